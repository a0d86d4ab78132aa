import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { invalid, required, tooLong } from './errors.ts';
import {
  dnsLabel,
  dnsLabelPrefix,
  dnsSubdomain,
  dnsSubdomainPrefix,
  labelValue,
  longName,
  qualifiedName,
  validName,
} from './names.ts';
import { bool, byteLength, entries, objs, str, strs } from './read.ts';

const annotationLimit = 256 * 1024;

/** `ValidateLabels`; upstream reports keys and values at the map itself. */
export function* validateLabels(
  object: JsonObject | undefined,
  key: string,
  path: Path,
  upstream: 'parent' | 'template' = 'parent',
): Generator<Issue> {
  for (const [name, value] of entries(object, key)) {
    const at = [...path, key, name];
    yield* validName(at, name, qualifiedName, { on: 'key', params: { upstream } });
    yield* validName(at, value, labelValue, { params: { label: name, upstream } });
  }
}

/** `ValidateAnnotations`: keys in any case, 256 KiB together. */
export function* validateAnnotations(
  meta: JsonObject | undefined,
  path: Path,
  upstream: 'parent' | 'template' = 'parent',
): Generator<Issue> {
  let size = 0;
  for (const [name, value] of entries(meta, 'annotations')) {
    const at = [...path, 'annotations', name];
    for (const issue of validName(at, name.toLowerCase(), qualifiedName, { on: 'key' })) {
      yield { ...issue, badValue: name, params: { ...issue.params, value: name, upstream } };
    }
    size += byteLength(name) + byteLength(value);
  }
  if (size > annotationLimit) yield tooLong([...path, 'annotations'], annotationLimit);
}

/**
 * `ValidateObjectMeta` of apimachinery's `pkg/api/validation/objectmeta.go` for a namespaced object. The namespace is
 * filled by the request where it is missing.
 * @param name which names the kind takes
 * @param generated false where the beginning of a name is not looked at but in the name that is made of it
 */
export function* validateObjectMeta(
  meta: JsonObject | undefined,
  path: Path,
  name: 'label' | 'subdomain',
  generated: boolean,
): Generator<Issue> {
  const long = generated ? dnsSubdomain : longName;
  const [whole, prefix] = name === 'label' ? [dnsLabel, dnsLabelPrefix] : [long, dnsSubdomainPrefix];
  const generate = str(meta, 'generateName');
  const given = str(meta, 'name');
  if (generate !== '' && (generated || given === '')) {
    yield* validName([...path, 'generateName'], generate, prefix);
  }
  if (given !== '') yield* validName([...path, 'name'], given, whole);
  else if (generate === '') {
    yield required([...path, 'name'], 'name or generateName is required', 'name-missing');
  }
  const namespace = str(meta, 'namespace');
  if (namespace !== '') yield* validName([...path, 'namespace'], namespace, dnsLabel);
  yield* validateLabels(meta, 'labels', path);
  yield* validateAnnotations(meta, path);
  yield* validateOwnerReferences(meta, path);
  for (const [i, finalizer] of strs(meta, 'finalizers').entries()) {
    yield* validFinalizer([...path, 'finalizers', i], finalizer);
  }
  const finalizers = strs(meta, 'finalizers');
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    const detail = 'finalizer orphan and foregroundDeletion cannot be both set';
    yield invalid([...path, 'finalizers'], finalizers, detail, 'finalizers-both');
  }
}

const standardFinalizers = ['kubernetes', 'orphan', 'foregroundDeletion'];

function* validFinalizer(path: Path, value: string): Generator<Issue> {
  yield* validName(path, value, qualifiedName, { params: { upstream: 'parent' } });
  if (!value.includes('/') && !standardFinalizers.includes(value)) {
    const detail = 'name is neither a standard finalizer name nor is it fully qualified';
    yield invalid(path, value, detail, 'finalizer', { params: { value } });
  }
}

function* validateOwnerReferences(meta: JsonObject | undefined, path: Path): Generator<Issue> {
  let controller: string | undefined;
  for (const { value: owner, path: at } of objs(meta, 'ownerReferences', path)) {
    for (const key of ['apiVersion', 'kind', 'name', 'uid']) {
      if (str(owner, key) === '') {
        const detail = key === 'apiVersion' ? 'version must not be empty' : 'must not be empty';
        yield invalid([...at, key], '', detail, 'required', {
          params: { field: key, upstream: 'list' },
        });
      }
    }
    const version = str(owner, 'apiVersion');
    if (version !== '' && !/^(?:[^/]*\/)?[^/]+$/.test(version)) {
      yield invalid([...at, 'apiVersion'], version, 'version must not be empty', 'owner-version', {
        params: { value: version, upstream: 'list' },
      });
    }
    if (bool(owner, 'controller') !== true) continue;
    const name = `${str(owner, 'kind')}/${str(owner, 'name')}`;
    if (controller !== undefined) {
      const detail = `Only one reference can have Controller set to true. Found "true" in references for ${controller} and ${name}`;
      yield invalid([...at, 'controller'], true, detail, 'owner-controllers', {
        params: { upstream: 'grandparent' },
      });
    }
    controller ??= name;
  }
}
