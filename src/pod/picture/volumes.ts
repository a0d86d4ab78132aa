import { volumeSource } from '../candidates.ts';
import { isObject, type Json, lookUp, own } from '../json.ts';
import type { PodScope } from '../names.ts';
import { getIn, type Path } from '../path.ts';
import { definitions } from '../references.ts';
import { idOf, items, words } from './read.ts';
import type { ContainerPart, PictureLink, VolumePart } from './types.ts';

/** The field of a source that says what it is of. */
const names: Readonly<Record<string, readonly string[]>> = {
  configMap: ['name'],
  secret: ['secretName'],
  persistentVolumeClaim: ['claimName'],
  hostPath: ['path'],
  image: ['reference'],
  nfs: ['server'],
  csi: ['driver'],
  iscsi: ['targetPortal'],
};

/** Sources that the kubelet mounts read-only whatever is written (pkg/volume/{configmap,secret,downwardapi,projected}). */
const neverWritten = new Set(['configMap', 'secret', 'downwardAPI', 'projected', 'image']);

const requested: Path = ['resources', 'requests', 'storage'];

function sizeOf(source: string, value: Json | undefined): string {
  if (source === 'emptyDir') return words(own(value, 'sizeLimit'));
  if (source === 'ephemeral') return words(getIn(value, ['volumeClaimTemplate', 'spec', ...requested]));
  return '';
}

function volumeAt(item: Json | undefined, path: Path, name: string): VolumePart {
  const source = volumeSource(item) || 'emptyDir';
  const value = own(item, source);
  const named = lookUp(names, source) ?? [];
  return {
    id: idOf(path),
    path,
    name,
    source,
    missing: false,
    of: words(getIn(value, named)),
    size: sizeOf(source, value),
    inMemory: source === 'emptyDir' && own(value, 'medium') === 'Memory',
    sources: items(own(value, 'sources')).flatMap((each) =>
      isObject(each) ? Object.keys(each).slice(0, 1) : [],
    ),
    readOnly: neverWritten.has(source) || own(value, 'readOnly') === true,
  };
}

function claimTemplate(item: Json | undefined, path: Path, name: string): VolumePart {
  const size = words(getIn(item, ['spec', ...requested]));
  const none = { missing: false, of: '', inMemory: false, sources: [], readOnly: false };
  return { id: idOf(path), path, name, source: 'claimTemplate', size, ...none };
}

/** The claim templates and volumes of a Pod that have a name; of two with one name both. */
export function volumeParts(pod: PodScope): VolumePart[] {
  return definitions(pod).flatMap(({ kind, name, item }) => {
    if (kind !== 'volume') return [];
    const value = getIn(pod.root, item);
    const make = item.includes('volumeClaimTemplates') ? claimTemplate : volumeAt;
    return [make(value, item, name)];
  });
}

function missingVolume(name: string, path: Path): VolumePart {
  const none = { source: '', of: '', size: '', inMemory: false, sources: [], readOnly: false };
  return { id: `missing volume ${name}`, path, name, missing: true, ...none };
}

const lists = [
  ['volumeMounts', 'mountPath'],
  ['volumeDevices', 'devicePath'],
] as const;

/**
 * Who mounts what, where and how, and the volumes that are mounted and missing. A claim template wins over a volume of the
 * same name, as the StatefulSet's controller does it; of two volumes with one name the first counts.
 */
export function mounts(
  root: Json | undefined,
  containers: readonly ContainerPart[],
  volumes: readonly VolumePart[],
): { readonly links: PictureLink[]; readonly missing: VolumePart[] } {
  const links: PictureLink[] = [];
  const missing = new Map<string, VolumePart>();
  for (const container of containers) {
    for (const [list, place] of lists) {
      for (const [i, mount] of items(getIn(root, [...container.path, list])).entries()) {
        const name = words(own(mount, 'name'));
        if (name === '') continue;
        const path = [...container.path, list, i];
        let volume = volumes.find((each) => each.name === name) ?? missing.get(name);
        if (!volume) {
          volume = missingVolume(name, path);
          missing.set(name, volume);
        }
        links.push({
          id: idOf(path),
          kind: 'mount',
          from: container.id,
          to: volume.id,
          path,
          at: words(own(mount, place)),
          subPath: words(own(mount, 'subPath')) || words(own(mount, 'subPathExpr')),
          readOnly: volume.readOnly || own(mount, 'readOnly') === true,
          missing: volume.missing,
        });
      }
    }
  }
  return { links, missing: [...missing.values()] };
}
