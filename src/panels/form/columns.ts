import {
  type Control,
  type FieldSchema,
  fieldsOf,
  isStruct,
  type Member,
  recordOf,
  type StructRecord,
  structOf,
} from '../../pod/index.ts';
import { bringsFiles, cellNames, fileField, memberIcon } from './member-looks.ts';

/** One column of a table: a field of the item, the choice of a union, or what the chosen member holds. */
export type Column =
  | { readonly kind: 'field'; readonly field: FieldSchema; readonly width: string }
  | { readonly kind: 'union'; readonly width: string }
  | { readonly kind: 'member'; readonly width: string }
  | { readonly kind: 'files'; readonly width: string }
  | { readonly kind: 'uses'; readonly width: string };

/** Controls whose cell needs no more than this. */
const narrow: Partial<Record<Control, string>> = {
  integer: 'minmax(64px, 96px)',
  octal: 'minmax(118px, 140px)',
  'int-or-string': 'minmax(64px, 120px)',
  switch: 'minmax(76px, 104px)',
  select: 'minmax(84px, 132px)',
};

function widthOf(field: FieldSchema): string {
  return narrow[recordOf(field).control] ?? 'minmax(72px, 1fr)';
}

/** Fields beside a union that have a column behind it. */
export function cellsAfter(struct: StructRecord): readonly FieldSchema[] {
  return (struct.union?.after ?? []).filter((field) => struct.columns.includes(field));
}

/** True where every choice has an icon, so that a narrow form needs no more of it. */
function iconic({ union }: StructRecord): boolean {
  return union?.members.every(({ field }) => memberIcon(field) !== undefined) ?? false;
}

function unionWidth(struct: StructRecord): string {
  const usual = bringsFiles(struct) ? 'minmax(96px, 172px)' : 'minmax(96px, 132px)';
  return iconic(struct) ? `var(--union, ${usual})` : usual;
}

/** The columns of a list of structs; the same for all items, so that their edges are in line. */
export function columnsOf(struct: StructRecord): readonly Column[] {
  const uses = struct.fields.some(({ defines }) => defines !== undefined && defines !== 'env');
  const last: Column[] = uses ? [{ kind: 'uses', width: 'minmax(96px, 1.4fr)' }] : [];
  if (struct.item === 'union-row' && struct.union) {
    const beside = struct.union.before.map(
      (field) => ({ kind: 'field', field, width: widthOf(field) }) as const,
    );
    return [
      ...beside,
      { kind: 'union', width: unionWidth(struct) },
      { kind: 'member', width: 'minmax(120px, 1.8fr)' },
      ...(bringsFiles(struct) ? [{ kind: 'files', width: 'minmax(110px, 1.8fr)' } as const] : []),
      ...cellsAfter(struct).map((field) => ({ kind: 'field', field, width: widthOf(field) }) as const),
      ...last,
    ];
  }
  return [
    ...struct.columns.map((field) => ({ kind: 'field', field, width: widthOf(field) }) as const),
    ...last,
  ];
}

/** The fields of a union's member that stand in its cell; those one seldom writes wait in the drawer. */
export function memberCells(member: Member): { readonly cells: FieldSchema[]; readonly rest: FieldSchema[] } {
  const { type } = member.field;
  if (!isStruct(type)) return { cells: [], rest: [] };
  const usual = cellNames(member.field) ?? structOf(type)?.usual ?? [];
  const all = fieldsOf(type);
  const scalar = (field: FieldSchema) => field.shape === 'single' && !isStruct(field.type);
  const cells = all.filter((field) => scalar(field) && (usual.length === 0 || usual.includes(field.name)));
  const file = fileField(member.field);
  return { cells, rest: all.filter((field) => !cells.includes(field) && field.name !== file) };
}
