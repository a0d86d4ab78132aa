/**
 * `npm run pictures [-- WORD]`: takes a picture of every view (or those whose name has WORD) in both languages, both themes
 * and three widths into `pictures/`; `-- --readme` takes those of the README into `docs/`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { complete } from '../../e2e/pages/complete.ts';
import { findBrowser, flags } from '../browser.mjs';
import { manifest, type View, views } from './views.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const widths = [1440, 1024, 390] as const;
const languages = ['en', 'zh-CN'] as const;
const themes = ['light', 'dark'] as const;

type Look = { language: (typeof languages)[number]; theme: (typeof themes)[number]; width: number };

async function show(page: Page, url: string, view: View, { language, theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width < 720 ? 844 : 900 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  if (view.text !== '') {
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'web.yaml'));
      return transfer;
    }, view.text ?? manifest);
    for (const type of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('main', type, { dataTransfer: data });
    if (!view.formless) await page.locator('[data-path]').first().waitFor();
    // The panes of late parts: the editor and the judgement.
    await page.waitForLoadState('networkidle');
  }
  await view.go?.(page, language);
  await page.waitForLoadState('networkidle');
  // Colours come to the text a moment after it; where no editor is shown there is nothing to wait for.
  const coloured = page.locator('.view-line [class*="mtk"]:not(.mtk1)').first();
  if (await page.locator('.view-line').first().isVisible()) await coloured.waitFor({ timeout: 10_000 });
}

const args = process.argv.slice(2);
const forReadme = args.includes('--readme');
const word = args.find((arg) => !arg.startsWith('--')) ?? '';
const looks: Look[] = forReadme
  ? [{ language: 'en', theme: 'light', width: 1440 }]
  : languages.flatMap((language) =>
      themes.flatMap((theme) => widths.map((width) => ({ language, theme, width }))),
    );
const folder = join(root, forReadme ? 'docs' : 'pictures');
mkdirSync(folder, { recursive: true });

const server = await preview({ root, preview: { port: 0 }, logLevel: 'error' });
const url = server.resolvedUrls?.local[0] ?? '';
const executablePath = await findBrowser();
const browser = await chromium.launch({ args: [...flags], ...(executablePath ? { executablePath } : {}) });
let failed = 0;
for (const view of views.filter(({ name, readme }) => name.includes(word) && (!forReadme || readme))) {
  for (const look of looks) {
    const context = await browser.newContext({ locale: look.language });
    const page = await context.newPage();
    const file = forReadme
      ? `${view.name}.png`
      : `${view.name}-${look.language}-${look.theme}-${look.width}.png`;
    try {
      await show(page, url, view, look);
      await complete(page);
      await page.screenshot({ path: join(folder, file) });
      process.stdout.write(`${file}\n`);
    } catch (error) {
      failed++;
      process.stdout.write(`${file}: ${String(error).split('\n', 1)[0]}\n`);
    }
    await context.close();
  }
}
await browser.close();
await server.close();
process.exit(failed === 0 ? 0 : 1);
