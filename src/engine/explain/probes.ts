import { type ContainerRef, own } from '../../pod/index.ts';
import { probeTimes } from '../timing/index.ts';
import {
  handlerText,
  list,
  nameOf,
  number,
  policyFor,
  type Sentence,
  type Subject,
  teller,
  text,
} from './subject.ts';

const say = teller('probes');

/** How each container is probed, and for how long it may be silent. */
export function* probes(subject: Subject, all: readonly ContainerRef[]): Generator<Sentence> {
  const containers = all.filter((c) => c.role === 'container' || c.role === 'sidecar');
  for (const c of containers) yield* probesOf(subject, c);
  const gates = list(own(subject.spec, 'readinessGates')).flatMap((g) => text(own(g, 'conditionType')) ?? []);
  if (gates.length > 0)
    yield say('probes.readinessGates', { conditions: gates }, [...subject.specPath, 'readinessGates']);
  // A Job's Pods serve nobody, and their end is what the Job waits for.
  if (subject.kind === 'Job' || subject.kind === 'CronJob') return;
  const main = containers.filter((c) => c.role === 'container');
  const has = (c: ContainerRef, kind: string) => handlerText(own(c.value, `${kind}Probe`)) !== undefined;
  const unready = main.filter((c) => !has(c, 'readiness'));
  for (const [id, found] of [
    ['probes.noReadiness', unready.filter((c) => !has(c, 'startup'))],
    ['probes.readyAfterStartup', unready.filter((c) => has(c, 'startup'))],
    ['probes.noLiveness', main.filter((c) => !has(c, 'liveness'))],
  ] as const) {
    if (found.length > 0) yield say(id, { containers: found.map(nameOf) }, ...found.map((c) => c.path));
  }
}

function* probesOf(subject: Subject, c: ContainerRef): Generator<Sentence> {
  const container = nameOf(c);
  const restarts = policyFor(subject.spec, c) !== 'Never';
  const startup = handlerText(own(c.value, 'startupProbe')) !== undefined;
  for (const kind of ['startup', 'liveness', 'readiness'] as const) {
    const probe = own(c.value, `${kind}Probe`);
    const how = handlerText(probe);
    if (how === undefined) continue;
    const path = [...c.path, `${kind}Probe`];
    const times = probeTimes(probe);
    const params = { container, how, period: times.period, failures: times.failures };
    if (kind === 'startup') {
      const id = restarts ? 'probes.startup' : 'probes.startupNever';
      yield say(id, { ...params, seconds: times.start }, path);
    } else if (kind === 'liveness') {
      const id = restarts ? 'probes.liveness' : 'probes.livenessNever';
      yield say(id, { ...params, seconds: times.fromHang[1] }, path);
    } else yield say('probes.readiness', { ...params, seconds: times.fromHang[1] }, path);
    // While a startup probe has not succeeded the other two wait anyway.
    if (times.delay > 0 && !(startup && kind !== 'startup')) {
      yield say(`probes.delay.${kind}`, { container, seconds: times.delay }, [
        ...path,
        'initialDelaySeconds',
      ]);
    }
    const grace = number(own(probe, 'terminationGracePeriodSeconds'));
    if (grace !== undefined && kind !== 'readiness') {
      yield say(`probes.grace.${kind}`, { container, seconds: grace }, [
        ...path,
        'terminationGracePeriodSeconds',
      ]);
    }
  }
}
