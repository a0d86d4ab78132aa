import type { StoreApi } from 'zustand/vanilla';
import type { Actions } from './actions/index.ts';
import type { State } from './state.ts';
import type { Watch } from './watch.ts';

/** Cursor, folds and scroll of an editor, as it knows them, and the text they are of. */
export interface LeftEditor {
  readonly text: string;
  readonly view: unknown;
}

export interface Workbench {
  readonly store: StoreApi<State>;
  /** For those who read one part of the state. */
  readonly watch: Watch;
  readonly actions: Actions;
  /** Where the editor that was taken away stood; for the one that comes in its place. */
  readonly editor: { left?: LeftEditor };
}
