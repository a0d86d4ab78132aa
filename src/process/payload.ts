import { isList, isObject, type Json, lookUp, own, type Path } from '../pod/index.ts';
import { missingObject, objectOf } from './environment.ts';
import { type FieldValue, metadataField, resourceField } from './field-value.ts';
import { itemsOf, problem, type Scene, textOf } from './scene.ts';
import type { ProcessProblem } from './types.ts';

/** What a file of a volume holds. */
export type FileSource =
  | { readonly kind: 'configMap' | 'secret'; readonly object: string; readonly key: string }
  | { readonly kind: 'field'; readonly fieldPath: string }
  | { readonly kind: 'resource'; readonly resource: string; readonly container: string }
  /** A token of the service account; the audience is empty for that of the API server. */
  | { readonly kind: 'token'; readonly audience: string; readonly seconds: number }
  | { readonly kind: 'trustBundle'; readonly name: string }
  | { readonly kind: 'certificate'; readonly signer: string };

/** A file that the kubelet writes into a volume. */
export interface Projection {
  /** Below the volume's root, without dots: `config/app.yaml`. */
  readonly file: string;
  /** Undefined where only a running cluster knows it. */
  readonly text: string | undefined;
  readonly mode: number;
  /** The user it is given to instead of root. */
  readonly user?: number;
  readonly source: FileSource;
  /** The item, or what asks for all keys, from the root of the document; absent for what admission adds. */
  readonly path?: Path;
  /** Files of the same volume and name that this one replaced, the newest first. */
  readonly replaced: readonly Pick<Projection, 'text' | 'source' | 'path'>[];
}

export interface Payload {
  readonly files: readonly Projection[];
  readonly problems: readonly ProcessProblem[];
}

/** Who may read what is secret to one user: with an fsGroup or one user of all containers, 0600 and that user's. */
export interface Reader {
  readonly fsUser: number | undefined;
  readonly fsGroup: number | undefined;
}

/** What is collected while the sources are read, in their order. */
class Collection {
  readonly problems: ProcessProblem[] = [];
  readonly #files = new Map<string, Projection>();

  /** A later file of the same name replaces the earlier one. */
  add(file: Omit<Projection, 'replaced' | 'file'>, name: string): void {
    const clean = cleanRelative(name);
    if (clean === '') return;
    const before = this.#files.get(clean);
    const replaced = before
      ? [
          { text: before.text, source: before.source, ...(before.path ? { path: before.path } : {}) },
          ...before.replaced,
        ]
      : [];
    this.#files.set(clean, { ...file, file: clean, replaced });
  }

  payload(at: Path): Payload {
    const files = [...this.#files.values()];
    return { files, problems: [...this.problems, ...conflicts(files, at)] };
  }
}

/** `filepath.Clean` of a relative path; empty where it leads out, which upstream refuses. */
export function cleanRelative(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') return '';
    if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A file that would have to be a directory, too. Upstream finds out when it writes. */
function conflicts(files: readonly Projection[], at: Path): ProcessProblem[] {
  const names = new Set(files.map(({ file }) => file));
  return files.flatMap(({ file, path }) => {
    const steps = file.split('/');
    const other = steps
      .slice(0, -1)
      .map((_, i) => steps.slice(0, i + 1).join('/'))
      .find((dir) => names.has(dir));
    if (other === undefined) return [];
    const message = `mkdir ${other}: not a directory`;
    return [problem('path-conflict', 'volume', path ?? at, message, { file, other })];
  });
}

const modeOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value & 0o777 : undefined;
const defaultMode = (source: Json | undefined) => modeOf(own(source, 'defaultMode')) ?? 0o644;

/** `MakePayload` of pkg/volume/configmap/configmap.go and pkg/volume/secret/secret.go. */
function addKeys(
  scene: Scene,
  into: Collection,
  kind: 'configMap' | 'secret',
  source: Json | undefined,
  usual: number,
  at: Path,
): void {
  // A volume says secretName where everything else says name.
  const object = textOf(own(source, 'name')) || textOf(own(source, 'secretName'));
  const optional = own(source, 'optional') === true;
  const data = objectOf(scene, kind, object);
  if (!data && !optional) {
    into.problems.push(missingObject(kind, object, 'volume', at));
    return;
  }
  const items = own(source, 'items');
  if (!isList(items) || items.length === 0) {
    for (const [key, text] of Object.entries(data ?? {}))
      into.add({ text, mode: usual, source: { kind, object, key }, path: at }, key);
    return;
  }
  for (const { item, index } of itemsOf(items)) {
    const key = textOf(own(item, 'key'));
    const text = lookUp(data ?? {}, key);
    const path = [...at, 'items', index];
    if (text === undefined) {
      if (optional) continue;
      const message = `${kind === 'configMap' ? 'configmap references non-existent config' : 'references non-existent secret'} key: ${key}`;
      const params = { kind: kind === 'configMap' ? 'ConfigMap' : 'Secret', object, key };
      into.problems.push(problem('key-missing', 'volume', [...path, 'key'], message, params));
      continue;
    }
    const mode = modeOf(own(item, 'mode')) ?? usual;
    into.add({ text, mode, source: { kind, object, key }, path }, textOf(own(item, 'path')));
  }
}

/** `CollectData` of pkg/volume/downwardapi/downwardapi.go. */
function addFacts(scene: Scene, into: Collection, source: Json | undefined, usual: number, at: Path): void {
  for (const { item, index } of itemsOf(own(source, 'items'))) {
    const path = [...at, 'items', index];
    const mode = modeOf(own(item, 'mode')) ?? usual;
    const fieldRef = own(item, 'fieldRef');
    const resourceRef = own(item, 'resourceFieldRef');
    let found: FieldValue;
    let from: FileSource;
    if (isObject(fieldRef)) {
      const fieldPath = textOf(own(fieldRef, 'fieldPath'));
      found = metadataField(scene, fieldPath, [...path, 'fieldRef', 'fieldPath']);
      from = { kind: 'field', fieldPath };
    } else if (isObject(resourceRef)) {
      found = resourceField(scene, resourceRef, [...path, 'resourceFieldRef']);
      const container = textOf(own(resourceRef, 'containerName'));
      from = { kind: 'resource', resource: textOf(own(resourceRef, 'resource')), container };
    } else continue;
    if (!found.ok) {
      into.problems.push({ ...found.problem, stage: 'volume' });
      continue;
    }
    into.add({ text: found.text, mode, source: from, path }, textOf(own(item, 'path')));
  }
}

/** `collectData` of pkg/volume/projected/projected.go: the sources in order; the last file of a name stays. */
function addSources(
  scene: Scene,
  into: Collection,
  source: Json | undefined,
  { fsUser, fsGroup }: Reader,
  at: Path,
): void {
  const usual = defaultMode(source);
  const kept = fsUser === undefined && fsGroup === undefined ? usual : 0o600;
  const user = fsUser === undefined ? {} : { user: fsUser };
  const secretly = (from: FileSource, path: Path) => ({
    text: undefined,
    mode: kept,
    ...user,
    source: from,
    path,
  });
  for (const { item, index } of itemsOf(own(source, 'sources'))) {
    const path = [...at, 'sources', index];
    for (const kind of ['secret', 'configMap'] as const) {
      const keyed = own(item, kind);
      if (isObject(keyed)) addKeys(scene, into, kind, keyed, usual, [...path, kind]);
    }
    const facts = own(item, 'downwardAPI');
    if (isObject(facts)) addFacts(scene, into, facts, usual, [...path, 'downwardAPI']);
    const token = own(item, 'serviceAccountToken');
    if (isObject(token)) {
      const seconds = own(token, 'expirationSeconds');
      const from: FileSource = {
        kind: 'token',
        audience: textOf(own(token, 'audience')),
        seconds: typeof seconds === 'number' ? seconds : 3600,
      };
      into.add(secretly(from, [...path, 'serviceAccountToken']), textOf(own(token, 'path')));
    }
    const bundle = own(item, 'clusterTrustBundle');
    if (isObject(bundle)) {
      const name = textOf(own(bundle, 'name')) || textOf(own(bundle, 'signerName'));
      const from: FileSource = { kind: 'trustBundle', name };
      into.add(secretly(from, [...path, 'clusterTrustBundle']), textOf(own(bundle, 'path')));
    }
    const certificate = own(item, 'podCertificate');
    if (!isObject(certificate)) continue;
    for (const field of ['credentialBundlePath', 'keyPath', 'certificateChainPath']) {
      const file = textOf(own(certificate, field));
      const from: FileSource = { kind: 'certificate', signer: textOf(own(certificate, 'signerName')) };
      if (file !== '') into.add(secretly(from, [...path, 'podCertificate', field]), file);
    }
  }
}

/**
 * The files that the kubelet writes into a volume of kind configMap, secret, downwardAPI or projected.
 * @param source what the volume has under its kind; `at` its place in the document
 */
export function payloadOf(
  scene: Scene,
  kind: string,
  source: Json | undefined,
  reader: Reader,
  at: Path,
): Payload {
  const into = new Collection();
  if (kind === 'configMap' || kind === 'secret') addKeys(scene, into, kind, source, defaultMode(source), at);
  else if (kind === 'downwardAPI') addFacts(scene, into, source, defaultMode(source), at);
  else addSources(scene, into, source, reader, at);
  return into.payload(at);
}

/**
 * The volume that the admission plug-in ServiceAccount adds: plugin/pkg/admission/serviceaccount/admission.go
 * TokenVolumeSource, with a token of an hour and seven seconds.
 */
export function serviceAccountPayload(scene: Scene, { fsUser, fsGroup }: Reader): Payload {
  const kept = fsUser === undefined && fsGroup === undefined ? 0o644 : 0o600;
  const token = { kind: 'token', audience: '', seconds: 3607 } as const;
  const into = new Collection();
  into.add(
    { text: undefined, mode: kept, ...(fsUser === undefined ? {} : { user: fsUser }), source: token },
    'token',
  );
  const root = { kind: 'configMap', object: 'kube-root-ca.crt', key: 'ca.crt' } as const;
  const authority = lookUp(objectOf(scene, root.kind, root.object) ?? {}, root.key);
  into.add({ text: authority, mode: 0o644, source: root }, 'ca.crt');
  const field = { kind: 'field', fieldPath: 'metadata.namespace' } as const;
  into.add({ text: scene.namespace, mode: 0o644, source: field }, 'namespace');
  return into.payload([]);
}
