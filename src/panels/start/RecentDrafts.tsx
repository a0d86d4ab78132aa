import { useId } from 'react';
import { type SavedTab, useActions, useMessages } from '../../store/index.ts';
import classes from './StartPage.module.css';

interface Props {
  /** The newest first. */
  readonly drafts: readonly SavedTab[];
  readonly onAll: () => void;
}

/** What was written here last, to go on with. */
export function RecentDrafts({ drafts, onAll }: Props) {
  const { ui } = useMessages();
  const { openDraft } = useActions();
  const id = useId();
  return (
    <section className={classes.recent} aria-labelledby={id}>
      <h3 id={id}>{ui['drafts.recent']}</h3>
      <ul>
        {drafts.map(({ id: draftId, name, text, world }) => (
          <li key={draftId}>
            <button type="button" onClick={() => void openDraft({ draftId, fileName: name, text, world })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.allDrafts} onClick={onAll}>
        {ui['drafts.all']}
      </button>
    </section>
  );
}
