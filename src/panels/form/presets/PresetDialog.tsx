import type { ReactNode } from 'react';
import type { EditPreview } from '../../../store/index.ts';
import { Dialog, DiffView } from '../../../ui/index.ts';
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
  const { added, changed, removed, hunks } = preview;
  return (
    <Dialog
      title={title}
      aside={words['preset.lines'](added, changed, removed)}
      close={words['preset.cancel']}
      width="wide"
      actions={(close) => (
        <button
          type="button"
          className={styles.primary}
          onClick={() => {
            onApply();
            close();
          }}
        >
          {words['preset.apply']}
        </button>
      )}
      onClose={onClose}
    >
      <div className={styles.diff}>
        <DiffView label={words['preset.diff']} hunks={hunks} />
      </div>
      {children}
    </Dialog>
  );
}
