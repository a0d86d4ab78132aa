import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Explanation, LinuxFact, LinuxView, PodAnalysis } from '../engine/index.ts';
import { issueText, type Tables } from '../i18n/index.ts';
import { type ContainerRef, equalPath, getIn, type Issue, type Json, type Path } from '../pod/index.ts';
import type { Actions } from './actions/index.ts';
import type { Judge } from './judge.ts';
import { loadJudge } from './load-judge.ts';
import type { State } from './state.ts';
import type { Finding } from './types.ts';
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

/** Reads the state when something is done with it, without rendering anew at its changes. */
export function useCurrentState(): () => State {
  return useWorkbench().store.getState;
}

/** Everything that changes the state; stable for the life of the page. */
export function useActions(): Actions {
  return useWorkbench().actions;
}

/** The texts of the current language. */
export function useMessages(): Tables {
  return useSelect((state) => state.messages);
}

/** Value at a path of the current document (counted from its root), or undefined where nothing stands. */
export function useValue(path: Path): Json | undefined {
  return useSelect((state) => getIn(state.root, path));
}

const emptyPath: Path = [];

/** Paths of Pods and of their objects, so that an equal path is the same one in every render. */
const known = new Map<string, Path>();
/** Paths that are kept; one file has few of them. */
const mostKnown = 1_000;

function same(path: Path): Path {
  const key = JSON.stringify(path);
  const found = known.get(key);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  known.set(key, path);
  return path;
}

/**
 * Path of the Pod (the map with metadata and spec) in the current document; empty where there is no Pod. Each reading
 * of the text finds the Pods anew; the path stays the same object, so that what hangs on it is not rendered anew.
 */
export function usePodPath(): Path {
  return useSelect((state) => same(state.current?.ref.podPath ?? emptyPath));
}

/** Path of the object around the current Pod, the same object as long as it is equal; empty where there is no Pod. */
export function useObjectPath(): Path {
  return useSelect((state) => same(state.current?.ref.objectPath ?? emptyPath));
}

const noFindings: readonly Finding[] = [];

/** The findings at one path, and those below it by their next step. */
interface Place {
  readonly at: Finding[];
  /** Number of errors and warnings at or below the path. */
  count: number;
  readonly steps: Map<string | number, Place>;
}

const newPlace = (): Place => ({ at: [], count: 0, steps: new Map() });
const places = new WeakMap<readonly Finding[], Place>();

/** The findings by the path they are at; made once for each list of findings. */
function placed(findings: readonly Finding[]): Place {
  const made = places.get(findings);
  if (made) return made;
  const top = newPlace();
  for (const finding of findings) {
    const { path, severity } = finding.issue;
    const counts = severity === 'advice' ? 0 : 1;
    let place = top;
    place.count += counts;
    for (const step of path) {
      let next = place.steps.get(step);
      if (!next) {
        next = newPlace();
        place.steps.set(step, next);
      }
      place = next;
      place.count += counts;
    }
    place.at.push(finding);
  }
  places.set(findings, top);
  return top;
}

function placeAt(findings: readonly Finding[], path: Path): Place | undefined {
  let place: Place | undefined = placed(findings);
  for (const step of path) place = place?.steps.get(step);
  return place;
}

/** Findings exactly at a path of the current document. */
export function useFindings(path: Path): readonly Finding[] {
  return useSelect((state) => {
    const at = placeAt(state.findings, path)?.at;
    return at && at.length > 0 ? at : noFindings;
  });
}

/** Number of errors and warnings at or below a path of the current document. */
export function useFindingCount(path: Path): number {
  return useSelect((state) => placeAt(state.findings, path)?.count ?? 0);
}

/** The sentence of a finding in the current language. */
export function useIssueText(): (issue: Issue) => string {
  const messages = useMessages();
  return (issue) => issueText(messages, issue);
}

/** What was computed of the current Pod; undefined where there is none, or nothing was computed yet. */
export function useAnalysis(): PodAnalysis | undefined {
  return useSelect(({ current, derived }) => {
    if (!current) return undefined;
    if (derived.focus?.document !== current.document) return undefined;
    return derived.focus.pods.find((pod) => equalPath(pod.ref.podPath, current.ref.podPath));
  });
}

/**
 * A value computed by the judgement's code from the current Pod; `otherwise` until that code is loaded.
 * @param inputs all else that `compute` reads: it is computed anew when one of them or the document is another one
 */
function useJudged<T>(
  compute: (judge: Judge, root: Json | undefined, podPath: Path) => T,
  otherwise: T,
  inputs: readonly unknown[],
): T {
  const [judge, setJudge] = useState<{ readonly loaded: Judge }>();
  const root = useSelect((state) => state.root);
  const podPath = usePodPath();
  // Where it could not be fetched it comes later, with the findings.
  const judged = useSelect((state) => state.derived.judged);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `judged` is not read, it tells when to ask again
  useEffect(() => {
    loadJudge().then(
      (loaded) => setJudge({ loaded }),
      () => undefined,
    );
  }, [judged]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `inputs` stand for what `compute` and `otherwise` are made of
  return useMemo(
    () => (judge ? compute(judge.loaded, root, podPath) : otherwise),
    [judge, root, podPath, ...inputs],
  );
}

const noFacts: readonly LinuxFact[] = [];

/** What the field at a path comes to on a Linux node. */
export function useLinuxFacts(path: Path): readonly LinuxFact[] {
  const settings = useSelect((state) => state.settings);
  return useJudged(
    (judge, root, podPath) => judge.linuxFactsAt(getIn(root, podPath), podPath, path, settings),
    noFacts,
    [path, settings],
  );
}

/** What a Linux node is told for a container of the current Pod; undefined for a Pod of another operating system. */
export function useLinuxView(container: ContainerRef | undefined): LinuxView | undefined {
  const settings = useSelect((state) => state.settings);
  return useJudged(
    (judge, root, podPath) =>
      container && judge.linuxView(getIn(root, podPath), podPath, container, settings),
    undefined,
    [container, settings],
  );
}

const noExplanations: readonly Explanation[] = [];

/** What the value of the field at a path does in the current Pod, or what holds where it is not set. */
export function useFieldFacts(path: Path | undefined): readonly Explanation[] {
  const settings = useSelect((state) => state.settings);
  const ref = useSelect((state) => state.current?.ref);
  return useJudged(
    (judge, root) => (ref && path ? judge.fieldFacts(root, ref, path, settings) : noExplanations),
    noExplanations,
    [ref, path, settings],
  );
}
