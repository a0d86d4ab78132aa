import type { FieldFactMessages } from '../../types.ts';

/** 字段的取值在这里起什么作用，一条事实一句。 */
export const fieldFacts = {
  'field.cpu.one': (p) => `\`${p('value')}\` 是一个核：每 100 毫秒中的全部 100 毫秒。`,
  'field.cpu.part': (p) =>
    `\`${p('value')}\` 是 ${p('cores')} 个核：每 100 毫秒中有 ${p('ms')} 毫秒的 CPU 时间。`,
  'field.cpu.more': (p) => `\`${p('value')}\` 相当于 ${p('cores')} 个核的 CPU 时间。`,
  'field.quantity.rounded': (p) => `\`${p('value')}\` 会向上取整为 \`${p('stored')}\`，这是允许的最小精度。`,
  'field.bytes': (p) => `\`${p('value')}\` 是 ${p('bytes')} 字节。`,
  'field.bytes.fraction': (p) =>
    `\`${p('value')}\` 表示千分之几甚至更小：向上取整后是 ${p('bytes')} 字节。想写的大概是 \`M\` 或 \`Mi\`。`,
  'field.bytes.tiny': (p) =>
    `\`${p('value')}\` 没有后缀，就是 ${p('bytes')} 字节。想写的大概是 \`${p('value')}Mi\`。`,
  'field.bytes.decimal': (p) =>
    `\`${p('value')}\` 是 ${p('bytes')} 字节，即 ${p('mebi')} Mi，比 \`${p('binary')}\` 少。`,
  'field.memory.share': (p) => `在内存为 ${p('node')} GiB 的节点上，\`${p('value')}\` 占 ${p('percent')} %。`,
  'field.default.requestFromLimit': (p) =>
    `没有设置 ${p('resource')} 的请求，API 服务器把限制 \`${p('value')}\` 也当作请求。`,
  'field.limit.same': (p) => `${p('resource')} 的请求和限制都是 \`${p('limit')}\`：能用的全部预留。`,
  'field.limit.burst': (p) =>
    `${p('resource')} 预留 \`${p('request')}\`；节点有富余时最多可以用到 \`${p('limit')}\`。`,

  'field.image.invalid': (p) => `\`${p('image')}\` 不是有效的镜像引用：容器会停在 InvalidImageName。`,
  'field.image.tag': (p) =>
    `镜像仓库 \`${p('registry')}\`，镜像 \`${p('repository')}\`，标签 \`${p('tag')}\`。标签可以改指别的镜像。`,
  'field.image.digest': (p) =>
    `镜像仓库 \`${p('registry')}\`，镜像 \`${p('repository')}\`，摘要 \`${p('digest')}\`：永远是这一个镜像。`,
  'field.image.tagIgnored': (p) => `已有摘要，标签 \`${p('tag')}\` 不起作用。`,
  'field.image.implied': (p) =>
    `这是 \`${p('registry')}/${p('repository')}\` 的简写：没有写镜像仓库时来自 Docker Hub。`,
  'field.image.noTag': () => '没有写标签，就是 `latest`。',
  'field.default.pull.Always': (p) =>
    `不写时为 \`Always\`，由 API 服务器设置，因为 \`${p('image')}\` 用的是 \`latest\` 标签。`,
  'field.default.pull.IfNotPresent': (p) =>
    `不写时为 \`IfNotPresent\`，由 API 服务器设置，因为 \`${p('image')}\` 的标签不是 \`latest\`，或者写了摘要。`,
  'field.pull.Always': () =>
    '每次启动都向镜像仓库查询这个名称现在指哪个镜像，节点已有的层不会重新下载。镜像仓库不可用时，容器无法启动。',
  'field.pull.IfNotPresent': () =>
    '节点上没有这个镜像时才去拉取，所以同一个标签在不同节点上可能是不同的镜像。如果镜像当初是用凭据拉取的，没有这份凭据的 Pod 会重新拉取。',
  'field.pull.Never': () =>
    '从不拉取：节点上没有这个镜像，或者它是用这个 Pod 没有的凭据拉取的，容器就停在 ErrImageNeverPull。',

  'field.probe.afterStartup': () => '启动探针成功之后才开始。',
  'field.probe.first': (p) => `第一次检查在容器启动后 ${p('from')} 到 ${p('to')} 秒之间。`,
  'field.probe.budget': (p) =>
    `最多检查 ${p('failures')} 次，每 ${p('period')} 秒一次：大约有 ${p('seconds')} 秒用于启动，过后会被杀死。`,
  'field.probe.dead': (p) =>
    `从出故障算起，${p('soonest')} 到 ${p('worst')} 秒后被停止并重新启动：要连续失败 ${p('failures')} 次，每次都可能等到超时。`,
  'field.probe.deadForGood': (p) =>
    `从出故障算起，${p('soonest')} 到 ${p('worst')} 秒后被杀死，不再启动：要连续失败 ${p('failures')} 次，每次都可能等到超时。`,
  'field.probe.unready': (p) =>
    `从出故障算起，还会继续收到流量 ${p('soonest')} 到 ${p('worst')} 秒：要连续失败 ${p('failures')} 次，每次都可能等到超时。`,
  'field.probe.slow': (p) =>
    `一次检查最长 ${p('timeout')} 秒，超过了 ${p('period')} 秒的间隔：下一次要等它结束。`,
  'field.probe.back': (p) =>
    `连续成功 ${p('successes')} 次才重新算作就绪，即第一次成功之后 ${p('seconds')} 秒。`,
  'field.probe.grace': (p) =>
    `因这个探针失败而停止时，容器有 ${p('seconds')} 秒，而不是 Pod 的 ${p('pod')} 秒。`,
  'field.default.probeGrace': (p) => `不写时为 Pod 的终止宽限期，即 ${p('seconds')} 秒。`,
  'field.probe.portMissing': (p) => `这个容器没有名为 \`${p('name')}\` 的端口：检查永远无法进行。`,
  'field.probe.portName': (p) => `\`${p('name')}\` 是这个容器的端口 ${p('port')}。`,
  'field.probe.url': (p) =>
    `kubelet 请求 \`${p('scheme')}://<Pod IP>${p('rest')}\`，返回 200 到 399 就算成功。`,
  'field.probe.urlHost': (p) =>
    `kubelet 从节点请求 \`${p('url')}\`：用的是 \`${p('host')}\`，而不是 Pod 的 IP。`,
  'field.probe.host': (p) => `kubelet 从节点连接 \`${p('host')}:${p('port')}\`，而不是 Pod 的 IP。`,

  'field.grace.zero': () => '设为 0 时，API 服务器立即删除 Pod，容器从收到停止信号到 SIGKILL 只有大约 2 秒。',
  'field.grace.negative': (p) => `负数（这里是 ${p('seconds')}）按 1 秒处理。`,
  'field.grace.left': (p) =>
    `${p('seconds')} 秒中，${p('container')} 在收到停止信号之前先等待 ${p('sleep')} 秒：从信号到 SIGKILL 还剩 ${p('left')} 秒。`,
  'field.grace.hook': (p) =>
    `${p('container')} 的 preStop 回调用掉的时间从 ${p('seconds')} 秒中扣除；全部用完时还会给 2 秒。`,
  'field.duration': (p) => `${p('seconds')} 秒就是 ${p('text')}。`,
  'field.restart.alwaysOnly': (p) => `${p('kind')} 只接受 \`Always\`。`,
  'field.restart.job': (p) => `${p('kind')} 只接受 \`OnFailure\` 和 \`Never\`。`,
  'field.default.restartOfJob': (p) =>
    `不写时为 \`Always\`，但 ${p('kind')} 不接受它。应写 \`OnFailure\` 或 \`Never\`。`,
  'field.restart.notSidecars': (p) => `对边车容器 ${p('containers')} 不起作用：它们总是重新启动。`,
  'field.restart.own': (p) => `${p('containers')} 有自己的策略。`,
  'field.restart.sidecar': () =>
    '`Always` 让这个 Init 容器成为边车容器：与其他容器一起运行，在它们之后停止。',
  'field.restart.overrides': (p) => `这个容器按 \`${p('own')}\`，而不是 Pod 的 \`${p('pod')}\`。`,
  'field.default.restartOfPod': (p) => `不写时为 Pod 的策略 \`${p('pod')}\`。`,

  'field.env.replaced': (p) => `后面还有同名的变量，会替换这一条：${p('name')} 得不到这个值。`,
  'field.env.empty': (p) => `${p('name')} 的值是空字符串。`,
  'field.env.overFrom': (p) => `如果 \`envFrom\` 也带来 ${p('name')}，以 \`env\` 中的为准。`,
  'field.env.expands': (p) => `\`${p('value')}\` 会变成 \`${p('result')}\`。`,
  'field.env.later': (p) => `${p.code('references')} 在容器启动时替换成它的值。`,
  'field.env.tooEarly': (p) => `${p.code('references')} 原样保留：这个变量在后面才定义。`,
  'field.env.unresolved': (p) =>
    `${p.code('references')} 原样保留，除非有 Service 带来同名的变量：容器自己没有定义它。`,
  'field.env.unresolvedFrom': (p) =>
    `${p.code('references')} 原样保留，除非 \`envFrom\` 或某个 Service 带来同名的变量。`,
  'field.env.key': (p) =>
    `取容器启动时 ${p('kind')} ${p('object')} 中键 \`${p('key')}\` 的值。对象或键不存在时，容器无法启动（CreateContainerConfigError）。`,
  'field.env.keyOptional': (p) =>
    `取容器启动时 ${p('kind')} ${p('object')} 中键 \`${p('key')}\` 的值。不存在时，不设置这个变量。`,
  'field.env.file': (p) =>
    `容器启动时，从卷 ${p('volume')} 的文件 \`${p('file')}\` 中读取 \`${p('key')}\` 的值。`,
  'field.env.field': (p) => `\`${p('fieldPath')}\` 在这里是 \`${p('value')}\`。`,
  'field.env.noKey': (p) => `这里没有设置 \`${p('fieldPath')}\`：除非之后有人给 Pod 加上，否则变量为空。`,
  'field.env.fieldLater': (p) => `\`${p('fieldPath')}\` 要等 Pod 有了名称或放到节点上之后才知道。`,
  'field.env.noContainer': (p) => `这个 Pod 中没有容器 ${p('container')}。`,
  'field.env.nodeResource': (p) =>
    `${p('container')} 没有设置 \`${p('resource')}\`：取节点可分配给 Pod 的量。`,
  'field.env.resource': (p) =>
    `${p('container')} 的 \`${p('resource')}\` 变成 \`${p('value')}\`，按除数的整数倍向上取整。`,
  'field.envFrom': (p) =>
    `${p('kind')} ${p('object')} 的每个键都成为一个变量。对象不存在时，容器无法启动（CreateContainerConfigError）。`,
  'field.envFrom.optional': (p) =>
    `${p('kind')} ${p('object')} 的每个键都成为一个变量。对象不存在时，容器照常启动，没有这些变量。`,
  'field.envFrom.prefix': (p) => `变量名以 \`${p('prefix')}\` 开头。`,

  'field.command.alone': (p) => `容器运行 \`${p('line')}\`：替换镜像的 ENTRYPOINT，镜像的 CMD 也不再使用。`,
  'field.command.both': (p) => `容器运行 \`${p('line')}\`：镜像的 ENTRYPOINT 和 CMD 都被替换。`,
  'field.command.args': (p) => `运行镜像的 ENTRYPOINT，用 \`${p('line')}\` 代替它的 CMD。`,
  'field.command.none': () => '由镜像决定：它的 ENTRYPOINT 加上 CMD。',
  'field.command.shell': (p) =>
    `\`${p('shell')}\` 把一段文本当作脚本执行，管道、\`&&\` 和 \`$NAME\` 在其中都有效。`,
  'field.command.signals': (p) =>
    `收到停止信号的是 \`${p('shell')}\`，它正在等待的程序收不到。在最后一条命令前加上 \`exec\` 就能收到。`,
  'field.command.oneWord': (p) =>
    `每一项是一个词：这里要找的是名为 \`${p('program')}\` 的程序，空格也算在名称里。`,
  'field.command.noShell': (p) => `没有 Shell 来解释：${p.code('words')} 会原样传给程序。`,

  'field.port.onHost': (p) =>
    `使用节点网络时，程序监听的就是节点的端口 ${p('port')}/${p('protocol')}：能访问节点的都能访问它。`,
  'field.port.reach': (p) =>
    `除非 NetworkPolicy 禁止，所有 Pod 和节点都能访问 Pod IP 的端口 ${p('port')}/${p('protocol')}，不管这里有没有声明。`,
  'field.port.usedBy': (p) => `这个容器的 ${p('probes')} 使用名称 \`${p('name')}\`。`,
  'field.default.hostPort': (p) =>
    `不写时为 ${p('port')}，由 API 服务器设置，因为使用 \`hostNetwork\` 时每个端口都是节点的端口。`,
  'field.port.node': (p) =>
    `占用所在节点的端口 ${p('hostPort')}/${p('protocol')}：同样占用该端口的另一个 Pod 要放到别的节点。`,
  'field.port.nodes': (p) =>
    `${p('replicas')} 个副本需要 ${p('replicas')} 个节点，每个节点的端口 ${p('hostPort')} 都要空着。`,
  'field.port.hostIP': (p) => `只能通过节点的地址 \`${p('ip')}\` 访问，其他地址不行。`,
  'field.port.twice': (p) =>
    `容器 ${p('container')} 也声明了端口 ${p('port')}；同一个 Pod 中只有一个程序能监听它。`,

  'field.mode': (p) => `\`${p('octal')}\` 写成十进制是 ${p('decimal')}：\`${p('text')}\`。`,
  'field.mode.decimal': (p) =>
    `${p('decimal')} 在这里是十进制数。如果想写的是 \`${p('meant')}\`，要加上开头的零。`,
  'field.mode.fsGroup': (p) =>
    `设置了 fsGroup ${p('gid')}，文件归这个组所有，组成员可以读取：\`${p('text')}\`。`,

  'field.toleration.all': () => '匹配所有污点，不管是什么效果。',
  'field.toleration.allOf': (p) => `匹配效果为 ${p('effect')} 的所有污点。`,
  'field.toleration.byKey': (p) => `匹配污点 \`${p('taint')}\`，值不限。`,
  'field.toleration.byKeyAnyEffect': (p) => `匹配键为 \`${p('taint')}\` 的污点，值和效果不限。`,
  'field.toleration.byValue': (p) => `匹配污点 \`${p('taint')}\`，其他值不算。`,
  'field.toleration.byValueAnyEffect': (p) => `匹配污点 \`${p('taint')}\`，效果不限。`,
  'field.toleration.seconds': (p) =>
    `所在节点出现 NoExecute 污点时，Pod 再停留 ${p('seconds')} 秒（${p('text')}），然后被驱逐。`,
  'field.toleration.atOnce': () => '所在节点出现 NoExecute 污点时，Pod 立即被驱逐。',
  'field.toleration.forever': () => '所在节点出现 NoExecute 污点时，Pod 一直留下。',
  'field.nodeSelector.and': (p) => `节点要同时具有这 ${p('count')} 个标签。`,
  'field.nodeSelector.both': () => '节点既要有这些标签，也要满足必需的节点亲和性。',
  'field.terms.or': (p) => `${p('terms')} 组条件满足其中一组即可。`,
  'field.terms.and': (p) => `第 ${p('term')} 组中的 ${p('count')} 个表达式要全部成立。`,
  'field.terms.none': (p) => `第 ${p('term')} 组是空的，不匹配任何节点。`,
  'field.requirement.In': (p) => `标签 \`${p('key')}\` 的值必须是其中之一：${p('values')}。`,
  'field.requirement.NotIn': (p) =>
    `标签 \`${p('key')}\` 的值不能是其中任何一个：${p('values')}。没有这个标签也可以。`,
  'field.requirement.Exists': (p) => `必须有标签 \`${p('key')}\`，值不限。`,
  'field.requirement.DoesNotExist': (p) => `不能有标签 \`${p('key')}\`。`,
  'field.requirement.Gt': (p) => `标签 \`${p('key')}\` 必须是大于 ${p('values')} 的整数。`,
  'field.requirement.Lt': (p) => `标签 \`${p('key')}\` 必须是小于 ${p('values')} 的整数。`,
  'field.weight': (p) =>
    `满足这一条的节点得 ${p('weight')} 分；这个列表的 ${p('count')} 条规则合计最多 ${p('total')} 分。`,
  'field.topology.node': (p) => `\`${p('key')}\` 在每个节点上都不同：一个节点就是一个拓扑域。`,
  'field.topology.zone': (p) => `同一可用区的节点 \`${p('key')}\` 相同：一个可用区就是一个拓扑域。`,
  'field.topology.label': (p) => `\`${p('key')}\` 的值相同的节点属于同一个拓扑域。`,
  'field.spread.hard': (p) =>
    `按 \`${p('key')}\` 划分，任何拓扑域中选中的 Pod 最多只能比最少的拓扑域多 ${p('skew')} 个，否则 Pod 等待。`,
  'field.spread.soft': (p) =>
    `按 \`${p('key')}\` 划分，优先选择让最多与最少的拓扑域相差不超过 ${p('skew')} 个的节点；做不到也照样放置。`,
  'field.spread.nobody': () => '没有 labelSelector，就不统计任何 Pod，也就不会分散。',
  'field.spread.notSelf': () =>
    'labelSelector 没有选中这个 Pod 自己：它不计入统计，它的副本可能都放在同一个拓扑域。',
  'field.spread.minDomains': (p) => `可用的拓扑域少于 ${p('domains')} 个时，最小数量按 0 计算。`,
  'field.default.priority': () => '不写时采用集群中标记为 `globalDefault` 的优先级类；没有的话，优先级为 0。',
  'field.priority.system': (p) => `\`${p('name')}\` 的优先级是 ${p('value')}，高于用户能创建的任何优先级。`,
  'field.priority.class': (p) =>
    `具体数值写在 PriorityClass \`${p('name')}\` 中；集群里没有这个名称时，Pod 会被拒绝。`,

  'field.labels.mismatch': (p) => `${p('kind')} 的选择算符与这些标签不符，API 服务器会拒绝。`,
  'field.labels.selector': (p) => `${p('kind')} 通过 ${p('labels')} 认出自己的 Pod，其他标签可以随意改动。`,
  'field.labels.usedBy': (p) => `Pod 自己的规则按这些标签选中它：${p('places')}。`,

  'field.volume.mounts': (p) => `挂载情况：${p('mounts')}。`,
  'field.volume.unused': (p) => `没有容器挂载 ${p('volume')}。`,
  'field.default.volume': () => '没有写卷的来源，API 服务器会把它设为 `emptyDir`。',
  'field.mount.claimTemplate': (p) =>
    `\`${p('path')}\` 是按模板 ${p('volume')} 为这个 Pod 创建的 PersistentVolumeClaim。`,
  'field.mount.missing': (p) => `这个 Pod 没有名为 ${p('volume')} 的卷。`,
  'field.mount.shared': (p) => `同一个卷挂载在多处：${p('mounts')}。`,
  'field.mount.whole': (p) =>
    `\`${p('path')}\` 处是卷 ${p('volume')}（${p('source')}），镜像在那里原有的内容被遮住。`,
  'field.mount.subPath': (p) =>
    `\`${p('path')}\` 处只有卷 ${p('volume')}（${p('source')}）中的 \`${p('subPath')}\`。`,
  'field.mount.alwaysReadOnly': (p) => `${p('source')} 卷总是只读的，不管 \`readOnly\` 怎么写。`,
  'field.mount.readOnly': () => '这个容器只能读取，不能写入。',
  'field.mount.pinned': (p) => `使用 subPath 时，${p('source')} 之后的变化不会传到这里，容器重启后才会更新。`,
  'field.medium.memory': () => '这是内存中的 tmpfs，大小由 sizeLimit 限制。',
  'field.medium.memoryUnlimited': () =>
    '这是内存中的 tmpfs。没有 sizeLimit 时，可以一直增长到 Pod 的内存限制；没有内存限制，则到节点可供 Pod 使用的全部内存。',
  'field.default.medium': () => '不写时放在 kubelet 存放数据的节点磁盘上。',

  'field.security.wins': (p) => `以容器的 \`${p('mine')}\` 为准，而不是 Pod 的 \`${p('pod')}\`。`,
  'field.security.same': (p) => `Pod 上写的也是 \`${p('pod')}\`。`,
  'field.default.fromPod': (p) => `不写时为 \`${p('value')}\`，来自 Pod 的安全上下文。`,
  'field.security.holdsFor': (p) => `\`${p('value')}\` 对 ${p('containers')} 有效。`,
  'field.security.overridden': (p) => `${p('containers')} 有自己的值，以它为准。`,
  'field.default.escalationAlways': (p) =>
    `有 \`${p('why')}\` 时它总是 true，同时写 false 会被 API 服务器拒绝。`,
  'field.readOnly.writable': (p) => `仍然可以写入 ${p('paths')}。`,
  'field.readOnly.nowhere': () => '没有卷可供写入，连 `/tmp` 也不能写。',
  'field.fsGroup.volumes': (p) =>
    `kubelet 把 ${p('volumes')} 中的文件交给用户组 ${p('gid')}，前提是这类卷支持。`,
  'field.fsGroup.kept': (p) => `${p('volumes')} 保持原样：谁能写入由别处决定。`,
  'field.token.files': (p) => `\`${p('path')}\` 中有 \`token\`、\`ca.crt\` 和 \`namespace\`。`,
  'field.token.unless': (p) =>
    `\`${p('path')}\` 中有 \`token\`、\`ca.crt\` 和 \`namespace\`，除非服务账号另有设置。`,
  'field.token.own': (p) => `${p('containers')} 在那里挂载的是自己的卷。`,
} satisfies FieldFactMessages;
