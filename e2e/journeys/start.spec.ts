import type { Page } from '@playwright/test';
import { builtFile } from '../build.ts';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';
import { Workbench } from '../pages/Workbench.ts';

/** Loads the page again without one of its files; the answer lets it come. */
async function reloadWithout(page: Page, file: string): Promise<() => void> {
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(`**/${file}`, async (route) => {
    await coming;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  return come;
}

test('the promise stands where it will stand before any script is there, and New Pod is not asked for in vain', async ({
  page,
  refused,
}) => {
  const { form, yaml, texts } = new Workbench(page);
  const first = builtFile('index.js');
  refused.add(first);
  await page.route(`**/${first}`, (route) => route.abort());
  await page.goto('/');
  const promise = page.getByText(texts.ui['start.title']);
  const making = page.getByRole('button', { name: texts.ui['start.new'] });
  const before = [await promise.boundingBox(), await making.boundingBox()];
  await page.unroute(`**/${first}`);
  await page.reload();
  await expect(yaml.start).toBeVisible();
  expect([await promise.boundingBox(), await making.boundingBox()]).toEqual(before);

  const come = await reloadWithout(page, first);
  await making.click();
  await expect(making).toBeDisabled();
  come();
  await expect(form.field('Container.image')).toBeFocused();

  // Nor where the page comes while the mouse is down.
  await page.evaluate(() => addEventListener('pagehide', () => localStorage.clear()));
  await page.unroute(`**/${first}`);
  const comeAgain = await reloadWithout(page, first);
  await making.hover();
  await page.mouse.down();
  comeAgain();
  await expect(yaml.start).toBeVisible();
  await page.mouse.up();
  await expect(form.field('Container.image')).toBeFocused();
});

test('N makes a Pod that asks for its image first, and is not wrong before that', async ({
  workbench,
  page,
}) => {
  const { form, yaml, outline, texts } = workbench;
  await expect(yaml.start).toBeVisible();
  await page.keyboard.press('n');
  await expect(form.field('Container.image')).toBeFocused();
  await expect(outline.part('app')).toHaveAttribute('aria-current', 'true');
  await yaml.expectText('apiVersion: v1\nkind: Pod\nmetadata:\n  name: pod\nspec:\n  containers: []\n');
  await expect(
    page.getByText(texts.ui['status.incomplete'](texts.fields['Container.image'].label.toLowerCase(), 'app')),
  ).toBeVisible();
  await form.field('Container.image').focus();
  await page.keyboard.type('nginx:1.27');
  await workbench.status.expectAccepted();
});

test('what is pasted on the page is opened', async ({ workbench, page }) => {
  const { yaml, status } = workbench;
  await page.evaluate((text) => navigator.clipboard.writeText(text), allInOne);
  await page.keyboard.press('ControlOrMeta+V');
  await yaml.expectText(allInOne);
  await status.expectAccepted();
});

test('examples are chosen by their kind; each has a picture, and what is chosen has the focus', async ({
  workbench,
  page,
}) => {
  const { form, yaml, texts, status } = workbench;
  const { ui } = texts;
  const examples = form.region.getByRole('listitem');
  await expect(examples).toHaveCount(16);
  await expect(examples.locator('svg rect').first()).toBeVisible();
  await expect.poll(async () => examples.locator('> button > span > svg').count()).toBe(16);
  await form.region.getByRole('button', { name: 'DaemonSet', exact: true }).click();
  await expect(examples).toHaveCount(2);
  await form.region.getByRole('button', { name: 'Job', exact: true }).click();
  await expect(examples).toHaveCount(3);
  await form.region.getByRole('button', { name: ui['start.all'](16), exact: true }).click();
  await form.region.getByRole('button', { name: ui['start.storage'] }).click();
  await status.expectAccepted();
  await expect.poll(() => yaml.text()).toContain('volumeClaimTemplates:');
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('a text that is emptied in the editor leaves the editor open; a new file is the start page again', async ({
  workbench,
  page,
}) => {
  const { header, yaml, form, texts } = workbench;
  await form.example('minimal').click();
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await expect(form.region.getByRole('button', { name: texts.ui['start.new'] })).toBeVisible();
  await expect(yaml.editor).toBeAttached();
  await expect(yaml.start).toBeHidden();
  await header.file.click();
  await header.region.getByRole('button', { name: texts.ui['header.new'], exact: true }).click();
  await expect(yaml.start).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the start page fits, and its buttons can be hit', async ({ workbench, page }) => {
    const { form, texts } = workbench;
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(sideways).toBeLessThanOrEqual(0);
    const box = await form.region.getByRole('button', { name: texts.ui['start.new'] }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await form.example('web').click();
    await expect(workbench.tab('form')).toHaveAttribute('aria-selected', 'true');
  });
});
