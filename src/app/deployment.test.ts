// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { isNewerDeployed } from './deployment.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const page = (entry: string | undefined, title = 'Podwright') =>
  `<!doctype html><title>${title}</title>${entry === undefined ? '' : `<script type="module" crossorigin src="${entry}"></script>`}`;

/** The page was started by this script, and the host answers so when it is asked for the page. */
function open(own: string | undefined, answer: () => Response | Promise<Response>) {
  vi.stubGlobal('document', new DOMParser().parseFromString(page(own), 'text/html'));
  const fetched = vi.fn(async (_: RequestInfo | URL, _init?: RequestInit) => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const own = './assets/index-BX2_-f9q.js';

test('another script is a newer page, asked for past the cache', async () => {
  const fetched = open(own, () => new Response(page('./assets/index-00000000.js')));
  expect(await isNewerDeployed()).toBe(true);
  expect(fetched.mock.calls).toEqual([[location.pathname, { cache: 'no-store' }]]);
});

test('the same script is the same page, wherever it lies', async () => {
  open(own, () => new Response(page('/elsewhere/assets/index-BX2_-f9q.js')));
  expect(await isNewerDeployed()).toBe(false);
});

test.each<[string, () => Response | Promise<Response>]>([
  ['says that it has none', () => new Response(page('./assets/index-00000000.js'), { status: 404 })],
  ['sends a page without a script', () => new Response('<title>Podwright</title>')],
  ['sends a page of another name', () => new Response(page('./assets/index-00000000.js', 'Sign in'))],
  ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
])('a host that %s does not tell', async (_, answer) => {
  open(own, answer);
  expect(await isNewerDeployed()).toBe(false);
});

test.each([
  ['without a build', '/src/main.tsx'],
  ['whose script has no hash', './assets/index.js'],
  ['whose hash has no name before it', './assets/-BX2_-f9q.js'],
])('a page %s is not asked about', async (_, entry) => {
  const fetched = open(entry, () => new Response(page('./assets/index-00000000.js')));
  expect(await isNewerDeployed()).toBe(false);
  expect(fetched).not.toHaveBeenCalled();
});

test('a page without a script is not asked about', async () => {
  const fetched = open(undefined, () => new Response(page('./assets/index-00000000.js')));
  expect(await isNewerDeployed()).toBe(false);
  expect(fetched).not.toHaveBeenCalled();
});
