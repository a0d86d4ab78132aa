import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLParseError,
} from 'yaml';
import { maxDepth } from './read/index.ts';
import type { ItemNode, PairNode, ScalarStyle, Tree, TreeError, TreeNode } from './tree.ts';
import { itemEnd, pairEnd } from './tree.ts';

/**
 * Reads the text of one document with the `yaml` package and turns its tree into ours: what the tests compare our own
 * readers with. This is the only file that knows the package; nothing of the page imports it. Everything is read as
 * strings (`failsafe`), because kubectl's types are given by `scalars.ts`.
 */

interface Token {
  readonly type: string;
  readonly offset: number;
  readonly source?: string;
}
interface CollectionItem {
  readonly start: readonly Token[];
  readonly key?: unknown;
  readonly sep?: readonly Token[];
  readonly value?: unknown;
}

export function composeTree(given: string): Tree {
  // The package stumbles over a list behind a byte order mark; a line break takes as many offsets.
  const text = given.charCodeAt(0) === 0xfeff ? `\n${given.slice(1)}` : given;
  const parser = new Parser();
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const inner = composer as unknown as Inner;
  const documents = [];
  const errors: TreeError[] = [];
  const add = (error: YAMLParseError): void => {
    const start = Math.min(error.pos[0], text.length);
    const code = error.code === 'RESOURCE_EXHAUSTION' ? 'TOO_DEEP' : error.code;
    errors.push({ start, end: Math.max(start, Math.min(error.pos[1], text.length)), code });
  };
  limitErrors(inner);
  const stray: TreeError[] = [];
  try {
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error') {
          if (stray.length >= maxErrors) throw tooMany;
          stray.push({
            start: token.offset,
            end: token.offset + token.source.length,
            code: 'UNEXPECTED_TOKEN',
          });
        }
        documents.push(...composer.next(token));
      }
      if (parser.stack.length > 2 * maxDepth + 2) {
        return { root: undefined, errors: [{ start: parser.offset, end: parser.offset, code: 'TOO_DEEP' }] };
      }
    }
    for (const token of parser.end()) documents.push(...composer.next(token));
    documents.push(...composer.end(true, text.length));
  } catch (error) {
    if (error !== tooMany) throw error;
    for (const found of inner.errors.slice(0, maxErrors)) add(found);
    return { root: undefined, errors: errors.length > 0 ? errors : stray };
  }
  for (const document of documents) for (const error of document.errors.slice(0, maxErrors)) add(error);
  const contents = documents[0]?.contents as ParsedNode | null | undefined;
  const root = contents ? convert(text, contents, undefined) : undefined;
  return { root, errors };
}

/** A document with more errors is not looked at any further: every one costs time, and nobody reads them. */
const maxErrors = 100;
const tooMany = new Error('too many errors');

/** What of the composer is not in its types. */
interface Inner {
  onError: (source: unknown, code: string, message: string, warning?: boolean) => void;
  readonly errors: readonly YAMLParseError[];
}

function limitErrors(composer: Inner): void {
  const report = composer.onError;
  let count = 0;
  composer.onError = (source, code, message, warning) => {
    if (!warning && ++count > maxErrors) throw tooMany;
    report(source, code, message, warning);
  };
}

/** Where the properties of a node begin, from the tokens before it. */
function outerOf(tokens: readonly Token[] | undefined, start: number): number {
  const first = tokens?.find((token) => token.type === 'anchor' || token.type === 'tag');
  return first ? Math.min(first.offset, start) : start;
}

function convert(text: string, node: ParsedNode, before: readonly Token[] | undefined): TreeNode | undefined {
  const [from, to] = node.range;
  const hasProps = !isAlias(node) && (node.anchor !== undefined || node.tag !== undefined);
  const outer = hasProps ? (before ? outerOf(before, from) : propsBefore(text, from)) : from;
  if (isAlias(node)) return { kind: 'alias', name: node.source, start: from, end: to, outer };
  const props = { anchor: node.anchor, tag: node.tag };
  if (isScalar(node)) {
    const style = styleOf(node.type);
    const token = node.srcToken as { source?: string } | undefined;
    if (style === 'plain' && (token?.source ?? '') === '') {
      if (outer === from && !hasProps) return undefined;
      const end = Math.max(from, propsEnd(text, outer));
      return { kind: 'scalar', style, text: '', start: end, end, outer, ...props };
    }
    const end =
      style === 'literal' || style === 'folded' ? blockScalarEnd(text, from, to, token?.source ?? '') : to;
    return {
      kind: 'scalar',
      style,
      text: node.source ?? String(node.value),
      start: from,
      end,
      outer,
      ...props,
    };
  }
  if (isMap(node)) {
    const flow = node.flow === true;
    const source = node.srcToken as { items?: CollectionItem[] } | undefined;
    const pairs: PairNode[] = [];
    for (const pair of node.items) {
      const token = pair.srcToken as unknown as CollectionItem | undefined;
      const keyNode = pair.key as ParsedNode | null;
      const valueNode = pair.value as ParsedNode | null;
      const mark = token?.start.find((part) => part.type === 'explicit-key-ind');
      const colon = token?.sep?.find((part) => part.type === 'map-value-ind');
      const at = mark?.offset ?? keyNode?.range[0] ?? from;
      const key = (keyNode && convert(text, keyNode, token?.start)) ?? emptyScalar(colon?.offset ?? at);
      const after = colon ? colon.offset + 1 : -1;
      const value = valueNode ? convert(text, valueNode, token?.sep) : undefined;
      pairs.push({
        key,
        start: mark ? mark.offset : key.outer,
        colon: after,
        value,
        explicit: mark !== undefined,
      });
    }
    const last = pairs.at(-1);
    const bare = flow && source?.items === undefined;
    const end = flow && !bare ? to : last ? pairEnd(last) : to;
    const start = bare ? (pairs[0]?.start ?? from) : from;
    return { kind: 'map', flow, pairs, start, end, outer: bare ? start : outer, bare, ...props };
  }
  if (isSeq(node)) {
    const flow = node.flow === true;
    const source = node.srcToken as { items?: CollectionItem[] } | undefined;
    const tokens = (source?.items ?? []).filter((item) => flow || item.start.some(isDash) || item.value);
    const items: ItemNode[] = [];
    for (const [i, child] of node.items.entries()) {
      const token = tokens[i];
      const value = convert(text, child as ParsedNode, token?.start);
      const dash = flow ? undefined : token?.start.find(isDash);
      items.push({ start: dash?.offset ?? value?.outer ?? (child as ParsedNode).range[0], value });
    }
    const last = items.at(-1);
    const end = flow ? to : last ? itemEnd(last) : to;
    return { kind: 'seq', flow, items, start: from, end, outer, ...props };
  }
  return undefined;
}

function isDash(token: Token): boolean {
  return token.type === 'seq-item-ind';
}

function emptyScalar(at: number): TreeNode {
  return { kind: 'scalar', style: 'plain', text: '', start: at, end: at, outer: at };
}

function styleOf(type: string | undefined): ScalarStyle {
  switch (type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'BLOCK_FOLDED':
      return 'folded';
    default:
      return 'plain';
  }
}

/** The root's anchor and tag stand before it without tokens of their own; they are found backwards. */
function propsBefore(text: string, start: number): number {
  let at = start;
  for (;;) {
    const before = /(?:^|\s)([&!][^\s]*)\s*$/.exec(text.slice(0, at));
    if (!before) return at;
    at = before.index + before[0].indexOf(before[1] ?? '');
  }
}

function propsEnd(text: string, outer: number): number {
  const match = /^(?:[&!][^\s,[\]{}]*[ \t]*)+/.exec(text.slice(outer, outer + 2000));
  return outer + (match ? match[0].trimEnd().length : 0);
}

/**
 * The end of a block scalar's content: without the last line break, and, unless it keeps them (`|+`), without the
 * blank lines behind it.
 */
export function blockScalarEnd(text: string, from: number, to: number, source: string): number {
  const header = /^[|>][-+0-9]*/.exec(text.slice(from, from + 8))?.[0] ?? '|';
  if (source.trim() === '' && !(header.includes('+') && source !== '')) return from + header.length;
  let end = to;
  const indent = /(?:^|\n)( *)[^\s]/.exec(source)?.[1]?.length ?? 0;
  for (;;) {
    if (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
    if (header.includes('+')) return end;
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(lineStart, end);
    if (lineStart <= from || line.length > indent || line.trim() !== '') return end;
    end = lineStart;
  }
}
