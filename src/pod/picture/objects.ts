import type { ObjectKind } from '../fields/index.ts';
import { type Json, own } from '../json.ts';
import { isLocalUse, type ObjectUse, type PodScope } from '../names.ts';
import { getIn, type Path, startsWith } from '../path.ts';
import { allUses } from '../references.ts';
import { words } from './read.ts';
import type { ContainerPart, ObjectPart, ObjectUseKind, PictureLink, VolumePart } from './types.ts';

/** Drawn as parts of their own, or no objects that a Pod reads. */
const elsewhere: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'ServiceAccount',
  'Namespace',
  'Node',
  'Service',
]);

function wayOf(inPod: Path): ObjectUseKind {
  const [, list, , field] = inPod;
  if (list === 'volumes') return 'files';
  if (list === 'imagePullSecrets') return 'pull';
  return field === 'env' || field === 'envFrom' ? field : 'pod';
}

/** True where the struct around a use, or the source of a volume, says that the object may be missing. */
function isOptional(root: Json | undefined, path: Path): boolean {
  return own(getIn(root, path.slice(0, -1)), 'optional') === true;
}

interface Found {
  readonly uses: ObjectUseKind[];
  readonly keys: string[];
  readonly first: ObjectUse;
  prefix: string;
  optional: boolean;
}

/** The objects beside a Pod that its containers, its volumes or itself name, and who reads them. */
export function objects(
  pod: PodScope,
  containers: readonly ContainerPart[],
  volumes: readonly VolumePart[],
): { readonly objects: ObjectPart[]; readonly links: PictureLink[] } {
  const found = new Map<string, Found>();
  const links = new Map<string, PictureLink>();
  const readers = [...containers, ...volumes.filter((volume) => !volume.missing)];
  for (const use of allUses(pod)) {
    if (isLocalUse(use) || elsewhere.has(use.kind)) continue;
    const id = `${use.kind}/${use.name}`;
    const known = found.get(id) ?? { uses: [], keys: [], first: use, prefix: '', optional: true };
    found.set(id, known);
    if (use.key !== undefined) {
      if (!known.keys.includes(use.key)) known.keys.push(use.key);
      continue;
    }
    const kind = wayOf(use.path.slice(pod.podPath.length));
    const optional = isOptional(pod.root, use.path);
    if (!known.uses.includes(kind)) known.uses.push(kind);
    known.optional &&= optional;
    if (kind === 'envFrom') known.prefix ||= words(getIn(pod.root, [...use.path.slice(0, -2), 'prefix']));
    const reader = readers.find(({ path }) => startsWith(use.path, path));
    if (!reader) continue;
    const line = `${reader.id} ${id}`;
    const before = links.get(line);
    if (before?.kind === 'source') links.set(line, { ...before, optional: before.optional && optional });
    else links.set(line, { id: line, kind: 'source', from: reader.id, to: id, path: use.path, optional });
  }
  return {
    objects: [...found].map(([id, { first, uses, keys, prefix, optional }]) => ({
      id,
      kind: first.kind,
      name: first.name,
      path: first.path,
      uses,
      keys,
      prefix,
      optional,
    })),
    links: [...links.values()],
  };
}
