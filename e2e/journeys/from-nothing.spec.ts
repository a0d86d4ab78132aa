import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { complete } from '../pages/complete.ts';

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

test('a new Pod is three keys away on the empty page', async ({ workbench, page }) => {
  const { form, texts } = workbench;
  const begin = form.region.getByRole('button', { name: texts.ui['start.new'] });
  await page.keyboard.press('F6');
  await expect(begin).toBeFocused();
  await page.reload();
  await begin.waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: texts.ui['app.skipToNew'] })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(begin).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.field('Container.image')).toBeFocused();
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

test('a preset that asks for more is begun from the search, with the focus in what it asks for', async ({
  workbench,
  page,
}) => {
  const { header, texts, yaml } = workbench;
  const go = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+K');
    await expect(header.searchDialog()).toBeVisible();
    await page.keyboard.type(words);
    await expect(header.searchDialog().getByRole('option').first()).toContainText(words);
    await page.keyboard.press('Enter');
  };
  await yaml.openFile(
    'a.yaml',
    'apiVersion: v1\nkind: Pod\nmetadata:\n  generateName: a-\nspec:\n  containers:\n  - name: a\n    image: a:1\n',
  );
  await go(texts.ui['preset.spread.zones']);
  const counted = page.locator(
    '[data-path="spec.topologySpreadConstraints[0].labelSelector.matchLabels"] input',
  );
  await expect(counted).toBeFocused();
  await page.keyboard.type('app=web');
  await page.keyboard.press('Enter');
  await expect.poll(() => yaml.text()).toContain('topologyKey: topology.kubernetes.io/zone');
  await go(texts.ui['preset.tolerations.dedicated']);
  await expect(page.locator('[data-path="spec.tolerations[0].value"] input')).toBeFocused();
  await go(texts.ui['preset.nodes.zone']);
  await expect(page.locator('[data-path$="matchExpressions[0].values"] input')).toBeFocused();
});

test('from an empty page a port, a limit, a probe and a ConfigMap as a file are few keys away', async ({
  workbench,
  page,
}) => {
  const { form, status, yaml, texts } = workbench;
  const { ui } = texts;
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  /** Presses keys, all counted, and sees that the control has the focus. */
  const keys = async (steps: readonly (readonly [key: string, times: number])[], control: Locator) => {
    expect(steps.reduce((sum, [, times]) => sum + times, 0)).toBeLessThanOrEqual(6);
    for (const [key, times] of steps) await press(key, times);
    await expect(control).toBeFocused();
  };
  const button = (name: string) => form.region.getByRole('button', { name, exact: true });
  const limit = page.getByRole('textbox', { name: 'cpu limits' });
  const add = (item: 'ports' | 'volumeMounts') => ui['form.addNoun'](texts.items[`Container.${item}`] ?? '');
  await workbench.tabTo(form.region.getByRole('button', { name: ui['start.new'] }));
  await press('Enter');
  await expect(form.field('Container.image')).toBeFocused();
  await page.keyboard.type('nginx:1.27');
  await status.expectAccepted();
  await complete(page);

  // Each from the image.
  const next = 'Alt+PageDown';
  const back = 'Alt+PageUp';
  await keys([[next, 5]], button(add('volumeMounts')));
  await keys([[back, 5]], form.field('Container.image'));
  await keys(
    [
      [next, 4],
      ['Tab', 1],
    ],
    limit,
  );
  await page.keyboard.type('500m');
  await keys([[back, 4]], form.field('Container.image'));
  await keys([[next, 2]], button(add('ports')));
  await press('Enter');
  await expect(page.locator('[data-path="spec.containers[0].ports[0].containerPort"] input')).toBeFocused();
  await page.keyboard.type('8080');
  await status.expectAccepted();

  await keys([[next, 4]], form.section(ui['form.section.probes']));
  await press('Enter');
  const readiness = page.getByRole('combobox', { name: 'Readiness: Check' });
  await expect(readiness).toBeVisible();
  await keys([['Tab', 3]], readiness);
  await press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('HTTP');
  await press('Enter');
  await expect(readiness).toHaveText('HTTP');

  await keys([[back, 1]], button(add('volumeMounts')));
  await press('Enter');
  await expect(page.locator('[data-path="spec.containers[0].volumeMounts[0].name"] input')).toBeFocused();
  await keys([['Shift+Tab', 3]], button(ui['container.newVolume']));
  await press('Enter');
  const kind = page.getByRole('menuitem', { name: ui['volume.kind.configMap'] });
  await expect(kind).toBeVisible();
  await workbench.tabTo(kind, 'ArrowDown');
  await press('Enter');
  await expect(page.getByRole('textbox', { name: ui['container.at'], exact: true }).last()).toBeFocused();
  await page.keyboard.type('/etc/app');
  await press('Tab');
  await page.keyboard.type('app-config');
  await press('Enter');
  await status.expectAccepted();
  const text = await yaml.text();
  expect(text).toContain('cpu: 500m\n');
  expect(text).toMatch(/readinessProbe:\n\s+httpGet:\n\s+port: 8080\n/);
  expect(text).toMatch(/mountPath: \/etc\/app\n/);
  expect(text).toMatch(/configMap:\n\s+name: app-config\n/);
});
