import type { cli as english } from '../en/cli.ts';
import type { Translation } from '../types.ts';
import { cliAround } from './cli-around.ts';
import { cliSimulate } from './cli-simulate.ts';

export const cli = {
  usage: `用法：podwright 命令 [选项]... 参数...

  check 文件|文件夹...    判断 API 服务器是否接受每个 Pod，并说明原因
  set 文件 路径 值        把路径处设为该值（YAML），打印结果
  unset 文件 路径         去掉路径处的内容，打印结果
  rename 文件 路径 名称   把路径处的名称及所有引用改为该名称，打印结果
  uses 文件 路径          列出引用路径处名称的位置
  fix 文件                应用所有确定的修复，打印结果
  versions 文件           判断哪些 Kubernetes 版本接受该文件，以及由哪些字段决定
  defaults 文件           打印补上 API 服务器默认值的文件，补上的行以 # default 标出
  import 文件             把 docker run、podman run 命令或 compose 文件转换成清单并打印
  fields                  列出 Pod 的每个字段及其编辑控件
  simulate 文件           模拟 Pod 在小集群上的运行，按 kubectl 的样式打印
  clean 文件              去掉 kubectl get -o yaml|json 的输出中由服务器添加的内容，打印结果
  wrap 文件 --kind 类型   把 Pod 放入 Deployment、StatefulSet、DaemonSet、Job 或 CronJob，打印结果
  unwrap 文件             把 Pod 从外层对象中取出，打印结果
  companions 文件         为 Pod 引用而文件缺少的对象添加文档，打印结果
  link FILE               输出在页面上打开该文件的链接，链接中包含全部文本
  unlink URL              输出这种链接中包含的文本
  lessons                 列出课程目录
  lesson try ID 文件      判断文件完成了课程的哪些步骤
  lesson start ID         打印课程开始时的清单
  lesson solve ID         打印完成课程全部修改后的清单
  lesson check 文件       检查自己编写的课程文件

文件写作 - 表示标准输入。check 也接受文件夹（其中所有 .yaml、.yml 和 .json）以及加引号的
通配模式（如 'deploy/**/*.yaml'，可用 *、?、** 和 {a,b}）。路径形如 spec.containers[0].image，从第一个含有 Pod 的文档的根开始；
rename 和 uses 的路径是被引用的名称所在之处，例如 spec.volumes[0].name。
路径后面的参数就是值或名称，以 - 开头也一样；-- 之后不再有选项。

注释 # podwright-ignore: 代码 忽略所在行中该代码的问题；注释独占一行时，忽略下一行的。被忽略的问题仍会列出并注明，
但不影响退出状态。代码即消息末尾方括号中的内容；多个代码以逗号分隔，-- 之后可以写明原因。

  --output 格式           check、uses、defaults、versions、import、fields、unlink：text 供人阅读（默认），json 每行一个
                          JSON 对象；
                          simulate、lessons、lesson：text，或 json（一个值）；
                          companions：一个 JSON 对象 {yaml, added, problems}；
                          check 还可用 sarif（2.1.0）、junit、github（注解）
  --fail-on error|warning
                          check：使退出状态为 1 的最低严重程度，默认为 error
  --ignore 代码           check：在所有位置忽略该代码，可多次给出
  --document N            set、unset、rename、uses、defaults、wrap、unwrap、simulate：所指的文档，从 0 开始计数
  --world 文件            simulate：节点、对象、镜像、程序行为和操作（YAML）
  --until 秒数            simulate：最后一秒，默认为 120
  --at 列表               simulate：在哪些秒显示 Pod，形如 5,10,60
  --plain                 defaults：不加标记
  -i, --in-place          set、unset、rename、fix、clean、wrap、unwrap、companions：直接写回文件，不打印
  --keep-defaults         clean：保留与默认值相同的字段
  --replicas N            wrap：Deployment 或 StatefulSet 的副本数，默认 1
  --schedule 文本         wrap：CronJob 的时间表，默认每小时一次
  --service-name 名称     wrap：StatefulSet 的 Service，默认取 Pod 的 subdomain 或名称
  --base URL              link：页面的地址，默认为 http://localhost:4173/，即 npm start 所用的地址
  --kubernetes-version V  check、fix、defaults、simulate、fields、lesson try：以哪个版本判断，1.31 至 1.36（默认）
  --feature-gates 列表    check、fix、defaults、versions、simulate、fields、lesson try：集群所切换的特性门控，形如 A=true,B=false
  --lang en|zh-CN         消息的语言，默认取自环境
  --version               显示版本
  -h, --help              显示本说明

退出状态：0 全部接受或已完成；1 有 Pod 被拒绝（或在 --fail-on warning 时有警告），或修改未能进行；
2 文件无法读取、文件夹或模式中没有文件，或用法有误。
`,
  ...cliAround,
  ...cliSimulate,
  noCommand: '没有给出命令',
  unknownCommand: (command) => `未知的命令：${command}`,
  unknownOption: (option) => `未知的选项：${option}`,
  optionOfOther: (option, command) => `${command} 没有选项 ${option}`,
  missingOptionValue: (option) => `${option} 需要一个值`,
  badOptionValue: (option, value, allowed) => `${option} 不接受 ${value}，可用的值：${allowed}`,
  unknownGate: (gate, version) => `Kubernetes ${version} 没有影响 Pod 的特性门控 ${gate}`,
  lockedGate: (gate, version) => `特性门控 ${gate} 在 Kubernetes ${version} 中已固定为开启`,
  wrongArguments: (command, wanted) => `${command} 的参数应为：${wanted}`,
  wholeNumber: '从 0 开始的整数',
  address: '一个地址，例如 https://example.org/podwright/',
  'link.secret': (line, what) => `第 ${line} 行：看起来是机密信息：${what}；拿到链接的人也就拿到了它`,
  'link.secret.secret': 'Secret 中的值',
  'link.secret.variable': '环境变量',
  'link.secret.private-key': '私钥',
  'link.secret.jwt': 'JSON Web Token',
  'link.secret.aws-key': 'AWS 访问密钥',
  'link.secret.token': '访问令牌',
  'link.secret.url-password': '地址中的密码',
  'link.long': (size) => `链接有 ${size} 字节；超过 8 KB 时，一些程序会将其截断，使用前请先试一试`,
  'link.tooLong': (size, most) =>
    `未生成链接：它将有 ${size} 字节，超过 ${most} 字节时，多数程序会将其截断；请直接传递文件，或只分享其中一部分`,
  'link.none': '该地址不包含文本：链接中应有 #v1:',
  'link.version': '该链接由更新版本的 Podwright 生成',
  'link.cut': '链接的末尾缺失，请重新完整复制',
  'link.damaged': '链接已损坏：其内容与写入时不一致',
  'link.huge': '链接中的文本超过 5 MB，未读取完毕',
  needMore: '参见 podwright --help。',
  badPath: (path) => `不是路径：${path}；路径形如 spec.containers[0].image`,
  badValue: (value, why) => `该值不是 YAML：${value}（${why}）`,
  stdinTwice: '标准输入（-）只能读取一次',
  stdinInPlace: '标准输入（-）无法原地写回',
  unreadable: (file, why) => `${file}：无法读取：${why}`,
  unwritable: (file, why) => `${file}：无法写入：${why}`,
  notUtf8: '不是 UTF-8 文本',
  utf16: 'UTF-16 文本（PowerShell 5 的 `>` 会写成这样），kubectl 也不读：请另存为 UTF-8',
  standardInput: '<标准输入>',
  noSuchDocument: (document, count) =>
    count === 1
      ? `没有文档 ${document}；该文件只有文档 0`
      : `没有文档 ${document}；该文件的文档编号为 0 到 ${count - 1}`,
  whichDocument: (count) => `${count} 个文档中都没有 Pod；请用 --document 指明要修改的文档`,
  refused: (path, why) => `${path === '' ? '（根）' : path}：未修改：${why}`,
  'refusal.unparsed': '该文档有语法错误，请先改正',
  'refusal.alias': '此处属于一个别名，其他位置也在使用它',
  'refusal.merge': '该键来自合并键，无法在此处去掉',
  'refusal.not-a-map': '此处的上级不是映射',
  'refusal.not-a-list': '此处的上级不是列表',
  'refusal.index': '列表没有这一项；下标最大为列表的长度',
  'refusal.exists': '同名的键已经存在',
  'refusal.missing': '此处没有内容',
  'refusal.no-document': '没有这个文档',
  'refusal.unsupported': '找不到恰好得到该结果的文本修改',
  'rename.no-name': '此处不是卷、端口、容器、环境变量、申领模板或资源申领的名称',
  'rename.empty': '名称不能为空',
  'rename.taken': (name) => `名称 ${name} 已被占用`,
  'rename.unwritable': (name) => `$(${name}) 会在第一个右括号处结束`,
  renamed: (from, to, count) =>
    `已将 ${from} 改名为 ${to}${count === 0 ? '，没有其他改动' : `，连同 ${count} 处引用`}`,
  joined: (name, count) => `${count} 处原本没有所指的 ${name} 现在指向它`,
  stayed: (name, count) => `${count} 处引用仍为 ${name}，因为文件中另一个 Pod 也有此名称`,
  'use.mount': '挂载',
  'use.device': '块设备',
  'use.env-file': '取自文件的环境变量',
  'use.probe': '探针',
  'use.hook': '回调',
  'use.resource-value': '资源取值',
  'use.debug-target': '调试目标',
  'use.claim': '申领',
  'use.env-value': '环境变量',
  'use.command': '命令',
  'use.argument': '参数',
  'use.sub-path': '子路径',
  'use.failure-rule': '失效规则',
  'use.annotation': '注解',
  'use.service': 'Service',
  'use.network-policy': '网络策略',
  'use.autoscaler': '自动扩缩器',
  'severity.error': '错误',
  'severity.warning': '警告',
  'severity.advice': '建议',
  document: (index) => `文档 ${index}`,
  noPod: '没有 Pod',
  broken: '无法作为 YAML 读取',
  accepted: '接受',
  rejected: '拒绝',
  errors: (count) => `${count} 个错误`,
  warnings: (count) => `${count} 个警告`,
  advices: (count) => `${count} 条建议`,
  silences: (count) => `${count} 条已忽略`,
  'silenced.comment': (severity) => `${severity}（已由注释忽略）`,
  'silenced.option': (severity) => `${severity}（已由 --ignore 忽略）`,
  noManifests: '其中没有 .yaml、.yml 或 .json 文件',
  noMatch: '没有匹配的文件',
  compose: (shown, file) => `${shown} 是 compose 文件，还不是清单：podwright import ${file} 可由它生成清单`,
  'import.no-run': '这里没有启动容器的命令：podwright import 读取 docker run、podman run 和 compose 文件',
  'import.no-image': '命令里没有写镜像',
  'import.no-services': 'compose 文件里没有服务',
  'import.broken-yaml': 'compose 文件不是 YAML；podwright check 会指出位置',
  noSuchCode: (code) => `--ignore：没有代码为 ${code} 的问题`,
  fixable: '可用 podwright fix 修复',
  qos: (name) => `QoS ${name}`,
  requests: (list) => `请求 ${list}`,
  limits: (list) => `限制 ${list}`,
  nothing: '无',
  fixesLeft: (count) => `文本过大，还有 ${count} 处修复未尝试；再次运行可继续`,
  fixed: (count) => (count === 0 ? '没有需要修复之处' : `已应用 ${count} 处修复`),
  versionsUnknown: (paths) => `没有 ${paths}`,
  versionsDropped: (paths) => `丢弃 ${paths}`,
  worksNowhere: '1.31 至 1.36 的 Kubernetes 版本都不能使用',
  worksFrom: (version) => `自 Kubernetes ${version} 起可用`,
  fieldsFrom: (version, since, paths) =>
    `自 Kubernetes ${version} 起可用；更早的版本未作判断，但其中最新的字段自 ${since} 起就有：${paths}`,
  undecoded: (reason) => `服务器无法读取：${reason}`,
  rejectedDefaults: '服务器会拒绝它；原因见 podwright check',
  removed: (paths) => `服务器不保留：${paths}`,
  noLesson: (id) => `没有课程 ${id}；podwright lessons 列出所有课程`,
  lessonStep: (step, todo, met) => `第 ${step} 步${met ? '已完成' : '未完成'}：${todo}`,
  lessonLine: (level, minutes) => `难度 ${level}  ${String(minutes).padStart(2)} 分钟`,
  lessonsRead: (count) => `可读取 ${count} 个课程`,
  pathHeading: '路径',
  typeHeading: '类型',
  controlHeading: '控件',
  madeHeading: '来源',
} as const satisfies Translation<typeof english>;
