import { addedBeyond } from './capabilities.ts';
import { containersText, joinQuote, sorted } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

const allowed = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** `containers[*].securityContext.capabilities.add`: what runtimes give anyway, without NET_RAW. */
const check: CheckPod = ({ containers }) => {
  const bad = containers.filter((container) => addedBeyond(container, allowed).length > 0);
  if (bad.length === 0) return undefined;
  const added = bad.flatMap((container) => addedBeyond(container, allowed));
  const names = joinQuote(sorted(added.map(({ name }) => name)));
  return {
    reason: 'non-default capabilities',
    detail: `${containersText(bad)} must not include ${names} in securityContext.capabilities.add`,
    paths: added.map(({ path }) => path),
  };
};

/** policy/check_capabilities_baseline.go */
export const capabilitiesBaseline: Check = {
  id: 'capabilities_baseline',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
