import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Explanation, LinuxFact, LinuxView, PodAnalysis } from '../engine/index.ts';
import { issueText, type Tables } from '../i18n/index.ts';
import { equalPath, getIn, type Issue, type Json, type Path, startsWith } from '../pod/index.ts';
import type { Actions, Workbench } from './create.ts';
import type { Judge } from './judge.ts';
import type { State } from './state.ts';
import type { Finding } from './types.ts';

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

/** Path of the Pod (the map with metadata and spec) in the current document; empty where there is no Pod. */
export function usePodPath(): Path {
  return useSelect((state) => state.current?.ref.podPath ?? emptyPath);
}

const emptyPath: Path = [];
const noFindings: readonly Finding[] = [];
const byPath = new WeakMap<readonly Finding[], Map<string, readonly Finding[]>>();

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** Findings exactly at a path of the current document. */
export function useFindings(path: Path): readonly Finding[] {
  return useSelect((state) => {
    let index = byPath.get(state.findings);
    if (!index) {
      const grouped = new Map<string, Finding[]>();
      for (const finding of state.findings) {
        const key = keyOf(finding.issue.path);
        const at = grouped.get(key);
        if (at) at.push(finding);
        else grouped.set(key, [finding]);
      }
      index = grouped;
      byPath.set(state.findings, index);
    }
    return index.get(keyOf(path)) ?? noFindings;
  });
}

/** Number of errors and warnings at or below a path of the current document. */
export function useFindingCount(path: Path): number {
  return useSelect(
    (state) =>
      state.findings.filter((f) => f.issue.severity !== 'advice' && startsWith(f.issue.path, path)).length,
  );
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

const loadJudge = async () => (await import('./judge.ts')).judge;

/** A value computed by the judgement's code from the current Pod; `otherwise` until that code is loaded. */
function useJudged<T>(compute: (judge: Judge, root: Json | undefined, podPath: Path) => T, otherwise: T): T {
  const [judge, setJudge] = useState<{ readonly loaded: Judge }>();
  const root = useSelect((state) => state.root);
  const podPath = usePodPath();
  useEffect(() => {
    void loadJudge().then((loaded) => setJudge({ loaded }));
  }, []);
  return judge ? compute(judge.loaded, root, podPath) : otherwise;
}

const noFacts: readonly LinuxFact[] = [];
const noViews: readonly LinuxView[] = [];

/** What the field at a path comes to on a Linux node. */
export function useLinuxFacts(path: Path): readonly LinuxFact[] {
  const settings = useSelect((state) => state.settings);
  return useJudged(
    (judge, root, podPath) => judge.linuxFactsAt(getIn(root, podPath), podPath, path, settings),
    noFacts,
  );
}

/** What a Linux node is told for each container of the current Pod. */
export function useLinuxViews(): readonly LinuxView[] {
  const settings = useSelect((state) => state.settings);
  return useJudged(
    (judge, root, podPath) => judge.linuxViews(getIn(root, podPath), podPath, settings),
    noViews,
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
  );
}
