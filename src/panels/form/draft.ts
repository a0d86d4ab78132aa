import { createContext, useRef, useState } from 'react';
import {
  getIn,
  isObject,
  type Json,
  own,
  type Path,
  type PathEdit,
  type StructRecord,
  startsWith,
} from '../../pod/index.ts';
import { applyToJson, type EditOutcome, useActions } from '../../store/index.ts';

/** An item of a list that is not written yet, because what it needs is not filled; kept in the page only. */
export interface Draft {
  /** Where it will stand. */
  readonly base: Path;
  readonly value: Json | undefined;
  /** Carries out path edits on it; it is written as soon as what it needs is there. */
  readonly edit: (edits: readonly PathEdit[]) => Promise<EditOutcome>;
}

/** The draft that the controls below edit. */
export const DraftItem = createContext<Draft | undefined>(undefined);

/** The draft's own value at a path; undefined where the path is not in the draft. */
export function draftAt(
  draft: Draft | undefined,
  path: Path,
): { readonly value: Json | undefined } | undefined {
  if (!draft || !startsWith(path, draft.base)) return undefined;
  return { value: draft.value === undefined ? undefined : getIn(draft.value, path.slice(draft.base.length)) };
}

const done: EditOutcome = { ok: true };

function isFilled(value: Json | undefined, needed: readonly string[]): boolean {
  return needed.every((name) => {
    const found = own(value, name);
    return found !== undefined && found !== null && found !== '';
  });
}

function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (isObject(value) && Object.values(value).every(isEmpty))
  );
}

export interface DraftRow extends Draft {
  /** Something was typed into it. */
  readonly begun: boolean;
  readonly drop: () => void;
}

interface DraftAt {
  readonly list: Path;
  readonly base: Path;
  /** Of the list as it is written. */
  readonly length: number;
  /** Fields without which the item says nothing. */
  readonly needed: readonly string[];
  readonly value: Json | undefined;
  readonly setValue: (value: Json | undefined) => void;
}

/**
 * The row below the last one of a list, which becomes the next item when the fields without which it says nothing are
 * filled. Its controls stay mounted when it does (the row keeps its place), so that the focus stays in them.
 * @param length of the list as it is written
 */
export function useDraftRow(list: Path, base: Path, struct: StructRecord, length: number): DraftRow {
  const [value, setValue] = useState<Json>();
  return useDraftItem({ list, base, length, needed: struct.draft, value, setValue });
}

/** An item at the end of a list that is kept by `setValue` until what it needs is filled, and then written. */
export function useDraftItem({ list, base, length, needed, value, setValue }: DraftAt): DraftRow {
  const actions = useActions();
  // What is typed while the item is being written is written after it.
  const latest = useRef<Json | undefined>(undefined);
  const writing = useRef<Promise<EditOutcome> | undefined>(undefined);

  async function write(first: Json): Promise<EditOutcome> {
    let written = first;
    const outcome = await actions.edit({
      edits: [{ op: 'insert', path: list, index: length, value: first }],
      group: `draft ${list.join('.')}`,
    });
    while (outcome.ok && latest.current !== undefined && latest.current !== written) {
      written = latest.current;
      await actions.set(base, written, `draft ${list.join('.')}`);
    }
    writing.current = undefined;
    if (outcome.ok) {
      latest.current = undefined;
      setValue(undefined);
    }
    return outcome;
  }

  return {
    base,
    value,
    begun: !isEmpty(value),
    edit(edits) {
      let next: Json | undefined = latest.current ?? value ?? {};
      for (const edit of edits) {
        next = applyToJson(next, { ...edit, path: edit.path.slice(base.length) } as PathEdit);
      }
      const kept = isEmpty(next) ? undefined : next;
      latest.current = kept;
      if (writing.current) return writing.current;
      if (kept !== undefined && isFilled(kept, needed)) {
        writing.current = write(kept);
        return writing.current;
      }
      setValue(kept);
      return Promise.resolve(done);
    },
    drop() {
      latest.current = undefined;
      setValue(undefined);
    },
  };
}
