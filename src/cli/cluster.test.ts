import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostnameOverride: web.example.com
  containers:
    - name: web
      image: nginx:1.27
`;

async function check(...more: string[]) {
  const ran = await runWith({ 'web.yaml': pod }, ['check', '--output', 'json', ...more, 'web.yaml']);
  return { ...ran, row: ran.out === '' ? undefined : JSON.parse(ran.out) };
}

const codes = (row: { issues: { code: string; severity: string }[] }) =>
  row.issues.filter(({ severity }) => severity !== 'advice').map(({ code }) => code);

test('the release that is named judges, and the row says which it was', async () => {
  const newest = await check();
  expect([newest.status, newest.row.kubernetesVersion, codes(newest.row)]).toEqual([0, '1.36', []]);
  const older = await check('--kubernetes-version', '1.33');
  expect([older.status, older.row.kubernetesVersion]).toEqual([1, '1.33']);
  expect(codes(older.row)).toEqual(['field-not-yet']);
  expect(older.row.server.accepted).toBe(false);
  expect(older.row.server.strict[0].field).toBe('spec.hostnameOverride');
  expect(older.row.podSecurity.version).toBe('1.33');
});

test('gates are switched', async () => {
  const off = await check('--kubernetes-version=v1.34');
  expect([off.status, codes(off.row)]).toEqual([0, ['field-dropped']]);
  const on = await check('--kubernetes-version=1.34', '--feature-gates=HostnameOverride=true,EnvFiles=false');
  expect([on.status, codes(on.row)]).toEqual([0, []]);
});

test.each([
  [['--kubernetes-version', '1.30'], '1.36, 1.35'],
  [['--feature-gates', 'HostnameOverride'], 'NAME=true|false'],
  [['--feature-gates', 'Nonsense=true'], 'Nonsense'],
  [['--feature-gates', '__proto__=true'], '__proto__'],
  [['--feature-gates', 'EnvFiles=true', '--kubernetes-version', '1.33'], 'EnvFiles'],
  [['--feature-gates', 'ImageVolume=false'], 'ImageVolume'],
])('%j is wrong usage', async (more, named) => {
  const { status, out, err } = await check(...more);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(named);
});
