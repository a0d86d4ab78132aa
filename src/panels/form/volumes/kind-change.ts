import {
  asKind,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
  type PathEdit,
  type VolumeKind,
  volumeMembers,
} from '../../../pod/index.ts';

/**
 * What a volume would be as another kind.
 * @param left what its member held when the volume was of that kind before, which comes back
 */
export function changedTo(
  volume: Json | undefined,
  kind: VolumeKind,
  left: ReadonlyMap<string, Json>,
): JsonObject {
  const members = volumeMembers(volume);
  const kept = Object.entries(isObject(volume) ? volume : {}).filter(([key]) => !members.includes(key));
  return { ...Object.fromEntries(kept), [kind.member]: left.get(kind.id) ?? asKind(volume, kind) };
}

/** The edits that make a volume the kind of `next`; its name and what no kind knows stay. */
export function kindEdits(
  path: Path,
  volume: Json | undefined,
  kind: VolumeKind,
  next: JsonObject,
): PathEdit[] {
  const members = volumeMembers(volume);
  if (members.includes(kind.member) && members.length === 1) {
    // Scratch space on disk and in memory differ by one field.
    const medium = [...path, kind.member, 'medium'];
    const value = own(kind.initial, 'medium');
    return [value === undefined ? { op: 'delete', path: medium } : { op: 'set', path: medium, value }];
  }
  return [
    { op: 'set', path: [...path, kind.member], value: own(next, kind.member) ?? {} },
    ...members
      .filter((member) => member !== kind.member)
      .map((member): PathEdit => ({ op: 'delete', path: [...path, member] })),
  ];
}
