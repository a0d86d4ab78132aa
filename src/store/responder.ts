import type { Analyst } from './analyst.ts';
import { answer } from './calls.ts';
import type { Reply, Request } from './remote.ts';
import { sendDerived } from './sent-derived.ts';
import { receive } from './sent-text.ts';
import { slicesOf } from './slices.ts';
import type { Derived } from './types.ts';

/** An answer as it is, or the replies that it comes in before the last one. */
function sliced<T>(
  id: number,
  answered: T,
): { readonly slices: readonly Reply[]; readonly rest: T | undefined } {
  const slices = slicesOf(answered).map((slice) => ({ id, slice }));
  return { slices, rest: slices.length === 0 ? answered : undefined };
}

/**
 * The worker's side of `RemoteAnalyst`: answers its requests one after the other, in the order in which they were sent. A
 * long answer is several replies.
 */
export function responder(analyst: Analyst): (request: Request) => readonly Reply[] {
  let text: string | undefined = '';
  /** What was derived for the page last. */
  let sent: Derived | undefined;
  return (request) => {
    const { id } = request;
    text = receive(text, request.text);
    if (text === undefined) return [{ id, stale: true }];
    try {
      if (request.call !== 'derive') {
        const { slices, rest } = sliced(id, answer(analyst, text, request));
        return [...slices, { id, result: rest }];
      }
      const derived = answer(analyst, text, request) as Derived;
      const { slices, rest } = sliced(id, sendDerived(sent, derived));
      sent = derived;
      return [...slices, { id, derived: rest }];
    } catch (error) {
      return [{ id, error: String(error) }];
    }
  };
}
