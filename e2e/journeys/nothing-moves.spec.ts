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

/** What moved where a person went through controls of the form, how many there were, and how many could be made wrong. */
interface Walked {
  readonly moved: readonly string[];
  readonly controls: number;
  readonly wrong: number;
}

interface Walker {
  /** Where everything stands. */
  stand(): ReadonlyMap<string, string>;
  /** @param only the names of what must not have moved; everything where it is left out */
  compare(
    before: ReadonlyMap<string, string>,
    what: string,
    only?: (name: string) => boolean,
  ): Promise<readonly string[]>;
  /** Whether a line of `compare` is of something that begins elsewhere, or is of another width: a list grows downwards. */
  begins(line: string): boolean;
  shown<E extends HTMLElement>(selector: string): E[];
}

/** Puts a {@link Walker} into the page: a hundred controls are a thousand steps, too many to ask for from outside. */
function prepare(page: Page): Promise<void> {
  return page.evaluate(() => {
    const form = document.querySelector('main');
    const walker: Walker = {
      stand() {
        const found = new Map<string, string>();
        const times = new Map<string, number>();
        const all = form?.querySelectorAll<HTMLElement>('[data-path], button, [role=combobox], aside') ?? [];
        const top = form?.querySelector('[data-form]')?.scrollTop ?? 0;
        for (const element of all) {
          const { x, y, width, height } = element.getBoundingClientRect();
          const aside = element.closest('aside') !== null;
          // As in `rects`.
          if ((aside && element.tagName !== 'ASIDE') || element.closest('header') || width === 0) continue;
          const name = element.dataset.path ?? element.getAttribute('aria-label') ?? element.tagName;
          const nth = times.get(name) ?? 0;
          times.set(name, nth + 1);
          found.set(`${name} #${nth}`, [x, y + (aside ? 0 : top), width, height].map(Math.round).join(' '));
        }
        return found;
      },
      async compare(before, what, only = () => true) {
        for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
        const after = walker.stand();
        return [...before].flatMap(([name, rect]) =>
          after.get(name) === rect || !only(name) ? [] : [`${what}: ${name} ${rect} > ${after.get(name)}`],
        );
      },
      begins(line) {
        const [, from = '', to = ''] = / (\d+ \d+ \d+) \d+ > (\d+ \d+ \d+)/.exec(line) ?? [];
        return from !== to;
      },
      shown: <E extends HTMLElement>(selector: string) =>
        [...(form?.querySelectorAll<E>(selector) ?? [])].filter(
          (element) =>
            !element.matches(':disabled, [readonly]') &&
            element.getBoundingClientRect().width > 0 &&
            element.checkVisibility({ visibilityProperty: true }),
        ),
    };
    Object.assign(window, { walker });
  });
}

/** Enters and leaves every text control of the form, writes what no server takes, leaves it so, and cures it. */
function walkTexts(page: Page): Promise<Walked> {
  return page.evaluate(async () => {
    const { stand, compare, shown } = (window as unknown as { walker: Walker }).walker;
    const write = (input: HTMLInputElement, value: string) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const texts = () => shown<HTMLInputElement>('[data-path] input[type=text]');
    const moved: string[] = [];
    let wrong = 0;
    const controls = texts().length;
    for (let i = 0; i < controls; i++) {
      const at = texts()[i]?.closest<HTMLElement>('[data-path]')?.dataset.path;
      const before = stand();
      const still = async (what: string) => moved.push(...(await compare(before, `${what} ${at}`)));
      const input = texts()[i];
      if (!input) break;
      const value = input.value;
      input.focus();
      await still('entering');
      // A draft becomes a row, and words become chips: that is what they are for.
      const grows = input.closest('[data-state=draft], [data-state=next], [data-chips]') !== null;
      if (!grows) {
        write(input, input.inputMode === 'numeric' ? '-1' : `${value} !`);
        await still('writing');
        input.blur();
        await still('leaving, wrong,');
        if (texts()[i]?.getAttribute('aria-invalid') === 'true') wrong += 1;
        const same = texts()[i];
        same?.focus();
        if (same) write(same, value);
        await still('curing');
        same?.blur();
      } else input.blur();
      await still('leaving');
    }
    return { moved, controls, wrong };
  });
}

/**
 * Opens and closes every list of choices, chooses another in every row of them, and moves the items of lists. What a choice
 * brings or takes stands below it: nothing moves under the pointer, and with undo everything is where it was.
 */
function walkChoices(page: Page, undo: string): Promise<Walked> {
  return page.evaluate(async (label) => {
    const { stand, compare, begins, shown } = (window as unknown as { walker: Walker }).walker;
    const moved: string[] = [];
    const pathOf = (element: Element) => element.closest<HTMLElement>('[data-path]')?.dataset.path;
    const takeBack = async (before: ReadonlyMap<string, string>, what: string) => {
      const button = document.querySelector<HTMLElement>(`button[aria-label^="${label}"]`);
      if (!button) throw new Error(`no button ${label}`);
      button.click();
      // Undo is painted in the text first, and in the form after.
      let left = await compare(before, what);
      for (let again = 0; left.length > 0 && again < 60; again++) left = await compare(before, what);
      moved.push(...left);
    };
    const key = (element: Element | null | undefined, name: string) =>
      element?.dispatchEvent(new KeyboardEvent('keydown', { key: name, code: name, bubbles: true }));
    /** What stands above a place of the form, of which the box may grow with what is in it; where it begins stays. */
    const above = (before: ReadonlyMap<string, string>, element: Element) => {
      const scrolled = document.querySelector('[data-form]')?.scrollTop ?? 0;
      const end = element.getBoundingClientRect().bottom + scrolled;
      return (name: string) => Number(before.get(name)?.split(' ')[1]) < end - 1;
    };
    const text = () => document.querySelector<HTMLElement>('[data-form]')?.textContent;
    const boxes = () => shown<HTMLButtonElement>('[data-path] button[role=combobox]');
    const seen = new Set<string>();
    for (let i = 0; i < boxes().length; i++) {
      const before = stand();
      const box = boxes()[i];
      if (!box) break;
      const path = pathOf(box);
      box.focus();
      box.click();
      moved.push(...(await compare(before, `opening ${path}`)));
      const open = boxes()[i];
      // Of the rows of a list, and of the probes, one stands for all.
      const kind = path?.replaceAll(/\[\d+\]|\w+(?=Probe)/g, '') ?? '';
      const list = document.getElementById(open?.getAttribute('aria-controls') ?? '');
      const other = list?.querySelector<HTMLElement>(
        '[role=option]:not([aria-selected=true], [data-combobox-disabled]) + [role=option]:not([aria-selected=true], [data-combobox-disabled])',
      );
      const isDraft = box.closest('[data-state=draft], [data-state=next]') !== null;
      if (open && other && !isDraft && !seen.has(kind)) {
        seen.add(kind);
        const stays = above(before, open);
        const said = text();
        const drafts = shown('[data-mark=draft]').length;
        other.click();
        moved.push(...(await compare(before, `choosing in ${path}`, stays)).filter(begins));
        if (shown('[data-mark=draft]').length > drafts) {
          // Nothing is written yet: the choice of none drops it.
          boxes()[i]?.click();
          await compare(before, '');
          const again = document.getElementById(boxes()[i]?.getAttribute('aria-controls') ?? '');
          again?.querySelector<HTMLElement>('[role=option]')?.click();
          moved.push(...(await compare(before, `dropping ${path}`)));
        } else if (text() !== said) await takeBack(before, `taking back ${path}`);
      } else {
        key(open, 'Escape');
        open?.blur();
        moved.push(...(await compare(before, `closing ${path}`)));
      }
    }
    const groups = () => shown('[data-path] [role=radiogroup], [data-path][role=radiogroup]');
    const count = groups().length;
    for (let i = 0; i < count; i++) {
      const group = groups()[i];
      const other = group?.querySelector<HTMLInputElement>('input:not(:checked):not(:disabled)');
      if (!group || !other) continue;
      const before = stand();
      const stays = above(before, group);
      other.focus();
      other.click();
      moved.push(...(await compare(before, `choosing ${pathOf(group)}`, stays)).filter(begins));
      await takeBack(before, `taking back ${pathOf(group)}`);
    }
    const rows = () => shown<HTMLElement>('li[data-path$="[0]"]');
    const lists = rows().length;
    for (let i = 0; i < lists; i++) {
      const row = rows()[i];
      const input = row?.querySelector<HTMLElement>('input[type=text]');
      const path = row && pathOf(row);
      const second = document.querySelector<HTMLElement>(`li[data-path="${path?.replace(/0\]$/, '1]')}"]`);
      if (!input || !second || second.matches('[data-state=next], [data-state=draft]')) continue;
      const before = stand();
      input.focus();
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', altKey: true, bubbles: true }),
      );
      const others = (name: string) => !/\[[01]\]/.test(name);
      moved.push(...(await compare(before, `moving ${path}`, others)));
      await takeBack(before, `moving back ${path}`);
    }
    // The second row is taken away, so that there is one above it; the rows below it come up to its place.
    for (let i = 0; i < lists; i++) {
      const path = rows()[i] && pathOf(rows()[i] as HTMLElement);
      const second = document.querySelector<HTMLElement>(`li[data-path="${path?.replace(/0\]$/, '1]')}"]`);
      const input = second?.querySelector<HTMLElement>('input[type=text]');
      if (!second || !input || second.matches('[data-state=next], [data-state=draft]')) continue;
      const before = stand();
      const scrolled = document.querySelector('[data-form]')?.scrollTop ?? 0;
      const top = second.getBoundingClientRect().top + scrolled;
      input.focus();
      key(input, 'Escape');
      key(document.activeElement, 'Delete');
      const stays = (name: string) => Number(before.get(name)?.split(' ')[1]) < top;
      moved.push(...(await compare(before, `removing the second of ${path}`, stays)).filter(begins));
      await takeBack(before, `adding the second of ${path} again`);
    }
    return { moved, controls: boxes().length + count + lists, wrong: 0 };
  }, undo);
}

/**
 * Fills the row below each list in which the next item is typed, control by control: it becomes an item where it stands, and
 * what is above and in it stays. What is below gives way to the next such row, and comes back with undo.
 */
function walkAdding(page: Page, undo: string): Promise<Walked> {
  return page.evaluate(async (label) => {
    const { stand, compare, shown } = (window as unknown as { walker: Walker }).walker;
    const moved: string[] = [];
    // A list grows downwards, and the first word of a sentence gives room to the others, which come with it.
    const beginsElsewhere = (line: string) => {
      const [, from = '', to = ''] = / (\d+ \d+) \d+ \d+ > (\d+ \d+)/.exec(line) ?? [];
      return from !== to;
    };
    const write = (input: HTMLInputElement, value: string) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const text = () => document.querySelector<HTMLElement>('[data-form]')?.textContent;
    // One probe stands for the others.
    const lists = new Map(
      shown('li[data-state=next]').map(({ dataset: { path = '' } }) => [
        path.replace(/\w+(?=Probe)/, ''),
        path,
      ]),
    );
    const paths = [...lists.values()];
    let written = 0;
    for (const path of paths) {
      const row = () => shown(`li[data-path="${path}"]`)[0];
      const inputs = () => [...(row()?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? [])];
      const before = stand();
      const said = text();
      const scrolled = document.querySelector('[data-form]')?.scrollTop ?? 0;
      const end = (row()?.getBoundingClientRect().bottom ?? 0) + scrolled;
      const stays = (name: string) => Number(before.get(name)?.split(' ')[1]) < end - 1;
      const still = async (what: string) =>
        moved.push(...(await compare(before, `${what} ${path}`, stays)).filter(beginsElsewhere));
      for (let i = 0; i < inputs().length; i++) {
        const input = inputs()[i];
        if (!input) break;
        input.focus();
        await still('entering');
        write(input, input.inputMode === 'numeric' ? '9' : `new-${i}`);
        await still('typing in');
        input.blur();
        await still('leaving');
      }
      if (row()?.dataset.state !== 'draft') written += 1;
      for (let steps = 0; text() !== said && steps < 6; steps++) {
        document.querySelector<HTMLElement>(`button[aria-label^="${label}"]`)?.click();
        for (let frame = 0; text() !== said && frame < 30; frame++)
          await new Promise((done) => requestAnimationFrame(done));
      }
      moved.push(...(await compare(before, `taking back ${path}`)));
    }
    return { moved, controls: paths.length, wrong: written };
  }, undo);
}

test.use({ viewport: { width: 1440, height: 900 } });

// Of each part how many controls are wrong with a text that most refuse, and how many choices and lists it has, and how many rows to add; each language and theme has its half of the parts.
for (const [part, language, theme, least, choices, adds] of [
  ['app', 'en', 'light', 9, 18, 2],
  ['redirect', 'zh-CN', 'dark', 7, 8, 0],
  ['Metadata', 'zh-CN', 'light', 2, 1, 0],
  ['Restart and termination', 'zh-CN', 'dark', 1, 1, 0],
  ['Security and identity', 'en', 'light', 4, 13, 2],
  ['Network and DNS', 'en', 'dark', 3, 5, 1],
  ['Scheduling', 'zh-CN', 'light', 1, 2, 1],
  ['Resources and runtime', 'zh-CN', 'dark', 6, 3, 2],
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
    await prepare(page);
    const here = language === 'en' ? workbench : workbench.inChinese();
    const { moved, controls, wrong } = await walkTexts(page);
    expect(moved).toEqual([]);
    expect(controls).toBeGreaterThan(2);
    expect(wrong).toBeGreaterThanOrEqual(least);
    const chosen = await walkChoices(page, here.texts.ui['header.undo']);
    expect(chosen.moved).toEqual([]);
    expect(chosen.controls).toBeGreaterThanOrEqual(choices);
    const added = await walkAdding(page, here.texts.ui['header.undo']);
    expect(added.moved).toEqual([]);
    expect([added.controls, added.wrong]).toEqual([adds, adds]);
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

test('the field of an image is as wide without a tag to tell as with one', async ({ workbench, page }) => {
  await workbench.yaml.paste(
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: app\n    image: nginx:1.27\n',
  );
  const image = workbench.form.field('Container.image');
  const width = async () => (await image.boundingBox())?.width;
  await image.waitFor();
  const chip = page.locator('main [data-path="spec.containers[0].image"]').getByText(/^tag |^digest /);
  await expect(chip).toBeVisible();
  const before = await width();
  await image.fill('');
  await image.press('Tab');
  await expect(chip).toHaveCount(0);
  expect(await width()).toBe(before);
});

test('names of parts are whole beside a count of two digits, in a wide font too', async ({
  workbench,
  page,
}) => {
  const paths = Array.from({ length: 12 }, (_, i) => `  - { conditionType: "?${i}" }\n`).join('');
  const sysctls = Array.from({ length: 12 }, (_, i) => `    - { name: "?${i}", value: "" }\n`).join('');
  await workbench.yaml.paste(
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: app\n    image: nginx:1.27\n  readinessGates:\n${paths}  securityContext:\n    sysctls:\n${sysctls}`,
  );
  await page.addStyleTag({ content: 'nav button { font-family: "DejaVu Sans", Verdana, sans-serif }' });
  const { region } = workbench.outline;
  for (const name of ['outline.lifecycle', 'outline.security'] as const) {
    const row = region.getByRole('button', { name: new RegExp(`^${workbench.texts.ui[name]}`) });
    await expect(row).toContainText('12');
    const label = row.getByText(workbench.texts.ui[name], { exact: true });
    expect(await label.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  }
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

test('the key of a toleration keeps its room when it is begun, and the name of a part when it is selected', async ({
  workbench,
  page,
}) => {
  const { yaml, outline, status } = workbench;
  await yaml.paste(allInOne);
  await status.expectQos('Burstable');
  const { ui } = workbench.texts;
  for (const group of ['lifecycle', 'resources'] as const) {
    const row = outline.region.getByRole('button', { name: ui[`outline.${group}`] });
    await row.click();
    await expect(row).toHaveAttribute('aria-current', 'true');
    const cut = await row
      .getByText(ui[`outline.${group}`])
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
  }
  await outline.region.getByRole('button', { name: ui['outline.scheduling'] }).click();
  await complete(page);
  await page.getByRole('button', { name: ui['scheduling.addToleration'] }).click();
  const key = page
    .locator('[data-state=next] [data-path$=".key"]')
    .and(page.locator('[data-path*=".tolerations["]'));
  const path = await key.getAttribute('data-path');
  const begun = page.locator(`[data-path="${path}"]`);
  const before = await begun.boundingBox();
  await page.keyboard.type('dedicated');
  await expect.poll(() => yaml.text()).toContain('key: dedicated');
  expect(await begun.boundingBox()).toEqual(before);
});
