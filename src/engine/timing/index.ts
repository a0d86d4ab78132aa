import {
  type ContainerRef,
  type ContainerRole,
  containersOf,
  formatPath,
  type Json,
  own,
  type Path,
} from '../../pod/index.ts';
import { type EngineMemory, recall } from '../memory.ts';
import { gracePeriod, type StopTimes, stopTimes } from './stop.ts';
import { type ProbeKind, type ProbeStrip, probeStrip } from './strip.ts';
import { isProbe, type ProbeTimes, probeTimes } from './times.ts';

export { gracePeriod, type StopTimes } from './stop.ts';
export type { ProbeKind, ProbeStrip, StripRow } from './strip.ts';
export { type ProbeTimes, probeTimes, type Range } from './times.ts';

/** When a container is checked, given up and stopped. */
export interface ContainerTiming {
  /** From the document's root. */
  readonly path: Path;
  readonly name: string;
  readonly role: ContainerRole;
  /** Of the probes that say how they check. */
  readonly probes: Readonly<Partial<Record<ProbeKind, ProbeTimes>>>;
  /** False where the container stays stopped after a probe gave it up. */
  readonly restarts: boolean;
  /** Seconds it has to stop when the probe gave it up: the probe's own, else the Pod's grace period. */
  readonly graceOf: Readonly<Record<'startup' | 'liveness', number>>;
  readonly strip: ProbeStrip | undefined;
  readonly stop: StopTimes;
}

/** The timing of all containers of a Pod, in the order they start. */
export function podTiming(
  pod: Json | undefined,
  podPath: Path,
  memory: EngineMemory | undefined,
): ContainerTiming[] {
  const spec = own(pod, 'spec');
  return containersOf(pod).map((container) => {
    const path = [...podPath, ...container.path];
    const restarts = restartPolicy(spec, container) !== 'Never';
    const key = () => `${formatPath(path)} ${container.role} ${gracePeriod(spec)} ${restarts}`;
    return recall(memory?.timings, container.value, key, () =>
      timingOf(spec, { ...container, path }, restarts),
    );
  });
}

/** Its own policy, else the Pod's (pkg/api/v1/pod ContainerShouldRestart); what is none of the three counts as unset. */
function restartPolicy(spec: Json | undefined, container: ContainerRef): Json | undefined {
  const known = [own(container.value, 'restartPolicy'), own(spec, 'restartPolicy')];
  return known.find((policy) => policy === 'Always' || policy === 'OnFailure' || policy === 'Never');
}

function timingOf(spec: Json | undefined, container: ContainerRef, restarts: boolean): ContainerTiming {
  const probes: Partial<Record<ProbeKind, ProbeTimes>> = {};
  for (const kind of ['startup', 'readiness', 'liveness'] as const) {
    const probe = own(container.value, `${kind}Probe`);
    if (isProbe(probe)) probes[kind] = probeTimes(probe);
  }
  const graceOf = (kind: 'startup' | 'liveness') => {
    const seconds = own(own(container.value, `${kind}Probe`), 'terminationGracePeriodSeconds');
    return typeof seconds === 'number' && seconds > 0 ? seconds : gracePeriod(spec);
  };
  return {
    path: container.path,
    name: container.name,
    role: container.role,
    probes,
    restarts,
    graceOf: { startup: graceOf('startup'), liveness: graceOf('liveness') },
    strip: probeStrip(probes),
    stop: stopTimes(spec, container.value, container.role),
  };
}
