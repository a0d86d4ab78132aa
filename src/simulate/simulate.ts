import { analyzeDocument, effectiveResources, type ServerAnswer, serverAnswer } from '../engine/index.ts';
import {
  type Cluster as ApiCluster,
  featuresOf,
  findPods,
  getIn,
  type Issue,
  isObject,
  type Json,
  type JsonObject,
  type Path,
  type PodRef,
  startsWith,
} from '../pod/index.ts';
import { admitRuntimeClass, type Forbidden, withDefaultTolerations } from './admission.ts';
import { Agenda } from './agenda.ts';
import { PodLife } from './api-server.ts';
import { behavioursOf } from './behaviour/index.ts';
import { Cluster } from './cluster.ts';
import { conditionOf, History } from './history.ts';
import { describeEvents } from './kubectl/describe.ts';
import { kubectlLine } from './kubectl/get.ts';
import { podModel, textAt } from './pod-model.ts';
import { Recorder } from './recorder.ts';
import { releaseOf } from './release.ts';
import type { Timeline } from './timeline.ts';
import type { Behaviour, World } from './world.ts';

export interface SimulateOptions {
  /** The release and its gates; the newest with its defaults where none is given. */
  readonly cluster?: ApiCluster | undefined;
  /** Which Pod of the document; the first where none is given. */
  readonly ref?: PodRef | undefined;
}

/** A server does not take the object: why, as issues, and in its own words. */
export interface Refused {
  readonly timeline?: undefined;
  /** Errors at paths of the document; empty where there is no Pod in it. */
  readonly issues: readonly Issue[];
  readonly answer: ServerAnswer | undefined;
  /** What forbids a Pod that is valid; its path is one of the document. */
  readonly forbidden?: Forbidden;
}

export type Simulation = { readonly timeline: Timeline; readonly issues?: undefined } | Refused;

/** `latency.sync` and `until` where the world does not say. */
const defaultLatency = 2;
const defaultUntil = 120;

/**
 * What one Pod does on a small cluster: API server, scheduler and kubelet of Kubernetes 1.36, on a virtual clock, without
 * randomness: the same input gives the same timeline. Of an object that makes Pods, one of its template is taken.
 * @param document what kubectl reads from the document
 */
export function simulate(
  document: Json | undefined,
  world: World = {},
  options: SimulateOptions = {},
): Simulation {
  const ref = options.ref ?? findPods(document)[0];
  const object = ref && document !== undefined ? getIn(document, ref.objectPath) : undefined;
  if (!ref || !isObject(object)) return { issues: [], answer: undefined };
  const features = featuresOf(options.cluster);
  const answer = serverAnswer(object, { features });
  const at = ref.podPath.slice(ref.objectPath.length);
  const pod = answer.object === undefined ? undefined : getIn(answer.object, at);
  if (!answer.accepted || !isObject(pod)) {
    const { issues } = analysisOf(document, ref, options.cluster);
    return { issues, answer };
  }
  const admitted = admitRuntimeClass(withDefaultTolerations(pod), world);
  if (admitted.forbidden) {
    const { message, path, missing } = admitted.forbidden;
    const name = podName(pod, ref);
    const forbidden = {
      message: `pods "${name}" is forbidden: ${message}`,
      path: [...ref.podPath, ...path],
      ...(missing === undefined ? {} : { missing }),
    };
    return { issues: [], answer, forbidden };
  }
  return { timeline: run(admitted.pod, ref, namespaceOf(answer.object), world, features.minor) };
}

function analysisOf(document: Json | undefined, ref: PodRef, cluster: ApiCluster | undefined) {
  const { pods, issues } = analyzeDocument(document, cluster ? { cluster } : {});
  const of = pods.find((one) => sameRef(one.ref.podPath, ref.podPath));
  return { issues: [...issues, ...(of?.issues ?? [])].filter(({ severity }) => severity === 'error') };
}

function sameRef(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}

function namespaceOf(object: JsonObject | undefined): string {
  return textAt(object, 'metadata', 'namespace') || 'default';
}

/** Names that controllers and servers make up end in letters that nobody knows before. */
const madeUp = 'xxxxx';

function podName(pod: JsonObject, ref: PodRef): string {
  if (ref.kind.toLowerCase() === 'pod')
    return textAt(pod, 'metadata', 'name') || `${textAt(pod, 'metadata', 'generateName')}${madeUp}`;
  if (ref.kind === 'StatefulSet') return `${ref.name}-0`;
  return `${ref.name}-${madeUp}`;
}

function run(value: JsonObject, ref: PodRef, namespace: string, world: World, minor: number): Timeline {
  const name = podName(value, ref);
  const pod = podModel(value, ref.podPath, name, namespace);
  const until = world.until ?? defaultUntil;
  const agenda = new Agenda();
  const recorder = new Recorder(agenda);
  const behaviours = behavioursOf(pod, world);
  const starts = new Map(behaviours.map((one) => [one.container, one.starts]));
  const nothing: Behaviour = {};
  const life = new PodLife(agenda, recorder, {
    pod,
    cluster: new Cluster(world),
    asked: { pod, requests: effectiveResources(value, []).requests, minor },
    release: releaseOf(minor),
    latency: world.latency?.sync ?? defaultLatency,
    known: new Set(behaviours.filter(({ known }) => known).map(({ container }) => container)),
    behaviours: (container, start) => {
      const all = starts.get(container) ?? [];
      return all[Math.min(start, all.length - 1)] ?? nothing;
    },
  });
  const history = new History(pod);
  life.create();
  life.plan(world.actions ?? []);
  agenda.run(
    until,
    () => life.gone !== undefined,
    (t) => history.note(t, life.published),
  );
  const { gone } = life;
  const clamp = (t: number) => Math.min(Math.max(t, 0), until);
  const isGone = (t: number) => gone !== undefined && t >= gone;
  const row = (t: number) => (isGone(clamp(t)) ? undefined : history.row(clamp(t)));
  return {
    name,
    namespace,
    until,
    node: life.published.node,
    gone,
    events: recorder.events,
    conditions: history.conditions,
    podScheduled: conditionOf(life.published.conditions, 'PodScheduled'),
    history: history.entries,
    lanes: history.lanes(recorder, gone),
    probes: recorder.probes,
    hooks: recorder.hooks,
    pulls: recorder.pulls,
    stops: recorder.stops,
    placements: recorder.placements,
    steps: recorder.steps,
    behaviours,
    at: (t) => history.snapshot(clamp(t), isGone(clamp(t))),
    kubectlGet: (t) => {
      const found = row(t);
      return found ? kubectlLine(found) : '';
    },
    kubectlRow: row,
    describeEvents: (t) => describeEvents(recorder.events, clamp(t)),
  };
}
