import {
  containersText,
  joinQuote,
  securityOf,
  securityPath,
  sorted,
  unlessInUserNamespace,
} from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

/** `containers[*].securityContext.procMount`: Default or unset. */
const check: CheckPod = ({ containers }) => {
  const typeOf = (container: (typeof containers)[number]) => securityOf(container, 'procMount');
  const bad = containers.filter(
    (container) => typeof typeOf(container) === 'string' && typeOf(container) !== 'Default',
  );
  if (bad.length === 0) return undefined;
  const types = joinQuote(sorted(bad.map((container) => String(typeOf(container)))));
  return {
    reason: 'procMount',
    detail: `${containersText(bad)} must not set securityContext.procMount to ${types}`,
    paths: bad.map((container) => securityPath(container, 'procMount')),
  };
};

/** policy/check_procMount_baseline.go */
export const procMount: Check = {
  id: 'procMount',
  level: 'baseline',
  versions: [
    { since: 0, check },
    { since: 35, check: unlessInUserNamespace(check) },
  ],
};

/** policy/check_procMount_restricted.go: the check that baseline had before. */
export const procMountRestricted: Check = {
  id: 'procMount_restricted',
  level: 'restricted',
  versions: [{ since: 35, check, overrides: ['procMount'] }],
};
