import type { Path } from '../pod/index.ts';
import type { Spot } from '../yaml/index.ts';
import { writtenKey } from '../yaml/index.ts';

/** A bracket that is open. */
interface Open {
  readonly list: boolean;
  /** Items or pairs that are finished. */
  index: number;
  /** In a map: the key whose value follows. */
  key: string | undefined;
}

/** Where a word ends that begins at `at`: behind its closing quote, or before a sign of flow style. */
function wordEnd(text: string, at: number): number {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") {
    let end = at;
    while (end < text.length && !/[\s,[\]{}]/.test(text.charAt(end)) && !isColon(text, end)) end++;
    return Math.max(end, at + 1);
  }
  let end = at + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' && quote === '"' ? 2 : 1;
  return Math.min(end + 1, text.length);
}

function isColon(text: string, at: number): boolean {
  return text[at] === ':' && /^[\s,[\]{}]?$/.test(text.charAt(at + 1));
}

/** A word of a text. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/** Where a reading of flow style stopped. */
interface Read {
  readonly open: readonly Open[];
  /** The key or scalar that was read last, as long as no sign of flow style follows it. */
  readonly word: Word | undefined;
  readonly inComment: boolean;
}

/**
 * Reads flow style as far as it goes, whatever is wrong with it.
 * @param visit called for each scalar with its path, counted from the value that the text begins
 */
function readFlow(text: string, visit?: (path: Path, written: string) => void): Read {
  const open: Open[] = [];
  let word: Word | undefined;
  const finish = () => {
    const top = open.at(-1);
    if (word && top && (top.list || top.key !== undefined))
      visit?.(spotAt(open).path, text.slice(word.start, word.end));
    word = undefined;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const top = open.at(-1);
    if (char === '{' || char === '[') {
      open.push({ list: char === '[', index: 0, key: undefined });
      word = undefined;
    } else if (char === '}' || char === ']') {
      finish();
      open.pop();
    } else if (char === ',') {
      finish();
      if (top) {
        top.index++;
        top.key = undefined;
      }
    } else if (char === ':' && top && !top.list && word && endsKey(text, at, word)) {
      top.key ??= writtenKey(text.slice(word.start, word.end));
      word = undefined;
    } else if (char === '#' && /\s/.test(text.charAt(at - 1))) {
      while (at < text.length && text[at] !== '\n') at++;
      if (at >= text.length) return { open, word: undefined, inComment: true };
    } else if (!/\s/.test(char)) {
      const end = wordEnd(text, at);
      word = { start: word?.start ?? at, end };
      at = end - 1;
    }
  }
  const last = word;
  finish();
  return { open, word: last, inComment: false };
}

/** Behind a key in quotes a colon needs no blank. */
function endsKey(text: string, at: number, word: Word): boolean {
  return isColon(text, at) || /["']/.test(text.charAt(word.end - 1));
}

/** The scalars of a text that is flow style as a whole, such as JSON, with their paths. */
export function scalarsInFlow(text: string): readonly (readonly [path: Path, written: string])[] {
  const found: [Path, string][] = [];
  readFlow(text, (path, written) => found.push([path, written]));
  return found;
}

/**
 * What stands at the end of a piece of flow style that is being typed, however it goes on.
 * @param text from its first bracket on
 * @param behind what follows on the line
 * @returns paths counted from the value that the text begins
 */
export function spotInFlow(text: string, behind: string): Spot {
  const { open, word, inComment } = readFlow(text);
  const here = spotAt(open);
  if (inComment) return { ...here, on: 'comment' };
  const top = open.at(-1);
  if (!top || top.list || top.key !== undefined || word?.end !== text.length) return here;
  // The word that the place is in may be a whole key already.
  const more = /^([\w./-]*["']?)\s*:/.exec(behind)?.[1];
  if (more === undefined) return { ...here, on: 'key' };
  return { ...here, path: [...here.container, writtenKey(text.slice(word.start) + more)], on: 'key' };
}

function spotAt(open: readonly Open[]): Spot {
  const steps = open.map(({ list, index, key }) => (list ? index : key));
  const top = open.at(-1);
  const above = steps.slice(0, -1).map((step) => step ?? '');
  const step = steps.at(-1);
  const path: Path = step === undefined ? above : [...above, step];
  const on = top && (top.list || top.key !== undefined) ? 'value' : 'gap';
  return { path, on, container: above, within: 'flow' };
}
