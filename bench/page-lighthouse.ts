import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser, flags } from '../scripts/browser.mjs';
import { installed } from './install.ts';
import { ms, percentile, printTable } from './table.ts';

const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const figures = {
  'total-blocking-time': 'TBT',
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
} as const;
type Category = (typeof categories)[number];

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
}

/** What is used of Lighthouse, and of its report. */
interface Report {
  readonly categories: Readonly<
    Record<
      Category,
      { readonly score: number; readonly auditRefs: readonly { id: string; weight: number }[] }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}
interface Lighthouse {
  readonly default: (
    url: string,
    options: object,
    config?: object,
  ) => Promise<{ readonly lhr: Report } | undefined>;
  readonly desktopConfig: object;
}

/** A port that Lighthouse reaches the browser by. */
const port = 45_190;

/** What keeps a category from 100. */
function missed(report: Report, category: Category): string[] {
  return report.categories[category].auditRefs.flatMap(({ id, weight }) => {
    const audit = report.audits[id];
    return weight > 0 && audit && audit.score !== null && audit.score < 1
      ? [`${category}: ${audit.title}`]
      : [];
  });
}

/** Lighthouse's own runner with its two presets against a page; the median of several runs. */
export async function benchLighthouse(pages: readonly { readonly name: string; readonly url: string }[]) {
  const folder = installed('lighthouse', 'lighthouse');
  if (folder === undefined) return;
  const main = createRequire(`${folder}package.json`).resolve('lighthouse');
  const lighthouse = (await import(pathToFileURL(main).href)) as Lighthouse;
  const executablePath = await findBrowser();
  const rows: string[][] = [];
  const misses = new Set<string>();
  for (const preset of ['mobile', 'desktop'] as const) {
    for (const { name, url } of pages) {
      const reports: Report[] = [];
      while (reports.length < runs) {
        const browser = await chromium.launch({
          args: [...flags, `--remote-debugging-port=${port}`],
          ...(executablePath ? { executablePath } : {}),
        });
        try {
          const result = await lighthouse.default(
            url,
            { port, logLevel: 'error' },
            preset === 'desktop' ? lighthouse.desktopConfig : undefined,
          );
          if (!result) throw new Error('Lighthouse gave no report');
          reports.push(result.lhr);
        } finally {
          await browser.close();
        }
      }
      const median = (of: (report: Report) => number) => percentile(reports.map(of), 0.5);
      rows.push([
        `${preset}, ${name}`,
        ...categories.map((category) =>
          (median((report) => report.categories[category].score) * 100).toFixed(0),
        ),
        ...Object.keys(figures).map((id) =>
          ms(median(({ audits }) => audits[id]?.numericValue ?? Number.NaN)),
        ),
      ]);
      for (const report of reports)
        for (const category of categories)
          for (const miss of missed(report, category)) misses.add(`${preset}, ${name}: ${miss}`);
    }
  }
  printTable(
    `Lighthouse, the median of ${runs} runs`,
    ['preset, page', ...categories, ...Object.values(figures)],
    rows,
  );
  process.stdout.write([...misses].map((miss) => `  ${miss}\n`).join(''));
}
