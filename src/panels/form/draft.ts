import { createContext, useRef, useState } from 'react';
import {
  fieldsOf,
  getIn,
  isObject,
  isStruct,
  type Json,
  own,
  type Path,
  type PathEdit,
  type StructRecord,
  startsWith,
  structOf,
} from '../../pod/index.ts';
import { applyToJson, type EditOutcome, useActions } from '../../store/index.ts';
import { useKept } from './kept-drafts.ts';

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

const isBlank = (value: Json | undefined) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isObject(value) && Object.keys(value).length === 0);

/** True where nothing was typed; a member that was chosen is something, although what it holds is still blank. */
function isEmpty(value: Json | undefined): boolean {
  return isBlank(value) || (isObject(value) && Object.values(value).every(isBlank));
}

export interface DraftRow extends Draft {
  /** Something was typed into it. */
  readonly begun: boolean;
  /** Begins it with a value, which is written at once when that is all it needs. */
  readonly start: (value: Json) => Promise<EditOutcome>;
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
  const { key, value, keep } = useKept(list);
  return useDraftValue({
    base,
    isComplete: (item) => isFilled(item, struct.draft) && hasMember(struct, item),
    first: (item) => [{ op: 'insert', path: list, index: length, value: item }],
    key,
    value,
    setValue: keep,
  });
}

/**
 * True where a union has its member, with all that is required in it; where one of several shapes is a plain text, as the
 * value of a variable, that may be left out.
 */
function hasMember({ union }: StructRecord, value: Json): boolean {
  const plain = union?.members.filter(({ field }) => !isStruct(field.type)).length ?? 0;
  if (!union || (plain > 0 && plain < union.members.length)) return true;
  return union.members.some(({ field, at }) => {
    const member = getIn(value, at);
    if (plain > 0) return member !== undefined && member !== '';
    const required = fieldsOf(field.type).flatMap(({ name, required: must }) => (must ? [name] : []));
    return member !== undefined && isFilled(member, [...required, ...(structOf(field.type)?.draft ?? [])]);
  });
}

/** An item at the end of a list that is kept by `setValue` until what it needs is filled, and then written. */
export function useDraftItem({ list, base, length, needed, value, setValue }: DraftAt): DraftRow {
  return useDraftValue({
    base,
    isComplete: (item) => isFilled(item, needed),
    first: (item) => [{ op: 'insert', path: list, index: length, value: item }],
    value,
    setValue,
  });
}

interface DraftRules {
  /** Where it will stand. */
  readonly base: Path;
  readonly isComplete: (value: Json) => boolean;
  /** The edits that write it for the first time. */
  readonly first: (value: Json) => readonly PathEdit[];
}

/** A value that is kept in the form until it is complete, and then written. */
export function useDraft(rules: DraftRules): DraftRow {
  const [value, setValue] = useState<Json>();
  return useDraftValue({ ...rules, value, setValue });
}

function useDraftValue({
  base,
  isComplete,
  first,
  key,
  value,
  setValue,
}: DraftRules & Pick<DraftAt, 'value' | 'setValue'> & { readonly key?: string }): DraftRow {
  const actions = useActions();
  // What is typed while the item is being written is written after it.
  const latest = useRef<Json | undefined>(undefined);
  const writing = useRef<Promise<EditOutcome> | undefined>(undefined);
  const group = `draft ${base.join('.')}`;
  const shown = useRef(key);
  if (shown.current !== key && !writing.current) latest.current = undefined;
  shown.current = key;

  async function write(begun: Json): Promise<EditOutcome> {
    let written = begun;
    const outcome = await actions.edit({ edits: first(begun), group });
    // Until the item is derived the draft is what its controls show.
    await actions.settled();
    while (outcome.ok && latest.current !== undefined && latest.current !== written) {
      written = latest.current;
      await actions.set(base, written, group);
      await actions.settled();
    }
    writing.current = undefined;
    if (outcome.ok) {
      latest.current = undefined;
      setValue(undefined);
    }
    return outcome;
  }

  function become(next: Json | undefined): Promise<EditOutcome> {
    const kept = isEmpty(next) ? undefined : next;
    latest.current = kept;
    if (writing.current) return writing.current;
    if (kept !== undefined && isComplete(kept)) {
      writing.current = write(kept);
      return writing.current;
    }
    setValue(kept);
    return Promise.resolve(done);
  }

  return {
    base,
    value,
    begun: !isEmpty(value),
    start: become,
    edit(edits) {
      let next: Json | undefined = latest.current ?? value ?? {};
      for (const edit of edits) {
        next = applyToJson(next, { ...edit, path: edit.path.slice(base.length) } as PathEdit);
      }
      return become(next);
    },
    drop() {
      latest.current = undefined;
      setValue(undefined);
    },
  };
}
