/**
 * For test files that share a process: each begins as if it had one of its own, and leaves nothing to the next. It reads
 * our source anew (packages are read once), and at its end waits for what it began to load, stops its timers and
 * listeners, and puts page and globals back as they were.
 */
import { afterAll, vi } from 'vitest';

vi.resetModules();

const isPage = typeof document !== 'undefined';

/** What stops each timer of the file. Packages keep the functions they find, so these are wrapped once a process. */
const kept = Symbol.for('podwright.timers');
const timers = globalThis[kept] ?? watchTimers();

function watchTimers() {
  const stops = new Set();
  globalThis[kept] = stops;
  for (const kind of ['Timeout', 'Interval']) {
    const { [`set${kind}`]: set, [`clear${kind}`]: clear } = globalThis;
    globalThis[`set${kind}`] = (...given) => {
      const timer = set(...given);
      stops.add(() => clear(timer));
      return timer;
    };
  }
  return stops;
}

/** What removes each listener that the file adds to what outlives it. */
const listeners = new Set();

function watchListeners(target) {
  const { addEventListener: add } = target;
  const value = (...given) => {
    listeners.add(() => target.removeEventListener(...given));
    add.apply(target, given);
  };
  Object.defineProperty(target, 'addEventListener', { value, configurable: true, writable: true });
}

const isOurs = (key) => typeof key === 'string' && !key.startsWith('__vitest');

/** @returns what gives an object its own properties back; what the runner keeps there stays. */
function remember(object) {
  const before = Object.getOwnPropertyDescriptors(object);
  return () => {
    for (const key of Reflect.ownKeys(object).filter(isOurs)) {
      const { configurable, get, set, value } = Object.getOwnPropertyDescriptor(object, key);
      const was = before[key];
      if (!was && configurable) delete object[key];
      else if (was && (was.get !== get || was.set !== set || was.value !== value))
        Object.defineProperty(object, key, was);
    }
    for (const key of Reflect.ownKeys(before).filter(isOurs))
      if (!Object.hasOwn(object, key)) Object.defineProperty(object, key, before[key]);
  };
}

const restored = [
  globalThis,
  ...(isPage ? [document, navigator, Element.prototype, HTMLElement.prototype] : []),
].map(remember);
const { href } = isPage ? location : {};
if (isPage) for (const target of [globalThis, document]) watchListeners(target);

afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  if (isPage) (await import('@testing-library/react')).cleanup();
  // What has come may set a timer, and what a timer runs may ask for more.
  do {
    for (const stop of timers) stop();
    timers.clear();
    await vi.dynamicImportSettled();
  } while (timers.size > 0);
  if (isPage) await emptyPage();
  for (const restore of restored) restore();
});

async function emptyPage() {
  await globalThis.happyDOM.abort();
  for (const remove of listeners) remove();
  for (const { attributes } of [document.documentElement, document.head, document.body])
    for (const { name, ownerElement } of [...attributes]) ownerElement.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', href);
}
