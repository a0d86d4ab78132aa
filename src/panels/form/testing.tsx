import { type RenderResult, render } from '@testing-library/react';
import { tables } from '../../i18n/en/all.ts';
import {
  findPods,
  getIn,
  type Json,
  type Path,
  type PathEdit,
  pruneDepth,
  schemaPlace,
} from '../../pod/index.ts';
import { type Actions, type Part, type State, type Workbench, WorkbenchContext } from '../../store/index.ts';
import { applyToJson } from '../../yaml/index.ts';
import { PartForm } from './index.ts';

export interface FakeWorkbench extends RenderResult {
  readonly workbench: Workbench;
  /** The value of the document now. */
  readonly root: () => Json | undefined;
  readonly at: (...path: (string | number)[]) => Json | undefined;
  /** Every request that came, in order. */
  readonly edits: PathEdit[][];
  readonly setState: (state: Partial<State>) => void;
}

/** Renders the form of a part over a workbench that edits a plain value instead of a text. */
export function renderForm(root: Json, part: Part, extra: Partial<State> = {}): FakeWorkbench {
  const [ref] = findPods(root);
  let state = {
    root,
    part,
    current: ref ? { ref, document: 0, fresh: true } : undefined,
    findings: [],
    derived: {},
    messages: tables,
    language: 'en',
    spot: undefined,
    ...extra,
  } as unknown as State;
  const listeners = new Set<(now: State, before: State) => void>();
  const setState = (change: Partial<State>) => {
    const before = state;
    state = { ...state, ...change };
    for (const listener of listeners) listener(state, before);
  };
  const requests: PathEdit[][] = [];
  const edit: Actions['edit'] = async ({ edits }) => {
    requests.push([...edits]);
    setState({ root: edits.reduce<Json | undefined>(applyToJson, state.root) });
    return { ok: true };
  };
  const actions = {
    edit,
    set: (path: Path, value: Json) => edit({ edits: [{ op: 'set', path, value }] }),
    clear(path: Path) {
      const place = schemaPlace(ref ? [ref] : [], path);
      return edit({ edits: [{ op: 'delete', path, prune: pruneDepth(place.root, place.path) }] });
    },
    visit: (spot: State['spot']) => setState({ spot }),
    selectPart: (next: Part) => setState({ part: next }),
    applyFix: async () => ({ ok: true }),
  } as unknown as Actions;
  const store = {
    getState: () => state,
    getInitialState: () => state,
    setState,
    subscribe(listener: (now: State, before: State) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const workbench = { store, actions } as unknown as Workbench;
  const rendered = render(
    <WorkbenchContext value={workbench}>
      <PartForm />
    </WorkbenchContext>,
  );
  return {
    ...rendered,
    workbench,
    root: () => state.root,
    at: (...path) => getIn(state.root, path),
    edits: requests,
    setState,
  };
}
