import { itemsOf, podSecurityPath, text } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

/** `securityContext.sysctls[*].name`: those that belong to the Pod alone. */
function checkWith(allowed: ReadonlySet<string>): CheckPod {
  return ({ security }) => {
    const bad = itemsOf(security, 'sysctls').flatMap((sysctl, i) =>
      allowed.has(text(sysctl, 'name'))
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

const since0 = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];
const since27 = [...since0, 'net.ipv4.ip_local_reserved_ports'];
const since29 = [
  ...since27,
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
];
const since32 = [...since29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];

/** policy/check_sysctls.go */
export const sysctls: Check = {
  id: 'sysctls',
  level: 'baseline',
  versions: [
    { since: 0, check: checkWith(new Set(since0)) },
    { since: 27, check: checkWith(new Set(since27)) },
    { since: 29, check: checkWith(new Set(since29)) },
    { since: 32, check: checkWith(new Set(since32)) },
  ],
};
