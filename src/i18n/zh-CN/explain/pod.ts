import type { PodSentenceMessages } from '../../types.ts';

export const podSentences = {
  'runs.workload.Deployment': (p) => `由 Deployment 管理：始终保持 ${p('replicas')} 个这样的 Pod。`,
  'runs.workload.ReplicaSet': (p) => `由 ReplicaSet 管理：始终保持 ${p('replicas')} 个这样的 Pod。`,
  'runs.workload.ReplicationController': (p) =>
    `由 ReplicationController 管理：始终保持 ${p('replicas')} 个这样的 Pod。`,
  'runs.workload.StatefulSet': (p) =>
    `由 StatefulSet 管理：始终保持 ${p('replicas')} 个这样的 Pod，每个都有自己固定的名称。`,
  'runs.workload.DaemonSet': () => '由 DaemonSet 管理：每个符合条件的节点上运行一个。',
  'runs.workload.Job': (p) =>
    `由 Job 管理：直到 ${p('completions')} 个成功为止，同时最多运行 ${p('parallelism')} 个。`,
  'runs.workload.Job.queue': (p) =>
    `由 Job 管理：同时最多运行 ${p('parallelism')} 个；有一个成功之后不再启动新的，等其余的都结束，Job 就完成。`,
  'runs.workload.CronJob': (p) => `由 CronJob 管理：按 \`${p('schedule')}\` 定时创建 Job 来运行。`,
  'runs.workload.PodTemplate': () => 'PodTemplate 只保存这份模板，没有被引用就不会运行。',
  'runs.workload.zero': (p) => `副本数为 0，${p('kind')} 不会运行任何这样的 Pod。`,
  'runs.update.rolling': (p) =>
    `模板变化时逐步替换 Pod：同时最多缺少 ${p('unavailable')}，最多多出 ${p('surge')}。`,
  'runs.update.recreate': () => '模板变化时，先停掉所有旧 Pod，再启动新的。',
  'runs.stateful.ordered': () => '逐个启动，前一个就绪之后才启动下一个；停止时顺序相反。',
  'runs.stateful.parallel': () => '全部同时启动、同时停止，互不等待。',
  'runs.stateful.claims': (p) =>
    `每个 Pod 都有自己的 PersistentVolumeClaim，用于 ${p('claims')}；Pod 被替换后仍使用原来的那份存储。`,
  'runs.job.indexed': (p) =>
    `各 Pod 从 0 到 ${p('last')} 编号，可在环境变量 \`JOB_COMPLETION_INDEX\` 中读到自己的编号。`,
  'runs.job.suspended': () => 'Job 已挂起：`suspend` 改为 false 之前不会运行任何 Pod。',
  'runs.cron.timeZone': (p) => `时间表按时区 ${p('zone')} 计算。`,
  'runs.cron.Forbid': () => '上一次的 Job 还在运行时，跳过这一次。',
  'runs.cron.Replace': () => '上一次的 Job 还在运行时，先停掉它，再运行新的。',
  'runs.cron.suspended': () => 'CronJob 已挂起：不再创建新的 Job。',
  'runs.none': () => '还没有容器，Pod 至少需要一个。',
  'runs.container': (p) => `容器 ${p('container')} 运行镜像 \`${p('image')}\`。`,
  'runs.noImage': (p) => `容器 ${p('container')} 还没有指定镜像。`,
  'runs.ephemeral': (p) =>
    `临时容器 ${p('container')}（\`${p('image')}\`）用于查看运行中的 Pod，结束后不会重新启动。`,
  'runs.command': (p) => `${p('container')} 运行 \`${p('command')}\`，不使用镜像自带的启动命令。`,
  'runs.args': (p) =>
    `${p('container')} 把 \`${p('args')}\` 作为参数传给镜像的入口程序，替换镜像自带的参数。`,
  'runs.pullAlways': (p) => `每次启动 ${p('container')} 都会重新向镜像仓库查询 \`${p('image')}\`。`,
  'runs.pullLatest': (p) =>
    `\`${p('image')}\` 用的是 latest 标签，所以每次启动 ${p('container')} 都会重新查询镜像仓库，拿到的版本可能不同。`,
  'runs.pullNever': (p) =>
    `从不为 ${p('container')} 拉取 \`${p('image')}\`：节点上必须已有这个镜像，而且允许这个 Pod 使用。`,
  'runs.pullSecrets': (p) => `拉取镜像时使用 ${p('secrets')} 中的凭据。`,
  'runs.runtimeClass': (p) =>
    `容器在 RuntimeClass ${p('name')} 指定的运行时中运行；集群里没有这个 RuntimeClass 时，Pod 会被拒绝。`,

  'starts.gated': (p) => `在有人移除调度门控 ${p('gates')} 之前，Pod 一直处于 Pending。`,
  'starts.nodeName': (p) =>
    `不经过调度器，直接交给节点 ${p('node')}；那里放不下时，由该节点的 kubelet 拒绝。`,
  'starts.nodeSelector': (p) => `只能放到带有标签 ${p('labels')} 的节点上。`,
  'starts.nodeAffinity': () => '只能放到满足必需节点亲和性的节点上。',
  'starts.nodeAffinityAny': (p) =>
    `必需的节点亲和性有 ${p('terms')} 组条件，节点至少要满足其中一组，才能放置这个 Pod。`,
  'starts.nodePreferred': (p) => `在可用的节点中，满足 ${p('count')} 条节点偏好的得分更高。`,
  'starts.podAffinity': (p) => `必须与亲和性选中的其他 Pod 处于同一个 ${p('keys')}。`,
  'starts.podAffinityPreferred': (p) => `尽量与亲和性选中的其他 Pod 处于同一个 ${p('keys')}。`,
  'starts.podAntiAffinity': (p) => `不能与反亲和性选中的 Pod 处于同一个 ${p('keys')}。`,
  'starts.podAntiAffinityPreferred': (p) => `尽量不与反亲和性选中的 Pod 处于同一个 ${p('keys')}。`,
  'starts.spread': (p) =>
    `选中的 Pod 按 ${p('key')} 分散：任何拓扑域最多比数量最少的拓扑域多 ${p('skew')} 个，否则 Pod 等待。`,
  'starts.spreadSoft': (p) =>
    `选中的 Pod 尽量按 ${p('key')} 分散，相差不超过 ${p('skew')} 个；做不到也照样放置。`,
  'starts.tolerations': (p) => `有 ${p('count')} 条容忍度，相匹配的污点不会妨碍它放到节点上。`,
  'starts.toleratesAll': () => '容忍所有污点：任何污点都不会妨碍它放到节点上。',
  'starts.priority': (p) =>
    `具有优先级类 ${p('name')} 的优先级：先于低优先级的 Pod 调度，空间不够时可以抢占它们，除非该优先级类不允许抢占。`,
  'starts.priorityWaits': (p) =>
    `具有优先级类 ${p('name')} 的优先级：先于低优先级的 Pod 调度，但不会为腾出空间抢占它们。`,
  'starts.scheduler': (p) => `等待调度器 ${p('name')} 来调度，默认调度器不会处理它。`,
  'starts.resourceClaims': (p) => `需要设备：资源申领 ${p('claims')} 得到满足之前不会被调度。`,
  'starts.volumesFirst': (p) =>
    `先准备卷：只要缺少其中任何一个（${p('needs')}），Pod 的任何容器都不会启动（ContainerCreating 或 Pending）。`,
  'starts.variables': (p) =>
    `${p('container')} 的环境变量来自 ${p('needs')}；缺少任何一个都无法启动（CreateContainerConfigError）。`,
  'starts.init.first': (p) =>
    `首先运行 Init 容器 ${p('container')}（\`${p('image')}\`），它成功结束后才进行下一步。`,
  'starts.init': (p) =>
    `然后运行 Init 容器 ${p('container')}（\`${p('image')}\`），它成功结束后才进行下一步。`,
  'starts.sidecar.first': (p) =>
    `首先启动边车容器 ${p('container')}（\`${p('image')}\`），它会一直与其他容器一起运行。`,
  'starts.sidecar': (p) =>
    `然后启动边车容器 ${p('container')}（\`${p('image')}\`），它会一直与其他容器一起运行。`,
  'starts.sidecarProbe': (p) => `${p('container')} 的启动探针成功之后才进行下一步。`,
  'starts.containersAfterInit': (p) => `然后启动各容器：${p('containers')}。`,
  'starts.containersTogether': (p) => `容器按 ${p('containers')} 的顺序启动，彼此不等待对方就绪。`,
  'starts.postStart': (p) =>
    `${p('container')} 启动的同时执行 postStart 回调 \`${p('how')}\`；排在它后面的容器要等回调结束，回调失败则容器被杀死。`,

  'shares.network': () => '所有容器共用一个 IP 地址和一组端口，彼此用 localhost 访问。',
  'shares.hostNetwork': () => '直接使用节点的网络，它的端口就是节点的端口。',
  'shares.dnsOnHost': () =>
    '使用节点网络时，ClusterFirst 等于用节点的 DNS，无法按名称找到 Service；ClusterFirstWithHostNet 可以改变这一点。',
  'shares.dnsDefault': () => '使用节点的 DNS 服务器，无法按名称找到 Service。',
  'shares.dnsNone': () => '只使用 `dnsConfig` 中写明的 DNS 服务器。',
  'shares.pid': () => '各容器能看到彼此的进程。',
  'shares.hostPID': () => '能看到节点上的所有进程。',
  'shares.hostIPC': () => '与节点共享 System V IPC 和 POSIX 消息队列。',
  'shares.userNamespace': () => '拥有自己的用户名字空间：容器里的 root 在节点上只是普通用户。',
  'shares.ports': (p) =>
    `${p('container')} 声明了 ${p('ports')}。声明本身不开放也不关闭端口，Service、探针和网络策略可以使用这些名称。`,
  'shares.portsOnHost': (p) =>
    `${p('container')} 占用节点自己的 ${p('ports')}，因此一个节点只能放一个占用这些端口的 Pod。`,
  'shares.hostPort': (p) =>
    `节点的端口 ${p('port')} 转发到 ${p('container')} 的端口 ${p('target')}，因此一个节点只能放一个占用该端口的 Pod。`,
  'shares.hostname': (p) => `容器内的主机名是 ${p('hostname')}。`,
  'shares.fullName': (p) => `容器内的主机名是完整域名 ${p('name')}（\`setHostnameAsFQDN\`）。`,
  'shares.ownFullName': (p) =>
    `容器内的主机名是完整域名：Pod 的名称加上 \`.${p('domain')}\`（\`setHostnameAsFQDN\`）。`,
  'shares.hostAliases': (p) => `容器的 \`/etc/hosts\` 中会增加 ${p('ips')} 的条目。`,
  'shares.volume': (p) => `卷 ${p('volume')}（${p('source')}）挂载在 ${p('mounts')}。`,
  'shares.volumeUnused': (p) => `声明了卷 ${p('volume')}（${p('source')}），但没有容器挂载它。`,
  'shares.emptyDir': (p) => `${p('volume')} 初始为空，随 Pod 一起删除；容器重启时内容保留。`,
  'shares.emptyDirMemory': (p) =>
    `${p('volume')} 放在内存中，写入的内容计入写入它的容器的内存用量，受其内存限制约束。`,
  'shares.emptyDirLimit': (p) => `${p('volume')} 的内容超过 ${p('limit')} 时，kubelet 会驱逐这个 Pod。`,
  'shares.memorySize': (p) => `${p('volume')} 最多容纳 ${p('limit')}，写满后无法再写入。`,
  'shares.hostPath': (p) => `${p('volume')} 就是所在节点上的 \`${p('path')}\`，换了节点内容也就不同。`,
  'shares.claim': (p) =>
    `${p('volume')} 使用 PersistentVolumeClaim ${p('claim')} 的存储，Pod 删除后内容仍在。`,
  'shares.ephemeral': (p) => `为 ${p('volume')} 创建一个 PersistentVolumeClaim，随 Pod 创建，也随 Pod 删除。`,
  'shares.image': (p) => `${p('volume')} 是 \`${p('reference')}\` 的内容，只读。`,
  'shares.token': (p) =>
    `${p('volume')} 的 \`${p('file')}\` 中有一个服务账号令牌，有效期 ${p('seconds')} 秒，kubelet 会及时更新。`,
  'shares.subPath': (p) =>
    `${p('container')} 用 subPath 把 ${p('volume')} 的一部分挂载到 \`${p('path')}\`：之后内容有变化，那里也不会更新。`,

  'uses.requests': (p) => `所在节点为它预留 ${p('requests')}。`,
  'uses.noRequests': () => '不预留 CPU 和内存：调度器不会因为节点的 CPU 或内存不足而排除任何节点。',
  'uses.overhead': (p) => `其中 ${p('overhead')} 是运行时的额外开销。`,
  'uses.podMemoryLimit': (p) => `所有容器加起来最多使用 ${p('limit')} 内存。`,
  'uses.podCpuLimit': (p) => `所有容器加起来最多使用 ${p('limit')} CPU。`,
  'uses.memoryLimit': (p) => `${p('container')} 的内存用量超过 ${p('limit')} 时会被杀死（OOMKilled）。`,
  'uses.memoryLimit.windows': (p) =>
    `${p('container')} 最多得到 ${p('limit')} 内存。Windows 没有 OOM Killer：不会因为要得更多而被杀死。`,
  'uses.cpuLimit': (p) => `${p('container')} 需要的 CPU 超过 ${p('limit')} 时会被限速，但不会被杀死。`,
  'uses.storageLimit': (p) =>
    `${p('container')} 写入文件系统和日志的内容超过 ${p('limit')} 时，Pod 会被驱逐。`,
  'uses.devices': (p) => `${p('container')} 得到 ${p('devices')}，不会更多。`,
  'uses.noMemoryLimit': (p) => `${p('containers')} 没有内存限制，能用到节点内存耗尽为止。`,
  'uses.resizeRestarts': (p) =>
    `运行中调整 ${p('resources')} 时（\`kubectl patch --subresource resize\`），${p('container')} 会重新启动。`,
  'uses.resizeKeeps': (p) =>
    `可以在运行中调整 ${p('resources')}（\`kubectl patch --subresource resize\`），${p('container')} 不会因此重新启动。`,
  'uses.qos': (p) => `QoS 类为 ${p('class')}。`,

  'identity.user': (p) => `${p('container')} 以用户 ${p('uid')} 运行，用户组由镜像决定。`,
  'identity.userGroup': (p) => `${p('container')} 以用户 ${p('uid')}、用户组 ${p('gid')} 运行。`,
  'identity.image': (p) =>
    `没有设置 ${p('containers')} 的用户：以镜像指定的用户运行，镜像没有指定时就是 root。`,
  'identity.nonRoot': (p) =>
    `如果镜像让 ${p('containers')} 以 root 运行，或者镜像的用户写的是名称，kubelet 会拒绝启动它。`,
  'identity.nonRootRefused': (p) =>
    `${p('containers')} 设置了用户 0，又要求不能是 root：kubelet 会拒绝启动它。`,
  'identity.fsGroup': (p) => `所有进程都加入用户组 ${p('gid')}，支持的卷也归这个组所有。`,
  'identity.supplementalGroups': (p) => `所有进程还属于用户组 ${p('gids')}。`,
  'identity.groups.merge': () => '镜像 `/etc/group` 中为这个用户列出的组也会加上（策略 Merge）。',
  'identity.groups.strict': () => '镜像 `/etc/group` 中为这个用户列出的组不计入（策略 Strict）。',
  'identity.privileged': (p) => `${p('container')} 是特权容器：节点上 root 能做的，它都能做。`,
  'identity.privilegedInside': (p) => `${p('container')} 是特权容器，但特权只在 Pod 的用户名字空间内有效。`,
  'identity.readOnly': (p) =>
    `${p('containers')} 的根文件系统只读；卷、\`/dev\`、\`/etc/hosts\` 和终止消息文件不在此列。`,
  'identity.capAdd': (p) => `${p('container')} 额外获得权能 ${p('capabilities')}，前提是以 root 运行。`,
  'identity.capAddNotRoot': (p) =>
    `${p('container')} 要求权能 ${p('capabilities')}，但不以 root 运行：只有文件自带这些权能的程序才能得到它们。`,
  'identity.capDrop': (p) => `${p('container')} 移除权能 ${p('capabilities')}。`,
  'identity.capOnly': (p) => `${p('container')} 只保留权能 ${p('capabilities')}，前提是以 root 运行。`,
  'identity.capAllBut': (p) =>
    `${p('container')} 获得除 ${p('capabilities')} 以外的全部权能，前提是以 root 运行。`,
  'identity.capAll': (p) => `${p('container')} 获得内核的全部权能，前提是以 root 运行。`,
  'identity.capNone': (p) => `${p('container')} 移除全部权能。`,
  'identity.capAnyway': (p) =>
    `以 root 运行时，${p('container')} 不必添加 ${p('capabilities')}：运行时默认就会授予。`,
  'identity.capIgnored': (p) =>
    `containerd 没有名为 ${p('capabilities')} 的权能，这样写对 ${p('container')} 不起作用。`,
  'identity.noEscalation': (p) => `${p('containers')} 中的程序无法获得比启动时更高的权限。`,
  'identity.unconfined': (p) => `${p('containers')} 没有 seccomp 过滤，可以使用所有系统调用。`,
  'identity.serviceAccount': (p) =>
    `使用服务账号 ${p('name')}；除非该账号另有设置，访问 API 服务器的令牌会挂载到每个容器中。`,
  'identity.token': (p) => `使用服务账号 ${p('name')}，访问 API 服务器的令牌会挂载到每个容器中。`,
  'identity.noToken': (p) => `使用服务账号 ${p('name')}，但不会挂载它的令牌。`,

  'probes.startup': (p) =>
    `${p('container')} 大约有 ${p('seconds')} 秒用于启动：每 ${p('period')} 秒检查一次 \`${p('how')}\`，${p('failures')} 次之内必须成功一次，否则被杀死并重新启动。在此之前其他探针不会开始。`,
  'probes.startupNever': (p) =>
    `${p('container')} 大约有 ${p('seconds')} 秒用于启动：每 ${p('period')} 秒检查一次 \`${p('how')}\`，${p('failures')} 次之内必须成功一次，否则被杀死，不再启动。在此之前其他探针不会开始。`,
  'probes.liveness': (p) =>
    `每 ${p('period')} 秒检查一次 \`${p('how')}\`，连续失败 ${p('failures')} 次后，${p('container')} 会被杀死并重新启动；从卡死算起最长要 ${p('seconds')} 秒。`,
  'probes.livenessNever': (p) =>
    `每 ${p('period')} 秒检查一次 \`${p('how')}\`，连续失败 ${p('failures')} 次后，${p('container')} 会被杀死，不再启动；从卡死算起最长要 ${p('seconds')} 秒。`,
  'probes.readiness': (p) =>
    `只有 \`${p('how')}\` 成功时，${p('container')} 才会收到 Service 的流量；每 ${p('period')} 秒检查一次，失败 ${p('failures')} 次后移出，从卡死算起最长要 ${p('seconds')} 秒。`,
  'probes.delay.startup': (p) => `最初的 ${p('seconds')} 秒内，启动探针不检查 ${p('container')}。`,
  'probes.delay.liveness': (p) => `每次启动后的 ${p('seconds')} 秒内，存活探针不检查 ${p('container')}。`,
  'probes.delay.readiness': (p) =>
    `${p('container')} 无论启动得多快，每次启动后至少 ${p('seconds')} 秒内都未就绪。`,
  'probes.grace.startup': (p) =>
    `因启动探针失败被停止时，${p('container')} 有 ${p('seconds')} 秒，而不是 Pod 的终止宽限期。`,
  'probes.grace.liveness': (p) =>
    `因存活探针失败被停止时，${p('container')} 有 ${p('seconds')} 秒，而不是 Pod 的终止宽限期。`,
  'probes.readinessGates': (p) => `还要有人把状况 ${p('conditions')} 设为 True，Pod 才算就绪。`,
  'probes.noReadiness': (p) => `${p('containers')} 没有就绪探针，只要运行起来就算就绪。`,
  'probes.readyAfterStartup': (p) => `${p('containers')} 的启动探针成功之后就算就绪，此后不再检查。`,
  'probes.noLiveness': (p) => `${p('containers')} 没有存活探针，只有进程退出才会被发现。`,

  'fails.Always': () => '容器无论正常还是异常结束，都会在同一节点上重新启动。',
  'fails.OnFailure': () => '容器异常结束时在同一节点上重新启动，正常结束则不再启动。',
  'fails.Never': () => '容器结束后不再启动。',
  'fails.container.Always': (p) => `${p('container')} 有自己的策略：总是重新启动。`,
  'fails.container.OnFailure': (p) => `${p('container')} 有自己的策略：异常结束时才重新启动。`,
  'fails.container.Never': (p) => `${p('container')} 有自己的策略：结束后不再启动。`,
  'fails.rule.Restart.In': (p) =>
    `${p('container')} 以退出码 ${p('codes')} 结束时会重新启动，不管重启策略是什么。`,
  'fails.rule.Restart.NotIn': (p) =>
    `${p('container')} 以 ${p('codes')} 之外的退出码结束时会重新启动，不管重启策略是什么。`,
  'fails.rule.RestartAllContainers.In': (p) =>
    `${p('container')} 以退出码 ${p('codes')} 结束时，Pod 的所有容器都会重新启动，从 Init 容器开始；还在运行的容器立即被杀死，没有宽限期。`,
  'fails.rule.RestartAllContainers.NotIn': (p) =>
    `${p('container')} 以 ${p('codes')} 之外的退出码结束时，Pod 的所有容器都会重新启动，从 Init 容器开始；还在运行的容器立即被杀死，没有宽限期。`,
  'fails.backoff': () =>
    '第一次立即重新启动，之后依次等待 10 秒、20 秒、40 秒……最长 5 分钟（CrashLoopBackOff）；10 分钟没有再崩溃就从头算起。节点可以把最长时间设得更短。',
  'fails.initRetried': (p) => `Init 容器 ${p('containers')} 失败后会重试，间隔与崩溃的容器相同。`,
  'fails.initFatal': (p) => `Init 容器 ${p('containers')} 失败，整个 Pod 就失败。`,
  'fails.job.backoffLimit': (p) =>
    `失败的 Pod 超过 ${p('limit')} 个时，Job 失败；每次重建之间依次等待 10 秒、20 秒、40 秒……最长 10 分钟。`,
  'fails.job.restarts': (p) => `运行中的 Pod 的容器总共重新启动了 ${p('limit')} 次之后，Job 失败。`,
  'fails.job.perIndex': (p) => `每个索引失败后最多重试 ${p('limit')} 次，之后放弃这个索引。`,
  'fails.job.policy': () => '对某些退出码和状况，由 `podFailurePolicy` 另行决定。',
  'fails.job.deadline': (p) => `Job 开始 ${p('seconds')} 秒后，它和所有 Pod 都会被停止。`,
  'fails.job.ttl': (p) => `Job 结束 ${p('seconds')} 秒后，连同它的 Pod 和日志一起被删除。`,
  'fails.deadline': (p) => `${p('seconds')} 秒之后，无论在做什么，Pod 都会被判为失败并终止。`,
  'fails.nodeLost.evicted': (p) =>
    `节点失联时，从节点被标记为不可达算起 ${p('seconds')} 秒后，Pod 会被删除，并停在 Terminating，直到节点恢复或被移出集群。`,
  'fails.nodeLost.stays': () => '节点失联时，Pod 仍然绑定在那个节点上。',
  'fails.bare': () => '这个 Pod 没有控制器：节点失联或被驱逐之后，不会有人重新创建它。',

  'stops.grace': (p) =>
    `停止时各容器先收到停止信号（SIGTERM，除非镜像另有指定），总共有 ${p('seconds')} 秒；到时仍在运行的会收到 SIGKILL。`,
  'stops.grace.windows': (p) =>
    `停止时各容器先收到关闭通知，总共有 ${p('seconds')} 秒；到时仍在运行的会被强制结束。`,
  'stops.atOnce': () =>
    '宽限期为 0 时，API 服务器立即删除 Pod 对象，而 kubelet 还在停止它：从停止信号到 SIGKILL 大约 2 秒。',
  'stops.preStop': (p) => `${p('container')} 在收到信号之前先执行 \`${p('how')}\`，这段时间也计入宽限期。`,
  'stops.preStopSleep': (p) =>
    `${p('container')} 在收到信号之前先继续运行 ${p('seconds')} 秒，这段时间也计入宽限期。`,
  'stops.preStopAll': (p) =>
    `${p('container')} 在收到信号之前先等待 ${p('seconds')} 秒，用完了整个宽限期（${p('grace')} 秒）：收到信号之后只剩 2 秒。`,
  'stops.signal': (p) =>
    `停止 ${p('container')} 时使用 ${p('signal')}，前提是集群启用了 Alpha 特性门控 ContainerStopSignals。`,
  'stops.sidecars': (p) =>
    `边车容器等各容器结束之后才依次收到信号：${p('containers')}。这些都算在同一个宽限期内。`,
} satisfies PodSentenceMessages;
