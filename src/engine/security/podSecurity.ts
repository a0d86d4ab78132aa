import { containersOf, type Json, own } from '../../pod/index.ts';
import { checks } from './checks.ts';
import type { Check, CheckedPod, CheckVersion, LevelResult, PodSecurity, Violation } from './types.ts';

export interface PodSecurityOptions {
  readonly version?: number;
  readonly defaulted?: boolean;
}

/** The newest minor version of the policy that is known. */
export const latestPolicy = 36;

function versionOf({ versions }: Check, minor: number): CheckVersion | undefined {
  return versions.findLast(({ since }) => since <= minor);
}

function evaluate(pod: CheckedPod, minor: number, level: Check['level']): LevelResult {
  const counting = checks.flatMap((check) => {
    const version =
      level === 'baseline' && check.level === 'restricted' ? undefined : versionOf(check, minor);
    return version ? [{ check, version }] : [];
  });
  const overridden = new Set(counting.flatMap(({ version }) => version.overrides ?? []));
  const violations = counting.flatMap(({ check: { id }, version }): Violation[] => {
    if (overridden.has(id)) return [];
    const forbidden = version.check(pod);
    return forbidden ? [{ check: id, ...forbidden }] : [];
  });
  return { allowed: violations.length === 0, violations };
}

/**
 * What the Pod Security Standards make of a Pod, with the reasons and details of upstream's admission plugin
 * (`EvaluatePod` of k8s.io/pod-security-admission/policy/registry.go). The Pod counts as an API server has it after its
 * defaults. Never throws; what has a wrong type counts as not set.
 * @param pod the map with `metadata` and `spec`
 * @param version minor version of the policy, the latest by default
 * @param defaulted that nothing more is to be filled in
 */
export function podSecurity(
  pod: Json | undefined,
  { version = latestPolicy, defaulted = false }: PodSecurityOptions = {},
): PodSecurity {
  const spec = own(pod, 'spec');
  const checked: CheckedPod = {
    metadata: own(pod, 'metadata'),
    spec,
    security: own(spec, 'securityContext'),
    containers: containersOf(pod),
    defaulted,
  };
  const baseline = evaluate(checked, version, 'baseline');
  const restricted = evaluate(checked, version, 'restricted');
  const level = restricted.allowed ? 'restricted' : baseline.allowed ? 'baseline' : 'privileged';
  return { version, level, baseline, restricted };
}
