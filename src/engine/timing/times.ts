import { isObject, type Json, own } from '../../pod/index.ts';

/** Least and most seconds. */
export type Range = readonly [least: number, most: number];

/** The numbers of a probe, and what follows from them; in seconds. */
export interface ProbeTimes {
  readonly delay: number;
  readonly period: number;
  readonly timeout: number;
  readonly failures: number;
  readonly successes: number;
  /** From one check that runs into its timeout to the next. */
  readonly pace: number;
  /** The first check, from the start: the first tick after the delay. */
  readonly firstAtLatest: number;
  /** From the moment it hangs to the failure of the probe. */
  readonly fromHang: Range;
  /** Failing checks that are answered at once, the first of them at once. */
  readonly soonest: number;
  /** What the documentation says of a startup probe: the delay and N periods. */
  readonly start: number;
  /**
   * From the start to the failure of a probe that never passes: the first check at once after the delay and all of them
   * refused at once, or a period late and each into its timeout.
   */
  readonly fromStart: Range;
}

/**
 * The numbers of a probe with the defaults of `SetDefaults_Probe` (pkg/apis/core/v1/defaults.go; 0 counts as unset), and
 * what follows from them by pkg/kubelet/prober/worker.go, 1.36. The worker of a probe ticks once a period from when the Pod
 * came to the node, not from the start of the container, so that the first check after the delay, or after a hang, comes
 * at any moment of a period. A check that takes longer than the period delays the next one, which then comes at once (the
 * ticker keeps one tick). A worker that starts with the kubelet waits a random part of a period besides, which moves its
 * ticks and changes none of these bounds. What the kubelet needs to see that the container runs is not counted.
 * @param probe of any shape; what is no number counts as unset
 */
export function probeTimes(probe: Json | undefined): ProbeTimes {
  const or = (name: string, otherwise: number) => {
    const value = own(probe, name);
    return typeof value === 'number' && value > 0 ? value : otherwise;
  };
  const delay = or('initialDelaySeconds', 0);
  const period = or('periodSeconds', 10);
  const timeout = or('timeoutSeconds', 1);
  const failures = or('failureThreshold', 3);
  const successes = or('successThreshold', 1);
  const pace = Math.max(period, timeout);
  const least = (failures - 1) * pace + timeout;
  return {
    delay,
    period,
    timeout,
    failures,
    successes,
    pace,
    firstAtLatest: delay + period,
    fromHang: [least, period + least],
    soonest: (failures - 1) * period,
    start: delay + period * failures,
    fromStart: [delay + (failures - 1) * period, delay + period + least],
  };
}

/** The handlers a probe can have. */
export const probeHandlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'] as const;

/** True where a probe says how it checks. */
export function isProbe(probe: Json | undefined): boolean {
  return probeHandlers.some((name) => isObject(own(probe, name)));
}
