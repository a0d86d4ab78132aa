import { lazily } from '../lazy/index.ts';
import type { Judge } from './judge.ts';

const part = lazily(() => import('./judge.ts'));

/** Loads the judgement, a chunk of its own; rejects when it cannot be fetched, and fetches anew when asked again. */
export async function loadJudge(): Promise<Judge> {
  return (await part.load()).judge;
}
