import { containersText, securityOf, securityPath, unlessOnWindows } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

/** `containers[*].securityContext.allowPrivilegeEscalation`: false only. */
const check: CheckPod = ({ containers }) => {
  const bad = containers.filter((container) => securityOf(container, 'allowPrivilegeEscalation') !== false);
  if (bad.length === 0) return undefined;
  return {
    reason: 'allowPrivilegeEscalation != false',
    detail: `${containersText(bad)} must set securityContext.allowPrivilegeEscalation=false`,
    paths: bad.map((container) => securityPath(container, 'allowPrivilegeEscalation')),
  };
};

/** policy/check_allowPrivilegeEscalation.go */
export const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  versions: [
    { since: 8, check },
    { since: 25, check: unlessOnWindows(check) },
  ],
};
