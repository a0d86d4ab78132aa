import { lazily } from '../lazy/index.ts';
import type { Judge } from './judge.ts';
import type { Server } from './server.ts';

const part = lazily(() => import('./judge.ts'));
const serverPart = lazily(() => import('./server.ts'));

/** Loads the judgement, a chunk of its own; rejects when it cannot be fetched, and fetches anew when asked again. */
export async function loadJudge(): Promise<Judge> {
  return (await part.load()).judge;
}

/** The same for the server's own answer. */
export async function loadServer(): Promise<Server> {
  return (await serverPart.load()).server;
}
