import { expect, type Locator, type Page } from '@playwright/test';
import type { Tables } from '../../src/i18n/index.ts';

/** The text of the manifest. */
export class YamlPane {
  readonly region: Locator;
  readonly editor: Locator;
  /** The start page, which stands in place of the editor while there is no text. */
  readonly start: Locator;
  readonly copy: Locator;
  readonly download: Locator;

  constructor(
    private readonly page: Page,
    texts: Tables,
  ) {
    this.region = page.getByRole('region', { name: texts.ui['region.yaml'], exact: true });
    this.editor = this.region.getByRole('textbox', { name: texts.ui['yaml.editor'] });
    this.start = page.getByRole('main', { name: texts.ui['region.start'], exact: true });
    this.copy = this.region.getByRole('button', { name: texts.ui['yaml.copy'], exact: true });
    this.download = this.region.getByRole('button', { name: texts.ui['yaml.download'], exact: true });
  }

  /** The whole text, taken with the copy button. */
  async text(): Promise<string> {
    await this.copy.click();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Waits until the text is exactly this. */
  async expectText(expected: string): Promise<void> {
    await expect.poll(() => this.text()).toBe(expected);
  }

  /** Replaces everything by pasting: typed text would be indented by the editor. On the start page there is no editor yet. */
  async paste(text: string): Promise<void> {
    if (!(await this.start.isVisible())) {
      await this.editor.focus();
      await this.page.keyboard.press('ControlOrMeta+A');
    }
    await this.insert(text);
    await this.editor.waitFor({ state: 'attached' });
  }

  /** Pastes at the cursor. */
  async insert(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Puts the cursor before the first character of a line, counted from 1. */
  async goTo(line: number): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
    for (let at = 1; at < line; at++) await this.page.keyboard.press('ArrowDown');
  }

  /** Opens a file through the pane's file input, or that of the start page. */
  async openFile(name: string, text: string): Promise<void> {
    const onStart = await this.start.isVisible();
    await (onStart ? this.start : this.region)
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
  }

  /** An entry of the list of suggestions, which Monaco shows outside of the pane. */
  suggestion(label: string): Locator {
    return this.page.locator('.suggest-widget').getByRole('option', { name: new RegExp(`^${label}\\b`) });
  }

  /** The first place of the editor where a word stands. */
  word(text: string): Locator {
    return this.region.locator('.view-line span').getByText(text, { exact: true }).first();
  }

  /** What is said about the text under the pointer. */
  hover(): Locator {
    return this.page.locator('.monaco-hover:visible');
  }
}
