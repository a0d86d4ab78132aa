import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeDocument, type PodSecurity } from '../engine/index.ts';
import { validPod } from '../engine/testing/arbitrary.ts';
import {
  getIn,
  type Json,
  type JsonObject,
  notCured,
  removes,
  restrictedPlan,
  type Version,
  versions,
} from '../pod/index.ts';
import { minimalPod } from '../pod/testing.ts';
import { applyToJson } from '../yaml/index.ts';
import { printYaml } from '../yaml/testing-print.ts';
import { workbenchOn } from './testing.ts';

const planOf = (root: Json, version: Version = '1.36') =>
  restrictedPlan({ root, podPath: [], cluster: { version } });
const restrict = (root: Json, version?: Version) =>
  planOf(root, version).reduce<Json>((value, edit) => applyToJson(value, edit) ?? value, root);

const kind = { apiVersion: 'v1', kind: 'Pod' };
function podSecurity(pod: Json, version: Version): PodSecurity {
  const [analyzed] = analyzeDocument({ ...kind, ...(pod as object) }, { cluster: { version } }).pods;
  if (!analyzed?.security) throw new Error('no Pod');
  return analyzed.security;
}

/** The checks that forbid a Pod, without those that its plan names as beyond it. */
function left(pod: Json, version: Version = '1.36'): string[] {
  const onHost = getIn(pod, ['spec', 'hostNetwork']) === true;
  return podSecurity(pod, version)
    .restricted.violations.map(({ check }) => check)
    .filter((check) => !notCured.includes(check) && !(check === 'hostPorts' && onHost));
}

const fixtures = readFileSync(new URL('../engine/security/upstream.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { pod: Json }).pod);

test('brings every fixture of upstream to restricted, but for what it names, and then has nothing to do', () => {
  for (const pod of fixtures) {
    const after = restrict(pod);
    expect(left(after), JSON.stringify(pod)).toEqual([]);
    expect(planOf(after), JSON.stringify(after)).toEqual([]);
  }
});

const errorsOf = (pod: Json, version: Version) =>
  analyzeDocument({ ...kind, ...(pod as object) }, { cluster: { version } }).pods.flatMap(({ issues }) =>
    issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => `${code} ${path.join('.')}`),
  );

test('brings any Pod there in every release, as far as settings can, and its server refuses nothing new', () => {
  const others = [{}, { hostUsers: false }, { os: { name: 'windows' } }];
  const release = fc.constantFrom(...versions);
  const any = fc.oneof({ weight: 2, arbitrary: validPod }, fc.constantFrom(...(fixtures as JsonObject[])));
  fc.assert(
    fc.property(any, fc.constantFrom(...others), release, (one, other, version) => {
      const pod = { ...one, spec: { ...(one.spec as JsonObject), ...other } };
      const after = restrict(pod, version);
      expect(left(after, version)).toEqual([]);
      const before = errorsOf(pod, version);
      expect(errorsOf(after, version).filter((error) => !before.includes(error))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('goes by the policy of the release', () => {
  const context = ['spec', 'securityContext'];
  const pod = minimalPod(
    [['spec', 'hostUsers'], false],
    [context, { runAsUser: 0, sysctls: [{ name: 'net.ipv4.tcp_rmem', value: '1' }] }],
  );
  expect(getIn(restrict(pod), context)).toMatchObject({ runAsUser: 0, sysctls: [{}] });
  expect(getIn(restrict(pod, '1.34'), context)).toMatchObject({ runAsNonRoot: true, sysctls: [{}] });
  expect(getIn(restrict(pod, '1.34'), context)).not.toHaveProperty('runAsUser');
  expect(getIn(restrict(pod, '1.31'), context)).not.toHaveProperty('sysctls');
});

test('sets the fewest fields of a plain Pod, and takes nothing away', () => {
  const plan = planOf(minimalPod());
  const context = ['spec', 'containers', 0, 'securityContext'];
  expect(plan).toEqual([
    { op: 'set', path: ['spec', 'securityContext', 'runAsNonRoot'], value: true },
    { op: 'set', path: ['spec', 'securityContext', 'seccompProfile', 'type'], value: 'RuntimeDefault' },
    { op: 'set', path: [...context, 'allowPrivilegeEscalation'], value: false },
    { op: 'set', path: [...context, 'capabilities', 'drop'], value: ['ALL'] },
  ]);
  expect(removes({ root: minimalPod(), podPath: [] }, plan)).toBe(false);
});

test('keeps NET_BIND_SERVICE, takes the rest of what is added, root, privilege and ports of the node', () => {
  const root = minimalPod(
    [['spec', 'securityContext'], { runAsUser: 0, fsGroup: 5 }],
    [
      ['spec', 'containers', 0, 'securityContext'],
      {
        privileged: true,
        capabilities: { add: ['SYS_ADMIN', 'NET_BIND_SERVICE', 'NET_RAW'], drop: ['KILL'] },
      },
    ],
    [['spec', 'containers', 0, 'ports'], [{ containerPort: 80, hostPort: 80 }]],
  );
  const after = restrict(root);
  expect(getIn(after, ['spec', 'containers', 0, 'securityContext'])).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL', 'KILL'] },
  });
  expect(getIn(after, ['spec', 'containers', 0, 'ports'])).toEqual([{ containerPort: 80 }]);
  expect(getIn(after, ['spec', 'securityContext'])).toEqual({
    fsGroup: 5,
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(removes({ root, podPath: [] }, planOf(root))).toBe(true);
});

test('leaves host namespaces and volumes, and names them', () => {
  const root = minimalPod(
    [['spec', 'hostPID'], true],
    [['spec', 'volumes'], [{ name: 'h', hostPath: { path: '/' } }]],
  );
  const checks = podSecurity(restrict(root), '1.36').restricted.violations.map(({ check }) => check);
  expect(checks).toEqual(['hostNamespaces', 'restrictedVolumes']);
});

test('in the text it is one step of undo, in init, sidecar and debug containers too, and below a workload', async () => {
  const pod = minimalPod(
    [
      ['spec', 'initContainers'],
      [
        { name: 'i', image: 'i:1' },
        { name: 's', image: 's:1', restartPolicy: 'Always' },
      ],
    ],
    [['spec', 'ephemeralContainers'], [{ name: 'e', image: 'e:1' }]],
  );
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'd' },
    spec: {
      selector: { matchLabels: { a: 'b' } },
      template: { metadata: { labels: { a: 'b' } }, spec: getIn(pod, ['spec']) ?? {} },
    },
  };
  const { store, actions } = workbenchOn(printYaml(deployment));
  const { text, root, current } = store.getState();
  const edits = restrictedPlan({ root, podPath: current?.ref.podPath ?? [] });
  const preview = await actions.preview(edits);
  expect(preview).toMatchObject({ removed: 0, changed: 0 });
  await actions.edit({ edits });
  const derived = store.getState().derived.focus?.pods[0];
  expect(derived?.security?.level).toBe('restricted');
  expect(store.getState().text.split('\n').length - text.split('\n').length).toBe(preview?.added);
  actions.undo();
  expect(store.getState().text).toBe(text);
});
