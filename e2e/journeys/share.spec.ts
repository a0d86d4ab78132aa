import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';
import { Workbench } from '../pages/Workbench.ts';

const secret = `apiVersion: v1
kind: Secret
metadata:
  name: db
stringData:
  password: hunter2
`;

test('a text goes by link into a page that has another one, which is kept', async ({
  workbench,
  context,
  page,
}) => {
  const { header, yaml, texts } = workbench;
  const { ui } = texts;
  await yaml.paste(secret);
  await header.share();
  const dialog = page.getByRole('dialog', { name: ui['share.title'] });
  await expect(dialog.getByText(ui['share.secretLine'](6, 'password'))).toBeVisible();
  await dialog.getByRole('button', { name: ui['share.copy'] }).click();
  await expect(dialog.getByRole('status').filter({ hasText: ui['share.copied'] })).toBeVisible();
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(await dialog.getByLabel(ui['share.link'], { exact: true }).inputValue());
  await dialog.getByRole('button', { name: ui['share.close'] }).click();

  const other = new Workbench(await context.newPage());
  await other.open();
  await other.header.openExample('minimal');
  const minimal = await other.yaml.text();
  // The address changes under an open page.
  await other.page.goto(link);
  await other.yaml.expectText(secret);
  expect(other.page.url()).not.toContain('#');
  const bar = other.page.getByRole('status').filter({ hasText: ui['share.opened']('minimal.yaml') });
  await bar.getByRole('button', { name: ui['share.diff'] }).click();
  const differences = other.page.getByRole('dialog', { name: ui['share.diffTitle']('minimal.yaml') });
  await expect(differences.getByText('  password: hunter2')).toBeVisible();
  await expect(differences.getByText('kind: Pod', { exact: true })).toBeVisible();
  await other.page.keyboard.press('Escape');
  expect((await new AxeBuilder({ page: other.page }).analyze()).violations).toEqual([]);
  // Undo leads back too, and there is nothing to go back to then; redo opens it again.
  await other.header.undo.click();
  await other.yaml.expectText(minimal);
  await expect(bar).toBeHidden();
  await other.header.redo.click();
  await other.yaml.expectText(secret);
  await bar.getByRole('button', { name: ui['share.back']('minimal.yaml') }).click();
  await other.yaml.expectText(minimal);
  await expect(bar).toBeHidden();

  // A new page opens the link at once.
  const third = new Workbench(await context.newPage());
  await third.page.goto(link);
  await third.yaml.expectText(secret);
});

test('a damaged link and a bomb are told and change nothing', async ({ workbench, page }) => {
  const { header, yaml, texts } = workbench;
  await header.openExample('minimal');
  const text = await yaml.text();
  const bomb = await page.evaluate(async () => {
    const bytes = new TextEncoder().encode(`{"text":"${' '.repeat(12_000_000)}"}`);
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
    return `#v1:${letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.AAAAAA`;
  });
  for (const [hash, fault] of [
    [bomb, 'huge'],
    ['#v1:hostile<script>.AAAAAA', 'damaged'],
    ['#v1:AAAA', 'cut'],
    ['#v9:AAAA.AAAAAA', 'version'],
  ] as const) {
    await page.goto(`/${hash}`);
    const told = page.getByRole('alert').filter({ hasText: texts.ui[`share.fault.${fault}`] });
    await expect(told).toBeVisible();
    await yaml.expectText(text);
    await told.getByRole('button', { name: texts.ui['app.dismiss'] }).click();
    await expect(told).toBeHidden();
  }
});
