import { expect, type Locator, type Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';

/** Verdict, QoS class with its reason, what the scheduler sees, when it was saved. */
export class StatusBar {
  readonly region: Locator;

  constructor(
    page: Page,
    private readonly texts: Tables,
  ) {
    this.region = page.getByRole('contentinfo');
  }

  async expectQos(name: 'Guaranteed' | 'Burstable' | 'BestEffort'): Promise<void> {
    await expect(this.region).toContainText(this.texts.ui['status.qos'](name));
  }

  async expectAccepted(): Promise<void> {
    await expect(this.region).toContainText(this.texts.ui['status.accepted']);
  }

  async expectRejected(): Promise<void> {
    // A text that does not parse is told by its line, or by how much is wrong.
    const { ui } = this.texts;
    const ways = [ui['status.rejected'](7), ui['status.broken'](7), ui['help.broken'](7)];
    const pattern = ways.join('|').replaceAll('7', '\\d+').replaceAll('errors', 'errors?');
    await expect(this.region).toContainText(new RegExp(pattern));
  }

  async expectErrors(count: number): Promise<void> {
    await expect(this.region).toContainText(this.texts.ui['status.rejected'](count));
  }

  /** `what` as the scheduler counts it: `750m · 128Mi`. */
  async expectScheduled(what: string): Promise<void> {
    await expect(this.region).toContainText(`${this.texts.ui['status.schedules']} ${what}`);
  }

  async expectSaved(): Promise<void> {
    await expect(this.region).toContainText(/saved|已保存/i);
  }
}
