import type { StoreApi } from 'zustand/vanilla';
import {
  documentNames,
  newId,
  preferenceNames,
  type State,
  writeDocument,
  writePreferences,
} from '../store/index.ts';
import { moveTab, storage } from './tabs.ts';

/** Pause in ms after which changes are saved: longer for large texts, which take the browser long to write. */
function quiet(text: string): number {
  return 250 + text.length / 1_000;
}

/** Pauses that may be put off, one after the other, while somebody goes on typing. */
const most = 6;

/** From this many UTF-16 units writing takes several milliseconds, and waits until the browser has nothing to do. */
const large = 100_000;

/** Runs a task when the browser has nothing to do, or in a second. @returns what cancels it */
function whenIdle(task: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    task();
    return () => {};
  }
  const id = requestIdleCallback(task, { timeout: 1_000 });
  return () => cancelIdleCallback(id);
}

function changed(of: readonly (keyof State)[], a: State, b: State): boolean {
  return of.some((name) => a[name] !== b[name]);
}

/**
 * Saves the document of this tab and the preferences shortly after each change, and at once when the page goes away or
 * another draft is opened.
 * @returns what saves at once
 */
export function keepSaved(store: StoreApi<State>, to: Storage = storage): () => void {
  /** Cancels the saving that is due; undefined when nothing is. */
  let due: (() => void) | undefined;
  let since = 0;
  /** The browser refused the last time: the next time is another try. */
  let failed = false;
  let saved = store.getState();

  function save(): void {
    saveState(store.getState());
  }

  function saveState(state: State): void {
    due?.();
    due = undefined;
    if (changed(preferenceNames, saved, state)) writePreferences(to, state);
    if (failed || changed(documentNames, saved, state)) {
      const now = Date.now();
      failed = !writeDocument(to, state.draftId, state, now);
      store.setState({ saved: { at: now, failed } });
    }
    saved = state;
  }

  function saveLater(text: string): void {
    const now = Date.now();
    if (!due) since = now;
    else if (now - since > most * quiet(text)) return;
    due?.();
    const timer = setTimeout(() => {
      if (text.length < large) save();
      else due = whenIdle(save);
    }, quiet(text));
    due = () => clearTimeout(timer);
  }

  /** A draft that another tab has open: nothing of this tab is saved as it. */
  let foreign: string | undefined;

  function moveTo(id: string): void {
    void moveTab(id).then((free) => {
      if (free || store.getState().draftId !== id) return;
      due?.();
      due = undefined;
      foreign = id;
      store.setState({ draftId: newId(), otherTab: true });
    });
  }

  let seen = saved;
  store.subscribe((state) => {
    const before = seen;
    seen = state;
    if (before.draftId !== state.draftId) {
      // What was left for a draft that is not this tab's is none of it.
      if (before.draftId === foreign) saved = { ...before, text: '' };
      else saveState(before);
      moveTo(state.draftId);
    }
    if (
      before.draftId !== state.draftId ||
      changed(documentNames, before, state) ||
      changed(preferenceNames, before, state)
    ) {
      saveLater(state.text);
    }
  });
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
  return save;
}
