import AxeBuilder from '@axe-core/playwright';
import { linkOf } from '../../src/link/index.ts';
import { expect, test } from '../fixtures.ts';
import { Workbench } from '../pages/Workbench.ts';

const text = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: nginx:1.27
      imagePullPolicy: always
`;

test('a course page shows a text and a panel, to be read or edited, and keeps nothing', async ({
  page,
  baseURL,
  context,
}) => {
  const { texts } = new Workbench(page);
  const { ui } = texts;
  const source = async (search: string) => (await linkOf({ text }, `${baseURL}/${search}`)).url;
  const frames = [await source('?embed=issues'), await source('?embed=map&edit')];
  await page.route('**/course', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Course</title><main><h1>Course</h1>${frames
        .map(
          (src, i) =>
            `<iframe title="part ${i}" width="900" height="400" src="${src.replaceAll('&', '&amp;')}"></iframe>`,
        )
        .join('')}</main></html>`,
    }),
  );
  await page.goto('/course');
  const read = page.frameLocator('[title="part 0"]');
  const edited = page.frameLocator('[title="part 1"]');
  await expect(read.getByText('imagePullPolicy: always')).toBeVisible();
  await expect(read.getByRole('textbox')).toHaveCount(0);
  await expect(read.getByRole('banner')).toHaveCount(0);
  await read.getByRole('button', { name: /^Use Always/ }).click();
  await expect(read.getByText(ui['notice.readOnly'])).toBeVisible();
  await expect(read.getByText('imagePullPolicy: always')).toBeVisible();
  await expect(edited.getByRole('region', { name: ui['dock.map'] })).toContainText('nginx:1.27');
  await edited.getByRole('textbox', { name: ui['yaml.editor'] }).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# mine');
  await expect(edited.getByText('# mine')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  // Each frame has its own region of the text; in one page with both, they have one name.
  const axe = new AxeBuilder({ page }).disableRules(['landmark-unique']);
  expect((await axe.analyze()).violations).toEqual([]);
  const opening = context.waitForEvent('page');
  await edited.getByRole('link', { name: ui['share.whole'] }).click();
  const whole = new Workbench(await opening);
  await whole.yaml.expectText(`${text}# mine`);
});
