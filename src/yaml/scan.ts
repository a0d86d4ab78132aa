import { maxDepth } from './read/index.ts';
import type { ItemNode, PairNode, ScalarStyle, Tree, TreeNode } from './tree.ts';
import { itemEnd, pairEnd } from './tree.ts';

/**
 * Reads the YAML that manifests are mostly written in (block maps and lists, one-line scalars, literals, flow
 * collections, comments) several times faster than the complete reader (`read/`), into the same tree. Everything
 * else (anchors, tags, folded or multi-line scalars, tabs, and every mistake) makes it give up, and the complete
 * reader takes the document instead; so it never decides what is accepted. The tests compare both on thousands of texts.
 * @returns undefined where it gives up
 */
export function scanTree(text: string): Tree | undefined {
  if (rareBreaks.test(text)) return undefined;
  try {
    return { root: new Scanner(text).document(), errors: [] };
  } catch (error) {
    if (error === giveUp) return undefined;
    throw error;
  }
}

/** Line breaks that are left to the complete reader. */
export const rareBreaks = /\r(?!\n)|[\x85\u2028\u2029]/;

/** One entry of a block map or list, and where the scan stands behind it: at the next content, with its column. */
export interface ScannedEntry<T> {
  readonly entry: T;
  readonly at: number;
  /** -1 at the end of the text. */
  readonly column: number;
}

/**
 * Reads the one entry of a block map that begins at `start`, as `scanTree` would on its way through the text: what it does from
 * there on is told by the text behind and by the number of collections around alone.
 * @returns undefined where it would give up, or where no such entry begins there
 */
export function scanPair(text: string, start: number, depth: number): ScannedEntry<PairNode> | undefined {
  return scanAt(text, start, depth, (scanner) => scanner.pairHere());
}

/** The same for an item of a block list, from its dash on. */
export function scanItem(text: string, start: number, depth: number): ScannedEntry<ItemNode> | undefined {
  return scanAt(text, start, depth, (scanner) => scanner.itemHere());
}

function scanAt<T>(
  text: string,
  start: number,
  depth: number,
  read: (scanner: Scanner) => T | undefined,
): ScannedEntry<T> | undefined {
  try {
    const scanner = new Scanner(text, start, depth);
    const entry = read(scanner);
    return entry && { entry, ...scanner.place() };
  } catch (error) {
    if (error === giveUp) return undefined;
    throw error;
  }
}

const giveUp = new Error('not in the fast subset');
const [TAB, LF, CR, SPACE, HASH, DASH, COLON, QUOTE, APOSTROPHE, BACKSLASH] = [
  9, 10, 13, 32, 35, 45, 58, 34, 39, 92,
];
const [COMMA, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP, PIPE] = [44, 91, 93, 123, 125, 124];
/** Characters that cannot begin a plain scalar here: `-`, `?` and `:` are looked at on their own. */
const indicators = new Set([...',[]{}#&*!|>\'"%@`'].map((char) => char.charCodeAt(0)));

/** UTF-16 units; the complete reader knows which keys above are too long. */
const longestKey = 1000;

class Scanner {
  private readonly text: string;
  /** Offset of the next content, its column, and whether the text is used up. */
  private at = 0;
  private column = 0;
  private line = 0;
  private depth = 0;

  constructor(text: string, at = 0, depth = 0) {
    this.text = text;
    this.at = at;
    this.line = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    this.column = at - this.line;
    this.depth = depth;
  }

  place(): { readonly at: number; readonly column: number } {
    return { at: this.at, column: this.column };
  }

  pairHere(): PairNode | undefined {
    return this.atPair(this.column) ? this.pair(this.column) : undefined;
  }

  itemHere(): ItemNode | undefined {
    return this.atItem(this.column) ? this.item(this.column) : undefined;
  }

  document(): TreeNode | undefined {
    if (this.text.charCodeAt(0) === 0xfeff) this.line = 1;
    this.toContent(this.line);
    if (this.marker('---')) {
      this.endOfLine(this.at + 3);
    }
    if (this.done()) return undefined;
    const code = this.text.charCodeAt(this.at);
    let root: TreeNode;
    if (code === OPEN_LIST || code === OPEN_MAP) {
      root = this.flow();
      this.endOfLine(root.end);
    } else root = this.block();
    if (this.marker('...')) this.endOfLine(this.at + 3);
    if (!this.done()) throw giveUp;
    return root;
  }

  private done(): boolean {
    return this.at >= this.text.length;
  }

  private marker(mark: string): boolean {
    if (this.column !== 0 || !this.text.startsWith(mark, this.at)) return false;
    const next = this.text.charCodeAt(this.at + 3);
    return Number.isNaN(next) || next === SPACE || next === LF || next === CR;
  }

  /** Goes to the first content at or behind the line that begins at `start`, over blank lines and comments. */
  private toContent(start: number): void {
    const { text } = this;
    let line = start;
    for (;;) {
      let at = line;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (at >= text.length) {
        this.at = text.length;
        this.column = -1;
        return;
      }
      if (code !== LF && code !== CR && code !== HASH) {
        if (code === TAB) throw giveUp;
        this.at = at;
        this.line = line;
        this.column = at - line;
        return;
      }
      const next = text.indexOf('\n', at);
      if (code === CR && next !== at + 1) throw giveUp;
      if (next < 0) {
        this.at = text.length;
        this.column = -1;
        return;
      }
      line = next + 1;
    }
  }

  /** Behind a value nothing but a comment may follow; goes on to the next content. */
  private endOfLine(from: number): void {
    const { text } = this;
    let at = from;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (at < text.length && code !== LF && !(code === CR && text.charCodeAt(at + 1) === LF)) {
      if (code !== HASH || at === from) throw giveUp;
    }
    const next = text.indexOf('\n', at);
    if (next < 0) {
      this.at = text.length;
      this.column = -1;
    } else this.toContent(next + 1);
  }

  private isBlank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === LF || code === CR || Number.isNaN(code);
  }

  /** A map or list that begins at the content the scanner stands at. */
  private block(): TreeNode {
    if (++this.depth > maxDepth) throw giveUp;
    const node = this.isDash(this.at) ? this.seq(this.column) : this.map(this.column);
    this.depth--;
    return node;
  }

  private isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && this.isBlank(at + 1);
  }

  private map(column: number): TreeNode {
    const pairs: PairNode[] = [];
    const start = this.at;
    while (this.atPair(column)) pairs.push(this.pair(column));
    if (this.column > column) throw giveUp;
    const last = pairs.at(-1);
    if (!last) throw giveUp;
    return { kind: 'map', flow: false, pairs, start, end: pairEnd(last), outer: start };
  }

  private atPair(column: number): boolean {
    return this.column === column && !this.done() && !this.isDash(this.at) && !this.marker('...');
  }

  private pair(column: number): PairNode {
    const key = this.key();
    if (!key) throw giveUp;
    const value = this.value(key.colon, column, true);
    return { key: key.node, start: key.node.start, colon: key.colon, value, explicit: false };
  }

  private seq(column: number): TreeNode {
    const items: ItemNode[] = [];
    const start = this.at;
    while (this.atItem(column)) items.push(this.item(column));
    if (this.column > column) throw giveUp;
    const last = items.at(-1);
    if (!last) throw giveUp;
    return { kind: 'seq', flow: false, items, start, end: itemEnd(last), outer: start };
  }

  private atItem(column: number): boolean {
    return this.column === column && !this.done() && this.isDash(this.at);
  }

  private item(column: number): ItemNode {
    const dash = this.at;
    let at = dash + 1;
    while (this.text.charCodeAt(at) === SPACE) at++;
    this.at = at;
    const lineColumn = at - this.line;
    if (this.isDash(at) || this.keyAhead(at)) {
      this.column = lineColumn;
      return { start: dash, value: this.block() };
    }
    return { start: dash, value: this.value(dash + 1, column, false) };
  }

  private keyAhead(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if (code === OPEN_LIST || code === OPEN_MAP || code === PIPE || this.isBlank(at) || code === HASH)
      return false;
    const saved = this.at;
    this.at = at;
    const key = this.key();
    this.at = saved;
    return key !== undefined;
  }

  /** The key at `this.at`, with the offset behind its colon; undefined where the line has none. */
  private key(): { node: TreeNode; colon: number } | undefined {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const node = this.quoted(at);
      let end = node.end;
      while (text.charCodeAt(end) === SPACE) end++;
      if (text.charCodeAt(end) !== COLON || !this.isBlank(end + 1)) return undefined;
      if (end - at > longestKey) throw giveUp;
      return { node, colon: end + 1 };
    }
    if (indicators.has(code)) throw giveUp;
    if ((code === DASH || code === 63 || code === COLON) && this.isBlank(at + 1)) throw giveUp;
    for (let end = at; end < text.length; end++) {
      const char = text.charCodeAt(end);
      if (char === LF || char === CR) return undefined;
      if (char === TAB) throw giveUp;
      if (char === HASH && text.charCodeAt(end - 1) === SPACE) return undefined;
      if (char === COLON && this.isBlank(end + 1)) {
        if (end - at > longestKey) throw giveUp;
        let last = end;
        while (text.charCodeAt(last - 1) === SPACE) last--;
        return { node: this.plainNode(at, last), colon: end + 1 };
      }
    }
    return undefined;
  }

  private plainNode(start: number, end: number): TreeNode {
    return { kind: 'scalar', style: 'plain', text: this.text.slice(start, end), start, end, outer: start };
  }

  /** What stands behind a colon or a dash of an entry at `column`, on its line or below it. */
  private value(from: number, column: number, ofKey: boolean): TreeNode | undefined {
    const { text } = this;
    let at = from;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (at >= text.length || code === LF || code === CR || code === HASH) {
      this.endOfLine(from);
      if (this.done() || this.column < column) return undefined;
      if (this.column > column || (ofKey && this.isDash(this.at))) return this.below();
      return undefined;
    }
    if (code === TAB) throw giveUp;
    let node: TreeNode;
    if (code === OPEN_LIST || code === OPEN_MAP) node = this.flowAt(at);
    else if (code === QUOTE || code === APOSTROPHE) node = this.quoted(at);
    else if (code === PIPE) return this.literal(at, column);
    else node = this.plain(at);
    this.endOfLine(node.end);
    // A deeper line would go on with the scalar, or is a mistake.
    if (this.column > column) throw giveUp;
    return node;
  }

  private below(): TreeNode {
    const code = this.text.charCodeAt(this.at);
    if (code === OPEN_LIST || code === OPEN_MAP || code === PIPE) throw giveUp;
    return this.block();
  }

  private plain(start: number): TreeNode {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (indicators.has(first)) throw giveUp;
    if ((first === DASH || first === 63 || first === COLON) && this.isBlank(start + 1)) throw giveUp;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === LF || (code === CR && text.charCodeAt(end + 1) === LF)) break;
      if (code === TAB || code === CR || (code === COLON && this.isBlank(end + 1))) throw giveUp;
      if (code === HASH && text.charCodeAt(end - 1) === SPACE) break;
    }
    while (text.charCodeAt(end - 1) === SPACE) end--;
    return this.plainNode(start, end);
  }

  private quoted(start: number): TreeNode {
    const { text } = this;
    const quote = text.charCodeAt(start);
    let escaped = false;
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR) throw giveUp;
      if (code === BACKSLASH && quote === QUOTE) {
        escaped = true;
        at++;
      } else if (code === quote) {
        if (quote === APOSTROPHE && text.charCodeAt(at + 1) === APOSTROPHE) {
          escaped = true;
          at++;
          continue;
        }
        const inner = text.slice(start + 1, at);
        const style: ScalarStyle = quote === QUOTE ? 'double' : 'single';
        const decoded = !escaped
          ? inner
          : quote === QUOTE
            ? unescapeJson(inner)
            : inner.replaceAll("''", "'");
        return { kind: 'scalar', style, text: decoded, start, end: at + 1, outer: start };
      }
    }
    throw giveUp;
  }

  private literal(start: number, column: number): TreeNode {
    const { text } = this;
    const keep = text[start + 1];
    const chomp = keep === '-' || keep === '+' ? keep : '';
    const header = start + 1 + chomp.length;
    let line = this.afterHeader(header);
    let indent = -1;
    const lines: string[] = [];
    let end = header;
    let filled = 0;
    for (;;) {
      const next = text.indexOf('\n', line);
      if (next < 0) {
        if (this.indentAt(line) > column) throw giveUp;
        break;
      }
      const last = next > line && text.charCodeAt(next - 1) === CR ? next - 1 : next;
      const width = this.indentAt(line);
      if (line + width >= last) {
        if (indent < 0 ? width > 0 : width > indent) throw giveUp;
        lines.push('');
      } else {
        if (indent < 0) {
          if (width <= column) break;
          indent = width;
        } else if (width < indent) {
          if (width > column) throw giveUp;
          break;
        }
        lines.push(text.slice(line + indent, last));
        filled = lines.length;
        end = last;
      }
      line = next + 1;
    }
    if (indent < 0) throw giveUp;
    const body = lines.slice(0, filled).join('\n');
    let value = body;
    if (chomp === '+') {
      value = `${lines.join('\n')}\n`;
      const before = line - 1;
      end = text.charCodeAt(before - 1) === CR ? before - 1 : before;
    } else if (chomp === '') value = `${body}\n`;
    this.toContent(line);
    if (this.column > column) throw giveUp;
    return { kind: 'scalar', style: 'literal', text: value, start, end, outer: start };
  }

  private indentAt(line: number): number {
    let at = line;
    while (this.text.charCodeAt(at) === SPACE) at++;
    if (this.text.charCodeAt(at) === TAB) throw giveUp;
    return at - line;
  }

  private afterHeader(from: number): number {
    const { text } = this;
    let at = from;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    const next = text.indexOf('\n', at);
    if (next < 0 || (code !== LF && code !== CR && (code !== HASH || at === from))) throw giveUp;
    return next + 1;
  }

  private flowAt(at: number): TreeNode {
    this.at = at;
    const node = this.flow();
    return node;
  }

  /** A flow collection at `this.at`; leaves `this.at` behind it. */
  private flow(): TreeNode {
    if (++this.depth > maxDepth) throw giveUp;
    const { text } = this;
    const start = this.at;
    const isMap = text.charCodeAt(start) === OPEN_MAP;
    const close = isMap ? CLOSE_MAP : CLOSE_LIST;
    const pairs: PairNode[] = [];
    const items: ItemNode[] = [];
    this.at = start + 1;
    this.skip();
    while (text.charCodeAt(this.at) !== close) {
      if (this.at >= text.length) throw giveUp;
      if (isMap) pairs.push(this.flowPair());
      else {
        const value = this.flowNode();
        items.push({ start: value.start, value });
        this.skip();
      }
      const code = text.charCodeAt(this.at);
      if (code === COMMA) {
        this.at++;
        this.skip();
      } else if (code !== close) throw giveUp;
    }
    const end = ++this.at;
    this.depth--;
    if (isMap) return { kind: 'map', flow: true, pairs, start, end, outer: start };
    return { kind: 'seq', flow: true, items, start, end, outer: start };
  }

  private flowPair(): PairNode {
    const { text } = this;
    const key = this.flowNode();
    if (key.kind !== 'scalar') throw giveUp;
    this.skipSpaces();
    if (text.charCodeAt(this.at) !== COLON || this.at - key.start > longestKey) throw giveUp;
    const after = text.charCodeAt(this.at + 1);
    if (key.style === 'plain' && !this.isBlank(this.at + 1)) throw giveUp;
    if (key.style !== 'plain' && after === COLON) throw giveUp;
    const colon = ++this.at;
    this.skip();
    const code = text.charCodeAt(this.at);
    if (code === COMMA || code === CLOSE_MAP) {
      return { key, start: key.start, colon, value: undefined, explicit: false };
    }
    const value = this.flowNode();
    this.skip();
    return { key, start: key.start, colon, value, explicit: false };
  }

  private flowNode(): TreeNode {
    const { text } = this;
    const start = this.at;
    const code = text.charCodeAt(start);
    if (code === OPEN_LIST || code === OPEN_MAP) return this.flow();
    if (code === QUOTE || code === APOSTROPHE) {
      const node = this.quoted(start);
      this.at = node.end;
      return node;
    }
    if (indicators.has(code) || code === 63 || code === COLON || code === DASH) {
      // A negative number is the one usual word that begins with a dash.
      if (code !== DASH || !/[0-9]/.test(text[start + 1] ?? '')) throw giveUp;
    }
    let end = start;
    for (; end < text.length; end++) {
      const char = text.charCodeAt(end);
      if (char === COMMA || char === CLOSE_LIST || char === CLOSE_MAP || char === LF || char === CR) break;
      if (char === OPEN_LIST || char === OPEN_MAP || char === TAB || char === 63) throw giveUp;
      if (char === HASH && text.charCodeAt(end - 1) === SPACE) break;
      if (char === COLON) {
        if (this.isBlank(end + 1)) break;
        const next = text.charCodeAt(end + 1);
        if (
          next === COMMA ||
          next === CLOSE_LIST ||
          next === CLOSE_MAP ||
          next === OPEN_LIST ||
          next === OPEN_MAP
        ) {
          throw giveUp;
        }
      }
    }
    while (text.charCodeAt(end - 1) === SPACE) end--;
    if (end === start) throw giveUp;
    this.at = end;
    return this.plainNode(start, end);
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  /** Skips blanks, line breaks and comments inside a flow collection. */
  private skip(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === SPACE || code === LF || (code === CR && text.charCodeAt(this.at + 1) === LF)) this.at++;
      else if (code === HASH && this.isBlank(this.at - 1)) {
        const next = text.indexOf('\n', this.at);
        if (next < 0) throw giveUp;
        this.at = next;
      } else return;
    }
  }
}

/** The escapes of double-quoted scalars that JSON has, too; others are left to the complete reader. */
function unescapeJson(inner: string): string {
  if (!/^(?:[^\\]|\\(?:["\\bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*$/.test(inner)) throw giveUp;
  return JSON.parse(`"${inner.replaceAll('\t', '\\t')}"`) as string;
}
