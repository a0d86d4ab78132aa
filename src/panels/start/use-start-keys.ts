import { useEffect, useRef } from 'react';

interface Keys {
  readonly onNew: () => void;
  readonly onPaste: (text: string) => void;
}

/** True where keys mean text. */
function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
  );
}

/** N makes a Pod, and what is pasted anywhere on the page is opened, while the page has nothing to type into. */
export function useStartKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || isEditable(target)) return;
      if (key.toLowerCase() !== 'n' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current.onNew();
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isEditable(event.target) || text.trim() === '') return;
      event.preventDefault();
      latest.current.onPaste(text);
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('paste', onPaste);
    };
  }, []);
}
