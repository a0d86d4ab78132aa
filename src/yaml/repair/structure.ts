import { isMarker, type Line } from './repair-line.ts';

interface Level {
  readonly column: number;
  readonly kind: 'map' | 'list';
}

/** A key with its colon; two ways to end, so that blanks are gone over once. */
const entry = /^["']?[^\s"'[\]{}#,](?:[^"'[\]{}]*?|[^"'[\]{}]*["']\s*):(?:\s|$)/;
/** Nothing but anchors and tags. */
const properties = /^\s*(?:[&!]\S*(?:\s+|$))*$/;

/**
 * Index of the first line whose indentation fits no open map or list, or undefined. A quick look at block style: lines that
 * are neither entries nor items are taken for the continuation of a value.
 */
export function firstMisplaced(lines: readonly Line[]): number | undefined {
  const open: Level[] = [];
  let opens = true;
  let flow = 0;
  for (const line of lines) {
    if (line.inScalar || line.code === '') continue;
    if (/^[-.]/.test(line.code) && isMarker(line)) {
      if (open.length > 0) open.length = 0;
      opens = true;
      continue;
    }
    const inFlow = flow > 0;
    flow = Math.max(0, flow + depthOf(line.code));
    if (inFlow) continue;
    let column = line.indent;
    let rest = line.code.slice(column);
    for (let dash = /^-(\s+|$)/.exec(rest); dash; dash = /^-(\s+|$)/.exec(rest)) {
      if (!enter(open, { column, kind: 'list' }, opens)) return line.index;
      opens = true;
      column += dash[0].length;
      rest = rest.slice(dash[0].length);
    }
    if (rest === '' && column > line.indent) continue;
    const key = entry.exec(rest);
    if (key) {
      if (!enter(open, { column, kind: 'map' }, opens)) return line.index;
      opens = properties.test(rest.slice(key[0].length));
    } else opens = false;
  }
  return undefined;
}

/** Goes to the level a line is at: an open one, or a new one where the line above opened it. */
function enter(open: Level[], level: Level, opens: boolean): boolean {
  let closed = false;
  for (let top = open.at(-1); top && top.column > level.column; top = open.at(-1)) {
    open.pop();
    closed = true;
  }
  const top = open.at(-1);
  if (top && top.column === level.column) {
    if (top.kind === level.kind) return true;
    if (top.kind === 'list' && level.kind === 'map') {
      open.pop();
      return open.at(-1)?.column === level.column;
    }
    if (closed || !opens) return false;
    open.push(level);
    return true;
  }
  if (top && (closed || !opens)) return false;
  open.push(level);
  return true;
}

/** Brackets that a line opens less those it closes, quoted text left out. A quote that is not closed is no quote. */
export function depthOf(code: string): number {
  if (!/[[\]{}]/.test(code)) return 0;
  let depth = 0;
  let open = '';
  for (let at = 0; at < code.length; at++) {
    const char = code[at];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if ((char === '"' || char === "'") && !open.includes(char)) {
      const end = quoteEnd(code, at + 1, char);
      // Where one is not closed, no later one of its kind is either.
      if (end < 0) open += char;
      else at = end;
    }
  }
  return depth;
}

/** Where the quote closes that is open at `from`; -1 where it does not. */
function quoteEnd(code: string, from: number, quote: '"' | "'"): number {
  if (quote === "'") return code.indexOf(quote, from);
  for (let at = from; at < code.length; at++) {
    if (code[at] === '"') return at;
    if (code[at] === '\\') at++;
  }
  return -1;
}
