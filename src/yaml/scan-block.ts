import { maxDepth } from './read/index.ts';
import {
  APOSTROPHE,
  COLON,
  CR,
  DASH,
  FlowScanner,
  giveUp,
  HASH,
  indicators,
  LF,
  longestKey,
  OPEN_LIST,
  OPEN_MAP,
  PIPE,
  QUOTE,
  SPACE,
  TAB,
} from './scan-flow.ts';
import type { ItemNode, PairNode, TreeNode } from './tree.ts';
import { itemEnd, pairEnd } from './tree.ts';

/** Reads what is told by lines and their indentation: block maps and lists, with plain and literal scalars in them. */
export class BlockScanner extends FlowScanner {
  /** Where the line of the next content begins, and its column there; -1 at the end of the text. */
  private line: number;
  private column: number;

  constructor(text: string, at = 0, depth = 0) {
    super(text, at, depth);
    this.line = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    this.column = at - this.line;
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
    if (code === OPEN_LIST || code === OPEN_MAP) {
      this.at = at;
      node = this.flow();
    } else if (code === QUOTE || code === APOSTROPHE) node = this.quoted(at);
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
}
