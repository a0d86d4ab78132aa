import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/**
 * The files of the build by a name without the hash: `issues.js`; `en/judgement.js` where two have one name. Read when it
 * is asked for: the list of tests needs no build.
 */
export function builtFiles(): ReadonlyMap<string, string> {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  const found = new Map<string, string>();
  for (const [source, { file, css = [], assets = [] }] of Object.entries(manifest)) {
    const language = /^src\/i18n\/([\w-]+)\/(?!index)/.exec(source)?.[1];
    for (const each of [file, ...css, ...assets]) {
      const name = each.replace(/^assets\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
      found.set(language ? `${language}/${name}` : name, each);
    }
  }
  return found;
}

/** The file of a name; fails where the build has none. */
export function builtFile(name: string): string {
  const file = builtFiles().get(name);
  if (!file) throw new Error(`the build has no ${name}`);
  return file;
}

/** How a host answers for a file that it does not have: as it should, or, as many do, with a page. */
export type Answer = 'not found' | 'a page';

/** Keeps a file from the page until the returned function is called. */
export async function refuse(page: Page, file: string, answer: Answer): Promise<() => Promise<void>> {
  const pattern = `**/${file}*`;
  await page.route(pattern, (route) =>
    answer === 'not found'
      ? route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' })
      : route.fulfill({
          status: 200,
          contentType: 'text/html',
          body: '<!doctype html><title>Podwright</title>',
        }),
  );
  return () => page.unroute(pattern);
}
