import type { Page } from '@playwright/test';
import { lessonTexts as english } from '../../src/i18n/en/lesson-page.ts';
import { lessonTexts as chinese } from '../../src/i18n/zh-CN/lesson-page.ts';
import { expect, test } from '../fixtures.ts';
import { Workbench } from '../pages/Workbench.ts';

/** Opens a course, and returns how one of its lessons is done. */
async function course(page: Page, ids: readonly string[], { page: words } = english) {
  await page.goto(`/#lesson=${ids.join(',')}`);
  const next = page.getByRole('button', { name: words.next, exact: true });
  const isDone = page.getByRole('heading', { name: words.finished });
  const isLast = (id: string) => id === ids.at(-1);
  return async (id: string, title: string, way: () => Promise<unknown>) => {
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(isDone).toBeHidden();
    await way();
    await expect(isDone).toBeVisible();
    if (!isLast(id)) await next.click();
  };
}

test('experiments of the books are done in the form and in the text, one after the other', async ({
  page,
}) => {
  const { page: words } = english;
  const workbench = new Workbench(page);
  const { form, yaml } = workbench;
  const learn = await course(page, ['first-pod', 'pull-policy', 'env-values', 'configmap-env', 'crash-loop']);

  await learn('first-pod', 'Your first Pod', async () => {
    await page.getByRole('button', { name: 'No, an image is required' }).click();
    await expect(page.getByRole('button', { name: words.watch, exact: true })).toBeVisible();
    await form.field('Container.image').fill('redis:7.4');
    await page.keyboard.press('Enter');
  });
  await learn('pull-policy', 'When is the image fetched?', () =>
    page.getByRole('radio', { name: 'If not present', exact: true }).check({ force: true }),
  );
  await learn('env-values', 'Environment variables', () =>
    // Both goals at once, in another order and style.
    yaml.paste(
      '{apiVersion: v1, kind: Pod, metadata: {name: mine}, spec: {containers: [{image: "ikubernetes/demoapp:v1.0", name: web, env: [{name: PORT, value: "8080"}, {name: HOST, value: 0.0.0.0}]}]}}',
    ),
  );
  await learn('configmap-env', 'A variable from a ConfigMap', async () => {
    for (let hint = 1; hint <= 3; hint++)
      await page.getByRole('button', { name: words.openHint(hint), exact: true }).click();
    await expect(page.getByText('special.how', { exact: false }).first()).toBeVisible();
    await page.getByRole('button', { name: words.show, exact: true }).click();
  });
  await learn('crash-loop', 'The pauses of CrashLoopBackOff', async () => {
    await page.getByRole('button', { name: 'Five times', exact: true }).click();
    await page.getByRole('button', { name: words.watch, exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Simulation', selected: true })).toBeVisible();
    await yaml.paste((await yaml.text()).replace('spec:\n', 'spec:\n  restartPolicy: Never\n'));
  });
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('experiments are done, left and come back to, and the own text stays apart', async ({ page }) => {
    const { page: words } = chinese;
    const workbench = new Workbench(page).inChinese();
    const { yaml, header, texts } = workbench;
    await workbench.open();
    await header.openExample('minimal');
    const learn = await course(page, ['liveness-http', 'node-selector', 'run-as', 'restricted'], chinese);
    const change = async (from: string, to: string) => {
      await yaml.editor.waitFor({ state: 'attached' });
      await yaml.paste((await yaml.text()).replace(from, to));
    };
    await learn('liveness-http', 'HTTP 存活探针', () =>
      change('path: /healthz', 'port: 8080\n        path: /healthz'),
    );
    await learn('node-selector', '选择节点', () => change('disktype: sdd', 'disktype: "ssd" # 改正'));
    await learn('run-as', '以谁的身份运行', async () => {
      await change('spec:\n', 'spec: # 我的笔记\n');
      const noted = await yaml.text();
      // Left for a text of one's own, and come back to as it was.
      await header.openExample('minimal');
      await expect(page.getByRole('heading', { name: '以谁的身份运行' })).toBeHidden();
      await page.evaluate(() => {
        location.hash = '#lesson=run-as,restricted';
      });
      await expect(page.getByRole('heading', { name: '以谁的身份运行' })).toBeVisible();
      await yaml.expectText(noted);
      await change('- name: app\n', '- name: app\n    securityContext: {runAsUser: 2000}\n');
    });
    await learn('restricted', '通过 restricted 标准', async () => {
      const show = page.getByRole('button', { name: words.show, exact: true });
      await show.click();
      await expect(page.getByRole('heading', { name: words.goals(1, 2) })).toBeVisible();
      await show.click();
    });
    await header.undo.click();
    await header.undo.click();
    await expect(page.getByRole('heading', { name: words.finished })).toBeVisible();
    await header.drafts();
    await expect(page.getByText(texts.ui['drafts.lessons'](4))).toBeVisible();
  });
});
