import { texts } from './hostile.ts';
import { type Served, withServed } from './served.ts';
import { ms, printTable } from './table.ts';

/** Text that is looked at where nobody names others: those whose answers are the longest, and one of each other way. */
const usual = [
  'sound Pod',
  'documents with errors',
  'broken documents',
  'labels',
  'unknown fields',
  'unknown fields in flow style',
  'wrong types',
  'duplicate names',
  'tabs as indentation',
  'empty documents',
  'blanks in a line',
];

/** Longest wait for all of the answers, in ms, and how long nothing has to be said for them to be all. */
const longestWait = 60_000;
const quiet = 3000;

/** The tasks over 50 ms of the main thread from the drop of a file of 1 MB on, longest first. */
async function heldBy(build: Served, name: string): Promise<readonly number[]> {
  const { page, workbench } = await build.open();
  try {
    await workbench.header.openExample('minimal');
    await workbench.yaml.editor.waitFor({ state: 'attached' });
    const text = texts[name]?.(1_000_000) ?? '';
    const wait = { longestWait, quiet };
    return await page.evaluate(
      async ([dropped, { longestWait: most, quiet: still }]) => {
        const tasks: number[] = [];
        let last = performance.now();
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
          last = performance.now();
        }).observe({ entryTypes: ['longtask'] });
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([dropped], 'large.yaml', { type: 'text/yaml' }));
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        const start = last;
        const working = () => document.querySelector('footer')?.textContent?.includes('working');
        await new Promise<void>((resolve) => {
          const look = () => {
            const now = performance.now();
            if (now - start > most || (!working() && now - last > still)) resolve();
            else setTimeout(look, 200);
          };
          look();
        });
        return tasks.sort((a, b) => b - a);
      },
      [text, wait] as const,
    );
  } finally {
    await page.context().close();
  }
}

/**
 * `held`: how long the page's thread is held at a time by a large text that is dropped on it. `HOSTILE=part` picks texts by a
 * part of their names, of all that the part `hostile` has.
 */
export async function benchHeld(): Promise<void> {
  const only = process.env.HOSTILE;
  const names = only === undefined ? usual : Object.keys(texts).filter((name) => name.includes(only));
  const rows: string[][] = [];
  await withServed(async (builds) => {
    for (const name of names) {
      for (const build of builds) {
        const tasks = await heldBy(build, name);
        const of = (i: number) => (tasks[i] === undefined ? '' : ms(tasks[i]));
        rows.push([`${name} (${build.name})`, of(0), of(1), of(2), String(tasks.length)]);
      }
    }
  });
  printTable(
    'Held: the longest tasks of the page after a text of 1 MB is dropped on it (promised: none over 50 ms)',
    ['text', 'longest', 'second', 'third', 'over 50 ms'],
    rows,
  );
}
