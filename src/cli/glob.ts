import type { Io } from './io.ts';

/** True where a word has a sign that stands for other characters: `*`, `?` or `{a,b}`. */
export function isGlob(word: string): boolean {
  return /[*?{]/.test(word);
}

/** The words that `{a,b}` stand for, the first braces first; braces without a comma or an end are characters. */
function unbraced(word: string): readonly string[] {
  const open = word.indexOf('{');
  const close = word.indexOf('}', open);
  if (open < 0 || close < 0) return [word];
  const [head, tail] = [word.slice(0, open), word.slice(close + 1)];
  const parts = word.slice(open + 1, close).split(',');
  if (parts.length < 2) return unbraced(tail).map((rest) => word.slice(0, close + 1) + rest);
  return parts.flatMap((part) => unbraced(head + part + tail));
}

/** Matches a name by a pattern with `*` and `?`; in time of their product. */
export function matchesName(name: string, pattern: string): boolean {
  let [n, p, star, from] = [0, 0, -1, 0];
  while (n < name.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++;
      from = n;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      n++;
      p++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++from;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/**
 * The files that a pattern stands for, sorted: `*` and `?` inside of a name, `**` for any folders, `{a,b}` for either. As in a shell, a
 * name that begins with a dot is matched only by a pattern that does.
 */
export function filesOfGlob(word: string, io: Pick<Io, 'kindOf' | 'entries'>): readonly string[] {
  const found = new Set<string>();
  for (const pattern of unbraced(word)) {
    const absolute = pattern.startsWith('/');
    const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
    expand(absolute ? '/' : '', segments, io, found);
  }
  return [...found].sort();
}

function expand(
  folder: string,
  segments: readonly string[],
  io: Pick<Io, 'kindOf' | 'entries'>,
  found: Set<string>,
): void {
  const [segment, ...rest] = segments;
  if (segment === undefined) return;
  const last = rest.length === 0;
  if (segment !== '**' && !isGlob(segment)) {
    const path = folder + segment;
    const kind = io.kindOf(path);
    if (last && kind === 'file') found.add(path);
    else if (!last && kind === 'folder') expand(`${path}/`, rest, io, found);
    return;
  }
  if (segment === '**' && !last) expand(folder, rest, io, found);
  for (const { name, folder: inside } of io.entries(folder === '' ? '.' : folder)) {
    const path = folder + name;
    if (name.startsWith('.') && !segment.startsWith('.')) continue;
    if (segment === '**') {
      if (inside) expand(`${path}/`, segments, io, found);
      else if (last) found.add(path);
    } else if (matchesName(name, segment)) {
      if (last && io.kindOf(path) === 'file') found.add(path);
      else if (!last && io.kindOf(path) === 'folder') expand(`${path}/`, rest, io, found);
    }
  }
}
