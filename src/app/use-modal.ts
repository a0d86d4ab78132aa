import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { afterPaint } from '../store/index.ts';

/**
 * Opens a dialog: it is on the screen with the next paint, and becomes modal after it. To make the page behind it inert, the
 * browser computes the style of every element anew, which takes longer than all else that opening it does.
 * @returns what hears Escape until the browser does
 */
export function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
): (event: KeyboardEvent<HTMLDialogElement>) => void {
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.show();
    return afterPaint(() => {
      if (!element?.open) return;
      // Closed in this way it tells nobody, and opened again it gives the focus back to where it came from.
      element.removeAttribute('open');
      if (opener instanceof HTMLElement && opener !== document.body) opener.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      element.showModal();
      element.dataset.modal = '';
    });
  }, [dialog]);
  return (event) => {
    if (event.key === 'Escape' && event.currentTarget.dataset.modal === undefined)
      event.currentTarget.close();
  };
}
