/** Probes, as upstream's own unit tests (k8s.io/kubernetes v1.36.3) say it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { hostOf, modelOf, play } from '../testing.ts';
import { check } from './check.ts';

const a = { name: 'containerA', image: 'a' };

const app = (more: JsonObject) => ({ name: 'c', image: 'registry.example/app:1', ...more });
const http = (more: JsonObject) => ({ httpGet: { path: '/', port: 80 }, periodSeconds: 1, ...more });
const present = { nodes: [{ name: 'n', images: ['*'] }] };

// pkg/probe/util_test.go
describe('TestResolveContainerPort', () => {
  const asked = (port: number | string) => {
    const tcp = { tcpSocket: { port }, periodSeconds: 1 };
    const ports = [
      { name: 'foo', containerPort: 8080 },
      { name: 'bar', containerPort: 9000 },
    ];
    const pod = modelOf({ containers: [{ ...a, ports, livenessProbe: tcp }] });
    const host = hostOf(pod);
    const [container] = pod.app;
    const [probe] = container?.probes ?? [];
    if (!container || !probe) throw new Error('no probe');
    return check(probe, host.runtime.start(container), { now: 0, running: host.runtime.running() }).output;
  };
  it('by number, by name, and by neither', () => {
    expect(asked(443)).toBe('dial tcp 10.244.0.5:443: connect: connection refused');
    expect(asked('foo')).toBe('dial tcp 10.244.0.5:8080: connect: connection refused');
    expect(asked('web')).toBe('strconv.Atoi: parsing "web": invalid syntax');
    expect(asked('66666')).toBe('invalid port number: 66666');
  });
});

describe('a command that asks for a file', () => {
  const asked = (command: string[], at: number) => {
    const pod = modelOf({ containers: [app({ livenessProbe: { exec: { command } } })] });
    const [container] = pod.app;
    const [probe] = container?.probes ?? [];
    if (!container || !probe) throw new Error('no probe');
    const instance = hostOf(pod).runtime.start(container);
    const behaviour = { files: [['/tmp/up', 0, 30] as const] };
    return check(probe, { ...instance, behaviour }, { now: at, running: [] });
  };

  it.each([
    [['cat', '/tmp/up'], "cat: can't open '/tmp/up': No such file or directory"],
    [['ls', '/tmp/up'], 'ls: /tmp/up: No such file or directory'],
    [['test', '-e', '/tmp/up'], ''],
    [['[', '-f', '/tmp/up', ']'], ''],
    [['/bin/sh', '-c', 'test -f /tmp/up'], ''],
    [['sh', '-c', 'stat /tmp/up'], "stat: can't stat '/tmp/up': No such file or directory"],
  ])('%j', (command, output) => {
    expect(asked(command, 29).result).toBe('success');
    expect(asked(command, 30)).toEqual({ result: 'failure', output });
  });

  it('one that the program does not make is missed by cat alone', () => {
    expect(asked(['cat', '/etc/other'], 0).result).toBe('failure');
    expect(asked(['test', '-e', '/etc/other'], 0).result).toBe('success');
  });
});

// pkg/kubelet/prober/worker_test.go
describe('TestInitialDelay, TestFailureThreshold, TestSuccessThreshold, TestResultRunOnLivenessCheckFailure', () => {
  it('checks after the delay, counts in a row, and begins anew for a new container', () => {
    const timeline = play(
      { containers: [app({ livenessProbe: http({ initialDelaySeconds: 3, failureThreshold: 3 }) })] },
      { ...present, behaviour: { c: {} }, until: 11 },
    );
    expect(timeline.probes.map(({ t, inRow, decides }) => [t, inRow, decides])).toEqual([
      [5, 1, false],
      [6, 2, false],
      [7, 3, true],
      [10, 1, false],
      [11, 2, false],
    ]);
  });

  it('a row is broken by a success, and readiness takes as many as it says', () => {
    const up = [80, '/', 1, null, 200] as const;
    const timeline = play(
      { containers: [app({ readinessProbe: http({ successThreshold: 3 }) })] },
      { ...present, behaviour: { c: { http: [up] } }, until: 10 },
    );
    const decided = timeline.probes.find(({ decides }) => decides);
    expect(decided).toMatchObject({ result: 'success', inRow: 3, t: 5 });
    expect(timeline.at(4).containers).toMatchObject({ c: { ready: false } });
    expect(timeline.at(5).containers).toMatchObject({ c: { ready: true } });
  });
});

describe('TestLivenessProbeDisabledByStarted, TestStartupProbeDisabledByStarted', () => {
  it('liveness waits for the start, and startup rests after it', () => {
    const answers = [[80, '/', 3, 8, 200]] as const;
    const { probes } = play(
      { containers: [app({ livenessProbe: http({}), startupProbe: http({ failureThreshold: 9 }) })] },
      { ...present, behaviour: { c: { http: answers } }, until: 10 },
    );
    const of = (kind: string) => probes.filter((tick) => tick.kind === kind).map(({ t }) => t);
    expect(of('startup')).toEqual([3, 4, 5]);
    expect(of('liveness')[0]).toBe(5);
  });
});

describe('TestOnHoldOnLivenessOrStartupCheckFailure', () => {
  it('a probe that gave up rests until there is a new container', () => {
    const { probes, events } = play(
      {
        terminationGracePeriodSeconds: 5,
        containers: [app({ livenessProbe: http({ failureThreshold: 1 }) })],
      },
      { ...present, behaviour: { c: { term: 'ignore' } }, until: 9 },
    );
    expect(probes.map(({ t }) => t)).toEqual([3, 8]);
    expect(events.filter(({ reason }) => reason === 'Killing').map(({ t }) => t)).toEqual([3, 8]);
  });
});

describe('a probe finds whoever listens on the address of the Pod', () => {
  const startup = (exec: readonly string[], containers: JsonObject[] = []) =>
    play(
      {
        containers: [
          app({ image: 'redis:7', startupProbe: { exec: { command: exec }, periodSeconds: 1 } }),
          ...containers,
        ],
      },
      { ...present, until: 9 },
    ).probes.map(({ result }) => result)[0];

  it('a command that asks a port fails where nothing listens', () => {
    expect(startup(['nc', '-z', 'localhost', '6379'])).toBe('success');
    expect(startup(['nc', '-z', 'localhost', '6380'])).toBe('failure');
    expect(startup(['curl', 'http://localhost:6379/'])).toBe('failure');
  });

  it('another container of the Pod counts', () => {
    const nginx = { name: 'nginx', image: 'nginx:1.27' };
    expect(startup(['wget', '-q', 'http://localhost/'], [nginx])).toBe('success');
    expect(startup(['wget', '-q', 'http://localhost/healthz'], [nginx])).toBe('failure');
    expect(startup(['curl', 'http://localhost/healthz'], [nginx])).toBe('success');
  });

  it('a server that speaks no HTTP fails an HTTP probe', () => {
    const probe = { httpGet: { port: 6379 }, periodSeconds: 1 };
    const { probes } = play(
      { containers: [app({ image: 'redis:7', livenessProbe: probe })] },
      { ...present, until: 9 },
    );
    expect(probes[0]?.output).toBe('Get "http://10.244.0.5:6379/": EOF');
  });
});
