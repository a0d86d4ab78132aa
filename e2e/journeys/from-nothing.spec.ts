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
