import type { SliceKind } from '../split.ts';
import type { Tree, TreeError } from '../tree.ts';
import type { Range } from '../types.ts';
import { Failure, LF, type Mark } from './cursor.ts';
import { Parser } from './parser.ts';

export { maxDepth } from './parser.ts';

/**
 * Reads the text of one document by the rules of go-yaml, which kubectl reads with, and so decides alone what is
 * accepted. The first mistake ends it. Where we are stricter than kubectl the error says so (`tolerated`):
 * nesting over `maxDepth`, and content behind the document's end, which kubectl drops without a word.
 * @param kind `json` for JSON, of which more is taken than of YAML; `whole` where kubectl counts a `---` on the first line
 */
export function readTree(text: string, kind: SliceKind = 'cut'): Tree {
  return readWhole(text, kind, (error, parser) => errorOf(error, parser, text.length, (mark) => mark));
}

/**
 * What is wrong with a text, read without whole entries of a block collection that are known to read: at its place in the
 * whole text. Nothing where the rest reads.
 * @param entries their text, with line ends of LF and CR LF alone
 */
export function errorsWithout(text: string, entries: Range, kind: SliceKind): readonly TreeError[] {
  const by = entries.end - entries.start;
  let lines = 0;
  for (let at = entries.start; at < entries.end; at++) if (text.charCodeAt(at) === LF) lines++;
  const moved = (mark: Mark): Mark =>
    mark.offset < entries.start ? mark : { ...mark, offset: mark.offset + by, line: mark.line + lines };
  const rest = text.slice(0, entries.start) + text.slice(entries.end);
  return readWhole(rest, kind, (error, parser) => errorOf(error, parser, text.length, moved)).errors;
}

function readWhole(text: string, kind: SliceKind, told: (error: Failure, parser: Parser) => TreeError): Tree {
  // kubectl hands every line on with a line break, which counts for block scalars at the end.
  const parser = new Parser(text.endsWith('\n') ? text : `${text}\n`, kind);
  try {
    return { root: parser.document(), errors: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { root: parser.done ? parser.root : undefined, errors: [told(error, parser)] };
  }
}

/** @param moved where a mark of what was read is in the text, of this length */
function errorOf(failure: Failure, parser: Parser, length: number, moved: (mark: Mark) => Mark): TreeError {
  const offset = (at: number) => Math.min(moved({ offset: at, line: 0, column: 0 }).offset, length);
  const start = offset(failure.start);
  const end = offset(failure.end);
  if (parser.done || failure.code === 'TOO_DEEP') {
    return {
      start,
      end,
      code: failure.code === 'TOO_DEEP' ? 'TOO_DEEP' : 'TRAILING_CONTENT',
      tolerated: true,
    };
  }
  return {
    start,
    end,
    code: failure.code,
    server: `yaml: ${whereOf(failure, parser.firstLine, moved)}${failure.problem}`,
  };
}

/** The line as go-yaml tells it (`decode.go`, `fail`), which is not always the line of the problem. */
function whereOf(
  { at, context, scanner, code }: Failure,
  firstLine: number,
  moved: (mark: Mark) => Mark,
): string {
  if (code === 'UNRESOLVED_ALIAS') return '';
  const problem = moved(at).line - firstLine;
  const line = problem > 0 ? problem + (scanner ? 1 : 0) : context ? moved(context).line - firstLine : 0;
  return line > 0 ? `line ${line}: ` : '';
}
