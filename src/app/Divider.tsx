import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './Divider.module.css';

interface DividerProps {
  /** What it resizes, for screen readers. */
  readonly label: string;
  /** The way the line runs. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Size of what it resizes, as it was chosen; for screen readers. */
  readonly value: number;
  readonly least: number;
  /** What it resizes is so big now, and may become so big, in px: asked when somebody takes hold of the line. */
  readonly measure: () => { readonly size: number; readonly most: number };
  /** 1 where what it resizes grows to the right or downwards, -1 where it stands on the other side. */
  readonly direction: 1 | -1;
  readonly onResize: (size: number) => void;
  readonly onDoubleClick?: () => void;
}

const step = 16;

/** The line between two regions: dragged, or moved by arrow keys. */
export function Divider({
  label,
  orientation,
  value,
  least,
  measure,
  direction,
  onResize,
  onDoubleClick,
}: DividerProps) {
  const from = useRef<{ readonly at: number; readonly size: number }>(undefined);
  const position = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
  const resize = (to: number) => {
    const { most } = measure();
    onResize(Math.round(Math.min(Math.max(to, least), Math.max(least, most))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const at = keys.indexOf(event.key);
    if (event.key === 'Enter' && onDoubleClick) onDoubleClick();
    else if (at >= 0) resize(measure().size + (at === 0 ? -step : step) * direction);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that has the focus and a value is a widget
    <div
      role="separator"
      tabIndex={0}
      title={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      className={classes.divider}
      onKeyDown={onKeyDown}
      onDoubleClick={onDoubleClick}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture?.(event.pointerId);
        from.current = { at: position(event), size: measure().size };
      }}
      onPointerMove={(event) => {
        if (from.current) resize(from.current.size + (position(event) - from.current.at) * direction);
      }}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onPointerCancel={() => {
        from.current = undefined;
      }}
    />
  );
}
