import { addedBeyond } from './capabilities.ts';
import {
  containersText,
  itemsOf,
  joinQuote,
  securityOf,
  securityPath,
  sorted,
  unlessOnWindows,
} from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

const allowed = new Set(['NET_BIND_SERVICE']);

/** `containers[*].securityContext.capabilities`: `drop` has ALL, `add` at most NET_BIND_SERVICE. */
const check: CheckPod = ({ containers }) => {
  const keeping = containers.filter(
    (container) => !itemsOf(securityOf(container, 'capabilities'), 'drop').includes('ALL'),
  );
  const adding = containers.filter((container) => addedBeyond(container, allowed).length > 0);
  if (keeping.length === 0 && adding.length === 0) return undefined;
  const added = adding.flatMap((container) => addedBeyond(container, allowed));
  const names = joinQuote(sorted(added.map(({ name }) => name)));
  return {
    reason: 'unrestricted capabilities',
    detail: [
      ...(keeping.length > 0
        ? [`${containersText(keeping)} must set securityContext.capabilities.drop=["ALL"]`]
        : []),
      ...(adding.length > 0
        ? [`${containersText(adding)} must not include ${names} in securityContext.capabilities.add`]
        : []),
    ].join('; '),
    paths: [
      ...keeping.map((container) => securityPath(container, 'capabilities', 'drop')),
      ...added.map(({ path }) => path),
    ],
  };
};

/** policy/check_capabilities_restricted.go */
export const capabilitiesRestricted: Check = {
  id: 'capabilities_restricted',
  level: 'restricted',
  versions: [
    { since: 22, check, overrides: ['capabilities_baseline'] },
    { since: 25, check: unlessOnWindows(check), overrides: ['capabilities_baseline'] },
  ],
};
