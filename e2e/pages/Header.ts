import type { Locator, Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';

/** File menu, undo and redo, search, and the choice of Pod, language and theme. */
export class Header {
  readonly region: Locator;
  readonly file: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly search: Locator;
  readonly pod: Locator;
  readonly language: Locator;
  readonly theme: Locator;

  constructor(
    private readonly page: Page,
    private readonly texts: Tables,
  ) {
    const { ui } = texts;
    this.region = page.getByRole('banner');
    this.file = this.region.getByRole('button', { name: ui['header.file'] });
    this.undo = this.region.getByRole('button', { name: ui['header.undo'] });
    this.redo = this.region.getByRole('button', { name: ui['header.redo'] });
    this.search = this.region.getByRole('combobox', { name: ui['header.search'] });
    this.pod = this.region.getByRole('combobox', { name: ui['header.pod'] });
    this.language = this.region.getByRole('combobox', { name: ui['header.language'] });
    this.theme = this.region.getByRole('combobox', { name: ui['header.theme'] });
  }

  /** Opens an example of the file menu. */
  async openExample(name: 'minimal' | 'web' | 'sidecar' | 'job'): Promise<void> {
    await this.file.click();
    await this.page.getByRole('menuitem', { name: this.texts.ui[`start.${name}`] }).click();
  }
}
