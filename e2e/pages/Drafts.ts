import { expect, type Locator, type Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';

/** The dialog with the drafts of the browser. */
export class Drafts {
  readonly dialog: Locator;

  constructor(
    private readonly page: Page,
    private readonly texts: Tables,
  ) {
    this.dialog = page.getByRole('dialog').filter({
      has: page.getByRole('heading', { name: new RegExp(`^(${texts.ui['drafts.title']}$|Versions of )`) }),
    });
  }

  /** A draft by its name. */
  row(name: string): Locator {
    const open = this.page.getByRole('button', { name: this.texts.ui['drafts.open'](name), exact: true });
    return this.dialog.getByRole('listitem').filter({ has: open });
  }

  button(name: 'drafts.export' | 'drafts.undo'): Locator {
    return this.dialog.getByRole('button', { name: this.texts.ui[name], exact: true });
  }

  async open(name: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: this.texts.ui['drafts.open'](name), exact: true })
      .click();
    await expect(this.dialog).toBeHidden();
  }

  async rename(from: string, to: string): Promise<void> {
    await this.row(from)
      .getByRole('button', { name: this.texts.ui['drafts.rename'](from) })
      .click();
    const field = this.dialog.getByRole('textbox', { name: this.texts.ui['drafts.name'] });
    await field.fill(to);
    await field.press('Enter');
    await expect(this.row(to)).toBeVisible();
  }

  async import(text: string): Promise<void> {
    await this.dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'drafts.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** Waits until a version of some draft is kept that has this in it. */
  async expectKept(text: RegExp): Promise<void> {
    await expect
      .poll(() =>
        this.page.evaluate(
          () =>
            new Promise<string>((resolve) => {
              const opening = indexedDB.open('podwright');
              opening.onsuccess = () => {
                const database = opening.result;
                if (!database.objectStoreNames.contains('versions')) return resolve('');
                const reading = database.transaction('versions').objectStore('versions').getAll();
                reading.onsuccess = () => {
                  database.close();
                  resolve(JSON.stringify(reading.result));
                };
              };
            }),
        ),
      )
      .toMatch(text);
  }
}
