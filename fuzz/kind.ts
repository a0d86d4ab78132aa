import { minimise } from './minimise.ts';
import { Random } from './random.ts';

export interface Failure {
  readonly input: string;
  readonly message: string;
}

export interface Batch {
  readonly inputs: number;
  readonly failures: readonly Failure[];
  readonly slowest: { readonly ms: number; readonly input: string };
}

/** One kind of random input. A batch is decided by its seed alone, so that its number repeats it. */
export interface Kind {
  readonly name: string;
  /** Part of the run's time that goes to it, beside the others'. */
  readonly share: number;
  readonly batch: (seed: number) => Batch | Promise<Batch>;
}

interface KindAtOnce extends Kind {
  readonly batch: (seed: number) => Batch;
}

export interface TextKind {
  readonly name: string;
  readonly share: number;
  readonly make: (random: Random) => string;
  /** Throws where something does not hold. */
  readonly check: (input: string) => void;
  readonly perBatch: number;
  /** Milliseconds of processor time that no input may take; generous, for collecting garbage is counted as well. */
  readonly limit?: number;
}

function messageOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message).split('\n').slice(0, 8).join('\n')
    : String(error);
}

/** What a check says of an input; undefined where all holds. */
function verdict(check: (input: string) => void, input: string): string | undefined {
  try {
    check(input);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** The first words of a message, which tell one mistake from another while an input is made smaller. */
const gist = (message: string | undefined) => message?.split('\n', 1)[0]?.slice(0, 40);

/** A kind of inputs that are texts: each is made, checked and timed by itself; what fails is made as small as it gets. */
export function textKind({ name, share, make, check, perBatch, limit = 5000 }: TextKind): KindAtOnce {
  return {
    name,
    share,
    batch(seed) {
      const failures: Failure[] = [];
      let slowest = { ms: 0, input: '' };
      for (let i = 0; i < perBatch; i++) {
        const input = make(new Random(seed + i));
        const start = process.cpuUsage();
        const message = verdict(check, input);
        // Time of the processor: on a machine that others use too, the clock says nothing about the input.
        const ms = process.cpuUsage(start).user / 1000;
        if (ms > slowest.ms) slowest = { ms, input };
        if (message !== undefined) {
          const small = minimise(input, (other) => gist(verdict(check, other)) === gist(message));
          failures.push({ input: small, message: verdict(check, small) ?? message });
        } else if (ms > limit) failures.push({ input, message: `took ${Math.round(ms)} ms` });
      }
      return { inputs: perBatch, failures, slowest };
    },
  };
}
