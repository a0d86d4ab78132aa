import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';

test('language and theme change without a reload, and everything outlives one', async ({
  workbench,
  page,
}) => {
  await workbench.yaml.paste(allInOne);
  await workbench.status.expectQos('Burstable');
  await page.evaluate(() => Object.assign(window, { untouched: true }));

  await workbench.header.setLanguage('zh-CN');
  const chinese = workbench.inChinese();
  await expect(chinese.header.undo).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(chinese.outline.metadata()).toBeVisible();
  await chinese.status.expectQos('Burstable');

  await chinese.header.setTheme('dark');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await page.evaluate(() => 'untouched' in window)).toBe(true);

  await chinese.status.expectSaved();
  await page.reload();
  await expect(chinese.header.theme).toHaveAccessibleName(new RegExp(chinese.texts.ui['header.theme.dark']));
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await chinese.yaml.expectText(allInOne);
});

test('what was typed last is there after a crash', async ({ workbench, page, context }) => {
  await workbench.yaml.paste(allInOne);
  await workbench.status.expectSaved();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto('/');
  const { Workbench } = await import('../pages/Workbench.ts');
  await new Workbench(next).yaml.expectText(allInOne);
});

test('a second tab is told, and neither overwrites the other', async ({ workbench, context }) => {
  await workbench.yaml.paste(allInOne);
  await workbench.status.expectSaved();
  const { Workbench } = await import('../pages/Workbench.ts');
  const second = new Workbench(await context.newPage());
  await second.open();
  await expect(second.page.getByText(second.texts.ui['app.otherTab'])).toBeVisible();
  await second.yaml.expectText(allInOne);
  const other = allInOne.replace('name: shop', 'name: other');
  await second.yaml.paste(other);
  await second.status.expectSaved();
  await workbench.page.bringToFront();
  await workbench.page.reload();
  await workbench.yaml.expectText(allInOne);
});

test.describe('a browser that prefers Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('gets a Chinese page', async ({ page, workbench }) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(workbench.inChinese().header.language).toHaveText('中文');
  });
});

test('the licences of what ships are in the file menu, in both languages', async ({
  workbench,
  page,
  refused,
}) => {
  // Browsers look for an icon of a plain text.
  refused.add('favicon.ico');
  const look = async ({ header }: typeof workbench) => {
    await header.file.click();
    const opening = page.waitForEvent('popup');
    await header.licences().click();
    const notices = await opening;
    for (const name of ['react', 'monaco-editor', '@mantine/core'])
      await expect(notices.locator('body')).toContainText(
        new RegExp(`\\n${name} \\d+\\.\\d+\\.\\d+, MIT\\n`),
      );
    await notices.close();
    await page.keyboard.press('Escape');
  };
  await look(workbench);
  await workbench.header.setLanguage('zh-CN');
  await look(workbench.inChinese());
});
