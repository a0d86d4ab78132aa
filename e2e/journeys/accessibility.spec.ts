import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';

async function expectNoViolation(page: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes.map((n) => n.html).join(' | ')}`);
  expect.soft(found).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any view of the wide page, ${theme}`, async ({ workbench, page }) => {
    test.slow();
    const { header, yaml, outline, dock, status } = workbench;
    await header.theme.selectOption(theme);
    await expectNoViolation(page, 'empty page');
    // A mistake, so that its marks are on the page too.
    await yaml.paste(
      allInOne.replace('image: registry.example/shop:1.0', 'imagee: registry.example/shop:1.0'),
    );
    await status.expectQos('Burstable');
    for (const tab of ['issues', 'resources', 'explain'] as const) {
      await dock.open(tab);
      await expectNoViolation(page, tab);
    }
    const { ui } = workbench.texts;
    for (const part of [
      ui['outline.metadata'],
      'redirect',
      'app',
      ui['outline.security'],
      ui['outline.scheduling'],
      ui['outline.network'],
      ui['outline.lifecycle'],
    ]) {
      await outline.part(part).click();
      await expectNoViolation(page, part);
    }
    await outline.add('Volume').click();
    await expectNoViolation(page, 'volume');
  });

  test.describe('narrow', () => {
    test.use({ viewport: { width: 412, height: 820 } });
    test(`axe finds nothing on any region of the narrow page, ${theme}`, async ({ workbench, page }) => {
      await workbench.header.theme.selectOption(theme);
      await workbench.tab('yaml').click();
      await workbench.yaml.paste(allInOne);
      await workbench.status.expectQos('Burstable');
      for (const region of ['yaml', 'outline', 'form', 'panels'] as const) {
        await workbench.tab(region).click();
        await expectNoViolation(page, region);
      }
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  });
}
