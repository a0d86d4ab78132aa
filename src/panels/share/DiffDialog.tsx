import { useEffect, useId, useRef } from 'react';
import { type LeftDraft, useLineDiff, useMessages, useSelect } from '../../store/index.ts';
import { DiffView } from '../../ui/index.ts';
import classes from './share.module.css';

/** What differs in the text from the draft that was left for it. */
export function DiffDialog({ left, onClose }: { readonly left: LeftDraft; readonly onClose: () => void }) {
  const { ui } = useMessages();
  const text = useSelect((state) => state.text);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const diff = useLineDiff(left.text, text);
  const title = ui['share.diffTitle'](left.fileName);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {left.text === text ? <p>{ui['share.same']}</p> : diff && <DiffView label={title} hunks={diff.hunks} />}
      <div className={classes.buttons}>
        <button type="button" className={classes.button} onClick={() => dialog.current?.close()}>
          {ui['share.close']}
        </button>
      </div>
    </dialog>
  );
}
