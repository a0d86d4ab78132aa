import { useMemo, useState } from 'react';
import type { Draft } from '../../drafts/index.ts';
import { useMessages, useSelect } from '../../store/index.ts';
import { IconButton, SmallButton } from '../../ui/index.ts';
import { aboutText } from './about.ts';
import classes from './kept.module.css';

interface Props {
  readonly draft: Draft;
  /** Where it is open. */
  readonly place: 'here' | 'elsewhere' | undefined;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onVersions: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** Date and time in the person's language. */
export function useTime(): (at: number) => string {
  const language = useSelect((state) => state.language);
  const format = useMemo(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    [language],
  );
  return (at) => format.format(at);
}

/** A draft: its name, which opens it, what it is and when it was changed, and what can be done with it. */
export function DraftRow({ draft, place, onOpen, onRename, onVersions, onDuplicate, onDelete }: Props) {
  const { ui } = useMessages();
  const time = useTime();
  const [renaming, setRenaming] = useState(false);
  const { kind, name, lines } = useMemo(() => aboutText(draft.text), [draft.text]);
  const about = [`${kind} ${name}`.trim(), ui['drafts.lines'](lines), time(draft.changedAt)];
  return (
    <li className={classes.draft}>
      <div className={classes.what}>
        {renaming ? (
          <RenameField
            name={draft.name}
            onDone={(given) => {
              setRenaming(false);
              if (given !== undefined) onRename(given);
            }}
          />
        ) : (
          <button
            type="button"
            className={classes.open}
            aria-label={ui['drafts.open'](draft.name)}
            disabled={place === 'here'}
            onClick={onOpen}
          >
            {draft.name}
          </button>
        )}
        {place && <span className={classes.place}>{ui[`drafts.${place}`]}</span>}
        <span className={classes.about}>{about.filter((part) => part !== '').join(' · ')}</span>
      </div>
      <IconButton
        icon="pencil"
        label={ui['drafts.rename'](draft.name)}
        disabled={place === 'elsewhere'}
        onClick={() => setRenaming(true)}
      />
      <SmallButton icon="clock" aria-label={ui['drafts.versions'](draft.name)} onClick={onVersions}>
        {ui['drafts.versionsButton']}
      </SmallButton>
      <IconButton icon="copy" label={`${ui['drafts.duplicate']}: ${draft.name}`} onClick={onDuplicate} />
      <IconButton
        icon="trash"
        label={`${ui['drafts.delete']}: ${draft.name}`}
        disabled={place === 'elsewhere'}
        onClick={onDelete}
      />
    </li>
  );
}

interface RenameProps {
  readonly name: string;
  /** undefined where the name stays. */
  readonly onDone: (name: string | undefined) => void;
}

/** The name as a field: Enter and leaving it take the new one, Esc the old one. */
function RenameField({ name, onDone }: RenameProps) {
  const { ui } = useMessages();
  const [text, setText] = useState(name);
  const given = text.trim();
  const done = () => onDone(given === '' || given === name ? undefined : given);
  return (
    <input
      className={classes.field}
      aria-label={ui['drafts.name']}
      value={text}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
      autoFocus
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setText(target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        else if (event.key === 'Escape') onDone(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
