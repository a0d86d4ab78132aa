import type { Browser, Locator } from '@playwright/test';
import { Workbench } from '../e2e/pages/Workbench.ts';
import { dockTabs } from '../src/store/state.ts';
import { pod } from './manifests.ts';
import { spent } from './served.ts';
import { ms, percentile, printTable } from './table.ts';

const slower = 4;
const rounds = 4;
/** ms after an interaction in which its frame is painted and what it put off is done. */
const pause = 800;

interface Control {
  readonly name: string;
  /** What a person does with it; every second time it is taken back, so that each round begins alike. */
  readonly use: (workbench: Workbench, round: number) => Promise<void>;
}

const controls: readonly Control[] = [
  { name: 'key in a form', use: ({ page, form }) => typeAway(page, () => form.request('memory').focus()) },
  {
    name: 'two keys in a form at once',
    use: ({ page, form }) => type(page, () => form.request('memory').focus()),
  },
  { name: 'key in the editor', use: ({ page, yaml }) => type(page, () => yaml.editor.focus()) },
  { name: 'open a container (the largest form)', use: ({ outline }, i) => press(outline.part(`c${i % 2}`)) },
  {
    name: 'open metadata, then a container',
    use: ({ outline }, i) => press(i % 2 === 0 ? outline.metadata() : outline.part('c0')),
  },
  { name: 'fold a section', use: ({ form }) => press(form.region.locator('[aria-expanded]').first()) },
  {
    name: 'check a box of a segment',
    use: ({ form }, i) => press(form.region.getByRole('radio').nth(i % 2)),
  },
  {
    name: 'open a list of choices',
    use: async ({ form, page }) => {
      await press(form.region.getByRole('combobox').first());
      await page.keyboard.press('Escape');
    },
  },
  ...dockTabs.map((tab) => ({
    name: `tab ${tab}`,
    use: ({ dock }: Workbench, i: number) =>
      press(dock.tab(i % 2 === 0 ? tab : tab === 'issues' ? 'map' : 'issues')),
  })),
  {
    name: 'menu of files',
    use: async ({ header, page }) => {
      await press(header.file);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'search, a letter',
    use: async ({ header, page }) => {
      await press(header.search);
      await page.keyboard.type('m');
      await page.waitForTimeout(pause);
      await page.keyboard.press('Escape');
    },
  },
  { name: 'undo, redo', use: ({ header }, i) => press(i % 2 === 0 ? header.undo : header.redo) },
  { name: 'theme', use: ({ header }, i) => header.setTheme(i % 2 === 0 ? 'dark' : 'light') },
  {
    name: 'language',
    use: (workbench, i) =>
      (i % 2 === 0 ? workbench : workbench.inChinese()).header.setLanguage(i % 2 === 0 ? 'zh-CN' : 'en'),
  },
];

/** As a hand does: it holds the button for a moment. Without Playwright's look at what was hit, which would be in the figure. */
function press(control: Locator): Promise<void> {
  return control.click({ delay: 80, force: true });
}

/** ms from one key to the next of a person who types eight in a second. */
const gap = 125;

/** Eight keys as a person types them: each is painted before the next comes, or that one waits for it. */
async function typeAway(page: Workbench['page'], focus: () => Promise<void>): Promise<void> {
  await focus();
  await page.keyboard.press('End');
  for (let key = 0; key < 8; key++) {
    await page.waitForTimeout(gap);
    await page.keyboard.press(key % 2 === 0 ? '9' : 'Backspace');
  }
}

/** A key and the next with no time between them, as no hand types: the second waits for all that the first one does. */
async function type(page: Workbench['page'], focus: () => Promise<void>): Promise<void> {
  await focus();
  await page.keyboard.press('End');
  await page.keyboard.press('9');
  await page.keyboard.press('Backspace');
}

/** Runs in the page: keeps how long each interaction took until the next paint. */
function observe(): void {
  const interactions: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if ((entry as unknown as { interactionId: number }).interactionId > 0)
        interactions.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  Object.assign(window, { interactions });
}

/** Takes what was observed since the last time; the shortest that browsers tell is 16 ms. */
function longest(): number {
  const { interactions } = window as unknown as { interactions: number[] };
  return Math.max(0, ...interactions.splice(0));
}

async function measure(browser: Browser, url: string): Promise<string[][]> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
  });
  const page = await context.newPage();
  const workbench = new Workbench(page);
  await page.addInitScript('globalThis.__name = (named) => named');
  await workbench.open();
  await workbench.yaml.openFile('bench.yaml', pod('web', 5));
  await workbench.yaml.editor.waitFor({ state: 'attached' });
  await workbench.outline.part('c0').click();
  await page.evaluate(observe);
  const counters = await context.newCDPSession(page);
  await counters.send('Performance.enable', { timeDomain: 'threadTicks' });
  await counters.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const rows: string[][] = [];
  for (const { name, use } of controls) {
    const [waits, works]: [number[], number[]] = [[], []];
    // What loads at the first use is not measured: it is a matter of the network.
    for (let round = 0; round < rounds + 2; round++) {
      const before = await spent(counters);
      await use(workbench, round);
      await page.waitForTimeout(pause);
      const wait = await page.evaluate(longest);
      const after = await spent(counters);
      if (round < 2) continue;
      waits.push(wait);
      works.push(after.task - before.task);
    }
    rows.push([
      name,
      ms(percentile(waits, 0.5)),
      ms(Math.max(...waits)),
      ms(percentile(works, 0.5) / slower),
    ]);
  }
  await context.close();
  return rows;
}

/**
 * The time from each interaction to the next paint on a slow processor. A key in a form is one of eight that follow each other
 * as fast as people type; that of two at once says what is left to do after the first paint.
 */
export async function benchControls(
  browser: Browser,
  pages: readonly { readonly name: string; readonly url: string }[],
): Promise<void> {
  for (const { name, url } of pages) {
    printTable(
      `Interaction to next paint, 5 containers, a processor ${slower}x slower, ${name}; and what the thread did in all, at full speed`,
      ['control', 'median', 'longest', 'processor'],
      await measure(browser, url),
    );
  }
}
