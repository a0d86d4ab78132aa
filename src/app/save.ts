import type { StoreApi } from 'zustand/vanilla';
import { persistence, type State, writeDocument, writePreferences } from '../store/index.ts';
import { storage } from './tabs.ts';

/** Time in ms after which a change is saved: longer for large texts, which take the browser long to write. */
function quiet(text: string): number {
  return 250 + text.length / 1_000;
}

const names = Object.keys(persistence) as (keyof State)[];
const documentNames = names.filter((name) => persistence[name] === 'document');
const preferenceNames = names.filter((name) => persistence[name] === 'preference');

function changed(of: readonly (keyof State)[], a: State, b: State): boolean {
  return of.some((name) => a[name] !== b[name]);
}

/**
 * Saves the document of this tab and the preferences shortly after each change, and at once when the page goes away.
 * @returns what saves at once
 */
export function keepSaved(store: StoreApi<State>, id: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = store.getState();

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    if (changed(preferenceNames, saved, state)) writePreferences(storage, state);
    if (changed(documentNames, saved, state)) {
      const now = Date.now();
      const ok = writeDocument(storage, id, state, now);
      store.setState({ saved: { at: now, failed: !ok } });
    }
    saved = store.getState();
  }

  store.subscribe((state) => {
    if (changed(documentNames, saved, state) || changed(preferenceNames, saved, state)) {
      timer ??= setTimeout(save, quiet(state.text));
    }
  });
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
  return save;
}
