import { type JsonObject, own } from '../../pod/index.ts';
import { volumeFieldPaths } from '../validation/projected.ts';
import { has, num, obj, str } from '../validation/read.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { validateFieldSelector, validateResourceSelector } from './fieldRefs.ts';
import { dnsSubdomain, qualifiedName } from './names.ts';
import { fileMode, nonReservedPath } from './paths.ts';
import { validateLabelSelector } from './selectors.ts';
import { validateSignerName } from './signers.ts';
import { items, sorted } from './values.ts';
import { validateKeyToPath } from './volumes.ts';

/** `validateDownwardAPIVolumeFile`: upstream prints the volume, not the item. */
export function validateDownwardFile(errors: ErrorList, file: JsonObject, p: Field): void {
  const path = str(file, 'path');
  if (path === '') errors.required(`${p}.path`);
  nonReservedPath(errors, path, `${p}.path`);
  const fieldRef = obj(file, 'fieldRef');
  const resourceRef = obj(file, 'resourceFieldRef');
  if (fieldRef) {
    validateFieldSelector(errors, fieldRef, volumeFieldPaths, `${p}.fieldRef`);
    if (resourceRef) {
      const detail = 'fieldRef and resourceFieldRef can not be specified simultaneously';
      errors.invalid(p, 'resource', detail);
    }
  } else if (resourceRef) {
    validateResourceSelector(errors, resourceRef, `${p}.resourceFieldRef`, { volume: true });
  } else errors.required(p, 'one of fieldRef and resourceFieldRef is required');
  fileMode(errors, num(file, 'mode'), `${p}.mode`);
}

/** Paths in a volume; each may be filled once. */
class Paths {
  readonly #seen = new Set<string>();
  constructor(
    readonly errors: ErrorList,
    readonly at: Field,
  ) {}

  /** @param shown what upstream shows as the value */
  add(path: string, shown: string): void {
    if (this.#seen.has(path)) this.errors.invalid(this.at, shown, 'conflicting duplicate paths');
    else this.#seen.add(path);
  }
}

/** `validateProjectedVolumeSource`. */
export function validateProjected(c: Context, volume: JsonObject, p: Field): void {
  const { errors } = c;
  fileMode(errors, num(volume, 'defaultMode'), `${p}.defaultMode`);
  const paths = new Paths(errors, p);
  items(volume, 'sources').forEach((source, i) => {
    const at = `${p}.sources[${i}]`;
    const count = kinds.filter((kind) => has(source, kind)).length;
    for (const kind of ['secret', 'configMap'] as const)
      keys(errors, paths, obj(source, kind), `${at}.${kind}`);
    const downward = obj(source, 'downwardAPI');
    for (const file of items(downward, 'items')) {
      validateDownwardFile(errors, file, `${at}.downwardAPI`);
      if (str(file, 'path') !== '') paths.add(str(file, 'path'), str(file, 'path'));
    }
    const token = obj(source, 'serviceAccountToken');
    if (token) serviceAccountToken(errors, token, `${at}.serviceAccountToken`, p);
    const bundle = obj(source, 'clusterTrustBundle');
    if (bundle) clusterTrustBundle(errors, paths, bundle, `${at}.clusterTrustBundle`);
    const certificate = obj(source, 'podCertificate');
    if (certificate) podCertificate(errors, paths, certificate, `${at}.podCertificate`);
    if (count > 1) errors.forbidden(at, 'may not specify more than 1 volume type per source');
  });
}

const kinds = [
  'secret',
  'configMap',
  'downwardAPI',
  'serviceAccountToken',
  'clusterTrustBundle',
  'podCertificate',
];

function keys(errors: ErrorList, paths: Paths, source: JsonObject | undefined, p: Field): void {
  if (!source) return;
  const name = str(source, 'name');
  if (name === '') errors.required(`${p}.name`);
  items(source, 'items').forEach((item, i) => {
    validateKeyToPath(errors, item, `${p}.items[${i}]`);
    if (str(item, 'path') !== '') paths.add(str(item, 'path'), name);
  });
}

/** The path is printed at the volume. */
function serviceAccountToken(errors: ErrorList, token: JsonObject, p: Field, volume: Field): void {
  const seconds = num(token, 'expirationSeconds') ?? 0;
  if (seconds < 600) {
    errors.invalid(`${p}.expirationSeconds`, seconds, 'may not specify a duration less than 10 minutes');
  }
  if (seconds > 2 ** 32) {
    errors.invalid(`${p}.expirationSeconds`, seconds, 'may not specify a duration larger than 2^32 seconds');
  }
  const path = str(token, 'path');
  if (path === '') errors.required(`${volume}.path`);
  else nonReservedPath(errors, path, `${volume}.path`);
}

function clusterTrustBundle(errors: ErrorList, paths: Paths, bundle: JsonObject, p: Field): void {
  const [byName, bySigner] = [has(bundle, 'name'), has(bundle, 'signerName')];
  if (byName && bySigner) {
    errors.invalid(p, internalBundle(bundle), 'only one of name and signerName may be used');
  } else if (byName) {
    const name = str(bundle, 'name');
    if (name === '') errors.required(`${p}.name`, 'must be a valid object name');
    for (const message of bundleName(name)) {
      errors.invalid(`${p}.name`, name, `not a valid clustertrustbundlename: ${message}`);
    }
    if (has(bundle, 'labelSelector')) {
      const selector = own(bundle, 'labelSelector') ?? null;
      errors.invalid(`${p}.labelSelector`, selector, 'labelSelector must be unset if name is specified');
    }
  } else if (bySigner) {
    const signer = str(bundle, 'signerName');
    if (signer === '') errors.required(`${p}.signerName`, 'must be a valid signer name');
    validateSignerName(errors, signer, `${p}.signerName`);
    validateLabelSelector(errors, bundle, 'labelSelector', `${p}.labelSelector`);
  } else errors.required(p, 'either name or signerName must be specified');
  const path = str(bundle, 'path');
  if (path === '') errors.required(`${p}.path`);
  nonReservedPath(errors, path, `${p}.path`);
  paths.add(path, path);
}

function internalBundle(bundle: JsonObject): JsonObject {
  return {
    Name: own(bundle, 'name') ?? null,
    SignerName: own(bundle, 'signerName') ?? null,
    LabelSelector: own(bundle, 'labelSelector') ?? null,
    Path: str(bundle, 'path'),
    Optional: own(bundle, 'optional') ?? null,
  };
}

/** `ValidateClusterTrustBundleName` of the signer that the name itself begins with. */
function bundleName(name: string): readonly string[] {
  const split = name.lastIndexOf(':');
  if (split < 0) return dnsSubdomain(name);
  return dnsSubdomain(name.slice(split + 1));
}

const keyTypes = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];

function podCertificate(errors: ErrorList, paths: Paths, o: JsonObject, p: Field): void {
  const signer = str(o, 'signerName');
  validateSignerName(errors, signer, `${p}.signerName`);
  for (const [key] of sorted(o, 'userAnnotations'))
    prefixedKey(errors, key.toLowerCase(), `${p}.userAnnotations`);
  const keyType = str(o, 'keyType');
  if (!keyTypes.includes(keyType)) errors.notSupported(`${p}.keyType`, keyType, keyTypes);
  const seconds = num(o, 'maxExpirationSeconds');
  if (seconds !== undefined) {
    const at = `${p}.maxExpirationSeconds`;
    const host = signer.split('/')[0] ?? '';
    const ofKubernetes = host === 'kubernetes.io' || host.endsWith('.kubernetes.io');
    const max = ofKubernetes ? 86400 : 7862400;
    if (seconds < 3600) errors.invalid(at, seconds, 'if provided, maxExpirationSeconds must be >= 3600');
    if (seconds > max) errors.invalid(at, seconds, `if provided, maxExpirationSeconds must be <= ${max}`);
  }
  const files = ['credentialBundlePath', 'keyPath', 'certificateChainPath'];
  for (const file of files) {
    const path = str(o, file);
    if (path === '') continue;
    nonReservedPath(errors, path, `${p}.${file}`);
    paths.add(path, path);
  }
  if (files.every((file) => str(o, file) === '')) {
    const detail = 'specify at least one of credentialBundlePath, keyPath, and certificateChainPath';
    errors.required(p, detail);
  }
}

/** `IsDomainPrefixedKey`. */
function prefixedKey(errors: ErrorList, key: string, p: Field): void {
  if (key === '') {
    errors.required(p);
    return;
  }
  const problems = qualifiedName(key);
  errors.invalidEach(p, key, problems);
  if (problems.length === 0 && !key.includes('/')) {
    errors.invalid(p, key, 'must be a domain-prefixed key (such as "acme.io/foo")');
  }
}
