import { useState } from 'react';
import { useActions, useMessages, useSelect } from '../../store/index.ts';
import { examples } from './examples.ts';
import classes from './StartPage.module.css';

/** As for files: see `panels/yaml/files.ts`. */
const mostPasted = 5 * 1024 * 1024;

/** What the form shows while the file has no Pod: the ways to one. */
export function StartPage({ onOpen }: { readonly onOpen: (file: File) => void }) {
  const { ui } = useMessages();
  const broken = useSelect((state) => state.derived.documents.some((document) => document.broken));
  const blank = useSelect((state) => state.text.trim() === '');
  const { replaceText, setLayout, notify } = useActions();
  const [failed, setFailed] = useState(false);

  async function paste() {
    try {
      const text = await navigator.clipboard.readText();
      if (text.length > mostPasted) notify({ reason: 'tooLarge' });
      else if (text.trim() === '') setFailed(true);
      else replaceText(text, 'pod.yaml');
    } catch {
      setFailed(true);
    }
  }

  if (!blank) {
    return (
      <div className={classes.page}>
        <h2 className={classes.title}>{ui[broken ? 'form.broken' : 'form.noPod']}</h2>
        <p>{ui[broken ? 'form.brokenWhy' : 'form.noPodWhy']}</p>
        {broken && (
          <button
            type="button"
            className={classes.paste}
            onClick={() => setLayout({ dockTab: 'issues', dockOpen: true, narrowTab: 'panels' })}
          >
            {ui['form.showIssues']}
          </button>
        )}
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <h2 className={classes.title}>{ui['start.title']}</h2>
      <p>{ui['start.lead']}</p>
      <p>
        <button type="button" className={classes.paste} onClick={() => void paste()}>
          {ui['start.paste']}
        </button>
        <label className={classes.open}>
          {ui['header.open']}
          <input
            type="file"
            accept=".yaml,.yml,.json,.txt"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) onOpen(file);
            }}
          />
        </label>
        <span role="status" className={classes.failed}>
          {failed && ui['start.pasteFailed']}
        </span>
      </p>
      <ul className={classes.list}>
        {examples.map(({ id, text }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.example}
              onClick={() => {
                replaceText(text, `${id}.yaml`);
                setLayout({ narrowTab: 'form' });
              }}
            >
              <strong>{ui[`start.${id}`]}</strong>
              <span>{ui[`start.${id}Why`]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
