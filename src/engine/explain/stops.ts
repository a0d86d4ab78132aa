import { type ContainerRef, getIn, type Json } from '../../pod/index.ts';
import { isForWindows } from '../os.ts';
import { gracePeriod } from '../timing/index.ts';
import {
  handlerText,
  nameOf,
  number,
  type Sentence,
  type Subject,
  strings,
  teller,
  text,
} from './subject.ts';

const say = teller('stops');

/** The seconds of a command that only sleeps: `[sleep, '5']`, `[sh, -c, sleep 5]`; undefined for any other. */
function sleptSeconds(command: Json | undefined): number | undefined {
  const words = strings(command);
  const [, seconds] = /^(?:\S*sh -c )?(?:\/bin\/)?sleep (\d{1,9})$/.exec(words.join(' ')) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}

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
    const lasts = seconds ?? sleptSeconds(getIn(hook, ['exec', 'command']));
    if (lasts !== undefined && grace > 0 && lasts >= grace)
      yield say('stops.preStopAll', { container, seconds: lasts, grace }, path, at);
    else if (seconds !== undefined && seconds > 0)
      yield say('stops.preStopSleep', { container, seconds }, path);
    else if (how !== undefined) yield say('stops.preStop', { container, how }, path);
    const signal = text(getIn(c.value, ['lifecycle', 'stopSignal']));
    if (signal) yield say('stops.signal', { container, signal }, [...c.path, 'lifecycle', 'stopSignal']);
  }
  // The signals are those of Linux; containerd sends a Windows container a shutdown event.
  const id = isForWindows(spec) ? 'stops.grace.windows' : 'stops.grace';
  yield grace > 0 ? say(id, { seconds: grace }, at) : say('stops.atOnce', {}, at);
  const sidecars = containers.filter((c) => c.role === 'sidecar').toReversed();
  if (sidecars.length > 0) {
    yield say('stops.sidecars', { containers: sidecars.map(nameOf) }, ...sidecars.map((c) => c.path));
  }
}
