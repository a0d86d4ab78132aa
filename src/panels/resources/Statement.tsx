import { memo } from 'react';
import type { Explanation } from '../../engine/index.ts';
import { explainText } from '../../i18n/index.ts';
import { useActions, useCurrentState, useMessages } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './ResourcesPanel.module.css';

interface StatementProps {
  readonly explanation: Explanation;
}

/** Facts are computed anew with every edit; most of them say the same. */
function sameStatement({ explanation: a }: StatementProps, { explanation: b }: StatementProps): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** A computed fact in words; a click goes to the first field it speaks of. */
export const Statement = memo(function Statement({ explanation }: StatementProps) {
  const messages = useMessages();
  const current = useCurrentState();
  const { visit, setLayout } = useActions();
  const path = explanation.refs[0];
  const words = <Prose text={explainText(messages, explanation)} />;
  if (!path || path.length === 0) return <span>{words}</span>;
  return (
    <button
      type="button"
      className={classes.statement}
      onClick={() => {
        visit({ path, document: current().selection.document, by: 'panel' });
        setLayout({ narrowTab: 'form' });
      }}
    >
      {words}
    </button>
  );
}, sameStatement);
