import type { Locator } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';

/** The Pod in sentences, and beside them the field in focus. */
export class Explanation {
  /** The sentences that lead to a field, in their order. */
  readonly sentences: Locator;
  /** What is said about the field in focus. */
  readonly field: Locator;

  constructor(panel: Locator, { ui }: Tables) {
    const region = (name: string) => panel.getByRole('region', { name, exact: true });
    this.sentences = region(ui['explain.story']).getByRole('button');
    this.field = region(ui['explain.field']);
  }

  /** Label and path of the field in focus. */
  heading(): Locator {
    return this.field.getByRole('heading', { level: 3 });
  }
}
