import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath, getIn, type Json } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { container, podSecurity, security } from './testing.ts';
import type { LinuxView } from './types.ts';
import { linuxViews } from './view.ts';

describe('the view as a whole', () => {
  test('a Windows Pod has none', () => {
    expect(linuxViews(minimalPod([['spec', 'os'], { name: 'windows' }]), [])).toEqual([]);
  });

  test('paths count from the root of the document', () => {
    const linux = linuxViews(minimalPod(security({ runAsUser: 1 })), ['spec', 'template'])[0];
    expect(linux?.path).toEqual(['spec', 'template', 'spec', 'containers', 0]);
    expect(linux?.user.explanations[0]?.refs.map(formatPath)).toEqual([
      'spec.template.spec.containers[0].securityContext.runAsUser',
    ]);
  });

  test('any garbage gives a view, whose refs point at what is there', () => {
    const explanationsOf = (linux: LinuxView) => [
      ...[...linux.cgroup, ...linux.podCgroup, ...linux.namespaces, ...linux.mounts, ...linux.sysctls].map(
        (f) => f.explanation,
      ),
      ...linux.user.explanations,
      ...linux.capabilities.explanations,
      ...[linux.oomScoreAdj, linux.appArmor, linux.resolvConf, linux.hostname, linux.rootfs].map(
        (f) => f.explanation,
      ),
      linux.noNewPrivs,
      linux.seccomp,
    ];
    const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(json, json, json, (a, b, c) => {
        const pod = minimalPod(
          security({ runAsUser: a, capabilities: { add: b, drop: [a] }, seccompProfile: c, privileged: c }),
          container('volumeMounts', [a, { name: 'v', mountPath: '/x', subPath: b }]),
          container('resources', { limits: a, requests: { cpu: b } }),
          podSecurity({
            sysctls: [a, { name: 'kernel.a', value: b }],
            supplementalGroups: [a, 5],
            fsGroup: b,
          }),
          [['spec', 'dnsConfig'], { options: [a], searches: b, nameservers: c }],
          [
            ['spec', 'volumes'],
            [a, { name: 'v', hostPath: b }],
          ],
          [['spec', 'hostNetwork'], a],
          [['spec', 'hostname'], b],
          [['spec', 'resources'], c],
        );
        for (const linux of linuxViews(pod, [])) {
          for (const { refs } of explanationsOf(linux)) {
            for (const ref of refs) expect(getIn(pod, ref), formatPath(ref)).toBeDefined();
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
