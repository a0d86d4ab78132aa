import { pod } from './manifests.ts';
import { metrics, type Opened, withServed } from './served.ts';
import { printTable } from './table.ts';

const rounds = 5;
const editsPerRound = 500;
/** Edits in the form, then as many in the editor, and so on. */
const block = 50;

const text = pod('web', 5);
const line = text.slice(0, text.indexOf('memory: 64Mi')).split('\n').length;

/** Every second edit takes the one before back, so that each round ends with the text it began with. */
async function editAll({ page, workbench }: Opened): Promise<void> {
  for (let done = 0; done < editsPerRound; done += block) {
    if ((done / block) % 2 === 0) {
      await workbench.form.request('memory').click();
      await page.keyboard.press('Home');
    } else {
      await workbench.yaml.goTo(line);
      await page.keyboard.press('End');
      for (let i = 0; i < '64Mi'.length; i++) await page.keyboard.press('ArrowLeft');
    }
    for (let i = 0; i < block; i++) await page.keyboard.press(i % 2 === 0 ? '9' : 'Backspace');
  }
}

/** What the heap holds after garbage collection, in bytes. */
interface Held {
  /** Objects, arrays, strings, numbers, functions: what a leak of the page would show in. */
  readonly objects: number;
  /** Code that the browser compiles, the more of it the longer it runs, and shapes of objects. */
  readonly code: number;
  /** Objects of the browser: nodes, its lists of performance entries, its own undo of text controls. */
  readonly browser: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] };
  };
  readonly nodes: readonly number[];
}

const codes = new Set(['code', 'object shape', 'hidden']);

/** Adds up a heap snapshot by kind: the one number of the browser's counters is mostly code. */
async function held(counters: Opened['counters']): Promise<Held> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk);
  counters.on('HeapProfiler.addHeapSnapshotChunk', take);
  await counters.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  counters.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const kinds = types[0] as readonly string[];
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sums = { objects: 0, code: 0, browser: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = kinds[nodes[at + kind] ?? 0] ?? '';
    const of = name === 'native' ? 'browser' : codes.has(name) ? 'code' : 'objects';
    sums[of] += nodes[at + size] ?? 0;
  }
  return sums;
}

async function row({ page, counters }: Opened, name: string): Promise<string[]> {
  await workDone(page);
  for (let i = 0; i < 2; i++) await counters.send('HeapProfiler.collectGarbage');
  const { objects, code, browser } = await held(counters);
  const all = await metrics(counters);
  return [
    name,
    ...[objects, code, browser].map((bytes) => `${(bytes / 1024).toFixed(0)} KiB`),
    ...['Nodes', 'JSEventListeners', 'Documents'].map((counter) => String(all.get(counter))),
  ];
}

/** Saving and folding come up to a second after the last edit. */
async function workDone(page: Opened['page']): Promise<void> {
  await page.waitForTimeout(1_500);
}

/** What many edits leave behind: the heap after garbage collection, DOM nodes, listeners. */
export async function benchMemory(): Promise<void> {
  await withServed(async (builds) => {
    for (const build of builds) {
      const opened = await build.open();
      const { page, workbench } = opened;
      await opened.openText(text);
      await workbench.outline.part('c0').click();
      await workbench.dock.open('resources');
      // What is loaded and compiled at the first edits is no leak.
      await editAll(opened);
      const rows = [await row(opened, 'at the beginning')];
      for (let round = 1; round <= rounds; round++) {
        await editAll(opened);
        rows.push(await row(opened, `after ${round * editsPerRound} edits`));
      }
      await page.context().close();
      const which = builds.length > 1 ? ` (${build.name})` : '';
      printTable(
        `Memory: edits in form and editor in turn, 5 containers${which}`,
        ['', 'objects', 'compiled code', "the browser's", 'DOM nodes', 'listeners', 'documents'],
        rows,
      );
    }
  });
}
