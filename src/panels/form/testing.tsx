import { type RenderResult, render } from '@testing-library/react';
import { tables } from '../../i18n/en/all.ts';
import {
  findPods,
  getIn,
  isList,
  isObject,
  type Json,
  type Path,
  type PathEdit,
  pruneDepth,
  schemaPlace,
} from '../../pod/index.ts';
import { type Actions, type Part, type State, type Workbench, WorkbenchContext } from '../../store/index.ts';
import { PartForm } from './index.ts';

function replace(
  root: Json | undefined,
  path: Path,
  change: (at: Json | undefined) => Json | undefined,
): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(root);
  if (typeof step === 'number') {
    const list = [...(isList(root) ? root : [])];
    const next = replace(list[step], rest, change);
    if (next === undefined) list.splice(step, 1);
    else list[step] = next;
    return list;
  }
  const map: Record<string, Json> = { ...(isObject(root) ? root : {}) };
  const next = replace(map[step], rest, change);
  if (next === undefined) delete map[step];
  else map[step] = next;
  return map;
}

function isEmpty(value: Json | undefined): boolean {
  return (isList(value) && value.length === 0) || (isObject(value) && Object.keys(value).length === 0);
}

/** What a path edit does to the value of a document; the store does it to the text. */
export function applyToValue(root: Json | undefined, edit: PathEdit): Json | undefined {
  switch (edit.op) {
    case 'set':
      return replace(root, edit.path, () => edit.value);
    case 'delete': {
      if (getIn(root, edit.path) === undefined) return root;
      let next = replace(root, edit.path, () => undefined);
      for (let i = 1; i <= (edit.prune ?? 0); i++) {
        const above = edit.path.slice(0, -i);
        if (!isEmpty(getIn(next, above))) break;
        next = replace(next, above, () => undefined);
      }
      return next;
    }
    case 'insert':
      return replace(root, edit.path, (at) => {
        const list = isList(at) ? at : [];
        return [...list.slice(0, edit.index), edit.value, ...list.slice(edit.index)];
      });
    case 'move':
      return replace(root, edit.path, (at) => {
        const list = [...(isList(at) ? at : [])];
        const [item] = list.splice(edit.from, 1);
        if (item !== undefined) list.splice(edit.to, 0, item);
        return list;
      });
    case 'rename':
      return replace(root, edit.path.slice(0, -1), (at) =>
        isObject(at)
          ? Object.fromEntries(Object.entries(at).map(([k, v]) => [k === edit.path.at(-1) ? edit.to : k, v]))
          : at,
      );
  }
}

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
    setState({ root: edits.reduce<Json | undefined>(applyToValue, state.root) });
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
