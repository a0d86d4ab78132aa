import { memo } from 'react';
import type { Explanation } from '../../engine/index.ts';
import { explainText } from '../../i18n/index.ts';
import type { Path } from '../../pod/index.ts';
import { useActions, useCurrentState, useTables } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './ResourcesPanel.module.css';

/** Goes to a field of the current Pod, also where the panels have a page of their own. */
export function useVisit(): (path: Path) => void {
  const current = useCurrentState();
  const { visit, setLayout } = useActions();
  return (path) => {
    visit({ path, document: current().selection.document, by: 'panel' });
    setLayout({ narrowTab: 'form' });
  };
}

interface StatementProps {
  readonly explanation: Explanation;
  /** Instead of the whole sentence. */
  readonly words?: string | undefined;
}

/** Facts are computed anew with every edit; most of them say the same. */
function sameStatement(a: StatementProps, b: StatementProps): boolean {
  if (a.words !== b.words) return false;
  return a.explanation === b.explanation || JSON.stringify(a.explanation) === JSON.stringify(b.explanation);
}

/** A computed fact in words; a click goes to the first field it speaks of. */
export const Statement = memo(function Statement({ explanation, words }: StatementProps) {
  const messages = useTables();
  const visit = useVisit();
  const path = explanation.refs[0];
  const text = <Prose text={words ?? explainText(messages, explanation)} />;
  if (!path || path.length === 0) return <span>{text}</span>;
  return (
    <button type="button" className={classes.statement} onClick={() => visit(path)}>
      {text}
    </button>
  );
}, sameStatement);
