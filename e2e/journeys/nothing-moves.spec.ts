import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';
import { complete } from '../pages/complete.ts';

/** Where every row, cell and button of the form stands, by what it is. */
async function rects(page: Page): Promise<Record<string, string>> {
  await complete(page);
  return page.evaluate(() => {
    const form = document.querySelector('main');
    const found: Record<string, string> = {};
    const all = form?.querySelectorAll<HTMLElement>('[data-path], button, [role=combobox], aside') ?? [];
    all.forEach((element, i) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const scrolled = element.closest('aside') ? 0 : (form?.querySelector('[data-form]')?.scrollTop ?? 0);
      const name = element.dataset.path ?? element.getAttribute('aria-label') ?? element.tagName;
      // What the help bar holds comes and goes; where it stands does not. The head of the part stays while the rest scrolls.
      if (element.closest('aside') && element.tagName !== 'ASIDE') return;
      if (element.closest('header') || width === 0) return;
      found[`${i} ${name}`] = [x, y + scrolled, width, height].map(Math.round).join(' ');
    });
    return found;
  });
}

/** Paths of the text inputs of the form that are shown. */
function inputs(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main [data-path] input[type=text]')].flatMap((input) => {
      const at = input.closest<HTMLElement>('[data-path]')?.dataset.path;
      return at === undefined || input.readOnly ? [] : [at];
    }),
  );
}

test.use({ viewport: { width: 1440, height: 900 } });

for (const part of ['app', 'Restart and termination', 'Network and DNS', 'Metadata']) {
  test(`nothing in the form of ${part} moves when a control is entered, left, made wrong and cured`, async ({
    workbench,
    page,
  }) => {
    test.slow();
    const { yaml, outline, status } = workbench;
    await yaml.paste(allInOne);
    await status.expectQos('Burstable');
    await outline.region
      .getByRole('button', { name: new RegExp(`^${part}`) })
      .first()
      .click();
    await page.locator('main [data-path]').first().waitFor();
    const before = await rects(page);
    expect(Object.keys(before).length).toBeGreaterThan(5);
    for (const path of new Set(await inputs(page))) {
      const input = page.locator(`main [data-path="${path}"] input[type=text]`).first();
      await input.focus();
      expect.soft(await rects(page), `focus of ${path}`).toEqual(before);
      await input.press('Tab');
      expect.soft(await rects(page), `leaving ${path}`).toEqual(before);
    }
  });
}

test('a value that a server rejects marks its row and moves nothing', async ({ workbench, page }) => {
  const { yaml, outline, status, form } = workbench;
  await yaml.paste(allInOne);
  await status.expectQos('Burstable');
  await outline.region.getByRole('button', { name: /^app/ }).first().click();
  const image = form.field('Container.image');
  await image.waitFor();
  const before = await rects(page);
  const value = await image.inputValue();
  await image.fill(' x');
  await image.press('Enter');
  await expect(page.locator('main aside')).toContainText(workbench.texts.ui['help.error']);
  await expect.poll(() => rects(page)).toEqual(before);
  await image.fill(value);
  await expect(page.locator('main aside')).not.toContainText(workbench.texts.ui['help.error']);
  await expect.poll(() => rects(page)).toEqual(before);
});

test('a text that does not parse makes the form read-only where it stands, and gives it back', async ({
  workbench,
  page,
}) => {
  const { yaml, outline, status } = workbench;
  await yaml.paste(allInOne);
  await status.expectQos('Burstable');
  await outline.region.getByRole('button', { name: /^app/ }).first().click();
  await page.locator('main [data-path]').first().waitFor();
  const before = await rects(page);
  await yaml.paste(allInOne.replace('kind:', 'kind'));
  await expect(page.locator('main [inert]')).toHaveCount(1);
  await expect(page.locator('main aside')).toContainText(workbench.texts.ui['help.readOnly']);
  await expect.poll(() => rects(page)).toEqual(before);
  await page.locator('main aside').getByRole('button', { name: workbench.texts.ui['header.undo'] }).click();
  await expect(page.locator('main [inert]')).toHaveCount(0);
  await expect.poll(() => rects(page)).toEqual(before);
});

test('values are Tab stops, buttons of rows are not', async ({ workbench, page }) => {
  const { yaml, outline, status } = workbench;
  await yaml.paste(allInOne);
  await status.expectQos('Burstable');
  await outline.region.getByRole('button', { name: /^app/ }).first().click();
  await page.locator('main li[data-path]').first().waitFor();
  await complete(page);
  const stops = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main li[data-path] button')]
      .filter((button) => button.tabIndex >= 0 && button.getAttribute('role') !== 'combobox')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent),
  );
  expect(stops).toEqual([]);
});
