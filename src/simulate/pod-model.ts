import {
  type ContainerRole,
  containersOf,
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
} from '../pod/index.ts';
import type { ProbeKind } from './timeline.ts';

/** A probe as it is stored, with its defaults. */
export interface ProbeModel {
  readonly kind: ProbeKind;
  readonly handler: JsonObject;
  readonly initialDelay: number;
  readonly period: number;
  readonly timeout: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
  readonly grace: number | undefined;
  readonly path: Path;
}

export type HookName = 'postStart' | 'preStop';

export interface ContainerModel {
  readonly name: string;
  readonly role: Exclude<ContainerRole, 'ephemeral'>;
  readonly value: JsonObject;
  /** From the root of the document. */
  readonly path: Path;
  readonly image: string;
  readonly pullPolicy: string;
  readonly probes: readonly ProbeModel[];
  readonly hooks: Readonly<Partial<Record<HookName, JsonObject>>>;
  /** Its own; the empty string where the Pod's counts. */
  readonly restartPolicy: string;
}

/** A Pod after defaulting, as far as a simulation asks. */
export interface PodModel {
  readonly name: string;
  readonly namespace: string;
  readonly value: JsonObject;
  readonly spec: JsonObject;
  readonly path: Path;
  /** Init containers and sidecars, in their order. */
  readonly init: readonly ContainerModel[];
  readonly app: readonly ContainerModel[];
  readonly all: readonly ContainerModel[];
  readonly restartPolicy: string;
  readonly grace: number;
}

/** The UID of every simulated Pod. */
export const podUid = '00000000-0000-0000-0000-000000000001';
/** The address of every simulated Pod. */
export const podIp = '10.244.0.5';

export function textAt(value: Json | undefined, ...path: Path): string {
  const found = getIn(value, path);
  return typeof found === 'string' ? found : '';
}

export function numberAt(value: Json | undefined, ...path: Path): number | undefined {
  const found = getIn(value, path);
  return typeof found === 'number' ? found : undefined;
}

export function listAt(value: Json | undefined, ...path: Path): readonly Json[] {
  const found = getIn(value, path);
  return isList(found) ? found : [];
}

/** The texts of a list. */
export function textsAt(value: Json | undefined, ...path: Path): string[] {
  return listAt(value, ...path).filter((item) => typeof item === 'string');
}

/** `NAME_NAMESPACE(UID)`: `format.Pod` of pkg/kubelet/util/format/pod.go. */
export function podTitle({ name, namespace }: Pick<PodModel, 'name' | 'namespace'>): string {
  return `${name}_${namespace}(${podUid})`;
}

/**
 * @param pod the Pod with its defaults: the map that holds `metadata` and `spec`
 * @param path where it is in its document
 */
export function podModel(pod: JsonObject, path: Path, name: string, namespace: string): PodModel {
  const specOf = own(pod, 'spec');
  const spec = isObject(specOf) ? specOf : {};
  const all = containersOf(pod).flatMap((ref) => {
    const { role } = ref;
    return role === 'ephemeral' ? [] : [containerModel(ref.value, role, [...path, ...ref.path])];
  });
  return {
    name,
    namespace,
    value: pod,
    spec,
    path,
    init: all.filter(({ role }) => role !== 'container'),
    app: all.filter(({ role }) => role === 'container'),
    all,
    restartPolicy: textAt(spec, 'restartPolicy') || 'Always',
    grace: numberAt(spec, 'terminationGracePeriodSeconds') ?? 30,
  };
}

function containerModel(value: JsonObject, role: ContainerModel['role'], path: Path): ContainerModel {
  const hooks: Partial<Record<HookName, JsonObject>> = {};
  for (const hook of ['postStart', 'preStop'] as const) {
    const handler = getIn(value, ['lifecycle', hook]);
    if (isObject(handler)) hooks[hook] = handler;
  }
  return {
    name: textAt(value, 'name'),
    role,
    value,
    path,
    image: textAt(value, 'image'),
    pullPolicy: textAt(value, 'imagePullPolicy') || 'IfNotPresent',
    // In the order in which AddPod of pkg/kubelet/prober/prober_manager.go starts them; init containers have none.
    probes:
      role === 'init'
        ? []
        : (['startup', 'readiness', 'liveness'] as const).flatMap((kind) => probeModel(value, kind, path)),
    hooks,
    restartPolicy: textAt(value, 'restartPolicy'),
  };
}

function probeModel(container: JsonObject, kind: ProbeKind, path: Path): ProbeModel[] {
  const field = `${kind}Probe`;
  const handler = own(container, field);
  if (!isObject(handler)) return [];
  return [
    {
      kind,
      handler,
      initialDelay: numberAt(handler, 'initialDelaySeconds') ?? 0,
      period: numberAt(handler, 'periodSeconds') ?? 10,
      timeout: numberAt(handler, 'timeoutSeconds') ?? 1,
      successThreshold: numberAt(handler, 'successThreshold') ?? 1,
      failureThreshold: numberAt(handler, 'failureThreshold') ?? 3,
      grace: numberAt(handler, 'terminationGracePeriodSeconds'),
      path: [...path, field],
    },
  ];
}
