import { describe, expect, test } from 'vitest';
import { type Json, parsePath } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { linuxFactsAt } from './index.ts';

function facts(pod: Json, path: string) {
  return linuxFactsAt(pod, [], parsePath(path) ?? []).map((f) => [f.container, f.file, f.value]);
}

const two = minimalPod(
  [['spec', 'containers', 0, 'resources'], { requests: { cpu: '250m' }, limits: { cpu: '500m' } }],
  [
    ['spec', 'containers', 0, 'volumeMounts'],
    [
      { name: 'v', mountPath: '/v' },
      { name: 'w', mountPath: '/w' },
    ],
  ],
  [['spec', 'containers', 1], { name: 'b', image: 'b:1', securityContext: { runAsUser: 7 } }],
  [
    ['spec', 'volumes'],
    [
      { name: 'v', emptyDir: {} },
      { name: 'w', emptyDir: {} },
    ],
  ],
);

describe('linuxFactsAt', () => {
  test('a field of a container, set or not', () => {
    expect(facts(two, 'spec.containers[0].resources.requests.cpu')).toEqual([['web', 'cpu.weight', '35']]);
    expect(facts(two, 'spec.containers[1].resources.limits.cpu')).toEqual([
      ['b', 'cpu.weight', '1'],
      ['b', 'cpu.max', 'max 100000'],
    ]);
    expect(facts(two, 'spec.containers[1].securityContext.allowPrivilegeEscalation')).toEqual([
      ['b', 'NoNewPrivs', '0'],
    ]);
  });

  test('below a field the field counts, and one mount only for itself', () => {
    expect(facts(two, 'spec.containers[0].securityContext.capabilities.add[0]').map((f) => f[1])).toEqual([
      'CapPrm',
      'CapEff',
      'CapBnd',
    ]);
    expect(facts(two, 'spec.containers[0].volumeMounts[1].mountPath')).toEqual([
      ['web', '/w', 'rbind,rprivate,rw'],
    ]);
    expect(facts(two, 'spec.containers[0].volumeMounts')).toHaveLength(2);
  });

  test('a field of the Pod: once where all containers agree', () => {
    expect(facts(two, 'spec.hostPID')).toEqual([['', '/proc/1/ns/pid', 'container']]);
    expect(facts(two, 'spec.securityContext.fsGroup')).toEqual([
      ['web', 'id', 'uid=0(root) gid=0(root) groups=0(root)'],
      ['b', 'id', 'uid=7 gid=0(root) groups=0(root)'],
    ]);
  });

  test('fields that mean nothing to a node', () => {
    expect(facts(two, 'spec.nodeSelector')).toEqual([]);
    expect(facts(two, 'metadata.name')).toEqual([]);
    expect(facts('garbage', 'spec.hostPID')).toEqual([]);
  });
});
