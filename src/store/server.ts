import { defaultedObjectText, inEffectOf, printedObjects, releaseTable } from '../judge/index.ts';
import type { Json } from '../pod/index.ts';
import { type AskedProcess, type ProcessReport, processReport } from '../process/index.ts';
import { parseWorld } from '../simulate/index.ts';

/** What the process of a container finds in a world as it is kept beside the text; one with faults counts as none. */
function processFinds(
  asked: Omit<AskedProcess, 'world'>,
  world: Json | undefined,
): ProcessReport | undefined {
  return processReport({ ...asked, world: parseWorld(world).world });
}

/** What needs the server's own answer, and what a process finds. A chunk of its own: it loads when a panel shows some of it. */
export const server = { printedObjects, inEffectOf, defaultedObjectText, releaseTable, processFinds };
export type Server = typeof server;
