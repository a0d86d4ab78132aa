import { containersText, securityOf, securityPath } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

/** `containers[*].securityContext.privileged`: false or unset. */
const check: CheckPod = ({ containers }) => {
  const bad = containers.filter((container) => securityOf(container, 'privileged') === true);
  if (bad.length === 0) return undefined;
  return {
    reason: 'privileged',
    detail: `${containersText(bad)} must not set securityContext.privileged=true`,
    paths: bad.map((container) => securityPath(container, 'privileged')),
  };
};

/** policy/check_privileged.go */
export const privileged: Check = { id: 'privileged', level: 'baseline', versions: [{ since: 0, check }] };
