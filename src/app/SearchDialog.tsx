import {
  type ComponentProps,
  type ComponentType,
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { loadTables, type Tables } from '../i18n/index.ts';
import { useExample } from '../panels/start/index.ts';
import { type PathEdit, removes } from '../pod/index.ts';
import { type EditPreview, useActions, useCurrentState, useSelect, useTables } from '../store/index.ts';
import { forgetAsked } from './asked-release.ts';
import { pageCommands } from './commands.ts';
import { withoutIdle } from './everyday/index.ts';
import { forms } from './form-part.tsx';
import type { Hit } from './hits.ts';
import { usePage } from './page.ts';
import { type PlacedPlan, planOf } from './preset-hits.ts';
import classes from './SearchDialog.module.css';
import { searchHits } from './search-hits.ts';
import { useModal } from './use-modal.ts';

/** The texts of the other language, once they are loaded: people look for what they have read elsewhere. */
function useOther(): Tables | undefined {
  const language = useSelect((state) => state.language);
  const [other, setOther] = useState<Tables>();
  useEffect(() => {
    let gone = false;
    loadTables(language === 'en' ? 'zh-CN' : 'en').then(
      (tables) => gone || setOther(tables),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [language]);
  return other;
}

/** Puts the focus on the title of the part that opens: the control that had it may be gone. What the part asks for keeps it. */
function focusPart(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement && document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('[data-part-title]')?.focus();
    }),
  );
}

/** Puts the focus into the panel that was asked for: who has no mouse would look for it from the form. */
function focusPanel(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const panels = document.querySelectorAll<HTMLElement>('[data-region="panels"] [role="tabpanel"]');
      [...panels].find(({ style }) => style.display !== 'none')?.focus();
    }),
  );
}

/** Behind all that is found: the lessons are too many texts to load for a search, and have one of their own. */
function withLessons(hits: readonly Hit[], query: string, ui: Tables['ui']): readonly Hit[] {
  const asked = (withoutIdle(query).at(-1) ?? query).trim();
  if (asked === '') return hits;
  const label = ui['search.lessons'](asked);
  return [...hits, { key: 'lessons for a query', lessons: asked, label, aside: ui['header.lessons'] }];
}

type Forms = Awaited<ReturnType<typeof forms.load>>;

/** A preset that takes something away, shown before it is carried out. */
interface Asked {
  readonly Dialog: ComponentType<ComponentProps<Forms['PresetDialog']>>;
  readonly title: string;
  readonly edits: readonly PathEdit[];
  readonly preview: EditPreview;
}

/**
 * Finds a field, a part, a preset, an issue, an example or a command by what it is called in either language, goes to it or
 * carries it out. A native dialog: the browser keeps the focus in it, makes the page behind inert and closes it with Esc,
 * and it loads nothing.
 */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useTables();
  const { ui } = messages;
  const other = useOther();
  const document = useSelect((state) => state.current?.document ?? 0);
  const {
    setLanguage,
    setRelease,
    visit,
    setLayout,
    selectPart,
    notify,
    edit,
    preview,
    showAround,
    askPreset,
  } = useActions();
  const open = useExample();
  const dialog = useRef<HTMLDialogElement>(null);
  const isClosed = useRef(false);
  const onEscape = useModal(dialog);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [asked, setAsked] = useState<Asked>();
  const id = useId();
  const current = useCurrentState();
  const page = usePage();
  // What is typed shows first, and what it finds a moment later.
  const sought = useDeferredValue(query);
  const { hits, isPartial } = useMemo(
    () => searchHits(sought, messages, other, current()),
    [sought, messages, other, current],
  );

  const options = withLessons(hits, sought, ui);

  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function onClosed() {
    if (!isClosed.current) onClose();
    isClosed.current = true;
  }

  /** At once: the browser says later that a dialog was closed, and the search may be asked for again before. */
  function leave() {
    dialog.current?.close();
    onClosed();
  }

  function go(hit: Hit) {
    if ('preset' in hit) return void carryOut(hit);
    leave();
    if ('command' in hit) {
      const { run, topic } = pageCommands[hit.command];
      run(page);
      return topic === 'region.panels' ? focusPanel() : undefined;
    }
    if ('kind' in hit) {
      showAround('kind', hit.kind);
      return focusPanel();
    }
    if ('lessons' in hit) return page.openDialog('lessons', hit.lessons);
    if ('language' in hit) return void setLanguage(hit.language);
    if ('release' in hit) {
      forgetAsked();
      return setRelease(hit.release);
    }
    if ('example' in hit) {
      open(hit.example).catch(() => notify({ reason: 'unreadable' }));
      return;
    }
    setLayout({ narrowTab: 'form', dockMax: false });
    if ('part' in hit) {
      selectPart(hit.part);
      return focusPart();
    }
    if ('finding' in hit) {
      const { issue, document: at, start: offset } = hit.finding;
      return visit({ path: issue.path, document: at, by: 'panel', offset });
    }
    visit({ path: hit.at, document, by: 'panel' });
    focusPart();
  }

  /** Goes to where the preset stands; one that takes something away is shown before. */
  async function carryOut(hit: Hit & { readonly preset: PlacedPlan }) {
    const edits = planOf(hit.preset, current());
    const { root, current: pod } = current();
    const show = () => {
      setLayout({ narrowTab: 'form', dockMax: false });
      visit({ path: hit.preset.section, document, by: 'panel' });
    };
    if (typeof edits === 'string' || edits.length === 0) {
      leave();
      show();
      // The person has to say more: the section begins the item and takes the focus.
      if (typeof edits !== 'string') askPreset(hit.preset.placed.preset.id);
      return;
    }
    const shown = removes({ root, podPath: pod?.ref.podPath ?? [] }, edits)
      ? await preview(edits)
      : undefined;
    if (shown) {
      const loaded = await forms.load().catch(() => undefined);
      if (loaded) return setAsked({ Dialog: loaded.PresetDialog, title: hit.label, edits, preview: shown });
      leave();
      return notify({ reason: 'unreadable' });
    }
    leave();
    await edit({ edits });
    show();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Asked for again: the next query takes the place of this one.
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.currentTarget.select();
      event.preventDefault();
      return;
    }
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    // Also what the list does not show yet.
    const found =
      sought === query ? options : withLessons(searchHits(query, messages, other, current()).hits, query, ui);
    const hit = found[chosen];
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && hit) go(hit);
    else return;
    event.preventDefault();
  }

  if (asked) {
    return (
      <asked.Dialog
        title={asked.title}
        preview={asked.preview}
        onApply={() => void edit({ edits: asked.edits })}
        onClose={onClose}
      />
    );
  }
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-modal
      aria-label={ui['header.search']}
      onKeyDown={onEscape}
      onClose={onClosed}
    >
      <input
        className={classes.input}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options[chosen] ? `${id}-${chosen}` : undefined}
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
        {options.map((hit, i) => (
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
            <span className={classes.name}>
              {hit.label}
              {hit.code && <code className={classes.code}>{hit.code}</code>}
              {hit.note && <span className={classes.note}>{hit.note}</span>}
            </span>{' '}
            <span className={classes.place}>{hit.aside}</span>
          </div>
        ))}
      </div>
      <p className={classes.status} role="status">
        {sought.trim() !== '' &&
          (isPartial && hits.length > 0 ? ui['search.partial'] : ui['search.found'](hits.length))}
      </p>
    </dialog>
  );
}
