import fc from 'fast-check';
import { isList, isObject, type Json, type Path, type PathEdit, put } from '../pod/index.ts';
import { needsQuotes, printLiteral, printQuoted } from './print.ts';

/** Helpers of this room's property tests: random Pods, printed in random hand-writing, and random edits of them. */

/** How one text is written. `seed` decides everything that varies within the text. */
export interface Hand {
  readonly seed: number;
  readonly indent: number;
  /** Columns from a key to the dashes of its list. */
  readonly listIndent: number;
  readonly dash: number;
  readonly eol: '\n' | '\r\n';
  readonly bom: boolean;
  readonly quotes: 'none' | 'single' | 'double' | 'mixed';
  /** Chance of flow style for a map or list, of a comment or blank line at each place (0 to 1). */
  readonly flow: number;
  readonly comments: number;
  readonly json: boolean;
  readonly anchors: boolean;
  /** Folded and multi-line scalars, tags, unused anchors here and there. */
  readonly odd: boolean;
  readonly finalNewline: boolean;
  /** Texts of other documents before and after, and whether this one begins with a marker. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly marker: boolean;
}

const otherDocuments = [
  'a: 1 # x\n',
  '# only a comment\n',
  '- x\n-   y\n',
  'broken: [1\n',
  '{"json": true}\n',
  'k: |\n  x\n\n',
];

export const hands: fc.Arbitrary<Hand> = fc
  .record({
    seed: fc.nat(1_000_000),
    indent: fc.constantFrom(2, 2, 4, 3),
    listIndent: fc.constantFrom(0, 0, 2, 4),
    dash: fc.constantFrom(2, 2, 2, 4),
    eol: fc.constantFrom<'\n' | '\r\n'>('\n', '\n', '\n', '\r\n'),
    bom: fc.constantFrom(false, false, false, true),
    quotes: fc.constantFrom<Hand['quotes']>('none', 'none', 'single', 'double', 'mixed'),
    flow: fc.constantFrom(0, 0, 0.15, 0.5),
    comments: fc.constantFrom(0, 0.1, 0.3),
    json: fc.constantFrom(false, false, false, false, false, true),
    anchors: fc.constantFrom(false, false, true),
    odd: fc.constantFrom(false, false, true),
    finalNewline: fc.constantFrom(true, true, true, false),
    before: fc.array(fc.constantFrom(...otherDocuments), { maxLength: 2 }),
    after: fc.array(fc.constantFrom(...otherDocuments), { maxLength: 2 }),
    marker: fc.boolean(),
  })
  .map((hand) => ({ ...hand, listIndent: Math.min(hand.listIndent, hand.indent) }));

export interface Written {
  readonly text: string;
  /** Number of the document that holds the value. */
  readonly document: number;
}

/** Writes a value in the given hand, among its other documents. */
export function write(value: Json, hand: Hand): Written {
  const body = new Scribe(hand).document(value);
  const before = hand.before.map((text) => `---\n${text}`);
  const after = hand.after.map((text) => `---\n${text}`);
  const marker = before.length > 0 || hand.marker ? '---\n' : '';
  let text = [...before, marker + body, ...after].join('');
  if (!hand.finalNewline && after.length === 0 && !/[|][-+\d]*\n(?: .*\n|\n)*$/.test(body))
    text = text.replace(/\n$/, '');
  if (hand.eol === '\r\n') text = text.replaceAll('\n', '\r\n');
  return { text: (hand.bom ? '\uFEFF' : '') + text, document: before.length };
}

class Scribe {
  private readonly hand: Hand;
  private state: number;
  private readonly names = new Map<object, string>();
  private readonly seen = new Set<object>();
  private readonly twice = new Set<object>();

  constructor(hand: Hand) {
    this.hand = hand;
    this.state = hand.seed + 1;
  }

  document(value: Json): string {
    if (this.hand.anchors) this.survey(value);
    if (this.hand.json) return `${asciiJson(value, this.chance(0.8) ? this.hand.indent : 0)}\n`;
    const top = this.chance(this.hand.comments) ? '# top of the document\n' : '';
    if (!isFull(value)) return `${top}${this.scalar(value, false)}\n`;
    return `${top}${this.block(value, 0).join('\n')}\n`;
  }

  /** A number in 0..1 (mulberry32). */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  private chance(p: number): boolean {
    return p > 0 && this.random() < p;
  }

  private survey(value: Json): void {
    if (!isFull(value)) return;
    const object = value as object;
    if (this.seen.has(object)) {
      this.twice.add(object);
      return;
    }
    this.seen.add(object);
    for (const child of Object.values(object)) this.survey(child as Json);
  }

  private above(column: number): string[] {
    const out: string[] = [];
    if (this.chance(this.hand.comments)) out.push('');
    if (this.chance(this.hand.comments)) out.push(`${' '.repeat(column)}# above: {x`);
    if (this.chance(this.hand.comments / 3)) out.push(`${' '.repeat(Math.max(0, column - 1))}#other`);
    return out;
  }

  private behind(): string {
    return this.chance(this.hand.comments) ? `${' '.repeat(1 + Math.floor(this.random() * 4))}# behind` : '';
  }

  private block(value: Json, column: number): string[] {
    const pad = ' '.repeat(column);
    const out: string[] = [];
    if (isList(value)) {
      for (const [i, item] of value.entries()) {
        if (i > 0) out.push(...this.above(column));
        const inner = column + this.hand.dash;
        const gap = ' '.repeat(this.hand.dash - 1);
        const node = this.node(item, column, inner, `${pad}-`, gap);
        out.push(...node);
      }
      return out;
    }
    for (const [i, [key, child]] of Object.entries(value as object).entries()) {
      if (i > 0) out.push(...this.above(column));
      const deeper = column + (isList(child) ? this.hand.listIndent : this.hand.indent);
      out.push(...this.node(child as Json, column, deeper, `${pad}${this.key(key)}:`, undefined));
    }
    return out;
  }

  /** `head` is `key:` or `-`; `gap` is set for items, whose maps may begin on the dash's line. */
  private node(value: Json, column: number, inner: number, head: string, gap: string | undefined): string[] {
    let props = '';
    if (isFull(value) && this.twice.has(value as object)) {
      const name = this.names.get(value as object);
      if (name !== undefined) return [`${head} *${name}${this.behind()}`];
      props = ` &a${this.names.size}`;
    }
    const lines = this.content(value, column, inner, head + props, props === '' ? gap : undefined);
    if (props !== '') this.names.set(value as object, props.slice(2));
    return lines;
  }

  private content(
    value: Json,
    column: number,
    inner: number,
    head: string,
    gap: string | undefined,
  ): string[] {
    if (!isFull(value)) {
      const step = inner - column;
      if (typeof value === 'string' && value.includes('\n') && this.chance(0.8)) {
        const literal = printLiteral(value, column + (step || this.hand.indent), step || this.hand.indent);
        const kept = value.endsWith('\n\n') && this.hand.comments > 0;
        if (literal && !kept) return [`${head} ${literal[0]}`, ...literal.slice(1)];
      }
      if (typeof value === 'string' && this.hand.odd && this.chance(0.2)) {
        const lines = this.oddString(value, column + (step || this.hand.indent));
        if (lines) return [`${head} ${lines[0]}`, ...lines.slice(1)];
      }
      if (value === null && gap === undefined && this.chance(0.3)) return [head + this.behind()];
      return [`${head}${gap ?? ' '}${this.scalar(value, false)}${this.behind()}`];
    }
    if (this.chance(this.hand.flow)) return this.flowLines(value, column, head);
    const lines = this.block(value, inner);
    if (gap !== undefined && this.chance(0.93))
      return [head + gap + (lines[0] ?? '').slice(inner), ...lines.slice(1)];
    const first = this.chance(this.hand.comments / 2) ? [`${' '.repeat(inner)}# first`] : [];
    return [head + this.behind(), ...first, ...lines];
  }

  private oddString(value: string, column: number): string[] | undefined {
    if (!/^[a-z][a-z0-9:./-]*( [a-z0-9:./-]+)*$/i.test(value) || needsQuotes(value)) return undefined;
    const pad = ' '.repeat(column);
    const roll = this.random();
    if (roll < 0.25) return ['>-', pad + value];
    if (roll < 0.5) return [`!!str ${value}`];
    if (roll < 0.75) return [`&u${Math.floor(roll * 1000)} ${value}`];
    const [first = '', ...rest] = value.split(' ');
    return [first, ...rest.map((word) => pad + word)];
  }

  private flowLines(value: Json, column: number, head: string): string[] {
    if (this.chance(0.6)) return [`${head} ${this.flow(value)}${this.behind()}`];
    const pad = ' '.repeat(column + 2);
    const entries = isList(value)
      ? value.map((item) => this.flow(item))
      : Object.entries(value as object).map(
          ([key, child]) => `${this.key(key, true)}: ${this.flow(child as Json)}`,
        );
    const trailing = this.chance(0.3);
    const body = entries.map(
      (entry, i) => `${pad}${entry}${i < entries.length - 1 || trailing ? ',' : ''}${this.behind()}`,
    );
    const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
    return [`${head} ${open}`, ...body, `${' '.repeat(column + 1)}${close}${this.behind()}`];
  }

  private flow(value: Json): string {
    const gap = this.chance(0.2) ? '' : ' ';
    if (isList(value))
      return value.length === 0
        ? '[]'
        : `[${gap}${value.map((item) => this.flow(item)).join(`,${gap}`)}${gap}]`;
    if (isObject(value)) {
      const pairs = Object.entries(value).map(
        ([key, child]) => `${this.key(key, true)}: ${this.flow(child)}`,
      );
      return pairs.length === 0 ? '{}' : `{${gap}${pairs.join(`,${gap}`)}${gap}}`;
    }
    return this.scalar(value, true);
  }

  private key(key: string, flow = false): string {
    return key === '<<' || needsQuotes(key, flow) || this.chance(0.05) ? printQuoted(key, this.quote()) : key;
  }

  private scalar(value: Json, flow: boolean): string {
    if (isList(value)) return '[]';
    if (isObject(value)) return this.chance(0.2) ? '{ }' : '{}';
    if (value === null) return this.chance(0.3) ? '~' : 'null';
    if (typeof value !== 'string') return String(value);
    const quoted = this.hand.quotes !== 'none' && (this.hand.quotes !== 'mixed' || this.chance(0.5));
    return quoted || needsQuotes(value, flow) ? printQuoted(value, this.quote()) : value;
  }

  private quote(): 'single' | 'double' {
    if (this.hand.quotes === 'single' || this.hand.quotes === 'double') return this.hand.quotes;
    return this.hand.quotes === 'mixed' && this.chance(0.5) ? 'single' : 'double';
  }
}

/** JSON with everything that YAML does not allow unescaped as escapes. */
function asciiJson(value: Json, indent: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isFull(value: Json): boolean {
  return isList(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}

/** Strings that are hard to write: other types' looks, indicators, blanks, breaks, foreign letters. */
export const trickyStrings = [
  ...[
    '8080',
    'true',
    'on',
    'y',
    'No',
    '0644',
    '0o17',
    '1e3',
    '1_000',
    'null',
    '~',
    '',
    '.inf',
    '-0',
    '0x1F',
    '.5',
    '+1',
  ],
  ...[
    ' lead',
    'trail ',
    'a: b',
    'a #b',
    '# x',
    '- x',
    '-',
    '?',
    ':',
    ': x',
    'x:',
    '-x',
    '?x',
    ':x',
    "it's",
    'say "hi"',
  ],
  ...[
    '*a',
    '&b',
    '!c',
    '%d',
    '@e',
    '`f`',
    '|',
    '>',
    '{a}',
    '[b',
    'a,b',
    'a]b',
    '---',
    '...',
    '--- x',
    '=',
    '<<',
    '22:22',
  ],
  ...[
    'multi\nline\n',
    'x\n\ny',
    'ends\n\n',
    '\n',
    ' lead\nline',
    '\n\nx',
    'a\n  b\n c',
    'sp \nx',
    'tab\there',
    '\tx',
    'a\r\nb',
  ],
  ...[
    '中文 字',
    'emoji 😀',
    '\u2028',
    '\u0085',
    '\u00a0',
    'C:\\x',
    'nginx:1.27',
    'a=b',
    '$(VAR)',
    '2024-01-01',
    '#',
    'a#b',
  ],
  ...[
    'http://x/y?z#q',
    "''",
    '""',
    '"a" b',
    "'a' b",
    '\u007f',
    '\u0001',
    '\uFEFFx',
    '- a\n- b',
    'k: v\nl: w\n',
    '# c\nx\n',
  ],
];
const trickyKeys = [
  '__proto__',
  'constructor',
  'a/b.c',
  '8080',
  'true',
  'y',
  '',
  'a: b',
  '<<',
  'with space',
  "it's",
  'x#',
  '-',
  '? ',
];

export const strings: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('nginx:1.27', 'web', 'always', 'app', '64Mi', '250m', '/data', 'x'),
  },
  { weight: 4, arbitrary: fc.constantFrom(...trickyStrings) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const keys: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('app', 'tier', 'app.kubernetes.io/name', 'note', 'x', 'z9') },
  { weight: 2, arbitrary: fc.constantFrom(...trickyKeys) },
);
export const scalars: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: strings },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 70000 }) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom<Json>(null, 0.5, 1e21, 9007199254740991, {}, []) },
);

function mapOf(entries: readonly (readonly [string, Json])[]): Json {
  const out: Record<string, Json> = {};
  for (const [key, value] of entries) put(out, key, value);
  return out;
}

const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(keys, tie('tree')), { maxLength: 3 }).map(mapOf),
  ),
}));
/** Any small value. */
export const trees: fc.Arbitrary<Json> = tree;

const labels = fc.array(fc.tuple(keys, strings), { maxLength: 3 }).map(mapOf);
const containerFields: Record<string, fc.Arbitrary<Json>> = {
  image: strings,
  command: fc.array(strings, { maxLength: 3 }),
  ports: fc.array(fc.record({ containerPort: fc.integer({ min: 1, max: 65535 }), name: strings }), {
    maxLength: 2,
  }),
  env: fc.array(fc.record({ name: strings, value: strings }), { maxLength: 3 }),
  resources: fc.record({ limits: labels, requests: labels }, { requiredKeys: [] }),
  livenessProbe: fc.record({
    exec: fc.record({ command: fc.array(strings, { maxLength: 2 }) }),
    periodSeconds: fc.nat(60),
  }),
  securityContext: fc.record({ privileged: fc.boolean(), capabilities: trees }, { requiredKeys: [] }),
  tty: fc.boolean(),
};
const container: fc.Arbitrary<Json> = fc.record(
  { name: strings, ...containerFields },
  { requiredKeys: ['name'] },
);

/** A random Pod; sometimes two containers share one object, which `write` may turn into anchor and alias. */
export const pods: fc.Arbitrary<Json> = fc
  .record({
    metadata: fc.record({ name: strings, labels, annotations: trees }, { requiredKeys: ['name'] }),
    containers: fc.array(container, { maxLength: 3 }),
    volumes: fc.option(
      fc.array(
        fc.record({ name: strings, emptyDir: fc.constantFrom<Json>({}, null, { medium: 'Memory' }) }),
        { maxLength: 2 },
      ),
    ),
    extra: fc.option(trees),
    share: fc.boolean(),
  })
  .map(({ metadata, containers, volumes, extra, share }) => {
    const [first, second, ...rest] = containers;
    const shared = share && isObject(first) && isObject(second) && first.resources !== undefined;
    const list = shared ? [first, { ...second, resources: first.resources as Json }, ...rest] : containers;
    const spec: Record<string, Json> = { containers: list };
    if (volumes) spec.volumes = volumes;
    if (extra !== null) spec.extra = extra;
    if (shared) spec.overhead = first.resources as Json;
    return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
  });

/** All paths of a value, the root first. */
export function pathsOf(value: Json, path: Path = []): Path[] {
  const below = isList(value)
    ? value.flatMap((item, i) => pathsOf(item, [...path, i]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))
      : [];
  return [path, ...below];
}

/** An edit chosen by numbers, so that it can be derived from any value. */
export interface Choice {
  readonly op: PathEdit['op'];
  readonly where: number;
  readonly other: number;
  readonly key: string;
  readonly scalar: boolean;
  readonly value: Json;
}

export const choices: fc.Arbitrary<Choice> = fc.record({
  op: fc.constantFrom<PathEdit['op']>('set', 'set', 'set', 'delete', 'insert', 'move', 'rename'),
  where: fc.nat(10_000),
  other: fc.nat(10_000),
  key: keys,
  scalar: fc.boolean(),
  value: fc.oneof(scalars, trees),
});

/** A meaningful edit of `value`; undefined where it has no place for the chosen operation. */
export function editOf(value: Json, choice: Choice): PathEdit | undefined {
  const all = pathsOf(value);
  const at = (path: Path): Json | undefined =>
    path.reduce<Json | undefined>((node, step) => (node as Record<string | number, Json>)[step], value);
  const pick = (paths: readonly Path[]): Path | undefined => paths[choice.where % Math.max(paths.length, 1)];
  const lists = all.filter((path) => isList(at(path)));
  switch (choice.op) {
    case 'set': {
      const path = pick(choice.scalar ? all.filter((candidate) => !isFull(at(candidate) ?? null)) : all);
      if (!path) return undefined;
      const node = at(path);
      const roll = choice.other % 3;
      if (isList(node) && roll === 0) return { op: 'set', path: [...path, node.length], value: choice.value };
      if ((isObject(node) || node === null) && roll > 0)
        return { op: 'set', path: [...path, choice.key], value: choice.value };
      if (node === null) return { op: 'set', path: [...path, choice.key, 0, 'deep'], value: choice.value };
      return { op: 'set', path, value: choice.value };
    }
    case 'delete': {
      const path = pick(all.slice(1));
      return path && { op: 'delete', path, prune: choice.other % 3 };
    }
    case 'insert': {
      const path = pick(lists);
      const list = path && at(path);
      if (!path || !isList(list)) return undefined;
      return { op: 'insert', path, index: choice.other % (list.length + 1), value: choice.value };
    }
    case 'move': {
      const path = pick(lists.filter((candidate) => (at(candidate) as readonly Json[]).length > 1));
      const list = path && at(path);
      if (!path || !isList(list)) return undefined;
      return { op: 'move', path, from: choice.where % list.length, to: choice.other % list.length };
    }
    case 'rename': {
      const path = pick(all.filter((candidate) => typeof candidate.at(-1) === 'string'));
      return path && { op: 'rename', path, to: choice.key };
    }
  }
}
