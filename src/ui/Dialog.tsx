import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './Dialog.module.css';

interface Props {
  /** Its name and heading; `aside` stands behind it, smaller. */
  readonly title: string;
  readonly aside?: string;
  /** What the button that closes it says. */
  readonly close: string;
  readonly width?: 'narrow' | 'wide';
  /** Further buttons, beside the one that closes it. */
  readonly actions?: (close: () => void) => ReactNode;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** It was closed, by its button or by Escape. */
  readonly onClose: () => void;
}

/** A modal dialog with a heading and a row of buttons; the browser's own, which keeps the focus and hears Escape. */
export function Dialog({ title, aside, close: said, width = 'narrow', actions, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className={classes.dialog} data-width={width} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className={classes.title}>
        {title}
        {aside !== undefined && <span className={classes.aside}> {aside}</span>}
      </h2>
      {typeof children === 'function' ? children(close) : children}
      <div className={classes.buttons}>
        <button type="button" className={classes.close} onClick={close}>
          {said}
        </button>
        {actions?.(close)}
      </div>
    </dialog>
  );
}
