import { structuredPatch } from 'diff';
import { useState } from 'react';
import { type FixPlan, fixableCount, useActions, useMessages, useSelect } from '../../store/index.ts';
import classes from './FixAll.module.css';

/** The changed lines with two lines around them; `line` is the one-based line of the old or new text. */
function hunks(before: string, after: string) {
  return structuredPatch('a', 'b', before, after, '', '', { context: 2 }).hunks;
}

function Preview({ plan, onClose }: { readonly plan: FixPlan; readonly onClose: () => void }) {
  const { ui } = useMessages();
  const { applyPlan } = useActions();
  const { before, after } = plan;
  return (
    <section className={classes.preview} aria-label={ui['issues.preview']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <pre className={classes.diff} tabIndex={0}>
        {hunks(before, after).map((hunk) => (
          <div key={hunk.oldStart} className={classes.hunk}>
            <div className={classes.at}>{ui['issues.line'](hunk.oldStart)}</div>
            {hunk.lines.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a plan never change
              <div key={i} data-change={line[0]}>
                {line}
              </div>
            ))}
          </div>
        ))}
      </pre>
      {plan.left > 0 && <p role="status">{ui['issues.fixesLeft'](plan.left)}</p>}
      <div className={classes.actions}>
        <button
          type="button"
          className={classes.apply}
          onClick={() => {
            applyPlan(plan);
            onClose();
          }}
        >
          {ui['issues.apply']}
        </button>
        <button type="button" className={classes.button} onClick={onClose}>
          {ui['issues.cancel']}
        </button>
      </div>
    </section>
  );
}

/** Applies every certain fix at once, after showing what they change. */
export function FixAll() {
  const { ui } = useMessages();
  const { planFixes } = useActions();
  const version = useSelect((state) => state.version);
  const count = useSelect(fixableCount);
  const [plan, setPlan] = useState<FixPlan>();
  if (plan && plan.version === version) {
    return <Preview plan={plan} onClose={() => setPlan(undefined)} />;
  }
  if (count === 0) return null;
  return (
    <div className={classes.bar}>
      <button type="button" className={classes.button} onClick={() => void planFixes().then(setPlan)}>
        {ui['issues.fixAll'](count)}
      </button>
    </div>
  );
}
