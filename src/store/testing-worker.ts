import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';
import type { Reply, Request } from './remote.ts';
import { responder } from './responder.ts';
import { server } from './server.ts';

export type Behaviour = 'works' | 'silent' | 'dies' | 'errs' | 'never starts' | 'forgets';

/** What the worker's script does, on this thread; each request is answered in a later task. */
export class FakeWorker {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly requests: Request[] = [];
  terminated = false;
  #respond = responder(new Analyst(judge, server));

  constructor(readonly behaviour: Behaviour) {
    if (behaviour !== 'never starts') this.#reply({ ready: true });
  }

  #reply(data: Reply): void {
    setTimeout(() => this.terminated || this.onmessage?.({ data } as MessageEvent<Reply>));
  }

  postMessage(request: Request): void {
    this.requests.push(request);
    const { behaviour } = this;
    if (behaviour === 'silent' || behaviour === 'never starts') return;
    if (behaviour === 'dies') {
      setTimeout(() => this.onerror?.({ preventDefault: () => undefined } as ErrorEvent));
      return;
    }
    if (behaviour === 'forgets' && this.requests.length === 2) {
      this.#respond({ ...request, text: { whole: 'something else' } });
    }
    if (behaviour === 'errs') this.#reply({ id: request.id, error: 'RangeError' });
    else for (const reply of this.#respond(request)) this.#reply(structuredClone(reply));
  }

  terminate(): void {
    this.terminated = true;
  }
}

/** Starts fake workers one after the other, the last of them again and again; `refused` is one that cannot be started. */
export function fakeWorkers(...behaviours: (Behaviour | 'refused')[]) {
  const workers: FakeWorker[] = [];
  const start = (): Worker => {
    const behaviour = behaviours[workers.length] ?? behaviours.at(-1) ?? 'works';
    if (behaviour === 'refused') throw new DOMException('refused', 'SecurityError');
    const worker = new FakeWorker(behaviour);
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { workers, start };
}
