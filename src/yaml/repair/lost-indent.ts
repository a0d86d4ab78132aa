import { canonicalKind, type TextEdit } from '../../pod/index.ts';
import { parseStream } from '../parse.ts';
import { misfits } from './misfits.ts';
import { type Mistake, replace } from './mistake.ts';
import { type Entry, placed } from './placing.ts';
import { contentOf, documentsOf, type Line } from './repair-line.ts';
import { depthOf } from './structure.ts';

/** Fewer entries than this are told one by one; more are not searched for their places. */
const [least, most] = [4, 2000];
/** So many entries in one line are no slip. */
const crowd = 3;
/** What may be wrong besides: misspelt keys, a name that is not there. */
const tolerated = 4;

/** A part of a line, with the blanks before it left out. */
interface Piece {
  readonly line: Line;
  /** Columns in the line. */
  readonly from: number;
  readonly to: number;
}

const codeOf = ({ line, from, to }: Piece) => line.code.slice(from, to).trimEnd();

/** An entry, with what the line was wrapped before. */
type Entered = readonly [Piece, ...Piece[]];

/** Puts a value behind its key again where a line was wrapped between the two. */
function unwrapped(pieces: readonly Piece[]): readonly Entered[] {
  const entered: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const last = entered.at(-1);
    const before = last?.at(-1);
    const wraps = before && before.line !== piece.line && before.line.text.trimEnd().endsWith(':');
    if (last && wraps && before.to >= before.line.code.length && !starts.test(codeOf(piece)))
      last.push(piece);
    else entered.push([piece]);
  }
  return entered;
}

/**
 * Documents that lost the columns of their lines, as they come out of a chat or a PDF: all begin in the same one, or several
 * stand in one line. They are put back by the schema, where the result fits it.
 * @param strict every key must be at home somewhere, so that nothing around the manifest is taken for a part of it
 */
const lost =
  (strict: boolean) =>
  (lines: readonly Line[]): Mistake[] => {
    return documentsOf(lines).flatMap((document) => {
      const content = contentOf(document);
      const [first] = content;
      if (!first || document.some(({ inScalar }) => inScalar) || content.length > most) return [];
      const isCrowded = content.some((line) => mayBeCrowded(line) && piecesOf(line, crowd).length >= crowd);
      const isFlat = content.every(({ indent }) => indent === first.indent);
      if (!isCrowded && !(isFlat && content.length >= least)) return [];
      const all = isCrowded ? content.flatMap((line) => piecesOf(line, most + 1)) : content.map(whole);
      const entered = isCrowded ? unwrapped(all) : all.map((piece): Entered => [piece]);
      return put(document, entered, isCrowded ? 'text.one-line' : 'text.lost-indent', strict);
    });
  };

/** For a text of which nothing is mended yet: what stands around the manifest must not become a part of it. */
export const lostIndents = lost(true);
/** For a text in which everything else is mended. */
export const lostIndentsAfterAll = lost(false);

const whole = (line: Line): Piece => ({ line, from: line.indent, to: line.code.length });

/** A key with its colon at the beginning of a text. */
const keyed = /^(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#,&*!|>%@`:]\S*):(?:\s|$)/;
/** What begins an entry or an item. */
const starts = /^(?:-(?:\s|$)|\S+:(?:\s|$)|["'])/;
const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

/** A quick look: of so many pieces as make a crowd, each but the first begins with a key or a dash. */
const mayBeCrowded = ({ code }: Line) => /[:-]\s.*[:-](?:\s|$)/.test(code);

/** The entries and items of a line, each with what stands behind it; quotes and brackets are passed over. Behind `limit` of them nothing is cut. */
function piecesOf(line: Line, limit: number): readonly Piece[] {
  const { code, indent } = line;
  const starts: number[] = [];
  let at = indent;
  let depth = 0;
  let end = 0;
  // A key without quotes ends with its word, which may be long and have many places where one could begin.
  const mayBeKey = (from: number) => {
    if (from >= end) for (end = from; end < code.length && !/\s/.test(code[end] ?? ''); ) end++;
    return code[end - 1] === ':' || /["']/.test(code[from] ?? '');
  };
  while (at < code.length && starts.length < limit) {
    const rest = code.slice(at, at + longest);
    const dash = depth === 0 && /^-\s+/.exec(rest);
    const behind = dash ? dash[0].length : 0;
    const key = depth === 0 && mayBeKey(at + behind) && keyed.exec(rest.slice(behind));
    if (dash || key) starts.push(at);
    const word = quoted.exec(rest)?.[0] ?? /^[[\]{},]|^[^\s[\]{},]+/.exec(rest)?.[0] ?? ' ';
    depth = Math.max(0, depth + (/^[[{]$/.test(word) ? 1 : /^[\]}]$/.test(word) ? -1 : 0));
    at += dash || key ? behind + (key ? key[0].length : 0) : word.length;
    while (/\s/.test(code[at] ?? '')) at++;
  }
  if (starts[0] !== indent) starts.unshift(indent);
  return starts.map((from, i) => ({ line, from, to: starts[i + 1] ?? code.length }));
}

/** Units that a word is read in at most. */
const longest = 2000;

function put(
  document: readonly Line[],
  entered: readonly Entered[],
  code: 'text.one-line' | 'text.lost-indent',
  strict: boolean,
): Mistake[] {
  if (entered.length < least || entered.length > most) return [];
  const pieces = entered.map(([piece]) => piece);
  const codes = entered.map((own) => own.map(codeOf).join(' '));
  const entries = entriesOf(codes);
  const kind = entries && kindOf(entries);
  if (!entries || kind === undefined) return [];
  const base = pieces[0]?.line.indent ?? 0;
  const columns = placed(kind, entries, strict)?.map((column) => base + column);
  if (!columns) return [];
  const text = codes.map((own, i) => ' '.repeat(columns[i] ?? 0) + own).join('\n');
  const moved = pieces.find(({ line, from }, i) => from > line.indent || from !== columns[i]);
  if (!moved || !fits(text)) return [];
  const edits = editsOf(document, entered, columns);
  const start = moved.line.start + moved.from;
  const end = moved.line.start + moved.to;
  return [{ code, start, end, params: {}, edits, certain: true }];
}

/** True where a text reads, and fits the schema but for little. */
function fits(text: string): boolean {
  const { errors, documents } = parseStream(text);
  return errors.length === 0 && documents.length === 1 && misfits(documents[0]?.value) <= tolerated;
}

/** Edits that put pieces to lines and columns of their own, and comments to the column of the line below them. */
function editsOf(
  document: readonly Line[],
  entered: readonly Entered[],
  columns: readonly number[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const first = new Map<Line, number>();
  const joined = new Set<Line>();
  for (const [i, [{ line, from }, ...values]] of entered.entries()) {
    const column = columns[i] ?? 0;
    let { end } = line;
    for (const { line: next } of values) {
      edits.push(replace(end, next.start + next.indent, ' '));
      joined.add(next);
      end = next.end;
    }
    if (from === line.indent) first.set(line, column);
    else {
      const blanks = from - line.code.slice(0, from).trimEnd().length;
      edits.push(replace(line.start + from - blanks, line.start + from, `\n${' '.repeat(column)}`));
    }
  }
  let column = 0;
  for (const line of document.toReversed()) {
    column = first.get(line) ?? column;
    if (line.text.trim() === '' || column === line.indent || joined.has(line)) continue;
    edits.push(replace(line.start, line.start + line.indent, ' '.repeat(column)));
  }
  return edits.sort((a, b) => a.start - b.start);
}

const unquoted = (text: string) => (/^(?:"[^"]*"|'[^']*')$/.test(text) ? text.slice(1, -1) : text);

function entriesOf(codes: readonly string[]): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  let depth = 0;
  for (const code of codes) {
    const entry = entryOf(code, depth > 0);
    if (!entry) return undefined;
    depth = Math.max(0, depth + depthOf(code));
    entries.push(entry);
  }
  return entries;
}

/** An entry without its column; undefined for items of items, and dashes with nothing behind them. */
function entryOf(code: string, inFlow: boolean): Entry | undefined {
  if (inFlow) return { dash: 0, key: undefined, value: code, inFlow };
  const dash = /^-\s+/.exec(code)?.[0].length ?? 0;
  const rest = code.slice(dash);
  if (/^-(?:\s|$)/.test(rest)) return undefined;
  const [key] = keyed.exec(rest) ?? [];
  const value = rest.slice(key?.length ?? 0).trim();
  return { dash, key: key && unquoted(key.trimEnd().slice(0, -1)), value, inFlow };
}

/** The API type that the entries say they are. */
function kindOf(entries: readonly Entry[]): string | undefined {
  const written = entries.find(({ key, dash }) => key === 'kind' && dash === 0)?.value;
  return written === undefined ? undefined : canonicalKind(unquoted(written));
}
