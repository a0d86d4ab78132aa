import { Worker } from 'node:worker_threads';
import type { Worst } from './worst.ts';

export interface Question {
  readonly pattern: string;
  readonly flags: string;
  readonly worst: readonly Worst[];
  /** UTF-16 units of the two texts that are compared. */
  readonly sizes: readonly [number, number];
}

/** Milliseconds within which the larger text shows nothing: a quadratic expression takes seconds for 100 KB. */
const short = 20;
/** How many times the time of the smaller text the larger one may take. */
const growth = 8;

/** Asks one thread after the other; a thread that does not answer is ended, and a new one asked the next time. */
export class Growth {
  #worker: Worker | undefined;

  /** A text for which an expression takes more than its share, `time` where it found no end in `limit` milliseconds. */
  async find(question: Question, limit: number): Promise<Worst | 'time' | undefined> {
    this.#worker ??= new Worker(new URL('./worker.mjs', import.meta.url));
    const worker = this.#worker;
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<Worst | null>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    const late = new Promise<'time'>((resolve) => {
      timer = setTimeout(() => resolve('time'), limit);
    });
    worker.postMessage({ ...question, short, growth });
    const found = await Promise.race([answer, late]);
    clearTimeout(timer);
    worker.removeAllListeners('error');
    if (found === 'time') await this.end();
    return found ?? undefined;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
