import { own } from '../../pod/index.ts';
import { type ContainerModel, listAt, type PodModel, textAt } from '../pod-model.ts';
import type { SeenPod } from './state.ts';

/** The rule of a container that an exit code meets; `FindMatchingContainerRestartRule` of pkg/api/v1/pod/util.go. */
export function matchingRule(
  container: ContainerModel,
  exitCode: number,
): { readonly action: string; readonly index: number } | undefined {
  const rules = listAt(container.value, 'restartPolicyRules');
  const index = rules.findIndex((rule) => {
    const codes = own(rule, 'exitCodes');
    if (codes === undefined) return false;
    const listed = listAt(codes, 'values').includes(exitCode);
    const operator = own(codes, 'operator');
    return operator === 'In' ? listed : operator === 'NotIn' && !listed;
  });
  return index < 0 ? undefined : { action: textAt(rules[index], 'action'), index };
}

/**
 * `ContainerShouldRestart` of pkg/api/v1/pod/util.go: rules in order, which count only beside a policy of the container; else
 * that policy; else the Pod's.
 */
export function shouldRestart(container: ContainerModel, pod: PodModel, exitCode: number): boolean {
  if (container.restartPolicy !== '') {
    const action = matchingRule(container, exitCode)?.action;
    if (action === 'Restart' || action === 'RestartAllContainers') return true;
  }
  switch (container.restartPolicy || pod.restartPolicy) {
    case 'OnFailure':
      return exitCode !== 0;
    case 'Never':
      return false;
    default:
      return true;
  }
}

/** Whether a sync of a Pod that is not deleted would start it: `ShouldContainerBeRestarted` of pkg/kubelet/container/helpers.go. */
export function shouldBeStarted(
  container: ContainerModel,
  pod: PodModel,
  seen: SeenPod,
  deleted: boolean,
): boolean {
  if (deleted) return false;
  const [latest] = seen.get(container.name) ?? [];
  if (!latest) return true;
  return latest.ended !== undefined && shouldRestart(container, pod, latest.ended.exitCode);
}

/** Whether a rule of a container that has exited restarts the whole Pod: `ShouldAllContainersRestart` of the same file. */
export function restartsAll(container: ContainerModel, exitCode: number): boolean {
  return (
    container.restartPolicy !== '' && matchingRule(container, exitCode)?.action === 'RestartAllContainers'
  );
}
