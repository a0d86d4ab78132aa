import { dockTabs } from '../../src/store/state.ts';
import { expect, test } from '../fixtures.ts';
import { Explanation } from '../pages/Explanation.ts';

for (const language of ['en', 'zh-CN'] as const) {
  test(`the explanation is walked by keyboard, ${language}`, async ({ workbench: english, page }) => {
    await english.header.openExample('sidecar');
    await english.header.setLanguage(language);
    const workbench = language === 'en' ? english : english.inChinese();
    const { dock, form } = workbench;
    await workbench.tabTo(dock.tab('issues'), 'F6');
    for (let i = 0; i < dockTabs.indexOf('explain'); i++) await page.keyboard.press('ArrowRight');
    await expect(dock.tab('explain')).toHaveAttribute('aria-selected', 'true');

    const explanation = new Explanation(workbench.dock.panel, workbench.texts);
    const { sentences, field } = explanation;
    await expect(sentences).not.toHaveCount(0);
    await workbench.tabTo(sentences.first());
    const count = await sentences.count();
    expect(count).toBeGreaterThan(10);
    const fields = new Set<string>();
    for (let i = 1; i < count; i++) {
      await page.keyboard.press('ArrowDown');
      // The focus stays in the story; the field beside it follows.
      await expect(sentences.nth(i)).toBeFocused();
      await expect(sentences.nth(i)).toHaveText(language === 'en' ? /[a-z]{2}/ : /\p{Script=Han}{2}/u);
      fields.add((await explanation.heading().textContent()) ?? '');
    }
    expect(fields.size).toBeGreaterThan(5);
    expect(fields).not.toContain('');

    // Home goes to the first sentence; the one about the image leads to its control.
    await page.keyboard.press('Home');
    await expect(sentences.first()).toBeFocused();
    for (let i = 1; i < count; i++) {
      if ((await explanation.heading().textContent())?.includes('containers[0].image')) break;
      await page.keyboard.press('ArrowDown');
      await expect(sentences.nth(i)).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(form.region.locator(':focus')).toBeVisible();
    await expect(field).toContainText(language === 'en' ? /[a-z]{2}/ : /\p{Script=Han}{2}/u);
  });
}

test('the field that has the focus is explained, in the form and in the text', async ({ workbench }) => {
  const { header, outline, form, yaml } = workbench;
  await header.openExample('sidecar');
  await workbench.dock.open('explain');
  const explanation = new Explanation(workbench.dock.panel, workbench.texts);
  await outline.part('app').click();
  await form.request('memory').focus();
  await expect(explanation.heading()).toContainText('resources.requests');
  const line = (await yaml.text()).split('\n').findIndex((each) => each.includes('image: fluent/')) + 1;
  await yaml.goTo(line);
  await expect(explanation.heading()).toContainText('initContainers[0].image');
});
