import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bringing } from '../../src/i18n/en/imports.ts';
import { expect, test } from '../fixtures.ts';
import { Drafts } from '../pages/Drafts.ts';

const command = `# the shop
docker run -d --name web \\
  --restart always \\
  -p 8080:80 \\
  --device /dev/dri \\
  -v ./html:/usr/share/nginx/html \\
  nginx:1.27
`;

const compose = `services:
  web:
    image: nginx:1.27
    depends_on: [db]
    environment: ["TOKEN=\${TOKEN}"]
  db:
    image: postgres:17
    ports: ["5432:5432"]
`;

const view = (page: Page) => page.getByRole('main', { name: bringing.region, exact: true });

async function axe(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test('a docker command stands beside its manifest with its notes, and is taken in one step', async ({
  workbench,
  page,
}) => {
  const { yaml, header, status } = workbench;
  await header.openExample('minimal');
  const before = await yaml.text();
  await yaml.openFile('run.sh', command);
  const shown = view(page);
  await expect(shown).toBeFocused();
  await expect(shown.getByRole('heading', { level: 2, name: bringing['title.docker'] })).toBeVisible();
  await expect(
    shown.getByRole('list', { name: bringing.line(5) }).getByText('--device', { exact: true }),
  ).toBeVisible();
  const result = shown.locator('pre').last();
  await expect(result).toContainText('kind: Deployment');
  await axe(page);
  await shown.getByRole('checkbox', { name: bringing['choice.podsOnly'] }).check();
  await expect(result).toContainText('restartPolicy: Always');
  await shown.getByRole('combobox', { name: bringing['choice.binds'] }).selectOption('hostPath');
  await shown.getByRole('textbox', { name: bringing.folder }).fill('/srv/shop');
  await expect(result).toContainText('path: /srv/shop/html');
  await shown.getByRole('checkbox', { name: bringing['choice.services'] }).uncheck();
  await expect(result).not.toContainText('kind: Service');
  const taken = await result.textContent();
  await shown.getByRole('button', { name: bringing.take }).click();
  await yaml.expectText(taken ?? '');
  await status.expectAccepted();
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await yaml.expectText(before);
});

test('a compose file that is pasted asks for its variables; Esc goes back to where one was', async ({
  workbench,
  page,
}) => {
  const { yaml } = workbench;
  await yaml.insert(compose);
  const shown = view(page);
  await expect(shown.getByRole('heading', { level: 2, name: bringing['title.compose'] })).toBeVisible();
  await shown.getByRole('textbox', { name: bringing.value('TOKEN') }).fill('abc');
  const result = shown.locator('pre').last();
  await expect(result).toContainText('value: abc');
  await shown.getByRole('checkbox', { name: bringing['choice.waits'] }).check();
  await expect(result).toContainText('until nc -z db 5432');
  await page.keyboard.press('Escape');
  await expect(yaml.start).toBeVisible();
  await yaml.insert(compose);
  await shown.getByRole('button', { name: bringing.asText }).click();
  await yaml.expectText(compose);
});

test('what kubectl describe prints is answered with what to run', async ({ workbench, page }) => {
  await workbench.yaml.insert(
    'Name:         nginx\nNamespace:    web\nNode:         worker0/172.17.0.15\nLabels:       app=nginx\n',
  );
  await expect(view(page).getByText('kubectl get pod nginx -n web -o yaml')).toBeVisible();
  await axe(page);
});

test('a template is opened as text, with why it is not judged', async ({ workbench, page }) => {
  const template = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n';
  await workbench.yaml.insert(template);
  await workbench.yaml.expectText(template);
  await expect(page.getByText('helm template')).toBeVisible();
});

test('several files become the documents of one text, or a draft each', async ({ workbench, page }) => {
  const { yaml, header, texts } = workbench;
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/yaml',
    buffer: Buffer.from(text),
  });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      file('b.yaml', 'kind: B\napiVersion: v1\n'),
      file('run.sh', command),
      file('a.yaml', 'kind: A\napiVersion: v1'),
      file('c.png', '\u0000'),
    ]);
  const shown = view(page);
  await expect(shown.getByRole('listitem')).toHaveCount(4);
  await expect(shown.getByText(bringing['left.binary'])).toBeVisible();
  await axe(page);
  await shown.getByRole('button', { name: bringing.oneDraft(2) }).click();
  await yaml.expectText('kind: A\napiVersion: v1\n---\nkind: B\napiVersion: v1\n');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      file('d.yaml', 'kind: D\napiVersion: v1\n'),
      file('e.yaml', 'kind: E\napiVersion: v1\n'),
    ]);
  await shown.getByRole('button', { name: bringing.eachDraft(2) }).click();
  await yaml.expectText('kind: D\napiVersion: v1\n');
  await header.drafts();
  await expect(new Drafts(page, texts).row('e.yaml')).toBeVisible();
});

test('what is pasted into a text is offered beside it, and changes nothing else', async ({
  workbench,
  page,
  context,
}) => {
  const { yaml, header, texts } = workbench;
  await header.openExample('minimal');
  const before = await yaml.text();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), 'docker run --name shop nginx');
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(yaml.region.getByText(texts.ui['yaml.pasted.command'])).toBeVisible();
  await yaml.expectText(`${before}docker run --name shop nginx`);
  await axe(page);
  await yaml.region.getByRole('button', { name: texts.ui['yaml.asManifest'] }).click();
  await expect(view(page).locator('pre').last()).toContainText('name: shop');
  await page.keyboard.press('Escape');
  await yaml.expectText(`${before}docker run --name shop nginx`);
  await expect(yaml.region.getByText(texts.ui['yaml.pasted.command'])).toBeHidden();
});

test('a file that the browser gave a handle of is written back to', async ({ workbench, page }) => {
  const { yaml, texts } = workbench;
  await page.evaluate(() => {
    const disk = { text: 'apiVersion: v1\nkind: Pod\n' };
    const handle = {
      name: 'web.yaml',
      getFile: async () => new File([disk.text], 'web.yaml', { lastModified: 1 }),
      requestPermission: async () => 'granted',
      createWritable: async () => ({
        write: async (text: string) => {
          disk.text = text;
        },
        close: async () => {},
      }),
    };
    Object.assign(window, { disk, showOpenFilePicker: async () => [handle] });
  });
  await page.keyboard.press('ControlOrMeta+O');
  await yaml.expectText('apiVersion: v1\nkind: Pod\n');
  const name = page.getByRole('button', { name: texts.ui['drafts.rename']('web.yaml') });
  await expect(name).toHaveAttribute('title', texts.ui['header.inFile']('web.yaml'));
  await yaml.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('#');
  await expect(name).toHaveAttribute('title', texts.ui['header.unsaved']('web.yaml'));
  await page.keyboard.press('ControlOrMeta+S');
  await expect(name).toHaveAttribute('title', texts.ui['header.inFile']('web.yaml'));
  expect(await page.evaluate(() => (window as unknown as { disk: { text: string } }).disk.text)).toBe(
    'apiVersion: v1\nkind: Pod\n#',
  );
});

test('the view fits a phone and is clean in both themes', async ({ workbench, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await workbench.yaml.insert(command);
  const shown = view(page);
  await expect(shown.getByRole('button', { name: bringing.take })).toBeVisible();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBeLessThanOrEqual(360);
  await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page);
});
