import type { Analyst } from './analyst.ts';
import { answer } from './calls.ts';
import type { Reply, Request } from './remote.ts';
import { sendDerived, sliceDerived } from './sent-derived.ts';
import { receive } from './sent-text.ts';
import type { Derived } from './types.ts';

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
      if (request.call !== 'derive') return [{ id, result: answer(analyst, text, request) }];
      const derived = answer(analyst, text, request) as Derived;
      const [slices, rest] = sliceDerived(sendDerived(sent, derived));
      sent = derived;
      return [...slices.map((slice) => ({ id, slice })), { id, derived: rest }];
    } catch (error) {
      return [{ id, error: String(error) }];
    }
  };
}
