import type { Locator, Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';

export type DockTab = 'issues' | 'resources' | 'explain';

/** The panels: issues, QoS and resources, explanation. */
export class Dock {
  readonly region: Locator;
  readonly panel: Locator;

  constructor(
    page: Page,
    private readonly texts: Tables,
  ) {
    this.region = page.getByRole('region', { name: texts.ui['region.panels'] });
    this.panel = this.region.getByRole('tabpanel');
  }

  tab(name: DockTab): Locator {
    return this.region.getByRole('tab', { name: this.texts.ui[`dock.${name}`] });
  }

  async open(name: DockTab): Promise<Locator> {
    await this.tab(name).click();
    return this.panel;
  }
}
