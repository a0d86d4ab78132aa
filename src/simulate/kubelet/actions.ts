import type { ContainerModel } from '../pod-model.ts';
import type { Instance, Seen } from '../runtime.ts';
import type { Probes } from './probes.ts';
import { restartsAll, shouldBeStarted, shouldRestart } from './restart.ts';
import type { Host, SeenPod } from './state.ts';
import type { Kill } from './stop.ts';

/** What a sync is going to do. */
export interface Actions {
  /** Nothing is to stay: all that runs is stopped. */
  killPod: boolean;
  readonly kill: { readonly instance: Instance; readonly kill: Kill }[];
  /** In the order of the Pod. */
  startInit: ContainerModel[];
  readonly startApp: ContainerModel[];
}

/** What the probes of an instance say, where they gave it up. */
function gaveUp(probes: Probes, { id }: Instance): 'liveness' | 'startup' | undefined {
  if (probes.result('liveness', id) === 'failure') return 'liveness';
  return probes.result('startup', id) === 'failure' ? 'startup' : undefined;
}

/** `computePodActions` of pkg/kubelet/kuberuntime/kuberuntime_manager.go. */
export function actionsOf({ pod }: Host, seen: SeenPod, probes: Probes): Actions {
  const actions: Actions = { killPod: false, kill: [], startInit: [], startApp: [] };
  const initialized = initActions(pod.init, pod.app, seen, probes, actions, (container) =>
    shouldBeStarted(container, pod, seen, false),
  );
  if (actions.killPod || !initialized) return actions;
  let kept = 0;
  for (const container of pod.app) {
    const [latest] = seen.get(container.name) ?? [];
    if (!latest || latest.ended) {
      if (!latest || shouldRestart(container, pod, latest.ended?.exitCode ?? 0))
        actions.startApp.push(container);
      continue;
    }
    const reason = gaveUp(probes, latest.instance);
    if (!reason) {
      kept++;
      continue;
    }
    // Rules are not asked: there is no exit code yet.
    const restarts = (container.restartPolicy || pod.restartPolicy) !== 'Never';
    if (restarts) actions.startApp.push(container);
    const message = `Container ${container.name} failed ${reason} probe${restarts ? ', will be restarted' : ''}`;
    actions.kill.push({ instance: latest.instance, kill: { message, reason } });
  }
  if (kept === 0 && actions.startApp.length === 0) {
    actions.killPod = true;
    actions.startInit = [];
  }
  return actions;
}

/** `computeInitContainerActions` of kuberuntime_container.go; true once app containers may start. */
function initActions(
  init: readonly ContainerModel[],
  app: readonly ContainerModel[],
  seen: SeenPod,
  probes: Probes,
  actions: Actions,
  restarts: (container: ContainerModel) => boolean,
): boolean {
  if (init.length === 0) return true;
  const latestOf = ({ name }: ContainerModel): Seen | undefined => seen.get(name)?.[0];
  let initialized = app.some((container) => {
    const latest = latestOf(container);
    return latest !== undefined && !latest.ended;
  });
  let before = initialized;
  const starts: number[] = [];
  for (let i = init.length - 1; i >= 0; i--) {
    const container = init[i];
    if (!container) continue;
    const latest = latestOf(container);
    const sidecar = container.role === 'sidecar';
    const next = () => {
      if (i === init.length - 1) initialized = true;
      else if (!before || !sidecar) starts.push(i + 1);
    };
    if (!latest) {
      if (before && sidecar) starts.push(i);
      continue;
    }
    if (before && !sidecar) continue;
    if (!latest.ended) {
      if (sidecar) sidecarActions(container, latest.instance, probes, actions, next, () => starts.push(i));
    } else if (sidecar) starts.push(i);
    else if (latest.ended.exitCode !== 0) {
      if (!restarts(container)) {
        actions.killPod = true;
        return false;
      }
      starts.push(i);
    } else next();
    before = true;
  }
  if (!before) starts.push(0);
  actions.startInit = starts.toReversed().flatMap((i) => init[i] ?? []);
  return initialized;
}

/** A sidecar that runs: the next may start once it is started, and a probe that gave it up starts it anew. */
function sidecarActions(
  container: ContainerModel,
  instance: Instance,
  probes: Probes,
  actions: Actions,
  next: () => void,
  again: () => void,
): void {
  const kill = (reason: 'startup' | 'liveness') => {
    const message = `Init container ${container.name} failed ${reason} probe`;
    actions.kill.push({ instance, kill: { message, reason } });
    again();
  };
  if (container.probes.some(({ kind }) => kind === 'startup')) {
    const startup = probes.result('startup', instance.id);
    if (startup === 'failure') kill('startup');
    if (startup !== 'success') return;
  }
  next();
  if (probes.result('liveness', instance.id) === 'failure') kill('liveness');
}

/** Containers in the order in which they are taken away to start all anew, those at fault last: `getContainersToReset`. */
export function resetOrder({ pod }: Host, seen: SeenPod): Seen[] {
  const isSource = ({ instance, ended }: Seen) =>
    ended !== undefined && restartsAll(instance.container, ended.exitCode);
  const of = (containers: readonly ContainerModel[], source: boolean) =>
    containers.flatMap(({ name }) => {
      const [latest] = seen.get(name) ?? [];
      return latest && isSource(latest) === source ? [latest] : [];
    });
  return [...of(pod.app, false), ...of(pod.init, false), ...of(pod.app, true), ...of(pod.init, true)];
}
