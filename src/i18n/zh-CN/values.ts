import type { ValueTexts } from '../types.ts';

const pullPolicy = {
  Always: '每次启动都询问镜像仓库，只下载缺少的层',
  IfNotPresent: '节点上没有该镜像时才拉取',
  Never: '只用节点上已有的镜像，没有则失败',
};
const messagePolicy = {
  FallbackToLogsOnError: '取自该文件；文件为空且容器失败时取日志末尾',
  File: '只取终止消息路径上的文件',
};
const containerRestart = {
  Always: '每次结束后都重新启动；Init 容器成为边车，与其他容器一同运行',
  Never: '不再启动该容器',
  OnFailure: '退出码不为 0 时重新启动',
};
const profile = {
  Localhost: '使用节点上的配置文件，名称写在旁边的字段里',
  RuntimeDefault: '使用容器运行时自带的配置',
  Unconfined: '不使用任何配置，不加限制',
};
const spreadPolicy = {
  Honor: '只计算 Pod 可以运行的节点',
  Ignore: '计算所有节点',
};

const signals = {
  SIGABRT: '中止并产生 core dump',
  SIGALRM: '定时器到期',
  SIGBUS: '访问不存在的内存',
  SIGCHLD: '子进程已结束；默认忽略',
  SIGCLD: 'SIGCHLD 的别名',
  SIGCONT: '暂停后继续运行；不会结束进程',
  SIGFPE: '算术错误',
  SIGHUP: '终端已断开；许多服务器收到后重新读取配置',
  SIGILL: '非法指令',
  SIGINT: '中断，等同于 Ctrl+C',
  SIGIO: '可以进行输入或输出',
  SIGIOT: 'SIGABRT 的别名',
  SIGKILL: '立即结束；无法捕获，来不及做任何清理',
  SIGPIPE: '写入无人读取的管道',
  SIGPOLL: 'SIGIO 的别名',
  SIGPROF: '性能分析定时器到期',
  SIGPWR: '电源故障',
  SIGQUIT: '退出；nginx 等会先处理完手头的请求',
  SIGSEGV: '访问不允许的内存',
  SIGSTKFLT: '协处理器栈错误；未使用',
  SIGSTOP: '暂停进程但不结束；无法捕获',
  SIGSYS: '不允许的系统调用',
  SIGTERM: '请求结束；未设置时发送的就是它',
  SIGTRAP: '调试器断点',
  SIGTSTP: '暂停，等同于 Ctrl+Z；不会结束进程',
  SIGTTIN: '后台进程读取终端',
  SIGTTOU: '后台进程写入终端',
  SIGURG: '套接字上有紧急数据；默认忽略',
  SIGUSR1: '由程序自行定义',
  SIGUSR2: '由程序自行定义',
  SIGVTALRM: '进程自身运行时间的定时器到期',
  SIGWINCH: '终端大小改变；Apache httpd 以此平滑退出',
  SIGXCPU: '达到 CPU 时间上限',
  SIGXFSZ: '达到文件大小上限',
};

/** 各字段允许的取值的含义。 */
export const values: ValueTexts = {
  'AppArmorProfile.type': profile,
  'SeccompProfile.type': profile,
  'AzureDiskVolumeSource.cachingMode': {
    None: '主机上不缓存',
    ReadOnly: '在主机上缓存读取',
    ReadWrite: '在主机上缓存读取和写入',
  },
  'Container.restartPolicy': containerRestart,
  'Container.terminationMessagePolicy': messagePolicy,
  'Container.imagePullPolicy': pullPolicy,
  'EphemeralContainer.restartPolicy': containerRestart,
  'EphemeralContainer.terminationMessagePolicy': messagePolicy,
  'EphemeralContainer.imagePullPolicy': pullPolicy,
  'ImageVolumeSource.pullPolicy': pullPolicy,
  'ContainerPort.protocol': {
    SCTP: '多路消息流；网络插件须支持',
    TCP: '面向连接：HTTP、gRPC、数据库',
    UDP: '单个数据包：DNS、QUIC、syslog',
  },
  'ContainerResizePolicy.restartPolicy': {
    NotRequired: '新的用量无须重启即可生效',
    RestartContainer: '以新的用量重启容器',
  },
  'ContainerRestartRule.action': {
    Restart: '重新启动该容器',
    RestartAllContainers: '重新启动 Pod 的所有容器，Init 容器在先',
  },
  'ContainerRestartRuleOnExitCodes.operator': {
    In: '退出码是所列值之一',
    NotIn: '退出码不在所列值之中',
  },
  'HTTPGetAction.scheme': {
    HTTP: '明文',
    HTTPS: 'TLS；不校验证书',
  },
  'HostPathVolumeSource.type': {
    '': '挂载前不做检查',
    BlockDevice: '必须是块设备',
    CharDevice: '必须是字符设备',
    Directory: '必须是目录',
    DirectoryOrCreate: '目录；不存在时创建空目录，权限为 0755',
    File: '必须是文件',
    FileOrCreate: '文件；不存在时创建空文件，权限为 0644，但不创建其上级目录',
    Socket: '必须是 UNIX 套接字',
  },
  'LabelSelectorRequirement.operator': {
    In: '标签的值是所列值之一',
    NotIn: '标签的值不在所列值之中，或没有该标签',
    Exists: '有该标签，值不限',
    DoesNotExist: '没有该标签',
  },
  'Lifecycle.stopSignal': signals,
  'NodeSelectorRequirement.operator': {
    DoesNotExist: '节点没有该标签',
    Exists: '节点有该标签，值不限',
    Gt: '标签是大于该值的整数',
    In: '标签的值是所列值之一',
    Lt: '标签是小于该值的整数',
    NotIn: '标签的值不在所列值之中，或没有该标签',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    ReadOnlyMany: '可由多个节点以只读方式挂载',
    ReadWriteMany: '可由多个节点以读写方式挂载',
    ReadWriteOnce: '由一个节点挂载，该节点上的多个 Pod 均可使用',
    ReadWriteOncePod: '整个集群中只有一个 Pod 可以挂载',
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    Block: '裸设备，没有文件系统',
    Filesystem: '文件系统，挂载为目录',
  },
  'PodOS.name': {
    linux: '拒绝 Windows 专用的字段',
    windows: '拒绝 Linux 专用的字段',
  },
  'PodSecurityContext.supplementalGroupsPolicy': {
    Merge: '同时加入镜像 /etc/group 中该用户所属的组',
    Strict: '只使用 Pod 中给出的组',
  },
  'PodSecurityContext.fsGroupChangePolicy': {
    Always: '每次挂载都设置每个文件的属主和权限；卷很大时较慢',
    OnRootMismatch: '仅当卷的顶层目录不符时才设置',
  },
  'PodSecurityContext.seLinuxChangePolicy': {
    Recursive: '为卷中的每个文件重新打标签',
    MountOption: '以挂载选项设置标签；快，但每个卷只有一个标签',
  },
  'PodSpec.restartPolicy': {
    Always: '每次结束后都重新启动；Deployment 等只允许该值',
    Never: '不再启动',
    OnFailure: '退出码不为 0 时重新启动',
  },
  'PodSpec.dnsPolicy': {
    ClusterFirst: '使用集群 DNS；启用 hostNetwork 时使用节点的 DNS',
    ClusterFirstWithHostNet: '使用集群 DNS，启用 hostNetwork 时也是',
    Default: '使用节点的 DNS；它并不是该字段的默认值',
    None: '只使用 dnsConfig 中的内容',
  },
  'PodSpec.preemptionPolicy': {
    Never: '等到有空位为止',
    PreemptLowerPriority: '可驱逐优先级较低的 Pod 以腾出空位',
  },
  'SecurityContext.procMount': {
    Default: '运行时隐藏 /proc 的一部分',
    Unmasked: '可以看到完整的 /proc；须设置 hostUsers: false',
  },
  'Toleration.operator': {
    Equal: '键和值都与污点相同',
    Exists: '键与污点相同，值不限；不写键则容忍所有污点',
    Gt: '污点的数值更大；需要 Alpha 特性门控',
    Lt: '污点的数值更小；需要 Alpha 特性门控',
  },
  'Toleration.effect': {
    NoExecute: '驱逐不容忍它的 Pod，新的 Pod 也不会调度上来',
    NoSchedule: '新的 Pod 不会调度上来，正在运行的留下',
    PreferNoSchedule: '有其他节点时，新的 Pod 不调度到这里',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    DoNotSchedule: 'Pod 等待',
    ScheduleAnyway: '仍然调度，优先选择差值最小之处',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': spreadPolicy,
  'TopologySpreadConstraint.nodeTaintsPolicy': {
    Honor: '带有 Pod 不容忍的污点的节点不计入',
    Ignore: '计算所有节点，包括有污点的节点',
  },
  'VolumeMount.recursiveReadOnly': {
    Disabled: '卷内的挂载仍可写',
    IfPossible: '节点支持时，卷内的挂载也只读',
    Enabled: '卷内的挂载也只读；节点不支持则拒绝',
  },
  'VolumeMount.mountPropagation': {
    Bidirectional: '容器内新建的挂载也出现在主机上；仅限特权容器',
    HostToContainer: '主机上之后新建的挂载会出现在容器里',
    None: '之后新建的挂载双方都看不到',
  },
};
