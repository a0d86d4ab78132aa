import type { Path } from '../pod/index.ts';
import { parsedDocument } from './parse.ts';
import { keyName, resolvePlain } from './scalars.ts';
import { lineEnd, lineStart, spansLines } from './text.ts';
import { itemEnd, pairEnd, type TreeNode } from './tree.ts';
import type { AtOffset, YamlStream } from './types.ts';
import { pairName } from './walk.ts';

type Spot = Pick<AtOffset, 'path' | 'on' | 'container'>;

/**
 * What stands at an offset. Inside flow collections and scalars of several lines the tree answers; everywhere else,
 * and in documents that do not parse, the indentation of the lines above does, so that it also works in a line that
 * is being typed. On a word without a colon: behind a dash `on` is `value` and `path` and `container` are the item;
 * elsewhere `on` is `key` and both are the map that the key would go into.
 */
export function pathAt(stream: YamlStream, offset: number): AtOffset {
  const at = Math.max(0, Math.min(offset, stream.text.length));
  const index = Math.max(
    stream.documents.findLastIndex((document) => document.start <= at),
    0,
  );
  const document = stream.documents[index];
  const start = document?.start ?? 0;
  const text = stream.text.slice(start, document?.end ?? stream.text.length);
  const inside = at - start;
  const word = text.slice(wordStart(text, inside), inside);
  const readable = document?.errors.every((error) => error.kind !== 'syntax');
  const root = document && readable ? parsedDocument(stream, document).root : undefined;
  const spot = (root && fromTree(text, root, inside, [])) ?? fromLines(text, inside);
  return { document: index, ...spot, word, wordRange: { start: at - word.length, end: at } };
}

/** Where the word begins that ends at an offset. */
function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[\w./-]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** The answer of the tree where the lines cannot give one. */
function fromTree(text: string, node: TreeNode, offset: number, path: Path): Spot | undefined {
  if (offset < node.start || offset > node.end) return undefined;
  const parent = path.slice(0, -1);
  if (node.kind === 'scalar') {
    const lines = spansLines(text, node.start, node.end) && offset > lineEnd(text, node.start);
    return lines ? { path, on: 'value', container: parent } : undefined;
  }
  if (node.kind === 'alias') return undefined;
  if (node.kind === 'seq') {
    for (const [i, item] of node.items.entries()) {
      if (offset < item.start || offset > itemEnd(item) || !item.value) continue;
      const found = fromTree(text, item.value, offset, [...path, i]);
      if (found || !node.flow) return found;
      return { path: [...path, i], on: 'value', container: path };
    }
    return node.flow && inBrackets(node, offset) ? { path, on: 'gap', container: path } : undefined;
  }
  for (const pair of node.pairs) {
    if (offset < pair.start || offset > pairEnd(pair)) continue;
    const name = pairName(pair);
    const below = name === undefined ? path : [...path, name];
    if (offset >= pair.key.start && offset <= pair.key.end)
      return { path: below, on: 'key', container: path };
    const { value } = pair;
    const found = value && fromTree(text, value, offset, below);
    if (found) return found;
    if (node.flow) return { path: below, on: 'value', container: path };
    // A word on a line of its own may be a key that is being typed; the lines tell.
    const beside = value && !spansLines(text, pair.key.end, value.start) && offset >= value.start;
    return beside && (value.kind === 'scalar' || value.kind === 'alias')
      ? { path: below, on: 'value', container: path }
      : undefined;
  }
  return node.flow && inBrackets(node, offset) ? { path, on: 'gap', container: path } : undefined;
}

function inBrackets(node: TreeNode, offset: number): boolean {
  return offset > node.start && offset < node.end;
}

interface Frame {
  readonly column: number;
  readonly step: string | number;
  /** A key with a scalar behind it: nothing goes below it. */
  readonly closed: boolean;
}

const isBlank = (char: string) => char === '' || /\s/.test(char);

/** The key at the beginning of a text, plain or in quotes, as it is written, and the offset behind its colon. */
function keyAndColon(text: string): { readonly written: string; readonly end: number } | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text)?.[0];
  if (quoted !== undefined) {
    const colon = quoted.length + (/^[ \t]*/.exec(text.slice(quoted.length))?.[0].length ?? 0);
    const closed = text[colon] === ':' && isBlank(text.charAt(colon + 1));
    return closed ? { written: quoted, end: colon + 1 } : undefined;
  }
  const first = /^(?:[^\s#"'[\]{},&*!|>%@`-]|-[^\s#])/.exec(text)?.[0];
  if (first === undefined) return undefined;
  for (let at = first.length; at < text.length; at++) {
    const char = text[at];
    if (char === '#' && isBlank(text.charAt(at - 1))) return undefined;
    if (char !== ':' || !isBlank(text.charAt(at + 1))) continue;
    let end = at;
    while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
    return { written: text.slice(0, end), end: at + 1 };
  }
  return undefined;
}

/** Reads the lines up to the offset as a person would: indentation, dashes and keys. */
function fromLines(text: string, offset: number): Spot {
  const frames: Frame[] = [];
  const last = lineStart(text, offset);
  let scalarColumn = -1;
  let depth = 0;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; ; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const indent = line.length - line.trimStart().length;
    const blank = indent === line.length;
    const current = at >= last;
    if (scalarColumn >= 0 && (blank || indent > scalarColumn)) {
      if (current && (!blank || offset - at > scalarColumn)) return spotOf(frames, 'value');
    } else {
      scalarColumn = -1;
      if (depth > 0) {
        if (current) return spotOf(frames, 'value');
        depth = Math.max(0, depth + brackets(line));
      } else if (current) return inLine(frames, line, offset - at);
      else if (!blank && line[indent] !== '#' && !/^(?:---|\.\.\.|%)/.test(line)) {
        const rest = readLine(frames, line).rest;
        if (/^[|>][-+0-9]*(?:\s+#.*)?$/.test(rest)) scalarColumn = frames.at(-1)?.column ?? 0;
        else if (/^[[{]/.test(rest)) depth = Math.max(0, brackets(rest));
      }
    }
    const next = text.indexOf('\n', end);
    if (current || next < 0) return inGap(frames, offset - at);
    at = next + 1;
  }
}

/** How many brackets a piece of flow style leaves open, its quotes and comment left out. */
function brackets(line: string): number {
  const bare = line
    .slice(0, commentStart(line))
    .replace(/(^|[\s[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g, '$1');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

/** Where the comment of a line or of its rest begins, not counting a `#` in quotes; the length where there is none. */
function commentStart(line: string): number {
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    const opens = at === 0 || /[\s[{,:]/.test(line[at - 1] ?? '');
    if (char === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''))) return at;
    if ((char !== '"' && char !== "'") || !opens) continue;
    const closed = char === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y;
    closed.lastIndex = at;
    const quoted = closed.exec(line);
    if (quoted) at += quoted[0].length - 1;
  }
  return line.length;
}

interface LineRead {
  readonly tokens: { start: number; end: number; colon: number; frames: Frame[]; key: boolean }[];
  /** What follows the last dash or colon, without a comment. */
  readonly rest: string;
  readonly restStart: number;
}

/** Takes the dashes and the key of a line onto the frames. */
function readLine(frames: Frame[], line: string): LineRead {
  const tokens: LineRead['tokens'] = [];
  let column = line.length - line.trimStart().length;
  for (;;) {
    const rest = line.slice(column);
    if (/^-(?:\s|$)/.test(rest)) {
      while ((frames.at(-1)?.column ?? -1) > column) frames.pop();
      const top = frames.at(-1);
      const repeated = top?.column === column && typeof top.step === 'number';
      if (repeated) frames.pop();
      frames.push({ column, step: repeated ? Number(top.step) + 1 : 0, closed: false });
      tokens.push({ start: column, end: column + 1, colon: column + 1, frames: [...frames], key: false });
      column += 1 + (/^[ \t]*/.exec(rest.slice(1))?.[0].length ?? 0);
      continue;
    }
    const key = keyAndColon(rest);
    if (!key) return { tokens, rest: rest.slice(0, commentStart(rest)).trim(), restStart: column };
    popTo(frames, column);
    const { written } = key;
    const colon = column + key.end;
    const after = line.slice(colon);
    const behind = after.slice(0, commentStart(after)).trim();
    frames.push({ column, step: nameOf(written), closed: behind !== '' && !/^[&!]\S*$/.test(behind) });
    tokens.push({ start: column, end: column + written.length, colon, frames: [...frames], key: true });
    return { tokens, rest: behind, restStart: colon };
  }
}

/** Leaves the frames that a key at `column` would be below. */
function popTo(frames: Frame[], column: number): void {
  while (frames.length > 0) {
    const top = frames.at(-1) as Frame;
    if (top.column < column && !top.closed) return;
    frames.pop();
  }
}

function nameOf(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return keyName(resolvePlain(written), written) ?? written;
  try {
    return JSON.parse(written) as string;
  } catch {
    return written.slice(1, -1);
  }
}

function inLine(frames: Frame[], line: string, column: number): Spot {
  const indent = line.length - line.trimStart().length;
  if (indent === line.length || line.startsWith('---')) return inGap(frames, column);
  if (line[indent] === '#') {
    const gap = inGap(frames, indent);
    return column > indent ? { ...gap, on: 'comment' } : gap;
  }
  const before = [...frames];
  const { tokens, rest, restStart } = readLine(frames, line);
  if (column < indent) return inGap(before, Math.max(column, 0));
  const comment = restStart + commentStart(line.slice(restStart));
  if (comment < line.length && column > comment) return spotOf(frames, 'comment');
  const token = tokens.findLast((candidate) => candidate.start <= column);
  if (token?.key) {
    const path = pathOf(token.frames);
    const on = column <= token.end ? 'key' : 'value';
    return { path, on: on === 'value' && column < token.colon ? 'gap' : on, container: path.slice(0, -1) };
  }
  if (token) {
    const path = pathOf(token.frames);
    if (column <= token.start) return { path, on: 'gap', container: path.slice(0, -1) };
    return { path, on: rest === '' ? 'gap' : 'value', container: path };
  }
  popTo(frames, indent);
  const container = pathOf(frames);
  return { path: container, on: 'key', container };
}

/** A place where nothing stands: its column tells the map that a key typed there would go into. */
function inGap(frames: Frame[], column: number): Spot {
  popTo(frames, column);
  const container = pathOf(frames);
  return { path: container, on: 'gap', container };
}

function spotOf(frames: readonly Frame[], on: AtOffset['on']): Spot {
  const path = pathOf(frames);
  return { path, on, container: path.slice(0, -1) };
}

function pathOf(frames: readonly Frame[]): Path {
  return frames.map((frame) => frame.step);
}
