import { equalJson, type Json } from '../../pod/index.ts';
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
  return a === b || equalJson(a as Json | undefined, b as Json | undefined);
}

/** Everything that can be wanted. */
const parts: Readonly<Record<keyof Wanted, true>> = {
  field: true,
  container: true,
  process: true,
  security: true,
  printed: true,
  effect: true,
  finds: true,
};

/** True for what is loaded when it is first shown. */
export function needsServer({ printed, effect, finds }: Wanted): boolean {
  return printed !== undefined || effect !== undefined || finds !== undefined;
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
