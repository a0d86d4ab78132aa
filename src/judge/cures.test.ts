import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { podSecurity } from '../engine/index.ts';
import { getIn, type Json, type Path } from '../pod/index.ts';
import { minimalPod } from '../pod/testing.ts';
import { applyToJson } from '../yaml/index.ts';
import { curableSecurity } from './cures.ts';

const container: Path = ['spec', 'containers', 0];
const context: Path = [...container, 'securityContext'];

/** The Pod after the cure of one check; undefined where none is certain. */
function cured(
  pod: Json,
  check: keyof ReturnType<typeof curableSecurity>['cures'],
  version = 36,
): Json | undefined {
  const edits = curableSecurity({ root: pod, podPath: [] }, version).cures[check];
  return edits?.reduce<Json | undefined>((value, edit) => applyToJson(value, edit), pod);
}

const fixtures = readFileSync(new URL('../engine/security/upstream.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { pod: Json }).pod);

const uncured = new Set(['hostNamespaces', 'hostPathVolumes', 'restrictedVolumes']);

test('cures every check but those of which the Pod is made, one at a time', () => {
  for (const pod of fixtures.filter((_, i) => i % 3 === 0)) {
    for (const version of [25, 36]) {
      const { restricted, baseline } = podSecurity(pod, { version });
      for (const { check, paths } of [...baseline.violations, ...restricted.violations]) {
        const certain = !uncured.has(check) && !paths.some((path) => path.at(-1) === 'containerPort');
        const after = cured(pod, check, version);
        expect(after !== undefined, `${check} ${JSON.stringify(pod)}`).toBe(certain);
        if (!certain) continue;
        const now = podSecurity(after, { version });
        const failing = [...now.baseline.violations, ...now.restricted.violations].map((one) => one.check);
        expect(failing).not.toContain(check);
      }
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
  const root = { kind: 'Deployment', spec: { template: minimalPod() } };
  const { cures } = curableSecurity({ root, podPath: ['spec', 'template'] }, 36);
  expect(cures.runAsNonRoot).toEqual([
    { op: 'set', path: ['spec', 'template', 'spec', 'securityContext', 'runAsNonRoot'], value: true },
  ]);
});
