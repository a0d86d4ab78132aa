import type { StoreApi } from 'zustand/vanilla';
import type { Actions } from './actions/index.ts';
import type { State } from './state.ts';

export interface Workbench {
  readonly store: StoreApi<State>;
  readonly actions: Actions;
}
