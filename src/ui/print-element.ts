import './print.css';

/**
 * Prints one part of the page, on white and without the rest, which `print.css` leaves out; the page is as before when the
 * browser's dialog is closed, which calls `onDone`.
 */
export function printElement(element: HTMLElement, onDone: () => void): void {
  const root = document.documentElement;
  const attribute = 'data-mantine-color-scheme';
  const scheme = root.getAttribute(attribute);
  element.setAttribute('data-printed', '');
  root.setAttribute(attribute, 'light');
  const restore = () => {
    element.removeAttribute('data-printed');
    if (scheme !== null) root.setAttribute(attribute, scheme);
    onDone();
  };
  addEventListener('afterprint', restore, { once: true });
  print();
}
