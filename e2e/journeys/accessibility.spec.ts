import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dockTabs } from '../../src/store/state.ts';
import { broken } from '../broken.ts';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';

/** Looks at the page, or at what of it a selector names where the rest was looked at before. */
async function expectNoViolation(page: Page, view: string, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  const found = violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  expect.soft(found).toEqual([]);
}

/** A mistake, so that its marks are on the page too. */
const manifest = allInOne.replace('image: registry.example/shop:1.0', 'imagee: registry.example/shop:1.0');

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any panel, dialog and menu, ${theme}`, async ({ workbench, page }) => {
    test.slow();
    const { header, yaml, dock, status } = workbench;
    await header.setTheme(theme);
    await expectNoViolation(page, 'empty page');
    await yaml.paste(manifest);
    await status.expectQos('Burstable');
    await header.file.click();
    await expect(header.example('web')).toBeVisible();
    await expectNoViolation(page, 'file menu');
    await page.keyboard.press('Escape');
    await header.search.click();
    await page.keyboard.type('image');
    await expect(header.searchDialog().getByRole('option')).not.toHaveCount(0);
    await expectNoViolation(page, 'search');
    await page.keyboard.press('Escape');
    for (const tab of dockTabs) {
      await dock.open(tab);
      await dock.filled().waitFor();
      await expectNoViolation(page, tab, '[data-region="panels"]');
    }
    await dock.open('issues');
    await dock.fixAll().click();
    await dock.preview().waitFor();
    await expectNoViolation(page, 'preview of all fixes');
    await header.setLanguage('zh-CN');
    await workbench.inChinese().outline.metadata().waitFor();
    await expectNoViolation(page, 'in Chinese');
  });

  test(`axe finds nothing on the form of any part, ${theme}`, async ({ workbench, page }) => {
    test.slow();
    const { header, yaml, outline, form, status } = workbench;
    await header.setTheme(theme);
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
      await expectNoViolation(page, part, '[data-region="form"]');
    }
    await outline.add('Volume').click();
    await expectNoViolation(page, 'kinds of volumes');
    await page.getByRole('option', { name: /^Scratch space/ }).click();
    await expect(form.field('Volume.name')).toBeVisible();
    await expectNoViolation(page, 'volume');
    await yaml.paste(broken[1].text);
    await status.expectRejected();
    await expectNoViolation(page, 'text that does not parse');
  });

  test.describe('narrow', () => {
    test.use({ viewport: { width: 412, height: 820 } });
    test(`axe finds nothing on any region of the narrow page, ${theme}`, async ({ workbench, page }) => {
      test.slow();
      const { header, dock } = workbench;
      await header.setTheme(theme);
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
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  });
}
