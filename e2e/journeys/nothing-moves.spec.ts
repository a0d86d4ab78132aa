import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { allInOne } from '../manifests.ts';
import { complete } from '../pages/complete.ts';

/** Where every row, cell and button of the form stands, by what it is. */
async function rects(page: Page): Promise<Record<string, string>> {
  await complete(page);
  return page.evaluate(() => {
    const form = document.querySelector('main');
    const found: Record<string, string> = {};
    const all = form?.querySelectorAll<HTMLElement>('[data-path], button, [role=combobox], aside') ?? [];
    all.forEach((element, i) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const scrolled = element.closest('aside') ? 0 : (form?.querySelector('[data-form]')?.scrollTop ?? 0);
      const name = element.dataset.path ?? element.getAttribute('aria-label') ?? element.tagName;
      // What the help bar holds comes and goes; where it stands does not. The head of the part stays while the rest scrolls.
      if (element.closest('aside') && element.tagName !== 'ASIDE') return;
      if (element.closest('header') || width === 0) return;
      found[`${i} ${name}`] = [x, y + scrolled, width, height].map(Math.round).join(' ');
    });
    return found;
  });
}

/** What moved where a person went through all text controls of the form, and how many could be made wrong. */
interface Walked {
  readonly moved: readonly string[];
  readonly controls: number;
  readonly wrong: number;
}

/**
 * Enters and leaves every text control of the form, writes what no server takes, leaves it so, and cures it. In the page, as
 * a hundred controls are a thousand steps.
 */
function walk(page: Page): Promise<Walked> {
  return page.evaluate(async () => {
    const form = document.querySelector('main');
    const stand = () => {
      const found = new Map<string, string>();
      const all = form?.querySelectorAll<HTMLElement>('[data-path], button, [role=combobox], aside') ?? [];
      const top = form?.querySelector('[data-form]')?.scrollTop ?? 0;
      for (const element of all) {
        const { x, y, width, height } = element.getBoundingClientRect();
        const aside = element.closest('aside') !== null;
        // As in `rects`.
        if ((aside && element.tagName !== 'ASIDE') || element.closest('header') || width === 0) continue;
        const name = element.dataset.path ?? element.getAttribute('aria-label') ?? element.tagName;
        const nth = [...found.keys()].filter((key) => key.startsWith(`${name} #`)).length;
        found.set(`${name} #${nth}`, [x, y + (aside ? 0 : top), width, height].map(Math.round).join(' '));
      }
      return found;
    };
    const settled = async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
    };
    const write = (input: HTMLInputElement, value: string) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const shown = () =>
      [...(form?.querySelectorAll<HTMLInputElement>('[data-path] input[type=text]') ?? [])].filter(
        (input) => !input.readOnly && !input.disabled && input.getBoundingClientRect().width > 0,
      );
    const moved: string[] = [];
    let wrong = 0;
    const controls = shown().length;
    for (let i = 0; i < controls; i++) {
      const at = shown()[i]?.closest<HTMLElement>('[data-path]')?.dataset.path;
      const before = stand();
      const compare = async (what: string) => {
        await settled();
        const after = stand();
        for (const [name, rect] of before)
          if (after.get(name) !== rect) moved.push(`${what} ${at}: ${name} ${rect} > ${after.get(name)}`);
      };
      const input = shown()[i];
      if (!input) break;
      const value = input.value;
      input.focus();
      await compare('entering');
      // A draft becomes a row, and words become chips: that is what they are for.
      const grows = input.closest('[data-state=draft], [data-state=next], [data-chips]') !== null;
      if (!grows) {
        write(input, input.inputMode === 'numeric' ? '-1' : `${value} !`);
        await compare('writing');
        input.blur();
        await compare('leaving, wrong,');
        if (shown()[i]?.getAttribute('aria-invalid') === 'true') wrong += 1;
        const same = shown()[i];
        same?.focus();
        if (same) write(same, value);
        await compare('curing');
        same?.blur();
      } else input.blur();
      await compare('leaving');
    }
    return { moved, controls, wrong };
  });
}

test.use({ viewport: { width: 1440, height: 900 } });

// Of each part how many controls are wrong with a text that most refuse; each language and theme has its half of the parts.
for (const [part, language, theme, least] of [
  ['app', 'en', 'light', 9],
  ['redirect', 'zh-CN', 'dark', 7],
  ['Metadata', 'zh-CN', 'light', 2],
  ['Restart and termination', 'zh-CN', 'dark', 1],
  ['Security and identity', 'en', 'light', 4],
  ['Network and DNS', 'en', 'dark', 3],
  ['Scheduling', 'zh-CN', 'light', 1],
  ['Resources and runtime', 'zh-CN', 'dark', 6],
] as const) {
  test(`nothing in the form of ${part} moves when a control is entered, left, made wrong and cured, ${language}, ${theme}`, async ({
    workbench,
    page,
  }) => {
    const { yaml, outline, status } = workbench;
    await yaml.paste(allInOne);
    await status.expectQos('Burstable');
    await outline.region
      .getByRole('button', { name: new RegExp(`^${part}`) })
      .first()
      .click();
    await workbench.header.setTheme(theme);
    if (language !== 'en') await workbench.header.setLanguage(language);
    await page.locator('main [data-path]').first().waitFor();
    await complete(page);
    const { moved, controls, wrong } = await walk(page);
    expect(moved).toEqual([]);
    expect(controls).toBeGreaterThan(2);
    expect(wrong).toBeGreaterThanOrEqual(least);
  });
}

test('a value that a server rejects marks its row and moves nothing', async ({ workbench, page }) => {
  const { yaml, outline, status, form } = workbench;
  await yaml.paste(allInOne);
  await status.expectQos('Burstable');
  await outline.region.getByRole('button', { name: /^app/ }).first().click();
  const image = form.field('Container.image');
  await image.waitFor();
  const before = await rects(page);
  const value = await image.inputValue();
  await image.fill(' x');
  await image.press('Enter');
  await expect(page.locator('main aside')).toContainText(workbench.texts.ui['help.error']);
  await expect.poll(() => rects(page)).toEqual(before);
  await image.fill(value);
  await expect(page.locator('main aside')).not.toContainText(workbench.texts.ui['help.error']);
  await expect.poll(() => rects(page)).toEqual(before);
});

test('a text that does not parse makes the form read-only where it stands, and gives it back', async ({
  workbench,
  page,
}) => {
  const { yaml, outline, status } = workbench;
  await yaml.paste(allInOne);
  await status.expectQos('Burstable');
  await outline.region.getByRole('button', { name: /^app/ }).first().click();
  await page.locator('main [data-path]').first().waitFor();
  const before = await rects(page);
  await yaml.paste(allInOne.replace('kind:', 'kind'));
  await expect(page.locator('main [inert]')).toHaveCount(1);
  await expect(page.locator('main aside')).toContainText(workbench.texts.ui['help.readOnly']);
  await expect.poll(() => rects(page)).toEqual(before);
  await page.locator('main aside').getByRole('button', { name: workbench.texts.ui['header.undo'] }).click();
  await expect(page.locator('main [inert]')).toHaveCount(0);
  await expect.poll(() => rects(page)).toEqual(before);
});

test('values are Tab stops, buttons of rows are not', async ({ workbench, page }) => {
  const { yaml, outline, status } = workbench;
  await yaml.paste(allInOne);
  await status.expectQos('Burstable');
  await outline.region.getByRole('button', { name: /^app/ }).first().click();
  await page.locator('main li[data-path]').first().waitFor();
  await complete(page);
  const stops = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main li[data-path] button')]
      .filter((button) => button.tabIndex >= 0 && button.getAttribute('role') !== 'combobox')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent),
  );
  expect(stops).toEqual([]);
});
