import { getIn, isObject, type Json, own, type Path } from '../../pod/index.ts';
import { type ContainerModel, listAt, textAt } from '../pod-model.ts';
import type { Host } from './state.ts';

/** Why the environment of a container cannot be made, and what says so. */
export interface EnvError {
  readonly message: string;
  readonly path: Path;
}

const kinds = [
  ['configMaps', 'configMapRef', 'configMapKeyRef', 'configmap', 'ConfigMap'],
  ['secrets', 'secretRef', 'secretKeyRef', 'secret', 'Secret'],
] as const;

/**
 * The first object or key that the environment of a container needs and that is not there: `makeEnvironmentVariables` of
 * pkg/kubelet/kubelet_pods.go, `envFrom` before `env`.
 */
export function envError({ value, path }: ContainerModel, host: Host): EnvError | undefined {
  const { cluster } = host;
  const { namespace } = host.pod;
  for (const [i, source] of listAt(value, 'envFrom').entries()) {
    for (const [kind, field, , title] of kinds) {
      const ref = own(source, field);
      if (!isObject(ref) || isOptional(ref)) continue;
      const name = textAt(ref, 'name');
      if (cluster.object(kind, name) === undefined)
        return { message: `${title} "${name}" not found`, path: [...path, 'envFrom', i, field, 'name'] };
    }
  }
  for (const [i, variable] of listAt(value, 'env').entries()) {
    for (const [kind, , field, title, shown] of kinds) {
      const ref = getIn(variable, ['valueFrom', field]);
      if (!isObject(ref) || isOptional(ref)) continue;
      const [name, key] = [textAt(ref, 'name'), textAt(ref, 'key')];
      const at = [...path, 'env', i, 'valueFrom', field];
      const object = cluster.object(kind, name);
      if (object === undefined) return { message: `${title} "${name}" not found`, path: [...at, 'name'] };
      if (!Object.hasOwn(object, key))
        return { message: `couldn't find key ${key} in ${shown} ${namespace}/${name}`, path: [...at, 'key'] };
    }
    const file = getIn(variable, ['valueFrom', 'fileKeyRef']);
    if (isObject(file) && !isWritten(textAt(file, 'volumeName'), textAt(file, 'path'), host))
      return {
        message: "couldn't parse env file",
        path: [...path, 'env', i, 'valueFrom', 'fileKeyRef', 'path'],
      };
  }
  return undefined;
}

/**
 * Whether a container that ran may have written a file of a volume: `ParseEnv` of pkg/kubelet/util/env/env_util.go cannot open
 * what is not there, be it optional or not. What is written in a file is not known, so one that is there is taken to be good.
 */
function isWritten(volume: string, file: string, { pod, runtime, knows }: Host): boolean {
  return pod.all.some((container) => {
    const ran = runtime.latest(container.name);
    const mounts = listAt(container.value, 'volumeMounts').filter((one) => textAt(one, 'name') === volume);
    if (!ran || mounts.length === 0) return false;
    if (!knows(container.name)) return true;
    const paths = mounts.map((mount) => joinPath(textAt(mount, 'mountPath'), file));
    return (ran.behaviour.files ?? []).some(([path]) => paths.includes(path));
  });
}

const joinPath = (...parts: readonly string[]) => parts.join('/').replace(/\/{2,}/g, '/');

function isOptional(ref: Json): boolean {
  return own(ref, 'optional') === true;
}
