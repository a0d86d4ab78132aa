import type { ContainerFieldTexts } from '../../../types.ts';

/** Environment variables and their sources. */
export const env = {
  'EnvVar.name': {
    label: '变量名',
    help: '环境变量的名字，可以是除 `=` 以外的任意可打印 ASCII 字符。必填。',
  },
  'EnvVar.value': {
    label: '文本',
    help: '变量的内容，其中 `$(NAME)` 会换成另一个变量的值。值和来源都不写时，变量为空字符串。',
  },
  'EnvVar.valueFrom': {
    label: '值的来源',
    help: '从别处取值：ConfigMap、Secret、Pod 自身的字段、容器资源或文件。不能与 `value` 同时使用。',
  },
  'EnvVarSource.configMapKeyRef': {
    label: 'ConfigMap',
    help: '取同一名字空间中某个 ConfigMap 的一个键的值。',
  },
  'EnvVarSource.secretKeyRef': {
    label: 'Secret',
    help: '取同一名字空间中某个 Secret 的一个键解码后的值。',
  },
  'EnvVarSource.fieldRef': {
    label: 'Pod 信息',
    help: '取这个 Pod 自身的一个字段，例如名称、IP 或某个标签。',
  },
  'EnvVarSource.resourceFieldRef': {
    label: '资源',
    help: '取这个 Pod 中某个容器的请求或限制，结果是整数。',
  },
  'EnvVarSource.fileKeyRef': {
    label: '文件',
    help: '取环境变量文件中的一个变量；该文件由更早运行的容器写在 `emptyDir` 卷里。',
  },
  'ConfigMapKeySelector.name': {
    label: 'ConfigMap',
    help: 'ConfigMap 的名称，必须与 Pod 在同一名字空间。',
  },
  'ConfigMapKeySelector.key': {
    label: '键',
    help: '要取值的键。必填。',
  },
  'ConfigMapKeySelector.optional': {
    label: '可选',
    help: '设为 true 时，ConfigMap 或键不存在也照常启动，只是没有这个变量。不写则容器一直等到它们出现。',
  },
  'SecretKeySelector.name': {
    label: 'Secret',
    help: 'Secret 的名称，必须与 Pod 在同一名字空间。',
  },
  'SecretKeySelector.key': {
    label: '键',
    help: '要取值的键。必填。',
  },
  'SecretKeySelector.optional': {
    label: '可选',
    help: '设为 true 时，Secret 或键不存在也照常启动，只是没有这个变量。不写则容器一直等到它们出现。',
  },
  'ObjectFieldSelector.fieldPath': {
    label: '字段路径',
    help: "字段的路径，例如 `metadata.name` 或 `metadata.labels['app']`。必填。",
  },
  'ObjectFieldSelector.apiVersion': {
    label: 'API 版本',
    help: '字段路径所依据的 API 版本。不写则为 `v1`，目前也只有这一个。',
  },
  'ResourceFieldSelector.resource': {
    label: '资源',
    help: '要取哪一个数值，例如 `limits.memory` 或 `requests.cpu`。必填。',
  },
  'ResourceFieldSelector.containerName': {
    label: '容器',
    help: '取哪个容器的数值。用于环境变量时，不写就是容器自己；用于卷时必填。',
  },
  'ResourceFieldSelector.divisor': {
    label: '除数',
    help: '按什么单位换算，例如 `1m` 表示毫核，`1Mi` 表示 MiB。不写则以整核和字节计。',
  },
  'FileKeySelector.volumeName': {
    label: '卷',
    help: '存放环境变量文件的 `emptyDir` 卷。必填。',
  },
  'FileKeySelector.path': {
    label: '文件',
    help: '环境变量文件在卷中的路径，必须是相对路径，不能含有 `..`。必填。',
  },
  'FileKeySelector.key': {
    label: '键',
    help: '变量在文件中的名字。必填。',
  },
  'FileKeySelector.optional': {
    label: '可选',
    help: '设为 true 时，文件里没有这个键也照常启动，只是没有这个变量。不写则容器无法启动。',
  },
  'EnvFromSource.prefix': {
    label: '前缀',
    help: '加在每个键前面，合起来作为变量名。不写则直接用键作变量名。',
  },
  'EnvFromSource.configMapRef': {
    label: 'ConfigMap',
    help: '把一个 ConfigMap 的所有键都变成变量。',
  },
  'EnvFromSource.secretRef': {
    label: 'Secret',
    help: '把一个 Secret 的所有键都变成变量。',
  },
  'ConfigMapEnvSource.name': {
    label: 'ConfigMap',
    help: 'ConfigMap 的名称，必须与 Pod 在同一名字空间。',
  },
  'ConfigMapEnvSource.optional': {
    label: '可选',
    help: '设为 true 时，ConfigMap 不存在也照常启动。不写则容器一直等到它出现。',
  },
  'SecretEnvSource.name': {
    label: 'Secret',
    help: 'Secret 的名称，必须与 Pod 在同一名字空间。',
  },
  'SecretEnvSource.optional': {
    label: '可选',
    help: '设为 true 时，Secret 不存在也照常启动。不写则容器一直等到它出现。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
