import { maxDepth } from './read/index.ts';
import type { ItemNode, PairNode, ScalarStyle, TreeNode } from './tree.ts';

/** Thrown where a text is left to the complete reader. */
export const giveUp = new Error('not in the fast subset');
export const [TAB, LF, CR, SPACE, HASH, DASH, COLON, QUOTE, APOSTROPHE, BACKSLASH] = [
  9, 10, 13, 32, 35, 45, 58, 34, 39, 92,
];
export const [COMMA, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP, PIPE] = [44, 91, 93, 123, 125, 124];
/** Characters that cannot begin a plain scalar here: `-`, `?` and `:` are looked at on their own. */
export const indicators = new Set([...',[]{}#&*!|>\'"%@`'].map((char) => char.charCodeAt(0)));

/** UTF-16 units; the complete reader knows which keys above are too long. */
export const longestKey = 1000;

/** Reads what begins and ends by signs, whatever the indentation: quoted scalars and flow collections. */
export class FlowScanner {
  protected readonly text: string;
  /** Offset of the next content. */
  protected at: number;
  /** Collections around it. */
  protected depth: number;

  constructor(text: string, at: number, depth: number) {
    this.text = text;
    this.at = at;
    this.depth = depth;
  }

  protected isBlank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === LF || code === CR || Number.isNaN(code);
  }

  protected plainNode(start: number, end: number): TreeNode {
    return { kind: 'scalar', style: 'plain', text: this.text.slice(start, end), start, end, outer: start };
  }

  protected quoted(start: number): TreeNode {
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

  /** A flow collection at `this.at`; leaves `this.at` behind it. */
  protected flow(): TreeNode {
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

  protected flowPair(): PairNode {
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

  protected flowNode(): TreeNode {
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

  protected skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  /** Skips blanks, line breaks and comments inside a flow collection. */
  protected skip(): void {
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
