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
};
