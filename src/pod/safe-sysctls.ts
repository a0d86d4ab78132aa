import { lookUp } from './json.ts';

/** Safe sysctls, each with the minor version of the policy from which on it is: policy/check_sysctls.go. */
const since: Readonly<Record<string, number>> = {
  'kernel.shm_rmid_forced': 0,
  'net.ipv4.ip_local_port_range': 0,
  'net.ipv4.ip_local_reserved_ports': 27,
  'net.ipv4.ip_unprivileged_port_start': 0,
  'net.ipv4.ping_group_range': 0,
  'net.ipv4.tcp_fin_timeout': 29,
  'net.ipv4.tcp_keepalive_intvl': 29,
  'net.ipv4.tcp_keepalive_probes': 29,
  'net.ipv4.tcp_keepalive_time': 29,
  'net.ipv4.tcp_rmem': 32,
  'net.ipv4.tcp_syncookies': 0,
  'net.ipv4.tcp_wmem': 32,
};

/** The safe set of 1.36, which every kubelet allows and the Pod Security Standards leave. */
export const safeSysctls: readonly string[] = Object.keys(since);

/** True for what the Pod Security Standards leave at a minor version. */
export function isSafeSysctl(name: string, minor: number): boolean {
  const from = lookUp(since, name);
  return from !== undefined && from <= minor;
}
