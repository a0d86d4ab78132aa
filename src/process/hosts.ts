import { own } from '../pod/index.ts';
import { hostNameAndDomain, itemsOf, onHostNetwork, type Scene, textOf, textsIn } from './scene.ts';

/** A file of which a part may be the node's. */
export interface PartlyKnown {
  /** Undefined where a part of it is not known. */
  readonly text: string | undefined;
  /** What is known of it, with a gap for the rest. */
  readonly before: string;
  readonly after: string;
}

const loopback = [
  '127.0.0.1\tlocalhost',
  '::1\tlocalhost ip6-localhost ip6-loopback',
  'fe00::0\tip6-localnet',
  'fe00::0\tip6-mcastprefix',
  'fe00::1\tip6-allnodes',
  'fe00::2\tip6-allrouters',
];

/**
 * `/etc/hosts`: `managedHostsFileContent` of pkg/kubelet/kubelet_pods.go; on the node's network `nodeHostsFileContent`, which
 * copies the node's file. `hostAliases` follow in both.
 */
export function hostsFile(scene: Scene): PartlyKnown {
  const after = aliasLines(scene);
  if (onHostNetwork(scene)) {
    const before = '# Kubernetes-managed hosts file (host network).\n';
    const { nodeHosts } = scene.options;
    return { text: nodeHosts === undefined ? undefined : `${before}${nodeHosts}${after}`, before, after };
  }
  const { host, domain } = hostNameAndDomain(scene);
  const head = ['# Kubernetes-managed hosts file.', ...loopback, ''].join('\n');
  if (host === undefined) return { text: undefined, before: head, after };
  const full = domain === '' ? host : `${host}.${domain}\t${host}`;
  const before = head + scene.podIPs.map((ip) => `${ip}\t${full}\n`).join('');
  return { text: before + after, before, after };
}

/** `hostsEntriesFromHostAliases`. */
function aliasLines({ spec }: Scene): string {
  const aliases = itemsOf(own(spec, 'hostAliases'));
  if (aliases.length === 0) return '';
  const lines = aliases.map(
    ({ item }) => `${textOf(own(item, 'ip'))}\t${textsIn(own(item, 'hostnames')).join('\t')}\n`,
  );
  return `\n# Entries added by HostAliases.\n${lines.join('')}`;
}

/** `/etc/resolv.conf`; where the node's own file is the base of it, what the Pod adds follows the gap. */
export function resolvConfFile(scene: Scene): PartlyKnown {
  const found = scene.linux()?.resolvConf;
  const lines = found?.value ? `${found.value}\n` : '';
  const ofNode =
    found?.explanation.id === 'linux.resolv.default' ||
    found?.explanation.id === 'linux.resolv.clusterFirstOnHost';
  return ofNode ? { text: undefined, before: '', after: lines } : { text: lines, before: lines, after: '' };
}
