import { useActions, useMessages, useSelect } from '../../store/index.ts';
import classes from './StartPage.module.css';

/** What the form shows of a text in which there is no Pod: why, and where to look. */
export function NoPod() {
  const { ui } = useMessages();
  const broken = useSelect((state) => state.derived.documents.some((document) => document.broken));
  const { setLayout } = useActions();
  return (
    <div className={classes.noPod}>
      <h2>{ui[broken ? 'form.broken' : 'form.noPod']}</h2>
      <p>{ui[broken ? 'form.brokenWhy' : 'form.noPodWhy']}</p>
      {broken && (
        <button
          type="button"
          className={classes.primary}
          onClick={() => setLayout({ dockTab: 'issues', dockOpen: true, narrowTab: 'panels' })}
        >
          {ui['form.showIssues']}
        </button>
      )}
    </div>
  );
}
