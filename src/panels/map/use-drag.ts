import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

/** What is being dragged, where the pointer is in the picture, and the part under it that takes it. */
export interface Drag {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly over: string | undefined;
}

interface DragOptions {
  /** The part that an element of the page belongs to. */
  readonly partAt: (target: EventTarget | null) => string | undefined;
  readonly canDrag: (id: string) => boolean;
  readonly canDrop: (id: string) => boolean;
  readonly onDrop: (id: string, target: string) => void;
}

/** Px that the pointer moves before a press is a drag. */
const threshold = 6;

/** Dragging one part of the picture onto another, with mouse or pen; a finger scrolls. Esc ends it. */
export function useDrag(options: DragOptions) {
  const [drag, setDrag] = useState<Drag>();
  const end = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => end.current?.(), []);

  function onPointerDown(event: ReactPointerEvent<SVGSVGElement>): void {
    const id = options.partAt(event.target);
    if (id === undefined || event.button !== 0 || event.pointerType === 'touch' || !options.canDrag(id))
      return;
    const svg = event.currentTarget;
    const { clientX, clientY } = event;
    let over: string | undefined;
    let moved = false;
    const follow = (move: PointerEvent) => {
      moved ||= Math.hypot(move.clientX - clientX, move.clientY - clientY) > threshold;
      if (!moved) return;
      const found = options.partAt(document.elementFromPoint(move.clientX, move.clientY));
      over = found !== undefined && options.canDrop(found) ? found : undefined;
      const box = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / box.width;
      setDrag({ id, x: (move.clientX - box.left) * scale, y: (move.clientY - box.top) * scale, over });
    };
    const stop = () => {
      removeEventListener('pointermove', follow);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', stop);
      removeEventListener('keydown', cancel, true);
      end.current = undefined;
      setDrag(undefined);
    };
    const drop = () => {
      stop();
      if (over !== undefined) options.onDrop(id, over);
    };
    const cancel = (press: KeyboardEvent) => {
      if (press.key === 'Escape') stop();
    };
    addEventListener('pointermove', follow);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', stop);
    addEventListener('keydown', cancel, true);
    end.current = stop;
  }

  return { drag, onPointerDown };
}
