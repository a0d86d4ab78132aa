import { readFile } from 'node:fs/promises';
import { broken } from '../broken.ts';
import { builtFile } from '../build.ts';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';

test('keys and values are completed in half-typed text', async ({ workbench, page }) => {
  const { header, yaml, status } = workbench;
  await header.openExample('minimal');
  const before = await yaml.text();
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('      imagePu');
  await expect(yaml.suggestion('imagePullPolicy')).toBeVisible();
  await page.keyboard.press('Enter');
  // The key is followed by its values.
  await expect(yaml.suggestion('Never')).toBeVisible();
  await page.keyboard.type('Nev');
  await expect(yaml.suggestion('Always')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await yaml.expectText(`${before}      imagePullPolicy: Never`);
  await status.expectAccepted();
});

test('the text under the pointer is explained, in the language of the page', async ({ workbench }) => {
  const { header, yaml } = workbench;
  await header.openExample('minimal');
  await yaml.word('containers').hover();
  await expect(yaml.hover()).toContainText('The main containers');
  await header.setLanguage('zh-CN');
  await header.region.hover();
  await yaml.word('image').hover();
  await expect(yaml.hover()).toContainText('要运行的镜像');
});

test('a quick fix mends the marked place, and undo in the editor takes it back', async ({
  workbench,
  page,
}) => {
  const { yaml, status } = workbench;
  const { text } = broken[2];
  await yaml.paste(text);
  await status.expectRejected();
  await yaml.goTo(text.split('\n').findIndex((line) => line.includes('Tcp')) + 1);
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+.');
  await page.getByRole('option', { name: 'Fix it' }).waitFor();
  await page.keyboard.press('Enter');
  await yaml.expectText(text.replace('Tcp', 'TCP'));
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await yaml.expectText(text);
});

test('a file with CRLF and a byte order mark changes in one line only', async ({ workbench, page }) => {
  const { yaml, outline, form } = workbench;
  const original = `\ufeff${allInOne.replaceAll('\n', '\r\n')}`;
  await yaml.openFile('windows.yaml', original);
  await outline.part('app').click();
  await form.field('Container.image').fill('redis:7');
  const expected = original.replace('registry.example/shop:1.0', 'redis:7');
  expect(expected).not.toBe(original);
  await expect(outline.part('app')).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), yaml.download.click()]);
  expect(download.suggestedFilename()).toBe('windows.yaml');
  expect(await readFile(await download.path(), 'utf8')).toBe(expected);
});

test('a file that is no text is refused where it was opened, and the text stays', async ({ workbench }) => {
  const { yaml, header } = workbench;
  await header.openExample('web');
  const before = await yaml.text();
  await yaml.openFile('image.png', '\u0000\u0001PNG');
  await expect(yaml.region.getByText('image.png')).toBeVisible();
  await yaml.expectText(before);
});

test('what a form changes is one change, in the editor too', async ({ workbench, page }) => {
  const { yaml, header, outline, form } = workbench;
  await yaml.paste(allInOne);
  await outline.part('app').click();
  await form.field('Container.image').fill('redis:7');
  const changed = allInOne.replace('registry.example/shop:1.0', 'redis:7');
  await yaml.expectText(changed);
  // Had the editor told its own echo as typed, there would be a second step, or the text twice.
  await header.undo.click();
  await yaml.expectText(allInOne);
  await header.redo.click();
  await yaml.expectText(changed);
  // The pane scrolls to what a form writes, wherever it was.
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await form.field('Container.image').fill('redis:8');
  await expect(yaml.region.locator('.view-line').filter({ hasText: 'redis:8' })).toBeInViewport();
  await header.undo.click();
  await yaml.expectText(changed);
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+K');
  await expect(header.searchDialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(header.searchDialog()).toBeHidden();
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# mine');
  await yaml.expectText(`${changed}# mine`);
});

test('until the editor stands its text can be selected, and nothing moves when it comes', async ({
  workbench,
  page,
}) => {
  const { header, yaml, texts } = workbench;
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(`**/${builtFile('Editor.js')}`, async (route) => {
    await coming;
    await route.continue();
  });
  await header.openExample('minimal');
  const preview = yaml.region.getByRole('region', { name: texts.ui['yaml.preview'] });
  const key = preview.locator('[data-kind]', { hasText: /^containers$/ });
  await key.dblclick();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('containers');
  const before = await key.boundingBox();
  come();
  await yaml.editor.waitFor({ state: 'attached' });
  await expect(preview).toBeHidden();
  const after = await yaml.word('containers').boundingBox();
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs((after?.[side] ?? 0) - (before?.[side] ?? 0)), side).toBeLessThanOrEqual(1.5);
  }
});
