import type { Analyst } from './analyst.ts';
import { answer } from './calls.ts';
import type { Reply, Request } from './remote.ts';
import { sendDerived } from './sent-derived.ts';
import { receive } from './sent-text.ts';
import type { Derived } from './types.ts';

/** The worker's side of `RemoteAnalyst`: answers its requests one after the other, in the order in which they were sent. */
export function responder(analyst: Analyst): (request: Request) => Reply {
  let text: string | undefined = '';
  /** What was derived for the page last. */
  let sent: Derived | undefined;
  return (request) => {
    const { id } = request;
    text = receive(text, request.text);
    if (text === undefined) return { id, stale: true };
    try {
      if (request.call !== 'derive') return { id, result: answer(analyst, text, request) };
      const derived = answer(analyst, text, request) as Derived;
      const reply = { id, derived: sendDerived(sent, derived) };
      sent = derived;
      return reply;
    } catch (error) {
      return { id, error: String(error) };
    }
  };
}
