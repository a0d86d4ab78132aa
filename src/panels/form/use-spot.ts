import { type RefObject, useEffect } from 'react';
import { formatPath, type Path } from '../../pod/index.ts';
import { useSelect } from '../../store/index.ts';

/** The element of the deepest field at or above a path. */
function elementAt(form: HTMLElement, path: Path): HTMLElement | undefined {
  for (let length = path.length; length > 0; length--) {
    const selector = `[data-path="${CSS.escape(formatPath(path.slice(0, length)))}"]`;
    const found = form.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return undefined;
}

/** Time the highlight stays when the spot comes from a panel, ms. */
const highlightTime = 2500;

/**
 * Follows the spot when it comes from elsewhere: scrolls its field into view and marks it (`data-spot`); a click in a
 * panel also puts the focus there. The sections open by themselves.
 */
export function useSpot(form: RefObject<HTMLElement | null>): void {
  const spot = useSelect((state) => state.spot);
  const document = useSelect((state) => state.current?.document);
  useEffect(() => {
    const within = form.current;
    if (!within || !spot || spot.by === 'form' || spot.document !== document) return;
    const field = elementAt(within, spot.path);
    if (!field) return;
    field.dataset.spot = spot.by;
    field.scrollIntoView?.({ block: spot.by === 'panel' ? 'center' : 'nearest' });
    if (spot.by === 'panel') {
      field.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
    }
    const timer = spot.by === 'panel' ? setTimeout(unmark, highlightTime) : undefined;
    function unmark() {
      delete field?.dataset.spot;
    }
    return () => {
      clearTimeout(timer);
      unmark();
    };
  }, [form, spot, document]);
}
