import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { lookUp } from '../../pod/index.ts';
import { validateLabelSelector } from './affinity.ts';
import type { PodContext } from './context.ts';
import { validateFieldRef, validateResourceFieldRef } from './env.ts';
import { forbidden, invalid, notSupported, required } from './errors.ts';
import { dnsLabel, dnsSubdomain, validName } from './names.ts';
import { validMode } from './numbers.ts';
import { localNonReserved } from './paths.ts';
import { has, num, obj, objs, str } from './read.ts';

/** `validVolumeDownwardAPIFieldPathExpressions`. */
export const volumeFieldPaths = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
];

const sourceKinds = [
  'secret',
  'configMap',
  'downwardAPI',
  'serviceAccountToken',
  'clusterTrustBundle',
  'podCertificate',
];

/** `validateKeyToPath` of every item. */
export function* validateItems(source: JsonObject, path: Path): Generator<Issue> {
  for (const { value: item, path: at } of objs(source, 'items', path)) {
    if (str(item, 'key') === '') yield required([...at, 'key']);
    const target = str(item, 'path');
    if (target === '') yield required([...at, 'path']);
    yield* localNonReserved([...at, 'path'], target);
    yield* validMode([...at, 'mode'], num(item, 'mode'));
  }
}

/** `validateDownwardAPIVolumeFile` of every item; upstream leaves the index out of its paths. */
export function* validateDownwardApi(source: JsonObject, path: Path): Generator<Issue> {
  for (const { value: file, path: at } of objs(source, 'items', path)) {
    const target = str(file, 'path');
    if (target === '') yield required([...at, 'path']);
    yield* localNonReserved([...at, 'path'], target);
    const field = obj(file, 'fieldRef');
    const resource = obj(file, 'resourceFieldRef');
    if (field) yield* validateFieldRef(field, [...at, 'fieldRef'], volumeFieldPaths);
    if (field && resource) {
      const detail = 'fieldRef and resourceFieldRef can not be specified simultaneously';
      yield invalid(at, 'resource', detail, 'only-one-of', {
        params: { values: ['fieldRef', 'resourceFieldRef'] },
      });
    } else if (resource) {
      yield* validateResourceFieldRef(resource, [...at, 'resourceFieldRef'], true);
    } else if (!field) {
      const detail = 'one of fieldRef and resourceFieldRef is required';
      yield required(at, detail, 'one-of-missing', { params: { values: ['fieldRef', 'resourceFieldRef'] } });
    }
    yield* validMode([...at, 'mode'], num(file, 'mode'));
  }
}

/** `validateProjectionSources`: one kind per source, no path twice. */
export function* projectedSources(source: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  const paths = new Set<string>();
  for (const { value: projection, path: at } of objs(source, 'sources', path)) {
    const set = sourceKinds.filter((kind) => has(projection, kind));
    for (const kind of set) {
      const value = obj(projection, kind) ?? {};
      for (const issue of lookUp(rules, kind)?.(value, [...at, kind], context) ?? []) {
        yield issue;
      }
      yield* conflicts(kind, value, [...at, kind], paths);
    }
    if (set.length > 1) {
      const detail = 'may not specify more than 1 volume type per source';
      yield forbidden(at, detail, 'only-one-of', { params: { values: set } });
    }
  }
}

/** Every path of the volume may be written once. */
function* conflicts(kind: string, value: JsonObject, path: Path, paths: Set<string>): Generator<Issue> {
  const targets: { target: string; at: Path }[] = [];
  if (kind === 'secret' || kind === 'configMap' || kind === 'downwardAPI') {
    for (const item of objs(value, 'items', path)) {
      targets.push({ target: str(item.value, 'path'), at: [...item.path, 'path'] });
    }
  } else if (kind === 'clusterTrustBundle') {
    targets.push({ target: str(value, 'path'), at: [...path, 'path'] });
  } else if (kind === 'podCertificate') {
    for (const key of ['credentialBundlePath', 'keyPath', 'certificateChainPath']) {
      targets.push({ target: str(value, key), at: [...path, key] });
    }
  }
  for (const { target, at } of targets) {
    if (target === '') continue;
    if (paths.has(target)) {
      yield invalid(at, target, 'conflicting duplicate paths', 'projected-path-twice', {
        params: { value: target, upstream: 'projected' },
      });
    }
    paths.add(target);
  }
}

type Rule = (source: JsonObject, path: Path, context: PodContext) => Iterable<Issue>;

function* named(source: JsonObject, path: Path): Generator<Issue> {
  if (str(source, 'name') === '') yield required([...path, 'name']);
  yield* validateItems(source, path);
}

const rules: Readonly<Record<string, Rule>> = {
  secret: named,
  configMap: named,
  downwardAPI: validateDownwardApi,
  *serviceAccountToken(source, path) {
    const seconds = num(source, 'expirationSeconds') ?? 3600;
    const at = [...path, 'expirationSeconds'];
    if (seconds < 600) {
      yield invalid(at, seconds, 'may not specify a duration less than 10 minutes', 'token-expiration', {
        params: { value: seconds },
      });
    } else if (seconds > 2 ** 32) {
      yield invalid(at, seconds, 'may not specify a duration larger than 2^32 seconds', 'token-expiration', {
        params: { value: seconds },
      });
    }
    const target = str(source, 'path');
    if (target === '') yield required([...path, 'path']);
    else yield* localNonReserved([...path, 'path'], target);
  },
  *clusterTrustBundle(source, path) {
    const byName = has(source, 'name');
    const bySigner = has(source, 'signerName');
    const values = ['name', 'signerName'];
    if (byName && bySigner) {
      yield invalid(path, source, 'only one of name and signerName may be used', 'only-one-of', {
        params: { values },
      });
    } else if (byName) {
      const name = str(source, 'name');
      if (name === '') yield required([...path, 'name'], 'must be a valid object name');
      else yield* validName([...path, 'name'], name.slice(name.lastIndexOf(':') + 1), dnsSubdomain);
      if (has(source, 'labelSelector')) {
        const detail = 'labelSelector must be unset if name is specified';
        yield invalid([...path, 'labelSelector'], {}, detail, 'selector-with-name');
      }
    } else if (bySigner) {
      yield* validSigner([...path, 'signerName'], str(source, 'signerName'));
      yield* validateLabelSelector(source, 'labelSelector', path);
    } else {
      yield required(path, 'either name or signerName must be specified', 'one-of-missing', {
        params: { values },
      });
    }
    if (str(source, 'path') === '') yield required([...path, 'path']);
    yield* localNonReserved([...path, 'path'], str(source, 'path'));
  },
  *podCertificate(source, path) {
    const signer = str(source, 'signerName');
    yield* validSigner([...path, 'signerName'], signer);
    const keyTypes = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
    const keyType = str(source, 'keyType');
    if (!keyTypes.includes(keyType)) {
      yield notSupported([...path, 'keyType'], keyType, keyTypes, 'not-supported', {
        params: { field: 'keyType', value: keyType },
      });
    }
    const max = signer.startsWith('kubernetes.io/') ? 86400 : 7862400;
    const seconds = num(source, 'maxExpirationSeconds');
    if (seconds !== undefined && (seconds < 3600 || seconds > max)) {
      const bound = seconds < 3600 ? '>= 3600' : `<= ${max}`;
      const detail = `if provided, maxExpirationSeconds must be ${bound}`;
      yield invalid([...path, 'maxExpirationSeconds'], seconds, detail, 'out-of-range', {
        params: { value: seconds, min: 3600, max },
      });
    }
    const keys = ['credentialBundlePath', 'keyPath', 'certificateChainPath'];
    const set = keys.filter((key) => str(source, key) !== '');
    for (const key of set) yield* localNonReserved([...path, key], str(source, key));
    if (set.length === 0) {
      const detail = 'specify at least one of credentialBundlePath, keyPath, and certificateChainPath';
      yield required(path, detail, 'one-of-missing', { params: { values: keys } });
    }
  },
};

/** `ValidateSignerName`: `example.com/signer-name`. */
function* validSigner(path: Path, name: string): Generator<Issue> {
  if (name === '') {
    yield required(path);
    return;
  }
  const [domain = '', rest = '', ...more] = name.split('/');
  const good =
    more.length === 0 &&
    name.includes('/') &&
    domain.includes('.') &&
    domain.split('.').every((part) => !dnsLabel(part)) &&
    rest.split('.').every((part) => !dnsSubdomain(part));
  if (!good) {
    const detail = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
    yield invalid(path, name, detail, 'signer-name', { params: { value: name } });
  }
}
