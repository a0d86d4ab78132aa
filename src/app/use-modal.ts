import { type KeyboardEvent, type RefObject, useEffect } from 'react';

/** What is above the page already: it would be above the dialog, too. */
const above = 'dialog:modal, :popover-open';

/**
 * Opens a dialog, which becomes modal when somebody is about to leave it. To make the page behind it inert, and to let it
 * answer again, the browser computes the style of every element anew, which takes longer than all else that opening, typing
 * and closing do. Until then it has `aria-modal`, and its style covers the page.
 * @returns what hears Escape until the browser does
 */
export function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
): (event: KeyboardEvent<HTMLDialogElement>) => void {
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    const isCovered = document.querySelector(above) !== null;
    element?.show();
    const stop = () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('pointerdown', onPointer, true);
    };
    const becomeModal = () => {
      stop();
      if (!element?.open) return;
      // Closed in this way it tells nobody, and opened again it gives the focus back to where it came from.
      element.removeAttribute('open');
      if (opener instanceof HTMLElement && opener !== document.body) opener.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      element.showModal();
      element.dataset.modal = '';
    };
    const onKey = ({ key }: globalThis.KeyboardEvent) => {
      if (key === 'Tab' || key === 'F6') becomeModal();
    };
    const onPointer = ({ target }: Event) => {
      const inside = target instanceof Node && target !== element && element?.contains(target);
      if (!inside) becomeModal();
    };
    addEventListener('keydown', onKey, true);
    addEventListener('pointerdown', onPointer, true);
    if (isCovered) becomeModal();
    return stop;
  }, [dialog]);
  return (event) => {
    if (event.key === 'Escape' && event.currentTarget.dataset.modal === undefined)
      event.currentTarget.close();
  };
}
