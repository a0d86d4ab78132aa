import {
  getIn,
  isList,
  type Json,
  type JsonObject,
  own,
  type Path,
  type PathEdit,
} from '../../../pod/index.ts';
import type { IconName } from '../../../ui/index.ts';
import { freeName } from '../templates.ts';

/** A kind of volume as the mounts offer it, by what it is for. */
export interface NewVolumeKind {
  readonly id: 'scratch' | 'memory' | 'configMap' | 'secret' | 'claim' | 'hostPath' | 'image';
  readonly icon: IconName;
  /** What the volume is of, where that has a name. */
  readonly named?: 'configMap' | 'secret' | 'claim' | 'hostPath' | 'image';
  /** The volume without its own name. */
  readonly source: (named: string) => JsonObject;
}

export const newVolumeKinds: readonly NewVolumeKind[] = [
  { id: 'scratch', icon: 'folder', source: () => ({ emptyDir: {} }) },
  { id: 'memory', icon: 'bolt', source: () => ({ emptyDir: { medium: 'Memory' } }) },
  { id: 'configMap', icon: 'file', named: 'configMap', source: (name) => ({ configMap: { name } }) },
  { id: 'secret', icon: 'key', named: 'secret', source: (secretName) => ({ secret: { secretName } }) },
  {
    id: 'claim',
    icon: 'volume',
    named: 'claim',
    source: (claimName) => ({ persistentVolumeClaim: { claimName } }),
  },
  { id: 'hostPath', icon: 'server', named: 'hostPath', source: (path) => ({ hostPath: { path } }) },
  { id: 'image', icon: 'package', named: 'image', source: (reference) => ({ image: { reference } }) },
];

/** A name for the volume at a path: its last part in small letters, digits and dashes; `data` where that leaves nothing. */
export function volumeNameFor(mountPath: string, taken: readonly string[]): string {
  const last = mountPath.split('/').findLast((part) => part !== '') ?? '';
  const label = last
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return freeName(label === '' ? 'data' : label, taken);
}

/** The edits that add a volume to the Pod and mount it in a container. */
export function newVolumeEdits(
  root: Json | undefined,
  podPath: Path,
  mounts: Path,
  kind: NewVolumeKind,
  mountPath: string,
  named: string,
): PathEdit[] {
  const volumes = [...podPath, 'spec', 'volumes'];
  const all = getIn(root, volumes);
  const present = isList(all) ? all : [];
  const names = present.map((volume) => own(volume, 'name')).filter((name) => typeof name === 'string');
  const mounted = getIn(root, mounts);
  const name = volumeNameFor(mountPath, names);
  return [
    { op: 'insert', path: volumes, index: present.length, value: { name, ...kind.source(named) } },
    { op: 'insert', path: mounts, index: isList(mounted) ? mounted.length : 0, value: { name, mountPath } },
  ];
}
