import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: a
  namespace: shop
spec:
  hostUsers: false
  containers:
    - name: app
      image: nginx
`;

test('defaults prints the file with what a server adds, marked', async () => {
  const { out, err, status } = await runWith({ 'a.yaml': pod }, ['defaults', 'a.yaml']);
  expect(status).toBe(0);
  expect(err).toBe('');
  expect(out.startsWith(pod)).toBe(true);
  expect(out).toContain('      imagePullPolicy: Always # default\n');
});

test('defaults --plain leaves the marks out', async () => {
  const { out } = await runWith({ '-': pod }, ['defaults', '--plain', '-']);
  expect(out).toContain('      imagePullPolicy: Always\n');
});

test('defaults --output json gives the object and the paths of what was added', async () => {
  const { out } = await runWith({ 'a.yaml': `---\n${pod}` }, ['defaults', 'a.yaml', '--output', 'json']);
  const [line] = out.trim().split('\n');
  const { object, added, file, accepted } = JSON.parse(line ?? '');
  expect([object.spec.containers[0].imagePullPolicy, file, accepted]).toEqual(['Always', 'a.yaml', true]);
  expect(added).toContain('spec.containers[0].imagePullPolicy');
  expect(added).not.toContain('metadata.namespace');
});

test('defaults goes by the release, and tells what that drops', async () => {
  const { out, err, status } = await runWith({ 'a.yaml': pod }, [
    'defaults',
    'a.yaml',
    '--kubernetes-version',
    '1.32',
  ]);
  expect(status).toBe(0);
  expect(out).not.toContain('hostUsers');
  expect(err).toBe('podwright: a.yaml: Pod a: not kept by a server: spec.hostUsers\n');
});

test('defaults tells what a server would not take', async () => {
  const rejected = await runWith({ 'a.yaml': pod.replace('name: app', 'name: A') }, ['defaults', 'a.yaml']);
  expect(rejected.status).toBe(1);
  expect(rejected.err).toContain('Pod a: a server would reject it');
  expect(rejected.out).toContain('imagePullPolicy: Always');
  const unread = await runWith({ 'a.yaml': pod.replace('false', '[1]') }, ['defaults', 'a.yaml']);
  expect(unread.status).toBe(1);
  expect(unread.err).toContain('a server cannot read it: ');
  expect(unread.out).toBe(pod.replace('false', '[1]'));
});

test('defaults asks for one file, and for a document that is there', async () => {
  expect((await runWith({}, ['defaults'])).status).toBe(2);
  expect((await runWith({ 'a.yaml': pod }, ['defaults', 'a.yaml', '--document', '2'])).status).toBe(2);
  expect((await runWith({}, ['defaults', 'none.yaml'])).status).toBe(2);
});
