import { isFieldName } from './fields.ts';
import { type Mistake, replace } from './mistake.ts';
import { documentsOf, type Line } from './repair-line.ts';
import { depthOf } from './structure.ts';

/** What begins an object. */
const head = /^\s*(?:\{\s*(?:$|["“'])|["'“]?(?:apiVersion|kind|metadata|spec)["'”]?\s*(?:[:：=]|$))/i;
const topKey =
  /^["'“]?(?:apiVersion|kind|metadata|spec|status|data|stringData|binaryData|items|type|immutable|template)\b/i;
/** An entry, an item, or a bracket on its own: of a manifest, right or wrong. */
const content =
  /^(?:["'“]?[A-Za-z][\w./-]*["'”]?\s*(?:[:：=∶]|$)|-(?!\s*\d+\s*-$)(?:\s|\w|$)|[[\]{}][\s,\]}]*$|[{"'“])/;
const word = /^[A-Za-z][\w./-]*(?:\s+\S+)?$/;
const address = /^(?:https?:\/\/|www\.)\S/;
/** An entry whose key is no word: a file before its text, a sentence, the head of a mail. */
const titled = /^(?:[^\s:]+\.ya?ml|[^\s:-][^\s:]*\s[^:]*|From|To|Cc|Sent|Subject|Date):(?:\s|$)/i;
/** A callout mark before a line. */
const mark = /^[\u2460-\u2473\u2776-\u2793]\s*/;
const tag = /^\{\{|^\{%/;

/**
 * Lines of a page, a mail or a terminal before, between and behind those of a manifest: they are no less indented than
 * its first line is, and are neither entries nor items. Lines that follow each other are one mistake.
 * @param taken where lines begin that are something else
 */
export function outside(lines: readonly Line[], taken: ReadonlySet<number>): Mistake[] {
  const found: Mistake[] = [];
  for (const document of documentsOf(lines)) {
    const first = document.findIndex((line) => !line.inScalar && head.test(line.text));
    if (first < 0) continue;
    const base = document[first]?.indent ?? 0;
    const last = document.findLastIndex((line) => line.indent > base && isContent(line));
    // Without columns nobody knows where a text ends.
    const isLost = last < 0 && document.some(({ code }) => /[:-]\s[|>][+-]?$/.test(code));
    let run: Line[] = [];
    const close = () => {
      if (run.length > 0) found.push(asComments(run));
      run = [];
    };
    let depth = 0;
    for (const [i, line] of document.entries()) {
      if (
        line.code.trim() === '' &&
        (line.text.trim() === '' || line.indent > 0 || line.text.startsWith('# '))
      )
        continue;
      const own =
        i < first
          ? isBefore(line, base, run.length > 0)
          : depth === 0 && !isLost && line.indent <= base && isOutside(line, i > last, run.length > 0);
      if (own && !taken.has(line.start) && !taken.has(line.start + line.indent)) run.push(line);
      else close();
      if (i >= first && !own && !line.inScalar) depth = Math.max(0, depth + depthOf(line.code));
    }
    close();
  }
  return found;
}

const isContent = ({ inScalar, text, indent }: Line) => inScalar || content.test(text.slice(indent));

/** Before the first field of an object stands nothing of it. What is deeper than a line of this kind belongs to it. */
function isBefore({ code, text, indent }: Line, base: number, goesOn: boolean): boolean {
  if (code.startsWith('#') || tag.test(text)) return false;
  if (indent > base) return goesOn;
  const own = code.slice(indent).replace(mark, '');
  return !topKey.test(own) && (titled.test(own) || !content.test(own) || word.test(own));
}

/** Behind the first field, a line is outside where it cannot be a mistake within it. */
function isOutside({ text, code, inScalar, indent }: Line, behind: boolean, goesOn: boolean): boolean {
  const own = code.slice(indent).replace(mark, '');
  if (inScalar || text.startsWith('#') || tag.test(text)) return false;
  if (address.test(own)) return true;
  if (!behind && isTorn(own)) return false;
  const [begin = ''] = /^[A-Za-z]\w*/.exec(own) ?? [];
  if (isFieldName(begin) && !/\s.*\s/.test(own)) return false;
  if (behind && titled.test(own) && !isFieldName(begin)) return true;
  return !content.test(own) || (behind && goesOn && word.test(own) && begin.length === own.length);
}

/** True for what may be the end of a value that a line was wrapped in, or a line of a diff. */
function isTorn(own: string): boolean {
  const [sign = '', next = ''] = own;
  if ((sign === '+' || sign === '-') && next !== ' ') return true;
  return own.length > 4 && !own.includes(' ') && sign < '\u0080';
}

function asComments(run: readonly Line[]): Mistake {
  const [first, last] = [run[0] as Line, run.at(-1) as Line];
  const edits = run.map(({ start, indent, text }) =>
    // No insertion: the line before may be taken away up to here.
    replace(start + indent, start + indent + 1, `# ${text.charAt(indent)}`),
  );
  return {
    code: 'text.prose',
    start: first.start + first.indent,
    end: last.end,
    params: { value: first.text.trim().slice(0, 40) },
    edits,
    certain: true,
  };
}
