import type { Tree, TreeError } from '../tree.ts';
import { Failure } from './cursor.ts';
import { Parser } from './parser.ts';

export { maxDepth } from './parser.ts';

/**
 * Reads the text of one document by the rules of go-yaml, which kubectl reads with, and so decides alone what is
 * accepted. The first mistake ends it. Where we are stricter than kubectl the error says so (`tolerated`):
 * nesting over `maxDepth`, and content behind the document's end, which kubectl drops without a word.
 */
export function readTree(text: string): Tree {
  // kubectl hands every line on with a line break, which counts for block scalars at the end.
  const parser = new Parser(text.endsWith('\n') ? text : `${text}\n`);
  try {
    return { root: parser.document(), errors: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { root: parser.done ? parser.root : undefined, errors: [errorOf(error, parser, text)] };
  }
}

function errorOf(failure: Failure, parser: Parser, text: string): TreeError {
  const start = Math.min(failure.start, text.length);
  const end = Math.min(failure.end, text.length);
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
    server: `yaml: ${whereOf(failure, parser.firstLine)}${failure.problem}`,
  };
}

/** The line as go-yaml tells it (`decode.go`, `fail`), which is not always the line of the problem. */
function whereOf({ at, context, scanner, code }: Failure, firstLine: number): string {
  if (code === 'UNRESOLVED_ALIAS') return '';
  const problem = at.line - firstLine;
  const line = problem > 0 ? problem + (scanner ? 1 : 0) : context ? context.line - firstLine : 0;
  return line > 0 ? `line ${line}: ` : '';
}
