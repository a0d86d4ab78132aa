import type { Json, JsonObject } from '../pod/index.ts';
import { Agenda } from './agenda.ts';
import { Cluster } from './cluster.ts';
import { simulate, type Timeline, type World } from './index.ts';
import { Published } from './kubelet/published.ts';
import type { Host, SeenPod, State, Status } from './kubelet/state.ts';
import { type PodModel, podModel } from './pod-model.ts';
import { Recorder } from './recorder.ts';
import { releaseOf } from './release.ts';
import { type Instance, Runtime } from './runtime.ts';

/** A Pod with that spec, as it is: nothing is defaulted. */
export function modelOf(spec: JsonObject, name = 'foo', namespace = 'new'): PodModel {
  return podModel({ metadata: { name, namespace }, spec }, [], name, namespace);
}

/** The timeline of a Pod that a server takes. */
export function play(spec: JsonObject, world: World = {}, minor?: '1.34'): Timeline {
  const pod: Json = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec };
  const { timeline, issues } = simulate(pod, world, minor ? { cluster: { version: minor } } : {});
  if (!timeline) throw new Error(`rejected: ${JSON.stringify(issues)}`);
  return timeline;
}

export const running: State = { kind: 'running', startedAt: 0 };
export const waiting = (reason: string): State => ({ kind: 'waiting', reason, message: '' });
export const terminated = (exitCode: number, reason = exitCode === 0 ? 'Completed' : 'Error') =>
  ({ kind: 'terminated', reason, exitCode, finishedAt: 0 }) as const;

/** A status of a container by what is said of it. */
export function statusOf(name: string, state: State, more: Partial<Status> = {}): [string, Status] {
  return [name, { name, state, last: undefined, restarts: 0, id: 1, ready: false, started: false, ...more }];
}

/** A node's parts around a Pod, to ask single functions of the kubelet. */
export function hostOf(pod: PodModel): Host {
  const agenda = new Agenda();
  const recorder = new Recorder(agenda);
  const runtime = new Runtime(
    agenda,
    recorder,
    pod,
    () => ({}),
    () => {},
  );
  return {
    agenda,
    recorder,
    pod,
    release: releaseOf(36),
    cluster: new Cluster({}),
    node: 'node01',
    runtime,
    knows: () => true,
    deletionGrace: () => undefined,
  };
}

export const publishedOf = (pod: PodModel) => new Published(pod);

/** Containers as a sync sees them: running, or exited with a code. */
export function seenOf(host: Host, states: Readonly<Record<string, 'running' | number>>): SeenPod {
  return new Map(
    Object.entries(states).map(([name, state]) => {
      const container = host.pod.all.find((one) => one.name === name);
      if (!container) throw new Error(name);
      const instance: Instance = host.runtime.start(container);
      if (state !== 'running') host.runtime.exitNow(instance, state);
      return [name, host.runtime.seen(name)];
    }),
  );
}
