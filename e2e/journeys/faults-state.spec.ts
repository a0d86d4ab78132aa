import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';
import { Workbench } from '../pages/Workbench.ts';

for (const answer of ['not found', 'a page'] as const) {
  test(`a new deployment under an open page, the old files answered with ${answer}`, async ({
    workbench,
    page,
    refused,
  }) => {
    const { yaml, status, dock, texts, outline, form } = workbench;
    await yaml.paste(allInOne);
    await status.expectQos('Burstable');
    refused.add('assets/');
    const newer =
      '<!doctype html><title>Podwright</title><script type="module" src="./assets/index-newnewne.js"></script>';
    await page.route(
      (url) => url.pathname === '/' || url.pathname.startsWith('/assets/'),
      (route) => {
        const gone = answer === 'not found' && route.request().url().includes('/assets/');
        return route.fulfill(
          gone ? { status: 404, body: 'not found' } : { status: 200, contentType: 'text/html', body: newer },
        );
      },
    );
    await dock.open('resources');
    const told = page.getByRole('alert').filter({ hasText: texts.ui['fault.newer'] });
    await expect(told).toBeVisible();
    // What is loaded works on.
    await outline.metadata().click();
    await form.field('ObjectMeta.name').fill('renamed');
    await yaml.expectText(allInOne.replace('name: shop', 'name: renamed'));
    await page.unrouteAll();
    await told.getByRole('button', { name: texts.ui['fault.reload'] }).click();
    await expect(told).toBeHidden();
    await yaml.expectText(allInOne.replace('name: shop', 'name: renamed'));
    await expect(workbench.page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  });
}

test('damaged state is set aside and can be downloaded; the page is whole', async ({ page }) => {
  const damaged = '{"text":"kind: Pod\\n","fileName":';
  await page.addInitScript((saved) => {
    localStorage.setItem('podwright.document.broken', saved);
    localStorage.setItem(
      'podwright.document.strange',
      JSON.stringify({
        text: 'kind: Pod\n',
        fileName: {},
        part: { kind: 'container', list: 7 },
        selection: 'x',
      }),
    );
    localStorage.setItem(
      'podwright.preferences',
      JSON.stringify({
        layout: {
          outline: 9999,
          form: 1,
          dockHeight: 9999,
          dockWidth: 1,
          dockSide: 'below',
          dockOpen: true,
          dockTab: 'issues',
        },
      }),
    );
  }, damaged);
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.yaml.expectText('kind: Pod\n');
  await expect(workbench.outline.metadata()).toBeVisible();
  expect((await workbench.outline.region.boundingBox())?.width).toBeGreaterThan(200);
  expect((await workbench.form.region.boundingBox())?.height).toBeGreaterThan(80);
  const told = page.getByRole('alert').filter({ hasText: workbench.texts.ui['fault.setAside'] });
  const download = page.waitForEvent('download');
  await told.getByRole('button', { name: workbench.texts.ui['fault.download'] }).click();
  const kept: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(Object.values(kept as object)).toEqual([damaged]);
  await told.getByRole('button', { name: workbench.texts.ui['fault.dismiss'] }).click();
  await expect(told).toBeHidden();
});

test('20 MB are refused at once, dropped beside the text, on the text, or pasted', async ({
  workbench,
  page,
}) => {
  const { yaml, form, header, texts } = workbench;
  await header.openExample('minimal');
  await yaml.editor.waitFor({ state: 'attached' });
  const drop = (selector: string) =>
    page.locator(selector).evaluate((target) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(20_000_000)], 'large.yaml'));
      for (const type of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
  await drop('[data-region="form"]');
  await expect(form.region.getByRole('alert')).toContainText(texts.ui['notice.tooLarge']);
  await drop('[data-region="yaml"] .monaco-editor');
  await expect(yaml.region.getByRole('alert')).toContainText(texts.ui['yaml.tooLarge']('large.yaml'));
  await yaml.editor.evaluate((target) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'x'.repeat(20_000_000));
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(yaml.region.getByRole('alert')).toContainText(texts.ui['yaml.pasteTooLarge']);
});
