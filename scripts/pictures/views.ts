import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { tables as english } from '../../src/i18n/en/all.ts';
import { tables as chinese } from '../../src/i18n/zh-CN/all.ts';

/** One state of the page that a reviewer should see. */
export interface View {
  readonly name: string;
  /** The file that is open; the example manifest where it is left out, none where it is empty. */
  readonly text?: string;
  /** The file has no Pod that a form can show. */
  readonly formless?: true;
  /** Shown in the README. */
  readonly readme?: true;
  readonly go?: (page: Page, language: 'en' | 'zh-CN') => Promise<void>;
}

const uiOf = (language: 'en' | 'zh-CN') => (language === 'en' ? english : chinese).ui;

/** A Pod with something in every part of the form. */
export const manifest = readFileSync(fileURLToPath(new URL('web.yaml', import.meta.url)), 'utf8');

/** Opens a part by the outline, also where the outline is a region of its own or folded. */
function part(name: (language: 'en' | 'zh-CN') => string): NonNullable<View['go']> {
  return async (page, language) => {
    const label = uiOf(language)['region.outline'];
    const tab = page.getByRole('tab', { name: label, exact: true });
    if (await tab.isVisible()) await tab.click();
    await page
      .getByRole('navigation', { name: label })
      .getByRole('button', { name: new RegExp(`^${name(language)}`) })
      .first()
      .click();
  };
}

function panel(
  name:
    | 'issues'
    | 'resources'
    | 'security'
    | 'simulation'
    | 'effect'
    | 'explain'
    | 'process'
    | 'linux'
    | 'around'
    | 'map',
): NonNullable<View['go']> {
  return async (page, language) => {
    const ui = uiOf(language);
    const narrow = page.getByRole('tab', { name: ui['region.panels'], exact: true });
    if (await narrow.isVisible()) await narrow.click();
    await page.getByRole('tab', { name: ui[`dock.${name}`] }).click();
  };
}

export const views: readonly View[] = [
  { name: 'start', text: '', readme: true },
  { name: 'container', readme: true, go: part(() => 'web') },
  { name: 'metadata', go: part((language) => uiOf(language)['outline.metadata']) },
  { name: 'volume', go: part(() => 'config') },
  { name: 'scheduling', go: part((language) => uiOf(language)['outline.scheduling']) },
  { name: 'network', go: part((language) => uiOf(language)['outline.network']) },
  { name: 'security', go: part((language) => uiOf(language)['outline.security']) },
  { name: 'restart', go: part((language) => uiOf(language)['outline.lifecycle']) },
  { name: 'resources', go: panel('resources') },
  {
    name: 'map',
    readme: true,
    go: async (page, language) => {
      await panel('map')(page, language);
      // It fills the page, as a double click on its tab makes it.
      await page.getByRole('tab', { name: uiOf(language)['dock.map'] }).dblclick();
    },
  },
  { name: 'explain', go: panel('explain') },
  { name: 'pod-security', go: panel('security') },
  { name: 'simulation', go: panel('simulation') },
  { name: 'process', go: panel('process') },
  { name: 'effect', go: panel('effect') },
  { name: 'linux', go: panel('linux') },
  { name: 'around', go: panel('around') },
  { name: 'issues', text: manifest.replace('name: http\n', 'name: "9090"\n'), go: panel('issues') },
  {
    name: 'does-not-parse',
    text: manifest.replace('containerPort: 9090', 'containerPort 9090'),
    formless: true,
  },
];
