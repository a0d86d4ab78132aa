import { type ContainerRef, type Json, own } from '../../pod/index.ts';
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

/**
 * The numbers of a probe with the defaults of `SetDefaults_Probe` (0 counts as unset), and what follows from them by
 * pkg/kubelet/prober/worker.go: checks come once a period and do not overlap, and each may take the timeout.
 */
export function probeTimes(probe: Json | undefined) {
  const or = (name: string, otherwise: number) => {
    const value = number(own(probe, name));
    return value !== undefined && value > 0 ? value : otherwise;
  };
  const delay = or('initialDelaySeconds', 0);
  const period = or('periodSeconds', 10);
  const timeout = or('timeoutSeconds', 1);
  const failures = or('failureThreshold', 3);
  const successes = or('successThreshold', 1);
  const pace = Math.max(period, timeout);
  return {
    delay,
    period,
    timeout,
    failures,
    successes,
    /** The first check comes at the first tick after the delay: no later than this, counted from the start. */
    firstAtLatest: delay + period,
    /** From the moment it hangs: one period until the next check, then every check runs into its timeout. */
    worst: period + (failures - 1) * pace + timeout,
    /** Failing checks that are answered at once, the first of them at once. */
    soonest: (failures - 1) * period,
    /** What a startup probe allows: N checks, the first after the delay. */
    start: delay + period * failures,
  };
}

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
      yield say(id, { ...params, seconds: times.worst }, path);
    } else yield say('probes.readiness', { ...params, seconds: times.worst }, path);
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
