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
 * Those that a container mounts: the others are not set up (`GetPodVolumeNames` of pkg/volume/util/util.go). An image is
 * brought later.
 */
export function mountedVolumes(pod: PodModel): Volume[] {
  const names = new Set(
    pod.all.flatMap(({ value }) => [
      ...listAt(value, 'volumeMounts').map((mount) => textAt(mount, 'name')),
      ...listAt(value, 'volumeDevices').map((device) => textAt(device, 'name')),
    ]),
  );
  return volumesOf(pod).filter(({ name }) => names.has(name));
}

/**
 * What the kubelet says of claims that are not there or not bound, which ends the sync: `WaitForAttachAndMount` of
 * pkg/kubelet/volumemanager/volume_manager.go, `getPVCExtractPV` of populator/desired_state_of_world_populator.go. Only a Pod
 * that names its node comes so far.
 */
export function claimError(pod: PodModel, cluster: Cluster): MountError | undefined {
  const failed = mountedVolumes(pod).flatMap(({ name, value, path }) => {
    const claim = textAt(value, 'persistentVolumeClaim', 'claimName');
    const state = cluster.claim(claim);
    if (claim === '' || state === 'Bound') return [];
    const why =
      state === undefined
        ? `failed to fetch PVC from API server: persistentvolumeclaims "${claim}" not found`
        : 'PVC is not bound';
    return [
      {
        name,
        why: `error processing PVC ${pod.namespace}/${claim}: ${why}`,
        path: [...path, 'persistentVolumeClaim', 'claimName'],
      },
    ];
  });
  const [first] = failed;
  if (!first) return undefined;
  const names = failed.map(({ name }) => name).sort();
  return {
    message: `Unable to attach or mount volumes: unmounted volumes=[${names.join(' ')}], unattached volumes=[], failed to process volumes=[${names.join(' ')}]: ${failed.map(({ why }) => why).join('; ')}`,
    path: first.path,
  };
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
