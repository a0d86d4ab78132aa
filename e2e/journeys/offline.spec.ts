import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { headers } from '../../scripts/page/headers.ts';
import { serviceWorkerOf } from '../../scripts/page/offline.ts';
import { expect, test } from '../fixtures.ts';
import { Workbench } from '../pages/Workbench.ts';

// A host of its own, of which the files can be changed under the page.
const port = Number(process.env.PODWRIGHT_PORT) + 20_000;
test.use({ serviceWorkers: 'allow', baseURL: `http://localhost:${port}` });

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

let folder = '';
let server: Server;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-'));
  cpSync('dist', folder, { recursive: true });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    try {
      const body = readFileSync(join(folder, file));
      response.writeHead(200, {
        ...headers,
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
});
test.afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

test('after the first visit the page opens without a network; a newer one is offered, and taken when asked for', async ({
  page,
  context,
}) => {
  const workbench = new Workbench(page);
  const { header, yaml, dock, texts, status } = workbench;
  await workbench.open();
  await header.openExample('minimal');
  const text = await yaml.text();
  // From here on the whole page comes from the browser; what was on its way before has come.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await status.expectAccepted();

  await context.setOffline(true);
  await page.reload();
  await yaml.expectText(text);
  await status.expectAccepted();
  await dock.open('map');
  await expect(dock.panel).toContainText('nginx');
  await page.goto('/?kubernetes=1.33');
  await yaml.expectText(text);
  await context.setOffline(false);

  // Another build takes the place of this one on the host: names of its files change, the old ones are gone.
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(
    join(folder, 'index.html'),
    index.replace('<head>', '<head><meta name="build" content="newer" />'),
  );
  for (const file of builtPanel('resources')) rmSync(join(folder, file));
  const code = readFileSync('scripts/page/service-worker.js', 'utf8');
  writeFileSync(join(folder, 'sw.js'), serviceWorkerOf(folder, code));
  await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.update().then(() => undefined),
  );
  const told = page.getByRole('alert').filter({ hasText: texts.ui['fault.newer'] });
  await expect(told).toBeVisible();
  // The page that is open is whole: what it loads by and by is kept.
  await dock.open('resources');
  await expect(dock.panel).toContainText(texts.ui['resources.class']);
  expect(await page.locator('meta[name=build]').count()).toBe(0);
  await told.getByRole('button', { name: texts.ui['fault.reload'] }).click();
  await expect(page.locator('meta[name=build]')).toHaveCount(1);
  await yaml.expectText(text);
});

/** Files of a panel, in the folder of the host. */
function builtPanel(name: string): readonly string[] {
  const manifest: Record<string, { file: string; css?: string[] }> = JSON.parse(
    readFileSync('dist/.vite/manifest.json', 'utf8'),
  );
  const { file, css = [] } = manifest[`src/panels/${name}/index.ts`] ?? { file: '' };
  return [file, ...css].filter((each) => each !== '');
}
