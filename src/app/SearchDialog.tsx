import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  pathOfPart,
  useActions,
  useCurrentState,
  useMessages,
  usePodPath,
  useSelect,
} from '../store/index.ts';
import { searchCommands } from './command-search.ts';
import { type CommandName, pageCommands } from './commands.ts';
import { type FieldHit, placeOf, searchFields } from './fieldSearch.ts';
import { keysOf, usePage } from './page.ts';
import classes from './SearchDialog.module.css';

const most = 40;

/** A field to go to, or a command to carry out. */
type Hit = { readonly key: string; readonly label: string; readonly aside: string } & (
  | { readonly field: FieldHit }
  | { readonly command: CommandName }
);

/**
 * Finds a field by name, path or label in the current language, and goes to its control; also a command of the page, which
 * comes behind the fields and is carried out. A native dialog: the browser keeps the focus in it, makes the page behind inert and
 * closes it with Esc, and it loads nothing.
 */
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
  const current = useCurrentState();
  const page = usePage();
  const found = useMemo(() => searchFields(query, fields, most), [query, fields]);
  const hits = useMemo<readonly Hit[]>(
    () => [
      ...found.map((hit) => ({ key: hit.pattern, field: hit, label: hit.label, aside: hit.pattern })),
      ...searchCommands(query, ui, current()).map(({ name, label }) => ({
        key: name,
        command: name,
        label,
        aside: keysOf(name) ?? ui['search.command'],
      })),
    ],
    [found, query, ui, current],
  );

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function go(hit: Hit) {
    dialog.current?.close();
    if ('command' in hit) return pageCommands[hit.command].run(page);
    setLayout({ narrowTab: 'form' });
    const path = placeOf(hit.field.pattern, root, podPath, pathOfPart(podPath, part));
    visit({ path, document, by: 'panel' });
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
            key={hit.key}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            className={classes.option}
            onClick={() => go(hit)}
          >
            <span>{hit.label}</span> <code>{hit.aside}</code>
          </div>
        ))}
      </div>
      <p className={classes.status} role="status">
        {query.trim() !== '' && ui['search.found'](found.length, most)}
      </p>
    </dialog>
  );
}
