import type { StoreApi } from 'zustand/vanilla';
import type { State } from './state.ts';

/** Calls back when one part of the state has become another value. @returns what ends it */
export type Watch = (part: keyof State, listener: () => void) => () => void;

/**
 * Tells listeners of a store by the part of the state that they read. A form has a thousand readers, half of them of the
 * texts alone: all asked at every change would cost more than what changed.
 */
export function watcherOf(store: Pick<StoreApi<State>, 'subscribe'>): Watch {
  const listeners = new Map<keyof State, Set<() => void>>();
  store.subscribe((state, before) => {
    for (const [part, all] of listeners) if (state[part] !== before[part]) for (const tell of all) tell();
  });
  return (part, listener) => {
    const all = listeners.get(part) ?? new Set();
    listeners.set(part, all.add(listener));
    return () => all.delete(listener);
  };
}
