import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dockTabs } from '../../src/store/state.ts';
import { broken } from '../broken.ts';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';
import { complete } from '../pages/complete.ts';

/** What of axe's rules the theme can change: the others are told the same in both. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Waits until nothing changes its colour slowly any more. */
async function expectStill(page: Page): Promise<void> {
  const moving = () => document.getAnimations().filter((one) => one instanceof CSSTransition).length;
  await expect.poll(() => page.evaluate(moving)).toBe(0);
}

/** Looks at the page in the theme that the system has: at all, or at what a selector names where the rest was looked at before. */
async function expectNoViolation(page: Page, view: string, part?: string, rules?: string[]): Promise<void> {
  await complete(page);
  await expectStill(page);
  // The page has no frames: axe runs in it, and needs no second page to sum up.
  const loaded = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(loaded && { axeSource: ';' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (part) axe.include(part);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  expect.soft(found).toEqual([]);
}

/** Looks at the page in both themes, and leaves it in the light one. */
async function expectFitForAll(page: Page, view: string, part?: string): Promise<void> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  await expectNoViolation(page, view, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectNoViolation(page, `${view}, dark`, part, ofColours);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A mistake, so that its marks are on the page too. */
const manifest = allInOne.replace('image: registry.example/shop:1.0', 'imagee: registry.example/shop:1.0');

test('axe finds nothing on any panel, dialog and menu', async ({ workbench, page }) => {
  test.slow();
  const { header, yaml, dock, status } = workbench;
  await expectFitForAll(page, 'empty page');
  await yaml.paste(manifest);
  await status.expectQos('Burstable');
  await header.file.click();
  await expect(header.example('web')).toBeVisible();
  await expectFitForAll(page, 'file menu');
  await page.keyboard.press('Escape');
  await header.search.click();
  await page.keyboard.type('image');
  await expect(header.searchDialog().getByRole('option')).not.toHaveCount(0);
  await expectFitForAll(page, 'search', 'dialog[open]');
  await page.keyboard.press('Escape');
  for (const tab of dockTabs) {
    await dock.open(tab);
    await dock.filled().waitFor();
    await expectFitForAll(page, tab, '[data-region="panels"]');
  }
  await dock.open('issues');
  await dock.fixAll().click();
  await dock.preview().waitFor();
  await expectFitForAll(page, 'preview of all fixes', '[data-region="panels"]');
  await header.setLanguage('zh-CN');
  await workbench.inChinese().outline.metadata().waitFor();
  await expectNoViolation(page, 'in Chinese');
});

test('axe finds nothing on the form of any part', async ({ workbench, page }) => {
  test.slow();
  const { yaml, outline, form, status } = workbench;
  await yaml.paste(manifest);
  await status.expectQos('Burstable');
  const { ui } = workbench.texts;
  for (const part of [
    ui['outline.metadata'],
    'redirect',
    'app',
    ui['outline.lifecycle'],
    ui['outline.security'],
    ui['outline.network'],
    ui['outline.scheduling'],
    ui['outline.resources'],
  ]) {
    await outline.part(part).click();
    await expect(form.region.getByRole('heading', { level: 2 }).first()).toContainText(part);
    await expectFitForAll(page, part, '[data-region="form"]');
  }
  await outline.add('Volume').click();
  await expectFitForAll(page, 'kinds of volumes', '[role="listbox"]');
  await page.getByRole('option', { name: /^Scratch space/ }).click();
  await expect(form.field('Volume.name')).toBeVisible();
  await expectFitForAll(page, 'volume');
  await yaml.paste(broken[1].text);
  await status.expectRejected();
  await expectNoViolation(page, 'text that does not parse');
});

test.describe('narrow', () => {
  // Its colours are those of the wide page.
  test.use({ viewport: { width: 412, height: 820 } });
  test('axe finds nothing on any region of the narrow page', async ({ workbench, page }) => {
    test.slow();
    const { header, dock } = workbench;
    await expectNoViolation(page, 'empty page');
    await workbench.form.example('minimal').click();
    await workbench.tab('yaml').click();
    await workbench.yaml.paste(manifest);
    await workbench.status.expectQos('Burstable');
    for (const region of ['yaml', 'outline', 'form', 'panels'] as const) {
      await workbench.tab(region).click();
      await expect(workbench.tab(region)).toHaveAttribute('aria-selected', 'true');
      await expectNoViolation(page, region);
    }
    for (const tab of dockTabs) {
      await dock.open(tab);
      await dock.filled().waitFor();
      await expectNoViolation(page, tab, '[data-region="panels"]');
    }
    await header.search.click();
    await expect(header.searchDialog()).toBeVisible();
    await expectNoViolation(page, 'search');
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(sideways).toBeLessThanOrEqual(0);
  });
});
