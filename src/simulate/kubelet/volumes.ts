import { getIn, isList, isObject, type Json, own, type Path } from '../../pod/index.ts';
import type { Cluster } from '../cluster.ts';
import { listAt, type PodModel, textAt } from '../pod-model.ts';

/** A volume of the Pod that the kubelet sets up. */
export interface Volume {
  readonly name: string;
  readonly value: Json;
  readonly path: Path;
}

export interface MountError {
  readonly message: string;
  readonly path: Path;
}

/** All volumes of a Pod. */
export function volumesOf(pod: PodModel): Volume[] {
  return listAt(pod.spec, 'volumes').map((value, i) => ({
    name: textAt(value, 'name'),
    value,
    path: [...pod.path, 'spec', 'volumes', i],
  }));
}

/**
 * Why a volume cannot be set up now: `SetUpAt` of pkg/volume/configmap/configmap.go, secret/secret.go and
 * projected/projected.go.
 */
export function mountError({ value, path }: Volume, cluster: Cluster): MountError | undefined {
  const map = own(value, 'configMap');
  if (isObject(map)) return configMapError(map, [...path, 'configMap'], cluster);
  const secret = own(value, 'secret');
  if (isObject(secret))
    return secretError(secret, textAt(secret, 'secretName'), [...path, 'secret'], 'secretName', cluster);
  const sources = getIn(value, ['projected', 'sources']);
  if (!isList(sources)) return undefined;
  const errors = sources.flatMap((source, i) => {
    const at = [...path, 'projected', 'sources', i];
    const [one, other] = [own(source, 'configMap'), own(source, 'secret')];
    const error = isObject(one)
      ? configMapError(one, [...at, 'configMap'], cluster)
      : isObject(other)
        ? secretError(other, textAt(other, 'name'), [...at, 'secret'], 'name', cluster)
        : undefined;
    return error ? [error] : [];
  });
  const [first] = errors;
  // Upstream joins the errors of all sources: `utilerrors.NewAggregate`.
  const messages = [...new Set(errors.map(({ message }) => message))];
  return (
    first && { path: first.path, message: messages.length > 1 ? `[${messages.join(', ')}]` : first.message }
  );
}

function configMapError(ref: Json, path: Path, cluster: Cluster): MountError | undefined {
  const name = textAt(ref, 'name');
  if (own(ref, 'optional') === true) return undefined;
  const object = cluster.object('configMaps', name);
  if (!object) return { message: `configmap "${name}" not found`, path: [...path, 'name'] };
  const missing = missingKey(ref, object, path);
  return (
    missing && { ...missing, message: `configmap references non-existent config key: ${missing.message}` }
  );
}

function secretError(
  ref: Json,
  name: string,
  path: Path,
  field: string,
  cluster: Cluster,
): MountError | undefined {
  if (own(ref, 'optional') === true) return undefined;
  const object = cluster.object('secrets', name);
  if (!object) return { message: `secret "${name}" not found`, path: [...path, field] };
  const missing = missingKey(ref, object, path);
  return missing && { ...missing, message: `references non-existent secret key: ${missing.message}` };
}

function missingKey(ref: Json, object: object, path: Path): MountError | undefined {
  const items = listAt(ref, 'items');
  const at = items.findIndex((item) => !Object.hasOwn(object, textAt(item, 'key')));
  if (at < 0) return undefined;
  return { message: textAt(items[at], 'key'), path: [...path, 'items', at, 'key'] };
}

/** `durationBeforeRetry` of pkg/util/goroutinemap/exponentialbackoff: 0.5 s, doubled to 2 min 2 s at most. */
export const firstRetry = 0.5;
export const lastRetry = 122;
