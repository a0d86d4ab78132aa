import type { Page } from '@playwright/test';

/** Waits until what comes a moment later is there: for who looks at the whole page once. */
export async function complete(page: Page): Promise<void> {
  await page.locator('[data-later]').first().waitFor({ state: 'detached' });
}
