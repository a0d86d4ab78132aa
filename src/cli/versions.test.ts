import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = (spec: string) => `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers: [{name: app, image: "nginx:1"}]
${spec}`;

const rows = async (spec: string) => {
  const { out, status } = await runWith({ 'a.yaml': pod(spec) }, ['versions', 'a.yaml', '--output', 'json']);
  return { status, rows: JSON.parse(out) as Record<string, unknown>[] };
};

test('a field is unknown before it came, dropped while its gate is off, and kept from then on', async () => {
  const { rows: found, status } = await rows('  hostnameOverride: web\n');
  expect(status).toBe(0);
  expect(
    found.map(({ version, accepted, dropped, unknown, works }) => [
      version,
      accepted,
      dropped,
      unknown,
      works,
    ]),
  ).toEqual([
    ['1.36', true, [], [], true],
    ['1.35', true, [], [], true],
    ['1.34', true, ['spec.hostnameOverride'], [], false],
    ['1.33', false, [], ['spec.hostnameOverride'], false],
    ['1.32', false, [], ['spec.hostnameOverride'], false],
    ['1.31', false, [], ['spec.hostnameOverride'], false],
  ]);
});

test('an image volume goes with its mounts', async () => {
  const text = pod('  volumes: [{name: v, image: {reference: a/b}}]\n').replace(
    '"nginx:1"}',
    '"nginx:1", volumeMounts: [{name: v, mountPath: /v}]}',
  );
  const { out } = await runWith({ 'a.yaml': text }, ['versions', 'a.yaml', '--output', 'json']);
  const old = (JSON.parse(out) as { version: string; dropped: string[] }[]).find(
    ({ version }) => version === '1.33',
  );
  expect(old?.dropped).toEqual(['spec.volumes', 'spec.containers[0].volumeMounts']);
});

test('for people: from where on it works, and what each release says', async () => {
  const text = await runWith({ 'a.yaml': pod('  hostUsers: false\n') }, ['versions', 'a.yaml']);
  expect(text.out.split('\n').slice(0, 2)).toEqual(['Works from Kubernetes 1.33', '1.36  accepted']);
  expect(text.out).toContain('1.32  accepted · drops spec.hostUsers');
  const unknown = await runWith({ 'a.yaml': pod('  hostnameOverride: web\n') }, ['versions', 'a.yaml']);
  expect(unknown.out).toMatch(/^1\.33 {2}rejected.*spec\.hostnameOverride/m);
});

test('older releases are known by their fields only', async () => {
  const text = await runWith({ 'a.yaml': pod('  os: {name: linux}\n') }, ['versions', 'a.yaml']);
  expect(text.out).toMatch(/^Works from Kubernetes 1\.31.*since 1\.\d+: spec\.os/);
});

test('what the newest release rejects works nowhere', async () => {
  const { rows: found, status } = await rows('  restartPolicy: Sometimes\n');
  expect(status).toBe(1);
  expect(found.map(({ accepted }) => accepted)).toEqual(Array(6).fill(false));
  expect(found[0]?.errors).toEqual([{ path: 'spec.restartPolicy', code: 'not-supported' }]);
  expect((await runWith({ 'a.yaml': pod('  x: 1\n') }, ['versions', 'a.yaml'])).out).toMatch(/^Works in no /);
});

test('gates that are switched count where a release has them', async () => {
  const { out } = await runWith({ 'a.yaml': pod('  hostUsers: false\n') }, [
    'versions',
    'a.yaml',
    '--feature-gates',
    'UserNamespacesSupport=true',
  ]);
  expect(out).toContain('1.31  accepted\n');
});

test('asks for one file', async () => {
  expect((await runWith({}, ['versions'])).status).toBe(2);
  expect((await runWith({}, ['versions', 'none.yaml'])).status).toBe(2);
});
