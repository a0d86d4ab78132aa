import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeDocument, podSecurity } from '../engine/index.ts';
import { validPod } from '../engine/testing/arbitrary.ts';
import { findPods, getIn, type Json, type JsonObject, type Path, versions } from '../pod/index.ts';
import { minimalPod } from '../pod/testing.ts';
import { applyToJson } from '../yaml/index.ts';
import { curableSecurity } from './cures.ts';

const container: Path = ['spec', 'containers', 0];
const context: Path = [...container, 'securityContext'];

const refOf = (root: Json) => {
  const [ref] = findPods(root);
  if (!ref) throw new Error('no Pod');
  return ref;
};

/** The Pod after the cure of one check; undefined where none is certain. */
function cured(
  pod: Json,
  check: keyof ReturnType<typeof curableSecurity>['cures'],
  version = 36,
): Json | undefined {
  const edits = curableSecurity({ root: pod, ref: refOf(pod) }, version).cures[check];
  return edits?.reduce<Json | undefined>((value, edit) => applyToJson(value, edit), pod);
}

const fixtures = readFileSync(new URL('../engine/security/upstream.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => ({ apiVersion: 'v1', kind: 'Pod', ...(JSON.parse(line) as { pod: JsonObject }).pod }));

const uncured = new Set(['hostNamespaces', 'hostPathVolumes', 'restrictedVolumes']);

test('cures every check but those of which the Pod is made, one at a time', () => {
  for (const [i, pod] of fixtures.filter((_, i) => i % 3 === 0).entries()) {
    const version = i % 2 === 0 ? 36 : 25;
    const { baseline, restricted, cures } = curableSecurity({ root: pod, ref: refOf(pod) }, version);
    for (const { check, paths } of [...baseline.violations, ...restricted.violations]) {
      const certain = !uncured.has(check) && !paths.some((path) => path.at(-1) === 'containerPort');
      const edits = cures[check];
      expect(edits !== undefined, `${check} ${JSON.stringify(pod)}`).toBe(certain);
      const after = edits?.reduce<Json | undefined>((value, edit) => applyToJson(value, edit), pod);
      if (after === undefined) continue;
      const now = podSecurity(after, { version });
      const failing = [...now.baseline.violations, ...now.restricted.violations].map((one) => one.check);
      expect(failing).not.toContain(check);
    }
  }
});

test('sets what is missing, on the Pod where one setting is enough', () => {
  expect(cured(minimalPod(), 'runAsNonRoot')).toMatchObject({
    spec: { securityContext: { runAsNonRoot: true } },
  });
  expect(cured(minimalPod(), 'seccompProfile_restricted')).toMatchObject({
    spec: { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
  });
  expect(getIn(cured(minimalPod(), 'capabilities_restricted'), context)).toEqual({
    capabilities: { drop: ['ALL'] },
  });
});

test('takes away only what is forbidden, and no empty maps stay', () => {
  const pod = minimalPod([context, { capabilities: { add: ['NET_ADMIN', 'CHOWN', 'SYS_TIME'] } }]);
  expect(getIn(cured(pod, 'capabilities_baseline'), [...context, 'capabilities'])).toEqual({
    add: ['CHOWN'],
  });
  const alone = minimalPod([context, { privileged: true }]);
  expect(getIn(cured(alone, 'privileged'), container)).not.toHaveProperty('securityContext');
  const sysctls = [{ name: 'net.ipv4.tcp_rmem', value: '1 2 3' }];
  const old = minimalPod([['spec', 'securityContext'], { sysctls }]);
  expect(cured(old, 'sysctls', 31)).not.toHaveProperty('spec.securityContext');
  expect(cured(old, 'sysctls')).toBeUndefined();
});

test('leaves a port of the node that is one because the Pod is in its network', () => {
  const pod = minimalPod([['spec', 'hostNetwork'], true], [[...container, 'ports'], [{ containerPort: 80 }]]);
  expect(cured(pod, 'hostPorts')).toBeUndefined();
  expect(cured(pod, 'hostNamespaces')).toBeUndefined();
  const chosen = minimalPod([[...container, 'ports'], [{ containerPort: 80, hostPort: 8080 }]]);
  expect(getIn(cured(chosen, 'hostPorts'), [...container, 'ports', 0])).toEqual({ containerPort: 80 });
});

test('counts the edits from the root of the document', () => {
  const root = { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: minimalPod() } };
  const { cures } = curableSecurity({ root, ref: refOf(root) }, 36);
  expect(cures.runAsNonRoot).toEqual([
    { op: 'set', path: ['spec', 'template', 'spec', 'securityContext', 'runAsNonRoot'], value: true },
  ]);
});

/** What a server of a release refuses. */
const errorsIn = (pod: Json, version: (typeof versions)[number]) =>
  analyzeDocument(pod, { cluster: { version } }).pods.flatMap(({ issues }) =>
    issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => `${code} ${path.join('.')}`),
  );

/** Says of a Pod what decides which checks count: its system, and whether it has users of its own. */
const asOther = (pod: JsonObject, spec: JsonObject): JsonObject => ({
  ...pod,
  spec: { ...(pod.spec as JsonObject), ...spec },
});

/** Every cure that a release offers makes the Pod pass under the policy, and its server takes what it took before. */
function expectCures(pod: JsonObject, version: (typeof versions)[number], policy: number) {
  const scope = { root: pod, ref: refOf(pod), cluster: { version } };
  const { cures } = curableSecurity(scope, policy);
  const before = errorsIn(pod, version);
  for (const [check, edits] of Object.entries(cures)) {
    const after = edits.reduce<Json>((value, edit) => applyToJson(value, edit) ?? value, pod);
    const now = podSecurity(after, { version: policy });
    const said = `${check} in ${version} by ${policy}: ${JSON.stringify(pod)}`;
    const failing = [...now.baseline.violations, ...now.restricted.violations].map((one) => one.check);
    expect(failing, said).not.toContain(check);
    const added = errorsIn(after, version).filter((error) => !before.includes(error));
    expect(added, said).toEqual([]);
  }
}

test('a cure is one in the release and under the policy for which it is offered', () => {
  const others = [{}, { hostUsers: false }, { os: { name: 'windows' } }];
  const release = fc.constantFrom(...versions);
  const policy = fc.constantFrom(25, 28, 31, 34, 36);
  const pod = fc.oneof(validPod, fc.constantFrom(...fixtures));
  fc.assert(
    fc.property(pod, fc.constantFrom(...others), release, policy, (one, other, version, minor) =>
      expectCures(asOther(one, other), version, minor),
    ),
    { numRuns: 40 },
  );
});

test('who may not escalate is not privileged either, for a server takes only both', () => {
  const pod = minimalPod([context, { privileged: true, capabilities: { add: ['CAP_SYS_ADMIN'] } }]);
  const after = cured(pod, 'allowPrivilegeEscalation') ?? null;
  expect(getIn(after, [...context, 'allowPrivilegeEscalation'])).toBe(false);
  expect(getIn(after, [...context, 'privileged'])).toBeUndefined();
  expect(errorsIn(after, '1.36')).toEqual([]);
});
