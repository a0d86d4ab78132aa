/// <reference lib="webworker" />
import { Analyst } from './analyst.ts';
import { answer } from './calls.ts';
import { judge } from './judge.ts';
import type { Reply, Request } from './remote.ts';
import { receive } from './sent-text.ts';

const analyst = new Analyst(judge);
let text: string | undefined = '';

function respond(request: Request): Reply {
  const { id } = request;
  text = receive(text, request.text);
  if (text === undefined) return { id, stale: true };
  try {
    return { id, result: answer(analyst, text, request) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

self.onmessage = ({ data }: MessageEvent<Request>) => self.postMessage(respond(data));
self.postMessage({ ready: true } satisfies Reply);
