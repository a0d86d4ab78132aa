import { equalPath, isList, isObject, type Json, lookUp, type Path, put, startsWith } from '../pod/index.ts';
import { parseStream, writtenScalar } from '../yaml/index.ts';
import { scalarsInFlow } from './flow.ts';
import { indentOf } from './line.ts';
import { linesOf, Outline } from './outline.ts';

/** Longer pieces of flow style are passed over. */
const longestFlow = 2_000;

/** What a value on one line says; null where it begins below, or is not told by its line alone. */
function writtenValue(written: string): Json {
  const bare = written.replace(/^(?:[&!]\S*\s+)*/, '');
  if (/^[[{]/.test(bare)) {
    return bare.length > longestFlow ? null : (parseStream(bare).documents[0]?.value ?? null);
  }
  if (/^[&!*|>]/.test(bare)) return null;
  // The quote behind a text that is being typed is still to come.
  const open = /^["']/.test(bare) && (bare.length === 1 || !bare.endsWith(bare.charAt(0)));
  return open ? bare.slice(1) : writtenScalar(bare);
}

type Holder = Record<string, Json>;

/** Puts a value at a path below `holder`, with the maps and lists on the way; null does not replace what is there. */
function place(holder: Holder, path: Path, value: Json): void {
  let at = holder;
  for (const [i, step] of path.entries()) {
    const known = lookUp(at, String(step));
    const next = path[i + 1];
    if (next === undefined) {
      if (value !== null || known === undefined) put(at, String(step), value);
      return;
    }
    const fits = typeof next === 'number' ? isList(known) : isObject(known);
    const below: Json = fits && known !== undefined ? known : typeof next === 'number' ? [] : {};
    if (!fits) put<Json>(at, String(step), below);
    at = below as Holder;
  }
}

/** Where the value of a document begins that is flow style as a whole, such as JSON. */
function flowStart(text: string): number | undefined {
  for (const { start, line } of linesOf(text)) {
    const marker = /^---(?:[ \t]|$)/.test(line) ? 3 : 0;
    const lead = marker + indentOf(line.slice(marker));
    const first = line.charAt(lead);
    if (first === '{' || first === '[') return start + lead;
    if (first !== '' && first !== '#') return undefined;
  }
  return undefined;
}

/**
 * What the lines of a document hold as far as they can be read one by one: for a document that was never read because it
 * does not parse. Scalars of several lines are passed over, and flow style that begins behind a key and is not closed on
 * its line.
 */
export function readByLines(text: string): Json | undefined {
  const box: Holder = {};
  const flow = flowStart(text);
  if (flow !== undefined) {
    for (const [path, written] of scalarsInFlow(text.slice(flow)))
      place(box, ['root', ...path], writtenValue(written));
    return box.root;
  }
  const outline = new Outline();
  for (const { line } of linesOf(text)) {
    const read = outline.take(line);
    if (read && read.tokens.length > 0) place(box, ['root', ...read.path], writtenValue(read.rest));
  }
  return box.root;
}

/**
 * The keys that a map of a document has by its lines, without those on one line.
 * @param map its path
 * @param except where that line begins
 */
export function keysByLines(text: string, map: Path, except: number): Set<string> {
  const keys = new Set<string>();
  const outline = new Outline();
  for (const { start, line } of linesOf(text)) {
    const read = outline.take(line);
    if (!read || start === except) continue;
    const { path, tokens } = read;
    if (tokens.at(-1)?.isKey && equalPath(path.slice(0, -1), map)) keys.add(String(path.at(-1)));
    if (start > except && tokens.length > 0 && !startsWith(path, map)) break;
  }
  return keys;
}
