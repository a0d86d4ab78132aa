import { test as base, expect } from '@playwright/test';
import { Workbench } from './pages/Workbench.ts';

interface Fixtures {
  /** The page, opened at its root; what it does wrong fails the journey at its end. */
  readonly workbench: Workbench;
  /** Errors on the console (a violated Content-Security-Policy among them), uncaught errors, foreign requests. */
  readonly problems: string[];
  /** Files of the build that the journey keeps from the page: what the browser says about these is no problem. */
  readonly refused: Set<string>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  refused: async ({}, use) => use(new Set()),
  problems: [
    async ({ context, baseURL, refused }, use) => {
      const problems: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      context.on('console', (message) => {
        if (message.type() !== 'error') return;
        const said = `${message.text()} ${message.location().url}`;
        if (![...refused].some((file) => said.includes(file))) problems.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol !== 'data:' && url.origin !== origin) problems.push(`request to ${url.href}`);
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
  workbench: async ({ page }, use) => {
    const workbench = new Workbench(page);
    await workbench.open();
    await use(workbench);
  },
});

export { expect };
