import { each } from './each.ts';
import { isFieldName } from './fields.ts';
import { replace } from './mistake.ts';
import { type Line, nextCode, unquoted } from './repair-line.ts';

const entry = /^\s*(?:-\s+)?[A-Za-z][\w.-]*:(?:\s|$)/;

/** A quote that is opened on a line and not closed before the next entry. */
export const unclosedQuotes = each((line, lines) => {
  const match = /^\s*(?:-\s+)?(?:[A-Za-z][\w.-]*:\s+)?(["'])([^"']*)$/.exec(line.text.trimEnd());
  if (!match || match[2] === '') return [];
  const next = nextCode(lines, line);
  if (next && !entry.test(next.text)) return [];
  const end = line.start + line.text.trimEnd().length;
  const value = match[2] ?? '';
  const start = end - value.length - 1;
  return [
    {
      code: 'text.unclosed-quote',
      start,
      end,
      params: { value },
      edits: [replace(end, end, match[1] ?? '')],
      certain: true,
    },
  ];
});

/** Where a flow collection begins as the value of a field, and the column of its key. */
function flowStart({ code, indent }: Line): { readonly at: number; readonly column: number } | undefined {
  const match = /^\s*((?:-\s+)*)([A-Za-z]\w*):\s+[[{]/.exec(code);
  return match && isFieldName(match[2] ?? '')
    ? { at: match[0].length - 1, column: indent + (match[1]?.length ?? 0) }
    : undefined;
}

const closing: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
]);

/** What has to stand at the end of a line for its brackets to be closed, and how much of the line that replaces. */
interface End {
  readonly text: string;
  readonly instead: 0 | 1;
}

/** Undefined where nothing is missing, or where brackets are mixed up before the last one. */
function missingEnd(code: string, from: number): End | undefined {
  const open: string[] = [];
  let instead: End['instead'] = 0;
  for (const { index, char } of unquoted(code)) {
    if (index < from) continue;
    const close = closing.get(char);
    if (close) open.push(close);
    else if ((char === ']' || char === '}') && open.at(-1) === char) open.pop();
    else if ((char === ']' || char === '}') && index === code.length - 1) instead = 1;
    else if (char === ']' || char === '}') return undefined;
  }
  return open.length > 0 ? { text: open.reverse().join(''), instead } : undefined;
}

/** `command: ["sh", "-c"` above the next entry: the bracket is not closed. */
export const unclosedBrackets = each((line, lines) => {
  const flow = flowStart(line);
  const next = flow && nextCode(lines, line);
  if (!flow || (next && (next.indent > flow.column || !entry.test(next.code)))) return [];
  const missing = missingEnd(line.code, flow.at);
  const end = line.start + line.code.length;
  if (!missing || hasOpenQuote(line.code.slice(flow.at))) return [];
  return [
    {
      code: 'text.unclosed-bracket',
      start: line.start + flow.at,
      end,
      params: { value: missing.text },
      edits: [replace(end - missing.instead, end, missing.text)],
      certain: true,
    },
  ];
});

/** True where a quote of a line is not closed on it. */
function hasOpenQuote(code: string): boolean {
  const plain = code.replaceAll(/\\./g, '');
  return [...'"\''].some((quote) => (plain.split(quote).length - 1) % 2 === 1);
}

/** `["sh", "-c", "date]`: the last quote is not closed, and its text swallows the bracket. */
export const unclosedFlowQuotes = each((line) => {
  const flow = flowStart(line);
  const match = flow && /(["'])([^"']*[^"'\]}\s])([\]}]+)$/.exec(line.code);
  if (!flow || !match || !hasOpenQuote(line.code.slice(flow.at))) return [];
  const at = line.start + line.code.length - (match[3]?.length ?? 0);
  return [
    {
      code: 'text.unclosed-quote',
      start: line.start + match.index,
      end: at,
      params: { value: match[2] ?? '' },
      edits: [replace(at, at, match[1] ?? '')],
      certain: true,
    },
  ];
});
