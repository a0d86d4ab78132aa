import {
  findPods,
  getIn,
  isList,
  isLocalUse,
  isObject,
  type Json,
  namesIn,
  type ObjectKind,
  type ObjectUse,
  own,
  type Path,
  type PodRef,
  references,
  templatePath,
  usesIn,
} from '../../pod/index.ts';

/** The kinds of objects that a document can be offered for: what a person makes beside a Pod. */
export const companionKinds = [
  'Namespace',
  'PriorityClass',
  'RuntimeClass',
  'ServiceAccount',
  'ConfigMap',
  'Secret',
  'PersistentVolumeClaim',
  'ResourceClaim',
  'ResourceClaimTemplate',
  'Service',
] as const satisfies readonly ObjectKind[];
export type CompanionKind = (typeof companionKinds)[number];

/** A key of an object that a Pod reads. */
export interface KeyUse {
  readonly key: string;
  readonly path: Path;
  readonly optional: boolean;
}

/** A place of a Pod that names an object. */
export interface NeedUse {
  /** Of the Pod's document. */
  readonly document: number;
  readonly path: Path;
  readonly optional: boolean;
}

/** An object that Pods of the file name, with what they read of it. */
export interface Need {
  readonly kind: CompanionKind;
  readonly name: string;
  /** As written; undefined for that of whoever applies the file, and for objects without one. */
  readonly namespace: string | undefined;
  readonly uses: NeedUse[];
  readonly keys: (KeyUse & { readonly document: number })[];
  /** The Pods, each once. */
  readonly pods: NeedingPod[];
}

/** A Pod of the file. */
export interface NeedingPod {
  readonly document: number;
  readonly root: Json;
  readonly ref: PodRef;
}

const clusterWide: ReadonlySet<string> = new Set(['Namespace', 'PriorityClass', 'RuntimeClass']);

const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
const items = (value: Json | undefined) => (isList(value) ? value : []);

/** Objects that every cluster has or makes. */
function isGiven(kind: string, name: string): boolean {
  switch (kind) {
    case 'Namespace':
      return name === 'default' || name.startsWith('kube-');
    case 'PriorityClass':
      return name.startsWith('system-');
    case 'ServiceAccount':
      return name === 'default';
    case 'ConfigMap':
      return name === 'kube-root-ca.crt';
    default:
      return false;
  }
}

/** Every Pod of a file. */
export function podsOf(roots: readonly (Json | undefined)[]): NeedingPod[] {
  return roots.flatMap((root, document) =>
    root === undefined ? [] : findPods(root).map((ref) => ({ document, root, ref })),
  );
}

/** Namespace of the object around a Pod, as written. */
export function namespaceOf({ root, ref }: NeedingPod): string | undefined {
  return text(getIn(root, [...ref.objectPath, 'metadata', 'namespace']));
}

/** What the Pods of a file name beside them, in the order of the file. */
export function needsOf(pods: readonly NeedingPod[]): Need[] {
  const needs = new Map<string, Need>();
  for (const pod of pods) {
    const own = namespaceOf(pod);
    const need = (kind: ObjectKind, name: string): Need | undefined => {
      const known = companionKinds.find((companion) => companion === kind);
      if (known === undefined || isGiven(known, name)) return undefined;
      const namespace = clusterWide.has(known) ? undefined : own;
      const id = `${known}/${namespace ?? ''}/${name}`;
      const made = needs.get(id) ?? { kind: known, name, namespace, uses: [], keys: [], pods: [] };
      if (!made.pods.includes(pod)) made.pods.push(pod);
      needs.set(id, made);
      return made;
    };
    const { document } = pod;
    for (const use of usesOf(pod)) {
      const found = need(use.kind, use.name);
      if (!found) continue;
      const optional = isOptional(pod.root, use.path);
      if (use.key === undefined) found.uses.push({ document, path: use.path, optional });
      else found.keys.push({ key: use.key, path: use.path, document, optional });
    }
    for (const { kind, name, key, path, optional } of [...subPathKeys(pod), ...prefixedKeys(pod)])
      need(kind, name)?.keys.push({ key, path, document, optional });
  }
  return [...needs.values()];
}

/** The uses of objects by a Pod and by the object around it. */
function usesOf({ root, ref }: NeedingPod): ObjectUse[] {
  const inPod = namesIn({ root, podPath: ref.podPath }).uses;
  const around: ObjectUse[] = [];
  const namespace = text(getIn(root, [...ref.objectPath, 'metadata', 'namespace']));
  if (namespace !== undefined)
    around.push({
      kind: 'Namespace',
      name: namespace,
      path: [...ref.objectPath, 'metadata', 'namespace'],
    });
  if (ref.kind === 'StatefulSet') {
    const at = [...ref.objectPath, 'spec', 'serviceName'];
    const service = text(getIn(root, at));
    if (service !== undefined) around.push({ kind: 'Service', name: service, path: at });
    const templates = [...ref.objectPath, 'spec', 'volumeClaimTemplates'];
    items(getIn(root, templates)).forEach((template, i) => {
      const path = [...templates, i, 'spec'];
      for (const use of usesIn('PersistentVolumeClaimSpec', own(template, 'spec'), path))
        if (!isLocalUse(use)) around.push(use);
    });
  }
  return [...around, ...inPod.flatMap((use) => (isLocalUse(use) ? [] : [use]))];
}

/** `optional: true` of the reference that a path is in. */
function isOptional(root: Json, path: Path): boolean {
  for (let length = path.length - 1; length > 0; length--) {
    const holder = getIn(root, path.slice(0, length));
    if (!isObject(holder)) continue;
    if (own(holder, 'optional') === true) return true;
    // An item of a list of keys stands in the source, which says whether all of them are optional.
    if (own(holder, 'key') === undefined || own(holder, 'name') !== undefined) return false;
  }
  return false;
}

interface ReadKey extends KeyUse {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
}

/** The object that a volume is filled from, where it takes all keys. */
function wholeSource(volume: Json): { kind: 'ConfigMap' | 'Secret'; name: string; source: Json } | undefined {
  for (const [field, kind, key] of [
    ['configMap', 'ConfigMap', 'name'],
    ['secret', 'Secret', 'secretName'],
  ] as const) {
    const source = own(volume, field);
    const name = text(own(source, key));
    if (source !== undefined && name !== undefined && items(own(source, 'items')).length === 0)
      return { kind, name, source };
  }
  return undefined;
}

const containerLists = ['initContainers', 'containers', 'ephemeralContainers'];

/** Keys that are mounted one by one: the `subPath` of a volume that takes all keys is the name of one. */
function subPathKeys({ root, ref }: NeedingPod): ReadKey[] {
  const spec = [...ref.podPath, 'spec'];
  const volumes = items(getIn(root, [...spec, 'volumes']));
  return containerLists.flatMap((list) =>
    items(getIn(root, [...spec, list])).flatMap((container, c) =>
      items(own(container, 'volumeMounts')).flatMap((mount, m): ReadKey[] => {
        const key = text(own(mount, 'subPath'));
        const volume = volumes.find((known) => own(known, 'name') === own(mount, 'name'));
        const source = volume === undefined ? undefined : wholeSource(volume);
        if (key === undefined || key.includes('/') || !source) return [];
        const path = [...spec, list, c, 'volumeMounts', m, 'subPath'];
        return [
          {
            kind: source.kind,
            name: source.name,
            key,
            path,
            optional: own(source.source, 'optional') === true,
          },
        ];
      }),
    ),
  );
}

/** Keys that `$(PREFIX_KEY)` stands for, where a container takes all keys of one object with that prefix. */
function prefixedKeys({ root, ref }: NeedingPod): ReadKey[] {
  const unknown = references({ root, podPath: ref.podPath }).flatMap(({ use, definition }) =>
    use.kind === 'env' && !definition ? [use] : [],
  );
  return unknown.flatMap(({ name, scope, path }): ReadKey[] => {
    const sources = items(getIn(root, [...scope, 'envFrom'])).flatMap((source) => {
      const prefix = text(own(source, 'prefix')) ?? '';
      const fits = name.startsWith(prefix) && name.length > prefix.length;
      return fits ? [{ source, prefix }] : [];
    });
    const longest = Math.max(...sources.map(({ prefix }) => prefix.length));
    const best = sources.filter(({ prefix }) => prefix.length === longest);
    const [only] = best;
    if (best.length !== 1 || !only) return [];
    const map = own(only.source, 'configMapRef');
    const reference = map ?? own(only.source, 'secretRef');
    const object = text(own(reference, 'name'));
    if (object === undefined) return [];
    const key = name.slice(only.prefix.length);
    const optional = own(reference, 'optional') === true;
    return [{ kind: map === undefined ? 'Secret' : 'ConfigMap', name: object, key, path, optional }];
  });
}

/** How many Pods an object makes at least; Infinity for one on each node. */
export function replicasOf({ root, ref }: NeedingPod): number {
  if (ref.kind === 'DaemonSet') return Number.POSITIVE_INFINITY;
  const spec = getIn(root, [...ref.objectPath, 'spec']);
  if (templatePath(ref.kind) === undefined || ref.kind === 'Pod') return 1;
  const replicas = own(spec, ref.kind === 'Job' ? 'parallelism' : 'replicas');
  return typeof replicas === 'number' ? replicas : 1;
}
