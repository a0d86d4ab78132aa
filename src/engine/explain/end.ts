import { type ContainerRef, getIn, own } from '../../pod/index.ts';
import { handlerText, number, type Sentence, type Subject, text } from './read.ts';

const policies = ['Always', 'OnFailure', 'Never'] as const;
type Policy = (typeof policies)[number];

function policyOf(value: unknown): Policy | undefined {
  return policies.find((policy) => policy === value);
}

/** What happens when something ends or breaks: pkg/kubelet/kuberuntime ShouldContainerBeRestarted, crash back-off. */
export function* fails(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  const { spec, specPath, kind, object, objectPath } = subject;
  const policy = policyOf(own(spec, 'restartPolicy')) ?? 'Always';
  const at = [...specPath, 'restartPolicy'];
  yield { id: `fails.${policy}`, chapter: 'fails', params: {}, refs: [at] };
  for (const { role, name, value, path } of containers) {
    const chosen = role === 'sidecar' ? undefined : policyOf(own(value, 'restartPolicy'));
    if (!chosen) continue;
    const params = { container: name || '?' };
    yield { id: `fails.container.${chosen}`, chapter: 'fails', params, refs: [[...path, 'restartPolicy']] };
  }
  if (containers.some((c) => c.role === 'init')) {
    yield { id: 'fails.init', chapter: 'fails', params: { policy }, refs: [[...specPath, 'initContainers']] };
  }
  if (kind === 'Job' || kind === 'CronJob') {
    const job = kind === 'Job' ? ['spec'] : ['spec', 'jobTemplate', 'spec'];
    const limit = number(getIn(object, [...job, 'backoffLimit'])) ?? 6;
    const refs = [[...objectPath, ...job, 'backoffLimit']];
    yield { id: 'fails.backoffLimit', chapter: 'fails', params: { limit }, refs };
  }
  const seconds = number(own(spec, 'activeDeadlineSeconds'));
  if (seconds !== undefined) {
    const refs = [[...specPath, 'activeDeadlineSeconds']];
    yield { id: 'fails.deadline', chapter: 'fails', params: { seconds }, refs };
  }
  if (kind === 'Pod') {
    yield { id: 'fails.bare', chapter: 'fails', params: {}, refs: [[...objectPath, 'kind']] };
  }
}

/** How it stops: preStop hooks, the stop signal, the grace period, and the sidecars last. */
export function* stops(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  const { spec, specPath } = subject;
  for (const { name, value, path } of containers) {
    const hook = getIn(value, ['lifecycle', 'preStop']);
    const container = name || '?';
    const refs = [[...path, 'lifecycle', 'preStop']];
    const sleep = number(getIn(hook, ['sleep', 'seconds']));
    const how = handlerText(hook);
    if (sleep !== undefined) {
      yield { id: 'stops.preStopSleep', chapter: 'stops', params: { container, seconds: sleep }, refs };
    } else if (how !== undefined) {
      yield { id: 'stops.preStop', chapter: 'stops', params: { container, how }, refs };
    }
    const signal = text(getIn(value, ['lifecycle', 'stopSignal']));
    if (signal) {
      const params = { container, signal };
      yield { id: 'stops.signal', chapter: 'stops', params, refs: [[...path, 'lifecycle', 'stopSignal']] };
    }
  }
  const seconds = number(own(spec, 'terminationGracePeriodSeconds')) ?? 30;
  const refs = [[...specPath, 'terminationGracePeriodSeconds']];
  yield seconds > 0
    ? { id: 'stops.grace', chapter: 'stops', params: { seconds }, refs }
    : { id: 'stops.atOnce', chapter: 'stops', params: {}, refs };
  const sidecars = containers.filter((c) => c.role === 'sidecar').toReversed();
  if (sidecars.length > 0) {
    const params = { containers: sidecars.map((c) => c.name || '?') };
    yield { id: 'stops.sidecars', chapter: 'stops', params, refs: sidecars.map((c) => c.path) };
  }
}
