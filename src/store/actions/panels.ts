import { equalPath, type Path } from '../../pod/index.ts';
import type { Gateway } from '../gateway.ts';
import type { Wanted } from '../types.ts';
import type { JudgementActions } from './judgement.ts';

/** What panels that are open ask to have derived. */
export interface PanelActions {
  /** Asks for something, or with `undefined` for it no more; what else is wanted stays. */
  want(wanted: Wanted): void;
}

type Asked = Wanted[keyof Wanted];

function isEqual(a: Asked, b: Asked): boolean {
  return a === b || (isPath(a) && isPath(b) && equalPath(a, b));
}

const isPath = (asked: Asked): asked is Path => typeof asked === 'object';

/** Everything that can be wanted. */
const parts: Readonly<Record<keyof Wanted, true>> = {
  field: true,
  container: true,
  process: true,
  security: true,
  printed: true,
  effect: true,
};

/** True for what the server's own answer is needed for. */
export function needsServer({ printed, effect }: Wanted): boolean {
  return printed !== undefined || effect !== undefined;
}

export function panelActions({ store, analysis }: Gateway, { loadServer }: JudgementActions): PanelActions {
  return {
    want(more) {
      const { wanted } = store.getState();
      const next = { ...wanted, ...more };
      const names = Object.keys(parts) as (keyof Wanted)[];
      if (!names.some((name) => !isEqual(next[name], wanted[name]))) return;
      analysis.want(next);
      if (needsServer(next)) void loadServer();
    },
  };
}
