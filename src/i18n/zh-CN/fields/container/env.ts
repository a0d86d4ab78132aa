import type { ContainerFieldTexts } from '../../../types.ts';

/** Environment variables and their sources. */
export const env = {
  'EnvVar.name': {
    label: '变量名',
    help: '环境变量的名字，可以是除 `=` 以外的任意可打印 ASCII 字符。必填。',
    more: '1.30 之前只允许字母、数字、`_`、`-` 和 `.`，且不能以数字开头。内核接受任何名字，但名字里有点或横线的变量，Shell 读不到。',
  },
  'EnvVar.value': {
    label: '值',
    help: '变量的内容，其中 `$(NAME)` 会换成另一个变量的值。值和来源都不写时，变量为空字符串。',
    more: '`$(NAME)` 指的变量若排在前面，或来自 `envFrom` 或 Service，kubelet 就替换它，否则原样保留。`$$(NAME)` 得到字面的 `$(NAME)`。其余内容（包括换行）原样传给进程。',
    mistake:
      '像在 Shell 里那样写 `$NAME`（有没有花括号都一样）：没有 Shell 来解释，进程看到的就是这几个字符。',
  },
  'EnvVar.valueFrom': {
    label: '值的来源',
    help: '从别处取值：ConfigMap、Secret、Pod 自身的字段、容器资源或文件。不能与 `value` 同时使用。',
    more: '必须且只能给出一种来源。kubelet 在创建容器时取值，直到下次重启都不再更新。',
  },
  'EnvVarSource.configMapKeyRef': {
    label: 'ConfigMap 的键',
    help: '取同一名字空间中某个 ConfigMap 的一个键的值。',
    more: '只能取 `data` 下的键，不能取 `binaryData` 下的。值在创建容器时读取。ConfigMap 或键不存在且不是可选时，容器停在 `CreateContainerConfigError`。',
    mistake: '以为修改 ConfigMap 会改变变量：如果程序能重新读取配置，应把它挂载为卷。',
  },
  'EnvVarSource.secretKeyRef': {
    label: 'Secret 的键',
    help: '取同一名字空间中某个 Secret 的一个键解码后的值。',
    more: 'kubelet 取出 Secret，把 base64 解码后的内容设为变量。变量比文件更容易泄露：子进程会继承，可从 `/proc/<pid>/environ` 读到，也常被打印在崩溃报告里。Secret 或键不存在且不是可选时，容器会一直等待。',
    mistake: '多做了一次 base64 编码，结果程序拿到的还是编码后的文本。',
  },
  'EnvVarSource.fieldRef': {
    label: 'Pod 字段',
    help: '取这个 Pod 自身的一个字段，例如名称、IP 或某个标签。',
    more: '值是文本，在创建容器时就固定下来，之后再改标签也看不到。可以取名称、名字空间、UID、标签、注解、节点、服务账号，以及 Pod 和节点的 IP。',
  },
  'EnvVarSource.resourceFieldRef': {
    label: '容器资源',
    help: '取这个 Pod 中某个容器的请求或限制，结果是整数。',
    more: '可以取 CPU、内存、临时存储和巨页的请求或限制。没有写限制时，得到 Pod 级别的限制，也没有则为节点可分配的数量；没有写请求时得到 0。程序常用它来确定线程池和堆的大小。',
    mistake: '依赖一个没有写的内存限制：程序会按整个节点的内存来安排自己。',
  },
  'EnvVarSource.fileKeyRef': {
    label: '文件的键',
    help: '取环境变量文件中的一个变量；该文件由更早运行的容器写在 `emptyDir` 卷里。',
    more: "由 Init 容器把 `TOKEN='abc'` 这样的行写入 `emptyDir` 卷中的文件，kubelet 在创建这个容器时读取。使用变量的容器不必挂载这个卷。值必须用单引号括起来，以 `#` 开头的行是注释。",
    mistake: '写成 `KEY=value` 不加引号，或在 `=` 两边加空格：文件无法使用，容器不会启动。',
  },
  'ConfigMapKeySelector.name': {
    label: 'ConfigMap',
    help: 'ConfigMap 的名称，必须与 Pod 在同一名字空间。',
    more: '为了兼容旧客户端，结构上没有标为必填，但名称为空没有任何用处。',
  },
  'ConfigMapKeySelector.key': {
    label: '键',
    help: '要取值的键。必填。',
    more: '键区分大小写，可以用字母、数字、`-`、`_` 和 `.`。键也可以是文件名，这时值就是整个文件的内容。',
  },
  'ConfigMapKeySelector.optional': {
    label: '可选',
    help: '设为 true 时，ConfigMap 或键不存在也照常启动，只是没有这个变量。不写则容器一直等到它们出现。',
    more: '在创建容器的那一刻决定：ConfigMap 之后才出现，变量也不会补上。这时变量是不存在，而不是空值。',
  },
  'SecretKeySelector.name': {
    label: 'Secret',
    help: 'Secret 的名称，必须与 Pod 在同一名字空间。',
    more: '不能引用其他名字空间的 Secret，只能复制过来。结构上没有标为必填，但名称为空没有任何用处。',
  },
  'SecretKeySelector.key': {
    label: '键',
    help: '要取值的键。必填。',
    more: '键区分大小写。有固定类型的 Secret，键也是固定的，例如 `tls.crt`、`username` 或 `.dockerconfigjson`。',
  },
  'SecretKeySelector.optional': {
    label: '可选',
    help: '设为 true 时，Secret 或键不存在也照常启动，只是没有这个变量。不写则容器一直等到它们出现。',
    more: '在创建容器的那一刻决定：Secret 之后才出现，变量也不会补上。这时变量是不存在，而不是空值。',
  },
  'ObjectFieldSelector.fieldPath': {
    label: '字段路径',
    help: "字段的路径，例如 `metadata.name` 或 `metadata.labels['app']`。必填。",
    more: '用于变量时可以取：`metadata.name`、`metadata.namespace`、`metadata.uid`、方括号中指定的一个标签或注解、`spec.nodeName`、`spec.serviceAccountName`、`status.hostIP`、`status.hostIPs`、`status.podIP` 和 `status.podIPs`。用于卷时只能取 `metadata` 的字段，但可以一次取全部标签或全部注解。卷里的文件会随之更新，变量不会。',
    mistake:
      '在变量里写 `metadata.labels` 却不指定键，或在卷里写 `status.podIP`：两者都会被 API 服务器拒绝。',
  },
  'ObjectFieldSelector.apiVersion': {
    label: 'API 版本',
    help: '字段路径所依据的 API 版本。不写则为 `v1`，目前也只有这一个。',
  },
  'ResourceFieldSelector.resource': {
    label: '资源',
    help: '要取哪一个数值，例如 `limits.memory` 或 `requests.cpu`。必填。',
    more: '写 `limits.` 或 `requests.`，后接 `cpu`、`memory`、`ephemeral-storage` 或 `hugepages-<大小>`。设备和其他扩展资源不能这样取。',
  },
  'ResourceFieldSelector.containerName': {
    label: '容器',
    help: '取哪个容器的数值。用于环境变量时，不写就是容器自己；用于卷时必填。',
  },
  'ResourceFieldSelector.divisor': {
    label: '计数单位',
    help: '按什么单位换算，例如 `1m` 表示毫核，`1Mi` 表示 MiB。不写则以整核和字节计。',
    more: '数值除以它，再向上取整。CPU 只能用 `1` 和 `1m`；内存和存储可以用 `1`，以及 `1k` 到 `1E`、`1Ki` 到 `1Ei` 的单位。不写时 API 服务器存为 `0`，kubelet 按 `1` 处理。',
    mistake: '取 CPU 时不写：`250m` 的限制会向上取整为 1 核。',
  },
  'FileKeySelector.volumeName': {
    label: '卷',
    help: '存放环境变量文件的 `emptyDir` 卷。必填。',
    more: '其他类型的卷会被 API 服务器拒绝。卷里的文件通常由 Init 容器写入。',
  },
  'FileKeySelector.path': {
    label: '文件',
    help: '环境变量文件在卷中的路径，必须是相对路径，不能含有 `..`。必填。',
  },
  'FileKeySelector.key': {
    label: '键',
    help: '变量在文件中的名字。必填。',
    more: '文件里的值为空，就等于没有这个键。同名的行以第一行为准。',
  },
  'FileKeySelector.optional': {
    label: '可选',
    help: '设为 true 时，文件里没有这个键也照常启动，只是没有这个变量。不写则容器无法启动。',
    more: '只对缺少键有效：文件本身不存在或格式有错时，无论如何容器都不会启动。',
  },
  'EnvFromSource.prefix': {
    label: '前缀',
    help: '加在每个键前面，合起来作为变量名。不写则直接用键作变量名。',
    more: '便于区分多个来源，也能避开程序已经使用的名字。前缀遵守与变量名相同的规则。',
  },
  'EnvFromSource.configMapRef': {
    label: 'ConfigMap',
    help: '把一个 ConfigMap 的所有键都变成变量。',
    more: '只取 `data` 下的键。键原样成为变量名，所以 `app.name` 仍是 `app.name`，Shell 读不到它。',
  },
  'EnvFromSource.secretRef': {
    label: 'Secret',
    help: '把一个 Secret 的所有键都变成变量。',
    more: '每个键都以明文成为变量，包括程序用不到的。只列出需要的键，暴露得更少。',
  },
  'ConfigMapEnvSource.name': {
    label: 'ConfigMap',
    help: 'ConfigMap 的名称，必须与 Pod 在同一名字空间。',
    more: '为了兼容旧客户端，结构上没有标为必填，但名称为空没有任何用处。',
  },
  'ConfigMapEnvSource.optional': {
    label: '可选',
    help: '设为 true 时，ConfigMap 不存在也照常启动。不写则容器一直等到它出现。',
    more: '在创建容器的那一刻决定，变量不会之后再补上。',
  },
  'SecretEnvSource.name': {
    label: 'Secret',
    help: 'Secret 的名称，必须与 Pod 在同一名字空间。',
    more: '不能引用其他名字空间的 Secret。结构上没有标为必填，但名称为空没有任何用处。',
  },
  'SecretEnvSource.optional': {
    label: '可选',
    help: '设为 true 时，Secret 不存在也照常启动。不写则容器一直等到它出现。',
    more: '在创建容器的那一刻决定，变量不会之后再补上。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
