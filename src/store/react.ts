import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import type { LinuxView, PodSecurity } from '../engine/index.ts';
import { type BriefTables, type Tables, usesText } from '../i18n/index.ts';
import type { CurableSecurity, PrintedObject } from '../judge/index.ts';
import {
  type AtRemoval,
  equalPath,
  type FileUse,
  formatPath,
  getIn,
  type Issue,
  isList,
  type Json,
  type Path,
  type UnknownUse,
  usesAtRemoval,
} from '../pod/index.ts';
import type { ProcessReport } from '../process/index.ts';
import type { Actions } from './actions/index.ts';
import type { LineDiff } from './line-diff.ts';
import { sentenceOf } from './sentences.ts';
import type { State } from './state.ts';
import type { Facts, Finding, ShownAnalysis, Wanted } from './types.ts';
import type { Workbench } from './workbench.ts';

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('no WorkbenchContext above this component');
  return workbench;
}

/** Subscribes to one value derived from the state; compare-by-identity, so select what keeps its identity. */
export function useSelect<T>(selector: (state: State) => T): T {
  return useStore(useWorkbench().store, selector);
}

/**
 * As {@link useSelect}, of one part of the state: nobody asks again while that part is the same. For what stands on a page
 * many times.
 */
export function useFrom<K extends keyof State, T>(part: K, selector: (value: State[K]) => T): T {
  const { store, watch } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => watch(part, listener), [watch, part]);
  return useSyncExternalStore(subscribe, () => selector(store.getState()[part]));
}

/** Reads the state when something is done with it, without rendering anew at its changes. */
export function useCurrentState(): () => State {
  return useWorkbench().store.getState;
}

/** Everything that changes the state; stable for the life of the page. */
export function useActions(): Actions {
  return useWorkbench().actions;
}

const itself = <T>(value: T) => value;

/** By their words of the page: those are the same object as long as the language is. */
const briefs = new WeakMap<BriefTables['ui'], BriefTables>();

function briefOf({ language, ui, fields, items, choices }: BriefTables): BriefTables {
  const brief = briefs.get(ui) ?? { language, ui, fields, items, choices };
  briefs.set(ui, brief);
  return brief;
}

/** The texts of the current language that are there from the first form on; the same object when the others arrive. */
export function useMessages(): BriefTables {
  return useFrom('messages', briefOf);
}

/** All texts of the current language: of issues, explanations and values, too, once they are there. */
export function useTables(): Tables {
  return useFrom('messages', itself);
}

/** Value at a path of the current document (counted from its root), or undefined where nothing stands. */
export function useValue(path: Path): Json | undefined {
  return useFrom('root', (root) => getIn(root, path));
}

const emptyPath: Path = [];

/**
 * Path of the Pod (the map with metadata and spec) in the current document; empty where there is no Pod. The same object
 * as long as it is equal.
 */
export function usePodPath(): Path {
  return useSelect((state) => state.current?.ref.podPath ?? emptyPath);
}

/** Path of the object around the current Pod, the same object as long as it is equal; empty where there is no Pod. */
export function useObjectPath(): Path {
  return useSelect((state) => state.current?.ref.objectPath ?? emptyPath);
}

/** True where the same is found: the findings may have moved in the text. */
function sameIssues(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every(({ issue }, i) => issue === b[i]?.issue);
}

/** What is found exactly at a path of the current document; the same list as long as it says the same. */
export function useFindings(path: Path): readonly Finding[] {
  const last = useRef<readonly Finding[]>([]);
  return useFrom('byPath', (byPath) => {
    const now = byPath.at(path);
    if (!sameIssues(last.current, now)) last.current = now;
    return last.current;
  });
}

const unused: readonly FileUse[] = [];

/** What refers to the name at a path of the current document, or to the item that has it; the same list while it is equal. */
export function useUsedBy(path: Path): readonly FileUse[] {
  return useFrom('names', ({ used }) => used.get(formatPath(path)) ?? unused);
}

/** What happens to what refers to an item of the current document where it is removed; nothing to ask where nothing does. */
export function useRemoval(item: Path): AtRemoval {
  const uses = useUsedBy(item);
  const document = useSelect(({ current }) => current?.document ?? 0);
  return useMemo(() => usesAtRemoval(document, item, uses), [document, item, uses]);
}

/** What renaming the thing whose name is at a path changes besides, and what it leaves, in words; empty where nothing uses it. */
export function useRenameHint(path: Path): string {
  const { language, ui } = useMessages();
  const uses = useUsedBy(path);
  const told = (shared: boolean) =>
    usesText(
      { language, ui },
      uses.filter((use) => (use.shared ?? false) === shared),
    );
  const [follows, stays] = [told(false), told(true)];
  return [
    ...(follows === '' ? [] : [ui['rename.follows'](follows)]),
    ...(stays === '' ? [] : [ui['rename.stays'](stays)]),
  ].join(language === 'en' ? ' ' : '');
}

const noUnknown: readonly UnknownUse[] = [];

/** The names in the text at a path that nothing gives, with what may have been meant, and what would give them. */
export function useUnknown(path: Path): readonly UnknownUse[] {
  return useFrom('names', ({ unknown }) => unknown.get(formatPath(path)) ?? noUnknown);
}

/** How many uses of each kind there are, in words: `2 probes and 1 mount`. */
export function useUsesText(): (uses: readonly FileUse[]) => string {
  const messages = useMessages();
  return (uses) => usesText(messages, uses);
}

/** Number of errors and warnings at or below a path of the current document. */
export function useFindingCount(path: Path): number {
  return useFrom('byPath', (byPath) => byPath.count(path));
}

/** The sentence of a finding in the current language. */
export function useIssueText(): (issue: Issue) => string {
  const messages = useTables();
  return (issue) => sentenceOf(messages, issue);
}

/**
 * Something of what was computed of the current Pod; undefined where there is none, or nothing was computed yet.
 * @param part what keeps its identity, for the analysis itself does not
 */
export function useAnalysis<T>(part: (analysis: ShownAnalysis) => T): T | undefined {
  return useSelect(({ current, derived }) => {
    if (!current) return undefined;
    if (derived.focus?.document !== current.document) return undefined;
    const found = derived.focus.pods.find((pod) => equalPath(pod.ref.podPath, current.ref.podPath));
    return found && part(found);
  });
}

/**
 * What the Pod Security Standards make of the current Pod, computed where the text is; its paths count from the Pod.
 * undefined where there is no Pod, or nothing was computed yet; nor has a Pod without containers a level, though nothing in
 * it breaks a rule.
 */
export function usePodSecurity(): PodSecurity | undefined {
  const runs = useSelect(({ current, root }) => {
    const containers = current && getIn(root, [...current.ref.podPath, 'spec', 'containers']);
    return isList(containers) && containers.length > 0;
  });
  const security = useAnalysis((analysis) => analysis.security);
  return runs ? security : undefined;
}

/** Asks for what a panel shows as long as it is open. */
function useWanted<K extends keyof Wanted>(part: K, asked: Wanted[K]): void {
  const { want } = useActions();
  useLayoutEffect(() => want({ [part]: asked }), [want, part, asked]);
  useLayoutEffect(() => () => want({ [part]: undefined }), [want, part]);
}

/** True where facts are about what is asked for, and about a Pod that is there. */
function isAbout(state: State, asked: { readonly path: Path } | undefined, path: Path | undefined): boolean {
  return !!asked && !!path && state.current !== undefined && equalPath(asked.path, path);
}

const noFacts: FieldFacts = { explanations: [], linux: [] };
type FieldFacts = Omit<NonNullable<Facts['field']>, 'path'>;

/** What the field at a path does in the current Pod and comes to on a Linux node; empty until that is derived. */
export function useFieldFacts(path: Path | undefined): FieldFacts {
  useWanted('field', path);
  return useSelect((state) =>
    isAbout(state, state.facts.field, path) ? (state.facts.field ?? noFacts) : noFacts,
  );
}

/**
 * What a Linux node is told for a container of the current Pod; undefined until that is derived, and for a Pod of another
 * operating system.
 * @param path of the container, from the Pod
 */
export function useLinuxView(path: Path | undefined): LinuxView | undefined {
  useWanted('container', path);
  return useSelect((state) =>
    isAbout(state, state.facts.container, path) ? state.facts.container?.view : undefined,
  );
}

const processParts = ['user', 'status', 'capabilities', 'rootfs', 'appArmor'] as const;

/** What of the view on the node follows from security settings. */
export type ProcessView = Pick<LinuxView, (typeof processParts)[number]>;

/**
 * What a Linux node makes of the security settings of a container, for their form; undefined as {@link useLinuxView}. The
 * same object as long as these parts are: not a new one because a limit changed.
 * @param path of the container, from the Pod
 */
export function useProcessView(path: Path | undefined): ProcessView | undefined {
  useWanted('process', path);
  const last = useRef<ProcessView | undefined>(undefined);
  return useSelect((state) => {
    const view = isAbout(state, state.facts.process, path) ? state.facts.process?.view : undefined;
    const kept = last.current;
    if (!(view && kept && processParts.every((part) => kept[part] === view[part]))) last.current = view;
    return last.current;
  });
}

/**
 * Every check of the Pod Security Standards on the current Pod, with its cure where one is certain; undefined until that is
 * derived, and where there is no Pod.
 * @param version minor version of the policy
 */
export function useSecurityTable(version: number | undefined): CurableSecurity | undefined {
  useWanted('security', version);
  return useSelect(({ current, facts }) =>
    current && version !== undefined && facts.security?.version === version ? facts.security : undefined,
  );
}

/** What kubectl prints of the current document; undefined until that is derived. */
export function usePrinted(): readonly PrintedObject[] | undefined {
  useWanted(
    'printed',
    useSelect((state) => state.fileName),
  );
  return useSelect(({ facts }) => facts.printed);
}

/** What counts for the current Pod after inheritance and defaulting; undefined until that is derived. */
export function useInEffect(): Facts['effect'] {
  useWanted('effect', 'values');
  return useSelect(({ facts, current }) => (current ? facts.effect : undefined));
}

/** The current document with its defaults; undefined until that is derived. */
export function useDefaulted(): Facts['defaulted'] {
  useWanted('effect', 'text');
  return useSelect(({ facts, current }) => (current ? facts.defaulted : undefined));
}

/**
 * What the first process of a container of the current Pod finds. `known` is false until that is derived; then no report means
 * that the Pod is of another operating system.
 * @param path of the container, from the Pod
 */
export function useProcessReport(path: Path | undefined): {
  readonly known: boolean;
  readonly report: ProcessReport | undefined;
} {
  const world = useSelect((state) => state.world);
  const asked = useMemo(() => path && { path, world }, [path, world]);
  useWanted('finds', asked);
  const known = useSelect((state) => isAbout(state, state.facts.finds, path));
  const report = useSelect((state) => (known ? state.facts.finds?.report : undefined));
  return { known, report };
}

/**
 * What differs in the lines of two texts; undefined until it is known, and where that does not come.
 * @param how `moved`: lines that only get another indentation stay
 */
export function useLineDiff(before: string, after: string, how?: 'moved'): LineDiff | undefined {
  const { compare } = useActions();
  const [diff, setDiff] = useState<{ readonly of: readonly string[]; readonly found: LineDiff }>();
  useEffect(() => {
    compare(before, after, how).then(
      (found) => setDiff({ of: [before, after], found }),
      () => {},
    );
  }, [compare, before, after, how]);
  return diff?.of[0] === before && diff.of[1] === after ? diff.found : undefined;
}

/** Which releases take the file; undefined until that is derived. */
export function useReleases(): Facts['releases'] {
  useWanted('effect', 'releases');
  return useSelect(({ facts }) => facts.releases);
}
