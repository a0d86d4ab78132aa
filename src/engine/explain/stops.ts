import { type ContainerRef, getIn } from '../../pod/index.ts';
import { gracePeriod } from '../timing/index.ts';
import { handlerText, nameOf, number, type Sentence, type Subject, teller, text } from './subject.ts';

const say = teller('stops');

/**
 * How it stops (`killContainer`, `terminationOrdering` of pkg/kubelet/kuberuntime): all preStop hooks begin at once, the
 * grace period is running already, then the signal, at the end SIGKILL; sidecars get theirs after the containers.
 */
export function* stops(subject: Subject, all: readonly ContainerRef[]): Generator<Sentence> {
  const { spec, specPath } = subject;
  const containers = all.filter((c) => c.role === 'container' || c.role === 'sidecar');
  const grace = gracePeriod(spec);
  const at = [...specPath, 'terminationGracePeriodSeconds'];
  for (const c of containers) {
    const hook = getIn(c.value, ['lifecycle', 'preStop']);
    const container = nameOf(c);
    const path = [...c.path, 'lifecycle', 'preStop'];
    const seconds = number(getIn(hook, ['sleep', 'seconds']));
    const how = handlerText(hook);
    if (seconds !== undefined && seconds > 0) {
      yield grace > 0 && seconds >= grace
        ? say('stops.preStopAll', { container, seconds, grace }, path, at)
        : say('stops.preStopSleep', { container, seconds }, path);
    } else if (how !== undefined) yield say('stops.preStop', { container, how }, path);
    const signal = text(getIn(c.value, ['lifecycle', 'stopSignal']));
    if (signal) yield say('stops.signal', { container, signal }, [...c.path, 'lifecycle', 'stopSignal']);
  }
  yield grace > 0 ? say('stops.grace', { seconds: grace }, at) : say('stops.atOnce', {}, at);
  const sidecars = containers.filter((c) => c.role === 'sidecar').toReversed();
  if (sidecars.length > 0) {
    yield say('stops.sidecars', { containers: sidecars.map(nameOf) }, ...sidecars.map((c) => c.path));
  }
}
