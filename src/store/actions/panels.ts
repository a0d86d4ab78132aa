import { equalPath, type Path } from '../../pod/index.ts';
import type { Gateway } from '../gateway.ts';
import type { Wanted } from '../types.ts';

/** What panels that are open ask to have derived. */
export interface PanelActions {
  /** Asks for something, or with `undefined` for it no more; what else is wanted stays. */
  want(wanted: Wanted): void;
}

function isEqual(a: Path | undefined, b: Path | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && equalPath(a, b));
}

export function panelActions({ store, analysis }: Gateway): PanelActions {
  return {
    want(more) {
      const { wanted } = store.getState();
      const next = { ...wanted, ...more };
      const parts = ['field', 'container', 'process'] as const;
      if (parts.some((part) => !isEqual(next[part], wanted[part]))) analysis.want(next);
    },
  };
}
