import { isList, isObject, type Json, own, type Path } from '../../pod/index.ts';
import type { LinuxExplanationId } from './ids.ts';
import { type Context, onHost, podSecurityPath, textOf } from './read.ts';
import type { LinuxFile, LinuxSysctl } from './types.ts';

const maxNameservers = 3;

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
  const [id, fromCluster] = dnsCase(context);
  const config = own(spec, 'dnsConfig');
  const base = fromCluster ? clusterDns(context) : { servers: [], searches: [], options: [] };
  const servers = unique([...base.servers, ...stringsIn(own(config, 'nameservers'))]).slice(
    0,
    maxNameservers,
  );
  const searches = unique([...base.searches, ...stringsIn(own(config, 'searches'))]);
  const options = mergeOptions(base.options, own(config, 'options'));
  const lines = [
    ...(searches.length > 0 ? [`search ${searches.join(' ')}`] : []),
    ...servers.map((server) => `nameserver ${server}`),
    ...(options.length > 0 ? [`options ${options.join(' ')}`] : []),
  ];
  const refs: Path[] = ['dnsPolicy', 'dnsConfig', 'hostNetwork']
    .filter((field) => own(spec, field) !== undefined)
    .map((field) => ['spec', field]);
  return { file: '/etc/resolv.conf', value: lines.join('\n'), explanation: say(id, {}, ...refs) };
}

/** `getPodDNSType`. */
function dnsCase(context: Context): readonly [id: LinuxExplanationId, fromCluster: boolean] {
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
  const namespace = textOf(own(own(pod, 'metadata'), 'namespace')) || options.namespace || 'default';
  return {
    servers: [...(options.clusterDns ?? ['10.96.0.10'])],
    searches: [`${namespace}.svc.${domain}`, `svc.${domain}`, domain],
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

/** `/etc/hostname`: `GeneratePodHostNameAndDomain` of pkg/kubelet/kubelet_pods.go. */
export function hostnameOf(context: Context): LinuxFile {
  const { spec, say, pod } = context;
  const file = '/etc/hostname';
  const override = textOf(own(spec, 'hostnameOverride'));
  const set = textOf(own(spec, 'hostname'));
  const name = textOf(own(own(pod, 'metadata'), 'name'));
  const at = (id: LinuxExplanationId, value: string, ...refs: Path[]): LinuxFile => ({
    file,
    value,
    explanation: say(id, { value }, ...refs),
  });
  if (onHost(context, 'hostNetwork')) return at('linux.hostname.host', '', ['spec', 'hostNetwork']);
  if (override !== '')
    return at('linux.hostname.override', truncated(override), ['spec', 'hostnameOverride']);
  const short = truncated(set || name);
  const domain =
    own(spec, 'setHostnameAsFQDN') === true && textOf(own(spec, 'subdomain')) !== ''
      ? `.${textOf(own(spec, 'subdomain'))}.${clusterDns(context).searches[0]}`
      : '';
  if (set !== '') return at('linux.hostname.set', short + domain, ['spec', 'hostname']);
  if (name !== '') return at('linux.hostname.name', short + domain, ['metadata', 'name']);
  return at('linux.hostname.unknown', '');
}

/** `truncatePodHostnameIfNeeded`: 63 characters at most, with no dash or dot at the end. */
function truncated(name: string): string {
  return name.length <= 63 ? name : name.slice(0, 63).replace(/[-.]+$/, '');
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
