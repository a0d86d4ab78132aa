import type { Locator, Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';
import type { FieldKey } from '../../src/pod/index.ts';

/** The form of the selected part; the empty page where there is no Pod. */
export class Form {
  readonly region: Locator;

  constructor(
    page: Page,
    private readonly texts: Tables,
  ) {
    this.region = page.getByRole('main');
  }

  /** The control of a field, by the label people read. */
  field(key: FieldKey): Locator {
    return this.region.getByLabel(this.texts.fields[key].label, { exact: true });
  }

  /** The control of a request of the container in front. */
  request(resource: 'cpu' | 'memory'): Locator {
    return this.region.getByRole('textbox', {
      name: new RegExp(`${resource}.*requests|requests.*${resource}`, 'i'),
    });
  }

  /** A group of fields that opens and closes. */
  section(name: string | RegExp): Locator {
    return this.region.getByRole('button', { name }).and(this.region.locator('[aria-expanded]'));
  }

  example(name: 'minimal' | 'web' | 'sidecar' | 'job'): Locator {
    return this.region.getByRole('button', { name: this.texts.ui[`start.${name}`] });
  }
}
