import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The place at the right of a section's head for what can be done with the fields in it. */
export const ActionSlot = createContext<HTMLElement | null>(null);

/** Puts buttons at the right of the head of the section around them; in their own place where there is none. */
export function SectionActions({ children }: { readonly children: ReactNode }) {
  const slot = useContext(ActionSlot);
  return slot ? createPortal(children, slot) : children;
}
