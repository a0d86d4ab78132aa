import type { Locator, Page } from '@playwright/test';
import type { Language, Tables } from '../../src/i18n/index.ts';
import type { Version } from '../../src/pod/index.ts';
import type { Theme } from '../../src/store/index.ts';

/** File menu, undo and redo, search, and the choice of Pod, release, language and theme. */
export class Header {
  readonly region: Locator;
  readonly file: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly search: Locator;
  readonly pod: Locator;
  readonly language: Locator;
  readonly theme: Locator;
  readonly version: Locator;

  constructor(
    private readonly page: Page,
    private readonly texts: Tables,
  ) {
    const { ui } = texts;
    this.region = page.getByRole('banner');
    this.file = this.region.getByRole('button', { name: ui['header.file'] }).first();
    this.undo = this.region.getByRole('button', { name: ui['header.undo'] });
    this.redo = this.region.getByRole('button', { name: ui['header.redo'] });
    this.search = this.region.getByRole('button', { name: ui['header.search'] });
    this.pod = this.region.getByRole('combobox', { name: ui['header.pod'] });
    this.language = this.region.getByRole('button', { name: ui['header.language'] });
    this.theme = this.region.getByRole('button', { name: ui['header.theme'] });
    this.version = this.region.getByRole('button', { name: ui['header.version'] });
  }

  /** Opens a menu of the header, on a phone inside of the one menu, and takes an entry. */
  private async choose(menu: Locator, entry: string): Promise<void> {
    const whole = this.region.getByRole('button', { name: this.texts.ui['header.menu'], exact: true });
    const phone = await whole.isVisible();
    if (phone) await whole.click();
    await menu.click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
    if (phone) await this.page.keyboard.press('Escape');
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.choose(this.theme, this.texts.ui[`header.theme.${theme}`]);
    // The menu closes first.
    if (theme === 'auto') return;
    await this.page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' });
  }

  async setVersion(version: Version): Promise<void> {
    await this.choose(this.version, `Kubernetes ${version}`);
  }

  async setLanguage(language: Language): Promise<void> {
    await this.choose(this.language, { en: 'English', 'zh-CN': '中文' }[language]);
    await this.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  }

  /** An entry of the file menu: the menu is a popover with plain buttons. */
  example(name: 'minimal' | 'web' | 'sidecar' | 'job'): Locator {
    return this.region.getByRole('button', { name: this.texts.ui[`start.${name}`], exact: true });
  }

  async openExample(name: 'minimal' | 'web' | 'sidecar' | 'job'): Promise<void> {
    await this.file.click();
    await this.example(name).click();
    await this.region.getByText(`${name}.yaml`, { exact: true }).waitFor({ state: 'attached' });
  }

  /** Another entry of the file menu. */
  item(name: 'header.share' | 'header.drafts' | 'header.new'): Locator {
    return this.region.getByRole('button', { name: this.texts.ui[name], exact: true });
  }

  /** Opens the dialog with the link. */
  async share(): Promise<void> {
    await this.file.click();
    await this.item('header.share').click();
  }

  /** Opens the dialog with the drafts. */
  async drafts(): Promise<void> {
    await this.file.click();
    await this.item('header.drafts').click();
  }

  /** Gives the draft another name, in its place. */
  async rename(name: string): Promise<void> {
    await this.region.getByRole('button', { name: /^Rename / }).click();
    const field = this.region.getByRole('textbox', { name: this.texts.ui['drafts.name'] });
    await field.fill(name);
    await field.press('Enter');
  }

  /** The licences of what the page is built from, another entry of the file menu. */
  licences(): Locator {
    return this.region.getByRole('link', { name: this.texts.ui['header.licences'] });
  }

  /** The search over every field; open after a click on `search`, or Ctrl+K. */
  searchDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.texts.ui['header.search'] });
  }
}
