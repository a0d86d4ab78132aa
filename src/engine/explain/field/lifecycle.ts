import { getIn, own } from '../../../pod/index.ts';
import { gracePeriod } from '../../timing/index.ts';
import type { Explanation } from '../../types.ts';
import { handlerText, nameOf, policyOf } from '../subject.ts';
import { durationText, type FactTable, type FieldContext, fact, number } from './context.ts';

/** What is left of the grace period after each container's preStop hook (`killContainer`). */
function* grace(context: FieldContext): Generator<Explanation> {
  const seconds = gracePeriod(context.spec);
  const at = [...context.specPath, 'terminationGracePeriodSeconds'];
  if (seconds === 0) {
    yield fact('field.grace.zero', {}, at);
    return;
  }
  const written = number(own(context.spec, 'terminationGracePeriodSeconds'));
  if (written !== undefined && written < 0) yield fact('field.grace.negative', { seconds: written }, at);
  const concerned = context.container ? [context.container] : context.containers;
  for (const c of concerned) {
    if (c.role === 'init' || c.role === 'ephemeral') continue;
    const hook = getIn(c.value, ['lifecycle', 'preStop']);
    const path = [...c.path, 'lifecycle', 'preStop'];
    const sleep = number(getIn(hook, ['sleep', 'seconds']));
    const container = nameOf(c);
    if (sleep !== undefined && sleep >= 0) {
      const left = Math.max(2, seconds - sleep);
      yield fact('field.grace.left', { container, sleep, seconds, left }, path, at);
    } else if (handlerText(hook) !== undefined) {
      yield fact('field.grace.hook', { container, seconds }, path, at);
    }
  }
}

function* duration(context: FieldContext): Generator<Explanation> {
  const seconds = number(context.value);
  if (seconds !== undefined && seconds >= 120 && seconds < 1e9) {
    yield fact('field.duration', { seconds, text: durationText(seconds) }, context.path);
  }
}

function* graceField(context: FieldContext): Generator<Explanation> {
  yield* duration(context);
  yield* grace(context);
}

const alwaysOnly = ['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet'];

/** Which policies the workload takes (pkg/apis/apps/validation, pkg/apis/batch/validation), and who has one of its own. */
function* restartPolicy(context: FieldContext): Generator<Explanation> {
  const { kind, containers, path } = context;
  if (alwaysOnly.includes(kind)) yield fact('field.restart.alwaysOnly', { kind }, path);
  if (kind === 'Job' || kind === 'CronJob') {
    const set = policyOf(context.value) !== undefined;
    yield fact(set ? 'field.restart.job' : 'field.default.restartOfJob', { kind }, path);
  }
  const sidecars = containers.filter((c) => c.role === 'sidecar');
  const others = containers.filter(
    (c) => (c.role === 'container' || c.role === 'init') && policyOf(own(c.value, 'restartPolicy')),
  );
  const refs = (list: typeof containers) => list.map((c) => [...c.path, 'restartPolicy']);
  if (sidecars.length > 0) {
    yield fact('field.restart.notSidecars', { containers: sidecars.map(nameOf) }, ...refs(sidecars));
  }
  if (others.length > 0) yield fact('field.restart.own', { containers: others.map(nameOf) }, ...refs(others));
}

function* containerPolicy(context: FieldContext): Generator<Explanation> {
  const { container, path } = context;
  const own1 = policyOf(context.value);
  const pods = policyOf(own(context.spec, 'restartPolicy')) ?? 'Always';
  const podPath = [...context.specPath, 'restartPolicy'];
  if (!container) return;
  if (container.role === 'sidecar') yield fact('field.restart.sidecar', {}, path);
  else if (own1) yield fact('field.restart.overrides', { own: own1, pod: pods }, path, podPath);
  else yield fact('field.default.restartOfPod', { pod: pods }, podPath);
}

export const lifecycleFacts: FactTable = {
  'PodSpec.terminationGracePeriodSeconds': graceField,
  'Lifecycle.preStop': grace,
  'SleepAction.seconds': grace,
  'PodSpec.activeDeadlineSeconds': duration,
  'JobSpec.activeDeadlineSeconds': duration,
  'JobSpec.ttlSecondsAfterFinished': duration,
  'ServiceAccountTokenProjection.expirationSeconds': duration,
  'PodSpec.restartPolicy': restartPolicy,
  'Container.restartPolicy': containerPolicy,
};
