import { expect, test } from '../fixtures.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: app
    image: nginx:1.27
  volumes:
  - name: config
    configMap:
      name: web
`;

test('a click in the middle of a file mode goes to its text, one at its end opens the ticks', async ({
  workbench,
  page,
}) => {
  const { form, outline, yaml } = workbench;
  await yaml.paste(pod);
  await outline.region.getByRole('button', { name: /^config/ }).click();
  const mode = page.locator('[data-path$="defaultMode"] input[type=text]');
  await mode.click();
  await expect(mode).toBeFocused();
  await page.keyboard.type('64x');
  await expect(form.region.getByRole('complementary')).toContainText(workbench.texts.ui['form.notMode']);
  await mode.fill('0640');
  await expect.poll(() => yaml.text()).toContain('defaultMode: 0640');
  const { width, height } = (await mode.boundingBox()) ?? { width: 0, height: 0 };
  await mode.click({ position: { x: width - 8, y: height / 2 }, force: true });
  const ticks = page.getByRole('checkbox');
  await expect(ticks).toHaveCount(9);
  // One size for all: none is stretched as a text would be.
  for (const tick of await ticks.all())
    expect(await tick.boundingBox()).toMatchObject({ width: 16, height: 16 });
});
