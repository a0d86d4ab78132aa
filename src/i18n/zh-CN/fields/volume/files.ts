import type { VolumeFieldTexts } from '../../../types.ts';

export const filesTexts = {
  'ConfigMapVolumeSource.name': {
    label: 'ConfigMap 名称',
    help: 'Pod 所在名字空间中的 ConfigMap。它不存在时容器无法启动。',
  },
  'ConfigMapVolumeSource.items': {
    label: '要包含的键',
    help: '哪些键成为文件以及文件的路径。不写时每个键都成为同名文件。',
  },
  'ConfigMapVolumeSource.defaultMode': {
    label: '默认文件权限',
    help: '文件的权限位，八进制。不写时 API 服务器设为 0644。',
  },
  'ConfigMapVolumeSource.optional': {
    label: '可选',
    help: '设为 true 时，即使 ConfigMap 或列出的键不存在，Pod 也能启动。不写即为 false。',
  },
  'ConfigMapProjection.name': {
    label: 'ConfigMap 名称',
    help: 'Pod 所在名字空间中的 ConfigMap。它不存在时容器无法启动。',
  },
  'ConfigMapProjection.items': {
    label: '要包含的键',
    help: '哪些键成为文件以及文件的路径。不写时每个键都成为同名文件。',
  },
  'ConfigMapProjection.optional': {
    label: '可选',
    help: '设为 true 时，即使 ConfigMap 或列出的键不存在，Pod 也能启动。不写即为 false。',
  },
  'SecretVolumeSource.secretName': {
    label: 'Secret 名称',
    help: 'Pod 所在名字空间中的 Secret。它不存在时容器无法启动。',
  },
  'SecretVolumeSource.items': {
    label: '要包含的键',
    help: '哪些键成为文件以及文件的路径。不写时每个键都成为同名文件。',
  },
  'SecretVolumeSource.defaultMode': {
    label: '默认文件权限',
    help: '文件的权限位，八进制。不写时 API 服务器设为 0644。',
  },
  'SecretVolumeSource.optional': {
    label: '可选',
    help: '设为 true 时，即使 Secret 或列出的键不存在，Pod 也能启动。不写即为 false。',
  },
  'SecretProjection.name': {
    label: 'Secret 名称',
    help: 'Pod 所在名字空间中的 Secret。它不存在时容器无法启动。',
  },
  'SecretProjection.items': {
    label: '要包含的键',
    help: '哪些键成为文件以及文件的路径。不写时每个键都成为同名文件。',
  },
  'SecretProjection.optional': {
    label: '可选',
    help: '设为 true 时，即使 Secret 或列出的键不存在，Pod 也能启动。不写即为 false。',
  },
  'KeyToPath.key': {
    label: '键',
    help: 'ConfigMap 或 Secret 中的键，它的值就是文件内容。',
  },
  'KeyToPath.path': {
    label: '文件路径',
    help: '文件在卷中的相对路径，不能含有 `..`。用斜杠可建立子目录。',
  },
  'KeyToPath.mode': {
    label: '文件权限',
    help: '这一个文件的权限位，八进制。不写则采用卷的默认权限。',
  },
  'DownwardAPIVolumeSource.items': {
    label: '文件列表',
    help: '要写入的文件，每个文件记录 Pod 的一项信息。不写则目录为空。',
  },
  'DownwardAPIVolumeSource.defaultMode': {
    label: '默认文件权限',
    help: '文件的权限位，八进制。不写时 API 服务器设为 0644。',
  },
  'DownwardAPIProjection.items': {
    label: '文件列表',
    help: '要写入的文件，每个文件记录 Pod 的一项信息。不写则没有文件。',
  },
  'DownwardAPIVolumeFile.path': {
    label: '文件路径',
    help: '文件在卷中的相对路径，不能含有 `..`。',
  },
  'DownwardAPIVolumeFile.fieldRef': {
    label: 'Pod 字段',
    help: '要写入的 Pod 信息：名称、名字空间、UID、标签或注解。',
  },
  'DownwardAPIVolumeFile.resourceFieldRef': {
    label: '容器资源',
    help: '要写入的某个容器的请求或限制，这里必须写明容器名称。',
  },
  'DownwardAPIVolumeFile.mode': {
    label: '文件权限',
    help: '这一个文件的权限位，八进制。不写则采用卷的默认权限。',
  },
  'ProjectedVolumeSource.sources': {
    label: '来源',
    help: '文件的来源，每一条指定一个来源。不同条目不能写入同一路径。',
  },
  'ProjectedVolumeSource.defaultMode': {
    label: '默认文件权限',
    help: '文件的权限位，八进制。不写时 API 服务器设为 0644。',
  },
  'VolumeProjection.secret': {
    label: 'Secret',
    help: '由 Secret 的各个键生成的文件。',
  },
  'VolumeProjection.downwardAPI': {
    label: 'Pod 的信息',
    help: '记录 Pod 自身信息的文件。',
  },
  'VolumeProjection.configMap': {
    label: 'ConfigMap',
    help: '由 ConfigMap 的各个键生成的文件。',
  },
  'VolumeProjection.serviceAccountToken': {
    label: '服务账号令牌',
    help: 'Pod 服务账号的限时令牌，kubelet 会及时更新文件。',
  },
  'VolumeProjection.clusterTrustBundle': {
    label: '集群信任包',
    help: '把 ClusterTrustBundle 对象中的 CA 证书写入一个文件。在 1.36 中默认关闭。',
  },
  'VolumeProjection.podCertificate': {
    label: 'Pod 证书',
    help: '由签名者为该 Pod 签发的私钥和证书，由 kubelet 负责更新。在 1.36 中默认关闭。',
  },
  'ServiceAccountTokenProjection.audience': {
    label: '受众',
    help: '令牌是给谁用的，接收方须核对自己在其中。不写时为 API 服务器。',
  },
  'ServiceAccountTokenProjection.expirationSeconds': {
    label: '有效期',
    help: '令牌有效的秒数，最少 600。不写时 API 服务器设为 3600。',
  },
  'ServiceAccountTokenProjection.path': {
    label: '文件路径',
    help: '令牌文件在卷中的相对路径，不能含有 `..`。',
  },
  'ClusterTrustBundleProjection.name': {
    label: '信任包名称',
    help: '单个 ClusterTrustBundle 的名称。不能与签名者名称或标签同时使用。',
  },
  'ClusterTrustBundleProjection.signerName': {
    label: '签名者名称',
    help: '选取该签名者名下符合标签的所有信任包。不能与信任包名称同时使用。',
  },
  'ClusterTrustBundleProjection.labelSelector': {
    label: '信任包选择算符',
    help: '按标签缩小签名者的信任包范围。不写则一个也不匹配，空的选择算符匹配全部。',
  },
  'ClusterTrustBundleProjection.optional': {
    label: '可选',
    help: '设为 true 时，即使找不到信任包 Pod 也能启动。不写即为 false。',
  },
  'ClusterTrustBundleProjection.path': {
    label: '文件路径',
    help: '证书文件在卷中的相对路径，不能含有 `..`。',
  },
  'PodCertificateProjection.signerName': {
    label: '签名者名称',
    help: '负责签发证书的签名者。',
  },
  'PodCertificateProjection.keyType': {
    label: '密钥类型',
    help: 'kubelet 生成的密钥种类，例如 `ED25519` 或 `ECDSAP256`。',
  },
  'PodCertificateProjection.maxExpirationSeconds': {
    label: '最长有效期',
    help: '证书最长的有效秒数，取值 3600 到 7862400，签名者为 `kubernetes.io/…` 时最多 86400。不写时证书请求按 86400 处理。',
  },
  'PodCertificateProjection.credentialBundlePath': {
    label: '凭据包文件',
    help: '单个 PEM 文件的路径，先是私钥，然后是证书链。密钥与证书在一次读取中得到，不会错配，推荐使用。',
  },
  'PodCertificateProjection.keyPath': {
    label: '私钥文件',
    help: '只含私钥的文件的路径。',
  },
  'PodCertificateProjection.certificateChainPath': {
    label: '证书链文件',
    help: '只含证书链的文件的路径。',
  },
  'PodCertificateProjection.userAnnotations': {
    label: '给签名者的附注',
    help: '原样传给签名者的键值对，系统不做核验。键须带域名前缀。',
  },
} satisfies Partial<VolumeFieldTexts>;
