import type { SliceKind } from '../split.ts';
import type { ItemNode, MapNode, PairNode, SeqNode, TreeNode } from '../tree.ts';
import { itemEnd, pairEnd } from '../tree.ts';
import { Failure, type Mark } from './cursor.ts';
import { Scanner } from './scanner.ts';
import type { Token, TokenKind } from './tokens.ts';

/** Levels of nesting that are read. go-yaml takes 10,000; a Pod has about 12, and recursion needs a bound. */
export const maxDepth = 200;

/** What stands before a node. */
interface Props {
  readonly outer: number;
  readonly end: number;
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
}

const longPrefix = 'tag:yaml.org,2002:';

/** Makes the tree of one document from its tokens: `parserc.go`. Throws a `Failure` where go-yaml gives up. */
export class Parser {
  private readonly scanner: Scanner;
  private tags: ReadonlyMap<string, string> = new Map();
  private readonly anchors = new Set<string>();
  private depth = 0;
  /** Line from which kubectl counts: behind a `---` that it took off. */
  firstLine = 0;
  /** Set when all that go-yaml looks at was read: what comes then is refused by us alone. */
  done = false;
  root: TreeNode | undefined;

  constructor(
    text: string,
    private readonly kind: SliceKind,
  ) {
    this.scanner = new Scanner(text, kind === 'json');
  }

  document(): TreeNode | undefined {
    this.root = this.content();
    let token = this.scanner.peek();
    if (token.kind === 'document-end') this.scanner.skip();
    this.done = true;
    token = this.scanner.peek();
    while (token.kind === 'document-end') {
      this.scanner.skip();
      token = this.scanner.peek();
    }
    if (token.kind !== 'stream-end') this.fail('', 'TRAILING_CONTENT', token);
    return this.root;
  }

  private content(): TreeNode | undefined {
    const { scanner } = this;
    let token = scanner.peek();
    if (token.kind === 'stream-end') return undefined;
    const kinds: readonly TokenKind[] = ['version', 'tag-directive', 'document-start'];
    this.directives();
    if (!kinds.includes(token.kind)) return this.node(true, false);
    token = scanner.peek();
    if (token.kind !== 'document-start')
      this.fail('did not find expected <document start>', 'MISSING_CHAR', token);
    if (this.kind !== 'whole' || token.line > 0) this.firstLine = token.line + 1;
    scanner.skip();
    token = scanner.peek();
    const none: readonly TokenKind[] = [...kinds, 'document-end', 'stream-end'];
    return none.includes(token.kind) ? undefined : this.node(true, false);
  }

  /** `yaml_parser_process_directives` */
  private directives(): void {
    const tags = new Map<string, string>();
    let version = false;
    for (;;) {
      const token = this.scanner.peek();
      if (token.kind === 'version') {
        if (version) this.fail('found duplicate %YAML directive', 'BAD_DIRECTIVE', token);
        if (token.suffix !== '1.1') this.fail('found incompatible YAML document', 'BAD_DIRECTIVE', token);
        version = true;
      } else if (token.kind === 'tag-directive') {
        if (tags.has(token.text)) this.fail('found duplicate %TAG directive', 'BAD_DIRECTIVE', token);
        tags.set(token.text, token.suffix);
      } else break;
      this.scanner.skip();
    }
    if (!tags.has('!')) tags.set('!', '!');
    if (!tags.has('!!')) tags.set('!!', longPrefix);
    this.tags = tags;
  }

  private fail(problem: string, code: string, token: Token, context?: Token): never {
    const at = markOf(token);
    const end = Math.max(token.end, token.start);
    throw new Failure(problem, code, { at, context: context && markOf(context), end, scanner: false });
  }

  /** `yaml_parser_parse_node`; `undefined` is never given where something is written. */
  private node(block: boolean, indentless: boolean): TreeNode {
    const { scanner } = this;
    const first = scanner.peek();
    if (first.kind === 'alias') {
      if (!this.anchors.has(first.text)) {
        this.fail(`unknown anchor '${first.text}' referenced`, 'UNRESOLVED_ALIAS', first);
      }
      scanner.skip();
      return { kind: 'alias', name: first.text, start: first.start, end: first.end, outer: first.start };
    }
    const props = first.kind === 'anchor' || first.kind === 'tag' ? this.props(first) : undefined;
    const token = props ? scanner.peek() : first;
    if (props?.anchor !== undefined) this.anchors.add(props.anchor);
    if (token.kind === 'scalar') {
      scanner.skip();
      const { style, text, start, end } = token;
      if (!props) return { kind: 'scalar', style, text, start, end, outer: start };
      return { kind: 'scalar', style, text, start, end, ...named(props) };
    }
    switch (token.kind) {
      case 'entry':
        if (indentless) return this.nested(token, () => this.blockList(token, props, true));
        break;
      case 'flow-sequence-start':
        return this.nested(token, () => this.flowList(token, props));
      case 'flow-mapping-start':
        return this.nested(token, () => this.flowMap(token, props));
      case 'sequence-start':
        if (block) return this.nested(token, () => this.blockList(token, props, false));
        break;
      case 'mapping-start':
        if (block) return this.nested(token, () => this.blockMap(token, props));
        break;
    }
    if (props) {
      const { end } = props;
      return { kind: 'scalar', style: 'plain', text: '', start: end, end, ...named(props) };
    }
    return this.fail('did not find expected node content', 'UNEXPECTED_TOKEN', token, first);
  }

  private nested<T>(token: Token, read: () => T): T {
    if (++this.depth > maxDepth) this.fail('', 'TOO_DEEP', token);
    const node = read();
    this.depth--;
    return node;
  }

  private props(first: Token): Props {
    const { scanner } = this;
    scanner.skip();
    const second = scanner.peek();
    const both = second.kind !== first.kind && (second.kind === 'anchor' || second.kind === 'tag');
    if (both) scanner.skip();
    const found = both ? [first, second] : [first];
    const anchor = found.find(({ kind }) => kind === 'anchor')?.text;
    const tag = found.find(({ kind }) => kind === 'tag');
    return {
      outer: first.start,
      end: (both ? second : first).end,
      anchor,
      tag: tag && this.tagName(tag, first),
    };
  }

  private tagName(token: Token, first: Token): string {
    if (token.text === '') return token.suffix;
    const prefix = this.tags.get(token.text);
    if (prefix === undefined) return this.fail('found undefined tag handle', 'BAD_TAG', token, first);
    return prefix + token.suffix;
  }

  /** A list of dashes; `indentless` where they stand at the column of the key above. */
  private blockList(start: Token, props: Props | undefined, indentless: boolean): SeqNode {
    const { scanner } = this;
    if (!indentless) scanner.skip();
    const items: ItemNode[] = [];
    for (;;) {
      const token = scanner.peek();
      if (token.kind !== 'entry') {
        if (!indentless) this.endOfBlock(token, start, "did not find expected '-' indicator");
        break;
      }
      scanner.skip();
      const { kind } = scanner.peek();
      const empty =
        kind === 'entry' || kind === 'block-end' || (indentless && (kind === 'key' || kind === 'value'));
      items.push({ start: token.start, value: empty ? undefined : this.node(true, false) });
    }
    const last = items.at(-1);
    const end = last ? itemEnd(last) : start.start;
    return { kind: 'seq', flow: false, items, start: start.start, end, outer: start.start, ...named(props) };
  }

  private endOfBlock(token: Token, start: Token, problem: string): void {
    if (token.kind !== 'block-end') this.fail(problem, 'BAD_INDENT', token, start);
    this.scanner.skip();
  }

  private blockMap(start: Token, props: Props | undefined): MapNode {
    const { scanner } = this;
    scanner.skip();
    const pairs: PairNode[] = [];
    for (;;) {
      const token = scanner.peek();
      if (token.kind !== 'key') {
        this.endOfBlock(token, start, 'did not find expected key');
        break;
      }
      scanner.skip();
      const explicit = token.end > token.start;
      const key = endsPair(scanner.peek()) ? undefined : this.node(true, true);
      const sign = scanner.peek();
      let value: TreeNode | undefined;
      if (sign.kind === 'value') {
        scanner.skip();
        if (!endsPair(scanner.peek())) value = this.node(true, true);
      }
      pairs.push(pairOf(token, explicit, key, sign, value));
    }
    const last = pairs.at(-1);
    const end = last ? pairEnd(last) : start.start;
    return { kind: 'map', flow: false, pairs, start: start.start, end, outer: start.start, ...named(props) };
  }

  private flowList(start: Token, props: Props | undefined): SeqNode {
    const { scanner } = this;
    scanner.skip();
    const items: ItemNode[] = [];
    for (let first = true; ; first = false) {
      let token = scanner.peek();
      if (token.kind !== 'flow-sequence-end' && !first) {
        if (token.kind !== 'flow-entry') {
          this.fail("did not find expected ',' or ']'", 'MISSING_CHAR', token, start);
        }
        scanner.skip();
        token = scanner.peek();
      }
      if (token.kind === 'flow-sequence-end') {
        scanner.skip();
        const outer = start.start;
        return { kind: 'seq', flow: true, items, start: outer, end: token.end, outer, ...named(props) };
      }
      const value = token.kind === 'key' ? this.barePair(token) : this.node(false, false);
      items.push({ start: value.outer, value });
    }
  }

  /** One pair without braces: `[a: 1]`. */
  private barePair(token: Token): MapNode {
    const pair = this.flowPair(token, 'flow-sequence-end');
    const { start } = pair;
    return { kind: 'map', flow: true, pairs: [pair], start, end: pairEnd(pair), outer: start, bare: true };
  }

  private flowMap(start: Token, props: Props | undefined): MapNode {
    const { scanner } = this;
    scanner.skip();
    const pairs: PairNode[] = [];
    for (let first = true; ; first = false) {
      let token = scanner.peek();
      if (token.kind !== 'flow-mapping-end' && !first) {
        if (token.kind !== 'flow-entry') {
          this.fail("did not find expected ',' or '}'", 'MISSING_CHAR', token, start);
        }
        scanner.skip();
        token = scanner.peek();
      }
      if (token.kind === 'flow-mapping-end') {
        scanner.skip();
        const outer = start.start;
        return { kind: 'map', flow: true, pairs, start: outer, end: token.end, outer, ...named(props) };
      }
      if (token.kind === 'key') pairs.push(this.flowPair(token, 'flow-mapping-end'));
      else pairs.push(pairOf(undefined, false, this.node(false, false), undefined, undefined));
    }
  }

  private flowPair(token: Token, close: TokenKind): PairNode {
    const { scanner } = this;
    scanner.skip();
    const explicit = token.end > token.start;
    const ends = ({ kind }: Token) => kind === 'flow-entry' || kind === close;
    const first = scanner.peek();
    const empty = first.kind === 'value' || ends(first);
    // go-yaml skips the sign behind an empty key in a list, so that `[? : a]` is an error.
    if (empty && close === 'flow-sequence-end') scanner.skip();
    const key = empty ? undefined : this.node(false, false);
    const sign = scanner.peek();
    let value: TreeNode | undefined;
    if (sign.kind === 'value') {
      scanner.skip();
      if (!ends(scanner.peek())) value = this.node(false, false);
    }
    return pairOf(token, explicit, key, sign, value);
  }
}

function endsPair({ kind }: Token): boolean {
  return kind === 'key' || kind === 'value' || kind === 'block-end';
}

function pairOf(
  token: Token | undefined,
  explicit: boolean,
  key: TreeNode | undefined,
  sign: Token | undefined,
  value: TreeNode | undefined,
): PairNode {
  const colon = sign?.kind === 'value' ? sign : undefined;
  const written = key ?? emptyScalar(colon?.start ?? token?.end ?? 0);
  return {
    key: written,
    start: explicit && token ? token.start : written.outer,
    colon: colon ? colon.end : -1,
    value,
    explicit,
  };
}

function emptyScalar(at: number): TreeNode {
  return { kind: 'scalar', style: 'plain', text: '', start: at, end: at, outer: at };
}

function named(props: Props): { outer: number; anchor?: string; tag?: string };
function named(props: Props | undefined): { outer: number; anchor?: string; tag?: string } | undefined;
function named(props: Props | undefined) {
  if (!props) return undefined;
  const { outer, anchor, tag } = props;
  return { outer, ...(anchor !== undefined && { anchor }), ...(tag !== undefined && { tag }) };
}

function markOf({ start, line, column }: Token): Mark {
  return { offset: start, line, column };
}
