import type { Locator, Page } from '@playwright/test';

/** The hand of a person: what it clicks and types is counted in the page, as the page gets it. */
export class Hand {
  private constructor(private readonly page: Page) {}

  /** Counts from now on. */
  static async at(page: Page): Promise<Hand> {
    await page.evaluate(() => {
      const count = { clicks: 0, keys: 0 };
      Object.assign(window, { podwrightHand: count });
      addEventListener('pointerdown', (event) => (count.clicks += event.isTrusted ? 1 : 0), true);
      addEventListener('keydown', (event) => (count.keys += event.isTrusted ? 1 : 0), true);
    });
    return new Hand(page);
  }

  async click(control: Locator): Promise<void> {
    await control.click();
  }

  /** Types into what has the focus: a person does not look for it. */
  async type(...texts: readonly string[]): Promise<void> {
    for (const [i, text] of texts.entries()) {
      if (i > 0) await this.page.keyboard.press('Tab');
      await this.page.keyboard.type(text);
    }
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Clicks and strokes so far. */
  count(): Promise<{ readonly clicks: number; readonly keys: number }> {
    return this.page.evaluate(() => Reflect.get(window, 'podwrightHand'));
  }
}
