import { isObject, own } from '../../pod/index.ts';
import { containersText, podSecurityPath, securityOf, securityPath, unlessOnWindows } from './helpers.ts';
import { badSeccomp } from './seccompProfile.ts';
import type { Check, CheckPod } from './types.ts';

const field = 'seccompProfile';

/** `seccompProfile.type`: RuntimeDefault or Localhost in each container, or for the Pod. */
const check: CheckPod = (pod) => {
  const bad = badSeccomp(pod);
  if (bad) return bad;
  if (isObject(own(pod.security, field))) return undefined;
  const silent = pod.containers.filter((container) => !isObject(securityOf(container, field)));
  if (silent.length === 0) return undefined;
  const who = containersText(silent);
  return {
    reason: 'seccompProfile',
    detail: `pod or ${who} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
    paths: [[...podSecurityPath, field], ...silent.map((container) => securityPath(container, field))],
  };
};

/** policy/check_seccompProfile_restricted.go */
export const seccompProfileRestricted: Check = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  versions: [
    { since: 19, check, overrides: ['seccompProfile_baseline'] },
    { since: 25, check: unlessOnWindows(check), overrides: ['seccompProfile_baseline'] },
  ],
};
