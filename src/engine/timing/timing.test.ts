import { describe, expect, it } from 'vitest';
import type { Json } from '../../pod/index.ts';
import { minimalPod, type Tweak } from '../../pod/testing.ts';
import { podTiming, probeTimes } from './index.ts';

const first = ['spec', 'containers', 0] as const;

function timing(...tweaks: Tweak[]) {
  const found = podTiming(minimalPod(...tweaks), [], undefined)[0];
  if (!found) throw new Error('no container');
  return found;
}

const http = (numbers: Record<string, number> = {}): Json => ({ httpGet: { port: 8080 }, ...numbers });

describe('the numbers of a probe', () => {
  it('have the defaults of the API server, where 0 counts as unset', () => {
    expect(probeTimes({ periodSeconds: 0, failureThreshold: 'x' })).toMatchObject({
      delay: 0,
      period: 10,
      timeout: 1,
      failures: 3,
      successes: 1,
    });
    expect(probeTimes(undefined).period).toBe(10);
  });

  it('from a hang: the next check comes within a period, and the last failing one runs into its timeout', () => {
    expect(probeTimes({ periodSeconds: 5 }).fromHang).toEqual([11, 16]);
    expect(probeTimes({ periodSeconds: 20 }).fromHang).toEqual([41, 61]);
    expect(probeTimes({ periodSeconds: 10, failureThreshold: 1, timeoutSeconds: 3 }).fromHang).toEqual([
      3, 13,
    ]);
  });

  it('where a check takes longer than the period, the next one comes when it ends', () => {
    const slow = probeTimes({ periodSeconds: 2, timeoutSeconds: 7, failureThreshold: 3 });
    expect(slow.pace).toBe(7);
    expect(slow.fromHang).toEqual([21, 23]);
  });

  it('from the start: after the delay, refused at once at best, hanging and a period late at worst', () => {
    expect(probeTimes({ periodSeconds: 5, failureThreshold: 30 }).fromStart).toEqual([145, 151]);
    expect(probeTimes({ initialDelaySeconds: 20 }).fromStart).toEqual([40, 51]);
  });
});

describe('the example of the probes', () => {
  it('is not there without a probe that checks', () => {
    expect(timing().strip).toBeUndefined();
    expect(timing([[...first, 'livenessProbe'], { periodSeconds: 5 }]).strip).toBeUndefined();
  });

  it('the others wait for the startup probe, and the container is taken out before it is killed', () => {
    const { strip } = timing(
      [[...first, 'startupProbe'], http({ periodSeconds: 5, failureThreshold: 30 })],
      [[...first, 'readinessProbe'], http({ periodSeconds: 5 })],
      [[...first, 'livenessProbe'], http({ periodSeconds: 20 })],
    );
    // Four checks fail; the fifth passes at 20 s. 34 s later it hangs; readiness asks at 55, 60, 65, liveness at 60, 80, 100.
    expect(strip).toMatchObject({ started: 20, ready: 20, hang: 54, out: 66, killed: 101 });
    const [startup, readiness, liveness] = strip?.rows ?? [];
    expect(startup?.checks.map(({ ok }) => ok)).toEqual([false, false, false, false, true]);
    expect(readiness?.checks.filter(({ ok }) => ok).map(({ at }) => at)).toEqual([
      20, 25, 30, 35, 40, 45, 50,
    ]);
    expect(readiness?.to).toBe(100);
    expect(liveness?.checks).toEqual([
      { at: 20, ok: true },
      { at: 40, ok: true },
      { at: 60, ok: false },
      { at: 80, ok: false },
      { at: 100, ok: false },
    ]);
  });

  it('a startup probe that allows one check passes it; alone it ends there', () => {
    const { strip } = timing([
      [...first, 'startupProbe'],
      http({ failureThreshold: 1, initialDelaySeconds: 3 }),
    ]);
    expect(strip).toMatchObject({ started: 3, ready: 3, hang: undefined, out: undefined, killed: undefined });
  });

  it('readiness counts its successes', () => {
    const { strip } = timing([
      [...first, 'readinessProbe'],
      http({ successThreshold: 3, initialDelaySeconds: 4 }),
    ]);
    expect(strip).toMatchObject({ started: 0, ready: 24, killed: undefined });
  });

  it('a container that is killed before readiness gave it up is not taken out besides', () => {
    const { strip } = timing(
      [[...first, 'readinessProbe'], http({ periodSeconds: 60 })],
      [[...first, 'livenessProbe'], http({ periodSeconds: 5 })],
    );
    expect(strip?.out).toBeUndefined();
    expect(strip?.killed).toBeDefined();
  });

  it('leaves checks away that nobody could tell apart', () => {
    const { strip } = timing(
      [[...first, 'readinessProbe'], http({ periodSeconds: 1 })],
      [[...first, 'livenessProbe'], http({ periodSeconds: 600 })],
    );
    expect(strip?.rows.map(({ checks }) => checks.length === 0)).toEqual([true, false]);
  });
});

describe('the grace period of a probe', () => {
  it('is its own, else that of the Pod', () => {
    expect(
      timing(
        [['spec', 'terminationGracePeriodSeconds'], 45],
        [[...first, 'livenessProbe'], http({ terminationGracePeriodSeconds: 5 })],
      ).graceOf,
    ).toEqual({ startup: 45, liveness: 5 });
  });

  it('nothing starts again under Never', () => {
    expect(timing([['spec', 'restartPolicy'], 'Never']).restarts).toBe(false);
    expect(
      timing([['spec', 'restartPolicy'], 'Never'], [[...first, 'restartPolicy'], 'Always']).restarts,
    ).toBe(true);
    expect(timing().restarts).toBe(true);
  });
});

describe('the stop', () => {
  const stop = (grace: Json | undefined, preStop?: Json) =>
    timing(
      [['spec', 'terminationGracePeriodSeconds'], grace],
      [[...first, 'lifecycle'], preStop === undefined ? undefined : { preStop }],
    ).stop;

  it('without a hook the signal comes at once, and SIGKILL after the grace period', () => {
    expect(stop(undefined)).toMatchObject({
      grace: 30,
      hook: undefined,
      signalAt: 0,
      killAt: 30,
      byImage: true,
    });
  });

  it('a hook runs inside the grace period', () => {
    expect(stop(30, { sleep: { seconds: 5 } })).toMatchObject({
      sleep: 5,
      signalAt: 5,
      killAt: 30,
      cut: false,
    });
  });

  it('after a hook that used it all up there are 2 s left', () => {
    expect(stop(10, { sleep: { seconds: 25 } })).toMatchObject({
      sleep: 10,
      signalAt: 10,
      killAt: 12,
      cut: true,
    });
    expect(stop(10, { sleep: { seconds: 9 } })).toMatchObject({ signalAt: 9, killAt: 11, cut: false });
  });

  it('nobody knows how long a command runs, and a hook by TCP fails at once', () => {
    expect(stop(30, { exec: { command: ['nginx', '-s', 'quit'] } })).toMatchObject({
      hook: 'exec',
      signalAt: undefined,
      killAt: 30,
    });
    expect(stop(30, { tcpSocket: { port: 80 } })).toMatchObject({ hook: 'tcpSocket', signalAt: 0 });
  });

  it('the kubelet gives a second at least, and two after the signal', () => {
    expect(stop(0)).toMatchObject({ grace: 0, signalAt: 0, killAt: 2 });
    expect(stop(0, { sleep: { seconds: 5 } })).toMatchObject({ signalAt: 1, killAt: 3, cut: true });
    expect(stop(-4)).toMatchObject({ grace: 1, killAt: 2 });
  });

  it('names the signal, and tells a sidecar by its place', () => {
    const pod = minimalPod(
      [['spec', 'initContainers'], [{ name: 'a', image: 'a:1', restartPolicy: 'Always' }]],
      [[...first, 'lifecycle'], { stopSignal: 'SIGQUIT' }],
    );
    const [sidecar, main] = podTiming(pod, ['x'], undefined);
    expect(sidecar).toMatchObject({
      path: ['x', 'spec', 'initContainers', 0],
      stop: { waits: true, signal: 'SIGTERM' },
    });
    expect(main?.stop).toMatchObject({ waits: false, signal: 'SIGQUIT', byImage: false });
  });
});
