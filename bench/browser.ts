import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import type { DockTab } from '../e2e/pages/Dock.ts';
import { Workbench } from '../e2e/pages/Workbench.ts';
import { findBrowser, flags } from '../scripts/browser.mjs';
import { pod } from './manifests.ts';
import { ms, percentile, printTable } from './table.ts';

/** `work`: the page's own work for the stroke, until the text stands in the editor; the rest waits for the next frame. */
const places = ['work', 'yaml', 'status', 'panel'] as const;
type Place = (typeof places)[number];
type Times = Record<Place, number>;

/** Numbers of containers, and the panel that is open. The issues do not name the number that is typed. */
const cases: readonly (readonly [containers: number, panel: DockTab])[] = [
  [1, 'resources'],
  [5, 'resources'],
  [100, 'resources'],
  [5, 'explain'],
  [100, 'explain'],
  [5, 'linux'],
  [100, 'linux'],
];

/** Key strokes per number of containers; every one makes a number one digit longer, so that every place must change. */
const strokes = 48;
const digits = 12;

/**
 * Installs a stopwatch in the page: for each key stroke, the time from the key's event until the expected text stands
 * in each region of the page.
 */
async function installStopwatch(page: Page, names: Record<string, string>): Promise<void> {
  // tsx names functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate((regions) => {
    const find: Record<string, () => Element | null> = {
      yaml: () => document.querySelector(`section[aria-label="${regions.yaml}"]`),
      panel: () =>
        document.querySelector(`section[aria-label="${regions.panel}"] [role=tabpanel]:not(:empty)`),
      status: () => document.querySelector('footer'),
    };
    const measure = (expected: string) =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const times: Record<string, number> = {};
        let start = 0;
        const look = () => {
          for (const [name, region] of Object.entries(find)) {
            if (times[name] === undefined && start > 0 && region()?.textContent?.includes(expected))
              times[name] = performance.now() - start;
          }
          if (Object.keys(times).length < 4) return;
          observer.disconnect();
          clearTimeout(limit);
          resolve(times);
        };
        const observer = new MutationObserver(look);
        const limit = setTimeout(() => {
          const missing = Object.keys(find).filter((name) => times[name] === undefined);
          reject(new Error(`${expected} was not seen in 20 s: ${missing.join(', ')}`));
        }, 20_000);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        addEventListener(
          'keydown',
          (event) => {
            start = event.timeStamp;
          },
          { once: true, capture: true },
        );
        // The page's listener is on its root, below the window: what it sets off, the tasks of React among it, runs
        // between the two phases of the event here.
        let began = 0;
        const begin = () => {
          began = performance.now();
        };
        const end = () => {
          times.work = performance.now() - began;
          look();
        };
        addEventListener('input', begin, { once: true, capture: true });
        addEventListener('input', end, { once: true });
      });
    Object.assign(window, { measure });
  }, names);
}

async function measure(page: Page, expected: string, key: string): Promise<Times> {
  // The watch is set before the key is pressed: the two go to the page by different ways.
  await page.evaluate((text) => {
    const stopwatch = window as unknown as {
      measure(text: string): Promise<Times>;
      running?: Promise<Times>;
    };
    stopwatch.running = stopwatch.measure(text);
    stopwatch.running.catch(() => {});
  }, expected);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { running: Promise<Times> }).running);
}

async function keyStrokes(page: Page, containers: number, panel: DockTab): Promise<Times[]> {
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.yaml.paste(pod('web', containers, false));
  await workbench.status.expectQos('BestEffort');
  // The editor shows the end of what was pasted; the line to watch is near the beginning.
  await workbench.yaml.goTo(1);
  await workbench.dock.open(panel);
  await workbench.outline.part('c0').click();
  const { ui } = workbench.texts;
  await installStopwatch(page, { yaml: ui['region.yaml'], panel: ui['region.panels'], status: '' });
  const memory = workbench.form.request('memory');
  await memory.click();
  const all: Times[] = [];
  let value = '';
  for (let i = 0; i < strokes; i++) {
    if (value.length >= digits) {
      await page.keyboard.press('ControlOrMeta+A');
      value = '';
    }
    const digit = value === '' ? String(1 + (Math.floor(i / digits) % 8)) : '9';
    value += digit;
    const times = await measure(page, value, digit);
    // Few digits may stand somewhere else already.
    if (value.length > 3) all.push(times);
  }
  return all;
}

/** From a key stroke in the form until the YAML text, the status bar and the open panel show it. */
export async function benchBrowser(): Promise<void> {
  const server = await preview({ logLevel: 'error', preview: { port: 45_173 } });
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ args: [...flags], ...(executablePath ? { executablePath } : {}) });
  const rows: string[][] = [];
  try {
    for (const [containers, panel] of cases) {
      const context = await browser.newContext({
        baseURL: server.resolvedUrls?.local[0] ?? '',
        locale: 'en-US',
        // Tall, so that the line of the first container stays in view.
        viewport: { width: 1440, height: 1600 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const all = await keyStrokes(await context.newPage(), containers, panel);
      await context.close();
      rows.push([
        String(containers),
        panel,
        ...places.flatMap((place) => {
          const figures = all.map((times) => times[place]);
          return [ms(percentile(figures, 0.5)), ms(percentile(figures, 0.95))];
        }),
      ]);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  printTable(
    `Browser: from a key stroke in a form until it is seen (p50, p95)`,
    ['containers', 'open panel', 'own work', 'p95', 'YAML', 'p95', 'status bar', 'p95', 'panel', 'p95'],
    rows,
  );
}
