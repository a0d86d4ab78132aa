import type { Line } from './lines.ts';

interface Level {
  readonly column: number;
  readonly kind: 'map' | 'list';
}

const entry = /^["']?[^\s"'[\]{}#,][^"'[\]{}]*?["']?\s*:(\s|$)/;

/**
 * Index of the first line whose indentation fits no open map or list, or undefined. A quick look at block style: lines that
 * are neither entries nor items are taken for the continuation of a value.
 */
export function firstMisplaced(lines: readonly Line[]): number | undefined {
  const open: Level[] = [];
  let opens = true;
  let flow = 0;
  for (const line of lines) {
    if (line.inScalar || line.code.trim() === '') continue;
    if (/^(---|\.\.\.)(\s|$)/.test(line.code)) {
      open.length = 0;
      opens = true;
      continue;
    }
    const inFlow = flow > 0;
    flow = Math.max(0, flow + depthOf(line.code));
    if (inFlow) continue;
    let column = line.indent;
    let rest = line.code.slice(column);
    if (!/^-(\s|$)/.test(rest) && !entry.test(rest)) {
      opens = false;
      continue;
    }
    for (let dash = /^-(\s+|$)/.exec(rest); dash; dash = /^-(\s+|$)/.exec(rest)) {
      if (!enter(open, { column, kind: 'list' }, opens)) return line.index;
      opens = true;
      column += dash[0].length;
      rest = rest.slice(dash[0].length);
    }
    if (rest === '') continue;
    if (entry.test(rest)) {
      if (!enter(open, { column, kind: 'map' }, opens)) return line.index;
      opens = /:\s*([&!]\S*\s*)*$/.test(rest);
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

function depthOf(code: string): number {
  let depth = 0;
  for (const char of code.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')) {
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
  }
  return depth;
}
