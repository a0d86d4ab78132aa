import type { BriefTables } from '../../../i18n/index.ts';
import { fieldOf, isOfferedVolume, type VolumeKind } from '../../../pod/index.ts';
import { textOf } from '../texts.ts';

/** The kind for people: `Scratch space`; a retired one as the field model calls it. */
export function volumeLabel(kind: VolumeKind, tables: BriefTables): string {
  if (isOfferedVolume(kind)) return tables.ui[`volume.kind.${kind.id}`];
  const field = fieldOf('Volume', kind.member);
  // What stands in brackets behind it is said by the badge.
  return field ? (textOf(tables, field).label.split(/[（(]/, 1)[0]?.trim() ?? kind.member) : kind.member;
}

/** One sentence on what the kind is for. */
export function volumeUse(kind: VolumeKind, tables: BriefTables): string {
  if (isOfferedVolume(kind)) return tables.ui[`volume.kind.${kind.id}.does`];
  if (kind.instead) return tables.ui[`volume.instead.${kind.instead}`];
  const field = fieldOf('Volume', kind.member);
  return field ? textOf(tables, field).help : '';
}

/** How the kind is written: `emptyDir, medium Memory`. */
export function volumeCode(kind: VolumeKind): string {
  return kind.id === kind.member ? kind.member : `${kind.member}, medium: Memory`;
}
