import { isList, isObject, type Json, own, type Path, podHostname, serviceDomain } from '../../pod/index.ts';

import { type Context, onHost, podSecurityPath, textOf } from './context.ts';
import type { LinuxFile, LinuxSysctl } from './types.ts';

const maxNameservers = 3;
const maxSearches = 32;
const maxSearch = 253;
const maxSearchLine = 2048;

function stringsIn(list: Json | undefined): string[] {
  return isList(list) ? list.filter((item) => typeof item === 'string') : [];
}

const unique = (items: readonly string[]) => [...new Set(items)];

/**
 * `/etc/resolv.conf` of a container: `GetPodDNS` of pkg/kubelet/network/dns/dns.go, printed as containerd does. What
 * comes from the node's own file is not known here and is left out.
 */
export function resolvConfOf(context: Context): LinuxFile {
  const { spec, say } = context;
  const chosen = dnsCase(context);
  const [id, fromCluster] = chosen;
  const config = own(spec, 'dnsConfig');
  const base = fromCluster ? clusterDns(context) : { servers: [], searches: [], options: [] };
  const servers = unique([...base.servers, ...stringsIn(own(config, 'nameservers'))]).slice(
    0,
    maxNameservers,
  );
  const searches = searchesThatFit(unique([...base.searches, ...stringsIn(own(config, 'searches'))]));
  const options = mergeOptions(base.options, own(config, 'options'));
  const lines = [
    ...(searches.length > 0 ? [`search ${searches.join(' ')}`] : []),
    ...servers.map((server) => `nameserver ${server}`),
    ...(options.length > 0 ? [`options ${options.join(' ')}`] : []),
  ];
  const refs: Path[] = ['dnsPolicy', 'dnsConfig', 'hostNetwork']
    .filter((field) => own(spec, field) !== undefined)
    .map((field) => ['spec', field]);
  const added = stringsIn(own(config, 'searches')).filter((domain) => !base.searches.includes(domain));
  const explanation =
    fromCluster && added.length > 0
      ? say(`${id}.searches`, { ndots: ndotsOf(options), searches: added }, ...refs)
      : say(id, fromCluster ? { ndots: ndotsOf(options) } : {}, ...refs);
  return { file: '/etc/resolv.conf', value: lines.join('\n'), explanation };
}

/**
 * `formDNSSearchFitsLimits`: 32 at most, none of more than 253 characters, 2048 with their blanks; what is over is left out,
 * with an event.
 */
export function searchesThatFit(searches: readonly string[]): string[] {
  const fitting = searches.slice(0, maxSearches).filter((search) => search.length <= maxSearch);
  while (fitting.join(' ').length > maxSearchLine) fitting.pop();
  return fitting;
}

/** What resolv.conf(5) makes of the options: 1 where none says `ndots` or its value is no number, at most 15. */
function ndotsOf(options: readonly string[]): number {
  const written = options.map((option) => /^ndots:(\d+)/.exec(option)?.[1]).findLast((n) => n !== undefined);
  return written === undefined ? 1 : Math.min(Number(written), 15);
}

type DnsCase =
  | readonly [id: 'linux.resolv.clusterFirst' | 'linux.resolv.clusterFirstWithHostNet', fromCluster: true]
  | readonly [
      id: 'linux.resolv.none' | 'linux.resolv.default' | 'linux.resolv.clusterFirstOnHost',
      fromCluster: false,
    ];

/** `getPodDNSType`. */
function dnsCase(context: Context): DnsCase {
  switch (own(context.spec, 'dnsPolicy')) {
    case 'None':
      return ['linux.resolv.none', false];
    case 'Default':
      return ['linux.resolv.default', false];
    case 'ClusterFirstWithHostNet':
      return ['linux.resolv.clusterFirstWithHostNet', true];
    default:
      return onHost(context, 'hostNetwork')
        ? ['linux.resolv.clusterFirstOnHost', false]
        : ['linux.resolv.clusterFirst', true];
  }
}

function clusterDns({ pod, options }: Context) {
  const domain = options.clusterDomain ?? 'cluster.local';
  return {
    servers: [...(options.clusterDns ?? ['10.96.0.10'])],
    searches: [serviceDomain(pod, options), `svc.${domain}`, domain],
    options: ['ndots:5'],
  };
}

/** `mergeDNSOptions`: an option of the Pod replaces one of the same name. Upstream's order is random; this one is kept. */
function mergeOptions(base: readonly string[], list: Json | undefined): string[] {
  const merged = new Map(
    base.map((option) => {
      const [name = '', ...value] = option.split(':');
      return [name, value.join(':')];
    }),
  );
  for (const option of isList(list) ? list : []) {
    const name = textOf(own(option, 'name'));
    if (isObject(option) && name !== '') merged.set(name, textOf(own(option, 'value')));
  }
  return [...merged].map(([name, value]) => (value === '' ? name : `${name}:${value}`));
}

const hostnameIds = {
  hostnameOverride: ['linux.hostname.override', 'linux.hostname.override'],
  hostname: ['linux.hostname.set', 'linux.hostname.setFull'],
  name: ['linux.hostname.name', 'linux.hostname.nameFull'],
} as const;

/** `/etc/hostname`. On the node's network it is the node's, which is not known here. */
export function hostnameOf(context: Context): LinuxFile {
  const { say, pod, options } = context;
  const file = '/etc/hostname';
  if (onHost(context, 'hostNetwork'))
    return {
      file,
      value: '',
      explanation: say('linux.hostname.host', { value: '' }, ['spec', 'hostNetwork']),
    };
  const { from, short, domain } = podHostname(pod, options);
  if (from === undefined)
    return { file, value: '', explanation: say('linux.hostname.unknown', { value: '' }) };
  const value = domain === '' ? short : `${short}.${domain}`;
  const refs: Path[] = [
    from === 'name' ? ['metadata', 'name'] : ['spec', from],
    ...(domain === ''
      ? []
      : [
          ['spec', 'setHostnameAsFQDN'],
          ['spec', 'subdomain'],
        ]),
  ];
  const explanation = say(hostnameIds[from][domain === '' ? 0 : 1], { value }, ...refs);
  return { file, value, explanation };
}

/** `safeSysctls` of pkg/kubelet/sysctl/safe_sysctls.go at 1.36, some of them on newer kernels only. */
const safeSysctls: ReadonlySet<string> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
]);

/** The kernel parameters that the Pod sets in its namespaces. Names may be written with slashes. */
export function sysctlsOf(context: Context): LinuxSysctl[] {
  const list = own(context.podSecurity, 'sysctls');
  if (!isList(list)) return [];
  return list.flatMap((sysctl, i) => {
    const written = textOf(own(sysctl, 'name'));
    if (written === '') return [];
    const name = dotted(written);
    const safe = safeSysctls.has(name);
    const path = [...podSecurityPath, 'sysctls', i];
    return [
      {
        name,
        safe,
        file: `/proc/sys/${slashed(name)}`,
        value: textOf(own(sysctl, 'value')),
        explanation: context.say(safe ? 'linux.sysctl.safe' : 'linux.sysctl.unsafe', { name }, path),
      },
    ];
  });
}

/** `NormalizeName`: where a slash is the first separator, slashes and dots change places. */
function dotted(name: string): string {
  const first = /[./]/.exec(name)?.[0];
  return first === '/' ? swap(name) : name;
}

function slashed(name: string): string {
  return swap(name);
}

function swap(name: string): string {
  return name.replace(/[./]/g, (separator) => (separator === '.' ? '/' : '.'));
}
