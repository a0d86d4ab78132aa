import type { CDPSession } from '@playwright/test';
import { cases, typing } from './browser.ts';
import { type Opened, type Served, withServed } from './served.ts';
import { ms, printTable } from './table.ts';

/** An event of a trace that has a length; times in µs, `tdur` of the thread alone. */
interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/** What the browser calls its steps: events of the timeline, summed without those inside of them. */
const steps: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['script', ['FunctionCall', 'v8.callFunction', 'EvaluateScript']],
  ['messages', ['HandlePostMessage']],
  ['style', ['UpdateLayoutTree']],
  ['layout', ['Layout']],
  ['pre-paint', ['PrePaint']],
  ['paint', ['Paint']],
  ['layers', ['Layerize', 'Commit']],
  ['hit test', ['HitTest']],
];

async function traced({ counters }: Opened, use: () => Promise<unknown>): Promise<Event[]> {
  const events: Event[] = [];
  const collect = ({ value }: { value: unknown[] }) => {
    events.push(...(value as Event[]));
  };
  counters.on('Tracing.dataCollected', collect);
  await counters.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await use();
  await end(counters);
  return events;
}

async function end(counters: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => counters.once('Tracing.tracingComplete', () => resolve()));
  await counters.send('Tracing.end');
  await complete;
}

/** Time and number of the events of the thread that was typed in, by name, each without what is inside of it. */
function summed(events: readonly Event[]): ReadonlyMap<string, { time: number; count: number }> {
  const typed = events.find(({ args }) => args.data?.type === 'keydown');
  const mine = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === typed?.pid && tid === typed.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const sums = new Map<string, { time: number; count: number }>();
  const open: Event[] = [];
  const add = (name: string, time: number, count: number) => {
    const sum = sums.get(name) ?? { time: 0, count: 0 };
    sums.set(name, { time: sum.time + time, count: sum.count + count });
  };
  for (const event of mine) {
    while (open.length > 0 && (open.at(-1)?.ts ?? 0) + (open.at(-1)?.dur ?? 0) <= event.ts) open.pop();
    const time = (event.tdur ?? event.dur ?? 0) / 1000;
    add(event.name, time, 1);
    const around = open.at(-1);
    if (around) add(around.name, -time, 0);
    open.push(event);
  }
  return sums;
}

async function row(build: Served, size: string, place: 'form' | 'editor'): Promise<string[]> {
  const entry = cases.find((one) => one.size === size);
  if (!entry) throw new Error(`there is no text of ${size}`);
  const opened = await build.open();
  await opened.openText(entry.text);
  await opened.workbench.yaml.goTo(1);
  await opened.workbench.outline.part('c0').click();
  const events = await traced(opened, () => typing(opened, entry.text, place, 'issues'));
  await opened.page.context().close();
  const sums = summed(events);
  const keys = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keypress',
  ).length;
  const each = (names: readonly string[]) =>
    names.reduce((all, name) => all + (sums.get(name)?.time ?? 0), 0) / keys;
  const frames = (sums.get('Layerize')?.count ?? 0) / keys;
  return [
    `${size}, ${place} (${build.name})`,
    ...steps.map(([, names]) => ms(each(names))),
    frames.toFixed(1),
    String(keys),
  ];
}

/** What the main thread does of a key stroke, step by step, from a trace of the browser; it says where to look, the part `browser` how long it takes. */
export async function benchTrace(): Promise<void> {
  const rows: string[][] = [];
  await withServed(async (builds) => {
    for (const [size, place] of [
      ['5 containers', 'form'],
      ['5 containers', 'editor'],
      ['100 containers', 'form'],
      ['1.5 MB', 'editor'],
    ] as const) {
      for (const build of builds) rows.push(await row(build, size, place));
    }
  });
  printTable(
    'Trace: main thread per key stroke and the pause after it, by step of the browser, each without what is inside of it;\n' +
      'the looks of this bench in each frame are among them, so builds compare and sums do not',
    ['text, place', ...steps.map(([title]) => title), 'frames', 'keys'],
    rows,
  );
}
