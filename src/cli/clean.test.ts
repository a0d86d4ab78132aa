import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
  uid: 6f1d
spec:
  # what runs
  containers:
  - name: web
    image: nginx:1.27
  restartPolicy: Always
status:
  phase: Running
`;
const cleaned = pod
  .replace('  uid: 6f1d\n', '')
  .replace('  restartPolicy: Always\n', '')
  .replace('status:\n  phase: Running\n', '');

test('prints the file without what the server added, and tells of it', async () => {
  const { status, out, err } = await runWith({ a: pod }, ['clean', 'a']);
  expect(out).toBe(cleaned);
  expect(err.trimEnd().split('\n')).toHaveLength(3);
  expect(status).toBe(0);
});

test('keeps defaults where asked to, and writes in place', async () => {
  const { files, out } = await runWith({ a: pod }, ['clean', '-i', '--keep-defaults', 'a']);
  expect(out).toBe('');
  expect(files.a).toBe(cleaned.replace('1.27\n', '1.27\n  restartPolicy: Always\n'));
});

test('says where nothing is to be removed, and fails where a document does not read', async () => {
  expect(await runWith({ a: cleaned }, ['clean', 'a'])).toMatchObject({ status: 0, out: cleaned });
  const broken = await runWith({ a: 'a: [1\n' }, ['clean', 'a']);
  expect(broken).toMatchObject({ status: 1, out: 'a: [1\n' });
  expect(broken.err).toContain('document 0');
});

test('wrong usage', async () => {
  expect((await runWith({ a: pod }, ['clean'])).status).toBe(2);
  expect((await runWith({ a: pod }, ['clean', 'none'])).status).toBe(2);
  expect((await runWith({ a: pod }, ['check', '--keep-defaults', 'a'])).status).toBe(2);
});
