import type { PodFieldDetails } from '../../../types.ts';

export const networkDetails: PodFieldDetails = {
  'PodSpec.hostNetwork': {
    more: '进程能看到节点的所有网卡，绑定节点的端口，使用节点的地址；端口相同的两个这种 Pod 不能在同一节点上。API 服务器把每个 `hostPort` 设为容器端口，调度器会避开端口已被占用的节点。网络策略大多不起作用。配合 ClusterFirst 时得到的是节点的 DNS 设置，解析不了集群内的名称。Pod 安全性标准的 Baseline 和 Restricted 级别都会拒绝它。',
    mistake: '忘了把 DNS 策略设为 ClusterFirstWithHostNet，结果解析不了 Service 名称。',
  },
  'PodSpec.dnsPolicy': {
    more: 'ClusterFirst 写入集群的 DNS 服务器，搜索域 `<namespace>.svc.cluster.local`、`svc.cluster.local` 和 `cluster.local`，以及 `ndots:5`。Default 沿用节点的解析设置，虽然叫这个名字却不是默认值。ClusterFirstWithHostNet 用于主机网络的 Pod，效果同 ClusterFirst。None 只采用 DNS 配置中的内容，且其中至少要有一个域名服务器。',
    mistake: '以为 Default 就是默认值：选了它反而解析不了集群内的名称。',
  },
  'PodSpec.dnsConfig': {
    more: 'kubelet 把它与 DNS 策略的设置合并、去重，再写入每个容器。常见用法是调低 `ndots`，因为取 5 时每个外部域名都要先把所有搜索域试一遍。',
  },
  'PodSpec.hostname': {
    more: '必须是 DNS 标签，最长 63 个字符。如果同时设置了子域，且存在同名的无头 Service，就能用完整域名找到该 Pod。使用主机网络时它不起作用，看到的是节点的主机名。',
  },
  'PodSpec.subdomain': {
    more: '只有设置了 `hostname`，并且存在与子域同名、选中该 Pod 的无头 Service 时，才会有 DNS 记录。StatefulSet 会根据 `serviceName` 设置它，使每个副本都有固定的名称。',
    mistake: '设置了子域，却没有写 `hostname`，或没有同名的无头 Service。',
  },
  'PodSpec.setHostnameAsFQDN': {
    more: '有些老程序希望 `hostname` 返回完整域名。Linux 只允许 64 个字符，超长时 Pod 会卡在 ContainerCreating。没有设置子域就没有完整域名，也就没有变化。',
  },
  'PodSpec.hostnameOverride': {
    more: '可以是完整域名：API 服务器接受 64 个字符，kubelet 只取前 63 个。不能与 `hostNetwork: true` 或 `setHostnameAsFQDN: true` 同时使用。特性门控 HostnameOverride 在 1.36 中是 Beta，默认启用。',
  },
  'PodSpec.hostAliases': {
    more: '`/etc/hosts` 由 kubelet 生成并挂载，写在镜像里或在容器中手动改的内容都会丢失。这些名称优先于 DNS，且只在该 Pod 内有效。',
    mistake: '在镜像里修改 `/etc/hosts`：会被 kubelet 生成的文件覆盖。',
  },
  'PodSpec.enableServiceLinks': {
    more: '对名为 `redis` 的 Service，会有 `REDIS_SERVICE_HOST`、`REDIS_PORT` 等变量，取容器启动时的情况。名字空间中有成千上万个 Service 时，会拖慢 Shell，甚至超出环境变量的总大小上限。API 服务器对应的 `KUBERNETES_SERVICE_HOST` 等变量始终存在。DNS 解析不依赖它们。',
    mistake: 'Service 的变量与程序自己的变量重名，例如 `REDIS_PORT=tcp://10.0.0.1:6379`。',
  },
  'PodDNSConfig.nameservers': {
    more: '策略为 None 时至少要有一个。只接受 IP 地址。C 库按顺序查询，只有超时才换下一个，得到“名称不存在”时不会再试。',
  },
  'PodDNSConfig.searches': {
    more: 'API 服务器最多接受 32 个域，合计 2048 个字符。点数少于 `ndots` 的名称会先逐个拼上这些域查询，因此每多一个域就多一次查询。',
  },
  'PodDNSConfig.options': {
    more: 'ClusterFirst 自带 `ndots:5`。把 `ndots` 设为 `2` 或 `1` 可以减少外部域名的查询次数，取 2 时 `service.namespace` 这样的名称仍能解析。',
  },
  'PodDNSConfigOption.name': {
    more: '`ndots` 表示点数达到多少时先按原样查询，`timeout` 和 `attempts` 控制重试，`single-request-reopen` 可缓解并行查询丢包。使用 musl 的镜像（Alpine）会忽略其中一些选项。',
  },
  'PodDNSConfigOption.value': {
    mistake: '数字没有加引号：应写成文本 `value: "2"`。',
  },
  'HostAlias.hostnames': {
    more: '每个都必须是合法的 DNS 名称。hosts 文件不支持通配符。',
  },
};
