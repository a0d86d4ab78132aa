/** A process of the fuzz run: does the batches it is told to and sends back what came of them. */
import { kinds } from './kinds/index.ts';
import { seedOf } from './random.ts';
import type { Answer, Task } from './types.ts';

process.on('message', async ({ run, kind: name, batch }: Task) => {
  const kind = kinds.find((candidate) => candidate.name === name);
  if (!kind) throw new Error(`no such kind: ${name}`);
  const start = performance.now();
  const result = await kind.batch(seedOf(run, name, batch));
  const answer: Answer = { ...result, kind: name, batch, ms: performance.now() - start };
  process.send?.(answer);
});
