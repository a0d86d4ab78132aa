import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Drafts } from '../pages/Drafts.ts';
import { Workbench } from '../pages/Workbench.ts';

const pod = (name: string) => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: app
      image: nginx:1.27
`;

/** A second tab, with a text of its own. */
async function secondTab(page: Page): Promise<Workbench> {
  const other = new Workbench(await page.context().newPage());
  await other.open();
  return other;
}

test('drafts are kept by themselves, renamed, duplicated, deleted and taken back, and go into a file and out of one', async ({
  workbench,
  page,
}) => {
  const { yaml, header, texts } = workbench;
  const { ui } = texts;
  await yaml.paste(pod('first'));
  await header.rename('first.yaml');
  await header.openExample('minimal');
  await header.drafts();
  const drafts = new Drafts(page, texts);
  await expect(drafts.row('first.yaml')).toContainText('Pod first');
  await expect(drafts.row('minimal.yaml')).toContainText(ui['drafts.here']);
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  await drafts.row('first.yaml').getByRole('button', { name: ui['drafts.duplicate'] }).click();
  await drafts.rename('first-2.yaml', 'second.yaml');
  await drafts.row('second.yaml').getByRole('button', { name: ui['drafts.delete'] }).click();
  await expect(drafts.row('second.yaml')).toBeHidden();
  const saving = page.waitForEvent('download');
  await drafts.button('drafts.export').click();
  const file = await readFile(await (await saving).path(), 'utf8');
  await drafts.button('drafts.undo').click();
  await expect(drafts.row('second.yaml')).toBeVisible();
  await drafts.import(file);
  await expect(drafts.dialog.getByRole('status')).toContainText(ui['drafts.imported'](0, 2, 0));
  // The file that has not the second one brings it no more; it is there.
  await drafts.import(file.replaceAll('name: first', 'name: third').replaceAll('first.yaml', 'third.yaml'));
  await expect(drafts.row('third.yaml')).toContainText('Pod third');
  await drafts.open('first.yaml');
  await yaml.expectText(pod('first'));
  await page.reload();
  await yaml.expectText(pod('first'));
  await header.file.click();
  await header.item('header.new').click();
  await yaml.start.getByRole('button', { name: 'minimal.yaml', exact: true }).click();
  await expect(yaml.region.getByText('minimal.yaml')).toBeVisible();
});

test('a version is compared with the text now, and restored in one step', async ({ workbench, page }) => {
  const { yaml, header, outline, form, texts } = workbench;
  const { ui } = texts;
  await yaml.paste(pod('opened'));
  const drafts = new Drafts(page, texts);
  await drafts.expectKept(/name: opened/);
  await outline.metadata().click();
  await form.field('ObjectMeta.name').fill('changed');
  await drafts.expectKept(/name: changed/);
  await header.drafts();
  await drafts
    .row('pod.yaml')
    .getByRole('button', { name: ui['drafts.versions']('pod.yaml') })
    .click();
  const differences = drafts.dialog.getByRole('region', { name: ui['drafts.difference'] });
  await expect(differences).toContainText('name: opened');
  await expect(differences).toContainText('name: changed');
  await drafts.dialog.getByRole('button', { name: /^Restore the version of / }).click();
  await yaml.expectText(pod('opened'));
  await header.undo.click();
  await yaml.expectText(pod('changed'));
});

test('a draft that is open in another tab is opened as a copy, and neither writes over the other', async ({
  workbench,
  page,
}) => {
  const { yaml, header, texts } = workbench;
  const { ui } = texts;
  await yaml.paste(pod('mine'));
  await header.rename('mine.yaml');
  const drafts = new Drafts(page, texts);
  await drafts.expectKept(/name: mine/);
  const other = await secondTab(page);
  await other.header.openExample('minimal');
  await other.header.drafts();
  const theirs = new Drafts(other.page, texts);
  // What the second tab began with is a copy, which may be in the list by now.
  const mine = theirs.row('mine.yaml').filter({ hasText: ui['drafts.elsewhere'] });
  await mine.getByRole('button', { name: ui['drafts.open']('mine.yaml'), exact: true }).click();
  await expect(theirs.dialog).toBeHidden();
  await expect(other.page.getByText(ui['app.otherTab'])).toBeVisible();
  await other.outline.metadata().click();
  await other.form.field('ObjectMeta.name').fill('copy');
  await theirs.expectKept(/name: copy/);
  await other.page.reload();
  await other.yaml.expectText(pod('copy'));
  await page.reload();
  await yaml.expectText(pod('mine'));
});

test('what older pages saved is taken in; damaged drafts are set aside', async ({ page }) => {
  await page.addInitScript(
    (texts) => {
      if (localStorage.length > 0) return;
      texts.forEach((text, i) => {
        const slot = { text, fileName: `old${i}.yaml`, savedAt: 1_700_000_000_000 + i };
        localStorage.setItem(`podwright.document.old${i}`, JSON.stringify(slot));
      });
    },
    Array.from({ length: 11 }, (_, i) => pod(`old${i}`)),
  );
  const workbench = new Workbench(page);
  const { ui } = workbench.texts;
  await workbench.open();
  await workbench.header.drafts();
  const drafts = new Drafts(page, workbench.texts);
  for (let i = 0; i < 11; i++) await expect(drafts.row(`old${i}.yaml`)).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('podwright');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('drafts', 'readwrite');
          writing.objectStore('drafts').put({ id: 'broken', text: 7 });
          writing.oncomplete = () => resolve();
          writing.onerror = () => reject(writing.error);
        };
      }),
  );
  await page.keyboard.press('Escape');
  await workbench.header.drafts();
  const saving = page.waitForEvent('download');
  await drafts.dialog.getByRole('button', { name: ui['drafts.downloadAside'] }).click();
  expect(JSON.parse(await readFile(await (await saving).path(), 'utf8'))).toEqual([
    { id: 'broken', text: 7 },
  ]);
  await expect(drafts.row('old3.yaml')).toBeVisible();
});

for (const [what, full] of [
  ['full', true],
  ['blocked', false],
] as const) {
  test(`where storage is ${what}, the page says so, works on, and gives the text as a file`, async ({
    page,
  }) => {
    await page.addInitScript((quota) => {
      const refuse = () => {
        throw new DOMException('no', quota ? 'QuotaExceededError' : 'SecurityError');
      };
      Storage.prototype.setItem = refuse;
      if (quota) IDBObjectStore.prototype.put = refuse;
      else IDBFactory.prototype.open = refuse;
    }, full);
    const workbench = new Workbench(page);
    const { yaml, header, texts } = workbench;
    await workbench.open();
    await yaml.paste(pod('kept'));
    const told = page.getByRole('alert').filter({ hasText: texts.ui[full ? 'fault.full' : 'fault.refused'] });
    const saving = page.waitForEvent('download');
    await told.getByRole('button', { name: texts.ui['fault.downloadText'] }).click();
    expect(await readFile(await (await saving).path(), 'utf8')).toBe(pod('kept'));
    await yaml.expectText(pod('kept'));
    await header.drafts();
    const { dialog } = new Drafts(page, texts);
    await expect(dialog.getByText(texts.ui[full ? 'drafts.none' : 'drafts.refused'])).toBeVisible();
  });
}
