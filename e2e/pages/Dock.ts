import type { Locator, Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';
import type { dockTabs } from '../../src/store/state.ts';

export type DockTab = (typeof dockTabs)[number];

/** The panels: issues, map, QoS and resources, explanation, what a Linux node is told. */
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

  /** The buttons that mend one issue each, named by what they do. */
  fixes(): Locator {
    return this.panel.getByRole('listitem').locator('[data-fix]');
  }

  /** What every certain fix would change, before it is applied. */
  fixAll(): Locator {
    const named = this.texts.ui['issues.fixAll'];
    return this.panel.getByRole('button', {
      name: new RegExp(`^(${named(1)}|${named(7).replace('7', '\\d+')})$`),
    });
  }

  preview(): Locator {
    return this.panel.getByRole('region', { name: this.texts.ui['issues.preview'] });
  }

  /** The first thing the open panel says. */
  filled(): Locator {
    const { panel } = this;
    return panel
      .getByRole('group')
      .or(panel.getByRole('listitem'))
      .or(panel.getByRole('table'))
      .or(panel.getByRole('term'))
      .or(panel.getByRole('radiogroup'))
      .first();
  }

  async open(name: DockTab): Promise<Locator> {
    await this.tab(name).click();
    return this.panel;
  }
}
