import type { TextIssueMessages } from '../types.ts';

/** 文本本身的问题：解析器的错误（`yaml.`），以及从中诊断出的原因（`text.`）。 */
export const textIssues = {
  'yaml.syntax': (p) =>
    syntax.get(p('detail')) ?? '这不是合法的 YAML：请检查这一行和上一行的冒号、短横线、引号和缩进。',
  'yaml.duplicate-key': () => '同一个映射里这个键出现了两次：请删除其中一个。',
  'yaml.unresolved-alias': () =>
    '这个别名（`*名称`）引用的锚点（`&名称`）不存在；以 `*` 开头的文本要加引号。',
  'yaml.alias-bomb': () => '这个文档的别名展开后过于庞大：请把值直接写出来。',
  'yaml.too-deep': () => '映射和列表在这里嵌套超过 200 层：kubectl 能读取，本页面不读取。',
  'yaml.too-large': () => '这个文档对本页面来说太大；kubectl 能读取。',
  'yaml.bad-tag': () => 'Kubernetes 不认识这个标签（`!名称`）：请删除它，或给以 `!` 开头的文本加引号。',
  'yaml.bad-merge': () => '合并键（`<<`）的值必须是映射或映射的别名。',
  'yaml.bad-key': () => '键必须是文本，而这里是列表或映射。',
  'yaml.nul': () => '这里有 YAML 不允许的 NUL 字符：请删除它。',
  'yaml.lone-surrogate': () => '这里有半个字符：请删除它，或重新输入。',

  'text.quotation': () => '复制时带上了引用或表格的符号（`>`、`|`）：请从每一行里删除。',
  'text.commented-out': () => '这个文件里全是注释，kubectl 在其中找不到任何对象：请删除清单各行前面的 `#`。',
  'text.diff': () =>
    '这是一份 diff：请保留以空格和 `+` 开头的行并去掉行首的符号，删除以 `-` 开头的行和文件头。',
  'text.conflict': () => 'Git 无法合并这几行：请保留其中一方，并删除三行冲突标记。',
  'text.description': (p) =>
    `这是 \`kubectl describe\` 的输出，不是清单：\`kubectl get pod ${p('value')} -o yaml\` 才会打印清单。`,
  'text.markup': () =>
    '复制时带上了 HTML 标签或字符引用（`<span>`、`&quot;`）：请删除标签，并把引用改成字符本身。',
  'text.template': (p) =>
    `\`${p('value')}\` 要由模板填写，例如 Helm：请先渲染（\`helm template\`），或直接写出值。`,
  'text.fence': () => '复制时带上了清单外面的 Markdown 代码围栏或标签：请删除这一行。',
  'text.shell': (p) => `\`${p('value')}\` 是终端里的内容，不属于清单：请删除这一行。`,
  'text.callout': (p) => `标号 ${p('value')} 是从书或网页上一起复制来的：请删除。`,
  'text.line-number': () => '复制时带上了行号：请从每一行里删除。',
  'text.wide-colon': (p) => `\`${p('value')}\` 后面是全角冒号（：）：请改成半角冒号加空格。`,
  'text.wide-sign': (p) => `\`${p('value')}\` 是全角符号，YAML 会把它当作文本：请改成半角符号。`,
  'text.look-alike': (p) =>
    `这里的字符只是看起来像 \`${p('value')}\`，YAML 会把它们当作别的字符：请用键盘上的半角字符重新输入。`,
  'text.bare-asterisk': (p) => `YAML 会把以 \`*\` 开头的文本当作别名：请给 \`${p('value')}\` 加上引号。`,
  'text.wide-blank': () =>
    '这一行里有全角空格、不间断空格或看不见的字符，YAML 会把它们当作文本：请改成普通空格。',
  'text.curly-quote': (p) => `\`${p('value')}\` 的引号是弯引号：请改成 \`"\`。`,
  'text.tab': () => 'YAML 的缩进里不能有制表符：请改成空格。',
  'text.slash-comment': () => 'YAML 的注释以 `#` 开头，没有它就会被当作文本：请在前面加上 `#`。',
  'text.ellipsis': (p) => `\`${p('value')}\` 表示作者省略的内容：请删除这一行，或补上应有的内容。`,
  'text.separator': (p) => `\`---\` 后面除了注释，kubectl 什么都不接受：请把 \`${p('value')}\` 移到下一行。`,
  'text.missing-separator': () => '从这里开始是第二个对象：请在它前面加一行 `---`。',
  'text.directive': (p) => `\`${p('value')}\` 是指令，kubectl 无法读取文件里的指令：请删除这一行。`,
  'text.dropped': () =>
    'kubectl 会不声不响地丢掉 `...` 与下一个 `---` 之间的内容：请改成 `---`，下面的文档才会被读取。',
  'text.type-line': (p) =>
    `\`${p('field')} ${p('value')}\` 只是字段说明，没有设置任何值：请写成 \`${p('field')}:\` 加上值，或删除这一行。`,
  'text.prose': (p) => `\`${p('value')}\` 是清单外面的说明文字：请删除这一行，或改成注释。`,
  'text.glued-colon': (p) => `冒号后面必须有空格：请写成 \`${p('field')}: ${p('value')}\`。`,
  'text.glued-dash': (p) => `短横线后面必须有空格：请写成 \`- ${p('field')}:\`。`,
  'text.dash': (p) =>
    `YAML 不把 \`${p('value')}\` 当作短横线：列表项要以 \`-\` 开头，文档要以 \`---\` 开头。`,
  'text.trailing-sign': (p) => `末尾的 \`${p('value')}\` 会成为值的一部分：请删除。`,
  'text.missing-colon': (p) => `\`${p('field')}\` 后面缺少冒号：请写成 \`${p('field')}:\`。`,
  'text.equals-sign': (p) => `YAML 的键和值之间用冒号：请把 \`=\` 改成 \`${p('field')}: \` 的形式。`,
  'text.markdown': () => '这一行里残留着 Markdown 的反引号或星号：请删除。',
  'text.missing-dash': (p) =>
    `\`${p('field')}\` 是列表：每一项以短横线加空格（\`- \`）开头，其余各行在下面对齐。`,
  'text.missing-brackets': (p) => `\`${p('field')}\` 是列表：请用方括号把各项括起来，并用逗号隔开。`,
  'text.missing-comma': (p) => `\`${p('value')}\` 后面缺少逗号：请在两项之间补上一个。`,
  'text.extra-comma': () => '这个逗号前面没有内容：请删除它。',
  'text.unclosed-bracket': (p) => `这里打开的括号没有闭合：请在行尾补上 \`${p('value')}\`。`,
  'text.unclosed-quote': (p) => `\`${p('value')}\` 前面的引号没有闭合：请在文本后面补上。`,
  'text.ignore-idle': (p) =>
    `这条注释要忽略 \`${p('value')}\`，但对应的行没有这个问题：请删除它，或核对代码和所在行。`,
  'text.not-searched': (p) =>
    `从这里起有 ${p('value')} 个出错的文档没有查找导致错误的文本问题，因为前面出错的文档已经太多。解析器和服务器对它们的说法照常列出；改好前面的文档后，就会查找这些文档。`,
  'text.two-entries': (p) => `\`${p('field')}\` 是这一行里的第二个条目：请另起一行。`,
  'text.value-and-children': (p) =>
    `\`${p('field')}\` 既有值 \`${p('value')}\`，下面又有字段：请删除这个值。`,
  'text.one-line': () => '清单的多个条目挤在同一行：请各占一行，并按字段所属的层级缩进。',
  'text.lost-indent': () => '所有行都从同一列开始，缩进丢失了：请按字段所属的层级恢复缩进。',
  'text.indent': (p) => `这一行缩进了 ${p('from')} 个空格，与上下文相配的是 ${p('to')} 个。`,
} satisfies TextIssueMessages;

/** 解析器各错误码的说明。 */
const syntax = new Map(
  Object.entries({
    BAD_ALIAS: '`*` 后面要有别名的名称；以 `*` 开头的文本要加引号。',
    BAD_ANCHOR: '`&` 后面要有锚点的名称；以 `&` 开头的文本要加引号。',
    BAD_DIRECTIVE: '以 `%` 开头的行是指令，kubectl 无法读取文件里的指令。',
    BAD_DQ_ESCAPE: 'YAML 不认识 `\\` 后面的转义：反斜线要写成 `\\\\`，或改用单引号。',
    BAD_INDENT: '这一行的缩进与同一映射或列表的其他行不一致。',
    BAD_SCALAR_START: '文本不能以这个字符开头：请加上引号。',
    BAD_SEPARATOR: '同一行的 `---` 后面只能有注释，否则 kubectl 无法读取。',
    BEHIND_JSON: 'kubectl 在上面连续读到了多个 JSON 对象，后面只接受 JSON：请在上面的对象之间加一行 `---`。',
    BLOCK_AS_IMPLICIT_KEY: '一行里有两个键，或某一行缩进太深：每个键单独一行，含冒号的文本要加引号。',
    CONTROL_CHARACTER: '这里有一个看不见的控制字符：请删除它。',
    KEY_OVER_1024_CHARS: '这个键太长，大概缺少冒号，或引号没有闭合。',
    MISSING_CHAR: '这里缺少冒号、引号或括号。',
    MULTILINE_IMPLICIT_KEY: '这个键后面缺少冒号，或这一行的缩进与其他行不一致。',
    TAB_AS_INDENT: 'YAML 的缩进里不能有制表符：请改成空格。',
    TRAILING_CONTENT:
      '文档在上面已经结束。kubectl 能读取，但会不声不响地丢掉这里的内容：请在前面加一行 `---`，或改正缩进。',
    UNEXPECTED_TOKEN: '这里不该出现这个内容：请检查引号、括号和上一行。',
  }),
);
