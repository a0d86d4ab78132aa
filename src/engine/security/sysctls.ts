import { isSafeSysctl } from '../../pod/index.ts';
import { itemsOf, podSecurityPath, text } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

/** `securityContext.sysctls[*].name`: those that belong to the Pod alone. */
function checkAt(minor: number): CheckPod {
  return ({ security }) => {
    const bad = itemsOf(security, 'sysctls').flatMap((sysctl, i) =>
      isSafeSysctl(text(sysctl, 'name'), minor)
        ? []
        : [{ name: text(sysctl, 'name'), path: [...podSecurityPath, 'sysctls', i, 'name'] }],
    );
    if (bad.length === 0) return undefined;
    return {
      reason: 'forbidden sysctls',
      detail: bad.map(({ name }) => name).join(', '),
      paths: bad.map(({ path }) => path),
    };
  };
}

/** policy/check_sysctls.go */
export const sysctls: Check = {
  id: 'sysctls',
  level: 'baseline',
  versions: [0, 27, 29, 32].map((since) => ({ since, check: checkAt(since) })),
};
