import { expect, test } from 'vitest';
import { around as aroundEn } from './en/around.ts';
import { cli as cliEn } from './en/cli.ts';
import { process as processEn } from './en/process.ts';
import { simulation as simulationEn } from './en/simulation.ts';
import { loadImports, loadTables } from './index.ts';
import { issueFor, namingReader } from './testing.ts';
import { around as aroundZh } from './zh-CN/around.ts';
import { cli as cliZh } from './zh-CN/cli.ts';
import { process as processZh } from './zh-CN/process.ts';
import { simulation as simulationZh } from './zh-CN/simulation.ts';

type Table = Readonly<Record<string, unknown>>;
const reader = namingReader();

/** All texts of a table with their keys; messages are told with the names of their params. */
function* textsIn(table: Table, path = ''): Generator<readonly [key: string, text: string]> {
  for (const [key, value] of Object.entries(table)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') yield [at, value];
    else if (typeof value === 'function') yield [at, String(value(reader, issueFor('x')))];
    else if (typeof value === 'object' && value !== null) yield* textsIn(value as Table, at);
  }
}

/** The functions of `ui` and `cli` take values, not a reader. */
function* uiTexts(table: Table): Generator<readonly [key: string, text: string]> {
  for (const [key, value] of Object.entries(table)) {
    if (typeof value === 'string') yield [key, value];
    else if (typeof value === 'function') yield [key, String(value(2, 3, 4))];
  }
}

/** The texts of the lessons, which are data: a line has one language, or the English before the Chinese. */
function* lessonTexts(language: 'en' | 'zh-CN'): Generator<readonly [key: string, text: string]> {
  const files = import.meta.glob<string>('../lessons/catalogue/*.yaml', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  for (const [path, file] of Object.entries(files))
    for (const line of file.split('\n')) {
      const en = line.indexOf('en: ');
      const zh = line.indexOf('zh-CN: ');
      if (language === 'zh-CN' && zh >= 0) yield [path, line.slice(zh)];
      if (language === 'en' && en >= 0) yield [path, line.slice(en, zh < 0 ? line.length : zh)];
    }
}

async function textsOf(language: 'en' | 'zh-CN'): Promise<(readonly [key: string, text: string])[]> {
  const { ui, fields, details, issues, explain } = await loadTables(language);
  const { notes, bringing } = await loadImports(language);
  const chinese = language === 'zh-CN';
  return [
    ...uiTexts(bringing),
    ...textsIn({ notes }),
    ...uiTexts(ui),
    ...uiTexts(chinese ? cliZh : cliEn),
    ...uiTexts(chinese ? aroundZh : aroundEn),
    ...lessonTexts(language),
    ...textsIn({ simulation: chinese ? simulationZh : simulationEn }),
    ...uiTexts(chinese ? processZh : processEn),
    ...textsIn({ fields, details, issues, explain }),
  ];
}

const withoutCode = (text: string) => text.replace(/`[^`]*`/g, '``');

/** What must not come back, and the term of the Chinese documentation (or of this page) in its place. */
const wrongTerms: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/大页/, '巨页'],
  [/存储申领/, '持久卷申领'],
  [/Pod 安全(?:标准|准入|级别)/, 'Pod 安全性标准、Pod 安全性准入'],
  // In prose; where the page names a level as a namespace is given it, it stands as it is written there.
  [/级别\s*(?:baseline|restricted)\b/, 'Baseline、Restricted'],
  [/主机用户空间/, '主机用户名字空间'],
  [/命名空间/, '名字空间'],
  [/运算符/, '操作符'],
  [/文件模式/, '文件权限'],
  [/QoS 类别/, 'QoS 类'],
  [/超配/, '过量使用'],
  [/就绪门控/, '就绪态门控'],
  [/(?<!器端)(?<!服务器)服务端应用/, '服务器端应用'],
  [/代数/, '世代'],
  [/驱逐(?:它们|顺序|优先级更低)/, '抢占；驱逐不按 QoS 类排序'],
  [/downward API/, 'Downward API'],
  [/空文本/, '空字符串'],
  [/发起端/, '发起方'],
  [/裸设备/, '原始块设备'],
  [/OOM 终止/, 'OOM 杀死'],
  [/默认开启/, '默认启用'],
  [/[「」『』]/, '“ ”'],
  [/\bshell\b/, 'Shell'],
  [/省略时/, '不写时'],
  [/(?<![a-zA-Z])服务和探针|集群里的服务(?!账号)/, 'Service'],
  [/存活性探针|就绪性探针|您/, '存活探针、就绪探针、你'],
  [/−\d/, '-'],
  [/结构上没有标为/, 'API 没有把它标为必填'],
];

test('Chinese uses one term, the official one, for one thing', async () => {
  const found = (await textsOf('zh-CN')).flatMap(([key, text]) =>
    wrongTerms
      .filter(([wrong]) => wrong.test(withoutCode(text)))
      .map(([wrong, right]) => `${key}: ${wrong.exec(withoutCode(text))?.[0]} → ${right}`),
  );
  expect(found).toEqual([]);
});

const wrongWords: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\bcpu\b/, 'CPU; `cpu` is the name of the resource'],
  [/\bblanks?\b/, 'space'],
  [/\b[Mm]end(?:s|ed)?\b/, 'fix'],
  [/\bfor ever\b/, 'forever'],
  [/\bPod Security (?:rejects|permits|allows)\b/, 'Pod Security Standards'],
  [/\blevels? (?:baseline|restricted)\b/, 'Baseline, Restricted'],
  [/−\d/, '-'],
  [/\bcustomary\b/i, 'common'],
];

test('English uses one word for one thing', async () => {
  const found = (await textsOf('en')).flatMap(([key, text]) =>
    wrongWords
      .filter(([wrong]) => wrong.test(withoutCode(text)))
      .map(([wrong, right]) => `${key}: ${wrong.exec(withoutCode(text))?.[0]} → ${right}`),
  );
  expect(found).toEqual([]);
});

/** Names and abbreviations that keep their capitals inside of a label. */
const names =
  /\b(?:[A-Z]+s?|\w*[a-z][A-Z]\w*|[A-Z][A-Z\d]\w*|Pods?|Job|Secret|Service|Deployment|Git|Kerberos|Ceph|Azure|Cinder|Portworx|Photon|Quobyte|Flocker|Gluster|Fibre|Channel|Linux|Windows|Downward|Files|Flex)\b/g;

test('English labels are in sentence case', async () => {
  const { fields } = await loadTables('en');
  const found = Object.entries(fields).filter(([, { label }]) => {
    const [, ...rest] = label.replace(names, 'x').split(/\s+/);
    return rest.some((word) => /^\(?[A-Z]/.test(word)) || /^[a-z]+(?: |$)/.test(label);
  });
  expect(found.map(([key, { label }]) => `${key}: ${label}`)).toEqual([]);
});
