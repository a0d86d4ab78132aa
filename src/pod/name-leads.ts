import { type FieldRecord, type ObjectKind, structOf } from './fields/index.ts';
import { fieldsOf, typeNames } from './schema/index.ts';

/** What a walk through a Pod for its names asks of a struct. */
export interface Lead {
  /** Its fields at or below which a name is given or used: the walk passes over all others. */
  readonly records: readonly FieldRecord[];
  /** The field that names an object with keys. */
  readonly holder: { readonly name: string; readonly kind: ObjectKind } | undefined;
  /** True where names are known in it alone. */
  readonly scope: boolean;
}

/** By type. */
export type Leads = ReadonlyMap<string, Lead>;

/** To every name. */
export const leads: Leads = (() => {
  const says = ({ defines, names, expands }: FieldRecord) => defines ?? names ?? expands;
  const leading = new Set<string>(
    typeNames().filter((name) => structOf(name)?.fields.some((record) => says(record) !== undefined)),
  );
  for (let size = -1; size !== leading.size; ) {
    size = leading.size;
    for (const name of typeNames())
      if (fieldsOf(name).some((field) => leading.has(field.type) && !field.opaque)) leading.add(name);
  }
  return new Map(
    typeNames().map((name): [string, Lead] => {
      const struct = structOf(name);
      const records = (struct?.fields ?? []).filter(
        (record) => says(record) !== undefined || (leading.has(record.field.type) && !record.field.opaque),
      );
      return [name, { records, holder: holderIn(records), scope: struct?.scope === true }];
    }),
  );
})();

function holderIn(records: readonly FieldRecord[]): Lead['holder'] {
  for (const { names, field } of records) {
    if (names === 'ConfigMap' || names === 'Secret') return { name: field.name, kind: names };
  }
  return undefined;
}
