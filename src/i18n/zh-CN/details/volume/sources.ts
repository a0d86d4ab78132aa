import type { VolumeFieldDetails } from '../../../types.ts';

export const sourcesDetails: VolumeFieldDetails = {
  'Volume.name': {
    more: '容器在 `volumeMounts` 和 `volumeDevices` 中引用它，各类容器共用这一份名称。没有写来源的卷会被 API 服务器设为 emptyDir，因此来源缩进错了层级时很容易被忽视。',
    mistake: '`volumeMounts` 中的名称与这里不一致，API 服务器会返回 Not found。',
  },
  'Volume.hostPath': {
    more: '容器直接操作节点自己的文件，属主也是节点上的；容器中的 root 在那里同样是 root。Pod 换到别的节点，看到的就是另一份数据。它适合收集日志或管理设备的代理程序。容量和访问都不受限制，fsGroup 无效，Pod 安全性标准的 Baseline 和 Restricted 级别会拒绝它。',
    mistake: '用它保存需要长期保留的数据：Pod 换了节点，数据却留在原处。应使用持久卷申领。',
  },
  'Volume.emptyDir': {
    more: 'Pod 到达节点时创建，容器重启不受影响，Pod 删除或被驱逐则数据丢失。写入的数据计入 Pod 的临时存储。它是容器之间交换文件的常用方式，也能为只读根文件系统的容器提供可写目录。所有用户都可读写（权限 0777）。',
    mistake: '用它存放需要保留的数据，例如数据库：滚动更新或驱逐都会连同 Pod 一起删除该目录。',
  },
  'Volume.gcePersistentDisk': {
    more: 'API 服务器仍接受该字段，也不警告。挂接和挂载都转交给 CSI 驱动，没有安装驱动时 Pod 停在 ContainerCreating。',
  },
  'Volume.awsElasticBlockStore': {
    more: 'API 服务器仍接受该字段，也不警告。挂接和挂载都转交给 CSI 驱动，没有安装驱动时 Pod 停在 ContainerCreating。',
  },
  'Volume.gitRepo': {
    more: '能创建这种 Pod 的人可以在节点上以 root 身份执行命令，因此该驱动从 1.33 起默认关闭，从 1.36 起无法再启用。API 服务器仍接受该字段并给出警告，但卷无法挂载，Pod 停在 ContainerCreating。',
  },
  'Volume.secret': {
    more: '每个键成为一个文件，内容是解码后的值。文件位于 tmpfs 中，kubelet 不会把它们写到节点磁盘上。Secret 修改后约一分钟生效，所有文件同时切换；用 `subPath` 挂载或作为环境变量的则保持旧值。挂载始终只读。',
    mistake: '挂载到已有文件的目录上，原有文件会被遮住。应挂载到别处，或用 `subPath` 只挂载单个文件。',
  },
  'Volume.nfs': {
    more: '由节点挂载，因此节点需要 NFS 客户端工具，并能访问服务器，否则 Pod 卡在 ContainerCreating。访问权限由服务器按数字用户和组 ID 判断，fsGroup 无效。这里不能写挂载选项，需要时使用带 `mountOptions` 的 PersistentVolume。服务器失联时进程会阻塞。',
    mistake: '服务器写成 Service 名称：节点通常解析不了。',
  },
  'Volume.iscsi': {
    more: '节点需要安装 iSCSI 发起方。磁盘可由单个节点以读写方式挂载，或由多个节点只读挂载。用持久卷申领可以让 Pod 不必关心这些细节，通常更好。',
  },
  'Volume.glusterfs': {
    more: 'API 服务器仍接受该字段并给出警告，但如今的 kubelet 都无法挂载，Pod 停在 ContainerCreating。',
  },
  'Volume.persistentVolumeClaim': {
    more: '申领绑定到已有的、或由存储类创建的 PersistentVolume。调度器只考虑能访问该卷的节点；采用 WaitForFirstConsumer 的存储类会在 Pod 落定之后就近创建。容器启动前，卷被挂接、首次使用时格式化、然后挂载。有 Pod 在用时，删除申领会等待。',
    mistake: '多副本 Deployment 共用一个 ReadWriteOnce 申领：其他节点上的副本会一直等待。',
  },
  'Volume.rbd': {
    more: 'API 服务器仍接受该字段并给出警告，但如今的 kubelet 都无法挂载，Pod 停在 ContainerCreating。可改用 CSI 驱动 `rbd.csi.ceph.com`。',
  },
  'Volume.flexVolume': {
    more: '可执行程序放在每个节点的插件目录中，kubelet 以 mount 等命令调用它。在 1.36 中仍可使用，但不再增加功能。',
  },
  'Volume.cinder': {
    more: 'API 服务器仍接受该字段，也不警告。挂接和挂载都转交给 CSI 驱动，没有安装驱动时 Pod 停在 ContainerCreating。',
  },
  'Volume.cephfs': {
    more: 'API 服务器仍接受该字段并给出警告，但如今的 kubelet 都无法挂载，Pod 停在 ContainerCreating。可改用 CSI 驱动 `cephfs.csi.ceph.com`。',
  },
  'Volume.flocker': {
    more: 'API 服务器仍接受该字段并给出警告，但如今的 kubelet 都无法挂载，Pod 停在 ContainerCreating。',
  },
  'Volume.downwardAPI': {
    more: '文件中的标签和注解会随后续修改更新，环境变量则不会。名称、名字空间和 UID 不会变化。节点名称、地址之类的信息只能通过环境变量获得。',
  },
  'Volume.fc': {
    more: '节点需要光纤通道适配器并配置好多路径。通常使用带 CSI 驱动的持久卷申领更好。',
  },
  'Volume.azureFile': {
    more: 'API 服务器仍接受该字段，也不警告。挂接和挂载都转交给 CSI 驱动，没有安装驱动时 Pod 停在 ContainerCreating。',
  },
  'Volume.configMap': {
    more: '每个键成为一个文件。ConfigMap 修改后约一分钟生效：kubelet 写好新目录再切换符号链接，所有文件同时更新。用 `subPath` 挂载的文件永不更新，程序也需要自己重新读取。挂载始终只读。内容合计不超过 1 MiB。',
    mistake: '挂载到 `/etc/nginx` 之类的目录上：镜像中原有的文件全部被遮住。',
  },
  'Volume.vsphereVolume': {
    more: 'API 服务器仍接受该字段，也不警告。挂接和挂载都转交给 CSI 驱动，没有安装驱动时 Pod 停在 ContainerCreating。',
  },
  'Volume.quobyte': {
    more: 'API 服务器仍接受该字段并给出警告，但如今的 kubelet 都无法挂载，Pod 停在 ContainerCreating。',
  },
  'Volume.azureDisk': {
    more: 'API 服务器仍接受该字段，也不警告。挂接和挂载都转交给 CSI 驱动，没有安装驱动时 Pod 停在 ContainerCreating。',
  },
  'Volume.photonPersistentDisk': {
    more: 'API 服务器仍接受该字段并给出警告，但 Pod 会停在 ContainerCreating。',
  },
  'Volume.projected': {
    more: '它把原本需要多个挂载的内容合在一起，也是取得自定受众和有效期的服务账号令牌的唯一途径。每个 Pod 默认获得的令牌就来自这种卷。所有来源都必须在 Pod 的名字空间中。',
  },
  'Volume.portworxVolume': {
    more: 'API 服务器仍接受该字段，也不警告。挂接和挂载都转交给 CSI 驱动，没有安装驱动时 Pod 停在 ContainerCreating。',
  },
  'Volume.scaleIO': {
    more: 'API 服务器仍接受该字段并给出警告，但如今的 kubelet 都无法挂载，Pod 停在 ContainerCreating。',
  },
  'Volume.storageos': {
    more: 'API 服务器仍接受该字段并给出警告，但如今的 kubelet 都无法挂载，Pod 停在 ContainerCreating。',
  },
  'Volume.csi': {
    more: '只有在卷生命周期模式中声明了 Ephemeral 的驱动才可用，例如提供密钥或证书的驱动。这种卷没有申领，不按容量调度，大小也只能由驱动参数决定。',
    mistake: '在这里使用普通磁盘的驱动：它们大多只支持持久卷申领。',
  },
  'Volume.ephemeral': {
    more: '申领名为 `<pod>-<volume>`，属主是该 Pod，因此会连同数据一起被垃圾收集。与 emptyDir 不同，它有固定容量，可以来自网络磁盘，也可以从快照创建。若已有同名但不属于该 Pod 的申领，Pod 会被阻塞。',
  },
  'Volume.image': {
    more: '容器启动前，kubelet 用 Pod 的拉取凭据拉取并以只读方式挂载；拉取失败会耽搁 Pod。适合单独管理版本的大块只读数据，例如模型、网页内容或插件。需要运行时支持。1.36 起为稳定特性，`subPath` 自 1.33 起可用。',
    mistake: '指望容器能往里面写数据。',
  },
};
