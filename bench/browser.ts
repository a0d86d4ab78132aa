import type { Page } from '@playwright/test';
import type { DockTab } from '../e2e/pages/Dock.ts';
import { manyDocuments, pod } from './manifests.ts';
import { type Opened, type Served, spent, withServed } from './served.ts';
import { ms, percentile, printTable } from './table.ts';

/**
 * What is typed where: a memory request, in its control or in its line. `broken`: a line that does not parse
 * yet. `nothing`: a key that changes nothing, what the frames and the watching cost.
 */
type Place = 'form' | 'editor' | 'broken' | 'nothing';

interface Case {
  readonly size: string;
  readonly text: string;
  readonly panels: readonly DockTab[];
}

const every: readonly DockTab[] = ['issues', 'resources', 'security', 'explain', 'linux'];
const places: readonly Place[] = ['nothing', 'form', 'editor', 'broken'];
const request = '      resources:\n        requests:\n          memory: 1\n';

/** The first container with a request of its own, the only one of the file: the number typed there stands nowhere else. */
function withRequest(text: string): string {
  const at = text.indexOf('      livenessProbe:');
  return text.slice(0, at) + request + text.slice(at);
}

export const cases: readonly Case[] = [
  ...[1, 5, 100].map((n) => ({
    size: `${n} containers`,
    text: withRequest(pod('web', n, false)),
    panels: every,
  })),
  {
    size: '1.5 MB',
    text: withRequest(manyDocuments(1_500_000).replaceAll(/ {6}resources:\n(?: {8,}.*\n)+/g, '')),
    panels: ['issues', 'resources'],
  },
];

/** Panels that name the number that is typed. */
const naming: ReadonlySet<DockTab> = new Set<DockTab>(['resources', 'explain', 'linux']);

/** Key strokes of one row; each makes a number one digit longer, so that every place must change. */
const strokes = 20;
const digits = 12;

interface Stroke {
  /** Main thread until the second frame after everything was seen; of it, script, style and layout. */
  readonly work: number;
  readonly script: number;
  readonly layout: number;
  /** What came within the pause after that: saving, folding, what is put off. */
  readonly later: number;
  /** From the event to the frame in which the last open place shows it. */
  readonly seen: number;
  /** The longest task over 50 ms, 0 where there is none. */
  readonly longest: number;
}

/** ms after each stroke in which put-off work runs. */
const pause = 300;

interface Watch {
  /** Text that must stand in the editor and in the open panel; the latter only where the panel names numbers. */
  readonly expected: string;
  readonly inPanel: boolean;
  readonly inForm: boolean;
}

/** Starts to watch for one stroke, frame by frame: observing the page's changes would be work of its own. */
async function watch(page: Page, watched: Watch, working: string): Promise<void> {
  await page.evaluate(
    ([{ expected, inPanel, inForm }, workingText]) => {
      const regions = ['yaml', ...(inPanel ? ['panels'] : [])].map((name) =>
        document.querySelector(`[data-region="${name}"]`),
      );
      const status = document.querySelector('footer');
      const tasks: number[] = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ entryTypes: ['longtask'] });
      // What was seen once is not looked at again.
      const seenIn = new Set<Element | null>();
      const shows = (region: Element | null) => {
        const shown = seenIn.has(region) || region?.textContent?.includes(expected);
        if (shown) seenIn.add(region);
        return shown;
      };
      const there = () =>
        !status?.textContent?.includes(workingText) &&
        regions.every(shows) &&
        (!inForm || (document.activeElement as HTMLInputElement).value === expected);
      let start = 0;
      addEventListener(
        'keydown',
        (event) => {
          start = event.timeStamp;
        },
        { once: true, capture: true },
      );
      const running = new Promise<{ seen: number; tasks: number[] }>((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error(`${expected} was not seen in 20 s`)), 20_000);
        const look = (time: number) => {
          if (start === 0 || !there()) return requestAnimationFrame(look);
          clearTimeout(limit);
          const seen = Math.max(time, start) - start;
          requestAnimationFrame(() =>
            requestAnimationFrame(() => setTimeout(() => resolve({ seen, tasks }), 0)),
          );
        };
        requestAnimationFrame(look);
      });
      running.catch(() => {});
      Object.assign(window, { running });
    },
    [watched, working] as const,
  );
}

async function stroke({ page, workbench, counters }: Opened, key: string, watched: Watch): Promise<Stroke> {
  await watch(page, watched, workbench.texts.ui['status.working']);
  const before = await spent(counters);
  await page.keyboard.press(key);
  const { seen, tasks } = await page.evaluate(
    () => (window as unknown as { running: Promise<{ seen: number; tasks: number[] }> }).running,
  );
  const after = await spent(counters);
  await page.waitForTimeout(pause);
  const last = await spent(counters);
  return {
    work: after.task - before.task,
    script: after.script - before.script,
    layout: after.layout - before.layout,
    later: last.task - after.task,
    seen,
    longest: Math.max(0, ...tasks),
  };
}

/** Puts the caret behind the number, in the control or in the line. */
async function begin({ page, workbench }: Opened, text: string, place: Place): Promise<void> {
  if (place === 'form' || place === 'nothing') {
    await workbench.form.request('memory').click();
    return page.keyboard.press('End');
  }
  const line = text.slice(0, text.indexOf('memory: 1')).split('\n').length;
  await workbench.yaml.goTo(line);
  await page.keyboard.press('End');
  // A quote that is not closed.
  if (place === 'broken') for (const key of ['Backspace', '"', 'Delete', '1']) await page.keyboard.press(key);
}

async function empty({ page }: Opened, place: Place): Promise<void> {
  if (place === 'form') await page.keyboard.press('ControlOrMeta+A');
  else for (let i = 0; i < digits; i++) await page.keyboard.press('Shift+ArrowLeft');
}

export async function typing(opened: Opened, text: string, place: Place, panel: DockTab): Promise<Stroke[]> {
  const { workbench } = opened;
  await workbench.dock.open(panel);
  await begin(opened, text, place);
  // The caret stands behind the digit 1 in a line, and in a control; both begin with the whole number.
  let value = '1';
  const all: Stroke[] = [];
  for (let i = 0; i < strokes; i++) {
    const digit = value.length >= digits ? String(2 + (Math.floor(i / digits) % 8)) : '9';
    if (value.length >= digits) {
      await empty(opened, place);
      value = '';
    }
    value += digit;
    if (place === 'nothing') {
      all.push(await stroke(opened, 'Shift', { expected: '', inPanel: false, inForm: false }));
      continue;
    }
    const names = value.length > 3;
    const inPanel = names && place !== 'broken' && naming.has(panel);
    const inForm = names && place === 'form';
    const measured = await stroke(opened, digit, { expected: names ? value : '', inPanel, inForm });
    // Few digits may stand somewhere else already.
    if (names) all.push(measured);
  }
  return all;
}

async function measure(build: Served, { text }: Case, place: Place, panel: DockTab): Promise<Stroke[]> {
  const opened = await build.open();
  const { page, workbench } = opened;
  await opened.openText(text);
  await workbench.yaml.goTo(1);
  await workbench.outline.part('c0').click();
  const all = await typing(opened, text, place, panel);
  await page.context().close();
  return all;
}

/** Main-thread time of a key stroke in a form and in the editor, and the time until the last open place shows it. */
export async function benchBrowser(): Promise<void> {
  const rows: string[][] = [];
  const only = process.env.BENCH_ONLY?.split(';');
  await withServed(async (builds) => {
    for (const entry of cases) {
      for (const place of places) {
        for (const panel of place === 'nothing' ? entry.panels.slice(0, 1) : entry.panels) {
          const label = `${entry.size}, ${place}, ${panel}`;
          if (only && !only.some((part) => label.includes(part))) continue;
          for (const build of builds) {
            const all = await measure(build, entry, place, panel);
            const of = (name: keyof Stroke, share: number) =>
              ms(
                percentile(
                  all.map((one) => one[name]),
                  share,
                ),
              );
            rows.push([
              builds.length > 1 ? `${label} (${build.name})` : label,
              of('work', 0.5),
              of('work', 0.95),
              of('script', 0.5),
              of('script', 0.95),
              of('layout', 0.5),
              of('later', 0.5),
              of('seen', 0.5),
              of('seen', 0.95),
              of('longest', 1),
            ]);
          }
        }
      }
    }
  });
  printTable(
    'Browser: main thread per key stroke until the second frame after the last open place shows it (sums of CDP\n' +
      `Performance.getMetrics: TaskDuration, of it script, style and layout), then within ${pause} ms; time until seen`,
    [
      'text, place, panel',
      'work p50',
      'p95',
      'script p50',
      'p95',
      'layout',
      'later',
      'seen p50',
      'p95',
      'longest task',
    ],
    rows,
  );
}
