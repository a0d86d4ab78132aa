import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { formatPath, getIn, isList, isObject, type Json, type Path } from '../../pod/index.ts';
import { useActions, useCurrentState } from '../../store/index.ts';
import { useLength } from './hooks.ts';
import { duplicateOf } from './parts.ts';
import { child } from './paths.ts';

const controls = 'input, select, textarea, [role=combobox]';

export interface ListEditing {
  readonly length: number;
  /** For the element whose children are the rows. */
  readonly rows: RefObject<HTMLUListElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  /** Puts a value before `index` (the end by default) and moves the focus there. */
  readonly add: (value: Json, index?: number) => void;
  readonly remove: (index: number) => void;
  readonly move: (from: number, to: number) => void;
  /** Puts a copy below, its name made different. */
  readonly duplicate: (index: number) => void;
  /** Puts the focus into a row: into the cell of `field`, else the first one. */
  readonly focus: (index: number, field?: string) => void;
  /** The keys of a row; see {@link RowKeys}. */
  readonly onRowKey: (event: KeyboardEvent<HTMLElement>, index: number, keys?: RowKeys) => void;
}

/**
 * Arrows go along the column, with Alt they move the row; Enter goes down, at last to the draft; Escape selects the row,
 * where Delete removes it; Ctrl D, Alt Enter, Alt Y and Shift F10 do what the row's menu says.
 */
export interface RowKeys {
  readonly draft?: { readonly drop: () => void } | undefined;
  /** Something refers to the item: the menu asks what goes with it. */
  readonly used?: boolean;
  /** Opens the drawer. */
  readonly more?: (() => void) | undefined;
}

/**
 * Adding, removing and moving the items of the list at a path, with the focus where a person expects it.
 * @param focus the field of a new item that gets it, else its first control
 */
export function useList(path: Path, focus?: string): ListEditing {
  const actions = useActions();
  const current = useCurrentState();
  const length = useLength(path);
  const rows = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const wanted = useRef<{ readonly index: number; readonly field?: string | undefined } | undefined>(
    undefined,
  );

  const focusRow = (index: number, nth = 0, field?: string) => {
    // Of very many rows those in the middle are not drawn.
    const all = rows.current?.children;
    const row = all?.[index] ?? all?.[all.length - 1];
    const cell =
      field === undefined
        ? undefined
        : row?.querySelector(`[data-path="${CSS.escape(formatPath([...path, index, field]))}"]`);
    const found = (cell ?? row)?.querySelectorAll<HTMLElement>(controls);
    const target = found?.[Math.min(nth, found.length - 1)];
    if (!target) return addButton.current?.focus();
    target.focus();
    // As Tab does: what is typed takes the place of a name that was proposed.
    if (target instanceof HTMLInputElement && target.type === 'text') target.select();
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
    duplicate(index) {
      const items = getIn(current().root, path);
      const item = isList(items) ? items[index] : undefined;
      if (item === undefined) return;
      wanted.current = { index: index + 1 };
      const value = isObject(item) ? duplicateOf(item, items) : item;
      void actions.edit({ edits: [{ op: 'insert', path, index: index + 1, value }] });
    },
    focus: (index, field) => focusRow(index, 0, field),
    onRowKey(event, index, keys) {
      const row = event.currentTarget;
      const onRow = event.target === row;
      const done = (run: () => void) => {
        event.preventDefault();
        event.stopPropagation();
        run();
      };
      const command = event.ctrlKey || event.metaKey;
      const nth = () => [...row.querySelectorAll(controls)].indexOf(event.target as Element);
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (step !== 0 && event.altKey) return done(() => move(index, index + step));
      if (step !== 0 && onRow) {
        return done(() => (rows.current?.children[index + step] as HTMLElement | undefined)?.focus());
      }
      const target = event.target as HTMLElement;
      const plainText = target instanceof HTMLInputElement && target.type === 'text' && !target.list;
      if (step !== 0 && plainText && !command && rows.current?.children[index + step]) {
        return done(() => focusRow(index + step, nth()));
      }
      if (event.key === 'Enter' && event.altKey && keys?.more) return done(keys.more);
      if (event.key === 'Enter' && onRow) return done(() => focusRow(index));
      if (event.key === 'Enter' && plainText && !event.nativeEvent.isComposing) {
        return done(() => focusRow(Math.min(index + 1, (rows.current?.children.length ?? 1) - 1), nth()));
      }
      if (event.key === 'Escape' && !onRow && plainText) return done(() => row.focus());
      if (event.key === 'Delete' && onRow) {
        return done(() => {
          if (keys?.draft) keys.draft.drop();
          else if (keys?.used) row.querySelector<HTMLElement>('[data-menu-button]')?.click();
          else this.remove(index);
        });
      }
      if (event.key.toLowerCase() === 'd' && command && !keys?.draft)
        return done(() => this.duplicate(index));
      if (event.key === 'F10' && event.shiftKey) {
        return done(() => row.querySelector<HTMLElement>('[data-menu-button]')?.click());
      }
      if (event.code === 'KeyY' && event.altKey && !keys?.draft) {
        return done(() =>
          actions.visit({
            path: child(path, index),
            document: current().current?.document ?? 0,
            by: 'panel',
          }),
        );
      }
    },
  };
}
