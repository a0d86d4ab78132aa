import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';

/** Inputs of one line whose text can be selected. */
const lines = new Set(['text', 'search', 'url', 'tel']);

/** The input of one line that an event is about, where a person can write in it. */
function lineOf(target: EventTarget): HTMLInputElement | undefined {
  const line = target instanceof HTMLInputElement && lines.has(target.type) && !target.readOnly;
  return line ? target : undefined;
}

/**
 * Handlers by which a click that enters an input selects all of its value, as Tab does, so that what is typed replaces it. A
 * second click sets the cursor, and what is selected by dragging stays selected.
 */
export function useWholeValue() {
  const entered = useRef<HTMLInputElement>(undefined);
  return useMemo(
    () => ({
      onPointerDown: ({ target }: PointerEvent) => {
        const line = lineOf(target);
        entered.current = line === document.activeElement ? undefined : line;
      },
      onClick: ({ target }: MouseEvent) => {
        const line = entered.current;
        entered.current = undefined;
        if (line && line === target && line.selectionStart === line.selectionEnd) line.select();
      },
    }),
    [],
  );
}
