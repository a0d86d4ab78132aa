/// <reference lib="webworker" />
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';
import type { Reply, Request } from './remote.ts';
import { responder } from './responder.ts';
import { server } from './server.ts';

const respond = responder(new Analyst(judge, server));

self.onmessage = ({ data }: MessageEvent<Request>) => {
  for (const reply of respond(data)) self.postMessage(reply);
};
self.postMessage({ ready: true } satisfies Reply);
