import { type ComponentProps, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './menu.module.css';
import { placeBeside } from './placing.ts';

interface PopoverProps extends Omit<ComponentProps<'button'>, 'children' | 'content'> {
  /** Name of what opens. */
  readonly title: string;
  /** What the button shows. */
  readonly face: ReactNode;
  /** What opens; mounted only while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a panel of controls: a native popover, which closes on Escape and on a click elsewhere. */
export function Popover({ title, face, children, ...rest }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const element = panel.current;
    if (!open || !element) return;
    element.showPopover?.();
    const place = () => {
      if (button.current) placeBeside(element, button.current);
    };
    place();
    element.querySelector<HTMLElement>('input, button')?.focus();
    // What it holds may load, or become more.
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [open]);
  const close = () => {
    panel.current?.hidePopover?.();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        {...rest}
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={title}
          popover="auto"
          className={styles.panel}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
        >
          {children(close)}
        </div>
      )}
    </>
  );
}
