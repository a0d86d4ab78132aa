import type { ContainerFieldDetails } from '../../../types.ts';

/** Environment variables and their sources. */
export const env: ContainerFieldDetails = {
  'EnvVar.name': {
    more: '1.32 之前默认只允许字母、数字、`_`、`-` 和 `.`，且不能以数字开头。内核接受任何名字，但名字里有点或横线的变量，Shell 读不到。',
  },
  'EnvVar.value': {
    more: '`$(NAME)` 指的变量若排在前面，或来自 `envFrom` 或 Service，kubelet 就替换它，否则原样保留。`$$(NAME)` 得到字面的 `$(NAME)`。其余内容（包括换行）原样传给进程。',
    mistake:
      '像在 Shell 里那样写 `$NAME`（有没有花括号都一样）：没有 Shell 来解释，进程看到的就是这几个字符。',
  },
  'EnvVar.valueFrom': {
    more: '必须且只能给出一种来源。kubelet 在创建容器时取值，直到下次重启都不再更新。',
  },
  'EnvVarSource.configMapKeyRef': {
    more: '只能取 `data` 下的键，不能取 `binaryData` 下的。值在创建容器时读取。ConfigMap 或键不存在且不是可选时，容器停在 `CreateContainerConfigError`。',
    mistake: '以为修改 ConfigMap 会改变变量：如果程序能重新读取配置，应把它挂载为卷。',
  },
  'EnvVarSource.secretKeyRef': {
    more: 'kubelet 取出 Secret，把 base64 解码后的内容设为变量。变量比文件更容易泄露：子进程会继承，可从 `/proc/<pid>/environ` 读到，也常被打印在崩溃报告里。Secret 或键不存在且不是可选时，容器会一直等待。',
    mistake: '多做了一次 base64 编码，结果程序拿到的还是编码后的文本。',
  },
  'EnvVarSource.fieldRef': {
    more: '值是文本，在创建容器时就固定下来，之后再改标签也看不到。可以取名称、名字空间、UID、标签、注解、节点、服务账号，以及 Pod 和节点的 IP。',
  },
  'EnvVarSource.resourceFieldRef': {
    more: '可以取 CPU、内存、临时存储和巨页的请求或限制。没有写限制时，得到 Pod 级别的限制，也没有则为节点可分配的数量；没有写请求时得到 0。程序常用它来确定线程池和堆的大小。',
    mistake: '依赖一个没有写的内存限制：程序会按整个节点的内存来安排自己。',
  },
  'EnvVarSource.fileKeyRef': {
    more: "由 Init 容器把 `TOKEN='abc'` 这样的行写入 `emptyDir` 卷中的文件，kubelet 在创建这个容器时读取。使用变量的容器不必挂载这个卷。值必须用单引号括起来，以 `#` 开头的行是注释。",
    mistake:
      '写成 `KEY=value` 不加引号，或在 `=` 前加空格：文件无法使用，容器不会启动。在 `=` 后加空格，则这个值为空，等于没有这个键。',
  },
  'ConfigMapKeySelector.name': {
    more: '为了兼容旧客户端，API 没有把它标为必填，但名称为空没有任何用处。',
  },
  'ConfigMapKeySelector.key': {
    more: '键区分大小写，可以用字母、数字、`-`、`_` 和 `.`。键也可以是文件名，这时值就是整个文件的内容。',
  },
  'ConfigMapKeySelector.optional': {
    more: '在创建容器的那一刻决定：ConfigMap 之后才出现，变量也不会补上。这时变量是不存在，而不是空值。',
  },
  'SecretKeySelector.name': {
    more: '不能引用其他名字空间的 Secret，只能复制过来。API 没有把它标为必填，但名称为空没有任何用处。',
  },
  'SecretKeySelector.key': {
    more: '键区分大小写。有固定类型的 Secret，键也是固定的，例如 `tls.crt`、`username` 或 `.dockerconfigjson`。',
  },
  'SecretKeySelector.optional': {
    more: '在创建容器的那一刻决定：Secret 之后才出现，变量也不会补上。这时变量是不存在，而不是空值。',
  },
  'ObjectFieldSelector.fieldPath': {
    more: '用于变量时可以取：`metadata.name`、`metadata.namespace`、`metadata.uid`、方括号中指定的一个标签或注解、`spec.nodeName`、`spec.serviceAccountName`、`status.hostIP`、`status.hostIPs`、`status.podIP` 和 `status.podIPs`。用于卷时只能取 `metadata` 的字段，但可以一次取全部标签或全部注解。卷里的文件会随之更新，变量不会。',
    mistake:
      '在变量里写 `metadata.labels` 却不指定键，或在卷里写 `status.podIP`：两者都会被 API 服务器拒绝。',
  },
  'ResourceFieldSelector.resource': {
    more: '写 `limits.` 或 `requests.`，后接 `cpu`、`memory`、`ephemeral-storage` 或 `hugepages-<大小>`。设备和其他扩展资源不能这样取。',
  },
  'ResourceFieldSelector.divisor': {
    more: '数值除以它，再向上取整。CPU 只能用 `1` 和 `1m`；内存和存储可以用 `1`，以及 `1k` 到 `1E`、`1Ki` 到 `1Ei` 的单位。不写时 API 服务器存为 `0`，kubelet 按 `1` 处理。',
    mistake: '取 CPU 时不写：`250m` 的限制会向上取整为 1 核。',
  },
  'FileKeySelector.volumeName': {
    more: '其他类型的卷会被 API 服务器拒绝。卷里的文件通常由 Init 容器写入。',
  },
  'FileKeySelector.key': {
    more: '文件里的值为空，就等于没有这个键。同名的行以第一行为准。',
  },
  'FileKeySelector.optional': {
    more: '只对缺少键有效：文件本身不存在或格式有错时，无论如何容器都不会启动。',
  },
  'EnvFromSource.prefix': {
    more: '便于区分多个来源，也能避开程序已经使用的名字。前缀遵守与变量名相同的规则。',
  },
  'EnvFromSource.configMapRef': {
    more: '只取 `data` 下的键。键原样成为变量名，所以 `app.name` 仍是 `app.name`，Shell 读不到它。',
  },
  'EnvFromSource.secretRef': {
    more: '每个键都以明文成为变量，包括程序用不到的。只列出需要的键，暴露得更少。',
  },
  'ConfigMapEnvSource.name': {
    more: '为了兼容旧客户端，API 没有把它标为必填，但名称为空没有任何用处。',
  },
  'ConfigMapEnvSource.optional': {
    more: '在创建容器的那一刻决定，变量不会之后再补上。',
  },
  'SecretEnvSource.name': {
    more: '不能引用其他名字空间的 Secret。API 没有把它标为必填，但名称为空没有任何用处。',
  },
  'SecretEnvSource.optional': {
    more: '在创建容器的那一刻决定，变量不会之后再补上。',
  },
};
