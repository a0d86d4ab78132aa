import type { Locator, Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';

/** The parts of the Pod, with their counts of issues. */
export class Outline {
  readonly region: Locator;

  constructor(
    page: Page,
    private readonly texts: Tables,
  ) {
    this.region = page.getByRole('navigation', { name: texts.ui['region.outline'] });
  }

  /** The row of a part: a container or volume by its name, a group by its words. */
  part(name: string): Locator {
    // What else a row says stands behind its name: the one of metadata ends with the name of the Pod. The
    // number of an init container, which stands before it, is no part of the accessible name.
    const begins = new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    return this.region.getByRole('listitem').getByRole('button', { name: begins }).first();
  }

  metadata(): Locator {
    return this.part(this.texts.ui['outline.metadata']);
  }

  add(what: 'Container' | 'InitContainer' | 'Volume'): Locator {
    return this.region.getByRole('button', { name: this.texts.ui[`outline.add${what}`], exact: true });
  }
}
