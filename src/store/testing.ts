import { tables } from '../i18n/en/all.ts';
import { judge } from './judge.ts';
import { openWorkbench } from './open.ts';
import { server } from './server.ts';
import type { Workbench } from './workbench.ts';

/** A workbench on a text, with a clock that the test moves by hand, and a worker where `startWorker` starts one. */
export function workbenchOn(
  text: string,
  startWorker?: () => Worker,
  paintsFirst = false,
): Workbench & { clock: { now: number } } {
  const clock = { now: 0 };
  let drafts = 1;
  const workbench = openWorkbench({
    language: 'en',
    messages: tables,
    judge,
    server,
    ...(startWorker && { startWorker }),
    paintsFirst,
    now: () => clock.now,
    draftId: 'one',
    newId: () => `draft${++drafts}`,
    document: {
      text,
      fileName: 'pod.yaml',
      selection: { document: 0, pod: 0 },
      part: { kind: 'metadata' },
    },
  });
  return { ...workbench, clock };
}
