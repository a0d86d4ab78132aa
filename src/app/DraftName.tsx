import { useRef, useState } from 'react';
import { useActions, useMessages, useSelect } from '../store/index.ts';
import classes from './Header.module.css';

/** The name of the draft; a press makes it a field in its place. Enter and leaving it take the new name, Esc the old one. */
export function DraftName() {
  const { ui } = useMessages();
  const name = useSelect((state) => state.fileName);
  const onDisk = useSelect((state) => state.onDisk);
  const isUnsaved = useSelect((state) => state.onDisk !== undefined && state.onDisk.text !== state.text);
  const { renameDraft } = useActions();
  const [written, setWritten] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);

  function done(given = ''): void {
    const focused = document.activeElement === field.current;
    if (given.trim() !== '') renameDraft(given.trim());
    setWritten(undefined);
    if (focused) requestAnimationFrame(() => button.current?.focus());
  }

  if (written === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className={classes.name}
        data-unsaved={isUnsaved || undefined}
        aria-label={ui['drafts.rename'](name)}
        title={
          onDisk ? ui[isUnsaved ? 'header.unsaved' : 'header.inFile'](onDisk.name) : ui['drafts.rename'](name)
        }
        onClick={() => setWritten(name)}
      >
        {name}
      </button>
    );
  }
  return (
    <input
      ref={field}
      className={classes.name}
      aria-label={ui['drafts.name']}
      value={written}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
      autoFocus
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setWritten(target.value)}
      onBlur={() => done(written)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(written);
        else if (event.key === 'Escape') done();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
