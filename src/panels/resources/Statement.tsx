import type { Explanation } from '../../engine/index.ts';
import { explainText } from '../../i18n/index.ts';
import { useActions, useMessages, useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './ResourcesPanel.module.css';

/** A computed fact in words; a click goes to the first field it speaks of. */
export function Statement({ explanation }: { readonly explanation: Explanation }) {
  const messages = useMessages();
  const document = useSelect((state) => state.selection.document);
  const { visit, setLayout } = useActions();
  const path = explanation.refs[0];
  const words = <Prose text={explainText(messages, explanation)} />;
  if (!path || path.length === 0) return <span>{words}</span>;
  return (
    <button
      type="button"
      className={classes.statement}
      onClick={() => {
        visit({ path, document, by: 'panel' });
        setLayout({ narrowTab: 'form' });
      }}
    >
      {words}
    </button>
  );
}
