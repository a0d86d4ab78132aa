/**
 * Serves the page without a network: the whole build is in a cache of its own for each build. A new build waits until no page
 * of the old one is open, or a person asks for it; what pages of the old one still need stays until the build after it.
 * The build puts `version` and `files` before this text.
 */
/* global version, files */
const prefix = 'podwright-';
const own = prefix + version;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(own).then((cache) =>
      // Names of assets change with their content; of the others, a copy that the browser kept may be old.
      cache.addAll(
        files.map((file) => new Request(file, { cache: file.startsWith('assets/') ? 'default' : 'reload' })),
      ),
    ),
  );
});

self.addEventListener('message', ({ data }) => {
  if (data === 'activate') self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => {
        const others = names.filter((name) => name.startsWith(prefix) && name !== own);
        // Names come in the order of their making: the last is the build that was in use.
        return Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
      })
      // The first visit is one without a network from here on, too: what it loads by and by is kept.
      .then(() => self.clients.claim()),
  );
});

/** What is in the cache of this build, else in that of the one before; a page is the same whatever is behind its `?`. */
async function kept(request) {
  const cache = await caches.open(own);
  if (request.mode === 'navigate') return cache.match('./');
  return (await cache.match(request)) ?? caches.match(request);
}

const root = new URL('./', self.location.href);
const known = new Set(files.map((file) => new URL(file, root).href));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Whoever wants the host's own answer gets it: so the page asks whether there is a newer one.
  if (request.method !== 'GET' || url.origin !== root.origin || request.cache === 'no-store') return;
  const page =
    request.mode === 'navigate' &&
    (url.pathname === root.pathname || url.pathname === `${root.pathname}index.html`);
  const asset = url.pathname.startsWith(`${root.pathname}assets/`);
  if (!page && !asset && !known.has(url.href)) return;
  event.respondWith(kept(request).then((found) => found ?? fetch(request)));
});
