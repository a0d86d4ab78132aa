import { createContext, type ReactNode, type RefCallback, useCallback, useContext, useState } from 'react';
import { createPortal } from 'react-dom';

/** The place at the right of a section's head for what can be done with the fields in it. */
export const ActionSlot = createContext<HTMLElement | null>(null);

/** Puts buttons at the right of the head of the section around them; in their own place where there is none. */
export function SectionActions({ children }: { readonly children: ReactNode }) {
  const slot = useContext(ActionSlot);
  return slot ? createPortal(children, slot) : children;
}

/**
 * A place for actions: the element, and the ref of what holds it. It is there before it stands on the page, so that what
 * fills it is rendered with everything else, once.
 */
export function useSlot(className: string | undefined): readonly [HTMLElement, RefCallback<HTMLElement>] {
  const [slot] = useState(() => {
    const made = document.createElement('span');
    made.className = className ?? '';
    return made;
  });
  return [slot, useCallback((holder) => holder?.append(slot), [slot])];
}
