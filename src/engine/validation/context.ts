import { defaultGracePeriod, type JsonObject, type Path } from '../../pod/index.ts';
import type { EngineMemory } from '../memory.ts';
import { bool, num, obj, objs, str } from './read.ts';

/** What the rules of a Pod need to know of the rest of it; defaults of pkg/apis/core/v1/defaults.go filled in. */
export interface PodContext {
  readonly spec: JsonObject;
  /** Path of the PodSpec. */
  readonly path: Path;
  /** False inside of a pod template, where a few rules are laxer. */
  readonly isPod: boolean;
  /** Name of the Pod itself; empty in a template. */
  readonly podName: string;
  readonly gracePeriod: number;
  readonly restartPolicy: string;
  readonly os: string | undefined;
  readonly hostNetwork: boolean;
  readonly hostUsers: boolean;
  readonly volumes: ReadonlyMap<string, JsonObject>;
  readonly claimNames: ReadonlySet<string>;
  /** True where a value at or below a path was refused by the decoder, so that what it holds is not known. */
  readonly unknown: (path: Path) => boolean;
  readonly memory: EngineMemory | undefined;
  /** All of the above that the rules of a container read, in one word. */
  readonly forContainers: string;
}

export interface PodPlace {
  readonly spec: JsonObject;
  readonly path: Path;
  readonly isPod: boolean;
  readonly podName: string;
  /** Labels of the Pod itself, or those that its template gives it. */
  readonly labels?: JsonObject | undefined;
  /** Volumes the workload adds: the claim templates of a StatefulSet. */
  readonly extraVolumes?: ReadonlyMap<string, JsonObject>;
  readonly unknown: (path: Path) => boolean;
  readonly memory?: EngineMemory | undefined;
}

export function podContext(place: PodPlace): PodContext {
  const { spec, path } = place;
  const volumes = new Map<string, JsonObject>(place.extraVolumes);
  for (const { value } of objs(spec, 'volumes', path)) {
    const name = str(value, 'name');
    if (!volumes.has(name)) volumes.set(name, value);
  }
  const context = {
    spec,
    path,
    isPod: place.isPod,
    podName: place.podName,
    gracePeriod: num(spec, 'terminationGracePeriodSeconds') ?? defaultGracePeriod,
    restartPolicy: str(spec, 'restartPolicy') || 'Always',
    os: obj(spec, 'os') ? str(obj(spec, 'os'), 'name') : undefined,
    hostNetwork: bool(spec, 'hostNetwork') === true,
    hostUsers: bool(spec, 'hostUsers') !== false,
    volumes,
    claimNames: new Set(objs(spec, 'resourceClaims', path).map(({ value }) => str(value, 'name'))),
    unknown: place.unknown,
    memory: place.memory,
  };
  return { ...context, forContainers: context.memory ? wordOf(context) : '' };
}

function wordOf(context: Omit<PodContext, 'forContainers'>): string {
  const { isPod, gracePeriod, restartPolicy, hostNetwork, hostUsers, os, path, unknown } = context;
  const volumes = [...context.volumes].map(([name, volume]) => [name, Object.keys(volume)]);
  const hidden = ['volumes', 'resourceClaims'].map((key) => unknown([...path, key]));
  const claims = [...context.claimNames];
  return JSON.stringify([
    isPod,
    gracePeriod,
    restartPolicy,
    hostNetwork,
    hostUsers,
    os ?? null,
    volumes,
    claims,
    hidden,
  ]);
}
