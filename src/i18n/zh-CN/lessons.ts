import { lookUp } from '../../pod/index.ts';
import type { lessons as english } from '../en/lessons.ts';
import type { Translation } from '../types.ts';

type Params = Readonly<Record<string, string>>;

const found = ({ found: text = '' }: Params) => (text === '' ? '末尾' : ` \`${text}\``);

const wanted: Readonly<Record<string, string>> = {
  map: '映射',
  list: '列表',
  text: '文本',
  name: '非空文本',
  number: '不小于 0 的数字',
  whole: '不小于 0 的整数',
  boolean: 'true 或 false',
  scalar: '文本、数字、true 或 false',
  items: '元素个数正确的列表',
  manifest: '清单：映射或文本',
};

const types: Readonly<Record<string, string>> = {
  boolean: '布尔值',
  number: '数字',
  second: '秒数',
  text: '文本',
  quantity: '资源数量',
  level: '安全级别',
  list: '列表',
  file: '文件',
  container: '容器',
  any: '任意值',
};
const typeName = (name = '') => lookUp(types, name) ?? name;

const at = (second: string) => (second === 'end' ? '结束时' : `第 ${second} 秒`);

export const lessons: Translation<typeof english> = {
  'problem.yaml': ({ detail }) => `这不是合法的 YAML（${detail}）。`,
  'problem.documents': () => '课程文件只能有一个文档。',
  'problem.unknown-key': ({ key, allowed }) => `这里没有键 \`${key}\`。可用的键：${allowed}。`,
  'problem.missing': ({ key }) => `缺少 \`${key}\`。`,
  'problem.type': ({ wanted: type = '' }) => `这里必须是${lookUp(wanted, type) ?? type}。`,
  'problem.empty': () => '这里是空的。',
  'problem.no-lessons': () => '文件里没有课程。',
  'problem.id': ({ id }) => `\`${id}\` 不能用作 id。id 由小写字母、数字和单个短横线组成，最多 63 个字符。`,
  'problem.duplicate-id': ({ id }) => `已有课程使用 id \`${id}\`。`,
  'problem.range': ({ min, max }) => `这里必须是 ${min} 到 ${max} 的整数。`,
  'problem.items': ({ min, max }) => `这里必须是有 ${min} 到 ${max} 项的列表。`,
  'problem.language': ({ key, allowed }) => `课程没有语言 \`${key}\`。可用的语言：${allowed}。`,
  'problem.one-of': ({ one, other }) => `\`${one}\` 与 \`${other}\` 必须且只能写一个。`,
  'problem.edit': ({ why }) =>
    why === 'path'
      ? '路径写得不对。路径的写法如 `spec.containers[0].image`。'
      : why === 'value'
        ? '值不是合法的 YAML。'
        : '这不是一条修改。修改的写法是 `PATH = YAML`、`unset PATH`、`fix` 或 `replace YAML`。',
  'problem.goal': ({ at }) => `目标表达式从第 ${at} 个字符起无法读取。`,
  'problem.step': ({ count }) => `没有这一步。步骤从 1 数到 ${count}。`,
  'problem.field': ({ field }) => `Pod 没有字段 \`${field}\`。列表写作 \`containers[]\`。`,
  'problem.choice': ({ value, allowed }) => `这里不能写 \`${value}\`。可用的值：${allowed}。`,
  'problem.quantity': ({ value }) => `\`${value}\` 不是资源数量。`,
  'problem.duplicate': ({ value }) => `\`${value}\` 出现了两次。`,
  'goal.too-long': ({ max }) => `目标表达式最多 ${max} 个字符。`,
  'goal.too-deep': () => '括号嵌套过深。',
  'goal.character': (p) => `目标表达式里没有${found(p)} 这样的符号。`,
  'goal.open-text': () => '引号没有闭合。',
  'goal.expected': (p) =>
    p.wanted === 'value'
      ? `这里应为一个值，却是${found(p)}。`
      : p.wanted === 'name'
        ? `这里应为一个名称，却是${found(p)}。`
        : p.wanted === '0'
          ? `这里应为整数，却是${found(p)}。`
          : `这里应为 \`${p.wanted}\`，却是${found(p)}。`,
  'goal.rest': (p) => `表达式到此应已结束，后面却有${found(p)}。`,
  'goal.chain': () => '两个比较连在了一起。请用 `&&` 连接。',
  'goal.unknown-term': ({ name, near = '' }) =>
    `没有名为 \`${name}\` 的项。${near === '' ? '' : `是不是 \`${near}\`？`}`,
  'goal.arguments': ({ name, wanted: count }) =>
    count === '0' ? `\`${name}\` 不带参数。` : `\`${name}\` 的参数个数不对，应为 ${count} 个。`,
  'goal.argument': ({ wanted: type, found: type2 }) => `这里应为${typeName(type)}，却是${typeName(type2)}。`,
  'goal.path': () => '这里应为带引号的路径，例如 `"spec.containers[0].image"`。',
  'goal.no-field': ({ path }) => `没有任何对象有字段 \`${path}\`。`,
  'goal.pattern': () =>
    '正则表达式写得不对。可用：字符、`.`、`[a-z]`、`\\d`、分组、`|`、`*`、`+`、`?`、`{2}`、`^` 和 `$`。',
  'goal.quantity': ({ found: text }) => `\`${text}\` 不是资源数量。`,
  'goal.choice': ({ found: text, allowed }) => `它不可能是 \`${text}\`。可能的值：${allowed}。`,
  'goal.types': ({ left, op, right }) => `${typeName(left)}与${typeName(right)}不能用 \`${op}\` 比较。`,
  'goal.no-member': ({ name, found: type }) => `${typeName(type)}没有 \`.${name}\`。`,
  'goal.no-item': ({ found: type }) => `${typeName(type)}没有元素。`,
  'term.P': (path) => `\`${path}\``,
  'term.raw': (path) => `清单中写的 \`${path}\``,
  'term.c': (name) => `容器 ${name}`,
  'term.ok': () => 'API 服务器接受它',
  'term.clean': () => '没有错误也没有警告',
  'term.issue': (path) => `\`${path}\` 处有问题`,
  'term.qos': () => 'QoS 类',
  'term.requests': (resource) => `${resource} 请求`,
  'term.limits': (resource) => `${resource} 限制`,
  'term.oom': (name) => `${name} 的 oom_score_adj`,
  'term.pss': () => 'Pod 安全级别',
  'term.uid': (name) => `${name} 的用户`,
  'term.gid': (name) => `${name} 的主组`,
  'term.groups': (name) => `${name} 的组列表`,
  'term.caps': (name) => `${name} 的权能列表`,
  'term.capEff': (name) => `${name} 的 CapEff`,
  'term.nnp': (name) => `${name} 无法提升特权`,
  'term.ro': (name) => `${name} 的根文件系统只读`,
  'term.seccomp': (name) => `${name} 的 seccomp 配置`,
  'term.ns': (name, kind) => `${name} 的 ${kind} 名字空间`,
  'term.env': (name, variable) => `${name} 的环境变量 ${variable}`,
  'term.argv': (name) => `${name} 的命令行`,
  'term.file': (name, path) => `${name} 中的文件 ${path}`,
  'term.writable': (name, path) => `${name} 可以写入 ${path}`,
  'term.sim.status': (t) => `${at(t)}的 STATUS`,
  'term.sim.phase': (t) => `${at(t)}的阶段`,
  'term.sim.ready': (t) => `${at(t)}的 READY`,
  'term.sim.restarts': (t) => `${at(t)}的 RESTARTS`,
  'term.sim.exit': (name) => `${name} 最近一次的退出码`,
  'term.sim.last': (name) => `${name} 最近一次结束的原因`,
  'term.sim.event': (reason, text) =>
    text === '' ? `出现事件 ${reason}` : `出现事件 ${reason}，内容含“${text}”`,
  'term.sim.scheduled': () => 'Pod 已有节点',
  'term.sim.node': () => 'Pod 所在的节点',
  'term.sim.startOf': (name) => `${name} 启动的时刻`,
  'term.sim.endOf': (name) => `${name} 结束的时刻`,
  'term.sim.gone': () => 'Pod 消失的时刻',
  'wanted.==': (than) => than,
  'wanted.!=': (than) => `除 ${than} 之外的值`,
  'wanted.<': (than) => `小于 ${than}`,
  'wanted.<=': (than) => `不大于 ${than}`,
  'wanted.>': (than) => `大于 ${than}`,
  'wanted.>=': (than) => `不小于 ${than}`,
  'wanted.~': (than) => `形如 \`${than}\``,
  'wanted.has': (than) => `其中有 ${than}`,
  'unmet.denied': (wanted) => `不是：${wanted}`,
  'unmet.absent': (what) => `还没有值：${what}。`,
  'unmet.absent-wanted': (what, wanted) => `还没有值：${what}。应为：${wanted}。`,
  'unmet.untrue': (what) => `尚未做到：${what}。`,
  'unmet.unwanted': (what) => `不应如此：${what}。`,
  'unmet.unwanted-value': (what, value) => `不应存在：${what}，现为 ${value}。`,
  'unmet.differs': (what, value, wanted) => `尚未达到：${what}，现在是 ${value}，应为 ${wanted}。`,
  'unmet.other': (source) => `尚未做到：\`${source}\`。`,
  'hint.set': (path, value) => `把 \`${path}\` 设为 \`${value}\`。`,
  'hint.unset': (path) => `去掉 \`${path}\`。`,
  'hint.fix': () => '应用所有确定的修复。',
  'hint.replace': () => '重写整份清单。',
};
