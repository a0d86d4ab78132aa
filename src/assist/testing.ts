import type { Json } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import type { Question } from './around.ts';

/**
 * A question about the `‸` in a text.
 * @param last the value that was read before, for a text that does not parse
 */
export function cursorIn(marked: string, last?: Json): Question {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('no ‸ in the text');
  return { stream: parseStream(marked.replace('‸', '')), offset, last: () => last };
}
