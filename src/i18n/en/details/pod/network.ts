import type { PodFieldDetails } from '../../../types.ts';

export const networkDetails: PodFieldDetails = {
  'PodSpec.hostNetwork': {
    more: "The processes see all interfaces of the node, bind to its ports and have its address; two such Pods with the same port cannot share a node. The API server sets each `hostPort` to the container port, and the scheduler avoids nodes where it is taken. Network policies mostly do not apply. Together with ClusterFirst the Pod gets the node's DNS settings, so cluster names do not resolve. The levels Baseline and Restricted of the Pod Security Standards reject it.",
    mistake: 'Forgetting the DNS policy ClusterFirstWithHostNet, so that Service names do not resolve.',
  },
  'PodSpec.dnsPolicy': {
    more: "ClusterFirst writes the cluster's DNS server, the search domains `<namespace>.svc.cluster.local`, `svc.cluster.local` and `cluster.local`, and `ndots:5`. Default takes over the node's resolver settings; despite its name it is not the default. ClusterFirstWithHostNet is ClusterFirst for Pods on the host network. None takes only what the DNS settings say and needs at least one nameserver there.",
    mistake: 'Choosing Default in the belief that it is the default: cluster names then do not resolve.',
  },
  'PodSpec.dnsConfig': {
    more: 'The kubelet merges it with the settings of the DNS policy, drops duplicates and writes the result into every container. A typical use is a lower `ndots`, because with 5 every outside name is first tried with all search domains.',
  },
  'PodSpec.hostname': {
    more: "It must be a DNS label of at most 63 characters. Together with a subdomain for which a headless Service of that name exists, the Pod can be found under its full name. It has no meaning on the host network, where the node's name is shown.",
  },
  'PodSpec.subdomain': {
    more: 'The DNS record exists only when `hostname` is set too, and a headless Service with the same name as the subdomain selects the Pod. StatefulSets set it from their `serviceName`, so every replica gets a lasting name.',
    mistake: 'Setting it without `hostname`, or without the headless Service of the same name.',
  },
  'PodSpec.setHostnameAsFQDN': {
    more: 'Some old programs want `hostname` to give the full name. Linux allows 64 characters; with a longer full name the Pod hangs in ContainerCreating. Without a subdomain there is no full name and nothing changes.',
  },
  'PodSpec.hostnameOverride': {
    more: 'It may be a whole domain name: the API server takes 64 characters, the kubelet cuts after 63. It excludes `hostNetwork: true` and `setHostnameAsFQDN: true`. The gate HostnameOverride is beta and on by default in 1.36.',
  },
  'PodSpec.hostAliases': {
    more: 'The kubelet writes and mounts `/etc/hosts` itself, so changes made in the image or in a running container are lost. These names go before DNS. They are resolved in this Pod only.',
    mistake: "Editing `/etc/hosts` in the image: the kubelet's file covers it.",
  },
  'PodSpec.enableServiceLinks': {
    more: 'For a Service `redis` there are `REDIS_SERVICE_HOST`, `REDIS_PORT` and more, as of the start of the container. In namespaces with thousands of Services they can slow down shells or overflow the environment. Those for the API server, `KUBERNETES_SERVICE_HOST` and so on, are always set. DNS does not need them.',
    mistake:
      "A Service whose variables collide with the program's own, such as `REDIS_PORT=tcp://10.0.0.1:6379`.",
  },
  'PodDNSConfig.nameservers': {
    more: 'With policy None at least one is required. Only IP addresses are accepted. The C library asks them in order and goes on only after a timeout, not after a "no such name".',
  },
  'PodDNSConfig.searches': {
    more: 'The API server takes 32 domains with 2048 characters in all. A name with fewer dots than `ndots` is tried with each of them first, so every domain costs a query.',
  },
  'PodDNSConfig.options': {
    more: 'ClusterFirst brings `ndots:5`. Setting `ndots` to `2` or `1` saves queries for outside names, while names such as `service.namespace` still work with 2.',
  },
  'PodDNSConfigOption.name': {
    more: '`ndots` is the number of dots from which a name is first tried as it stands, `timeout` and `attempts` govern retries, `single-request-reopen` helps with lost parallel queries. Images with musl (Alpine) ignore several of them.',
  },
  'PodDNSConfigOption.value': {
    mistake: 'A number without quotes: `value: "2"` must be text.',
  },
  'HostAlias.hostnames': {
    more: 'Each must be a valid DNS name. Wildcards do not work in a hosts file.',
  },
};
