import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { complete } from '../pages/complete.ts';
import { Hand } from '../pages/Hand.ts';

const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
const lines = (make: (n: number) => string) => numbers.map(make).join('');

/** Twelve of everything that stands in rows. */
const many = `apiVersion: v1
kind: Pod
metadata: {name: many}
spec:
  containers:
    - name: web
      image: nginx:1.27
      ports:
${lines((n) => `        - {name: port-${n}, containerPort: ${8000 + n}}\n`)}      env:
${lines((n) => `        - {name: VARIABLE_${n}, value: "text ${n}"}\n`)}      volumeMounts:
${lines((n) => `        - {name: data, mountPath: /data/${n}}\n`)}  volumes:
    - {name: data, emptyDir: {}}
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
          - matchExpressions:
              - {key: disktype, operator: In, values: [ssd]}
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 50
          preference:
            matchExpressions:
              - {key: topology.kubernetes.io/zone, operator: In, values: [eu-central-1a]}
  tolerations:
${lines((n) => `    - {key: dedicated-${n}, operator: Equal, value: web, effect: NoSchedule}\n`)}`;

/** Where a row and its controls stand, from the row's left edge; of each row of a list by the word of its items. */
async function rows(page: Page, noun: string) {
  await complete(page);
  return page.evaluate((word) => {
    const found = document.querySelectorAll<HTMLElement>(`main li[aria-label^="${word} "]`);
    return [...found]
      .filter((row) => new RegExp(`^${word} \\d+$`).test(row.getAttribute('aria-label') ?? ''))
      .map((row) => {
        const { x, height } = row.getBoundingClientRect();
        const controls = row.querySelectorAll<HTMLElement>('input, [role=combobox], [role=radiogroup]');
        const edges = [...controls].map((control) => {
          const rect = control.getBoundingClientRect();
          return [Math.round(rect.x - x), Math.round(rect.width)].join(' ');
        });
        return { height: Math.round(height), edges };
      });
  }, noun);
}

/** What a person would have to scroll sideways for, and labels of which a part is cut off. */
async function cuts(page: Page): Promise<string[]> {
  await complete(page);
  return page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, [data-form]')];
    const scrolled = wide.filter((e) => e.scrollWidth > e.clientWidth).map((e) => `${e.tagName} scrolls`);
    const labels = [...document.querySelectorAll<HTMLElement>('main label')].filter((label) => {
      const { width, height } = label.getBoundingClientRect();
      // Labels that only screen readers get are a pixel wide.
      return width > 2 && height > 2;
    });
    if (labels.length < 3) return ['there are no labels'];
    const range = document.createRange();
    const cut = labels.filter((label) => {
      range.selectNodeContents(label);
      const box = (label.parentElement ?? label).getBoundingClientRect();
      return range.getBoundingClientRect().right > box.right + 1;
    });
    // A key is read as a whole: its end is what tells it from others.
    const keys = [...document.querySelectorAll<HTMLInputElement>('main [data-room=key] input')];
    const cutKeys = keys.filter((input) => input.scrollWidth > input.clientWidth).map(({ value }) => value);
    return [
      ...scrolled,
      ...[...cut.map(({ textContent }) => textContent), ...cutKeys].map((text) => `${text} is cut`),
    ];
  });
}

/**
 * Rows whose name in the YAML is not beside their label, where there is room: in a wide form, and in one so narrow that labels
 * stand above the controls. Between them a row that shows it.
 */
async function misnamed(page: Page): Promise<string[]> {
  await complete(page);
  return page.evaluate(() => {
    const width = document.querySelector('[data-form]')?.clientWidth ?? 0;
    const room = width >= 560 || width < 420;
    return [...document.querySelectorAll<HTMLElement>('main label')].flatMap((label) => {
      const { title } = label.parentElement ?? {};
      const [, words = '', name = ''] = /^(.+) · (\w+)\n/.exec(title ?? '') ?? [];
      if (name === '' || label.getBoundingClientRect().width < 3) return [];
      const repeated = words.replaceAll(' ', '').toLowerCase() === name.toLowerCase();
      const code = label.parentElement?.querySelector('code');
      const shown = code !== null && code !== undefined && code.getBoundingClientRect().width > 0;
      return shown === (room && !repeated) ? [] : [`${words} ${name}`];
    });
  });
}

test.describe('wide', () => {
  test.use({ viewport: { width: 1600, height: 900 } });

  test('items are lines alike, and nothing is cut, nested or drawn as text', async ({ workbench, page }) => {
    test.slow();
    const { yaml, outline, status, texts } = workbench;
    const { items, ui } = texts;
    await yaml.paste(many);
    await status.expectAccepted();
    await outline.part('web').click();
    for (const list of ['Container.ports', 'Container.env', 'Container.volumeMounts'] as const) {
      const noun = items[list] ?? list;
      await expect.poll(async () => (await rows(page, noun)).length, noun).toBe(12);
      const [first, ...others] = await rows(page, noun);
      for (const other of others) expect.soft(other, noun).toEqual(first);
      expect.soft(first?.height, noun).toBeLessThanOrEqual(34);
      expect.soft(first?.edges.length, noun).toBeGreaterThanOrEqual(3);
    }
    expect.soft(await cuts(page)).toEqual([]);

    await outline.part(ui['outline.scheduling']).click();
    const toleration = ui['scheduling.toleration'];
    await expect.poll(async () => (await rows(page, toleration)).length).toBe(12);
    for (const row of await rows(page, toleration)) expect.soft(row.height).toBeLessThanOrEqual(40);
    expect.soft(await cuts(page)).toEqual([]);
    const key = page
      .locator('main input')
      .and(page.getByLabel(texts.fields['NodeSelectorRequirement.key'].label));
    const value = await key.first().boundingBox();
    const form = await page.locator('main').boundingBox();
    expect(value && form && value.x - form.x).toBeLessThanOrEqual(120);

    const drawn = await page.evaluate(() => ({
      selects: document.querySelectorAll('select').length,
      glyphs: [...document.querySelectorAll('button, summary, [role=tab]')]
        .map((button) => button.textContent?.trim() ?? '')
        .filter((text) => text !== '' && !/[\p{L}\p{N}]/u.test(text)),
    }));
    expect(drawn).toEqual({ selects: 0, glyphs: [] });
  });

  test('with a field in focus a button is hit where the mouse goes down', async ({ workbench, page }) => {
    test.slow();
    const { yaml, outline, status, form } = workbench;
    await yaml.paste(many);
    await status.expectAccepted();
    await outline.part('web').click();
    await form.field('Container.image').waitFor();
    await complete(page);
    // The clicks are counted and go no further, so that each starts from the same form.
    await page.evaluate(() => {
      Object.assign(window, { podwrightHit: undefined });
      addEventListener(
        'click',
        (event) => {
          event.stopPropagation();
          event.preventDefault();
          Object.assign(window, { podwrightHit: (event.target as Element).closest('button') });
        },
        true,
      );
    });
    const buttons = await page.locator('main button:visible').all();
    const tried: string[] = [];
    for (const button of buttons) {
      const box = await button.boundingBox();
      if (!box || box.y < 60 || box.y + box.height > 700) continue;
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const on = await button.evaluate(
        (element, { x, y }) =>
          element.contains(document.elementFromPoint(x, y)) && !element.matches(':disabled'),
        at,
      );
      if (!on) continue;
      await form.field('Container.image').fill(`bad image ${tried.length}`);
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.up();
      const name = (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '';
      const hit = await button.evaluate((element) => Reflect.get(window, 'podwrightHit') === element);
      expect.soft(hit, `${name} at ${at.x}, ${at.y}`).toBe(true);
      tried.push(name);
      if (tried.length >= 20) break;
    }
    expect(tried.length).toBeGreaterThan(10);
  });

  test('six lines of K=V become six variables by a click and a key, in one step of undo', async ({
    workbench,
    page,
  }) => {
    const { yaml, header, form, outline, status, texts } = workbench;
    const pod = many.replace(/ {6}env:\n(?: {8}-.*\n)+/, '      env: []\n');
    await yaml.paste(pod);
    await status.expectAccepted();
    await outline.part('web').click();
    const pasted = [1, 2, 3, 4, 5, 6].map((n) => `KEY_${n}=value ${n}`).join('\n');
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    const cell = form.row('Container.env', 1).getByLabel(texts.fields['EnvVar.name'].label, { exact: true });
    await cell.scrollIntoViewIfNeeded();
    const hand = await Hand.at(page);
    await hand.click(cell);
    await hand.press('ControlOrMeta+V');
    await expect.poll(async () => (await rows(page, texts.items['Container.env'] ?? '')).length).toBe(6);
    expect((await hand.count()).clicks).toBe(1);
    const text = await yaml.text();
    for (const n of [1, 2, 3, 4, 5, 6]) expect(text).toContain(`name: KEY_${n}`);
    await header.undo.click();
    await yaml.expectText(pod);
  });
});

const smallest = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: app, image: "nginx:1.27"}
`;

const parts = [
  'Metadata',
  'app',
  'Restart and termination',
  'Security and identity',
  'Network and DNS',
  'Scheduling',
  'Resources and runtime',
];

for (const part of parts) {
  test(`nothing is written or wrong before a key after Add in ${part}, and the focus is in the new row`, async ({
    workbench,
    page,
  }) => {
    const { yaml, outline, status, form } = workbench;
    await yaml.paste(smallest);
    await status.expectAccepted();
    await outline.part(part).click();
    await form.region.locator('[data-path]').first().waitFor();
    await complete(page);
    const adds = form.region.getByRole('button', { name: /^Add / });
    const names = await adds.allTextContents();
    for (const name of names) {
      const button = form.region.getByRole('button', { name, exact: true }).first();
      const section = button.locator('xpath=ancestor::section[1] | ancestor::*[@data-form][1]').last();
      await button.click();
      const focused = section.locator('input:focus, [role=combobox]:focus, textarea:focus');
      await expect.soft(focused, name).toHaveCount(1);
      await expect.soft(form.region.locator('[aria-invalid=true]'), name).toHaveCount(0);
      await yaml.expectText(smallest);
    }
    await status.expectAccepted();
  });
}

const shared = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: app
      image: nginx:1.27
      ports: [{name: http, containerPort: 80}]
      startupProbe: {tcpSocket: {port: http}}
      readinessProbe: {httpGet: {path: /, port: http}}
      livenessProbe: {tcpSocket: {port: http}}
      volumeMounts: [{name: data, mountPath: /a}]
    - name: log
      image: busybox:1.37
      volumeMounts: [{name: data, mountPath: /b}]
  volumes: [{name: data, emptyDir: {}}]
`;

test('a port goes by its new name in three probes, a volume in two mounts, each in one step of undo', async ({
  workbench,
  page,
}) => {
  const { yaml, outline, status, form, header, texts } = workbench;
  await yaml.paste(shared);
  await status.expectAccepted();
  await outline.part('app').click();
  const port = form
    .row('Container.ports', 1)
    .getByLabel(texts.fields['ContainerPort.name'].label, { exact: true });
  await port.fill('web');
  await port.press('Enter');
  await yaml.expectText(shared.replaceAll('http}', 'web}').replace('name: http,', 'name: web,'));
  await status.expectAccepted();
  await header.undo.click();
  await yaml.expectText(shared);

  await outline.part('data').click();
  const name = page.locator('main [data-path="spec.volumes[0].name"] input');
  await name.fill('store');
  await name.press('Enter');
  await yaml.expectText(shared.replaceAll('name: data', 'name: store'));
  await status.expectAccepted();
  await header.undo.click();
  await yaml.expectText(shared);
});

for (const { width, height, locale } of ['en-US', 'zh-CN'].flatMap((locale) => [
  { width: 1440, height: 900, locale },
  { width: 1024, height: 900, locale },
  { width: 390, height: 844, locale },
])) {
  test.describe(`${width} wide, ${locale}`, () => {
    test.use({ viewport: { width, height }, locale });

    test('nothing has to be scrolled sideways, no label is cut, and the header is a row', async ({
      workbench: opened,
      page,
    }) => {
      const workbench = locale === 'zh-CN' ? opened.inChinese() : opened;
      const { yaml, form, header, outline, texts } = workbench;
      await yaml.openFile('many.yaml', many);
      await form.region.locator('[data-path]').first().waitFor({ state: 'attached' });
      if (width < 720) await workbench.tab('form').click();
      await expect(form.region.locator('[data-path]').first()).toBeVisible();
      expect.soft(await cuts(page)).toEqual([]);
      expect.soft(await misnamed(page)).toEqual([]);
      // The name of the part is its title: on a phone that of the page, where the form has it as a field.
      const titles = [header.region.getByText('web', { exact: true }), form.field('Container.name').first()];
      for (const title of titles) await expect(title).toHaveCount(width < 720 || title !== titles[0] ? 1 : 0);
      await expect
        .soft(form.field('Container.name').first())
        .toHaveCSS('font-weight', width < 720 ? '400' : '600');
      const groups = ['lifecycle', 'security', 'network', 'scheduling', 'resources'] as const;
      for (const part of ['metadata', ...groups] as const) {
        if (width < 720) await workbench.tab('outline').click();
        const name = texts.ui[`outline.${part}`];
        await outline.part(name).click();
        await expect(page.locator('[data-part-title]')).toContainText(
          part === 'metadata' ? texts.ui['form.metadata'] : name,
        );
        expect.soft(await cuts(page), name).toEqual([]);
        expect.soft(await misnamed(page), name).toEqual([]);
        const title = await page.locator('[data-part-title]').boundingBox();
        expect((title?.width ?? 0) <= 1, name).toBe(width < 720);
      }
      const box = await header.region.boundingBox();
      expect(box?.height).toBeLessThanOrEqual(52);
      const tops = await header.region.getByRole('button').evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const { y, height: tall } = button.getBoundingClientRect();
          return tall > 0 ? [Math.round(y + tall / 2)] : [];
        }),
      );
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(4);
    });
  });
}
