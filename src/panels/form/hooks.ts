import { useContext, useMemo, useRef } from 'react';
import {
  formatPath,
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  type Path,
  type PathEdit,
} from '../../pod/index.ts';
import { type EditOutcome, useActions, useFrom, useMessages, useValue } from '../../store/index.ts';
import { DraftItem, draftAt } from './draft.ts';

/** What kind of value stands at a path; changes only when the kind does. */
export type Shape = 'missing' | 'null' | 'map' | 'list' | 'scalar';

export function shapeOf(value: Json | undefined): Shape {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (isList(value)) return 'list';
  return isObject(value) ? 'map' : 'scalar';
}

export function useShape(path: Path): Shape {
  const draft = useContext(DraftItem);
  return useFrom('root', (root) => {
    const drafted = draftAt(draft, path);
    return shapeOf(drafted ? drafted.value : getIn(root, path));
  });
}

/** What stands at a path of the document, or of the draft that the control is in. */
export function useFieldValue(path: Path): Json | undefined {
  const drafted = draftAt(useContext(DraftItem), path);
  const stored = useValue(path);
  return drafted ? drafted.value : stored;
}

/** Length of the list at a path; 0 where there is none. */
export function useLength(path: Path): number {
  return useFrom('root', (root) => {
    const value = getIn(root, path);
    return isList(value) ? value.length : 0;
  });
}

const noKeys: readonly string[] = [];
/** By the map that they are of: several controls ask for the same ones, and each more than once. */
const keysOf = new WeakMap<JsonObject, readonly string[]>();

/** Keys of the map at a path in the order of the text; changes only when a key does. */
export function useKeys(path: Path): readonly string[] {
  const last = useRef(noKeys);
  return useFrom('root', (root) => {
    const value = getIn(root, path);
    let keys = noKeys;
    if (isObject(value)) {
      keys = keysOf.get(value) ?? Object.keys(value);
      keysOf.set(value, keys);
    }
    const before = last.current;
    const same =
      keys === before || (keys.length === before.length && keys.every((key, i) => key === before[i]));
    if (!same) last.current = keys;
    return last.current;
  });
}

export interface Writer {
  readonly set: (value: Json) => Promise<EditOutcome>;
  readonly clear: () => Promise<EditOutcome>;
}

/** Writes the one path of a control; strokes in it are one step of undo. */
export function useWriter(path: Path): Writer {
  const actions = useActions();
  const draft = useContext(DraftItem);
  const inDraft = draftAt(draft, path) === undefined ? undefined : draft;
  return useMemo(() => {
    const group = formatPath(path);
    if (inDraft) {
      return {
        set: (value) => inDraft.edit([{ op: 'set', path, value }]),
        clear: () => inDraft.edit([{ op: 'delete', path, prune: path.length - inDraft.base.length - 1 }]),
      };
    }
    return {
      set: (value) => actions.set(path, value, group),
      clear: () => actions.clear(path, group),
    };
  }, [actions, path, inDraft]);
}

/** Carries out several path edits as one step, in the document or in the draft that the control is in. */
export function useEdits(): (edits: readonly PathEdit[]) => Promise<EditOutcome> {
  const actions = useActions();
  const draft = useContext(DraftItem);
  return useMemo(
    () => (edits) =>
      draft && draftAt(draft, edits[0]?.path ?? []) ? draft.edit(edits) : actions.edit({ edits }),
    [actions, draft],
  );
}

/** The words of the form in the current language. */
export function useWords() {
  return useMessages().ui;
}

/** Puts the focus on the title of the open part, after an action that took its own button away. */
export function focusTitle(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-part-title]')?.focus());
}
