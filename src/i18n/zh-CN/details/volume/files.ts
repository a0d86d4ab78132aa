import type { VolumeFieldDetails } from '../../../types.ts';

export const filesDetails: VolumeFieldDetails = {
  'ConfigMapVolumeSource.name': {
    more: 'ConfigMap 不存在时 Pod 停在 ContainerCreating，kubelet 的事件会指出名称。ConfigMap 创建后会自动继续。',
    mistake: '名称拼写错误，或 ConfigMap 在别的名字空间。',
  },
  'ConfigMapVolumeSource.items': {
    more: '没有列出的键不会出现。列出的键不存在时 Pod 无法启动，除非来源设为可选。路径可以包含子目录。',
  },
  'ConfigMapVolumeSource.defaultMode': {
    more: 'YAML 把 `0644` 当作八进制，即 420；JSON 没有八进制，须写 420。要直接执行的脚本需要 0755。fsGroup 可能会增加组权限位。目录不受影响。',
    mistake: '写成没有前导零的 `644`：那是十进制，相当于 01204，会被拒绝。',
  },
  'ConfigMapVolumeSource.optional': {
    more: '设为 true 且 ConfigMap 不存在时目录为空，之后创建了文件就会出现。',
  },
  'ConfigMapProjection.name': {
    more: '它不存在时整个投射卷都要等待，Pod 也随之等待。',
    mistake: '名称拼写错误，或 ConfigMap 在别的名字空间。',
  },
  'ConfigMapProjection.items': {
    more: '两个来源有同名的键时可用它来避免冲突：给其中一个换个路径。',
  },
  'ConfigMapProjection.optional': {
    more: '设为 true 且 ConfigMap 不存在时，其他来源仍会出现。',
  },
  'SecretVolumeSource.secretName': {
    more: 'Secret 不存在时 Pod 停在 ContainerCreating，kubelet 的事件会指出名称。kubelet 只能读取本节点上 Pod 所用的 Secret。',
    mistake: '把 `secretName` 写成 `name`；只有投射来源和环境变量才用 `name`。',
  },
  'SecretVolumeSource.items': {
    more: '没有列出的键不会出现。列出的键不存在时 Pod 无法启动，除非来源设为可选。',
  },
  'SecretVolumeSource.defaultMode': {
    more: '0400 只允许属主 root 读取。以其他用户运行的进程需要配合 fsGroup，由组获得读权限。YAML 把 `0400` 当作八进制，JSON 须写 256。',
    mistake: '写成没有前导零的 `400`：那是十进制，相当于 0620。',
  },
  'SecretVolumeSource.optional': {
    more: '设为 true 且 Secret 不存在时目录为空，之后创建了文件就会出现。',
  },
  'SecretProjection.name': {
    more: '它不存在时整个投射卷都要等待，Pod 也随之等待。',
    mistake: '写成 `secretName`，那是普通 Secret 卷的字段。',
  },
  'SecretProjection.items': {
    more: '两个来源有同名的键时可用它来避免冲突：给其中一个换个路径。',
  },
  'SecretProjection.optional': {
    more: '设为 true 且 Secret 不存在时，其他来源仍会出现。',
  },
  'KeyToPath.key': {
    more: '二进制内容的键（ConfigMap 的 `binaryData`）同样可用。',
    mistake: '键不存在会使 Pod 停在 ContainerCreating。',
  },
  'KeyToPath.path': {
    more: '文件出现在容器的挂载路径之下。要把单个文件放进已有目录，可在挂载时把 `subPath` 设为此路径。',
  },
  'KeyToPath.mode': {
    more: '优先于卷的默认权限。fsGroup 仍可能增加组权限位。',
    mistake: '想写八进制却写成十进制：`mode: 400` 相当于 0620。',
  },
  'DownwardAPIVolumeSource.items': {
    more: '标签和注解变化时相应的文件会重写，其他文件不变。',
  },
  'DownwardAPIVolumeSource.defaultMode': {
    more: 'YAML 把 `0644` 当作八进制，即 420。fsGroup 可能会增加组权限位。',
  },
  'DownwardAPIProjection.items': {
    more: '标签和注解变化时相应的文件会重写，其他文件不变。',
  },
  'DownwardAPIVolumeFile.fieldRef': {
    more: '可用的有 `metadata.name`、`metadata.namespace`、`metadata.uid`、`metadata.labels`、`metadata.annotations`，以及单个标签 `metadata.labels[\'app\']`。写入全部标签时，每行一个 `key="value"`。Pod 字段和容器资源必须且只能填一个。',
    mistake: '使用 `spec.nodeName` 或 `status.podIP`：它们只能用于环境变量。',
  },
  'DownwardAPIVolumeFile.resourceFieldRef': {
    more: '没有设置限制时，`limits.cpu` 和 `limits.memory` 给出的是节点可分配量。除数决定单位，结果向上取整。',
    mistake: '没有写容器名称：文件属于 Pod，而不是某个容器。',
  },
  'DownwardAPIVolumeFile.mode': {
    more: '优先于卷的默认权限。',
  },
  'ProjectedVolumeSource.sources': {
    more: '每一条恰好指定一种来源。权限针对整个卷或单个文件设置，不能按来源设置。来源变化时所有文件一起切换。',
    mistake: '一条里写了两种来源；每种来源要单独写成一项（各有一个 `-`）。',
  },
  'ProjectedVolumeSource.defaultMode': {
    more: 'YAML 把 `0644` 当作八进制，即 420。服务账号令牌的文件是例外：所有容器以同一用户运行时权限为 0600，属主即该用户；设置了 fsGroup 时权限也是 0600，并允许该组读取。',
  },
  'VolumeProjection.secret': {
    more: '只出现列出的键，没有列出则全部出现。整个投射卷都保存在内存中。',
  },
  'VolumeProjection.downwardAPI': {
    more: '可写的文件与单独的 Downward API 卷相同。',
  },
  'VolumeProjection.configMap': {
    more: '只出现列出的键，没有列出则全部出现。后续修改约一分钟后生效。',
  },
  'VolumeProjection.serviceAccountToken': {
    more: '令牌与 Pod 绑定，Pod 删除后即失效。Vault 或云厂商等外部系统用集群的公钥核验它。有效期过去百分之八十或满 24 小时后，kubelet 会更换文件，程序需要重新读取。',
    mistake: '只在启动时读一次令牌，然后一直用下去。',
  },
  'VolumeProjection.clusterTrustBundle': {
    more: '为容器提供校验集群内服务器所需的 CA 证书，并保持文件更新。特性门控 ClusterTrustBundleProjection 在 1.36 中是 Beta 且默认关闭，还需启用相应的 API。',
  },
  'VolumeProjection.podCertificate': {
    more: 'kubelet 生成密钥，通过 PodCertificateRequest 向签名者申请，证书签发之前 Pod 不会启动，之后按签名者给出的时间更新。特性门控 PodCertificateRequest 在 1.36 中是 Beta 且默认关闭。',
  },
  'ServiceAccountTokenProjection.audience': {
    more: '收到令牌的服务必须核对自己是否在受众中，否则应当拒绝；这样令牌被盗也无法用于别处。',
    mistake: '给外部服务用却不写受众：这样的令牌可以直接访问 API 服务器。',
  },
  'ServiceAccountTokenProjection.expirationSeconds': {
    more: '这只是请求值，集群可以设上限。API 服务器接受 600 到 4294967296。',
  },
  'ServiceAccountTokenProjection.path': {
    more: '容器内的完整路径是挂载路径加上这里的路径，例如 `/var/run/secrets/tokens/vault-token`。',
  },
  'ClusterTrustBundleProjection.name': {
    more: '属于某个签名者的信任包，名称中带有签名者名和冒号，例如 `example.com:mysigner:v1`。',
  },
  'ClusterTrustBundleProjection.signerName': {
    more: '找到的所有信任包会合并去重，顺序可能变化。没有写标签选择算符则一个也找不到。',
    mistake: '没有写标签选择算符：要选取全部信任包，应写 `labelSelector: {}`。',
  },
  'ClusterTrustBundleProjection.labelSelector': {
    more: '只有与签名者名称一起使用时才有意义。',
  },
  'ClusterTrustBundleProjection.optional': {
    more: '设为 false 时，至少找到一个信任包之前 Pod 停在 ContainerCreating。',
  },
  'PodCertificateProjection.signerName': {
    more: '有哪些名称取决于集群中的控制器，证书内容由签名者决定。签名者不存在时 Pod 会一直等待。',
  },
  'PodCertificateProjection.keyType': {
    more: '可选值为 `RSA3072`、`RSA4096`、`ECDSAP256`、`ECDSAP384`、`ECDSAP521` 和 `ED25519`。私钥不会离开节点。',
  },
  'PodCertificateProjection.maxExpirationSeconds': {
    more: '签名者可以签发更短的证书，但不少于一小时。`kubernetes.io` 的签名者不会超过 24 小时。',
  },
  'PodCertificateProjection.credentialBundlePath': {
    more: '使用单个文件，私钥与证书总是配对的。使用两个文件时，若恰逢更新，程序可能读到不匹配的一对。',
  },
  'PodCertificateProjection.keyPath': {
    more: '只有程序不能读取合并文件时才需要。三个路径至少要给出一个。',
  },
  'PodCertificateProjection.certificateChainPath': {
    more: '通常先是 Pod 自己的证书，然后是中间证书。',
  },
  'PodCertificateProjection.userAnnotations': {
    more: '签名者必须把它们当作 Pod 作者未经证实的请求。支持哪些键，见签名者的文档。',
  },
};
