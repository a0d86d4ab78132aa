import type { IssueMessages, TextIssueMessages } from '../types.ts';
import { composeHints } from './compose.ts';
import { textIssues } from './yaml.ts';

const instead: ReadonlyMap<string, string> = new Map(Object.entries(composeHints));

/** 每个问题一句话：哪个值不对，应当怎么改。 */
export const issues = {
  ...textIssues,

  // kind 与 apiVersion
  'kind-missing': (p) => `清单没有写明对象的类型：请加上 \`kind: ${p('meant')}\`。`,
  'kind-missing-unknown': () => '清单没有写明对象的类型：请加上 `kind` 和 `apiVersion`。',
  'kind-case': (p) => `没有名为 \`${p('value')}\` 的类型，大小写有区别：请写成 \`${p('meant')}\`。`,
  'kind-unknown': (p) => `\`${p('version')}\` 里没有 \`${p('value')}\` 这种类型。`,
  'kind-near': (p) => `Kubernetes 没有 \`${p('value')}\` 这种类型，大概想写 \`${p('meant')}\`。`,
  'api-version-missing': (p) => `缺少 \`apiVersion\`：${p('kind')} 需要 \`apiVersion: ${p('meant')}\`。`,
  'api-version': (p) => `\`${p('value')}\` 里没有 ${p('kind')}：它的 apiVersion 是 \`${p('meant')}\`。`,

  // 解码
  'unknown-field': (p) => `Kubernetes 在这里没有 \`${p('field')}\` 字段：请删除它，或检查拼写和缩进。`,
  'unknown-field-near': (p) => `Kubernetes 在这里没有 \`${p('field')}\` 字段，大概想写 \`${p('meant')}\`。`,
  'field-not-yet': (p) =>
    `Kubernetes ${p('version')} 还没有 \`${p('field')}\` 字段：它从 ${p('since')} 起才有。`,
  'misplaced-field': (p) => `\`${p('field')}\` 不属于这里：请移到 \`${p('place')}\`。`,
  'compose-field': (p) =>
    `容器没有 Docker Compose 服务的 \`${p('field')}\` 字段：${instead.get(p('word')) ?? ''}。`,
  'lifecycle-type': () =>
    '`lifecycle.type` 曾计划在 1.18 加入，但从未发布：边车容器是 `initContainers` 中带 `restartPolicy: Always` 的一项，自 1.29 起默认可用。',
  'name-as-key': (p) =>
    `\`${p('field')}\` 所在的位置要求字段：列表的每一项都以 \`name: ${p('field')}\` 的形式写出自己的名称。`,
  'type-string': (p) =>
    `\`${p('field')}\` 要求文本，而不带引号的 \`${p('value')}\` 是${kind(p('kind'))}：请给它加上引号。`,
  'type-string-structure': (p) => `\`${p('field')}\` 在这里要求一段文本，而不是${kind(p('kind'))}。`,
  'type-boolean': (p) =>
    `\`${p('field')}\` 只能是不带引号的 \`true\` 或 \`false\`，不能是 \`${p('value')}\`。`,
  'type-integer': (p) => `\`${p('field')}\` 要求不带引号和单位的整数，不能是 \`${p('value')}\`。`,
  'integer-range': (p) =>
    `${p('value')} 超出了 \`${p('field')}\` 的范围：必须在 ${p('min')} 和 ${p('max')} 之间。`,
  'type-int-or-string': (p) => `\`${p('field')}\` 要求整数或名称，不能是 \`${p('value')}\`。`,
  'type-quantity': (p) => `\`${p('field')}\` 要求 \`250m\`、\`64Mi\` 这样的数量，而不是${kind(p('kind'))}。`,
  'type-time': (p) =>
    `\`${p('field')}\` 要求 \`2026-01-31T12:00:00Z\` 这样的时间，不能是 \`${p('value')}\`。`,
  'type-list': (p) => `\`${p('field')}\` 是列表：每一项单独一行，以 \`- \` 开头。`,
  'type-map': (p) => `\`${p('field')}\` 要求 \`键: 值\` 形式的条目，前面不带 \`-\`。`,
  'type-struct': (p) => `\`${p('field')}\` 要求在它下面缩进写出各个字段，而不是${kind(p('kind'))}。`,
  'mode-string': (p) => `文件权限 \`${p('value')}\` 必须是不带引号的数字，例如 \`0644\`，最大为 \`0777\`。`,
  quantity: (p) => `\`${p('value')}\` 不是合法的数量：请写数字加单位，例如 \`250m\`、\`64Mi\` 或 \`1Gi\`。`,
  'quantity-near': (p) => `Kubernetes 不认识 \`${p('value')}\` 这个数量：请写成 \`${p('meant')}\`。`,
  'not-supported': (p) => `\`${p('field')}\` 不能是 \`${p('value')}\`：可选的值有 ${p('values')}。`,
  'not-supported-near': (p) => `\`${p('field')}\` 不能是 \`${p('value')}\`：请写成 \`${p('meant')}\`。`,
  'enum-missing': (p) => `缺少 \`${p('field')}\`：请设为 ${p('values')} 之一。`,

  // 名称
  'name-too-long': (p) => `\`${p('value')}\` 太长：最多允许 ${p('max')} 个字符。`,
  'dns-label': (p) =>
    `\`${p('value')}\` 不是合法的名称：只能用小写字母、数字和 \`-\`，首尾必须是字母或数字。`,
  'dns-label-dots': (p) => `\`${p('value')}\` 不能含有点号：请改用 \`-\`。`,
  'dns-subdomain': (p) =>
    `\`${p('value')}\` 不是合法的名称：只能用小写字母、数字、\`-\` 和 \`.\`，首尾必须是字母或数字。`,
  'dns-search': (p) => `\`${p('value')}\` 不是域名：只能用小写字母、数字、\`-\`、\`_\` 和 \`.\`。`,
  'qualified-name': (p) =>
    `\`${p('value')}\` 不是合法的键：只能用字母、数字、\`-\`、\`_\` 和 \`.\`，前面可以带 \`example.com/\` 这样的前缀。`,
  'label-value': (p) =>
    `\`${p('value')}\` 不是合法的标签值：最多 63 个字母、数字、\`-\`、\`_\` 和 \`.\`，首尾必须是字母或数字。`,
  'env-name': (p) => `\`${p('value')}\` 不能作为环境变量名：只能用可打印的 ASCII 字符，不能有 \`=\`。`,
  'config-key': (p) => `\`${p('value')}\` 不是合法的键：只能用字母、数字、\`-\`、\`_\` 和 \`.\`。`,
  'port-name': (p) =>
    `\`${p('value')}\` 不能作为端口名：最多 15 个小写字母、数字和不连续的 \`-\`，至少有一个字母。`,
  'header-name': (p) => `\`${p('value')}\` 不是 HTTP 头的名称：只能用字母、数字和 \`-\`。`,
  'sysctl-name': (p) =>
    `\`${p('value')}\` 不是 sysctl 的名称：应为用点号分隔的小写单词，例如 \`net.core.somaxconn\`。`,
  'signer-name': (p) => `\`${p('value')}\` 不是签名者的名称：格式为 \`example.com/signer-name\`。`,
  'iscsi-name': (p) => `\`${p('value')}\` 不是 iSCSI 名称：它以 \`iqn.\`、\`eui.\` 或 \`naa.\` 开头。`,
  'finalizers-both': () => '`orphan` 和 `foregroundDeletion` 只能有一个：它们对所属对象的处理正好相反。',
  finalizer: (p) => `\`${p('value')}\` 不是终结器：前面需要域名，例如 \`example.com/\`。`,
  'managed-by': (p) => `\`${p('value')}\` 前面需要域名，例如 \`example.com/controller\`。`,
  'windows-user': (p) => `\`${p('value')}\` 不是 Windows 用户：请写成 \`User\` 或 \`DOMAIN\\User\`。`,
  'gmsa-spec': () => '凭据规约不能为空，也不能超过 64 KiB。',
  ip: (p) => `\`${p('value')}\` 不是 IP 地址：请写成 \`10.9.8.7\` 或 \`2001:db8::1\` 的形式。`,
  'ip-form': (p) => `IP 地址 \`${p('value')}\` 不能带前导零，也不能是嵌在 IPv6 里的 IPv4。`,
  'path-backstep': (p) => `路径 \`${p('value')}\` 不能含有 \`..\`。`,
  'path-relative': (p) => `路径 \`${p('value')}\` 必须是相对路径：请去掉开头的 \`/\`。`,
  'path-absolute': (p) => `路径 \`${p('value')}\` 必须是绝对路径：请以 \`/\` 开头。`,
  'no-slash': (p) => `\`${p('value')}\` 不能含有 \`/\`。`,
  whitespace: (p) => `\`${p('value')}\` 的首尾有空白：请删除。`,
  'reserved-namespace': (p) => `键 \`${p('value')}\` 用了为 Kubernetes 保留的域名：请换一个。`,

  // 规则
  required: (p) => `这里必须给出 \`${p('field')}\`，它现在缺失或为空。`,
  'duplicate-name': (p) => `\`${p('value')}\` 出现了两次：每一项都要有自己的名称。`,
  'too-long': (p) => `文本太长：最多允许 ${p('max')} 个字节。`,
  'too-many': (p) => `这里有 ${p('actual')} 项，太多了：最多允许 ${p('max')} 项。`,
  'out-of-range': (p) => `这里不能用 ${p('value')}：必须在 ${p('min')} 和 ${p('max')} 之间。`,
  negative: (p) => `${p('value')} 小于零：请写 0 或更大的数。`,
  'not-positive': (p) => `${p('value')} 太小：请写大于零的数。`,
  forbidden: (p) => `这里不能设置 \`${p('field')}\`：请删除它。`,
  'only-one-of': (p) => `${p('values')} 只能设置其中一个：请删除其余的。`,
  'one-of-missing': (p) => `这里必须设置 ${p('values')} 之一。`,
  'name-missing': () => '对象没有名称：请在 `metadata` 下加上 `name`（或 `generateName`）。',
  'containers-missing': () => 'Pod 至少需要一个容器：请在 `containers` 下添加。',
  'container-name-missing': () => '容器没有名称：请加上 `name`，例如 `name: web`。',
  'image-missing': () => '容器没有镜像：请加上 `image`，例如 `image: nginx:1.27`。',
  'split-item': () => '这个短横线把一个容器拆成了两个，一个没有名称，一个没有镜像：请去掉短横线。',
  'container-port-missing': () => '端口没有编号：请加上 `containerPort`，例如 `containerPort: 80`。',
  'container-not-found': (p) => `Pod 里没有容器 \`${p('value')}\`：请写已有容器的名称。`,
  'container-not-found-near': (p) => `Pod 里没有容器 \`${p('value')}\`，大概想写 \`${p('meant')}\`。`,
  'owner-controllers': () => '只能有一个属主是控制器：请从其余的里删除 `controller: true`。',
  'host-port-taken': (p) => `主机端口 ${p('value')} 已被这个 Pod 的另一个端口占用：请换一个。`,
  'host-port-differs': (p) =>
    `设置 \`hostNetwork: true\` 时，主机端口就是容器端口：请把 ${p('value')} 改成 ${p('port')}，或删除它。`,
  'env-name-missing': () => '环境变量没有名称：请加上 `name`。',
  'env-source-missing': (p) => `\`valueFrom\` 没有写明值从哪里来：请设置 ${p('values')} 之一。`,
  'env-value-and-source': (p) => `变量 \`${p('name')}\` 同时有 \`value\` 和 \`valueFrom\`：请删除其中一个。`,
  'field-path': (p) =>
    `这里不能从 Pod 读取 \`${p('value')}\`：可以用 ${p('values')}，或 \`metadata.labels['app']\` 这样的标签。`,
  divisor: (p) => `不能用这个除数：请用 ${p('values')} 之一。`,
  'handler-missing': (p) => `没有写明要做什么：请设置 ${p('values')} 之一。`,
  'handler-second': (p) =>
    `已经有了 \`${p('first')}\`，又写了 \`${p('field')}\`：只能设置一个，请删除另一个。`,
  'port-missing': () => '缺少要访问的端口：请加上 `port`，值为端口号或端口名。',
  'port-quoted': (p) => `带引号的 \`"${p('value')}"\` 会被当作端口名：请去掉引号。`,
  'success-threshold': (p) => `\`${p('probe')}\` 的 \`successThreshold\` 必须是 1，不能是 ${p('value')}。`,
  'readiness-grace': () => '就绪探针不会终止容器，因此没有 `terminationGracePeriodSeconds`：请删除它。',
  'sleep-too-long': (p) => `回调不能休眠 ${p('value')} 秒：Pod 停止的时间一共只有 ${p('max')} 秒。`,
  'volume-not-found': (p) => `Pod 里没有卷 \`${p('value')}\`：请在 \`volumes\` 下添加，或写已有卷的名称。`,
  'volume-not-found-near': (p) => `Pod 里没有卷 \`${p('value')}\`，大概想写 \`${p('meant')}\`。`,
  'volume-not-empty-dir': (p) => `要从文件读取变量，卷 \`${p('value')}\` 必须是 \`emptyDir\`。`,
  'volume-second-source': (p) =>
    `这个卷已经是 \`${p('first')}\`：请删除 \`${p('field')}\`，或让它成为单独的卷。`,
  'mount-path-twice': (p) => `这个容器两次用到 \`${p('value')}\`：每个挂载都要有自己的路径。`,
  'mount-and-device': (p) => `卷 \`${p('value')}\` 不能既挂载又作为块设备：请删除其中一个。`,
  'mount-propagation': () =>
    '只有特权容器才能双向传播挂载：请用 `HostToContainer`，或设置 `privileged: true`。',
  'recursive-read-only': (p) => `\`recursiveReadOnly: ${p('value')}\` 需要同时设置 \`readOnly: true\`。`,
  'recursive-propagation': () => '`recursiveReadOnly` 和 `mountPropagation` 不能同时使用：请删除其中一个。',
  'device-source': (p) =>
    `只有 \`persistentVolumeClaim\` 或 \`ephemeral\` 卷能作为块设备，而 \`${p('value')}\` 不是。`,
  'mode-range': (p) => `文件权限 ${p('value')} 超出范围：应在 \`0\` 到 \`0777\`（十进制 511）之间。`,
  'mode-decimal': (p) =>
    `${p('value')} 会被当作十进制数，不是合法的文件权限：请加上前导零，写成 \`${p('meant')}\`。`,
  'projected-path-twice': (p) => `这个卷有两个来源写入同一个文件 \`${p('value')}\`：请给其中一个换路径。`,
  'token-expiration': (p) => `令牌的有效期不能是 ${p('value')} 秒：至少要 600 秒。`,
  'selector-with-name': () => '`labelSelector` 只能和 `signerName` 一起用：请删除它，或删除 `name`。',
  'ephemeral-claim': (p) => `申领 \`${p('value')}\` 是为这个 Pod 的另一个卷创建的，不能用在这里。`,
  'ephemeral-name': (p) => `为卷 \`${p('value')}\` 创建的申领名称不合法：请缩短 Pod 或卷的名称。`,
  'access-modes': () => '`ReadWriteOncePod` 不能和其他访问模式一起用：请只保留一个。',
  'data-source-kind': (p) => `\`${p('value')}\` 需要 \`apiGroup\`：不写时只能是 \`PersistentVolumeClaim\`。`,
  'limit-missing': (p) => `\`${p('resource')}\` 不允许过量使用（overcommit）：请把限制也设为 ${p('value')}。`,
  'request-above-limit': (p) =>
    `${p('resource')} 的请求 ${p('value')} 高于限制 ${p('max')}：请降低请求，或提高限制。`,
  'request-not-limit': (p) => `\`${p('resource')}\` 的请求和限制必须相同：${p('value')} 不等于 ${p('max')}。`,
  'resource-name': (p) =>
    `\`${p('value')}\` 不是容器的资源：可以用 ${p('values')}、\`hugepages-<大小>\`，或 \`example.com/gpu\` 这样带域名的资源。`,
  'resource-name-near': (p) => `没有 \`${p('value')}\` 这种资源，大概想写 \`${p('meant')}\`。`,
  'resource-not-integer': (p) => `\`${p('resource')}\` 必须是整数，不能是 ${p('value')}。`,
  'huge-pages-alone': () => '使用巨页时，还必须设置 CPU 或内存的请求或限制。',
  'huge-pages-multiple': (p) => `${p('value')} 不是 \`${p('resource')}\` 页大小的整数倍。`,
  'pod-level-claims': () => '资源申领属于容器而不是 Pod：请删除这里的 `claims`。',
  'pod-level-resource': (p) => `\`${p('value')}\` 不能为整个 Pod 设置，只能设置 \`cpu\`、\`memory\` 和巨页。`,
  'claim-not-found': (p) => `Pod 里没有资源申领 \`${p('value')}\`：请在 \`resourceClaims\` 下添加。`,
  'claim-not-found-near': (p) => `Pod 里没有资源申领 \`${p('value')}\`，大概想写 \`${p('meant')}\`。`,
  'proc-mount': () => '不屏蔽 `/proc` 需要用户名字空间：请为 Pod 设置 `hostUsers: false`。',
  'escalation-privileged': () =>
    '特权容器总能提升特权：请删除 `allowPrivilegeEscalation: false` 或 `privileged: true`。',
  'escalation-sys-admin': () =>
    '权能 `CAP_SYS_ADMIN` 能让进程提升特权：请删除它，或删除 `allowPrivilegeEscalation: false`。',
  'localhost-profile': () => '类型 `Localhost` 需要配置文件的名称：请加上 `localhostProfile`。',
  'localhost-profile-unused': (p) =>
    `\`localhostProfile\` 只能和类型 \`Localhost\` 一起用，不能和 \`${p('type')}\` 一起用：请删除它，或改类型。`,
  'share-and-host-pid': () => '`shareProcessNamespace` 和 `hostPID` 不能都为 true：请删除其中一个。',
  'sysctl-host': (p) => `\`${p('field')}\` 为 true 时，sysctl \`${p('value')}\` 会改变主机本身：请删除它。`,
  'host-users': (p) => `\`${p('field')}: true\` 不能和 \`hostUsers: false\` 一起用：请删除其中一个。`,
  'windows-field': (p) => `Windows 上没有 \`${p('field')}\`：请删除它，或修改 \`os.name\`。`,
  'linux-field': (p) => `\`${p('field')}\` 只用于 Windows：请删除它，或修改 \`os.name\`。`,
  'host-process-differs': (p) => `Pod 的 \`hostProcess\` 是 ${p('value')}：容器必须与它相同，或不写。`,
  'host-process-all': () => 'Pod 里的容器要么全是 HostProcess 容器，要么都不是。',
  'host-process-network': () => 'HostProcess 容器使用主机的网络：请设置 `hostNetwork: true`。',
  'selector-values': (p) => `操作符 \`${p('operator')}\` 至少需要一个值：请加上 \`values\`。`,
  'selector-no-values': (p) => `操作符 \`${p('operator')}\` 不带值：请删除 \`values\`。`,
  'selector-one-value': (p) => `操作符 \`${p('operator')}\` 在这里只能有一个值。`,
  'selector-operator': (p) => `没有操作符 \`${p('value')}\`：可以用 ${p('values')}。`,
  'field-selector-key': (p) => `只能按字段 \`metadata.name\` 选择节点，不能按 \`${p('value')}\`。`,
  'label-keys-alone': (p) => `\`${p('field')}\` 需要同时设置 \`labelSelector\`。`,
  'label-key-selected': (p) =>
    `\`${p('value')}\` 既在 \`matchLabelKeys\` 里，又在 \`labelSelector\` 里：请只保留一处。`,
  'label-key-selected-later': (p) =>
    `\`${p('value')}\` 既在 \`matchLabelKeys\` 里，又在 \`labelSelector\` 里：服务器接受这个模板，却会拒绝由它创建的每个 Pod。请只保留一处。`,
  'label-key-twice': (p) =>
    `\`${p('value')}\` 不能同时出现在 \`matchLabelKeys\` 和 \`mismatchLabelKeys\` 里。`,
  'toleration-no-key': () => '没有 `key` 的容忍度匹配所有污点，`operator` 必须是 `Exists`。',
  'toleration-seconds': () => '`tolerationSeconds` 表示多久之后离开节点，因此 `effect` 必须是 `NoExecute`。',
  'toleration-value': (p) => `操作符 \`Exists\` 不比较值：请删除 \`value: ${p('value')}\`。`,
  'toleration-comparison': (p) =>
    `操作符 \`${p('value')}\` 在标准集群里没有启用：请用 \`Equal\` 或 \`Exists\`。`,
  'topology-spread-twice': (p) => `有两条规则针对同样的拓扑和动作（${p('value')}）：请只保留一条。`,
  'min-domains': () => '`minDomains` 只能和 `whenUnsatisfiable: DoNotSchedule` 一起用。',
  'dns-nameservers': () =>
    '设置 `dnsPolicy: None` 后 Pod 没有域名服务器：请加上带 `nameservers` 的 `dnsConfig`。',
  'hostname-override': (p) => `\`hostnameOverride\` 不能和 \`${p('field')}: true\` 一起用：请删除其中一个。`,
  'node-name-gated': () => '带有调度门控的 Pod 还不能绑定到节点：请删除 `nodeName` 或门控。',
  'resize-restart-never': () => '从不重启容器的 Pod 不能靠重启来调整资源：请用 `NotRequired`。',
  'init-resize': () => '只运行一次的 Init 容器不能靠重启来调整资源：请用 `NotRequired`。',
  'init-container-field': (p) =>
    `Init 容器不能有 \`${p('field')}\`：请删除它，或用 \`restartPolicy: Always\` 让它成为边车容器。`,
  'restart-rules-alone': () => '`restartPolicyRules` 需要同时设置容器的 `restartPolicy`。',
  'ephemeral-containers': () => '临时容器要用 `kubectl debug` 加到运行中的 Pod：请从清单里删除。',
  'ephemeral-field': (p) => `临时容器不能有 \`${p('field')}\`：请删除它。`,
  'selector-missing': (p) =>
    `${p('kind')} 没有写明哪些 Pod 归它管：请加上 \`selector.matchLabels\`，写模板里的标签。`,
  'selector-empty': (p) => `${p('kind')} 的选择算符是空的：请加上 \`matchLabels\`，写模板里的标签。`,
  'selector-mismatch': (p) => `模板的标签与选择算符不匹配：请加上 ${p('wanted')}。`,
  'selector-generated': () => 'Job 的选择算符是自动生成的：请删除这一项。',
  'replacement-with-failure-policy': (p) =>
    `设置了 \`podFailurePolicy\` 时，只能在 Pod 失败之后替换它：\`podReplacementPolicy\` 必须是 ${p('values')}。`,
  'job-label': (p) =>
    `Job 会自己给 Pod 加上标签 \`${p('key')}: ${p('wanted')}\`，不能写成 \`${p('value')}\`：请删除这个标签。`,
  'job-label-uid': (p) =>
    `Job 会自己给 Pod 加上标签 \`${p('key')}\`，它的值（UID）事先无法知道：请删除这个标签。`,
  'restart-always': (p) =>
    `${p('kind')} 的 Pod 总会重启：\`restartPolicy\` 必须是 \`Always\`，不能是 \`${p('value')}\`。`,
  'deadline-in-controller': (p) => `${p('kind')} 的 Pod 没有期限：请删除 \`activeDeadlineSeconds\`。`,
  'strategy-rolling': (p) => `\`rollingUpdate\` 不能和策略 \`${p('value')}\` 一起用：请删除它，或改类型。`,
  'rolling-both-zero': () => '`maxUnavailable` 和 `maxSurge` 不能都为 0，否则永远换不了 Pod。',
  'rolling-both-set': () => '设置 `maxSurge` 时需要 `maxUnavailable: 0`。',
  percent: (p) => `\`${p('value')}\` 既不是整数，也不是 \`25%\` 这样的百分比。`,
  'percent-above': (p) => `${p('value')} 超过了 100%：最多写 \`100%\`。`,
  'progress-deadline': (p) =>
    `\`progressDeadlineSeconds\`（${p('value')}）必须大于 \`minReadySeconds\`（${p('min')}）。`,
  'schedule-missing': () => 'CronJob 没有时间表：请加上 `schedule`，例如 `"*/5 * * * *"`。',
  schedule: (p) =>
    `\`${p('value')}\` 不是合法的时间表：它有五个字段（分、时、日、月、星期），例如 \`*/5 * * * *\`。`,
  'schedule-range': (p) =>
    `\`${p('value')}\` 中有不存在的时间：五个字段依次为分（0 到 59）、时（0 到 23）、日（1 到 31）、月（1 到 12）、星期（0 到 6，周日是 0），范围从小到大。`,
  'schedule-time-zone': () => '时区不能写在时间表里：请用 `timeZone` 字段。',
  'time-zone': (p) => `\`${p('value')}\` 不是时区：请写成 \`Etc/UTC\` 或 \`Asia/Shanghai\` 的形式。`,
  'job-restart-policy': () => 'Job 的 Pod 需要能够结束：请把 `restartPolicy` 设为 `OnFailure` 或 `Never`。',
  'job-restart-never': () => '使用 `podFailurePolicy` 时，`restartPolicy` 必须是 `Never`。',
  'job-not-indexed': (p) => `\`${p('field')}\` 需要 \`completionMode: Indexed\`。`,
  'fail-index': () => '动作 `FailIndex` 需要设置 `backoffLimitPerIndex`。',
  'exit-code-zero': () => '退出码 0 表示成功，不能出现在 `In` 的列表里。',
  'owner-version': (p) => `\`${p('value')}\` 不是 apiVersion：请写成 \`v1\` 或 \`apps/v1\`。`,
  'host-ports': (p) => `\`${p('value')}\` 应为 \`HOST:PORT\`，多个之间用逗号分隔。`,
  'succeeded-indexes': (p) =>
    `\`${p('value')}\` 不是索引：请从小到大写出 0 到 ${p('max')} 的数字，例如 \`0,2-4\`。`,
  'mirror-node': () => '镜像 Pod 只由 kubelet 创建：请删除这个注解，或设置 `spec.nodeName`。',
  'deletion-cost': (p) => `\`${p('value')}\` 不是删除开销：请写成带引号的整数，例如 \`"100"\` 或 \`"-50"\`。`,
  'annotation-tolerations': () => '无法读取这个注解中的容忍度：请改用 `spec.tolerations`。',
  'annotation-container': (p) => `这个注解针对容器 \`${p('value')}\`，但 Pod 中没有它。`,
  'annotation-differs': (p) => `Pod 的旧注解与 \`${p('field')}\` 不一致：请删除该注解。`,
  'annotation-number': (p) => `这个注解的值应为整数，不能是 \`${p('value')}\`。`,
  'seccomp-name': (p) =>
    `\`${p('value')}\` 不是 seccomp 配置文件：请改用 \`securityContext.seccompProfile\`，不要用注解。`,
  'apparmor-name': (p) =>
    `\`${p('value')}\` 不是 AppArmor 配置文件：请写成 \`runtime/default\`、\`unconfined\` 或 \`localhost/NAME\`。`,
  'exit-codes-order': () => '退出码必须按从小到大的顺序排列。',
  'pod-level-request': (p) =>
    `Pod 请求了 ${p('value')} 的 \`${p('resource')}\`，而各容器一共请求 ${p('min')}：请提高 Pod 的请求。`,
  'pod-level-huge-pages': (p) =>
    `Pod 的 \`${p('resource')}\` 限制为 ${p('value')}，而各容器一共为 ${p('min')}：请提高 Pod 的限制。`,
  'pod-level-limit': (p) =>
    `\`${p('resource')}\` 的限制 ${p('value')} 高于 Pod 的限制 ${p('max')}：请降低它。`,

  // 旧版本的规则
  'env-name-strict': (p) =>
    `在 Kubernetes 1.32 之前，\`${p('value')}\` 不是合法的变量名：只能用字母、数字、\`_\`、\`-\` 和 \`.\`，且不能以数字开头。`,
  'dns-search-strict': (p) =>
    `在 Kubernetes 1.33 之前，\`${p('value')}\` 不是合法的搜索域：只能用小写字母、数字、\`-\` 和 \`.\`，不能有 \`_\`。`,
  'sleep-zero': () => '在 Kubernetes 1.33 之前，`sleep` 至少要一秒。',
  'restart-policy-early': (p) =>
    `在 Kubernetes ${p('version')} 中只有 Init 容器可以设 \`restartPolicy\`：请删除它，或使用 1.35 及以上版本。`,
  'sidecar-rules': () => '在 Kubernetes 1.36 之前，边车容器不能有 `restartPolicyRules`。',

  // 警告
  'field-dropped': (p) =>
    `\`${p('field')}\` 会被丢弃，等于没有写：特性门控 ${p('gate')} 在 Kubernetes ${p('version')} 中是关闭的。`,
  placeholder: (p) => `\`${p('value')}\` 看起来是占位符：请换成自己的值。`,
  'placeholder-type': (p) => `\`${p('value')}\` 看起来是参考页里的类型名：请换成实际的值。`,
  'word-quotes': (p) => `\`${p('value')}\` 的引号是排版用的，会成为值的一部分：请删除。`,
  'word-dash': (p) =>
    `\`${p('value')}\` 开头是排版用的破折号，程序不会把它当作选项：请写成 \`${p('meant')}\`。`,
  'image-reference': (p) =>
    `\`${p('value')}\` 不是有效的镜像引用，容器会停在 InvalidImageName：请写成小写的 \`名称:标签\`，不带引号和网址前缀。`,
  'image-tag': (p) => `\`${p('value')}\` 没有固定的标签，以后可能是另一个镜像：请写明版本。`,
  'apparmor-annotation': (p) =>
    `注解 \`${p('value')}\` 自 1.30 起已弃用，虽然仍然有效：请改用容器的字段 \`appArmorProfile\`。`,
  'image-old-registry': (p) =>
    `\`${p('value')}\` 所在的镜像仓库自 2023 年 4 月起不再有新镜像，只会重定向到 \`registry.k8s.io\`：请改为 \`${p('meant')}\`。`,
  'image-linux': (p) =>
    `从名称看，\`${p('value')}\` 是只为 Linux 构建的官方镜像，而这个 Pod 要求 Windows 节点：在那里拉取时找不到适合该平台的镜像。`,
  'image-windows': (p) =>
    `从名称看，\`${p('value')}\` 只能在 Windows 节点上运行，而这里没有要求 Windows 节点：集群中还有 Linux 节点时，请在 \`nodeSelector\` 中加上 \`kubernetes.io/os: windows\`。`,
  'env-hidden': (p) => `变量 \`${p('value')}\` 前面已经设置过，只有这个值有效。`,
  'port-twice': (p) => `端口 ${p('value')} 在这个 Pod 里列了两次。`,
  'port-name-twice': (p) => `这个 Pod 里另有端口也叫 \`${p('value')}\`，Service 和探针会用第一个。`,
  'host-ip-alone': () => '没有 `hostPort` 时，`hostIP` 不起作用。',
  'host-alias-twice': (p) => `地址 ${p('value')} 出现了两次：请把它的主机名写在一起。`,
  'pull-secret-twice': (p) => `Secret \`${p('value')}\` 出现了两次。`,
  'pull-secret-empty': () => '这个镜像拉取凭据没有名称，不起作用。',
  'fractional-bytes': (p) =>
    `\`${p('resource')}\` 的 \`${p('value')}\` 不是整数个字节：\`m\` 表示千分之一，大概想写 \`M\` 或 \`Mi\`。`,
  'memory-tiny': (p) =>
    `限制 \`${p('value')}\` 的意思是这么多字节，容器根本启动不了：大概漏了 \`Mi\` 这样的单位。`,
  'cpu-huge': (p) =>
    `CPU 以核计数，没有机器有 \`${p('value')}\` 核：小写的 \`m\`（如 \`500m\`）才表示千分之一核。`,
  'grace-negative': (p) => `${p('value')} 会被当作 1 秒。`,
  'selector-null': () =>
    '没有 `labelSelector` 的规则不匹配任何 Pod：必须满足的亲和性永远无法满足，其他规则不起作用。',
  'deprecated-volume': (p) =>
    `\`${p('field')}\` 卷从 Kubernetes ${p('version')} 起不再可用：请改用 CSI 驱动。`,
  'git-repo-volume': (p) =>
    `\`gitRepo\` 卷从 Kubernetes ${p('version')} 起已关闭：请改用 Init 容器克隆仓库。`,
  'deprecated-annotation': (p) => `注解 \`${p('value')}\` 已经不起作用：请用字段 \`${p('meant')}\`。`,
  'deprecated-node-label': (p) => `节点标签 \`${p('value')}\` 已经过时：请用 \`${p('meant')}\`。`,
  'volume-source-empty': (p) => `\`${p('field')}\` 下面什么也没有，这个卷会变成空目录：请补上它的字段。`,
  'probe-port-name': (p) =>
    `容器没有名为 \`${p('value')}\` 的端口，探针无法执行检查：请加到 \`ports\`，或用端口号。`,
  'probe-port-name-near': (p) =>
    `容器没有名为 \`${p('value')}\` 的端口，探针无法执行检查，大概想写 \`${p('meant')}\`。`,
  'hook-port-name': (p) =>
    `容器没有名为 \`${p('value')}\` 的端口，回调会失败：请加到 \`ports\`，或用端口号。`,
  'hook-port-name-near': (p) =>
    `容器没有名为 \`${p('value')}\` 的端口，回调会失败，大概想写 \`${p('meant')}\`。`,
  'env-not-found': (p) =>
    `在此之前没有设置变量 \`${p('value')}\`，\`$(${p('value')})\` 会原样保留：请在 \`env\` 下添加；如果本意就是原样，请写 \`$$(${p('value')})\`。`,
  'env-not-found-near': (p) =>
    `在此之前没有设置变量 \`${p('value')}\`，\`$(${p('value')})\` 会原样保留，大概想写 \`${p('meant')}\`。`,
  'env-set-below': (p) =>
    `变量 \`${p('value')}\` 在后面才设置，\`$(${p('value')})\` 会原样保留：请把它移到前面。`,
  'sub-path-variable': (p) => `没有设置变量 \`${p('value')}\`，容器无法启动：请在 \`env\` 下添加。`,
  'sub-path-variable-near': (p) =>
    `没有设置变量 \`${p('value')}\`，容器无法启动，大概想写 \`${p('meant')}\`。`,
  'resource-container': (p) =>
    `Pod 里没有可供读取资源的容器 \`${p('value')}\`，无法启动：请写已有容器的名称。`,
  'resource-container-near': (p) =>
    `Pod 里没有可供读取资源的容器 \`${p('value')}\`，无法启动，大概想写 \`${p('meant')}\`。`,
  'root-not-allowed': () => '`runAsNonRoot: true` 与用户 0 相矛盾：容器不会启动。',
  'command-spaces': (p) => `\`${p('value')}\` 连同空格会被当作一个程序的名称：请把每个词写成单独的一项。`,
  'mount-at-root': () => '挂载到 `/` 的卷会遮住整个镜像：请选一个目录。',
  'mode-suspicious': (p) =>
    `十进制的 ${p('value')} 是文件权限 \`${p('octal')}\`：如果想写 \`${p('meant')}\`，请加上前导零。`,
  'pod-name-hostname': (p) => `\`${p('value')}\` 里的点号不适合作为主机名：请改用 \`-\`。`,
} satisfies IssueMessages & TextIssueMessages;

const kinds = new Map(
  Object.entries({
    number: '数字',
    bool: '布尔值',
    string: '文本',
    object: '映射',
    array: '列表',
  }),
);

/** JSON 值的种类的中文名称。 */
function kind(name: string): string {
  return kinds.get(name) ?? name;
}
