import { lookUp } from '../json.ts';
import { fieldsOf } from '../schema/index.ts';

/**
 * API types of which an API server takes exactly one member (`EnvFromSource`, `LifecycleHandler`: exactly one;
 * `Probe`: one handler; `Volume`: one source, and an emptyDir where there is none), with the fields that may stand
 * beside the member. Source: pkg/apis/core/validation/validation.go, 1.36.
 */
export const unionTypes: Readonly<Record<string, readonly string[]>> = {
  Volume: ['name'],
  VolumeProjection: [],
  EnvVarSource: [],
  EnvFromSource: ['prefix'],
  LifecycleHandler: [],
  Probe: [
    'initialDelaySeconds',
    'timeoutSeconds',
    'periodSeconds',
    'successThreshold',
    'failureThreshold',
    'terminationGracePeriodSeconds',
  ],
  DownwardAPIVolumeFile: ['path', 'mode'],
  PodResourceClaim: ['name'],
};

/** The members of a union type in upstream's order; empty for every other type. */
export function unionMembers(type: string): string[] {
  const beside = lookUp(unionTypes, type);
  if (!beside) return [];
  return fieldsOf(type)
    .map((field) => field.name)
    .filter((name) => !beside.includes(name));
}
