import {
  freeName,
  getIn,
  isList,
  type Json,
  type JsonObject,
  own,
  type Path,
  type PathEdit,
  type VolumeKind,
  volumeKinds,
} from '../../../pod/index.ts';

/** The kinds of which a volume says enough with one word at the most: what it is of. */
const named = ['configMap', 'secret', 'persistentVolumeClaim', 'hostPath', 'image'] as const;
const unnamed = ['emptyDir', 'memory'] as const;

/** A kind of volume as the mounts offer it. */
export type NewVolumeKind = VolumeKind & { readonly id: (typeof named)[number] | (typeof unnamed)[number] };
export type NamedVolumeKind = NewVolumeKind & { readonly id: (typeof named)[number] };

export const newVolumeKinds: readonly NewVolumeKind[] = volumeKinds.filter((kind): kind is NewVolumeKind =>
  [...named, ...unnamed].some((id) => id === kind.id),
);

/** True where the volume is of something that has a name, a path or a reference. */
export function isNamed(kind: NewVolumeKind): kind is NamedVolumeKind {
  return named.some((id) => id === kind.id);
}

/** What the member of the volume's kind holds. */
function sourceOf({ initial, needed: [field] }: VolumeKind, of: string): JsonObject {
  const key = field?.at(-1);
  return key === undefined ? initial : { ...initial, [key]: of };
}

/** A name for the volume at a path: its last part in small letters, digits and dashes; `data` where that leaves nothing. */
export function volumeNameFor(mountPath: string, taken: readonly string[]): string {
  const last = mountPath.split('/').findLast((part) => part !== '') ?? '';
  const label = last
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return freeName(label === '' ? 'data' : label, new Set(taken));
}

/** The edits that add a volume to the Pod and mount it in a container. */
export function newVolumeEdits(
  root: Json | undefined,
  podPath: Path,
  mounts: Path,
  kind: NewVolumeKind,
  mountPath: string,
  of: string,
): PathEdit[] {
  const volumes = [...podPath, 'spec', 'volumes'];
  const all = getIn(root, volumes);
  const present = isList(all) ? all : [];
  const names = present.map((volume) => own(volume, 'name')).filter((name) => typeof name === 'string');
  const mounted = getIn(root, mounts);
  const name = volumeNameFor(mountPath, names);
  return [
    {
      op: 'insert',
      path: volumes,
      index: present.length,
      value: { name, [kind.member]: sourceOf(kind, of) },
    },
    { op: 'insert', path: mounts, index: isList(mounted) ? mounted.length : 0, value: { name, mountPath } },
  ];
}
