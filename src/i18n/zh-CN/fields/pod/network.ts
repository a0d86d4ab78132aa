import type { PodFieldTexts } from '../../../types.ts';

export const networkTexts = {
  'PodSpec.hostNetwork': {
    label: '主机网络',
    help: 'Pod 直接使用节点的网络，包括地址、网卡和端口。不写则拥有独立的网络。',
  },
  'PodSpec.dnsPolicy': {
    label: 'DNS 策略',
    help: '决定 kubelet 向 `/etc/resolv.conf` 写入怎样的解析设置。不写时 API 服务器设为 ClusterFirst。',
  },
  'PodSpec.dnsConfig': {
    label: 'DNS 配置',
    help: '在 DNS 策略的基础上追加的服务器、搜索域和选项。策略为 None 时只使用这里的内容。',
  },
  'PodSpec.hostname': {
    label: '主机名',
    help: 'Pod 内看到的主机名。不写时就是 Pod 的名称。',
  },
  'PodSpec.subdomain': {
    label: '子域',
    help: '使 Pod 拥有形如 `hostname.subdomain.namespace.svc.cluster-domain` 的完整域名，还须设置 `hostname`。不写则没有这样的域名。',
  },
  'PodSpec.setHostnameAsFQDN': {
    label: '主机名用完整域名',
    help: '设为 true 时，内核中的主机名是完整域名。不写则是短主机名。',
  },
  'PodSpec.hostnameOverride': {
    label: '覆盖主机名',
    help: '把 Pod 内的主机名直接设为此值，优先于主机名和子域。不影响 DNS 记录。',
  },
  'PodSpec.hostAliases': {
    label: '主机别名',
    help: '写入每个容器 `/etc/hosts` 的附加条目。',
  },
  'PodSpec.enableServiceLinks': {
    label: 'Service 环境变量',
    help: '把名字空间中每个 Service 的地址和端口放进环境变量。不写时 API 服务器设为 true。',
  },
  'PodDNSConfig.nameservers': {
    label: '域名服务器',
    help: 'DNS 服务器的 IP 地址，总数最多三个，排在 DNS 策略给出的地址之后。',
  },
  'PodDNSConfig.searches': {
    label: '搜索域',
    help: '解析短名称时依次尝试的域，最多 32 个，排在 DNS 策略给出的搜索域之后。',
  },
  'PodDNSConfig.options': {
    label: '选项',
    help: '解析器选项，例如 `ndots`。与 DNS 策略中的同名选项冲突时以这里为准。',
  },
  'PodDNSConfigOption.name': {
    label: '名称',
    help: '`resolv.conf(5)` 中的解析器选项，例如 `ndots`、`timeout`。不能为空。',
  },
  'PodDNSConfigOption.value': {
    label: '值',
    help: '选项的值，以文本填写。`edns0` 之类的选项没有值。',
  },
  'HostAlias.ip': {
    label: 'IP 地址',
    help: '这些名称解析到的地址。',
  },
  'HostAlias.hostnames': {
    label: '名称',
    help: '该地址在 `/etc/hosts` 中对应的名称。',
  },
} satisfies Partial<PodFieldTexts>;
