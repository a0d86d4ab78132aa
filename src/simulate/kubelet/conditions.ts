import { listAt, type PodModel, textAt } from '../pod-model.ts';
import type { Condition, Phase } from '../timeline.ts';
import type { Status } from './state.ts';

type Statuses = ReadonlyMap<string, Status>;

/** The conditions that the kubelet owns, in the order in which they are told. */
export const kubeletConditions = [
  'PodScheduled',
  'PodReadyToStartContainers',
  'Initialized',
  'ContainersReady',
  'Ready',
] as const;

const isTrue = (type: string): Condition => ({ type, status: 'True' });
const isFalse = (type: string, reason?: string, message?: string): Condition => ({
  type,
  status: 'False',
  ...(reason === undefined ? {} : { reason }),
  ...(message === undefined ? {} : { message }),
});

/** `GeneratePodReadyToStartContainersCondition` of pkg/kubelet/status/generate.go. */
export function sandboxCondition(ready: boolean): Condition {
  return ready ? isTrue('PodReadyToStartContainers') : isFalse('PodReadyToStartContainers');
}

/** `GeneratePodInitializedCondition`: once true it stays so. */
export function initializedCondition(
  pod: PodModel,
  statuses: Statuses,
  phase: Phase,
  before: Condition | undefined,
): Condition {
  const type = 'Initialized';
  if (phase === 'Succeeded') return { ...isTrue(type), reason: 'PodCompleted' };
  const hasRun = pod.app.some(({ name }) => {
    const status = statuses.get(name);
    return status !== undefined && (status.state.kind !== 'waiting' || status.last !== undefined);
  });
  const incomplete = pod.init.filter(({ name, role }) => {
    const status = statuses.get(name);
    return !(role === 'sidecar' ? status?.started : status?.ready);
  });
  if (hasRun || incomplete.length === 0 || before?.status === 'True') return isTrue(type);
  const names = incomplete.map(({ name }) => name).join(' ');
  return isFalse(type, 'ContainersNotInitialized', `containers with incomplete status: [${names}]`);
}

/** `GenerateContainersReadyCondition`. */
export function containersReadyCondition(pod: PodModel, statuses: Statuses, phase: Phase): Condition {
  const type = 'ContainersReady';
  if (phase === 'Succeeded') return isFalse(type, 'PodCompleted');
  if (phase === 'Failed') return isFalse(type, 'PodFailed');
  const unready = pod.all.filter(({ name, role }) => role !== 'init' && !statuses.get(name)?.ready);
  if (unready.length === 0) return isTrue(type);
  const names = unready.map(({ name }) => name).join(' ');
  return isFalse(type, 'ContainersNotReady', `containers with unready status: [${names}]`);
}

/**
 * `GeneratePodReadyCondition`.
 * @param others conditions that readiness gates may name
 */
export function readyCondition(
  pod: PodModel,
  containersReady: Condition,
  others: readonly Condition[],
): Condition {
  const type = 'Ready';
  if (containersReady.status !== 'True') return { ...containersReady, type };
  const unready = listAt(pod.spec, 'readinessGates').flatMap((gate) => {
    const wanted = textAt(gate, 'conditionType');
    const found = others.find((condition) => condition.type === wanted);
    if (!found) return [`corresponding condition of pod readiness gate "${wanted}" does not exist.`];
    return found.status === 'True'
      ? []
      : [`the status of pod readiness gate "${wanted}" is not "True", but ${found.status}`];
  });
  if (unready.length === 0) return isTrue(type);
  return isFalse(type, 'ReadinessGatesNotReady', unready.join(', '));
}
