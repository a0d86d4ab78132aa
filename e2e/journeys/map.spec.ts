import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { MapPanel } from '../pages/MapPanel.ts';

const manifest = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
    - name: web
      image: nginx:1.27
      ports:
        - name: http
          containerPort: 80
      volumeMounts:
        - name: gone
          mountPath: /gone
    - name: worker
      image: busybox:1.36
  volumes:
    - name: tmp
      emptyDir: {}
`;

/** Twenty containers that all mount something. */
const large = `${manifest.replace(/ {4}- name: worker[\s\S]*/, '')}${Array.from(
  { length: 19 },
  (_, i) =>
    `    - name: worker-${i}\n      image: busybox:1.36\n      volumeMounts:\n        - name: tmp\n          mountPath: /data/${i}\n`,
).join('')}  volumes:\n    - name: tmp\n      emptyDir: {}\n`;

test('a part is chosen by a click, and its form opened by a double click', async ({ workbench, page }) => {
  const { yaml, dock, form, outline } = workbench;
  await yaml.paste(manifest);
  await dock.open('map');
  const map = new MapPanel(page, workbench.texts);
  await map.part('Container worker').click();
  await expect(outline.part('worker')).toHaveAttribute('aria-current', 'true');
  await expect(map.part('Container worker')).toHaveAttribute('aria-pressed', 'true');
  await expect(map.part('Container web')).toHaveAttribute('aria-pressed', 'false');
  await map.part('Port http 80').dblclick();
  await expect(form.field('ContainerPort.containerPort').first()).toBeFocused();
  await expect(form.field('ContainerPort.containerPort').first()).toHaveValue('80');
});

test('the map is walked by keys along its lines', async ({ workbench, page }) => {
  const { yaml, dock, form } = workbench;
  await yaml.paste(manifest);
  await dock.open('map');
  const map = new MapPanel(page, workbench.texts);
  await map.part('Pod shop').focus();
  await page.keyboard.press('ArrowDown');
  await expect(map.part('Container web')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(map.part('Port http 80')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(map.part('Volume gone')).toBeFocused();
  // One part is a stop of the tabulator: the next one is behind the picture.
  await page.keyboard.press('Tab');
  await expect(map.picture.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(map.part('Volume gone')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(form.region.locator(':focus')).toHaveCount(1);
});

test('what is mounted and not there is drawn as missing, and goes when it is there', async ({
  workbench,
  page,
}) => {
  const { yaml, dock, texts } = workbench;
  await yaml.paste(manifest);
  await dock.open('map');
  const map = new MapPanel(page, texts);
  await expect(map.part('Volume gone')).toHaveAccessibleName(new RegExp(texts.ui['map.volume.missing']));
  await expect(map.list.getByText(/^Volume gone/)).toBeAttached();
  await yaml.paste(manifest.replace('name: tmp', 'name: gone'));
  await expect(map.part('Volume gone')).not.toHaveAccessibleName(new RegExp(texts.ui['map.volume.missing']));
});

test('a volume is dragged onto a container, asks for the path, and is mounted in one step', async ({
  workbench,
  page,
}) => {
  const { yaml, dock, header } = workbench;
  await yaml.paste(manifest);
  await dock.open('map');
  const map = new MapPanel(page, workbench.texts);
  await map.button('map.fit').click();
  await map.drag('Volume tmp', 'Container worker');
  await expect(map.mountPath()).toBeFocused();
  await yaml.expectText(manifest);
  await map.mountPath().fill('/scratch');
  await page.keyboard.press('Enter');
  await yaml.expectText(
    manifest.replace(
      'image: busybox:1.36\n',
      'image: busybox:1.36\n      volumeMounts:\n        - name: tmp\n          mountPath: /scratch\n',
    ),
  );
  await expect(map.part('Volume tmp')).toHaveAccessibleName(/\/scratch in worker/);
  await header.undo.click();
  await yaml.expectText(manifest);
});

test('a volume is mounted by keys alone, and Esc leaves the text as it is', async ({ workbench, page }) => {
  const { yaml, dock, texts } = workbench;
  await yaml.paste(manifest);
  await dock.open('map');
  const map = new MapPanel(page, texts);
  await map.part('Volume tmp').focus();
  const mount = map.region.getByRole('button', { name: texts.ui['map.mount.volume']('tmp') });
  await workbench.tabTo(mount);
  await page.keyboard.press('Enter');
  await expect(map.mountPath()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(map.part('Volume tmp')).toBeFocused();
  await yaml.expectText(manifest);
});

test('layers are switched off and on', async ({ workbench, page }) => {
  const { yaml, dock } = workbench;
  await yaml.paste(manifest);
  await dock.open('map');
  const map = new MapPanel(page, workbench.texts);
  for (const [layer, part] of [
    ['traffic', 'Port http'],
    ['mounts', 'Volume tmp'],
    ['node', 'Node'],
  ] as const) {
    await expect(map.part(part)).toBeVisible();
    await map.layer(layer).uncheck();
    await expect(map.part(part)).toHaveCount(0);
    await map.layer(layer).check();
    await expect(map.part(part)).toBeVisible();
  }
});

test('the map is saved as a file that needs nothing else', async ({ workbench, page, context }) => {
  const { yaml, dock } = workbench;
  await yaml.paste(manifest);
  await dock.open('map');
  const map = new MapPanel(page, workbench.texts);
  const [download] = await Promise.all([page.waitForEvent('download'), map.button('map.save').click()]);
  expect(download.suggestedFilename()).toBe('shop-map.svg');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('nginx:1.27');
  expect(text).toMatch(/font-family="[^"]*sans-serif/);
  expect(text).not.toMatch(/var\(--|class=|href=|<script|tabindex/);
  // A browser draws it by itself, with colours.
  const file = await context.newPage();
  await file.setContent(text.replace(/^<\?xml.*\n/, ''));
  const drawn = await file
    .locator('svg')
    .first()
    .evaluate((svg) => ({
      title: svg.querySelector('title')?.textContent,
      paper: ['width', 'height'].map((side) => svg.querySelector('rect')?.getAttribute(side)),
      size: ['width', 'height'].map((side) => svg.getAttribute(side)),
      colours: new Set([...svg.querySelectorAll('rect')].map((rect) => getComputedStyle(rect).stroke)).size,
    }));
  expect(drawn.title).toContain('shop');
  expect(drawn.size).toEqual(drawn.paper);
  expect(drawn.size.every((side) => Number(side) > 100)).toBe(true);
  expect(drawn.colours).toBeGreaterThan(3);
});

test('twenty containers are in the page, and all of them in view at once', async ({ workbench, page }) => {
  const { yaml, dock } = workbench;
  await yaml.paste(large);
  await dock.open('map');
  const map = new MapPanel(page, workbench.texts);
  await expect(map.picture.getByRole('button', { name: /^Container / })).toHaveCount(20);
  const sideways = () =>
    map.picture.evaluate((svg) => {
      const room = svg.parentElement as HTMLElement;
      return room.scrollWidth - room.clientWidth;
    });
  await expect.poll(sideways).toBeLessThanOrEqual(0);
  const before = await map.picture.boundingBox();
  await map.button('map.fit').click();
  await expect.poll(async () => (await map.picture.boundingBox())?.height).toBeLessThan(before?.height ?? 0);
  await expect.poll(sideways).toBeLessThanOrEqual(0);
});
