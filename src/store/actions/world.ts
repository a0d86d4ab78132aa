import type { StoreApi } from 'zustand/vanilla';
import type { JsonObject } from '../../pod/index.ts';
import type { State } from '../state.ts';

/** What is around the Pod: beside the text, never in it, so with steps of undo of its own. */
export interface WorldActions {
  /** Sets what is around the Pod; undefined for the one that is there by itself. */
  setWorld(world: JsonObject | undefined): void;
  /** Takes the last change back. @returns false where there is none in this draft */
  undoWorld(): boolean;
  redoWorld(): boolean;
}

/** So many steps are kept. */
const limit = 200;

interface Step {
  readonly draftId: string;
  readonly world: JsonObject | undefined;
}

export function worldActions(store: StoreApi<State>): WorldActions {
  const done: Step[] = [];
  const undone: Step[] = [];
  const now = (): Step => ({ draftId: store.getState().draftId, world: store.getState().world });
  const go = (from: Step[], to: Step[]): boolean => {
    const step = from.at(-1);
    if (step?.draftId !== store.getState().draftId) return false;
    from.pop();
    to.push(now());
    store.setState({ world: step.world });
    return true;
  };
  return {
    setWorld(world) {
      done.push(now());
      if (done.length > limit) done.shift();
      undone.length = 0;
      store.setState({ world });
    },
    undoWorld: () => go(done, undone),
    redoWorld: () => go(undone, done),
  };
}
