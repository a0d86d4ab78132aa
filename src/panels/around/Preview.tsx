import { useActions, useLineDiff, useSelect } from '../../store/index.ts';
import { DiffView } from '../../ui/index.ts';
import classes from './Around.module.css';
import { useWords } from './words.ts';

interface PreviewProps {
  /** The text as it is to be. */
  readonly after: string;
  readonly label: string;
  /** Lines that only get another indentation are shown as they become, unmarked. */
  readonly moved?: boolean;
  readonly onApply?: () => void;
}

/** What a change does to the text, and the button that does it: one step of undo. */
export function Preview({ after, label, moved = false, onApply }: PreviewProps) {
  const ui = useWords();
  const { applyPlan } = useActions();
  const before = useSelect((state) => state.text);
  const version = useSelect((state) => state.version);
  const diff = useLineDiff(before, after, moved ? 'moved' : undefined);
  if (before === after) return null;
  return (
    <>
      <div className={classes.buttons}>
        <button
          type="button"
          className={classes.apply}
          onClick={({ currentTarget }) => {
            // The button goes with what it did; the focus stays in the panel.
            currentTarget.closest<HTMLElement>('[tabindex]')?.focus();
            applyPlan({ version, before, after, fixes: 0, left: 0 });
            onApply?.();
          }}
        >
          {label}
        </button>
      </div>
      {diff && <DiffView label={ui['around.change']} hunks={diff.hunks} />}
    </>
  );
}
