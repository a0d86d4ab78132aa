import { availableParallelism } from 'node:os';
import { type MessagePort, parentPort, Worker } from 'node:worker_threads';
import type { Options } from './args.ts';
import { checkFile, type FileOutput } from './check-file.ts';
import type { Io } from './io.ts';
import { loadTexts } from './texts.ts';

/** A worker has to read and warm up the code first; below this many files it is done before one has. */
const worthwhile = 500;
/** Files of one message. */
const chunkSize = 32;
/** Chunks that a worker has at hand, so that it need not wait for the next. */
const depth = 2;
/** Chunks that may be done before the one to be printed, a core. */
const ahead = 16;
const mostThreads = 8;

interface Chunk {
  readonly index: number;
  readonly files: readonly string[];
  readonly options: Options;
}

interface Done {
  readonly index: number;
  readonly outputs: readonly FileOutput[];
}

async function checkChunk({ index, files, options }: Chunk, read: Io['read']): Promise<Done> {
  const outputs: FileOutput[] = [];
  for (const file of files) outputs.push(await checkFile(file, options, { read }));
  return { index, outputs };
}

/** The other side: what a worker does until it is ended. */
export function serve(read: Io['read'], port: MessagePort | null = parentPort): void {
  port?.on('message', async (chunk: Chunk) => {
    await loadTexts(chunk.options.language);
    port.postMessage(await checkChunk(chunk, read));
  });
}

/**
 * Checks files on this thread and on workers beside it, as many as there are cores.
 * @param script what a worker runs: it must call {@link serve}
 * @returns undefined where one thread is as fast; else what is said of each file, in the order of the files
 */
export function parallel(
  script: URL,
  read: Io['read'],
  threads = Math.min(availableParallelism(), mostThreads),
): Io['checkMany'] {
  return (files, options) => {
    const few = files.length < worthwhile || files.includes('-') || threads < 2;
    return few ? inTurn(files, options, read) : together(files, options, script, read, threads);
  };
}

async function* inTurn(
  files: readonly string[],
  options: Options,
  read: Io['read'],
): AsyncGenerator<FileOutput> {
  for (const file of files) yield checkFile(file, options, { read });
}

async function* together(
  files: readonly string[],
  options: Options,
  script: URL,
  read: Io['read'],
  threads: number,
): AsyncGenerator<FileOutput> {
  const count = Math.ceil(files.length / chunkSize);
  const chunkAt = (index: number): Chunk => ({
    index,
    files: files.slice(index * chunkSize, (index + 1) * chunkSize),
    options,
  });
  const done = new Map<number, readonly FileOutput[]>();
  let next = 0;
  let printed = 0;
  let failure: Error | undefined;
  let wake = () => {};
  const workers = Array.from({ length: threads - 1 }, () => {
    const worker = new Worker(script);
    const give = () => {
      if (next < count && next < printed + ahead * threads) worker.postMessage(chunkAt(next++));
      else idle.push(give);
    };
    worker.on('message', ({ index, outputs }: Done) => {
      done.set(index, outputs);
      give();
      wake();
    });
    worker.on('error', (error) => {
      failure = error;
      wake();
    });
    return { worker, give };
  });
  const idle: (() => void)[] = workers.flatMap(({ give }) => Array.from({ length: depth }, () => give));
  try {
    while (printed < count) {
      for (const give of idle.splice(0)) give();
      const own = next < count && next < printed + ahead * threads;
      if (own) {
        const { index, outputs } = await checkChunk(chunkAt(next++), read);
        done.set(index, outputs);
        await new Promise((resolve) => setImmediate(resolve));
      } else if (!done.has(printed)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (failure) resolve();
        });
      }
      if (failure) throw failure;
      for (let outputs = done.get(printed); outputs; outputs = done.get(printed)) {
        done.delete(printed++);
        yield* outputs;
      }
    }
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
}
