import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../pod/index.ts';
import { parseStream } from '../parse.ts';
import { diagnose } from './diagnose.ts';
import { type RepairCode, repairCodes } from './mistake.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx
`;

/** Everything is suspect, as when every line had an error. */
function diagnosed(text: string) {
  return diagnose(parseStream(text), [{ start: 0, end: text.length, misplaced: true }]);
}

/** A broken text, the mistake expected in it, and the text with its fix; undefined where none is certain. */
const cases: readonly (readonly [RepairCode, string, string | undefined])[] = [
  ['text.fence', `\`\`\`yaml\n${pod}\`\`\`\n`, pod],
  [
    'text.fence',
    `Here it is:\n\n\`\`\`yaml\n${pod}\`\`\`\n\nRun it:\n\n\`\`\`bash\nkubectl apply -f a.yaml\n\`\`\`\n\n\`\`\`yaml\n${pod}\`\`\`\n1. \`kind\`: a Pod.\n`,
    `# Here it is:\n\n${pod}\n# Run it:\n\n# kubectl apply -f a.yaml\n\n---\n${pod}# 1. \`kind\`: a Pod.\n`,
  ],
  ['text.shell', `$ cat << EOF > pod.yaml\n${pod}EOF\n`, pod],
  ['text.shell', `root@node:~# kubectl apply -f - <<EOF\n${pod}EOF\n`, pod],
  ['text.shell', `${pod}~\n~\n"pod.yaml" 8L, 120C written\n`, pod],
  ['text.shell', `${pod}NAME   READY   STATUS    AGE\nweb    1/1     Running   5s\n`, pod],
  ['text.quotation', pod.replaceAll(/^(?=.)/gm, '> '), pod],
  ['text.quotation', `>\n${pod.replaceAll(/^(?=.)/gm, '> > ')}`, `\n${pod}`],
  ['text.commented-out', pod.replaceAll(/^(?=.)/gm, '# '), pod],
  [
    'text.diff',
    `diff --git a/p.yaml b/p.yaml\nindex 0a1..2b3 100644\n--- a/p.yaml\n+++ b/p.yaml\n@@ -1,8 +1,8 @@\n${pod
      .replaceAll(/^(?=.)/gm, ' ')
      .replace('     image: nginx', '-    image: httpd\n+    image: nginx')}`,
    pod,
  ],
  ['text.diff', pod.replaceAll(/^(?=.)/gm, '+'), pod],
  [
    'text.conflict',
    `${pod}<<<<<<< HEAD\n    tty: true\n=======\n    tty: false\n>>>>>>> other\n    stdin: true\n`,
    undefined,
  ],
  [
    'text.description',
    'Name:         web\nNamespace:    default\nContainers:\n  web:\n    State:   Running\n      Started:  now\nEvents:  <none>\n',
    undefined,
  ],
  ['text.markup', `<pre><code>\n${pod}</code></pre>\n`, pod],
  [
    'text.markup',
    `${pod}    command: [&quot;sh&quot;, &quot;-c&quot;, &#39;a &amp;&amp; b&#x27;]\n`,
    `${pod}    command: ["sh", "-c", 'a && b']\n`,
  ],
  [
    'text.markup',
    `${pod}    command: [sh, -c, &quot;a &lt; b &gt; c&nbsp;&#124; d&quot;]\n`,
    `${pod}    command: [sh, -c, "a < b > c | d"]\n`,
  ],
  ['text.template', pod.replace('name: web\nspec', 'name: {{ include "a.b" . }}\nspec'), undefined],
  ['text.template', `{{- if .Values.on }}\n${pod}{{- end }}\n`, undefined],
  ['text.callout', pod.replace('image: nginx', 'image: nginx   ❶'), pod],
  [
    'text.line-number',
    pod
      .replaceAll(/^(.+)$/gm, (line: string) => line)
      .split('\n')
      .map((line, i) => (line ? `${String(i + 1).padStart(2)}  ${line}` : line))
      .join('\n'),
    pod,
  ],
  [
    'text.line-number',
    '1  apiVersion: v1\n2  kind: Pod\n3  metadata: {name: web}\n',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n',
  ],
  [
    'text.line-number',
    `${pod}    command: ["a"]\n    ports:\n      - containerPort: 80\n`
      .trim()
      .split('\n')
      .map((line, i) => `${String(i + 1).padEnd(3)}${line}`)
      .join('\n'),
    `${pod}    command: ["a"]\n    ports:\n      - containerPort: 80`,
  ],
  [
    'text.line-number',
    pod
      .trim()
      .split('\n')
      .map((line, i) => `${i + 1} | ${line}`)
      .join('\n'),
    pod.trim(),
  ],
  ['text.wide-colon', pod.replace('spec:', 'spec：'), pod],
  ['text.wide-colon', pod.replace('name: web\n    ', 'name：web\n    '), pod],
  [
    'text.wide-sign',
    `${pod}    command: ["sh"， "-c"]\n    args: 【"a，b"，"c"】\n`,
    `${pod}    command: ["sh", "-c"]\n    args: ["a，b", "c"]\n`,
  ],
  ['text.look-alike', pod.replace('kind: Pod', 'kind: Ｐｏｄ'), pod],
  ['text.look-alike', pod.replace('spec:', 'sрес:'), pod],
  ['text.look-alike', pod.replace('metadata:', 'rnetadata:'), pod],
  [
    'text.bare-asterisk',
    'spec:\n  schedule: */5 * * * *\n  other: * * 1,2 * 1-5 # daily\n',
    'spec:\n  schedule: "*/5 * * * *"\n  other: "* * 1,2 * 1-5" # daily\n',
  ],
  ['text.wide-blank', pod.replace('image: nginx', 'image:\u3000nginx'), pod],
  ['text.wide-blank', pod.replace('kind: Pod', 'kind: Pod\u00a0'), pod.replace('kind: Pod', 'kind: Pod ')],
  ['text.curly-quote', pod.replace('nginx', '“nginx”'), pod.replace('nginx', '"nginx"')],
  ['text.tab', pod.replace('  name: web\nspec', '\tname: web\nspec'), pod],
  [
    'text.slash-comment',
    pod.replace('name: web\nspec', 'name: web  // its name\nspec'),
    pod.replace('name: web\nspec', 'name: web  # its name\nspec'),
  ],
  ['text.ellipsis', pod.replace('spec:\n', 'spec:\n  ...\n'), pod],
  ['text.ellipsis', pod.replace('metadata:', '...\nmetadata:'), pod],
  ['text.missing-comma', `${pod}    command: ["sh" "-c"]\n`, `${pod}    command: ["sh", "-c"]\n`],
  [
    'text.missing-comma',
    `${pod}    command: [\n      'sh'\n      'a "b"'\n    ]\n`,
    `${pod}    command: [\n      'sh',\n      'a "b"'\n    ]\n`,
  ],
  [
    'text.missing-comma',
    `${pod}    resources: {limits: {cpu: 1 memory: 1Gi} requests: {cpu: 1}}\n`,
    `${pod}    resources: {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1}}\n`,
  ],
  [
    'text.missing-comma',
    '{"apiVersion": "v1", "kind": "Pod"\n "spec": {"containers": [{"name": "a"} {"name": "b"}], "priority": 1\n "hostNetwork": true}}',
    '{"apiVersion": "v1", "kind": "Pod",\n "spec": {"containers": [{"name": "a"}, {"name": "b"}], "priority": 1,\n "hostNetwork": true}}',
  ],
  ['text.extra-comma', `${pod}    command: [, "sh",, "-c"]\n`, `${pod}    command: [ "sh", "-c"]\n`],
  ['text.missing-brackets', `${pod}    command: "sh", '-c'\n`, `${pod}    command: ["sh", '-c']\n`],
  ['text.missing-brackets', `${pod}    args: "a" "b",\n`, `${pod}    args: ["a", "b"]\n`],
  [
    'text.unclosed-bracket',
    '{"kind": "Pod", "spec": {"containers": [{"name": "a"}\n',
    '{"kind": "Pod", "spec": {"containers": [{"name": "a"}]}}\n',
  ],
  [
    'text.line-number',
    `───┬───\n   │ File: a\n───┼───\n${[...pod.trim().split('\n')].map((line, i) => ` ${i + 1} │ ${line}`).join('\n')}\n───┴───\n`,
    pod,
  ],
  ['text.curly-quote', `${pod}    command: [＇ｓｈ＇, ＇－ｃ＇]\n`, `${pod}    command: ["sh", "-c"]\n`],
  ['text.separator', `--- ${pod}`, `---\n${pod}`],
  ['text.separator', `---${pod}`, `---\n${pod}`],
  ['text.missing-separator', `${pod}${pod}`, `${pod}---\n${pod}`],
  ['text.missing-separator', `${pod}# the other\nkind: Pod\n`, `${pod}# the other\n---\nkind: Pod\n`],
  ['text.directive', `%YAML 1.2\n---\n${pod}`, `---\n${pod}`],
  ['text.type-line', `${pod}    workingDir <string>\n`, undefined],
  ['text.prose', `${pod}  1. 创建 Secret：\n`, `${pod}  # 1. 创建 Secret：\n`],
  ['text.prose', `Hi all, here is my manifest:\n${pod}`, `# Hi all, here is my manifest:\n${pod}`],
  ['text.prose', `${pod}Thanks a lot!\n`, `${pod}# Thanks a lot!\n`],
  ['text.prose', `Hello team\n${pod}`, `# Hello team\n${pod}`],
  ['text.glued-colon', pod.replace('image: nginx', 'image:nginx'), pod],
  ['text.glued-dash', pod.replace('- name', '-name'), pod],
  ['text.dash', pod.replace('  - name', '  – name'), pod],
  ['text.dash', pod.replace('  - name', '  • name'), pod],
  ['text.trailing-sign', pod.replace('image: nginx', 'image: nginx，'), pod],
  ['text.trailing-sign', pod.replace('image: nginx', 'image: nginx,'), pod],
  ['text.missing-colon', pod.replace('containers:', 'containers'), pod],
  ['text.missing-colon', pod.replace('image: nginx', 'image nginx'), undefined],
  ['text.equals-sign', pod.replace('image: nginx', 'image = nginx'), pod],
  ['text.markdown', pod.replace('image: nginx', '`image``:` `nginx`'), pod],
  ['text.one-line', pod.trim().replaceAll(/\n */g, ' '), pod.trim()],
  ['text.lost-indent', pod.replaceAll(/^ +/gm, ''), pod],
  ['text.two-entries', pod.replace('web\n    image', 'web   image'), pod],
  [
    'text.missing-dash',
    pod.replace('  - name: web\n    image: nginx', '    name: web\n    # comment\n    image: nginx'),
    pod.replace('  - name: web\n    image: nginx', '    - name: web\n      # comment\n      image: nginx'),
  ],
  [
    'text.missing-dash',
    `${pod}    env:\n    name: A\n    value: b\n`,
    `${pod}    env:\n    - name: A\n      value: b\n`,
  ],
  [
    'text.unclosed-quote',
    pod.replace('image: nginx', 'image: "nginx'),
    pod.replace('image: nginx', 'image: "nginx"'),
  ],
  [
    'text.unclosed-quote',
    pod.replace('- name: web', "- name: 'web"),
    pod.replace('- name: web', "- name: 'web'"),
  ],
  ['text.unclosed-quote', `${pod}    args: ["a", "b c]\n`, `${pod}    args: ["a", "b c"]\n`],
  [
    'text.unclosed-bracket',
    `${pod}    args: ["a"\n    tty: true\n`,
    `${pod}    args: ["a"]\n    tty: true\n`,
  ],
  [
    'text.unclosed-bracket',
    `${pod}    ports: [{containerPort: 80, name: http]\n`,
    `${pod}    ports: [{containerPort: 80, name: http}]\n`,
  ],
  ['text.shell', `${pod}pod/web created\n`, pod],
  [
    'text.value-and-children',
    `${pod}  volumes:\n  - name: a\n    hostPath: string\n      path: /a\n`,
    `${pod}  volumes:\n  - name: a\n    hostPath:\n      path: /a\n`,
  ],
  ['text.indent', pod.replace('    image', '   image'), pod],
  ['text.indent', pod.replace('    image', '      image'), pod],
];

test.each(cases)('%s in %j', (code, text, expected) => {
  const { issues } = diagnosed(text);
  expect(issues.map((issue) => issue.code)).toContain(code);
  if (expected === undefined) return;
  const edits = issues.flatMap((issue) => issue.textFix ?? []);
  expect(applyTextEdits(text, edits)).toBe(expected);
});

/** What pages, terminals and books make of a text, and the text that all certain repairs of it come to. */
const copies: readonly (readonly [string, string, string])[] = [
  ['a block of a forum', `[code]\n${pod}[/code]\n`, pod],
  ['a shortcode', `{{< highlight yaml >}}\n${pod}{{< /highlight >}}\n`, pod],
  ['the button of a chat', `yaml\nCopy code\n${pod}`, `# yaml\n# Copy code\n${pod}`],
  ['the name of a file', `pod.yaml\n${pod}`, `# pod.yaml\n${pod}`],
  ['the caption of a listing', `Listing 3.1 A Pod: a.yaml\n${pod}`, `# Listing 3.1 A Pod: a.yaml\n${pod}`],
  [
    'a running title',
    pod.replace('spec:', 'The Pod | 51\nspec:'),
    pod.replace('spec:', '# The Pod | 51\nspec:'),
  ],
  ['the foot of a blog', `${pod}————\n版权声明：本文为原创\n`, `${pod}---\n# 版权声明：本文为原创\n`],
  [
    'the answer of a mail',
    `On Mon Ann wrote:\n${pod.replaceAll(/^(?=.)/gm, '> ')}`,
    `# On Mon Ann wrote:\n${pod}`,
  ],
  ['a table', pod.replaceAll(/^(.+)$/gm, '| $1 |'), pod],
  ['comments', pod.replaceAll(/^(?=.)/gm, '// '), pod],
  ['grep', pod.trim().replaceAll(/^/gm, 'a.yaml:'), pod.trim()],
  ['an echo', `echo '${pod}' | kubectl apply -f -\n`, `${pod}\n`],
  ['a prompt of zsh', `➜  ~ cat pod.yaml\n${pod}`, pod],
  ['a prompt of Windows', `PS C:\\Users\\me> type pod.yaml\n${pod}`, pod],
  ['a prompt that waits', `${pod}root@k8s:~#\n`, pod],
  ['numbers behind the text', `${pod}${[...Array(8)].map((_, i) => `${i + 1}\n`).join('')}`, pod],
  [
    'numbers in brackets',
    pod
      .trim()
      .split('\n')
      .map((line, i) => `[${i + 1}] ${line}`)
      .join('\n'),
    pod.trim(),
  ],
  [
    'numbers and no blank',
    pod
      .trim()
      .split('\n')
      .map((line, i) => `${i + 1}${line}`)
      .join('\n'),
    pod.trim(),
  ],
  [
    'breaks of a page',
    pod
      .trim()
      .replaceAll(/^ +/gm, (s) => '&nbsp;'.repeat(s.length))
      .replaceAll('\n', '<br/>'),
    pod.trim(),
  ],
  ['highlighting', pod.replaceAll(/^( *(?:- )?)(\w+):/gm, '$1<span class="k">$2</span><span>:</span>'), pod],
  ['a word processor', pod.replaceAll(/: ?/g, '：').replace('- ', '• '), pod],
  ['no width', pod.replaceAll(/^/gm, '\u2060').replace('Pod', 'P\u200bod'), pod],
  ['a JSON string', JSON.stringify(pod), pod],
  ['a callout before a line', pod.replace('kind', '① kind'), pod],
  ['a footnote', pod.replace('name: web\nspec', 'name: web²\nspec'), pod],
  [
    'a remark',
    pod.replace('name: web\nspec', 'name: web  名称\nspec'),
    pod.replace('name: web\nspec', 'name: web  # 名称\nspec'),
  ],
  [
    'quotes that are there twice',
    pod.replace('name: web\nspec', "name: ''web''\nspec"),
    pod.replace('name: web\nspec', 'name: "web"\nspec'),
  ],
  ['tabs of four', pod.replace('    image', '\timage').concat('\ttty: true\n'), `${pod}    tty: true\n`],
  ['a tab behind a dash', pod.replace('- ', '-\t'), pod],
  ['an arrow for a colon', pod.replace('image: ', 'image => '), pod],
  ['five dashes', `${pod}-----\n${pod}`, `${pod}---\n${pod}`],
  ['what a scanner misread', pod.replace('kind: Pod', 'kind: P0d'), pod],
];

test.each(copies)('a text is mended that has the marks of %s', (_, text, expected) => {
  expect(diagnosed(text).repaired.text).toBe(expected);
});

test.each([
  'kind: Pod\nport: 0o17\n',
  'kind: Pod\nnote: "Ｐｏｄ 名称"\n',
  'kind: Pod\nsupplementalGroups: [12]\n',
  'kind: Pod\ntext: |\n  1\n  2\n  3\n  <br>\n  | a |\n',
])('what may be meant is not taken for such a mark: %j', (text) => {
  expect(diagnosed(text).repaired.text).toBe(text);
});

test.each([
  ['a wrapped value', pod.replace('nginx', 'registry.example.com/team/ng\ninx')],
  ['a line of a diff', pod.replace('spec:', '+spec:')],
  ['the beginning of a document with a comment', `${pod}---#\nname: \nkind: \n\nspec:`],
])('%s is not made a comment', (_, text) => {
  expect(diagnosed(text).issues.map(({ code }) => code)).not.toContain('text.prose');
});

test.each([
  ['a line that was changed', pod.replaceAll(/^(?=.)/gm, ' ').replace(/^ (.*nginx.*)$/m, '-$1\n+$1')],
  ['lines that were added', pod.replaceAll(/^(?=.)/gm, ' ').replaceAll(/^ (.*(?:name|spec).*)$/gm, '+$1')],
  ['marks before what is new alone', pod.replace(/^(.*containers)/m, '+$1')],
])('a diff without its heads reads as what it makes of the file: %s', (_, text) => {
  const { issues, repaired } = diagnosed(text);
  expect(issues.map(({ code }) => code)).toEqual(['text.diff']);
  expect(repaired.documents.map(({ value }) => value)).toEqual(
    parseStream(pod).documents.map(({ value }) => value),
  );
});

test('a head that is there twice begins no second object without a body between', () => {
  const { issues } = diagnose(parseStream(`kind: Pod\n${pod}`));
  expect(issues.map(({ code }) => code)).not.toContain('text.missing-separator');
});

test('every code has a case', () => {
  const covered = new Set(cases.map(([code]) => code));
  expect(repairCodes.filter((code) => !covered.has(code))).toEqual([]);
});

describe('what looks alike and is meant', () => {
  test.each([
    'url: http://a.example//b',
    'args: ["a // b", "`x`", "❶"]',
    'text: |\n  // a comment of C\n  ...\n  name:web\n\t- x\nnext: 1',
    'text: >-\n  ```yaml\n  a\n  ```\nnext: 1',
    "command: ['sh', '-c', 'echo “x”']",
    'a: 1 # 说明：某事 // and more',
    '---\nkind: A\napiVersion: v1\n...\n---\nkind: B\napiVersion: v1\n',
    '- nginx:1.27\n- key:value',
    'cron: "*/5 * * * *"',
    '# ```yaml\n# $ kubectl apply\na: 1',
    'a: [b,\n  c]\nd: {e: f,\n  g: h}\n',
    'text: |\n  pod/web created\n',
    'text: |\n  NAME   READY\n  web    1/1\n  ~\n',
    'text: |\n  <pre>\n  a &quot;b&quot;\n',
    'text: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> other\n  --- a\n  +++ b\n  @@ -1 +1 @@\n',
    'text: >\n  > quoted\n',
    'page: <p>a &amp; b</p>\nurl: "http://a/?b=1&amp;c=2"',
    `text: '{{ .Values.a }}'\nmore: "{{ .b }}"`,
  ])('%j', (text) => {
    expect(diagnose(parseStream(text)).issues).toEqual([]);
  });

  test('a text that parses is not touched outside of doubtful places', () => {
    const text = pod.replace('name: web\nspec', 'name: web // its name\nspec');
    expect(diagnose(parseStream(text)).issues).toEqual([]);
  });
});

test('places and repairs count from the given text through all rounds', () => {
  const text = `\`\`\`yaml\n${pod.replace('spec:', 'spec：').replace('    image', '   image')}\`\`\`\n`;
  const { issues, repaired, toOriginal } = diagnosed(text);
  expect(issues.map(({ code, span }) => [code, text.slice(span?.start, span?.end)])).toEqual([
    ['text.fence', '```yaml'],
    ['text.wide-colon', '：'],
    ['text.indent', '   image: nginx'],
    ['text.fence', '```'],
  ]);
  expect(repaired.text).toBe(pod);
  expect(text.slice(toOriginal(pod.indexOf('nginx'))).startsWith('nginx')).toBe(true);
});

test.each([
  ['below its sibling', '      image: nginx:1.27\n      imagePullPol\n'],
  ['between siblings', '      image: nginx:1.27\n      imagePullPol\n      tty: true\n'],
  ['below a deeper block', '      image: nginx:1.27\n  restart\n'],
  ['a whole name', '      image: nginx:1.27\n  restartPolicy\n'],
])('a key that is not typed to its end is named, and nothing is moved: %s', (_, lines) => {
  const text = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: web\n${lines}`;
  const { issues, repaired } = diagnose(parseStream(text));
  expect(issues.map(({ code, textFix }) => [code, textFix])).toEqual([['text.missing-colon', undefined]]);
  expect(repaired.errors).toEqual([]);
});

test('a key that is there twice is no reason to move lines', () => {
  const { issues } = diagnose(parseStream('metadata:\n  name: a\n  name: b\nspec: {}\n'));
  expect(issues).toEqual([]);
});

test.each([
  ['page: <p>a &amp; b</p>\nname:web\n', 'text.glued-colon'],
  ["text: '{{ .Values.a }}'\nname:web\n", 'text.glued-colon'],
])('beside another mistake, what may be meant is left alone: %j', (text, code) => {
  expect(diagnosed(text).issues.map((issue) => issue.code)).toEqual([code]);
});

test('the rest of a merge is read with its first side', () => {
  const sides =
    '<<<<<<< HEAD\n    tty: true\n||||||| base\n    stdin: true\n=======\n    tty: false\n>>>>>>> other\n';
  expect(diagnosed(`${pod}${sides}`).repaired.text).toBe(`${pod}    tty: true\n`);
});

test('the rest of a template is read with its values as text, and what it inserts left out', () => {
  const text = `kind: {{ .Kind }}
{{- with .x }}
name: "{{ .a | default "it's" }}"
{{- end }}
- {{ .item }}
`;
  const { issues, repaired } = diagnosed(text);
  expect(issues.map(({ code, params, textFix }) => [code, params.value, textFix])).toEqual([
    ['text.template', '{{ .Kind }}', undefined],
  ]);
  expect(repaired.text).toBe(`kind: '{{ .Kind }}'\nname: '{{ .a | default "it''s" }}'\n`);
});

test('no list of a mistaken shape is moved to where nobody looks into it', () => {
  const affinity = pod.replace(
    'spec:\n',
    'spec:\n  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n      - matchExpressions:\n        - {key: a, operator: Exists}\n',
  );
  expect(diagnosed(affinity).issues).toEqual([]);
});

test('no line is moved to where its like stands', () => {
  const text = pod.replace(
    '    image: nginx',
    '    args: sleep 1\n    securityContext:\n      fsGroup: 1\n      capabilities: [A]',
  );
  expect(diagnosed(`${text}  securityContext:\n    runAsUser: 1\n`).issues).toEqual([]);
});

test.each(['- ', '& '])('a line of 5 MB of "%s" is left alone', (signs) => {
  const text = `${pod}    command: ${signs.repeat(2_500_000)}\n    image nginx: [\n`;
  expect(diagnosed(text).issues).toEqual([]);
});
