import { getIn, isObject, type Json, own, type Path } from '../../pod/index.ts';
import type { Cluster } from '../cluster.ts';
import { type ContainerModel, listAt, textAt } from '../pod-model.ts';

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
export function envError(
  { value, path }: ContainerModel,
  cluster: Cluster,
  namespace: string,
): EnvError | undefined {
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
  }
  return undefined;
}

function isOptional(ref: Json): boolean {
  return own(ref, 'optional') === true;
}
