import { expandableSpans, getIn, isObject, type Json, own } from '../../pod/index.ts';
import { type ContainerModel, listAt, type PodModel, textAt } from '../pod-model.ts';
import type { EnvError } from './env.ts';
import type { Host } from './state.ts';

/**
 * A `subPathExpr` that names a variable without a value: `ExpandContainerVolumeMounts` of pkg/kubelet/container/helpers.go. A
 * `subPath` that is not there is made, so it is no error.
 */
export function subPathError(container: ContainerModel, host: Host): EnvError | undefined {
  for (const [i, mount] of listAt(container.value, 'volumeMounts').entries()) {
    const names = expandableSpans(textAt(mount, 'subPathExpr')).flatMap(({ name }) => name ?? []);
    const missing = [...new Set(names.filter((name) => !hasValue(name, container, host)))].sort();
    if (missing.length > 0)
      return {
        message: `missing value for ${missing.join(', ')}`,
        path: [...container.path, 'volumeMounts', i, 'subPathExpr'],
      };
  }
  return undefined;
}

/** What every Pod has of the Service of the API server. */
const serviceVariables = /^KUBERNETES_(SERVICE_(HOST|PORT|PORT_HTTPS)|PORT(_443_TCP(_(PROTO|PORT|ADDR))?)?)$/;

/** Whether a variable is in the environment and is not empty; `env` wins over `envFrom`. */
function hasValue(name: string, { value }: ContainerModel, { cluster, pod }: Host): boolean {
  const variable = listAt(value, 'env').findLast((one) => textAt(one, 'name') === name);
  if (variable !== undefined) {
    const from = own(variable, 'valueFrom');
    if (!isObject(from)) return textAt(variable, 'value') !== '';
    for (const [kind, field] of [
      ['configMaps', 'configMapKeyRef'],
      ['secrets', 'secretKeyRef'],
    ] as const) {
      const ref = own(from, field);
      if (isObject(ref))
        return textAt({ ...cluster.object(kind, textAt(ref, 'name')) }, textAt(ref, 'key')) !== '';
    }
    return !isEmptyMetadata(textAt(from, 'fieldRef', 'fieldPath'), pod);
  }
  return (
    serviceVariables.test(name) ||
    listAt(value, 'envFrom').some((source) => {
      const prefix = textAt(source, 'prefix');
      if (!name.startsWith(prefix)) return false;
      const data = {
        ...cluster.object('configMaps', textAt(source, 'configMapRef', 'name')),
        ...cluster.object('secrets', textAt(source, 'secretRef', 'name')),
      };
      return textAt(data, name.slice(prefix.length)) !== '';
    })
  );
}

/** A label or annotation that the Pod does not have. */
function isEmptyMetadata(fieldPath: string, pod: PodModel): boolean {
  const parts = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(fieldPath);
  if (!parts) return false;
  const found: Json | undefined = getIn(pod.value, ['metadata', parts[1] ?? '', parts[2] ?? '']);
  return (found ?? '') === '';
}
