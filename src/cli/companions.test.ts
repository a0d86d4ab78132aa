import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx:1.27
    env:
    - name: PASSWORD
      valueFrom: {secretKeyRef: {name: db, key: password}}
    - name: LEVEL
      valueFrom: {configMapKeyRef: {name: app, key: level}}
`;
const map = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: app}\ndata: {levl: debug}\n';

test('prints the file with what it lacked, and says what does not fit', async () => {
  const { status, out, err } = await runWith({ a: pod + map }, ['companions', 'a']);
  expect(status).toBe(0);
  expect(out.startsWith(pod + map)).toBe(true);
  expect(out).toContain('kind: Secret\n');
  expect(out).toContain('stringData:\n  password: ');
  expect(err).toMatch(/^a:13:\d+: spec\.containers\[0\]\.env\[1\]\.valueFrom\.configMapKeyRef\.key: .*levl/m);
});

test('one object of JSON', async () => {
  const { out } = await runWith({ a: pod + map }, ['companions', '--output', 'json', 'a']);
  const { yaml, added, problems } = JSON.parse(out);
  expect(yaml.startsWith(pod)).toBe(true);
  expect(added).toEqual([{ kind: 'Secret', name: 'db', keys: ['password'] }]);
  expect(problems).toMatchObject([
    {
      code: 'missing-key',
      kind: 'ConfigMap',
      name: 'app',
      key: 'level',
      meant: 'levl',
      line: 13,
      document: 0,
    },
  ]);
});

test('a file that lacks nothing stays as it is', async () => {
  const { out } = await runWith({ a: pod }, ['companions', 'a']);
  const again = await runWith({ a: out }, ['companions', '-i', 'a']);
  expect(again.files.a).toBe(out);
  expect((await runWith({ a: out }, ['check', 'a'])).status).toBe(0);
});

test('wrong usage', async () => {
  expect((await runWith({}, ['companions'])).status).toBe(2);
  expect((await runWith({}, ['companions', 'none'])).status).toBe(2);
  expect((await runWith({ a: pod }, ['companions', 'a', '--output', 'sarif'])).status).toBe(2);
});
