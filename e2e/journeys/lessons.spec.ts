import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lessonTexts as english } from '../../src/i18n/en/lesson-page.ts';
import { lessonTexts as chinese } from '../../src/i18n/zh-CN/lesson-page.ts';
import { expect, test } from '../fixtures.ts';
import { Workbench } from '../pages/Workbench.ts';

const { page: en } = english;
const { page: zh } = chinese;

async function openLesson(page: Page, language: 'en' | 'zh-CN' = 'en'): Promise<Workbench> {
  await page.goto('/#lesson=oom-killed');
  await page.getByRole('button', { name: language === 'en' ? en.show : zh.show, exact: true }).waitFor();
  const workbench = new Workbench(page);
  return language === 'en' ? workbench : workbench.inChinese();
}

test('a lesson opens by link, is answered, solved in the form, and leaves the own text alone', async ({
  page,
}) => {
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.header.openExample('minimal');
  const own = await workbench.yaml.text();
  const { form, yaml, header } = await openLesson(page);
  await expect(page.getByRole('heading', { name: 'Killed by its limit' })).toBeVisible();
  await page.getByRole('button', { name: 'OOMKilled, again and again' }).click();
  await expect(page.getByRole('button', { name: en.watch, exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: en.unmet })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('tab', { name: workbench.texts.ui['region.outline'], exact: true }).click();
  await workbench.outline.part('app').click();
  await form.field('Container.image').waitFor();
  await page.getByRole('tab', { name: workbench.texts.ui['region.lesson'], exact: true }).click();
  await page.getByRole('button', { name: en.show, exact: true }).click();
  await expect(yaml.editor).toBeAttached();
  await expect(page.getByRole('heading', { name: en.goals(1, 1) })).toBeVisible();
  await header.undo.click();
  await header.undo.click();
  await yaml.expectText(own);
  await expect(page.getByRole('button', { name: en.again })).toBeHidden();
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('a lesson is found in the catalogue and done, by keyboard alone', async ({ page }) => {
    const workbench = new Workbench(page).inChinese();
    await workbench.open();
    const button = page
      .getByRole('button', { name: workbench.texts.ui['header.lessons'], exact: true })
      .last();
    await workbench.tabTo(button);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: zh.title });
    await workbench.tabTo(dialog.getByRole('searchbox'));
    await page.keyboard.type('killed by its limit');
    const card = dialog.getByRole('button', { name: /被内存限制杀死/ });
    await workbench.tabTo(card);
    await page.keyboard.press('Enter');
    const show = page.getByRole('button', { name: zh.show, exact: true });
    await show.waitFor();
    await workbench.tabTo(show);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: zh.finished })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a lesson stands before the form, and fits', async ({ page }) => {
    await openLesson(page);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(390);
    const box = await page.getByRole('button', { name: en.show, exact: true }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: en.show, exact: true }).click();
    await expect(page.getByRole('heading', { name: en.finished })).toBeVisible();
  });
});
