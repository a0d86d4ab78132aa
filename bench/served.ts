import { resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { Workbench } from '../e2e/pages/Workbench.ts';
import { findBrowser, flags } from '../scripts/browser.mjs';

/** One build of the page, to be opened in a browser. */
export interface Served {
  readonly name: string;
  open(): Promise<Opened>;
}

export interface Opened {
  readonly page: Page;
  readonly workbench: Workbench;
  /** The browser's own counters of the page's main thread and memory. */
  readonly counters: CDPSession;
  /** Opens a text on the start page; resolves when it is judged and its editor stands. */
  openText(text: string): Promise<void>;
}

/** What the page's main thread has done so far, in ms. */
export interface Spent {
  readonly task: number;
  readonly script: number;
  /** Style and layout. */
  readonly layout: number;
}

async function openPage(browser: Browser, baseURL: string): Promise<Opened> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-US',
    // Tall, so that the line of the first container stays in view.
    viewport: { width: 1440, height: 1600 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const workbench = new Workbench(page);
  await workbench.open();
  // tsx names functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  const counters = await context.newCDPSession(page);
  await counters.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    workbench,
    counters,
    async openText(text) {
      await workbench.yaml.openFile('bench.yaml', text);
      await workbench.status.region.getByText(workbench.texts.ui['status.qos']('Burstable')).waitFor();
      await workbench.yaml.editor.waitFor({ state: 'attached' });
    },
  };
}

/**
 * Serves `dist`, and with it the older build that `BENCH_BASELINE` names a folder of, so that both are measured in
 * turn on the same machine.
 */
export async function withServed(use: (builds: readonly Served[]) => Promise<void>): Promise<void> {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ args: [...flags], ...(executablePath ? { executablePath } : {}) });
  const folders = [['dist', 'dist'] as const];
  const older = process.env.BENCH_BASELINE;
  const all = older ? [['before', resolve(older)] as const, ...folders] : folders;
  const servers = await Promise.all(
    all.map(([, outDir], i) =>
      preview({ logLevel: 'error', build: { outDir }, preview: { port: 45_173 + i } }),
    ),
  );
  try {
    await use(
      all.map(([name], i) => ({
        name,
        open: () => openPage(browser, servers[i]?.resolvedUrls?.local[0] ?? ''),
      })),
    );
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** The browser's counters by name; times in seconds. */
export async function metrics(counters: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics: all } = await counters.send('Performance.getMetrics');
  return new Map(all.map(({ name, value }) => [name, value]));
}

/** Sums of `Performance.getMetrics`: tasks of the main thread, whatever they are for. */
export async function spent(counters: CDPSession): Promise<Spent> {
  const all = await metrics(counters);
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (all.get(name) ?? 0) * 1000, 0);
  return {
    task: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration', 'RecalcStyleDuration'),
  };
}
