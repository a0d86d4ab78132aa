import { type Json, own } from './json.ts';

/** What the cluster is called, and where the manifest says no namespace. */
export interface ClusterNames {
  /** `cluster.local` where none is given. */
  readonly clusterDomain?: string;
  /** `default` where none is given. */
  readonly namespace?: string;
}

/** `<namespace>.svc.<cluster domain>`: the first search domain of a Pod, and the end of its full name. */
export function serviceDomain(pod: Json | undefined, names: ClusterNames = {}): string {
  const namespace = own(own(pod, 'metadata'), 'namespace');
  const written = typeof namespace === 'string' && namespace !== '' ? namespace : undefined;
  return `${written ?? (names.namespace || 'default')}.svc.${names.clusterDomain ?? 'cluster.local'}`;
}

/** The host name inside a Pod that has a network of its own. */
export interface PodHostname {
  /** The field it comes from; undefined where the Pod has no name yet. */
  readonly from: 'hostnameOverride' | 'hostname' | 'name' | undefined;
  /** The first label, cut after 63 characters. Empty where the Pod has no name yet. */
  readonly short: string;
  /** What `setHostnameAsFQDN` puts behind it, without the dot between; empty where it does not. */
  readonly domain: string;
}

/**
 * `GeneratePodHostNameAndDomain` of pkg/kubelet/kubelet_pods.go with `GetNodenameForKernel`: `hostnameOverride` alone,
 * else `hostname` or the Pod's name, with its domain only where `setHostnameAsFQDN` and `subdomain` are set.
 */
export function podHostname(pod: Json | undefined, names: ClusterNames = {}): PodHostname {
  const spec = own(pod, 'spec');
  const read = (value: Json | undefined) => (typeof value === 'string' ? value : '');
  const override = read(own(spec, 'hostnameOverride'));
  if (override !== '') return { from: 'hostnameOverride', short: truncated(override), domain: '' };
  const hostname = read(own(spec, 'hostname'));
  const name = read(own(own(pod, 'metadata'), 'name'));
  const subdomain = read(own(spec, 'subdomain'));
  const full = own(spec, 'setHostnameAsFQDN') === true && subdomain !== '';
  return {
    from: hostname !== '' ? 'hostname' : name !== '' ? 'name' : undefined,
    short: truncated(hostname || name),
    domain: full ? `${subdomain}.${serviceDomain(pod, names)}` : '',
  };
}

/** `truncatePodHostnameIfNeeded`: 63 characters at most, with no dash or dot at the end. */
function truncated(name: string): string {
  return name.length <= 63 ? name : name.slice(0, 63).replace(/[-.]+$/, '');
}
