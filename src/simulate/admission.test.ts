/** What the plug-in RuntimeClass does, as plugin/pkg/admission/runtimeclass/admission_test.go has it. */
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../pod/index.ts';
import { simulate } from './index.ts';
import type { World } from './world.ts';

function asked(spec: JsonObject, runtimeClasses: Readonly<Record<string, Json>> = {}, more: World = {}) {
  const containers = [{ name: 'c', image: 'a', resources: { requests: { cpu: '3900m' } } }];
  const pod: Json = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec: { containers, ...spec } };
  return simulate(pod, { ...more, objects: { runtimeClasses }, until: 5 });
}
const message = (...input: Parameters<typeof asked>) => {
  const { issues, ...rest } = asked(...input);
  return issues && 'forbidden' in rest ? rest.forbidden?.message : undefined;
};

describe('a RuntimeClass', () => {
  it('that is not there forbids the Pod', () => {
    expect(asked({ runtimeClassName: 'gvisor' })).toMatchObject({
      issues: [],
      forbidden: {
        message: 'pods "p" is forbidden: pod rejected: RuntimeClass "gvisor" not found',
        path: ['spec', 'runtimeClassName'],
        missing: 'gvisor',
      },
    });
    expect(asked({ runtimeClassName: 'gvisor' }, { gvisor: {} }).timeline).toBeDefined();
  });

  it('sets its overhead, which counts as a request', () => {
    const gvisor = { overhead: { podFixed: { cpu: '200m' } } };
    const { timeline } = asked({ runtimeClassName: 'gvisor' }, { gvisor });
    expect(timeline?.podScheduled?.message).toContain('1 Insufficient cpu');
    expect(message({ runtimeClassName: 'gvisor', overhead: { cpu: '0.2' } }, { gvisor })).toBeUndefined();
    expect(message({ runtimeClassName: 'gvisor', overhead: { cpu: '1' } }, { gvisor })).toBe(
      "pods \"p\" is forbidden: pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead",
    );
    expect(message({ overhead: { cpu: '1' } })).toBe(
      'pods "p" is forbidden: pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead',
    );
  });

  it('names nodes, and may not say otherwise than the Pod', () => {
    const gvisor = { scheduling: { nodeSelector: { sandbox: 'yes' } } };
    const nodes = [{ name: 'a' }, { name: 'b', labels: { sandbox: 'yes' } }];
    expect(asked({ runtimeClassName: 'gvisor' }, { gvisor }, { nodes }).timeline?.node).toBe('b');
    expect(message({ runtimeClassName: 'gvisor', nodeSelector: { sandbox: 'no' } }, { gvisor })).toBe(
      'pods "p" is forbidden: conflict: runtimeClass.scheduling.nodeSelector[sandbox] = yes; pod.spec.nodeSelector[sandbox] = no',
    );
  });
});
