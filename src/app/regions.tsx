import {
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Outline } from '../panels/outline/index.ts';
import { StartPage } from '../panels/start/index.ts';
import { droppedFiles, namedFiles, type Trouble, useBringFiles, YamlPane } from '../panels/yaml/index.ts';
import type { Json } from '../pod/index.ts';
import { lessonOfDraft, savedTabs, useActions, useMessages, useSelect } from '../store/index.ts';
import { Icon, Later } from '../ui/index.ts';
import { parseStream } from '../yaml/index.ts';
import { Boundary } from './Boundary.tsx';
import { formPart } from './form-part.tsx';
import { LazyPanel } from './LazyPanel.tsx';
import { lessonsDone } from './lessons.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { useCommand, usePage } from './page.ts';
import classes from './regions.module.css';
import { storage } from './tabs.ts';
import { useFileDrop } from './useFileDrop.ts';

/** A region whose failure stays its own. */
export function Guarded({ children }: { readonly children: ReactNode }) {
  const { ui } = useMessages();
  return (
    <Boundary message={ui['app.crashed']} retry={ui['app.retry']}>
      {children}
    </Boundary>
  );
}

interface OutlineRegionProps {
  readonly strip?: boolean;
  /** It has the whole page. */
  readonly phone?: boolean;
}

/**
 * The outline; as a strip it shows icons alone, and opens over the form until a part is chosen, Esc is pressed or the
 * focus goes elsewhere.
 */
export const OutlineRegion = memo(function OutlineRegion({
  strip = false,
  phone = false,
}: OutlineRegionProps) {
  const { ui } = useMessages();
  const width = useSelect((state) => state.layout.outline);
  const part = useSelect((state) => state.part);
  const [openFor, setOpenFor] = useState<typeof part>();
  const open = openFor === part;
  const close = () => setOpenFor(undefined);
  const outline = (
    <Guarded>
      <Later now={phone}>
        <Outline />
      </Later>
    </Guarded>
  );
  if (!strip) {
    return (
      <nav
        className={classes.outline}
        style={phone ? undefined : { width }}
        aria-label={ui['region.outline']}
      >
        {outline}
      </nav>
    );
  }
  return (
    <nav className={classes.strip} aria-label={ui['region.outline']}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc and leaving close what the button opened */}
      <div
        className={classes.sheet}
        data-open={open}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) close();
        }}
        onBlur={(event) => {
          if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
        }}
      >
        <button
          type="button"
          className={classes.stripButton}
          aria-expanded={open}
          aria-label={ui[open ? 'outline.fold' : 'outline.unfold']}
          title={ui[open ? 'outline.fold' : 'outline.unfold']}
          onClick={() => setOpenFor(open ? undefined : part)}
        >
          <Icon name="tree" />
        </button>
        {outline}
      </div>
    </nav>
  );
});

/** Keeps the field that has the focus in view when the form becomes smaller: the panels took its place. */
function useFocusInView(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = form.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { activeElement } = document;
      if (activeElement && activeElement !== element && element.contains(activeElement)) {
        activeElement.scrollIntoView({ block: 'nearest' });
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [form]);
}

/** Opens files, those that are dropped on the page among them. */
function useOpenFile(): (files: readonly File[]) => void {
  const { notify } = useActions();
  const say = useCallback(
    (trouble: Trouble | undefined) => {
      if (trouble) notify({ reason: trouble.reason });
    },
    [notify],
  );
  const open = useBringFiles(say);
  useFileDrop(useCallback((data: DataTransfer) => void open(droppedFiles(data)), [open]));
  return useCallback((files) => void open(namedFiles(files)), [open]);
}

/** Opens files by handles, which can be written back to, where the browser gives them. */
function usePick(): (() => void) | undefined {
  const { run } = useCommand('open');
  return 'showOpenFilePicker' in globalThis ? run : undefined;
}

/** The value of the first document of a text. */
function firstDocument(text: string): Json | undefined {
  return parseStream(text).documents[0]?.value;
}

/** True where nothing was opened or written yet: a text that somebody emptied in the editor leaves the editor open. */
export function useIsStart(): boolean {
  return useSelect(
    ({ text, change }) => text.trim() === '' && (change === undefined || change.origin === 'file'),
  );
}

/** So many drafts are offered on the start page. */
const mostRecent = 5;

/** What was done here last: drafts, but for what is open in this tab and for lessons, and lessons; and the way to all. */
function useRecent() {
  const { ui } = useMessages();
  const { openDialog } = usePage();
  const current = useSelect((state) => state.draftId);
  const [all, setAll] = useState(() => savedTabs(storage));
  useEffect(() => {
    const look = () => setAll(savedTabs(storage));
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }, []);
  const recent = useMemo(
    () =>
      all
        .filter(({ id, text }) => id !== current && text.trim() !== '' && lessonOfDraft(id) === undefined)
        .slice(0, mostRecent),
    [all, current],
  );
  return {
    recent,
    onDrafts: () => openDialog('drafts'),
    onLessons: () => openDialog('lessons'),
    // Who has begun none is spared their catalogue.
    lessons: storage.getItem('podwright.lessons') !== null && (
      <LazyPanel name={ui['header.lessons']} part={lessonsDone} />
    ),
  };
}

/** The start page in place of outline, form and YAML. What is chosen on it takes the focus with it. */
export function StartRegion() {
  const { ui } = useMessages();
  const open = useOpenFile();
  const pick = usePick();
  const recent = useRecent();
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('form')?.focus();
      });
    },
    [],
  );
  return (
    <main data-region="form" className={classes.form} id="form" tabIndex={-1} aria-label={ui['region.start']}>
      <NoticeBar />
      <Guarded>
        <StartPage onOpen={open} onPick={pick} read={firstDocument} {...recent} />
      </Guarded>
    </main>
  );
}

/** `landmark`: whether this is the page's main region; in the narrow layout all regions together are. */
export const FormRegion = memo(function FormRegion({ landmark = true }: { readonly landmark?: boolean }) {
  const { ui } = useMessages();
  const hasPod = useSelect((state) => state.current !== undefined);
  const open = useOpenFile();
  const pick = usePick();
  const recent = useRecent();
  const region = useRef<HTMLElement>(null);
  useFocusInView(region);
  const Region = landmark ? 'main' : 'section';
  return (
    <Region
      ref={region}
      data-region="form"
      className={classes.form}
      id={landmark ? 'form' : undefined}
      tabIndex={-1}
      aria-label={ui['region.form']}
    >
      {!hasPod && <NoticeBar />}
      <Guarded>
        {hasPod ? (
          <LazyPanel name={ui['region.form']} part={formPart} />
        ) : (
          <StartPage onOpen={open} onPick={pick} read={firstDocument} {...recent} />
        )}
      </Guarded>
    </Region>
  );
});

export const YamlRegion = memo(function YamlRegion() {
  const { ui } = useMessages();
  const pick = usePick();
  return (
    <section data-region="yaml" className={classes.yaml} aria-label={ui['region.yaml']}>
      <Guarded>
        <Later turn={2}>
          <YamlPane onPick={pick} />
        </Later>
      </Guarded>
    </section>
  );
});
