import type { Json } from '../pod/index.ts';
import { type Change, changeBetween } from './change.ts';
import { cutError, isDropped, withoutBlanks, withoutCut } from './cut.ts';
import { LinedStream, Lines } from './line-table.ts';
import type { PrintStyle } from './print.ts';
import { readTree } from './read/index.ts';
import { rejected, reread, type Scanned } from './reread.ts';
import { scanTree } from './scan.ts';
import { shareJson } from './share.ts';
import { beginsAsJson, type Slice, type SliceKind, splitDocuments, splitFrom } from './split.ts';
import type { TreeError, TreeNode } from './tree.ts';
import type { Range, YamlDocument, YamlError, YamlStream } from './types.ts';
import { readValue, type ValueError } from './value.ts';

/** UTF-16 units of one document that are read; more ends in a `too-large` error, so that nothing takes a second. */
const maxUnits = 8_000_000;
/** One document, with offsets counted from its own text. */
export interface Parsed {
  readonly text: string;
  readonly kind: SliceKind;
  readonly root: TreeNode | undefined;
  readonly value: Json | undefined;
  readonly errors: readonly ValueError[];
  readonly empty: boolean;
  /** What the next text may go on from: the last one that `scanTree` read without a mistake. */
  readonly base: Scanned | undefined;
  /** The last value that was read, whose parts the next one shares. */
  readonly last: Json | undefined;
  /** The document as a stream of its own, once somebody asked for it (`streamOf`). */
  alone?: YamlStream;
  /** How it is written, once somebody asked for it (`documentStyle`). */
  style?: PrintStyle;
}

/** A document with what was read of it, which stays on this thread. A private field costs less than a `WeakMap` of all documents. */
class ReadDocument implements YamlDocument {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly value: Json | undefined;
  readonly errors: readonly YamlError[];
  readonly empty: boolean;
  readonly #parsed: Parsed;

  constructor(parsed: Parsed, { start, end }: Range, index: number, errors: readonly YamlError[]) {
    this.index = index;
    this.start = start;
    this.end = end;
    this.value = parsed.value;
    this.errors = errors;
    this.empty = parsed.empty;
    this.#parsed = parsed;
  }

  static parsedOf(document: YamlDocument): Parsed | undefined {
    return #parsed in document ? document.#parsed : undefined;
  }
}

/**
 * Reads every document of a text as kubectl would. Never throws.
 * @param previous the stream of a text before: documents that the change between the two did not touch are taken from
 * it without a look at their text; of the others, parts that are equal keep their identity (`value`)
 */
export function parseStream(text: string, previous?: YamlStream): YamlStream {
  const lines = new Lines(text);
  const documents = previous?.documents.length
    ? continued(text, lines, previous)
    : readAll(text).map(({ slice, parsed }, index) => placed(lines, parsed, slice, index));
  return new LinedStream({ text, documents, errors: documents.flatMap(({ errors }) => errors) }, lines);
}

/** What the documents of a text are, without their places in its lines; for a guess that is dropped at once. */
export function readDocuments(text: string): readonly { readonly start: number; readonly parsed: Parsed }[] {
  return splitDocuments(text).map((slice) => ({ start: slice.start, parsed: read(text, slice) }));
}

/** Every document of a text. Those that read as nothing and are written as the one before are read once. */
function readAll(text: string): { readonly slice: Slice; readonly parsed: Parsed }[] {
  let before: Parsed | undefined;
  return splitDocuments(text).map((slice) => {
    const own = text.slice(slice.start, slice.end);
    const same = before?.text === own && before.kind === slice.kind && (before.value ?? null) === null;
    const parsed = before && same ? before : parseDocument(own, undefined, slice.kind);
    before = parsed;
    return { slice, parsed };
  });
}

/** The documents of a text that came from another one by a change somewhere. */
function continued(text: string, lines: Lines, previous: YamlStream): YamlDocument[] {
  const old = previous.documents;
  const change = changeBetween(previous.text, text);
  const shift = change.newEnd - change.oldEnd;
  // What ends a document of JSON is its own text.
  const mayBeJson = beginsAsJson(text) || beginsAsJson(previous.text);
  const inside = mayBeJson ? undefined : changedInside(text, lines, previous, change);
  if (inside) {
    const { index } = inside;
    const moved = old
      .slice(index + 1)
      .map((document) => movedBy(lines, previous, document, shift, document.index));
    return [...old.slice(0, index), inside, ...moved];
  }
  const touched = old.findIndex((document) => !isBefore(document, change));
  // One more is cut again, because an end without content belongs to the document before it.
  const first = mayBeJson ? 0 : Math.max(0, (touched < 0 ? old.length : touched) - 1);
  const from = old[first]?.start ?? 0;
  const later = new Map<number, number>();
  for (let i = old.length - 1; i > first; i--) {
    const start = old[i]?.start ?? 0;
    // The line break before it belongs to the beginning.
    if (start <= change.oldEnd) break;
    later.set(start + shift, i);
  }
  const slices = splitFrom(text, from, (start) => later.has(start));
  const end = slices.at(-1)?.end ?? from;
  const rest = end < text.length ? (later.get(end) ?? old.length) : old.length;
  const between = slices.map((slice, i) => {
    const earlier = old[first + i];
    const same = earlier && earlier.start === slice.start && earlier.end === slice.end;
    if (same && isBefore(earlier, change)) return earlier;
    const known = earlier && first + i < rest ? ReadDocument.parsedOf(earlier) : undefined;
    return placed(lines, read(text, slice, known), slice, first + i);
  });
  const moved = old
    .slice(rest)
    .map((document, i) => movedBy(lines, previous, document, shift, first + between.length + i));
  return [...old.slice(0, first), ...between, ...moved];
}

/** The one document in which the change lies, where it reads on by itself; then all others are where they were. */
function changedInside(
  text: string,
  lines: Lines,
  previous: YamlStream,
  change: Change,
): YamlDocument | undefined {
  const document = previous.documents.find(({ end }) => change.oldEnd < end) ?? previous.documents.at(-1);
  if (!document || document.start >= change.start) return undefined;
  const parsed = parsedDocument(previous, document);
  if (parsed.base?.text !== parsed.text) return undefined;
  const slice = { start: document.start, end: document.end + change.newEnd - change.oldEnd };
  const again = rereadDocument(text.slice(slice.start, slice.end), parsed, parsed.kind);
  return again && placed(lines, again, slice, document.index);
}

function movedBy(
  lines: Lines,
  previous: YamlStream,
  document: YamlDocument,
  shift: number,
  index: number,
): YamlDocument {
  // Lines may have changed even where the offset did not.
  if (shift === 0 && document.index === index && document.errors.length === 0) return document;
  const slice = { start: document.start + shift, end: document.end + shift };
  const parsed = parsedDocument(previous, document);
  const kind = slice.start === 0 ? 'whole' : 'cut';
  return placed(lines, parseDocument(parsed.text, parsed, kind), slice, index);
}

/** True where the document and what its end was told by (a marker, with a blank behind it) stand before a change. */
function isBefore({ end }: Range, { start }: Change): boolean {
  return end + 5 <= start;
}

function read(text: string, { start, end, kind }: Slice, previous?: Parsed): Parsed {
  return parseDocument(text.slice(start, end), previous, kind);
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A document at its place in the text. */
function placed(
  lines: Lines,
  parsed: Parsed,
  slice: Range & Pick<Slice, 'json'>,
  index: number,
): YamlDocument {
  const { start, json } = slice;
  const errors = parsed.errors.map((error): YamlError => {
    const { kind, detail, path, tolerated, valueStart } = error;
    const { line, column } = lines.positionOf(error.start + start);
    const server = json === undefined || tolerated || kind === 'duplicate-key' ? error.server : json;
    // A text of nothing but errors has tens of thousands, and spreads would take most of the time.
    const own: Writable<YamlError> = {
      kind,
      detail,
      start: error.start + start,
      end: error.end + start,
      line,
      column,
    };
    if (path) own.path = path;
    if (valueStart !== undefined) own.valueLine = lines.positionOf(valueStart + start).line;
    if (server !== undefined) own.server = server;
    if (tolerated !== undefined) own.tolerated = tolerated;
    return own;
  });
  return new ReadDocument(parsed, slice, index, errors);
}

/**
 * One document of a stream as a stream of its own, with offsets counted from its own start; nothing is read again. As long as
 * its text stays, wherever it stands, it is the same object.
 */
export function streamOf(stream: YamlStream, document: YamlDocument): YamlStream {
  const parsed = parsedDocument(stream, document);
  if (parsed.alone) return parsed.alone;
  const { text } = parsed;
  const lines = new Lines(text);
  const own = placed(lines, parsed, { start: 0, end: text.length }, 0);
  parsed.alone = new LinedStream({ text, documents: [own], errors: own.errors }, lines);
  return parsed.alone;
}

/** The tree behind a document; one that was copied (on its way from a Worker) is read again each time. */
export function parsedDocument(stream: YamlStream, document: YamlDocument): Parsed {
  const known = ReadDocument.parsedOf(document);
  if (known) return known;
  const slice = splitDocuments(stream.text)[document.index];
  return read(stream.text, slice ?? { ...document, kind: 'cut' });
}

/** Reads the text of one document; of `previous`, what did not change is taken. */
export function parseDocument(
  text: string,
  previous: Parsed | undefined,
  kind: SliceKind = previous?.kind ?? 'whole',
): Parsed {
  if (previous?.text === text && previous.kind === kind) return previous;
  const again = previous?.kind === kind ? rereadDocument(text, previous, kind) : undefined;
  return again ?? readDocument(text, kind, previous);
}

function rereadDocument(text: string, previous: Parsed, kind: SliceKind): Parsed | undefined {
  if (!previous.base || text.length > maxUnits) return undefined;
  const base = reread(previous.base, text);
  return base && { ...base, kind, errors: [], empty: false, base, last: base.value };
}

function readDocument(text: string, kind: SliceKind, previous: Parsed | undefined): Parsed {
  const { base, last } = previous ?? {};
  const failed = (errors: readonly ValueError[]): Parsed => ({
    text,
    kind,
    root: undefined,
    value: undefined,
    errors: told(errors, text, kind),
    empty: false,
    base,
    last,
  });
  try {
    const known = base && text.length <= maxUnits ? rejected(base, text, kind) : undefined;
    if (known) return failed(syntaxErrors(text, known));
    const cut = cutError(text, kind);
    if (cut) return failed([cut]);
    const json = kind === 'json';
    const own = json ? text : kind === 'cut' ? withoutCut(text, kind) : withoutBlanks(withoutCut(text, kind));
    const bad = json ? undefined : badCharacter(own);
    if (text.length > maxUnits) return failed([bad ?? beyond('too-large', 'TOO_LARGE')]);
    if (bad) return failed([bad]);
    const scanned = scanTree(own);
    const { root, errors } = scanned ?? readTree(own, kind);
    const syntax = syntaxErrors(text, errors);
    const reading = syntax.length > 0 && !root ? undefined : readValue(root, json);
    if (kind === 'refused' && syntax.every(({ tolerated }) => tolerated)) return failed([refusedError(text)]);
    if (syntax.length > 0 || !reading) {
      // What kubectl drops behind a document does not save one that it cannot read.
      const worse = reading?.value === undefined ? (reading?.errors ?? []) : [];
      return failed([...worse, ...syntax]);
    }
    const value = reading.value === undefined ? undefined : shareJson(last, reading.value);
    const mistakes = told(reading.errors, text, kind);
    // Going on from JSON would read what may be none.
    const plain = scanned && own === text && mistakes.length === 0 && !json ? { text, root, value } : base;
    return {
      text,
      kind,
      root,
      value,
      errors: mistakes,
      empty: root === undefined,
      base: plain,
      last: value ?? last,
    };
  } catch (error) {
    if (error instanceof RangeError) return failed([beyond('too-deep', 'TOO_DEEP')]);
    throw error;
  }
}

/** What stands behind a `...` is dropped by kubectl, whatever it is. */
function told(errors: readonly ValueError[], text: string, kind: SliceKind): readonly ValueError[] {
  if (errors.length === 0 || kind !== 'cut' || !isDropped(text)) return errors;
  return errors.map((error) => {
    if (error.detail === 'BAD_SEPARATOR') return error;
    const { server: _, ...rest } = error;
    return { ...rest, tolerated: true };
  });
}

/** Behind several values of JSON, which kubectl tells with the mistake of the JSON. */
function refusedError(text: string): ValueError {
  const start = Math.max(0, text.search(/\S/));
  const line = text.indexOf('\n', start);
  const end = line < 0 ? text.length : line;
  return { kind: 'syntax', detail: 'BEHIND_JSON', start, end };
}

function syntaxErrors(text: string, errors: readonly TreeError[]): readonly ValueError[] {
  return errors.map(({ code, start, end, server, tolerated }): ValueError => {
    const words = { ...(server !== undefined && { server }), ...(tolerated && { tolerated }) };
    const kind = kindOf(code);
    const detail = kind === 'unresolved-alias' ? text.slice(start + 1, end) : code;
    return { kind, detail, start, end, ...words };
  });
}

function beyond(kind: YamlError['kind'], detail: string): ValueError {
  return { kind, detail, start: 0, end: 0, tolerated: true };
}

function kindOf(code: string): YamlError['kind'] {
  if (code === 'TOO_DEEP') return 'too-deep';
  if (code === 'UNRESOLVED_ALIAS') return 'unresolved-alias';
  if (code === 'LONE_SURROGATE') return 'lone-surrogate';
  return code === 'BAD_TAG' ? 'bad-tag' : 'syntax';
}

/** Characters that go-yaml's reader rejects (`readerc.go`, "control characters are not allowed"). */
const unreadable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function badCharacter(text: string): ValueError | undefined {
  const match = unreadable.exec(text);
  if (!match) return undefined;
  const code = match[0].charCodeAt(0);
  const start = match.index;
  const kind = code === 0 ? 'nul' : code >= 0xd800 && code < 0xe000 ? 'lone-surrogate' : 'syntax';
  const detail = kind === 'syntax' ? 'CONTROL_CHARACTER' : `U+${hex(code)}`;
  const server = kind === 'lone-surrogate' ? {} : { server: 'yaml: control characters are not allowed' };
  return { kind, detail, start, end: start + 1, ...server };
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
