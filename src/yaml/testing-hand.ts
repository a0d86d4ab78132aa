import fc from 'fast-check';
import { isList, isObject, type Json } from '../pod/index.ts';
import { needsQuotes, printLiteral, printQuoted } from './print.ts';

/** Random hand-writing for this room's property tests. */

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

/** True for a map or list with something in it. */
export function isFull(value: Json): boolean {
  return isList(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}
