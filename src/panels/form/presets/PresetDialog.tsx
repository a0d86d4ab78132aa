import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { EditPreview } from '../../../store/index.ts';
import { DiffView } from '../../../ui/index.ts';
import { useWords } from '../hooks.ts';
import styles from './presets.module.css';

interface PresetDialogProps {
  readonly title: string;
  readonly preview: EditPreview;
  /** Below the diff: what the plan leaves. */
  readonly children?: ReactNode;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** A plan as a diff, before it is carried out: it takes something away that the person wrote. */
export function PresetDialog({ title, preview, children, onApply, onClose }: PresetDialogProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const { added, changed, removed, hunks } = preview;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className={styles.title}>
        {title} <span className={styles.lines}>{words['preset.lines'](added, changed, removed)}</span>
      </h2>
      <div className={styles.diff}>
        <DiffView label={words['preset.diff']} hunks={hunks} />
      </div>
      {children}
      <div className={styles.buttons}>
        <button type="button" className={styles.plain} onClick={() => dialog.current?.close()}>
          {words['preset.cancel']}
        </button>
        <button
          type="button"
          className={styles.primary}
          onClick={() => {
            onApply();
            dialog.current?.close();
          }}
        >
          {words['preset.apply']}
        </button>
      </div>
    </dialog>
  );
}
