import { useEffect, useMemo, useState } from 'react';
import { placeLine } from '../../i18n/place-text.ts';
import { type FixPlan, fixableCount, useActions, useMessages, useSelect } from '../../store/index.ts';
import { DiffView, SmallButton } from '../../ui/index.ts';
import { type Change, changesOf, withChosen } from './changes.ts';
import classes from './FixAll.module.css';
import { usePlaces } from './places.ts';

function hunkOf({ line, removed, added }: Change) {
  return {
    line,
    lines: [
      ...removed.map((text, i) => ({ mark: '-', number: line + i, text })),
      ...added.map((text, i) => ({ mark: '+', number: line + i, text })),
    ],
  };
}

/** Changes that are shown; a file of hundreds of Pods has thousands. */
const most = 200;

/** How many errors a text would leave; undefined until that is judged. */
function useErrorsLeft(text: string): number | undefined {
  const { errorsIn } = useActions();
  const [left, setLeft] = useState<{ readonly text: string; readonly errors: number | undefined }>();
  useEffect(() => {
    let gone = false;
    void errorsIn(text).then((errors) => {
      if (!gone) setLeft({ text, errors });
    });
    return () => {
      gone = true;
    };
  }, [text, errorsIn]);
  return left?.text === text ? left.errors : undefined;
}

interface PreviewProps {
  readonly plan: FixPlan;
  readonly onClose: () => void;
}

/** What the fixes change, with a tick for each: opinions wait for one. */
export function FixPreview({ plan, onClose }: PreviewProps) {
  const messages = useMessages();
  const { ui } = messages;
  const { applyPlan } = useActions();
  const findings = useSelect((state) => state.shown);
  const fixable = useSelect(fixableCount);
  const placeOf = usePlaces();
  // The findings of the text that the plan was made from: it is shown as long as that is the text.
  const changes = useMemo(() => changesOf(plan, findings), [plan, findings]);
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const isChosen = (i: number) => turned.has(i) === (changes[i]?.opinion ?? false);
  const chosen = changes.filter((_, i) => isChosen(i)).length;
  const after = withChosen(plan, isChosen);
  const left = useErrorsLeft(after);
  const turn = (i: number) => {
    const next = new Set(turned);
    if (!next.delete(i)) next.add(i);
    setTurned(next);
  };
  const titleOf = ({ findings: mended, opinion }: Change) => {
    const places = new Set(
      mended.map(({ issue, document }) => placeLine(messages, placeOf(document), issue.path)),
    );
    const title = [...places].join(', ') || ui['issues.follows'];
    return opinion ? `${title} · ${ui['issues.opinion']}` : title;
  };
  return (
    <section className={classes.preview} aria-label={ui['issues.preview']}>
      <header className={classes.head}>
        <strong>{ui['issues.chosen'](changes.length, chosen, fixable)}</strong>
        <span className={classes.leaves} role="status">
          {left !== undefined && ui['issues.leaves'](left)}
        </span>
        <span className={classes.buttons}>
          <SmallButton onClick={onClose}>{ui['issues.cancel']}</SmallButton>
          <button
            type="button"
            className={classes.apply}
            disabled={chosen === 0}
            onClick={() => {
              applyPlan({ ...plan, after });
              onClose();
            }}
          >
            {ui['issues.applyChosen'](chosen)}
          </button>
        </span>
      </header>
      {plan.left > 0 && <p role="status">{ui['issues.fixesLeft'](plan.left)}</p>}
      {changes.slice(0, most).map((change, i) => {
        const title = titleOf(change);
        return (
          <div key={change.line} className={classes.change}>
            <label className={classes.title}>
              <input type="checkbox" checked={isChosen(i)} onChange={() => turn(i)} />
              <span>{title}</span>
            </label>
            <DiffView label={title} hunks={[hunkOf(change)]} />
          </div>
        );
      })}
    </section>
  );
}
