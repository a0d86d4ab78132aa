import { expect, test } from 'vitest';
import { fixAll } from '../judge/index.ts';
import { runWith } from './testing.ts';

const broken = `apiVersion: v1
kind: pod            # wrong case
metadata:
  name: web
spec:
  containers:
    # the app
    - name: web
      imagee: nginx:1.27   # a letter too many
      env:
        - name: PORT
          value: 8080
`;

test('every certain fix is applied, and only what is wrong changes', async () => {
  const { status, out, err } = await runWith({ a: broken }, ['fix', 'a']);
  expect(out).toBe(
    broken
      .replace('kind: pod', 'kind: Pod')
      .replace('imagee', 'image')
      .replace('value: 8080', 'value: "8080"'),
  );
  expect(err).toContain('3 fixes applied');
  expect(status).toBe(0);
  expect((await runWith({ a: out }, ['check', 'a'])).status).toBe(0);
});

test('fixing again changes nothing', () => {
  const once = fixAll(broken);
  expect(fixAll(once.text)).toEqual({ text: once.text, fixes: 0, left: 0 });
});

test('what is certain is fixed beside what is not, in every document', () => {
  const text = `${broken}---\na: [1\nb: 2\n---\n${broken}  unheardOf: 1\n`;
  const { text: fixed, fixes } = fixAll(text);
  expect(fixes).toBe(6);
  expect(fixed.match(/^kind: Pod /gm)).toHaveLength(2);
  expect(fixed).toContain('\na: [1\nb: 2\n');
  expect(fixed).toContain('  unheardOf: 1\n');
});

test('-i writes the file', async () => {
  const { files, out } = await runWith({ a: broken }, ['fix', '-i', 'a']);
  expect(files.a).toContain('kind: Pod ');
  expect(out).toBe('');
});

test('a field that the release does not have is never the fix', async () => {
  const text =
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  hostnameOveride: web\n  containers: [{name: a, image: b}]\n';
  const fix = (...more: string[]) => runWith({ 'a.yaml': text }, ['fix', 'a.yaml', ...more]);
  expect((await fix()).out).toContain('  hostnameOverride: web\n');
  expect((await fix('--kubernetes-version', '1.33')).out).not.toContain('hostnameOverride');
});

test('check and fix say of a compose file what makes a manifest of it, once and of no other', async () => {
  const compose = 'services:\n  web:\n    image: nginx:1.27\n';
  for (const locale of ['C', 'zh_CN.UTF-8']) {
    for (const command of ['check', 'fix']) {
      const { err, out } = await runWith({ a: compose, b: broken }, [command, 'a'], locale);
      expect(err.match(/^podwright: .*podwright import a/gm)).toHaveLength(1);
      expect(out).not.toContain('podwright import');
      expect((await runWith({ b: broken }, [command, 'b'], locale)).err).not.toContain('podwright import');
    }
  }
});
