import type { Page } from '@playwright/test';
import { dockTabs } from '../../src/store/state.ts';
import { expect, test } from '../fixtures.ts';
import { everyPart } from '../manifests.ts';
import { complete } from '../pages/complete.ts';
import type { Workbench } from '../pages/Workbench.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Controls that are shown and are less than 44 px wide or high where a finger goes; a radio button is its label. */
async function tooSmall(page: Page): Promise<string[]> {
  await complete(page);
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'button, select, textarea, a[href], [role=tab], input:not([type=radio], [type=checkbox], [type=file]), label:has(input)',
    );
    return [...all].flatMap((element) => {
      const { width, height, right, bottom } = element.getBoundingClientRect();
      const hidden =
        getComputedStyle(element).visibility === 'hidden' || element.closest('[inert], [hidden]');
      // The link that skips the header waits beside the page until it has the focus.
      if (hidden || width === 0 || height === 0 || right <= 0 || bottom <= 0) return [];
      if (Math.round(width) >= 44 && Math.round(height) >= 44) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim();
      return [`${element.tagName} ${name}: ${Math.round(width)} x ${Math.round(height)}`];
    });
  });
}

/** Controls of the form that lie on each other, so that a finger hits the wrong one. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      '[data-form] :is(button, textarea, input:not([type=radio], [type=checkbox]), label:has([type=radio]))',
    );
    const shown = [...all].flatMap((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 ? [{ element, box }] : [];
    });
    return shown.flatMap((one, i) =>
      shown.slice(i + 1, i + 25).flatMap((other) => {
        // What stands in a control is meant to.
        if (one.element.contains(other.element) || one.element.parentElement === other.element.parentElement)
          return [];
        const { box: p } = one;
        const { box: q } = other;
        const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
        const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
        if (wide <= 2 || high <= 2) return [];
        const name = ({ element }: typeof one) => element.getAttribute('aria-label') ?? element.textContent;
        return [`${name(one)} / ${name(other)}: ${Math.round(wide)} x ${Math.round(high)}`];
      }),
    );
  });
}

/** Opens the parts of the Pod whose rows are asked for, one by one, unfolds all of each, and looks at its controls. */
async function lookAt(workbench: Workbench, page: Page, chosen: (rows: string[]) => string[]): Promise<void> {
  const { yaml, outline } = workbench;
  await yaml.openFile('shop.yaml', everyPart);
  const rows = outline.region.locator('li > button[title]');
  await workbench.tab('outline').click();
  await rows.first().waitFor();
  const titles = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('title') ?? ''));
  const names = chosen(titles);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names)
    await test.step(name, async () => {
      await workbench.tab('outline').click();
      await rows.nth(titles.indexOf(name)).click();
      await page.locator('[data-form] [data-path], [data-form] p').first().waitFor();
      await complete(page);
      const heads = page.locator('[data-section] > div > :is(h2, h3, h4) > [aria-expanded]');
      for (const head of await heads.all())
        if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      expect.soft(await tooSmall(page), name).toEqual([]);
      expect.soft(await overlaps(page), `${name} has controls on each other`).toEqual([]);
      const wider = await page.locator('[data-form]').evaluate((form) => form.scrollWidth - form.clientWidth);
      expect.soft(wider, `${name} scrolls sideways`).toBe(0);
    });
}

const settings = ['restart', 'security', 'network', 'scheduling', 'runtime'] as const;

test.describe('on a phone every control is at least 44 px wide and high, and nothing scrolls sideways', () => {
  test('in the outline, metadata and containers', async ({ workbench, page }) => {
    await lookAt(workbench, page, (titles) => titles.slice(0, 4));
    await workbench.tab('outline').click();
    expect(await tooSmall(page)).toEqual([]);
  });

  test('in volumes', async ({ workbench, page }) => {
    await lookAt(workbench, page, (titles) => titles.slice(4, -settings.length));
  });

  test('in the settings of the Pod', async ({ workbench, page }) => {
    await lookAt(workbench, page, (titles) => titles.slice(-settings.length));
  });

  test('in every panel', async ({ workbench, page }) => {
    const { yaml, dock } = workbench;
    await yaml.openFile('shop.yaml', everyPart);
    await workbench.tab('panels').click();
    for (const name of dockTabs) {
      await dock.open(name);
      await dock.filled().waitFor();
      expect.soft(await tooSmall(page), name).toEqual([]);
      const beyond = await page
        .locator('[role=radiogroup] label')
        .evaluateAll((all) =>
          all
            .filter((choice) => choice.getBoundingClientRect().right > innerWidth)
            .map((choice) => choice.textContent),
        );
      expect.soft(beyond, `${name}: choices out of view`).toEqual([]);
    }
  });
});

test('a field that gets a value stays where it is', async ({ workbench, page }) => {
  await workbench.yaml.openFile(
    'pod.yaml',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a:1}]}\n',
  );
  await workbench.tab('form').click();
  const field = page.locator('[data-path="spec.containers[0].workingDir"]');
  const input = field.locator('input');
  const places = async () => [await input.boundingBox(), await field.boundingBox()];
  await input.scrollIntoViewIfNeeded();
  await complete(page);
  const before = await places();
  await input.fill('/app');
  await expect(field.getByRole('button')).toBeVisible();
  expect(await places()).toEqual(before);
});
