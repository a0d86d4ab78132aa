import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { loadBrief, placeLine, type Tables } from '../i18n/index.ts';
import { type ExampleId, examples, gallery } from '../panels/start/index.ts';
import { containersOf, getIn, isList, own, type PodGroup, structs } from '../pod/index.ts';
import {
  type Finding,
  type Part,
  pathOfPart,
  type State,
  sentenceOf,
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

/** A field, part or issue to go to, an example to open, or a command to carry out. */
type Hit = { readonly key: string; readonly label: string; readonly aside: string } & (
  | { readonly field: FieldHit }
  | { readonly command: CommandName }
  | { readonly part: Part }
  | { readonly finding: Finding }
  | { readonly example: ExampleId }
);

/** The labels of the other language, once they are loaded: people look for what they have read elsewhere. */
function useOtherFields(): Tables['fields'] | undefined {
  const language = useSelect((state) => state.language);
  const [fields, setFields] = useState<Tables['fields']>();
  useEffect(() => {
    let gone = false;
    const other = language === 'en' ? 'zh-CN' : 'en';
    loadBrief(other).then(
      (tables) => gone || setFields(tables.fields),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [language]);
  return fields;
}

function hasAll(query: string, ...texts: readonly string[]): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = texts.join(' ').toLowerCase();
  return words.length > 0 && words.every((word) => text.includes(word));
}

/** Containers and volumes by name, groups by what they are called. */
function partsOf(query: string, messages: Tables, { root, current }: State): Hit[] {
  const { ui } = messages;
  if (!current) return [];
  const podPath = current.ref.podPath;
  const pod = getIn(root, podPath);
  const volumes = getIn(pod, ['spec', 'volumes']);
  const named = [
    ...containersOf(pod).map(({ list, index, name, role }) => ({
      part: { kind: 'container', list, index } as const,
      label: name,
      aside: ui[`form.role.${role}`],
    })),
    ...(isList(volumes) ? volumes : []).map((volume, index) => ({
      part: { kind: 'volume', index } as const,
      label: String(own(volume, 'name') ?? ''),
      aside: ui['form.volume'],
    })),
    ...structs.PodSpec.sections.map(({ id }) => ({
      part: { kind: 'group', group: id } as const,
      label: ui[`outline.${id as PodGroup}`],
      aside: ui['outline.settings'],
    })),
  ];
  return named.flatMap((hit) =>
    hasAll(query, hit.label) ? [{ ...hit, key: `part ${JSON.stringify(hit.part)}` }] : [],
  );
}

/** Issues that are shown at most: the panel has them all. */
const mostIssues = 10;

function issuesOf(query: string, messages: Tables, { shown, current, root, derived }: State): Hit[] {
  return shown
    .flatMap((finding, i) => {
      const refs = derived.documents[finding.document]?.refs ?? [];
      const here = finding.document === current?.document;
      const place = placeLine(messages, { root: here ? root : undefined, refs }, finding.issue.path);
      const label = sentenceOf(messages, finding.issue).replaceAll('`', '');
      return hasAll(query, place, label) ? [{ key: `issue ${i}`, finding, label, aside: place }] : [];
    })
    .slice(0, mostIssues);
}

function examplesOf(query: string, { ui }: Tables): Hit[] {
  return examples.flatMap(({ id }) => {
    const label = ui[`start.${id}`];
    return hasAll(query, label, id)
      ? [{ key: `example ${id}`, example: id, label, aside: ui['header.examples'] }]
      : [];
  });
}

/**
 * Finds a field by name, path or label in the current language, and goes to its control; also a command of the page, which
 * comes behind the fields and is carried out. A native dialog: the browser keeps the focus in it, makes the page behind inert and
 * closes it with Esc, and it loads nothing.
 */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages();
  const { ui, fields } = messages;
  const other = useOtherFields();
  const podPath = usePodPath();
  const root = useSelect((state) => state.root);
  const part = useSelect((state) => state.part);
  const document = useSelect((state) => state.current?.document ?? 0);
  const { visit, setLayout, selectPart, replaceText, notify } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const current = useCurrentState();
  const page = usePage();
  const found = useMemo(() => searchFields(query, fields, most, other), [query, fields, other]);
  const hits = useMemo<readonly Hit[]>(
    () => [
      ...partsOf(query, messages, current()).filter((hit) => 'part' in hit && hit.part.kind !== 'group'),
      ...found.map((hit) => ({ key: hit.pattern, field: hit, label: hit.label, aside: hit.pattern })),
      ...partsOf(query, messages, current()).filter((hit) => 'part' in hit && hit.part.kind === 'group'),
      ...issuesOf(query, messages, current()),
      ...examplesOf(query, messages),
      ...searchCommands(query, ui, current()).map(({ name, label }) => ({
        key: name,
        command: name,
        label,
        aside: keysOf(name) ?? ui['search.command'],
      })),
    ],
    [found, query, ui, messages, current],
  );

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function go(hit: Hit) {
    dialog.current?.close();
    if ('command' in hit) return pageCommands[hit.command].run(page);
    if ('example' in hit) {
      gallery.load().then(
        ({ texts }) => replaceText(texts[hit.example], `${hit.example}.yaml`),
        () => notify({ reason: 'unreadable' }),
      );
      return;
    }
    setLayout({ narrowTab: 'form', dockMax: false });
    if ('part' in hit) return selectPart(hit.part);
    if ('finding' in hit) {
      const { issue, document: at, start: offset } = hit.finding;
      return visit({ path: issue.path, document: at, by: 'panel', offset });
    }
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
