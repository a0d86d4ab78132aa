import type { PodFieldTexts } from '../../../types.ts';

export const networkTexts = {
  'PodSpec.hostNetwork': {
    label: 'Host network',
    help: "The Pod uses the node's network: its addresses, interfaces and ports. Left out, it gets a network of its own.",
  },
  'PodSpec.dnsPolicy': {
    label: 'DNS policy',
    help: 'Which resolver settings the kubelet writes to `/etc/resolv.conf`. Left out, the API server sets ClusterFirst.',
  },
  'PodSpec.dnsConfig': {
    label: 'DNS settings',
    help: 'Servers, search domains and options added to what the DNS policy gives. With policy None they are all there is.',
  },
  'PodSpec.hostname': {
    label: 'Hostname',
    help: "The hostname inside the Pod. Left out, it is the Pod's name.",
  },
  'PodSpec.subdomain': {
    label: 'Subdomain',
    help: 'Makes the full name `hostname.subdomain.namespace.svc.cluster-domain`, together with `hostname`. Left out, the Pod has no such name.',
  },
  'PodSpec.setHostnameAsFQDN': {
    label: 'Full name as hostname',
    help: "With true, the kernel's hostname is the full domain name. Left out, it is the short one.",
  },
  'PodSpec.hostnameOverride': {
    label: 'Hostname override',
    help: 'Sets the hostname inside the Pod to exactly this, over hostname and subdomain. DNS records do not change.',
  },
  'PodSpec.hostAliases': {
    label: 'Host aliases',
    help: 'Extra lines for the `/etc/hosts` of every container.',
  },
  'PodSpec.enableServiceLinks': {
    label: 'Service links',
    help: 'Puts address and ports of every Service of the namespace into environment variables. Left out, the API server sets true.',
  },
  'PodDNSConfig.nameservers': {
    label: 'Nameservers',
    help: 'Addresses of DNS servers, at most three in all. They come after those of the DNS policy.',
  },
  'PodDNSConfig.searches': {
    label: 'Search domains',
    help: 'Domains tried in turn for short names, at most 32. They come after those of the DNS policy.',
  },
  'PodDNSConfig.options': {
    label: 'Options',
    help: 'Resolver options such as `ndots`. They override equal ones of the DNS policy.',
  },
  'PodDNSConfigOption.name': {
    label: 'Name',
    help: 'Name of a resolver option from `resolv.conf(5)`, such as `ndots` or `timeout`. It must not be empty.',
  },
  'PodDNSConfigOption.value': {
    label: 'Value',
    help: 'Value of the option as text. Options such as `edns0` take none.',
  },
  'HostAlias.ip': {
    label: 'IP',
    help: 'The address the names resolve to.',
  },
  'HostAlias.hostnames': {
    label: 'Names',
    help: 'Names for this address in `/etc/hosts`.',
  },
} satisfies Partial<PodFieldTexts>;
