import { expect, test } from '../fixtures.ts';

test('a Pod is built from nothing by keyboard alone', async ({ workbench, page }) => {
  const { form, outline, status, yaml } = workbench;
  const press = (key: string) => page.keyboard.press(key);
  const type = async (text: string) => {
    await press('ControlOrMeta+A');
    await page.keyboard.type(text);
  };

  await workbench.tabTo(form.example('minimal'));
  await press('Enter');
  await status.expectQos('BestEffort');

  await workbench.tabTo(outline.metadata(), 'Shift+Tab');
  await press('Enter');
  await workbench.tabTo(form.field('ObjectMeta.name'));
  await type('shop');

  await workbench.tabTo(outline.add('Container'), 'Shift+Tab');
  await press('Enter');
  // A new container has a name that is free; what it lacks is an image, so that is where the focus goes.
  await expect(form.field('Container.image')).toBeFocused();
  await type('envoyproxy/envoy:v1.31.0');
  await workbench.tabTo(form.field('Container.name'), 'Shift+Tab');
  await type('proxy');
  await workbench.tabTo(form.request('cpu'));
  await type('100m');
  await workbench.tabTo(form.request('memory'));
  await type('32Mi');

  await status.expectAccepted();
  await status.expectQos('Burstable');
  await status.expectScheduled('100m · 32Mi');
  const text = await yaml.text();
  expect(text).toContain('name: shop\n');
  expect(text).toContain('- name: proxy\n');
  expect(text).toContain('image: envoyproxy/envoy:v1.31.0\n');
});

test('the search leads to a row, a part and a new volume with the focus in them', async ({
  workbench,
  page,
}) => {
  const { form, header, status } = workbench;
  const go = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+K');
    await expect(header.searchDialog()).toBeVisible();
    await page.keyboard.type(words);
    await expect(header.searchDialog().getByRole('option')).not.toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(header.searchDialog()).toBeHidden();
  };
  await workbench.tabTo(form.example('minimal'));
  await page.keyboard.press('Enter');
  await status.expectQos('BestEffort');

  await go('memory limit');
  await expect(page.getByRole('textbox', { name: 'memory limits' })).toBeFocused();
  await go('spread');
  await expect(page.locator('[data-part-title]')).toBeFocused();
  await go('configmap');
  await expect(page.getByPlaceholder(/^What do you need/)).toBeFocused();
});
