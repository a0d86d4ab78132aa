import { type FieldSchema, fieldKey, type StructName } from '../schema/index.ts';
import { containerFields } from './container.ts';
import { derive } from './derive.ts';
import { laidOutFields } from './laid-out.ts';
import { nameFields } from './names.ts';
import { podFields } from './pod.ts';
import { structFacts } from './structs/index.ts';
import type { FieldRecord, SchemaKey, StructRecord } from './types.ts';
import { volumeFields } from './volume.ts';
import { workloadFields } from './workload.ts';

export { isLocal } from './derive.ts';
export * from './gates.ts';
export * from './resources.ts';
export type { FormSectionId, PodGroup, UnionName } from './structs/index.ts';
export * from './types.ts';

const known = derive(
  [containerFields, podFields, volumeFields, workloadFields, nameFields, laidOutFields],
  structFacts,
);

/** One record for every field of the schema, in a map: an object of so many takes longer to make than the records. */
export const fields = known.fields as ReadonlyMap<SchemaKey, FieldRecord>;

/** One record for every struct of the schema. */
export const structs = Object.fromEntries(known.structs) as Readonly<Record<StructName, StructRecord>>;

/** All that is known of a field of the schema. */
export function recordOf(field: FieldSchema): FieldRecord {
  return fields.get(fieldKey(field)) as FieldRecord;
}

/** All that is known of a struct; undefined for the names of scalars and of nothing. */
export function structOf(type: string): StructRecord | undefined {
  return known.structs.get(type);
}
