import { isBroken, mendSheets, sheets } from './sheets.ts';

/** A part of the page that is loaded when it is first needed. */
export interface LazyPart<T> {
  /**
   * Loads the part with its style sheets, once for all who ask. Rejects when one of them cannot be fetched; the next
   * call fetches again.
   */
  readonly load: () => Promise<T>;
  /** The part, once it is there. */
  readonly loaded: () => T | undefined;
}

const listeners = new Set<() => void>();

/** Calls back whenever a part could not be loaded. @returns what ends it */
export function onLoadFailure(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const loading = new Set<Promise<unknown>>();

/** Resolves when no part is being loaded, whether they came or not. */
export async function untilLoaded(): Promise<void> {
  while (loading.size > 0) await Promise.allSettled(loading);
}

/**
 * Makes a part of `() => import('./x.ts')`. The build fetches the style sheets of a chunk beside it, but only once: those
 * that did not come are fetched again here.
 */
export function lazily<T>(fetch: () => Promise<T>): LazyPart<T> {
  let part: { readonly loaded: T } | undefined;
  let running: Promise<T> | undefined;
  let failed = false;

  async function attempt(): Promise<T> {
    if (failed && !(await mendSheets())) throw new Error('a style sheet could not be fetched');
    // The build puts the sheets of a chunk into the head before `fetch` returns.
    const before = new Set(sheets());
    const fetching = fetch();
    const own = sheets().filter((sheet) => !before.has(sheet));
    const loaded = await fetching;
    if (own.some(isBroken)) throw new Error('a style sheet could not be fetched');
    part = { loaded };
    return loaded;
  }

  return {
    load() {
      if (part) return Promise.resolve(part.loaded);
      running ??= attempt()
        .catch((error: unknown) => {
          failed = true;
          for (const listener of [...listeners]) listener();
          throw error;
        })
        .finally(() => {
          if (running) loading.delete(running);
          running = undefined;
        });
      loading.add(running);
      return running;
    },
    loaded: () => part?.loaded,
  };
}
