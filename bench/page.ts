import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, flags } from '../scripts/browser.mjs';
import { host } from './host.ts';
import { benchControls } from './page-controls.ts';
import { benchLighthouse } from './page-lighthouse.ts';
import { benchLoad } from './page-load.ts';

/** `BENCH_ONLY=load;lighthouse` leaves the rest out. */
function isWanted(part: 'load' | 'controls' | 'lighthouse'): boolean {
  return process.env.BENCH_ONLY?.split(';').includes(part) ?? true;
}

/** How the page loads and answers, by Lighthouse and by traces of our own; beside it an older build that `BENCH_BASELINE` names. */
export async function benchPage(): Promise<void> {
  const older = process.env.BENCH_BASELINE;
  const folders = [...(older ? [['before', older] as const] : []), ['dist', 'dist'] as const];
  const hosts = await Promise.all(folders.map(([, folder]) => host(resolve(folder))));
  const pages = folders.map(([name], i) => ({ name, url: hosts[i]?.url ?? '' }));
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ args: [...flags], ...(executablePath ? { executablePath } : {}) });
  try {
    if (isWanted('load')) await benchLoad(browser, pages);
    if (isWanted('controls')) await benchControls(browser, pages);
    await browser.close();
    if (isWanted('lighthouse')) await benchLighthouse(pages);
  } finally {
    await browser.close();
    await Promise.all(hosts.map(({ close }) => close()));
  }
}
