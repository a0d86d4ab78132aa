import type { bringing as english } from '../en/imports.ts';
import type { NoteMessages, Translation } from '../types.ts';

export const imports = {
  // 名称
  'name-changed': (p) => `\`${p('from')}\` 不是 Kubernetes 允许的名称，已改为 \`${p('to')}\`。`,
  'name-taken': (p) => `已经有一个 \`${p('from')}\`，这一个改名为 \`${p('to')}\`。`,

  // 写法无法使用
  'bad-value': (p) => `无法识别 \`${p('value')}\`，已略去。`,
  'unknown-flag': (p) => `docker 和 podman 都没有 \`${p('flag')}\` 这个选项，已略去。`,
  'unknown-key': (p) => `Compose 在这里没有 \`${p('key')}\` 这个键，已略去。`,
  'bad-shape': (p) => `\`${p('key')}\` 的写法不符合 Compose 的要求，请检查转换结果。`,
  'other-command': (p) => `\`${p('command')}\` 不启动容器，这条命令已略去。`,
  'two-places': (p) => `\`${p('path')}\` 处已有挂载，这一个已略去。`,

  // 由 Shell 填入的值
  'shell-values': (p) => `${p.code('names')} 的值只有你的 Shell 知道，这里保留原文。请换成实际的值。`,
  'asked-values': (p) => `文件里没有 ${p.code('names')} 的值，请填上。`,
  'default-values': (p) => `${p.code('names')} 用了默认值；如果你的环境里是别的值，请修改。`,

  // 在集群中没有意义
  'no-effect': () => '在集群中没有任何作用。',
  foreground: () => '这属于启动容器的那个终端：请用 `kubectl attach`、`kubectl logs` 或 `kubectl get`。',

  // 环境变量
  'env-unset': (p) => `\`${p('name')}\` 的值来自你的 Shell，这里写成了空值，请填上。`,
  'env-name': (p) => `\`${p('name')}\` 不能作为 Kubernetes 的环境变量名，已略去。`,
  'env-file': (p) =>
    `ConfigMap \`${p('name')}\` 代替了这个文件，目前是空的：请换成 \`kubectl create configmap ${p('name')} --from-env-file="${p('file')}" --dry-run=client -o yaml\` 打印的内容。机密请移到 Secret。`,
  'label-file': (p) => `这里看不到 \`${p('file')}\` 里的标签，请写到 \`metadata.labels\` 下。`,
  'label-key': (p) => `\`${p('key')}\` 不能作为标签或注解的键，已略去。`,
  'label-value': (p) => `\`${p('key')}\` 的值不能作为标签值，已改为注解。`,

  // 端口
  'host-address': (p) =>
    `Pod 没有 ${p('address')} 这样的主机地址：用 NetworkPolicy 限制谁能访问端口 ${p('port')}，自己使用时用 \`kubectl port-forward\`。`,
  'host-port': (p) =>
    `端口 ${p('port')} 不会在节点上打开：集群内通过 Service \`${p('service')}\` 的端口 ${p('host')} 访问；从外部访问请用 LoadBalancer、NodePort 或 Ingress。`,
  'port-range': (p) =>
    `范围 ${p('range')} 超过 ${p('max')} 个端口，已略去：不写也能访问 Pod 的所有端口；Service 则需要逐个列出。`,
  'publish-all': () => '这里看不到只写在镜像里的端口，请写到 `ports` 下。',
  'ports-on-host': () => '使用节点的网络时，所有端口本来就在节点上打开，因此没有生成 Service。',
  'random-port': (p) => `docker 会随机选择主机端口；Service 用的是 ${p('port')}。`,

  // 存储
  'relative-bind': (p) =>
    `节点上没有你的文件夹：\`${p('path')}\` 改为${bindKind(p('kind'))}。如果不合适，请选择别的卷。`,
  'home-bind': (p) =>
    `节点上没有你的主目录：\`${p('path')}\` 改为${bindKind(p('kind'))}。如果不合适，请选择别的卷。`,
  'windows-bind': (p) =>
    `\`${p('path')}\` 是 Windows 路径，Linux 节点上没有：改为${bindKind(p('kind'))}。如果不合适，请选择别的卷。`,
  'file-content': (p) =>
    `这里看不到 \`${p('path')}\` 的内容：请把 ConfigMap 换成 \`kubectl create configmap ${p('name')} --from-file="${p('key')}=${p('path')}" --dry-run=client -o yaml\` 打印的内容。`,
  'host-path': (p) =>
    `\`${p('path')}\` 是 Pod 所在节点上的路径，Baseline 级别不允许：数据请用 PersistentVolumeClaim，文件请用 ConfigMap。`,
  'runtime-socket': (p) =>
    `\`${p('path')}\` 可以控制整个节点，而且多数 Kubernetes 节点不运行 Docker：请改用 ServiceAccount 访问 API。`,
  claim: (p) =>
    `这个卷变成了 PersistentVolumeClaim \`${p('name')}\`（1Gi，同一时间只能由一个节点使用）：请设置需要的大小和存储类。`,
  'claim-shared': (p) =>
    `多个工作负载使用同一个 PersistentVolumeClaim \`${p('name')}\`：分布在多个节点时需要 \`ReadWriteMany\`。`,
  'volume-driver': (p) => `\`${p('driver')}\` 不是 Kubernetes 的驱动：由 StorageClass 决定谁来创建卷。`,
  'volume-options': (p) => `PersistentVolumeClaim 里没有 ${p.code('options')} 的位置：请看 StorageClass。`,
  'volume-external': (p) =>
    `卷 \`${p('name')}\` 在别处，数据不会一起过来。请创建 PersistentVolumeClaim 并复制数据。`,
  'mount-options': (p) => `卷挂载里没有 ${p.code('options')} 的位置，已略去。`,
  'mount-kind': (p) => `Kubernetes 没有 \`${p('kind')}\` 类型的挂载，已略去。`,
  relabel: (p) =>
    `\`${p('option')}\` 为 SELinux 重新标记文件；对支持的卷，Kubernetes 会按 \`securityContext.seLinuxOptions\` 自己完成。`,
  'tmpfs-options': (p) => `内存中的 emptyDir 没有 ${p.code('options')}，只有大小。`,
  'volumes-from': () =>
    '无法沿用只属于另一个容器的卷：请把两个容器放进同一个 Pod，或使用同一个 PersistentVolumeClaim。',
  'storage-opt': () => '可写层的大小没有对应选项，可以用 `resources.limits.ephemeral-storage` 限制。',

  // 资源
  'memory-kept': () => '内核已不再单独限制内核内存，已略去。',
  'request-above-limit': (p) => `${p('resource')} 的请求不能大于限制，已改为 ${p('limit')}。`,
  'cpu-quota': () => '配额变成了 `limits.cpu`；周期由 kubelet 为所有容器统一设置。',
  swap: () => '交换空间不是容器的设置，由 kubelet 决定（`memorySwap.swapBehavior`）。',
  swappiness: () => 'swappiness 是节点的设置，不是容器的。',
  cpuset: () =>
    '不能指定 CPU：使用 static CPU 管理器时，Guaranteed Pod 中 CPU 为整数的容器会得到专用的 CPU。',
  'real-time': () => 'Kubernetes 不为容器提供实时 CPU 时间。',
  pids: () => '进程数由 kubelet 按 Pod 限制（`podPidsLimit`），不写在 Pod 里。',
  blkio: () => 'Kubernetes 不限制磁盘速度，最接近的办法是选择快慢不同的 StorageClass。',
  device: (p) =>
    `\`${p('device')}\` 需要设备插件把它作为资源提供，写到 \`limits\` 下，或使用 ResourceClaim；特权容器能看到节点的所有设备。`,
  'device-rule': () => '不能给出设备规则：由设备插件或 ResourceClaim 把设备交给容器。',
  gpus: (p) => `请求了 ${p('count')} 个 \`nvidia.com/gpu\`：Kubernetes 只计数，不能按编号或能力挑选 GPU。`,
  ulimit: () => 'Kubernetes 不设置 ulimit，用的是节点上容器运行时的值；程序可以在命令里调低自己的限制。',
  'oom-score': () => 'OOM 分数由 QoS 类决定：请求等于限制时保护最好。',
  'oom-kill': () => '不能关闭 OOM killer，请提高内存限制。',
  'windows-only': () => '只用于 docker 的 Windows 容器；在 Kubernetes 中同样用 `resources` 限制 CPU。',
  'resources-other': (p) => `资源 \`${p('name')}\` 已略去：设备插件的资源名形如 \`vendor.example/device\`。`,

  // 进程与安全
  'user-name': (p) =>
    `\`${p('name')}\` 是名字，而 \`runAsUser\` 需要数字：用 \`docker run --rm --entrypoint id IMAGE ${p('name')}\` 查看。`,
  'group-name': (p) =>
    `\`${p('name')}\` 是名字，而 Kubernetes 需要组的数字：用 \`docker run --rm --entrypoint grep IMAGE ${p('name')} /etc/group\` 查看。`,
  capability: (p) => `\`${p('name')}\` 不是权能，已略去。`,
  'privilege-conflict': () => '特权容器不能禁止提升特权：`allowPrivilegeEscalation: false` 已略去。',
  'seccomp-file': (p) =>
    `请把 \`${p('file')}\` 放到每个节点的 \`/var/lib/kubelet/seccomp/${p('profile')}\`，或使用 \`RuntimeDefault\`。`,
  'apparmor-profile': (p) => `每个节点都必须加载 AppArmor 配置文件 \`${p('profile')}\`。`,
  'label-disable': () => '不能为单个容器关闭 SELinux：类型 `spc_t` 不受限制，最为接近。',
  'security-opt': (p) => `\`securityContext\` 里没有与 \`${p('value')}\` 对应的字段，已略去。`,
  'sysctl-unsafe': (p) =>
    `\`${p('name')}\` 属于非安全的 sysctl：除非 kubelet 允许（\`allowedUnsafeSysctls\`），节点会拒绝这个 Pod。`,
  'sysctl-host': (p) => `与节点共用该名字空间的 Pod 不能设置 \`${p('name')}\`，已略去。`,
  userns: () => '不能给出用户映射：`hostUsers: false` 让 Pod 在由 Kubernetes 映射的用户名字空间中运行。',
  umask: () => 'Kubernetes 不设置 umask，由程序或它的启动脚本设置。',
  init: () =>
    '没有这样的 init 进程：设置 `shareProcessNamespace: true` 后由 pause 容器回收僵尸进程，或者把 tini 放进镜像。',
  'stop-signal': (p) =>
    `\`lifecycle.stopSignal: ${p('signal')}\` 需要特性门控 ContainerStopSignals；没有它时发送镜像里的信号或 SIGTERM。`,
  'stop-timeout': () => 'Kubernetes 不会永远等待：请设置 `terminationGracePeriodSeconds`。',
  'no-healthcheck': () => 'Kubernetes 本来就不执行镜像里的健康检查，因此没有生成探针。',
  'health-restarts': () =>
    '存活探针失败时会重启容器，而 Docker 只是标记为 unhealthy。如果只是不想再接收流量，请改为就绪探针。',
  'startup-command': () => '启动探针执行的是存活探针的命令，这一项已略去。',
  'restart-count': (p) =>
    `Kubernetes 不会只重启 ${p('count')} 次，而是以越来越长的间隔重启。需要放弃时，请用带 \`backoffLimit\` 的 Job。`,
  'restart-deployment': () => '总是重启的容器变成了 Deployment，节点丢失时它也会重建 Pod。',
  cgroups: () => '容器放在哪个 cgroup 由 kubelet 决定，已略去。',
  runtime: (p) =>
    `集群用 RuntimeClass 命名运行时：请把 \`runtimeClassName\` 设为 \`${p('name')}\` 对应的那一个。`,
  isolation: () => 'Windows 容器的隔离方式由 RuntimeClass 决定。',
  platform: (p) => `节点没有表示变体 \`${p('variant')}\` 的标签，只要求了操作系统和架构。`,
  pull: (p) => `\`${p('policy')}\` 变成了 Always，它只下载有变化的部分。`,
  'image-transport': (p) => `节点只从镜像仓库取镜像，保留的是 \`${p('image')}\`。`,
  rootfs: () => 'Pod 需要镜像，不能用文件夹作为根。请把它做成镜像。',
  'user-name-file': () => '/etc/passwd 和 /etc/group 的内容属于镜像；需要时用 ConfigMap 挂载覆盖。',
  'hosts-file': () => '/etc/hosts 由 kubelet 写入；`hostAliases` 可以添加名称。',
  'init-container': () => '请把这个容器写到它所属 Pod 的 `initContainers` 下。',
  'read-only-tmpfs': () => 'Kubernetes 不会自动挂载可写文件夹：请为程序要写入的每个文件夹添加 `emptyDir`。',

  // 网络
  network: (p) =>
    `没有 \`${p('name')}\` 这样可选的网络：所有 Pod 都能通过 Service 的名称互相访问。用 NetworkPolicy 隔离。`,
  'network-none': () => 'Pod 总是有网络：最接近的是什么都不允许的 NetworkPolicy。',
  'network-container': (p) =>
    `要与 \`${p('name')}\` 共用网络，请把两个容器放进同一个 Pod，它们通过 localhost 互相访问。`,
  'network-alias': (p) => `要给这个容器另一个名称，请再建一个名为 \`${p('name')}\` 的 Service。`,
  'network-mode': (p) => `Pod 的网络由集群提供：\`${p('mode')}\` 已略去。`,
  link: (p) => `没有 link：请用 Service 的名称访问 \`${p('name')}\`。`,
  'fixed-address': () => 'Pod 的地址由集群分配；Service 的地址是固定的。',
  'mac-address': () => 'Pod 的 MAC 地址由集群分配，已略去。',
  'host-name': (p) => `\`hostname\` 只能是一个 DNS 标签：\`${p('from')}\` 已改为 \`${p('to')}\`。`,
  'domain-name': (p) =>
    `不能设置 \`${p('name')}\`：Pod 的域就是它所在名字空间的域；\`subdomain\` 加无头 Service 可以多一段。`,
  'host-gateway': (p) => `\`${p('name')}\` 没有固定地址：请用 \`status.hostIP\` 把节点地址放进环境变量。`,
  'alias-name': (p) => `\`${p('name')}\` 不是 DNS 名称，没有写入 \`hostAliases\`。`,
  dns: () => '`dnsPolicy: None` 只询问这些服务器，它们不知道集群里的 Service：去掉它就会先询问集群的 DNS。',
  'dns-many': (p) => `Kubernetes 最多允许 ${p('max')} 个，这一个已略去。`,
  uts: () => 'Pod 有自己的主机名；设置 `hostNetwork: true` 时用节点的主机名。',
  'namespace-container': (p) =>
    `要与 \`${p('name')}\` 共用，请把两个容器放进同一个 Pod，并设置 \`shareProcessNamespace: true\`。`,

  // 容器之外
  log: () => '容器把日志写到标准输出，由 kubelet 保存和轮转：用节点上的代理收集。',
  'api-socket': () => '没有 Docker API：请用 ServiceAccount 访问 Kubernetes 的 API。',
  'podman-pod': (p) =>
    `要在 pod \`${p('name')}\` 中运行，请把这个容器加到它的清单里；\`podman generate kube\` 会打印清单。`,
  systemd: () => 'Kubernetes 在这里不为 systemd 或主机系统做任何准备，已略去。',
  'time-zone': (p) => `节点不知道 \`${p('zone')}\` 是哪个时区，请设置环境变量 \`TZ\`。`,
  'host-environment': () => '你机器上的环境变量不会一起过来：请把需要的写到 `env` 下。',
  'unset-environment': (p) => `不能去掉镜像里的环境变量：请把 \`${p('name')}\` 设为空值。`,
  secret: (p) => `请创建 Secret \`${p('name')}\`，再挂载它或从中取环境变量。`,
  'run-time-limit': (p) => `\`activeDeadlineSeconds: ${p('seconds')}\` 从 Pod 启动时算起，包括所有重启。`,
  requires: () => 'Kubernetes 不按顺序启动：让程序自己重试，或者在 Init 容器中等待。',

  // Compose
  'no-image': (p) => `\`${p('service')}\` 既没有 \`image\` 也没有 \`build\`：请填上镜像。`,
  build: (p) =>
    `Kubernetes 不构建镜像：请自己构建并推送到镜像仓库，再把它的名称填到 \`${p('image')}\` 的位置。`,
  'depends-on': (p) =>
    `Kubernetes 不按顺序启动：让程序自己重试，直到 ${p.code('services')} 有响应，或者在 Init 容器中等待。`,
  'extends-file': (p) => `这里没有 \`${p('file')}\`，缺少它补充的内容。`,
  'extends-unknown': (p) => `没有可以扩展的服务 \`${p('service')}\`。`,
  include: () => '这里没有被包含的文件：请分别导入它们。',
  profiles: (p) =>
    `没有 profile：属于 ${p.code('profiles')} 的这个服务总会被应用；请把它放到单独的文件或 overlay 里。`,
  develop: () => '开发时监视文件由 Skaffold、Tilt 之类的工具完成。',
  hooks: (p) => `\`${p('hook')}\` 已略去：最接近的是 \`lifecycle\` 和 Init 容器。`,
  provider: () => 'provider 提供的不是容器：没有为这个服务生成任何对象。',
  models: () => '模型不是 Pod 的一部分：请把模型作为工作负载运行，并把地址放进环境变量。',
  'restart-policy': (p) => `\`${p('condition')}\` 没有计数和延迟：Kubernetes 以越来越长的间隔重启。`,
  'update-config': () => '最接近的是 Deployment 的 `strategy`（`maxSurge`、`maxUnavailable`）。',
  placement: () => '最接近的是节点选择算符和 `topologySpreadConstraints`：请为节点打标签。',
  mode: (p) => `模式 \`${p('mode')}\` 最接近 Job：这里按 replicated 处理。`,
  'secret-value': (p) =>
    `这里看不到 Secret \`${p('name')}\` 的值，也不应写进文件：用 \`kubectl create secret generic ${p('name')}\` 创建。`,
  'config-content': (p) =>
    `这里看不到 \`${p('path')}\` 的内容：请把 ConfigMap \`${p('name')}\` 换成 \`kubectl create configmap … --dry-run=client -o yaml\` 打印的内容。`,
  external: (p) => `\`${p('name')}\` 在别处创建：Pod 启动前它必须已在名字空间里。`,
  'file-owner': () => 'ConfigMap 和 Secret 的文件属于 root：用 `fsGroup` 指定组。',
  'networks-unused': () => '不需要创建网络：所有 Pod 都能互相访问。用 NetworkPolicy 隔离。',
  'job-service': (p) => `\`${p('name')}\` 运行一次或按计划运行：请改为 Job 或 CronJob。这里生成了 Pod。`,
  'kompose-label': (p) => `没有执行 kompose 的标签 \`${p('label')}\`，已略去。`,
  'version-1': () => '这个文件是版本 1 的写法：根下的每个键都当作服务。',
  'links-external': (p) =>
    `\`${p('name')}\` 在这个文件之外运行：用它的 DNS 名称访问，或者建一个 ExternalName 类型的 Service。`,
  'not-exact': (p) => `\`${p('key')}\` 已略去：Pod 里没有类似的内容。`,
  'container-name': (p) => `Pod 的名称自动生成：其他程序通过 Service \`${p('name')}\` 访问它。`,
  'scaled-pod': () => '只有控制器能运行多个 Pod：这一个只运行一次。需要 Deployment 时用 `restart: always`。',
} satisfies NoteMessages;

export const bringing: Translation<typeof english> = {
  region: '导入',
  'title.docker': '把 docker 命令转换成清单',
  'title.podman': '把 podman 命令转换成清单',
  'title.compose': '把 compose 文件转换成清单',
  'title.describe': '这只供阅读',
  'title.table': '这只供阅读',
  'title.refused': '这里没有可以转换成清单的内容',
  lead: '采用之前不会修改任何内容。无法带过来的内容标在它所在的行。',
  source: '你带来的内容',
  result: '清单',
  notes: (count) => `${count} 条说明`,
  line: (line) => `第 ${line} 行`,
  take: '采用这份清单',
  asText: '作为文本打开',
  back: '返回',
  choices: '选择',
  'choice.podsOnly': '用总是重启的 Pod 代替 Deployment',
  'choice.services': '为发布的端口生成 Service',
  'choice.waits': '用 Init 容器等待其他工作负载',
  'choice.binds': '你的文件夹和文件变为',
  'binds.auto': 'ConfigMap 或空文件夹',
  'binds.configMap': '文件变为 ConfigMap',
  'binds.emptyDir': '空文件夹',
  'binds.hostPath': '节点上的文件夹',
  folder: '节点上的文件夹',
  value: (name) => `${name} 的值`,
  describe: '`kubectl describe` 和表格打印的只是摘要，无法变回清单。请运行下面的命令，再粘贴它的输出：',
  'refused.no-run': '其中没有启动容器的命令：`docker run`、`docker create` 和 `podman run` 才会启动容器。',
  'refused.no-image': '命令里没有写镜像。',
  'refused.no-services': 'compose 文件里没有服务。',
  'refused.broken-yaml': 'compose 文件不是 YAML。作为文本打开可以看到错误的位置。',
  'title.several': (files) => `${files} 个文件`,
  severalLead: '请选择如何打开。各自的草稿在“文件”菜单的“草稿”里。',
  oneDraft: (documents) => `合为一份草稿的文档（${documents}）`,
  eachDraft: (drafts) => `各成一份草稿（${drafts}）`,
  'kind.manifest': '清单',
  'kind.kubectl': 'kubectl 的输出',
  'kind.compose': 'compose 文件：单独的草稿',
  'kind.docker': 'docker 命令：单独的草稿',
  'kind.podman': 'podman 命令：单独的草稿',
  'kind.template': '模板：单独的草稿',
  'kind.describe': '只供阅读的摘要：单独的草稿',
  'kind.table': '只供阅读的摘要：单独的草稿',
  'kind.link': '分享链接：单独的草稿',
  'kind.text': '文本：单独的草稿',
  'kind.empty': '空文件，不打开',
  'left.tooLarge': '未打开：合计超过 5 MB',
  'left.binary': '未打开：不是文本',
  'left.unreadable': '未打开：浏览器无法读取',
  'left.many': (most) => `未打开：一次最多 ${most} 个文件`,
  notKept: '这个浏览器不为本页面保存草稿，因此没有打开。请逐个打开文件。',
  loading: '正在读取…',
};

function bindKind(kind: string): string {
  if (kind === 'configMap') return ' ConfigMap';
  return kind === 'hostPath' ? '节点上的路径' : '与 Pod 同生命周期的空文件夹';
}
