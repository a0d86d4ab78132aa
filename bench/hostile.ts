import { spawnSync } from 'node:child_process';
import { judgeStream } from '../src/judge/index.ts';
import { applyTextEdits } from '../src/pod/index.ts';
import { parseStream } from '../src/yaml/index.ts';
import { container, pod } from './manifests.ts';
import { ms, printTable } from './table.ts';

/** A text of about that many UTF-16 units. */
type Make = (units: number) => string;

const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n';
const spec = `${head}spec:\n  containers:\n  - name: web\n    image: nginx\n`;
const repeat = (units: number, line: string | ((i: number) => string)): string => {
  const of = typeof line === 'string' ? () => line : line;
  const count = Math.max(1, Math.floor(units / of(1000).length));
  return Array.from({ length: count }, (_, i) => of(i)).join('');
};
/** A Pod with `text` behind it, and a line that cannot be read, so that everything in it is looked at. */
const broken = (text: string) => `${spec}${text}    image nginx: [\n`;

/** Large texts of one kind each: what is pasted by mistake, and what nobody would write. */
export const texts: Readonly<Record<string, Make>> = {
  'sound Pod': (n) =>
    spec + repeat(n, (i) => container(`c${i}`).replaceAll(/^/gm, '  ').trimEnd().concat('\n')),
  'broken Pod': (n) => broken(repeat(n, (i) => `${container(`c${i}`).replaceAll(/^/gm, '  ').trimEnd()}\n`)),
  'wrong indents': (n) => spec + repeat(n, (i) => `  - name: c${i}\n     image: nginx\n    tty: true\n`),
  'blanks in a line': (n) => `${spec}    command: a${' '.repeat(n)}b\n`,
  'blanks in a broken line': (n) => broken(`    command a${' '.repeat(n)}b\n`),
  'blanks before a comment': (n) => `${spec}    command: a${' '.repeat(n)}# b\n`,
  'blanks before a comment, broken': (n) => broken(`    command: a${' '.repeat(n)}# b\n`),
  'blanks behind lines': (n) => broken(repeat(n, `    tty: true${' '.repeat(200)}\n`)),
  'lines of blanks': (n) => broken(repeat(n, `${' '.repeat(200)}\n`)),
  'empty lines': (n) => broken('\n'.repeat(n)),
  'unclosed quotes': (n) => spec + repeat(n, (i) => `    k${i}: "open\n`),
  'typographic quotes': (n) => broken(repeat(n, (i) => `    k${i}: “text”\n`)),
  'lines without indentation': (n) => spec + repeat(n, (i) => `- name: c${i}\nimage: nginx\ntty: true\n`),
  'entries on one line': (n) =>
    spec.replaceAll(/\n */g, ' ') + repeat(n, (i) => `- name: c${i} image: nginx tty: true `),
  'tabs as indentation': (n) => spec + repeat(n, (i) => `\t\tk${i}: v\n`),
  documents: (n) => repeat(n, (i) => `---\n${head}  labels: {i: "${i}"}\n`),
  'documents with errors': (n) =>
    repeat(n, (i) => `---\n${head}  lables: {i: "${i}"}\nspec: {container: []}\n`),
  'broken documents': (n) => repeat(n, (i) => `---\n${head}  labels: {i: "${i}"\nspec: x\n`),
  'broken documents and a fence': (n) =>
    `${repeat(n, (i) => `---\n${head}  labels: {i: "${i}"\nspec: x\n`)}\`\`\`\n`,
  'empty documents': (n) => repeat(n, '---\n'),
  'left-over dots': (n) => broken(repeat(n, '...\n')),
  ellipses: (n) => broken(repeat(n, '    …\n')),
  'unknown fields': (n) => spec + repeat(n, (i) => `    field${i}: v\n`),
  'unknown fields in flow style': (n) => `${head}spec: {${repeat(n, (i) => `field${i}: v, `)}}\n`,
  'one unknown field': (n) => `${spec}    speccc:\n${repeat(n, (i) => `    - a: ${i}\n`)}`,
  'duplicate keys': (n) => spec + repeat(n, '    image: nginx\n'),
  'duplicate names': (n) => spec + repeat(n, '  - name: web\n    image: nginx\n'),
  'duplicate env names': (n) => `${spec}    env:\n${repeat(n, '    - name: A\n      value: b\n')}`,
  'wrong types': (n) => `${spec}    env:\n${repeat(n, (i) => `    - name: A${i}\n      value: ${i}\n`)}`,
  'many problems in a line': (n) => broken(repeat(n, '\t- name：“web”　 //c  image:nginx\u00a0❶\n')),
  'comment wall': (n) => broken(repeat(n, '# a comment: with # signs and "quotes\n')),
  'comments with //': (n) => broken(repeat(n, '    tty: true // yes\n')),
  fences: (n) => repeat(n, '```yaml\na: 1\n'),
  'prose around a fence': (n) => `${repeat(n, '1. 创建 Pod：\n')}\`\`\`yaml\n${spec}\`\`\`\n`,
  prose: (n) => broken(repeat(n, '1. 创建 Pod：\n')),
  heredocs: (n) => repeat(n, (i) => `$ cat <<E${i} > f.yaml\na: 1\nE${i}\n`),
  'open heredocs': (n) => repeat(n, (i) => `cat <<E${i}\n`),
  'shell lines': (n) => broken(repeat(n, 'kubectl apply -f x.yaml\n')),
  'a long shell line': (n) => broken(`cat ${'<'.repeat(n)}\n`),
  quotations: (n) => repeat(n, '> > tty: true\n'),
  'lines of a diff': (n) => `--- a\n+++ b\n${repeat(n, '-tty: true\n+tty: false\n')}`,
  'marks of merges': (n) => repeat(n, '<<<<<<< a\n=======\n>>>>>>> b\n'),
  'open marks of merges': (n) => broken(repeat(n, '<<<<<<< a\n=======\n')),
  'descriptions of kubectl': (n) => repeat(n, 'Name:  a\nNamespace:  b\n---\n'),
  'tags of a page': (n) => repeat(n, '<span>tty</span>: &quot;a&quot;\n'),
  'open tags of a page': (n) => `${'<span '.repeat(n / 6)}\n${spec}`,
  'actions of a template': (n) => broken(repeat(n, (i) => `    k${i}: {{ .Values.a }}\n`)),
  'open actions of a template': (n) => broken(`    a: ${'{{ '.repeat(n / 3)}\n`),
  'tables of kubectl': (n) => broken(repeat(n, 'NAME   READY\nweb    1/1\n')),
  'line numbers': (n) => repeat(n, (i) => `${(i % 9999) + 1}  k: v\n`),
  'glued colons': (n) => broken(repeat(n, '    image:nginx\n')),
  'glued dashes': (n) => broken(repeat(n, '  -name: web\n')),
  'missing colons': (n) => broken(repeat(n, '    image nginx\n')),
  'missing dashes': (n) => `${head}spec:\n${repeat(n, '  containers:\n    name: web\n    image: nginx\n')}`,
  'half-typed keys': (n) => broken(repeat(n, '    foo\n')),
  'two entries in a line': (n) => broken(repeat(n, '    name: web    image: nginx\n')),
  'full-width colons': (n) => broken(repeat(n, '    image：nginx\n')),
  'full-width blanks': (n) => broken(repeat(n, '    image:\u3000nginx\n')),
  'a line of full-width blanks': (n) => broken(`    image:${'\u3000'.repeat(n)}x\n`),
  'callouts in a line': (n) => broken(`    image: x ${'❶ '.repeat(n / 2)}x\n`),
  backticks: (n) => broken(repeat(n, '    `image`: `nginx`\n')),
  'a line of backticks': (n) => broken(`    image: ${'`'.repeat(n)}\n`),
  'values above children': (n) => broken(repeat(n, '    hostPath: string\n      path: /a\n')),
  'deep indents': (n) =>
    Array.from({ length: Math.floor(Math.sqrt(2 * n)) }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  'deep indents, broken': (n) =>
    broken(Array.from({ length: Math.floor(Math.sqrt(2 * n)) }, (_, i) => `${' '.repeat(i)}a:\n`).join('')),
  'staircase down': (n) => {
    const depth = Math.floor(Math.sqrt(2 * n));
    return Array.from({ length: depth }, (_, i) => `${' '.repeat(depth - i)}a: 1\n`).join('');
  },
  'flow nesting': (n) => `${head}spec: ${'['.repeat(n)}`,
  'flow maps': (n) => `${head}spec: ${'{a: '.repeat(n / 4)}`,
  'closed flow lists': (n) => `${head}spec: [${'[],'.repeat(n / 3)}]\n`,
  'brackets on lines': (n) => `${head}spec:\n${repeat(n, '  [\n')}`,
  'long quoted scalar': (n) => `${spec}    command: ["${'x '.repeat(n / 2)}"]\n`,
  'quoted scalar over lines': (n) => `${spec}    workingDir: "${repeat(n, '\n    text of it')}"\n`,
  'open quoted scalar': (n) => `${spec}    workingDir: "${repeat(n, '\n    text of it')}\n`,
  'folded scalar': (n) => `${spec}    workingDir: >\n${repeat(n, '      text of it\n')}`,
  'literal scalar': (n) => `${spec}    workingDir: |\n${repeat(n, '      text: of it\n')}`,
  'plain scalar over lines': (n) => `${spec}    workingDir: text\n${repeat(n, '      text of it\n')}`,
  'one long plain scalar': (n) => `${spec}    image: ${'x'.repeat(n)}\n`,
  'a long key': (n) => `${spec}    ${'x'.repeat(n)}: 1\n`,
  'a long line': (n) => broken(`${'a b '.repeat(n / 4)}\n`),
  'a line of colons': (n) => broken(`    ${'a:'.repeat(n / 2)}\n`),
  'a line of blanks and colons': (n) => broken(`    ${'a: '.repeat(n / 3)}\n`),
  'a line of dashes': (n) => broken(`    ${'- '.repeat(n / 2)}\n`),
  'a line of hyphens': (n) => broken(`${'-'.repeat(n)}\n`),
  'a line of hashes': (n) => broken(`    a: x${'#'.repeat(n)}\n`),
  'a line of slashes': (n) => broken(`    a: x${'/'.repeat(n)}\n`),
  'a line of double quotes': (n) => broken(`    a: ${'"'.repeat(n)}\n`),
  'a line of quoted words': (n) => broken(`    a: ${'"x" '.repeat(n / 4)}\n`),
  'a line of apostrophes': (n) => broken(`    a: ${"' ".repeat(n / 2)}\n`),
  'a line of backslashes': (n) => broken(`    a: "${'\\'.repeat(n)}\n`),
  'a line of dots': (n) => broken(`    ${'.'.repeat(n)}x\n`),
  'a line of ellipses': (n) => broken(`    ${'…'.repeat(n)}x\n`),
  'a line of digits': (n) => broken(`    a: ${'1'.repeat(n)}\n`),
  'a line of underscores': (n) => broken(`    a: 1${'_'.repeat(n)}x\n`),
  'a line of ampersands': (n) => broken(`    a: ${'& '.repeat(n / 2)}\n`),
  'a line of exclamation marks': (n) => broken(`    a: ${'!a '.repeat(n / 3)}\n`),
  'a line of asterisks': (n) => broken(`    a: ${'**'.repeat(n / 2)}\n`),
  'a line of commas': (n) => broken(`    a: [${', '.repeat(n / 2)}\n`),
  'a word of commas': (n) => broken(`    a: ${'1,'.repeat(n / 2)}\n`),
  'a line of escaped quotes': (n) => broken(`    a: ${'"\\ '.repeat(n / 3)}\n`),
  'a line of typographic quotes': (n) => broken(`    a: ${'“'.repeat(n)}\n`),
  'a line of tabs': (n) => broken(`    a:${'\t'.repeat(n)}\n`),
  'a line of equals signs': (n) => broken(`    image ${'='.repeat(n)}\n`),
  'a line of percent signs': (n) => `${'%'.repeat(n)}\n${spec}`,
  anchors: (n) => repeat(n, (i) => `k${i}: &a${i} v\n`),
  aliases: (n) => `x: &x v\n${repeat(n, (i) => `k${i}: *x\n`)}`,
  'unknown aliases': (n) => repeat(n, (i) => `k${i}: *a${i}\n`),
  tags: (n) => repeat(n, (i) => `k${i}: !!str ${i}\n`),
  'carriage returns': (n) => spec.replaceAll('\n', '\r').repeat(Math.ceil(n / spec.length)),
  'carriage returns and line feeds': (n) => broken(repeat(n, '    tty: true\r\n')),
  'control characters': (n) => broken(`    a: ${'\u0007'.repeat(n)}\n`),
  'halves of characters': (n) => `${spec}    a: ${'\ud83d'.repeat(n)}\n`,
  'words of JavaScript': (n) => `${head}  labels:\n${repeat(n, '    constructor: x\n    __proto__: y\n')}`,
  labels: (n) => `${head}  labels:\n${repeat(n, (i) => `    "a b${i}": "c d"\n`)}`,
  volumes: (n) => `${spec}  volumes:\n${repeat(n, (i) => `  - name: v${i}\n    emptyDir: {}\n`)}`,
  mounts: (n) =>
    `${spec}    volumeMounts:\n${repeat(n, (i) => `    - name: v${i}\n      mountPath: /m${i}\n`)}`,
  'equal mounts': (n) => `${spec}    volumeMounts:\n${repeat(n, '    - name: v\n      mountPath: /m\n')}`,
  devices: (n) =>
    `${spec}    volumeDevices:\n${repeat(n, (i) => `    - name: v${i}\n      devicePath: /m${i}\n`)}`,
  'unknown variables': (n) =>
    `${spec}    env:\n${repeat(n, (i) => `    - name: A${i}\n      value: $(B${i})\n`)}`,
  'variables set too late': (n) =>
    `${spec}    env:\n${repeat(n, (i) => `    - name: A${i}\n      value: $(A${i + 1})\n`)}`,
  'unknown port names': (n) =>
    `${spec}    ports:\n${repeat(n / 2, (i) => `    - containerPort: ${i + 1}\n`)}    args:\n${repeat(n / 2, (i) => `    - $(C${i})\n`)}`,
  ports: (n) => `${spec}    ports:\n${repeat(n, (i) => `    - containerPort: ${i + 1}\n`)}`,
  tolerations: (n) => `${spec}  tolerations:\n${repeat(n, (i) => `  - key: k${i}\n`)}`,
  'Pods of a List': (n) =>
    `apiVersion: v1\nkind: List\nitems:\n${repeat(n, (i) => `- ${pod(`p${i}`, 1).replaceAll(/^/gm, '  ').trim()}\n`)}`,
  'a List of errors': (n) =>
    `apiVersion: v1\nkind: List\nitems:\n${repeat(n, (i) => `- {apiVersion: v1, kind: Pod, metadata: {name: P${i}}, spec: {container: 1}}\n`)}`,
  'maps merged one after the other': (n) =>
    `k0: &a0 {x: 1}\n${repeat(n, (i) => `k${i + 1}: &a${i + 1} {<<: *a${i}, x: 1}\n`)}`,
  'one map merged everywhere': (n) => `x: &x {a: 1}\n${repeat(n, (i) => `k${i}: {<<: *x}\n`)}`,
  'variables upon variables': (n) =>
    `${spec}    env:\n${repeat(n, (i) => `    - name: A${i + 1}\n      value: $(A${i})$(A${i})\n`)}`,
  'equal volumes': (n) => `${spec}  volumes:\n${repeat(n, '  - name: v\n    emptyDir: {}\n')}`,
  'equal ports': (n) => `${spec}    ports:\n${repeat(n, '    - name: http\n      containerPort: 80\n')}`,
  'long keys': (n) => spec + repeat(n, (i) => `    ${'k'.repeat(1000)}${i}: v\n`),
  'a comment of one line': (n) => `${spec}    # ${'c: '.repeat(n / 3)}\n`,
  'literal scalar with tabs': (n) => `${spec}    workingDir: |\n${repeat(n, '      \ttext\t\n')}`,
  'separators with text': (n) => repeat(n, (i) => `--- a: ${i}\n`),
  directives: (n) => repeat(n, '%YAML 1.1\n---\na: 1\n'),
  'documents behind dots': (n) => repeat(n, (i) => `${head}  labels: {i: "${i}"}\n...\n`),
  'byte order marks inside': (n) => repeat(n, '---\n\ufeffa: 1\n'),
  'zero-width characters': (n) => broken(`    a: ${'\u200b'.repeat(n)}\n`),
  emoji: (n) => broken(`    a${'😀'.repeat(n / 2)}: 1\n`),
  'line separators': (n) => `${spec}    a: x${'\u2028'.repeat(n)}\n`,
  'quoted scalar at column 0': (n) => `${spec}    workingDir: "${'\ntext'.repeat(n / 5)}"\n`,
  'JSON with escaped slashes': (n) => `{"apiVersion": "v1", "kind": "Pod", "a": "${'\\/'.repeat(n / 2)}"}`,
  // An item takes nine units: two letters, one of them escaped, with quotes, comma, indent and line break.
  JSON: (n) =>
    JSON.stringify({ apiVersion: 'v1', kind: 'Pod', spec: repeat(n / 3, 'x{"').split('{') }, null, 1),
};

/** The whole judgement of a text that was never seen before, in milliseconds of this process, whatever else the machine does. */
function judge(text: string): number {
  const start = process.cpuUsage();
  judgeStream(parseStream(text));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Any one place of the text made other, so that nothing is remembered. */
let turn = 0;
const fresh = (text: string) =>
  applyTextEdits(text, [{ start: text.length, end: text.length, text: `\n# ${turn++}\n` }]);

function best(text: string): number {
  const first = judge(fresh(text));
  return first > 4000 ? first : Math.min(first, judge(fresh(text)), judge(fresh(text)));
}

const sizes = [64_000, 250_000, 1_000_000] as const;
/** A size is left out where the one before tells that it would take longer than this, in milliseconds, were it quadratic. */
const longest = 60_000;

/** Times by size; undefined from the first on that is left out. */
function timesOf(make: Make): (number | undefined)[] {
  let before: number | undefined = 0;
  return sizes.map((units) => {
    before = before === undefined || before * 16 > longest ? undefined : best(make(units));
    return before;
  });
}

/** Set for the process of one row: the name of its text. */
const rowVariable = 'HOSTILE_ROW';

/** The times of a text in a process of its own, as a person opens it: without the code and the heap that other texts left. */
function timesAlone(name: string): (number | null)[] {
  const [script = '', ...args] = process.argv.slice(1);
  const env = { ...process.env, [rowVariable]: name };
  const { stdout, status } = spawnSync(process.execPath, [script, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the process of "${name}" ended with ${status}`);
  return JSON.parse(stdout);
}

/**
 * `hostile`: time to judge large texts of one kind each, and how it grows with the text. Each text has a process of its own,
 * with the settings that Node has by default; in it, each size counts with the best of three runs. `HOSTILE=part` picks texts
 * by a part of their names.
 */
export function benchHostile(): void {
  const alone = texts[process.env[rowVariable] ?? ''];
  if (alone) {
    process.stdout.write(JSON.stringify(timesOf(alone)));
    return;
  }
  const only = process.env.HOSTILE;
  const told = (time: number | null | undefined) => (time == null ? 'not tried' : ms(time));
  const rows = Object.keys(texts)
    .filter((name) => only === undefined || name.includes(only))
    .map((name) => {
      const [small, quarter, whole] = timesAlone(name);
      const growth = whole == null || quarter == null ? Number.POSITIVE_INFINITY : whole / quarter;
      const kept = whole != null && whole <= 2000 && (growth <= 5 || whole <= 50);
      return [name, told(small), told(quarter), told(whole), growth.toFixed(1), kept ? '' : 'broken'];
    });
  printTable(
    'Hostile texts: processor time of parse and judgement (promised: 1 MB under 2 s, growth from 250 KB to 1 MB at most 5 times)',
    ['text', '64 KB', '250 KB', '1 MB', 'growth', ''],
    rows,
  );
}
