import type { Browser, Page } from '@playwright/test';
import { Workbench } from '../e2e/pages/Workbench.ts';
import { pod } from './manifests.ts';
import { ms, percentile, printTable } from './table.ts';

const runs = 3;
/** ms after the editor stands in which the page does what it has put off. */
const quiet = 2_000;

interface Load {
  readonly paint: number;
  /** The first field of the form, or the start page. */
  readonly form: number;
  /** Of every task after the first paint, what it took above 50 ms. */
  readonly blocking: number;
  readonly longest: number;
  /** Bytes of scripts and styles as they came, until the first form. */
  readonly scripts: number;
  readonly styles: number;
}

interface Seen {
  readonly tasks: (readonly [start: number, duration: number])[];
  form: number;
}

/** Runs in the page, before anything else does. */
function observe(selector: string): void {
  const seen: Seen = { tasks: [], form: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector(selector)) seen.form = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { seen });
}

function summary(): Load {
  const { tasks, form } = (window as unknown as { seen: Seen }).seen;
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const after = tasks.filter(([start, duration]) => start + duration > paint).map(([, duration]) => duration);
  const resources = performance
    .getEntriesByType('resource')
    .filter((entry) => entry.startTime < form) as PerformanceResourceTiming[];
  const bytes = (end: string) =>
    resources
      .filter(({ name }) => new URL(name).pathname.endsWith(end))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return {
    paint,
    form,
    blocking: after.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    longest: Math.max(0, ...after),
    scripts: bytes('.js'),
    styles: bytes('.css'),
  };
}

/** Looks once: what Playwright puts into a page to wait for something is a task of 80 ms of its own, on the slow processor. */
function hasEditor(): boolean {
  return document.querySelector('[data-region="yaml"] .monaco-editor') !== null;
}

async function throttled(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
}

/** Loads the start page, or the page of somebody who comes back to a Pod of five containers. */
async function load(browser: Browser, url: string, rate: number, saved: boolean): Promise<Load> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
  });
  if (saved) {
    const before = new Workbench(await context.newPage());
    await before.open();
    await before.yaml.openFile('bench.yaml', pod('web', 5));
    await before.status.expectSaved();
    await before.page.close();
  }
  const page = await context.newPage();
  await throttled(page, rate);
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(observe, `[data-region="form"] ${saved ? '[data-path]' : 'button'}`);
  await page.goto('/');
  if (saved) while (!(await page.evaluate(hasEditor))) await page.waitForTimeout(500);
  await page.waitForTimeout(quiet * rate);
  const seen = await page.evaluate(summary);
  await context.close();
  return seen;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;

/** First paint, first form and blocking of the thread while the page loads, also on a processor a quarter as fast. */
export async function benchLoad(
  browser: Browser,
  pages: readonly { readonly name: string; readonly url: string }[],
): Promise<void> {
  const rows: string[][] = [];
  for (const saved of [false, true]) {
    for (const rate of [1, 4]) {
      for (const { name, url } of pages) {
        const loads: Load[] = [];
        while (loads.length < runs) loads.push(await load(browser, url, rate, saved));
        const median = (of: keyof Load) =>
          percentile(
            loads.map((one) => one[of]),
            0.5,
          );
        rows.push([
          `${saved ? 'a saved Pod, 5 containers' : 'start page'}, ${rate}x, ${name}`,
          ...(['paint', 'form', 'blocking', 'longest'] as const).map((of) => ms(median(of))),
          ...(['scripts', 'styles'] as const).map((of) => kilobytes(median(of))),
        ]);
      }
    }
  }
  printTable(
    `Loading, nothing in the cache: the median of ${runs} runs; a processor 4x slower as the browser plays it`,
    ['page', 'first paint', 'first form', 'blocking', 'longest task', 'scripts, gzip', 'styles, gzip'],
    rows,
  );
}
