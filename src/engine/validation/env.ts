import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { formatQuantity, isHugePages, isZeroQuantity, own, parseQuantity } from '../../pod/index.ts';
import type { PodContext } from './context.ts';
import { invalid, notSupported, required } from './errors.ts';
import { configKey, dnsLabel, dnsSubdomain, envName, qualifiedName, validName } from './names.ts';
import { noBacksteps } from './paths.ts';
import { has, obj, objs, str } from './read.ts';

/** `validEnvDownwardAPIFieldPathExpressions`. */
export const envFieldPaths = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

const sources = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'] as const;

/** `ValidateEnv` and `validateFileKeyRefVolumes`. Two variables of one name are allowed; the later one counts. */
export function* validateEnv(container: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  for (const { value: env, path: at } of objs(container, 'env', path)) {
    const name = str(env, 'name');
    if (name === '') yield required([...at, 'name'], '', 'env-name-missing');
    else yield* validName([...at, 'name'], name, envName);
    const from = obj(env, 'valueFrom');
    if (from) yield* validateValueFrom(env, from, [...at, 'valueFrom'], context);
  }
}

function* validateValueFrom(
  env: JsonObject,
  from: JsonObject,
  path: Path,
  context: PodContext,
): Generator<Issue> {
  const set = sources.filter((key) => obj(from, key));
  for (const key of set) {
    const source = obj(from, key) ?? {};
    const at = [...path, key];
    if (key === 'fieldRef') yield* validateFieldRef(source, at, envFieldPaths);
    else if (key === 'resourceFieldRef') yield* validateResourceFieldRef(source, at, false);
    else if (key === 'fileKeyRef') yield* validateFileKeyRef(source, at, context);
    else yield* validateKeyRef(source, at);
  }
  if (set.length === 0) {
    const list =
      'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`';
    yield invalid(path, '', list, 'env-source-missing', { params: { values: sources }, cause: 'missing' });
  } else if (str(env, 'value') !== '') {
    const detail = 'may not be specified when `value` is not empty';
    yield invalid(path, '', detail, 'env-value-and-source', { params: { name: str(env, 'name') } });
  } else if (set.length > 1) {
    yield invalid(path, '', 'may not have more than one field specified at a time', 'only-one-of', {
      params: { values: set },
    });
  }
}

/** `validateConfigMapKeySelector` and `validateSecretKeySelector`. */
function* validateKeyRef(ref: JsonObject, path: Path): Generator<Issue> {
  yield* validName([...path, 'name'], str(ref, 'name'), dnsSubdomain);
  const key = str(ref, 'key');
  if (key === '') yield required([...path, 'key']);
  else yield* validName([...path, 'key'], key, configKey);
}

/** `validateFileKeySelector`: the volume must be an emptyDir of the Pod. */
function* validateFileKeyRef(ref: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  const key = str(ref, 'key');
  if (key === '') yield required([...path, 'key']);
  else yield* validName([...path, 'key'], key, envName);
  if (str(ref, 'path') === '') yield required([...path, 'path']);
  else yield* noBacksteps([...path, 'path'], str(ref, 'path'));
  const at = [...path, 'volumeName'];
  const name = str(ref, 'volumeName');
  if (name === '') {
    yield required(at);
    return;
  }
  yield* validName(at, name, dnsLabel);
  const volume = context.volumes.get(name);
  if (volume && Object.keys(volume).some((k) => k !== 'name' && k !== 'emptyDir')) {
    const detail = 'referenced volume must be of type emptyDir';
    yield invalid(at, name, detail, 'volume-not-empty-dir', { params: { value: name } });
  }
}

const convertible = new Set([
  ...envFieldPaths,
  'metadata.annotations',
  'metadata.labels',
  'spec.restartPolicy',
  'spec.schedulerName',
  'status.phase',
  'spec.host',
]);

/** `validateObjectFieldSelector` with `ConvertDownwardAPIFieldLabel` of pkg/apis/core/pods/helpers.go. */
export function* validateFieldRef(ref: JsonObject, path: Path, allowed: readonly string[]): Generator<Issue> {
  const field = str(ref, 'fieldPath');
  const at = [...path, 'fieldPath'];
  if (field === '') {
    yield required(at);
    return;
  }
  const subscript = field.includes('[') ? /^([^[]*)\['(.*)'\]$/s.exec(field) : null;
  const version = str(ref, 'apiVersion') || 'v1';
  const target = subscript?.[1] ?? field;
  const params = { value: field, values: allowed };
  if (version !== 'v1') {
    const detail = `error converting fieldPath: unsupported pod version: ${version}`;
    yield invalid(at, field, detail, 'field-path', { params });
  } else if (subscript) {
    if (target !== 'metadata.annotations' && target !== 'metadata.labels') {
      const detail = `error converting fieldPath: field label does not support subscript: ${field}`;
      yield invalid(at, field, detail, 'field-path', { params });
      return;
    }
    const key = subscript[2] ?? '';
    const name = target === 'metadata.annotations' ? key.toLowerCase() : key;
    yield* validName(at, name, qualifiedName, { params: { upstream: 'parent' } });
  } else if (!convertible.has(field)) {
    const detail = `error converting fieldPath: field label not supported: ${field}`;
    yield invalid(at, field, detail, 'field-path', { params });
  } else {
    const internal = field === 'spec.host' ? 'spec.nodeName' : field;
    if (!allowed.includes(internal)) {
      yield notSupported(at, internal, [...allowed].sort(), 'field-path', { params });
    }
  }
}

const resourceFields = ['cpu', 'ephemeral-storage', 'memory'];
/** `validContainerResourceFieldPathExpressions` as upstream lists them, huge pages aside. */
export const resourcePaths = ['limits', 'requests'].flatMap((kind) =>
  resourceFields.map((name) => `${kind}.${name}`),
);
const sizes = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

/** What a resource is called in the error of its divisor. */
function wordsOf(resource: string): string {
  const name = resource.replace(/^\w+\./, '');
  if (name === 'ephemeral-storage') return 'local ephemeral storage';
  return isHugePages(name) ? 'hugepages' : name;
}

/** `validateContainerResourceFieldSelector`. */
export function* validateResourceFieldRef(ref: JsonObject, path: Path, inVolume: boolean): Generator<Issue> {
  const resource = str(ref, 'resource');
  if (inVolume && str(ref, 'containerName') === '') yield required([...path, 'containerName']);
  else if (resource === '') yield required([...path, 'resource']);
  else if (!resourcePaths.includes(resource) && !/^(requests|limits)\.hugepages-/.test(resource)) {
    yield notSupported([...path, 'resource'], resource, resourcePaths, 'not-supported', {
      params: { field: 'resource', value: resource },
    });
  }
  const written = own(ref, 'divisor');
  if (written === undefined) return;
  const parsed = parseQuantity(String(written));
  if (!parsed.ok || isZeroQuantity(parsed.quantity)) return;
  const values = /\.cpu$/.test(resource) ? ['1m', '1'] : sizes;
  const known = resourcePaths.includes(resource) || /^(requests|limits)\.hugepages-/.test(resource);
  if (known && !values.includes(formatQuantity(parsed.quantity))) {
    const what = /\.cpu$/.test(resource)
      ? "only divisor's values 1m and 1 are supported with the cpu resource"
      : `only divisor's values ${values.join(', ')} are supported with the ${wordsOf(resource)} resource`;
    yield invalid([...path, 'divisor'], resource, what, 'divisor', { params: { values } });
  }
}

/** `ValidateEnvFrom`; upstream reports the number of sources at the list. */
export function* validateEnvFrom(container: JsonObject, path: Path): Generator<Issue> {
  for (const { value: from, path: at } of objs(container, 'envFrom', path)) {
    const prefix = str(from, 'prefix');
    if (prefix !== '') yield* validName([...at, 'prefix'], prefix, envName);
    const set = ['configMapRef', 'secretRef'].filter((key) => has(from, key));
    for (const key of set) {
      const name = str(obj(from, key), 'name');
      if (name === '') yield required([...at, key, 'name']);
      else yield* validName([...at, key, 'name'], name.replace(/-$/, 'a'), dnsSubdomain);
    }
    if (set.length === 1) continue;
    const detail =
      set.length === 0
        ? 'must specify one of: `configMapRef` or `secretRef`'
        : 'may not have more than one field specified at a time';
    yield invalid(at, '', detail, set.length === 0 ? 'one-of-missing' : 'only-one-of', {
      params: { values: ['configMapRef', 'secretRef'], upstream: 'parent' },
      ...(set.length === 0 ? { cause: 'missing' } : {}),
    });
  }
}
