import type { PodSentenceId } from '../../../engine/index.ts';
import type { ExplainMessage } from '../../types.ts';

export const podSentences = {
  'runs.workload.Deployment': (p) =>
    `由 Deployment 管理：始终保持 ${p('replicas')} 个这样的 Pod，模板变化时逐步替换。`,
  'runs.workload.ReplicaSet': (p) => `由 ReplicaSet 管理：始终保持 ${p('replicas')} 个这样的 Pod。`,
  'runs.workload.ReplicationController': (p) =>
    `由 ReplicationController 管理：始终保持 ${p('replicas')} 个这样的 Pod。`,
  'runs.workload.StatefulSet': (p) =>
    `由 StatefulSet 管理：保持 ${p('replicas')} 个这样的 Pod，每个都有固定的名称和自己的存储。`,
  'runs.workload.DaemonSet': () => '由 DaemonSet 管理：每个符合条件的节点上运行一个。',
  'runs.workload.Job': (p) =>
    `由 Job 管理：直到 ${p('completions')} 个成功为止，同时最多运行 ${p('parallelism')} 个。`,
  'runs.workload.CronJob': (p) => `由 CronJob 管理：按 \`${p('schedule')}\` 定时创建 Job 来运行。`,
  'runs.workload.PodTemplate': () => 'PodTemplate 只保存这份模板，没有被引用就不会运行。',
  'runs.none': () => '还没有容器，Pod 至少需要一个。',
  'runs.container': (p) => `容器 ${p('container')} 运行镜像 \`${p('image')}\`。`,
  'runs.noImage': (p) => `容器 ${p('container')} 还没有指定镜像。`,
  'runs.command': (p) => `${p('container')} 运行 \`${p('command')}\`，不使用镜像自带的启动命令。`,
  'runs.args': (p) =>
    `${p('container')} 把 \`${p('args')}\` 作为参数传给镜像的入口程序，替换镜像自带的参数。`,
  'runs.pullAlways': (p) => `每次启动 ${p('container')} 都会重新向镜像仓库查询 \`${p('image')}\`。`,
  'runs.pullNever': (p) => `只有节点上已经有 \`${p('image')}\`，${p('container')} 才能启动。`,

  'starts.gated': (p) => `在有人移除调度门控 ${p('gates')} 之前，Pod 一直处于 Pending。`,
  'starts.nodeName': (p) => `跳过调度器，直接放到节点 ${p('node')} 上，不管那里是否有足够的资源。`,
  'starts.nodeSelector': (p) => `只能放到带有标签 ${p('labels')} 的节点上。`,
  'starts.nodeAffinity': () => '节点亲和性中有必须满足的规则，不满足的节点不会被选中。',
  'starts.podAffinity': () => '必须与 Pod 亲和性选中的其他 Pod 放在一起。',
  'starts.podAntiAffinity': () => '必须与反亲和性选中的其他 Pod 分开放置。',
  'starts.tolerations': (p) => `有 ${p('count')} 条容忍度规则，因此可以放到带有相应污点的节点上。`,
  'starts.init': (p) => `先运行 Init 容器 ${p('container')}（\`${p('image')}\`），它成功结束后才进行下一步。`,
  'starts.sidecar': (p) =>
    `接着启动边车容器 ${p('container')}（\`${p('image')}\`），它会一直与其他容器一起运行。`,
  'starts.sidecarProbe': (p) => `${p('container')} 的启动探针成功之后才进行下一步。`,
  'starts.containersAfterInit': (p) => `然后启动各容器：${p('containers')}。`,
  'starts.containersTogether': (p) => `容器按 ${p('containers')} 的顺序启动，彼此不等待对方就绪。`,
  'starts.postStart': (p) =>
    `${p('container')} 创建后立即执行 postStart 回调，回调结束之前不算进入运行状态。`,

  'shares.network': () => '所有容器共用一个 IP 地址和一组端口，彼此用 localhost 访问。',
  'shares.hostNetwork': () => '直接使用节点的网络，它的端口就是节点的端口。',
  'shares.pid': () => '各容器能看到彼此的进程，也能向对方发送信号。',
  'shares.hostPID': () => '能看到节点上的所有进程。',
  'shares.hostIPC': () => '与节点共享 System V IPC 和 POSIX 消息队列。',
  'shares.userNamespace': () => '拥有自己的用户名字空间：容器里的 root 在节点上只是普通用户。',
  'shares.volume': (p) => `卷 ${p('volume')}（${p('source')}）挂载在 ${p('mounts')}。`,
  'shares.volumeUnused': (p) => `声明了卷 ${p('volume')}（${p('source')}），但没有容器挂载它。`,
  'shares.emptyDir': (p) => `${p('volume')} 初始为空，随 Pod 一起删除；容器重启时内容保留。`,
  'shares.emptyDirMemory': (p) => `${p('volume')} 放在内存中，占用量计入内存限制。`,
  'shares.hostPath': (p) => `${p('volume')} 就是所在节点上的 \`${p('path')}\`，换了节点内容也就不同。`,

  'uses.requests': (p) => `调度器会在节点上为它预留 ${p('requests')}。`,
  'uses.noRequests': () => '不预留任何资源：节点再满，调度器也可能把它放上去。',
  'uses.memoryLimit': (p) => `${p('container')} 的内存用量超过 ${p('limit')} 时会被杀死（OOMKilled）。`,
  'uses.cpuLimit': (p) => `${p('container')} 需要的 CPU 超过 ${p('limit')} 时会被限速，但不会被杀死。`,
  'uses.noMemoryLimit': (p) => `${p('containers')} 没有内存限制，能用到节点内存耗尽为止。`,
  'uses.qos': (p) => `QoS 类为 ${p('class')}。`,

  'identity.user': (p) => `${p('container')} 以用户 ${p('uid')} 运行，用户组由镜像决定。`,
  'identity.userGroup': (p) => `${p('container')} 以用户 ${p('uid')}、用户组 ${p('gid')} 运行。`,
  'identity.image': (p) => `${p('containers')} 以镜像指定的用户运行，镜像没有指定时就是 root。`,
  'identity.nonRoot': (p) => `如果 ${p('containers')} 要以 root 运行，kubelet 会拒绝启动。`,
  'identity.fsGroup': (p) => `所有进程都加入用户组 ${p('gid')}，支持的卷也归这个组所有。`,
  'identity.privileged': (p) => `${p('container')} 是特权容器：节点上 root 能做的，它都能做。`,
  'identity.readOnly': (p) => `${p('containers')} 不能写入根文件系统，只能写入卷。`,
  'identity.capAdd': (p) => `${p('container')} 额外获得权能 ${p('capabilities')}。`,
  'identity.capDrop': (p) => `${p('container')} 放弃权能 ${p('capabilities')}。`,
  'identity.noEscalation': (p) => `${p('containers')} 中的程序无法获得比启动时更高的权限。`,
  'identity.serviceAccount': (p) => `以服务账号 ${p('name')} 的身份访问 API 服务器，令牌会挂载到每个容器中。`,
  'identity.noToken': () => '不会挂载服务账号令牌。',

  'probes.startup': (p) =>
    `${p('container')} 最多有 ${p('seconds')} 秒用于启动：每 ${p('period')} 秒检查一次 \`${p('how')}\`，${p('failures')} 次之内必须成功一次。在此之前其他探针不会开始。`,
  'probes.liveness': (p) =>
    `\`${p('how')}\` 连续失败 ${p('failures')} 次（约 ${p('seconds')} 秒）后，${p('container')} 会被杀死并重新启动。`,
  'probes.readiness': (p) =>
    `只有 \`${p('how')}\` 成功时，${p('container')} 才会收到 Service 的流量；每 ${p('period')} 秒检查一次，失败 ${p('failures')} 次后移出。`,
  'probes.noReadiness': (p) => `${p('containers')} 没有就绪探针，只要运行起来就算就绪。`,
  'probes.noLiveness': (p) => `${p('containers')} 没有存活探针，只有进程退出才会被发现。`,

  'fails.Always': () => '容器无论正常还是异常结束都会重新启动，间隔依次为 10 秒、20 秒、40 秒……最长 5 分钟。',
  'fails.OnFailure': () => '容器异常结束时重新启动，正常结束则不再启动。',
  'fails.Never': () => '容器结束后不再启动。',
  'fails.container.Always': (p) => `${p('container')} 有自己的策略：总是重新启动。`,
  'fails.container.OnFailure': (p) => `${p('container')} 有自己的策略：异常结束时才重新启动。`,
  'fails.container.Never': (p) => `${p('container')} 有自己的策略：结束后不再启动。`,
  'fails.init': (p) =>
    `Init 容器失败后会重试；如果重启策略是 Never，则整个 Pod 失败（这里是 ${p('policy')}）。`,
  'fails.backoffLimit': (p) => `失败 ${p('limit')} 次之后，Job 不再重试。`,
  'fails.deadline': (p) => `${p('seconds')} 秒之后，无论在做什么，Pod 都会被判为失败并终止。`,
  'fails.bare': () => '这个 Pod 没有控制器：节点失联或被驱逐之后，不会有人重新创建它。',

  'stops.grace': (p) =>
    `停止时各容器先收到 SIGTERM，总共有 ${p('seconds')} 秒；到时仍在运行的会收到 SIGKILL。`,
  'stops.atOnce': () => '停止时所有容器立即被杀死（SIGKILL），来不及做任何清理。',
  'stops.preStop': (p) => `${p('container')} 在收到信号之前先执行 \`${p('how')}\`，这段时间也计入宽限期。`,
  'stops.preStopSleep': (p) =>
    `${p('container')} 在收到信号之前先等待 ${p('seconds')} 秒，这段时间也计入宽限期。`,
  'stops.signal': (p) => `停止 ${p('container')} 时使用 ${p('signal')}，而不是 SIGTERM。`,
  'stops.sidecars': (p) => `边车容器最后停止，顺序与启动时相反：${p('containers')}。`,
} satisfies Record<PodSentenceId, ExplainMessage>;
