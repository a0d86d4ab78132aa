import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web}
spec:
  # what runs
  containers:
  - name: web
    image: nginx:1.27
`;
const wrap = (...argv: string[]) => runWith({ a: pod }, ['wrap', 'a', ...argv]);

test('prints the Pod in another kind, and says what was chosen', async () => {
  const { status, out, err } = await wrap('--kind', 'StatefulSet', '--service-name=webs');
  expect(status).toBe(0);
  expect(out).toContain('kind: StatefulSet\n');
  expect(out).toContain('  serviceName: webs\n');
  expect(out).toContain('    spec:\n      # what runs\n      containers:\n      - name: web\n');
  expect(err).toContain('--replicas');
  expect((await runWith({ a: out }, ['check', 'a'])).status).toBe(0);
});

test('unwrap prints the Pod again', async () => {
  const wrapped = await wrap('--kind', 'Deployment', '--replicas', '3');
  const { status, out, err } = await runWith({ a: wrapped.out }, ['unwrap', 'a']);
  expect(status).toBe(0);
  expect(out).toBe(pod);
  expect(err).toContain('spec.replicas');
});

test('says what is lost, in the language asked for', async () => {
  const { err } = await wrap('--kind', 'Job', '--lang', 'zh-CN');
  expect(err).toContain('spec.restartPolicy 改为 OnFailure');
});

test('writes in place', async () => {
  const { files, out } = await wrap('--kind', 'CronJob', '--schedule', '5 4 * * *', '-i');
  expect(out).toBe('');
  expect(files.a).toContain('  schedule: 5 4 * * *\n');
});

test.each([
  [['wrap', 'a'], 2],
  [['wrap', 'a', '--kind', 'ReplicaSet'], 2],
  [['wrap', 'a', '--kind', 'Deployment', '--replicas', 'two'], 2],
  [['unwrap', 'a', '--kind', 'Pod'], 2],
  [['unwrap'], 2],
  [['unwrap', 'list'], 1],
  [['unwrap', 'none'], 2],
  [['unwrap', 'a', '--document', '7'], 1],
])('%j ends with %d', async (argv, status) => {
  const list = 'kind: List\nitems:\n- {kind: Pod, spec: {}}\n';
  expect((await runWith({ a: pod, list }, argv)).status).toBe(status);
});
