import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';
import type { Workbench } from '../pages/Workbench.ts';

/** The page is refused the clipboard, as where a person, or the frame around the page, forbids it. */
async function denyClipboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { readText: refuse, writeText: refuse } });
  });
}

test.describe('a browser that denies the clipboard', () => {
  test('says that nothing could be pasted, and goes on', async ({ workbench, page }) => {
    const { form, status, texts } = workbench;
    await page.evaluate((text) => navigator.clipboard.writeText(text), allInOne);
    await denyClipboard(page);
    await form.region.getByRole('button', { name: texts.ui['start.paste'], exact: true }).click();
    await expect(
      form.region.getByRole('status').filter({ hasText: texts.ui['start.pasteFailed'] }),
    ).toBeVisible();
    await form.example('minimal').click();
    await status.expectAccepted();
  });

  test('has the text copied in the old way', async ({ workbench, page }) => {
    const { header, yaml, form, outline, texts } = workbench;
    await header.openExample('minimal');
    await outline.part('web').click();
    await denyClipboard(page);
    await yaml.copy.click();
    await expect(yaml.region.getByText(texts.ui['yaml.copied'], { exact: true })).toBeVisible();
    await expect(yaml.copy).toBeFocused();
    // What was copied is there where somebody pastes.
    await form.field('Container.image').fill('');
    await page.keyboard.press('ControlOrMeta+V');
    await expect(form.field('Container.image')).toHaveValue(/kind: Pod/);
  });

  test('is said to have refused where neither way is left', async ({ workbench, page }) => {
    const { header, yaml, texts } = workbench;
    await header.openExample('minimal');
    await denyClipboard(page);
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await yaml.copy.click();
    await expect(yaml.region.getByText(texts.ui['yaml.copyFailed'], { exact: true })).toBeVisible();
  });
});

/**
 * Drops files of this machine, or folders, on an element, as a person does from a file manager; again where a busy browser took
 * the drop for one that nobody wants.
 * @param taken what is seen when it was taken
 */
async function drop(
  page: Page,
  on: Locator,
  files: readonly string[],
  taken: () => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await dropOnce(page, on, files);
    await taken();
  }).toPass();
}

async function dropOnce(page: Page, on: Locator, files: readonly string[]): Promise<void> {
  const box = await on.boundingBox();
  if (!box) throw new Error('nothing to drop on');
  const client = await page.context().newCDPSession(page);
  // As a hand does, it moves over the place for more than a moment.
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
    // A drop before the page has answered the drag over it is taken for one that nobody wants.
    await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
  }
}

test.describe('what is dropped', () => {
  /** Both places of the page, with what says that there is nothing to open in a folder. */
  const places = [
    ['the form', ({ form }: Workbench) => form.region, ({ texts }: Workbench) => texts.ui['notice.none']],
    ['the text', ({ yaml }: Workbench) => yaml.region, ({ texts }: Workbench) => texts.ui['yaml.none']()],
  ] as const;

  for (const [place, regionOf, reason] of places) {
    test(`a file on ${place} is opened, a folder without one changes nothing, one with some is`, async ({
      workbench,
      page,
    }, info) => {
      const { header, yaml } = workbench;
      const folder = info.outputPath('manifests');
      mkdirSync(folder, { recursive: true });
      const file = info.outputPath('shop.yaml');
      writeFileSync(file, allInOne);
      if (place === 'the text') await header.openExample('minimal');
      await drop(page, regionOf(workbench), [file], () => yaml.expectText(allInOne));
      await expect(yaml.region.getByText('shop.yaml', { exact: true })).toBeVisible();
      const told = regionOf(workbench).getByRole('alert');
      await drop(page, regionOf(workbench), [folder], () => expect(told).toContainText(reason(workbench)));
      await yaml.expectText(allInOne);
      mkdirSync(join(folder, 'base', '.git'), { recursive: true });
      writeFileSync(join(folder, 'base', '.git', 'skipped.yaml'), 'apiVersion: v1\nkind: Skipped\n');
      writeFileSync(join(folder, 'base', 'pod.yaml'), 'apiVersion: v1\nkind: Pod\n');
      await drop(page, regionOf(workbench), [folder], () => yaml.expectText('apiVersion: v1\nkind: Pod\n'));
    });
  }
});
