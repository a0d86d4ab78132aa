/** Milliseconds between two looks for a newer build under a page that stays open. */
const hour = 3_600_000;

let registration: ServiceWorkerRegistration | undefined;

/** True while a page that was there before is replaced by this one; on a first visit there is none. */
const controlled = () => navigator.serviceWorker.controller !== null;

/**
 * Keeps the whole page in the browser, so that it opens without a network, and tells when a newer one is there. That one waits:
 * the page that is open stays the one it is until the person reloads it by {@link takeOver}.
 */
export async function keepOffline(onNewer: () => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Where the browser, or whoever runs it, allows none, the page works with a network alone.
  registration = await navigator.serviceWorker
    .register('./sw.js', { updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registration) return;
  const kept = registration;
  const tell = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && controlled()) onNewer();
    });
  };
  if (kept.waiting && controlled()) onNewer();
  tell(kept.installing);
  kept.addEventListener('updatefound', () => tell(kept.installing));
  setInterval(() => void kept.update().catch(() => undefined), hour);
}

/** Lets the newer page, where there is one, take the place of this one; resolves when a reload brings it. */
export async function takeOver(): Promise<void> {
  const waiting = registration?.waiting;
  if (!waiting) return;
  const done = new Promise<void>((resolve) => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') resolve();
    });
  });
  waiting.postMessage('activate');
  await done;
}
