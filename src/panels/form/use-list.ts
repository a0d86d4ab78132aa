import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { formatPath, type Json, type Path } from '../../pod/index.ts';
import { useActions } from '../../store/index.ts';
import { useLength } from './hooks.ts';
import { child } from './paths.ts';

const controls = 'input, select, textarea';

export interface ListEditing {
  readonly length: number;
  /** For the element whose children are the rows. */
  readonly rows: RefObject<HTMLUListElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  /** Puts a value before `index` (the end by default) and moves the focus there. */
  readonly add: (value: Json, index?: number) => void;
  readonly remove: (index: number) => void;
  readonly move: (from: number, to: number) => void;
  /** Alt+ArrowUp and Alt+ArrowDown move a row and the focus with it. */
  readonly onRowKey: (event: KeyboardEvent, index: number) => void;
}

/**
 * Adding, removing and moving the items of the list at a path, with the focus where a person expects it.
 * @param focus the field of a new item that gets it, else its first control
 */
export function useList(path: Path, focus?: string): ListEditing {
  const actions = useActions();
  const length = useLength(path);
  const rows = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const wanted = useRef<{ readonly index: number; readonly field?: string | undefined } | undefined>(
    undefined,
  );

  const focusRow = (index: number, nth = 0, field?: string) => {
    const row = rows.current?.children[index];
    const cell =
      field === undefined
        ? undefined
        : row?.querySelector(`[data-path="${CSS.escape(formatPath([...path, index, field]))}"]`);
    const found = (cell ?? row)?.querySelectorAll<HTMLElement>(controls);
    const target = found?.[Math.min(nth, found.length - 1)];
    if (target) target.focus();
    else addButton.current?.focus();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list has changed
  useEffect(() => {
    if (wanted.current === undefined) return;
    const { index, field } = wanted.current;
    wanted.current = undefined;
    focusRow(Math.min(index, length - 1), 0, field);
  }, [length]);

  const move = (from: number, to: number) => {
    if (to < 0 || to >= length) return;
    const row = rows.current?.children[from];
    const nth = row ? [...row.querySelectorAll(controls)].indexOf(document.activeElement as Element) : -1;
    void actions.edit({ edits: [{ op: 'move', path, from, to }] }).then(({ ok }) => {
      if (ok && nth >= 0) focusRow(to, nth);
    });
  };

  return {
    length,
    rows,
    addButton,
    add(value, index = length) {
      wanted.current = { index, field: focus };
      void actions.edit({ edits: [{ op: 'insert', path, index, value }] });
    },
    remove(index) {
      wanted.current = { index: Math.max(0, index - (index === length - 1 ? 1 : 0)) };
      void actions.clear(child(path, index));
    },
    move,
    onRowKey(event, index) {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      event.stopPropagation();
      move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
    },
  };
}
