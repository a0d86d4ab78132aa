import { type ContainerRole, defaultGracePeriod, getIn, isObject, type Json, own } from '../../pod/index.ts';

/** How a container is stopped when its Pod is deleted; seconds from the deletion. */
export interface StopTimes {
  /** `terminationGracePeriodSeconds` as an API server stores it. */
  readonly grace: number;
  /** The hook before the stop, if there is one. */
  readonly hook: 'sleep' | 'exec' | 'httpGet' | 'tcpSocket' | undefined;
  /** How long a hook that sleeps is left to; undefined where nobody can know. */
  readonly sleep: number | undefined;
  /** True where the hook sleeps for longer than there is time, and is cut off. */
  readonly cut: boolean;
  readonly signal: string;
  /** Where the signal is not written: the image may name another. */
  readonly byImage: boolean;
  /** When the signal comes; undefined where that depends on how long the hook runs. */
  readonly signalAt: number | undefined;
  /** When it is killed at the latest, if it does not stop before. */
  readonly killAt: number;
  /** A sidecar: its signal waits until the containers, and the sidecars after it, have stopped. */
  readonly waits: boolean;
}

/** `minimumGracePeriodInSeconds` of pkg/kubelet/kuberuntime/kuberuntime_manager.go: what is left after the hook at least. */
const leastLeft = 2;

/** The grace period as an API server stores it: 30 s where none is set, and a negative one counts as 1. */
export function gracePeriod(spec: Json | undefined): number {
  const written = own(spec, 'terminationGracePeriodSeconds');
  const seconds = typeof written === 'number' ? written : defaultGracePeriod;
  return seconds < 0 ? 1 : seconds;
}

/**
 * `killContainer` of pkg/kubelet/kuberuntime/kuberuntime_container.go for the deletion of a Pod, 1.36: the hook runs inside
 * the grace period, of which the kubelet supplies a second at least (`calculateEffectiveGracePeriod` of
 * pkg/kubelet/pod_workers.go); the signal comes when the hook has ended or the period is over; SIGKILL at the end of the
 * period, and no sooner than 2 s after the signal; a sidecar waits for its turn before that
 * (`terminationOrdering`). A hook by TCP fails at once (pkg/kubelet/lifecycle/handlers.go).
 */
export function stopTimes(
  spec: Json | undefined,
  container: Json | undefined,
  role: ContainerRole,
): StopTimes {
  const grace = gracePeriod(spec);
  const given = Math.max(1, grace);
  const preStop = getIn(container, ['lifecycle', 'preStop']);
  const hook = (['sleep', 'exec', 'httpGet', 'tcpSocket'] as const).find((name) =>
    isObject(own(preStop, name)),
  );
  const written = getIn(preStop, ['sleep', 'seconds']);
  const asked = hook === 'sleep' && typeof written === 'number' ? Math.max(0, written) : undefined;
  const sleep = asked === undefined ? undefined : Math.min(asked, given);
  const signal = getIn(container, ['lifecycle', 'stopSignal']);
  const named = typeof signal === 'string' && signal !== '';
  const known = hook === undefined || hook === 'tcpSocket' ? 0 : sleep;
  return {
    grace,
    hook,
    sleep,
    cut: asked !== undefined && asked > given,
    signal: named ? signal : 'SIGTERM',
    byImage: !named,
    signalAt: known,
    killAt: Math.max(given, (known ?? 0) + leastLeft),
    waits: role === 'sidecar',
  };
}
