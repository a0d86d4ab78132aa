import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../pod/index.ts';
import { Agenda, turns } from './agenda.ts';
import type { Action, Behaviour, Timeline, World } from './index.ts';
import { play } from './testing.ts';

const seconds = fc.integer({ min: 0, max: 40 });
const code = fc.constantFrom(0, 1, 42, 143);

const behaviour = fc.record<Behaviour>(
  {
    exit: fc.record({ at: seconds, code }),
    term: fc.oneof(seconds, fc.constant('ignore' as const)),
    listens: fc.constantFrom([[80, 0, null] as const], [[80, 5, 30] as const], []),
    memory: fc.constantFrom([[2, '10Mi'] as const], [[3, '900Mi'] as const]),
    preStop: fc.record({ seconds, ok: fc.boolean() }),
    postStart: fc.record({ seconds: fc.integer({ min: 0, max: 8 }), ok: fc.boolean() }),
    startError: fc.constantFrom('no such file'),
  },
  { requiredKeys: [] },
);

const probe = fc.record({
  tcpSocket: fc.constant({ port: 80 }),
  periodSeconds: fc.integer({ min: 1, max: 7 }),
  initialDelaySeconds: fc.integer({ min: 0, max: 9 }),
  failureThreshold: fc.integer({ min: 1, max: 4 }),
});

const handler = fc.constantFrom(
  { exec: { command: ['x'] } },
  { sleep: { seconds: 3 } },
  { tcpSocket: { port: 80 } },
);
const policy = fc.constantFrom('Always', 'OnFailure', 'Never');
const rules = fc.constantFrom(
  [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }],
  [{ action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [42] } }],
);

const shared = {
  livenessProbe: probe,
  readinessProbe: probe,
  lifecycle: fc.record({ preStop: handler, postStart: handler }, { requiredKeys: [] }),
  resources: fc.constant({ limits: { memory: '100Mi' } }),
  imagePullPolicy: fc.constantFrom('Always', 'IfNotPresent', 'Never'),
  env: fc.constant([{ name: 'A', valueFrom: { configMapKeyRef: { name: 'app', key: 'a' } } }]),
};
const image = fc.constantFrom('nginx:1.27', 'busybox:1.36', 'registry.example/app:1');
const named = (name: string) => ({ name: fc.constant(name), image });
const app = (name: string) =>
  fc.oneof(
    fc.record({ ...named(name), ...shared, startupProbe: probe }, { requiredKeys: ['name', 'image'] }),
    fc.record({ ...named(name), restartPolicy: policy, restartPolicyRules: rules }),
  );
const sidecar = (name: string) =>
  fc.record(
    { ...named(name), ...shared, startupProbe: probe, restartPolicy: fc.constant('Always') },
    { requiredKeys: ['name', 'image', 'restartPolicy'] },
  );
const before = (name: string) =>
  fc.record({ ...named(name), env: shared.env }, { requiredKeys: ['name', 'image'] });

const spec = fc.record<JsonObject>(
  {
    initContainers: fc
      .constantFrom(0, 1, 2, 3)
      .chain((kind) =>
        fc.tuple(...[...(kind & 1 ? [before('i')] : []), ...(kind & 2 ? [sidecar('s')] : [])]),
      ) as fc.Arbitrary<readonly JsonObject[]>,
    containers: fc.oneof(fc.tuple(app('a')), fc.tuple(app('a'), app('b'))) as fc.Arbitrary<
      readonly JsonObject[]
    >,
    restartPolicy: policy,
    terminationGracePeriodSeconds: fc.integer({ min: 4, max: 12 }),
    activeDeadlineSeconds: fc.integer({ min: 1, max: 90 }),
    schedulingGates: fc.constant([{ name: 'example.com/g' }]),
    volumes: fc.constant([{ name: 'v', configMap: { name: 'app' } }]),
  },
  { requiredKeys: ['containers', 'restartPolicy'] },
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record(
    { at: seconds, do: fc.constant('delete' as const), gracePeriodSeconds: fc.integer({ min: 0, max: 9 }) },
    { requiredKeys: ['at', 'do'] },
  ),
  fc.record({
    at: seconds,
    do: fc.constant('kill' as const),
    container: fc.constantFrom('a', 's'),
    exitCode: code,
  }),
  fc.record({
    at: seconds,
    do: fc.constant('create' as const),
    kind: fc.constant('configMaps' as const),
    name: fc.constant('app'),
    data: fc.constant({ a: 'x' }),
  }),
  fc.record({ at: seconds, do: fc.constant('removeGate' as const) }),
  fc.record({ at: seconds, do: fc.constant('memoryPressure' as const) }),
);

const world: fc.Arbitrary<World> = fc.record<World>(
  {
    behaviour: fc.record(
      { i: behaviour, s: behaviour, a: behaviour, b: fc.array(behaviour, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: [] },
    ),
    images: fc.constant({ 'registry.example/app:1': { error: '401', seconds: 1 } }),
    nodes: fc.constantFrom(
      [{ name: 'n', images: ['*'] }],
      [{ name: 'n' }],
      [{ name: 'n', unschedulable: true }],
    ),
    actions: fc.array(action, { maxLength: 4 }),
    until: fc.constant(200),
  },
  { requiredKeys: ['until'] },
);

const never = spec.map((one): JsonObject => ({ ...one, restartPolicy: 'Never' }));

const over = (phase: string) => phase === 'Succeeded' || phase === 'Failed';

function holds(of: (timeline: Timeline, pod: JsonObject) => void, specs = spec): void {
  fc.assert(
    fc.property(specs, world, (pod, around) => of(play(pod, around), pod)),
    { numRuns: 150 },
  );
}

/** Everything of a timeline that is data. */
const dataOf = (timeline: Timeline) => JSON.stringify(timeline);

describe('whatever a Pod and its world', () => {
  it('the same input gives the same output', () => {
    fc.assert(
      fc.property(spec, world, (pod, around) => {
        const twice = [play(pod, around), play(structuredClone(pod), structuredClone(around))];
        expect(new Set(twice.map(dataOf)).size).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('nothing happens after the Pod is gone, and time never runs back', () => {
    holds(({ events, history, conditions, steps, probes, gone, until }) => {
      for (const list of [events, history, conditions, steps, probes]) {
        const times = list.map(({ t }) => t);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.at(-1) ?? 0).toBeLessThanOrEqual(gone ?? until);
      }
    });
  });

  it('counts of restarts never fall', () => {
    holds(({ history }) => {
      const counts = new Map<string, number>();
      for (const { containers } of history)
        for (const [name, { restarts }] of Object.entries(containers)) {
          expect(restarts).toBeGreaterThanOrEqual(counts.get(name) ?? 0);
          counts.set(name, restarts);
        }
    });
  });

  it('a phase that is final stays', () => {
    holds(({ history }) => {
      const first = history.findIndex(({ phase }) => over(phase));
      if (first < 0) return;
      const rest = history.slice(first);
      expect(new Set(rest.map(({ phase, reason }) => `${phase} ${reason}`)).size).toBe(1);
      for (const { containers } of rest)
        expect(Object.values(containers).filter(({ state }) => state === 'running')).toEqual([]);
    });
  });

  it('a container of a Pod with restartPolicy Never is started once, where it has no policy of its own', () => {
    holds(({ lanes }, pod) => {
      const own = JSON.stringify(pod).includes('restartPolicyRules');
      for (const { role, runs } of lanes)
        if (role !== 'sidecar' && !own) expect(runs.length).toBeLessThanOrEqual(1);
    }, never);
  });

  it('lanes have no gaps, and runs of a container do not overlap', () => {
    holds(({ lanes }) => {
      for (const { intervals, runs } of lanes) {
        intervals.slice(1).forEach((interval, i) => {
          expect(interval.from).toBe(intervals[i]?.to);
        });
        runs.slice(1).forEach((run, i) => {
          expect(run.from).toBeGreaterThanOrEqual(runs[i]?.to ?? Number.POSITIVE_INFINITY);
        });
      }
    });
  });

  it('every event of a container names one of the Pod', () => {
    holds(({ events, lanes }) => {
      const names = new Set(lanes.map(({ container }) => container));
      for (const { container } of events) if (container !== undefined) expect(names).toContain(container);
    });
  });
});

describe('an hour of five containers that crash', () => {
  it('takes few steps', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const containers = names.map((name) => ({
      name,
      image: 'busybox:1.36',
      command: ['sh', '-c', 'sleep 1; exit 1'],
    }));
    const { events, history, lanes } = play({ containers }, { until: 3600 });
    for (const { runs } of lanes) expect(runs.length).toBeGreaterThan(12);
    expect(events.length).toBeLessThan(1000);
    expect(history.length).toBeLessThan(500);
  });
});

describe('the clock', () => {
  it('runs programs before the worker, and the worker before probes', () => {
    const agenda = new Agenda();
    const order: string[] = [];
    agenda.at(1, turns.probes, () => order.push('probe'));
    agenda.at(1, turns.probes, () => {
      order.push('probe');
      agenda.at(1, turns.programs, () => order.push('late program'));
    });
    agenda.at(1, turns.probes, () => order.push('probe'));
    agenda.at(1, turns.worker, () => order.push('worker'));
    agenda.at(1, turns.programs, () => order.push('program'));
    agenda.at(3, turns.programs, () => order.push('too late'));
    agenda.run(
      2,
      () => false,
      () => {},
    );
    expect(order).toEqual(['program', 'worker', 'probe', 'probe', 'probe', 'late program']);
  });
});
