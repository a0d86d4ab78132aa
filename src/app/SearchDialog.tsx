import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { pathOfPart, useActions, useMessages, usePodPath, useSelect } from '../store/index.ts';
import { type FieldHit, placeOf, searchFields } from './fieldSearch.ts';
import classes from './SearchDialog.module.css';

const most = 40;

/** Finds a field by name, path or label in the current language, and goes to its control. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { ui, fields } = useMessages();
  const podPath = usePodPath();
  const root = useSelect((state) => state.root);
  const part = useSelect((state) => state.part);
  const document = useSelect((state) => state.current?.document ?? 0);
  const { visit, setLayout } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const hits = useMemo(() => searchFields(query, fields, most), [query, fields]);

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function go(hit: FieldHit) {
    dialog.current?.close();
    setLayout({ narrowTab: 'form' });
    visit({ path: placeOf(hit.pattern, root, podPath, pathOfPart(podPath, part)), document, by: 'panel' });
  }

  function onKeyDown(event: KeyboardEvent) {
    const hit = hits[chosen];
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && hit) go(hit);
    else return;
    event.preventDefault();
  }

  return (
    <dialog ref={dialog} className={classes.dialog} aria-label={ui['header.search']} onClose={onClose}>
      <input
        className={classes.input}
        type="text"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits[chosen] ? `${id}-${chosen}` : undefined}
        aria-label={ui['header.search']}
        placeholder={ui['search.placeholder']}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.list} id={`${id}-list`} role="listbox" aria-label={ui['header.search']}>
        {hits.map((hit, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keyboard
          <div
            key={hit.pattern}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            className={classes.option}
            onClick={() => go(hit)}
          >
            <span>{hit.label}</span> <code>{hit.pattern}</code>
          </div>
        ))}
      </div>
      <p className={classes.status} role="status">
        {query.trim() !== '' && ui['search.found'](hits.length, most)}
      </p>
    </dialog>
  );
}
