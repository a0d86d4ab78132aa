import { broken } from '../broken.ts';
import { expect, test } from '../fixtures.ts';

for (const { name, text, fixed } of broken) {
  test(`${name}: mended one click after the other, comments kept`, async ({ workbench }) => {
    const { yaml, dock, status, header } = workbench;
    await yaml.paste(text);
    await status.expectRejected();
    await dock.open('issues');
    const fixes = dock.fixes();
    await expect(fixes).not.toHaveCount(0);
    for (let left = await fixes.count(); left > 0; left = await fixes.count()) {
      await fixes.first().click();
      await expect.poll(() => fixes.count()).toBeLessThan(left);
    }
    await status.expectAccepted();
    await yaml.expectText(fixed);
    // Each click was a step of its own.
    await header.undo.click();
    await status.expectRejected();
  });
}

test('all certain fixes at once: the diff first, then one step of undo', async ({ workbench }) => {
  const { yaml, dock, status, header } = workbench;
  const [manifest] = broken;
  await yaml.paste(manifest.text);
  await dock.open('issues');
  await dock.fixAll().click();
  const preview = dock.preview();
  await expect(preview.locator('[data-mark="+"]', { hasText: 'kind: Pod' })).toBeVisible();
  await expect(preview.locator('[data-mark="-"]', { hasText: 'kind: pod' })).toBeVisible();
  await yaml.expectText(manifest.text);
  await preview.getByRole('button', { name: /^Apply/ }).click();
  await status.expectAccepted();
  await yaml.expectText(manifest.fixed);
  await header.undo.click();
  await yaml.expectText(manifest.text);
});

test('the same mistakes are named in Chinese, and a click on one goes to its field', async ({
  workbench,
}) => {
  const { yaml, header } = workbench;
  await yaml.paste(broken[2].text);
  await header.setLanguage('zh-CN');
  const { dock, form } = workbench.inChinese();
  const panel = await dock.open('issues');
  await panel
    .getByRole('button', { name: /写成 TCP/ })
    .first()
    .click();
  await expect(form.field('ContainerPort.protocol').first()).toBeFocused();
  await expect(dock.fixes()).not.toHaveCount(0);
});
