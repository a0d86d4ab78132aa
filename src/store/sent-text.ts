import type { TextEdit } from '../pod/index.ts';
import { difference } from './history.ts';

/** A text as it goes to the worker: whole, or as what changed since the last one; nothing where that is the same text. */
export type SentText =
  | { readonly whole: string }
  | { readonly edit: TextEdit; readonly length: number; readonly check: number };

/** Places of a text that the check looks at. */
const samples = 1_024;

/** A number that two texts of one length hardly share, of a bounded number of places: FNV-1a. */
function check(text: string): number {
  const step = Math.max(1, Math.floor(text.length / samples));
  let hash = 0x811c9dc5;
  for (let at = text.length - 1; at >= 0; at -= step) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** What to send so that one who has `before` has `text`. */
export function send(before: string | undefined, text: string): SentText | undefined {
  if (before === text) return undefined;
  if (before === undefined) return { whole: text };
  const edit = difference(before, text);
  if (edit.text.length > text.length / 2) return { whole: text };
  return { edit, length: text.length, check: check(text) };
}

/** The text that was sent; undefined where it does not follow from `before`, and the whole is needed. */
export function receive(before: string | undefined, sent: SentText | undefined): string | undefined {
  if (!sent) return before;
  if ('whole' in sent) return sent.whole;
  if (before === undefined) return undefined;
  const { edit, length } = sent;
  const text = before.slice(0, edit.start) + edit.text + before.slice(edit.end);
  return text.length === length && check(text) === sent.check ? text : undefined;
}
