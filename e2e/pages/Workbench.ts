import type { Locator, Page } from '@playwright/test';
import { tables as english } from '../../src/i18n/en/all.ts';
import type { Tables } from '../../src/i18n/index.ts';
import { tables as chinese } from '../../src/i18n/zh-CN/all.ts';
import { complete } from './complete.ts';
import { Dock } from './Dock.ts';
import { Form } from './Form.ts';
import { Header } from './Header.ts';
import { Outline } from './Outline.ts';
import { StatusBar } from './StatusBar.ts';
import { YamlPane } from './YamlPane.ts';

/** The whole page. Names of controls are taken from the texts of its language, as people see them. */
export class Workbench {
  readonly header: Header;
  readonly outline: Outline;
  readonly form: Form;
  readonly yaml: YamlPane;
  readonly dock: Dock;
  readonly status: StatusBar;

  constructor(
    readonly page: Page,
    readonly texts: Tables = english,
  ) {
    this.header = new Header(page, texts);
    this.outline = new Outline(page, texts);
    this.form = new Form(page, texts);
    this.yaml = new YamlPane(page, texts);
    this.dock = new Dock(page, texts);
    this.status = new StatusBar(page, texts);
  }

  /** The same page, its controls named in Chinese. */
  inChinese(): Workbench {
    return new Workbench(this.page, chinese);
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('heading', { level: 1, name: 'Podwright' }).waitFor();
  }

  /** The tabs that stand for the regions on a narrow page. */
  tab(region: 'outline' | 'form' | 'yaml' | 'panels'): Locator {
    return this.page.getByRole('tab', { name: this.texts.ui[`region.${region}`], exact: true });
  }

  /** Presses Tab (or Shift+Tab, F6 from region to region, an arrow in a menu) until the control has the focus, as a person without a mouse does. */
  async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' | 'F6' | 'ArrowDown' = 'Tab'): Promise<void> {
    await complete(this.page);
    for (let presses = 0; presses < 150; presses++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} does not reach ${control}`);
  }
}
