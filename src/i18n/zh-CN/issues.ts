import type { IssueCode } from '../../engine/index.ts';
import type { IssueMessage } from '../types.ts';

/** 每个问题一句话：哪个值不对，应当怎么改。 */
export const issues = {
  'kind-missing': (p) => `清单没有写明对象的类型：请加上 \`kind: ${p('meant')}\`。`,
  'kind-missing-unknown': () => '清单没有写明对象的类型：请加上 `kind` 和 `apiVersion`。',
  'kind-case': (p) => `没有名为 \`${p('value')}\` 的类型，大小写有区别：请写成 \`${p('meant')}\`。`,
  'kind-near': (p) => `Kubernetes 没有 \`${p('value')}\` 这种类型，大概想写 \`${p('meant')}\`。`,
  'api-version-missing': (p) => `缺少 \`apiVersion\`：${p('kind')} 需要 \`apiVersion: ${p('meant')}\`。`,
  'api-version': (p) => `\`${p('value')}\` 里没有 ${p('kind')}：它的 apiVersion 是 \`${p('meant')}\`。`,

  'unknown-field': (p) => `Kubernetes 在这里没有 \`${p('field')}\` 字段：请删除它，或检查拼写和缩进。`,
  'unknown-field-near': (p) => `Kubernetes 在这里没有 \`${p('field')}\` 字段，大概想写 \`${p('meant')}\`。`,
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
  'mode-string': (p) =>
    `文件模式 \`${p('value')}\` 必须是不带引号的数字：请写成 \`0644\` 的形式，或写十进制数。`,
  quantity: (p) => `\`${p('value')}\` 不是合法的数量：请写数字加单位，例如 \`250m\`、\`64Mi\` 或 \`1Gi\`。`,
  'quantity-near': (p) => `Kubernetes 不认识 \`${p('value')}\` 这个数量：请写成 \`${p('meant')}\`。`,
  'not-supported': (p) => `\`${p('field')}\` 不能是 \`${p('value')}\`：可选的值有 ${p('values')}。`,
  'not-supported-near': (p) => `\`${p('field')}\` 不能是 \`${p('value')}\`：请写成 \`${p('meant')}\`。`,

  required: (p) => `这里必须给出 \`${p('field')}\`，它现在缺失或为空。`,
  duplicate: () => '这个值出现了两次，它必须是唯一的。',
  'too-long': (p) => `文本太长：最多允许 ${p('max')} 个字节。`,
  'too-many': (p) => `这里有 ${p('actual')} 项，太多了：最多允许 ${p('max')} 项。`,
  'out-of-range': (p) => `${p('value')} 超出了允许的范围：${p('min')} 到 ${p('max')}。`,
  forbidden: (p) => `这里不允许设置 \`${p('field')}\`。`,
} satisfies Record<IssueCode, IssueMessage>;

const kinds: Readonly<Record<string, string>> = {
  number: '数字',
  bool: '布尔值',
  string: '文本',
  object: '映射',
  array: '列表',
};

/** JSON 值的种类的中文名称。 */
function kind(name: string): string {
  return kinds[name] ?? name;
}
