import type { Locator, Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';
import type { ItemNames } from '../../src/i18n/types.ts';
import type { FieldKey } from '../../src/pod/index.ts';

type ItemKey = keyof ItemNames & string;

/** The form of the selected part; the empty page where there is no Pod. */
export class Form {
  readonly region: Locator;

  constructor(
    page: Page,
    private readonly texts: Tables,
  ) {
    // Not the form of another part, which stands there until this one comes.
    this.region = page.getByRole('main').filter({ hasNot: page.locator('[data-form][data-later]') });
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

  /** A titled part of the form: its head, with its actions, and what is below. */
  part(title: string): Locator {
    const head = this.region
      .page()
      .getByRole('heading')
      .filter({ hasText: new RegExp(`^\\s*${title}`) });
    return this.region.locator('section').filter({ has: head });
  }

  /** The row of item number `n` (from 1) of a list, or the one that will become it. */
  row(list: ItemKey, n: number): Locator {
    const { ui } = this.texts;
    const name = ui['form.nth'](this.texts.items[list] ?? list, n);
    return this.region
      .getByRole('listitem', { name, exact: true })
      .or(this.region.getByRole('listitem', { name: ui['form.newItem'](name), exact: true }));
  }

  example(name: 'minimal' | 'web' | 'sidecar' | 'job'): Locator {
    return this.region.getByRole('button', { name: this.texts.ui[`start.${name}`] });
  }
}
