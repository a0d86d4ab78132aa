import type { ScalarStyle } from '../tree.ts';
import { Cursor, isBlank, isBlankOrEnd, isBreak, type Mark, SPACE, TAB } from './cursor.ts';
import { anchorName, directive, tagParts } from './properties.ts';
import { blockScalar, plainScalar, quotedScalar } from './scalar.ts';
import type { Token, TokenKind } from './tokens.ts';

/** A place where a key without `?` may begin; a colon behind it makes it one. */
interface SimpleKey {
  possible: boolean;
  /** It begins at the indent of its block, where nothing but a key can stand. */
  readonly required: boolean;
  readonly token: number;
  readonly mark: Mark;
  /** True while the token may not be given out, because a colon can still follow. */
  waits: boolean;
}

const [DASH, COLON, QUESTION, HASH, PERCENT, COMMA, QUOTE, APOSTROPHE] = [45, 58, 63, 35, 37, 44, 34, 39];
const [STAR, AND, BANG, PIPE, GREATER, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [
  42, 38, 33, 124, 62, 91, 93, 123, 125,
];
/** Characters no plain scalar begins with; `-`, `?` and `:` are looked at on their own. */
const reserved = new Set([...',[]{}#&*!|>\'"%@`'].map((char) => char.charCodeAt(0)));

/** The longest key without `?`, in characters. */
const longestKey = 1024;

/** Turns a text into tokens: `scannerc.go`. Throws a `Failure` where go-yaml gives up. */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly queue: Token[] = [];
  /** Where the queue's first token stands in it, and how many were taken before. */
  private head = 0;
  private taken = 0;
  private flowLevel = 0;
  private indent = -1;
  private readonly indents: number[] = [];
  private keyAllowed = true;
  /** One for every level of flow collections. */
  private readonly keys: SimpleKey[] = [none];

  constructor(text: string, json: boolean) {
    this.cursor = new Cursor(text, json);
  }

  /** The next token, which stays. */
  peek(): Token {
    for (;;) {
      const token = this.queue[this.head];
      // A colon further on can still put the start of a map before this token.
      if (token && !this.mayBeKey()) return token;
      this.fetch();
    }
  }

  /** Takes the token that `peek` gave. */
  skip(): void {
    this.head++;
    this.taken++;
    if (this.head === this.queue.length) {
      this.queue.length = 0;
      this.head = 0;
    }
  }

  private mayBeKey(): boolean {
    for (let i = this.keys.length - 1; i >= 0; i--) {
      const key = this.keys[i] as SimpleKey;
      if (key.possible && key.token === this.taken) return key.waits && this.isValid(key);
      // Keys of outer levels began earlier.
      if (key.possible && key.token < this.taken) break;
    }
    return false;
  }

  /** `yaml_simple_key_is_valid`: a key stands on one line and is not endless. */
  private isValid(key: SimpleKey): boolean {
    if (!key.possible || this.cursor.json) return key.possible;
    if (key.mark.line < this.cursor.line || this.isLong(key.mark.offset)) {
      if (key.required) this.missingColon(key);
      key.possible = false;
      return false;
    }
    return true;
  }

  /** True where more characters than a key may have stand between an offset and the cursor; a pair of surrogates is one. */
  private isLong(from: number): boolean {
    const { at, text } = this.cursor;
    if (at - from <= longestKey || at - from > 2 * longestKey) return at - from > longestKey;
    let characters = at - from;
    for (let i = from; i < at; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) characters--;
    return characters > longestKey;
  }

  private missingColon(key: SimpleKey): never {
    const { line, at, text } = this.cursor;
    const code =
      key.mark.line === line && at < text.length ? 'KEY_OVER_1024_CHARS' : 'MULTILINE_IMPLICIT_KEY';
    const start = key.mark.offset;
    const end = this.queue.find((token) => token.start === start)?.end ?? start + 1;
    return this.cursor.fail("could not find expected ':'", code, key.mark, { start, end });
  }

  private saveKey(): void {
    if (!this.keyAllowed) return;
    const required = this.flowLevel === 0 && this.indent === this.cursor.column;
    const token = this.nextNumber();
    this.removeKey();
    const mark = this.cursor.mark();
    this.keys[this.keys.length - 1] = { possible: true, required, token, mark, waits: true };
  }

  private nextNumber(): number {
    return this.taken + this.queue.length - this.head;
  }

  private removeKey(): void {
    const key = this.keys[this.keys.length - 1] as SimpleKey;
    if (!key.possible) return;
    if (key.required) this.missingColon(key);
    key.possible = false;
  }

  /** Begins a block where the column is deeper than the one around. */
  private rollIndent(kind: TokenKind, mark: Mark, number?: number): void {
    if (this.flowLevel > 0 || this.indent >= mark.column) return;
    this.indents.push(this.indent);
    this.indent = mark.column;
    this.insert(kind, mark, mark.offset, number);
  }

  private unrollIndent(column: number): void {
    if (this.flowLevel > 0) return;
    while (this.indent > column) {
      this.insert('block-end', this.cursor.mark(), this.cursor.at);
      this.indent = this.indents.pop() ?? -1;
    }
  }

  /** Puts a token at the end of the queue, or before the token of a number. */
  private insert(kind: TokenKind, mark: Mark, end: number, number?: number): void {
    this.push(token(kind, mark, end), number);
  }

  private push(made: Token, number?: number): void {
    if (number === undefined || number < this.taken) this.queue.push(made);
    else this.queue.splice(this.head + number - this.taken, 0, made);
  }

  /** `yaml_parser_fetch_next_token` */
  private fetch(): void {
    const { cursor } = this;
    this.toNextToken();
    const column = cursor.column;
    this.unrollIndent(column);
    if (cursor.at >= cursor.text.length) {
      this.streamEnd();
      return;
    }
    const code = cursor.code();
    if (column === 0 && code === PERCENT) {
      this.directive();
      return;
    }
    if (column === 0 && cursor.atMarker()) {
      this.unrollIndent(-1);
      this.removeKey();
      this.keyAllowed = false;
      this.sign(code === DASH ? 'document-start' : 'document-end', 3);
      return;
    }
    if (this.flowSign(code)) return;
    const blankNext = isBlankOrEnd(cursor.code(1));
    const flow = this.flowLevel > 0;
    if (code === DASH && blankNext) this.blockEntry();
    else if (code === QUESTION && (flow || blankNext)) this.key();
    else if (code === COLON && (flow || blankNext)) this.value();
    else if (!this.leaf(code)) this.strange(code);
  }

  private leaf(code: number): boolean {
    const { cursor } = this;
    if (code === STAR || code === AND) this.anchor(code === STAR);
    else if (code === BANG) this.tag();
    else if ((code === PIPE || code === GREATER) && this.flowLevel === 0) {
      this.removeKey();
      this.keyAllowed = true;
      const style = code === PIPE ? 'literal' : 'folded';
      this.scalar(style, () => blockScalar(cursor, this.indent, style));
    } else if (code === QUOTE || code === APOSTROPHE) {
      this.saveKey();
      this.keyAllowed = false;
      this.scalar(code === QUOTE ? 'double' : 'single', () => quotedScalar(cursor));
    } else if (this.startsPlain(code)) {
      this.saveKey();
      this.keyAllowed = false;
      this.scalar('plain', () => {
        const found = plainScalar(cursor, this.indent, this.flowLevel > 0);
        if (found.broke) this.keyAllowed = true;
        return found;
      });
    } else return false;
    return true;
  }

  private startsPlain(code: number): boolean {
    const next = this.cursor.code(1);
    if (code === DASH) return !isBlank(next);
    if (code === QUESTION || code === COLON) return this.flowLevel === 0 && !isBlankOrEnd(next);
    return !isBlankOrEnd(code) && !reserved.has(code);
  }

  private strange(code: number): never {
    const { cursor } = this;
    const range = { start: cursor.at, end: cursor.at + 1 };
    const problem = 'found character that cannot start any token';
    return cursor.fail(problem, code === TAB ? 'TAB_AS_INDENT' : 'BAD_SCALAR_START', cursor.mark(), range);
  }

  /** `yaml_parser_scan_to_next_token`: over blanks, comments and line breaks. A tab may not stand where a key may. */
  private toNextToken(): void {
    const { cursor } = this;
    for (;;) {
      let code = cursor.code();
      while (code === SPACE || (code === TAB && (cursor.json || this.flowLevel > 0 || !this.keyAllowed))) {
        cursor.at++;
        code = cursor.code();
      }
      if (code === HASH) cursor.skipToBreak();
      if (!isBreak(cursor.code())) return;
      cursor.takeBreak();
      if (this.flowLevel === 0) this.keyAllowed = true;
    }
  }

  private streamEnd(): void {
    const { cursor } = this;
    if (cursor.column !== 0) {
      cursor.line++;
      cursor.lineStart = cursor.at;
    }
    this.unrollIndent(-1);
    this.removeKey();
    this.keyAllowed = false;
    this.insert('stream-end', cursor.mark(), cursor.at);
  }

  private directive(): void {
    this.unrollIndent(-1);
    this.removeKey();
    this.keyAllowed = false;
    const mark = this.cursor.mark();
    const found = directive(this.cursor);
    const [text, suffix] = found.kind === 'version' ? ['', found.version] : [found.handle, found.prefix];
    this.push({ ...token(found.kind, mark, this.cursor.at), text, suffix });
  }

  private flowSign(code: number): boolean {
    switch (code) {
      case OPEN_LIST:
      case OPEN_MAP:
        this.saveKey();
        this.keys.push({ ...none, token: this.nextNumber() });
        this.flowLevel++;
        this.keyAllowed = true;
        this.sign(code === OPEN_LIST ? 'flow-sequence-start' : 'flow-mapping-start', 1);
        return true;
      case CLOSE_LIST:
      case CLOSE_MAP:
        this.removeKey();
        this.closeFlow();
        this.keyAllowed = false;
        this.sign(code === CLOSE_LIST ? 'flow-sequence-end' : 'flow-mapping-end', 1);
        return true;
      case COMMA:
        this.removeKey();
        this.keyAllowed = true;
        this.sign('flow-entry', 1);
        return true;
      default:
        return false;
    }
  }

  /**
   * `yaml_parser_decrease_flow_level`, which forgets the key of the token that the level's last key began with. For
   * `[]` and `{}` this is the collection itself, so that it is given out before a colon behind it is seen.
   */
  private closeFlow(): void {
    if (this.flowLevel === 0) return;
    this.flowLevel--;
    const closed = this.keys.pop();
    for (const key of this.keys) if (key.token === closed?.token) key.waits = false;
  }

  private blockEntry(): void {
    const mark = this.cursor.mark();
    if (this.flowLevel === 0) {
      if (!this.keyAllowed) this.misplaced('block sequence entries are not allowed in this context');
      this.rollIndent('sequence-start', mark);
    }
    this.removeKey();
    this.keyAllowed = true;
    this.sign('entry', 1);
  }

  private key(): void {
    if (this.flowLevel === 0) {
      if (!this.keyAllowed) this.misplaced('mapping keys are not allowed in this context');
      this.rollIndent('mapping-start', this.cursor.mark());
    }
    this.removeKey();
    this.keyAllowed = this.flowLevel === 0;
    this.sign('key', 1);
  }

  private value(): void {
    const key = this.keys[this.keys.length - 1] as SimpleKey;
    if (this.isValid(key)) {
      this.insert('key', key.mark, key.mark.offset, key.token);
      this.rollIndent('mapping-start', key.mark, key.token);
      key.possible = false;
      this.keyAllowed = false;
    } else {
      if (this.flowLevel === 0) {
        if (!this.keyAllowed) this.misplaced('mapping values are not allowed in this context');
        this.rollIndent('mapping-start', this.cursor.mark());
      }
      this.keyAllowed = this.flowLevel === 0;
    }
    this.sign('value', 1);
  }

  private misplaced(problem: string): never {
    const { cursor } = this;
    return cursor.fail(problem, 'BLOCK_AS_IMPLICIT_KEY', cursor.mark(), {
      start: cursor.at,
      end: cursor.at + 1,
    });
  }

  private anchor(alias: boolean): void {
    this.saveKey();
    this.keyAllowed = false;
    const mark = this.cursor.mark();
    const text = anchorName(this.cursor, alias);
    this.push({ ...token(alias ? 'alias' : 'anchor', mark, this.cursor.at), text });
  }

  private tag(): void {
    this.saveKey();
    this.keyAllowed = false;
    const mark = this.cursor.mark();
    const { handle, suffix } = tagParts(this.cursor);
    this.push({ ...token('tag', mark, this.cursor.at), text: handle, suffix });
  }

  private scalar(style: ScalarStyle, scan: () => { text: string; end: number }): void {
    const { at, line, column } = this.cursor;
    const { text, end } = scan();
    this.queue.push({ kind: 'scalar', start: at, end, line, column, text, suffix: '', style });
  }

  private sign(kind: TokenKind, length: number): void {
    const mark = this.cursor.mark();
    this.cursor.at += length;
    this.insert(kind, mark, this.cursor.at);
  }
}

const none: SimpleKey = {
  possible: false,
  required: false,
  token: -1,
  mark: { offset: 0, line: 0, column: 0 },
  waits: false,
};

function token(kind: TokenKind, mark: Mark, end: number): Token {
  const { offset, line, column } = mark;
  return { kind, start: offset, end, line, column, text: '', suffix: '', style: 'plain' };
}
