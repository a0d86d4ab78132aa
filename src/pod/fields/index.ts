import { lookUp } from '../json.ts';
import type { FieldKey, FieldSchema } from '../schema/index.ts';
import { fieldKey, isStruct } from '../schema/index.ts';
import { containerFields } from './container.ts';
import { podFields } from './pod.ts';
import type { Control, FieldEntry } from './types.ts';
import { volumeFields } from './volume.ts';

export * from './groups.ts';
export * from './types.ts';
export * from './unions.ts';

/** Hand-kept facts by field; a field without an entry has a control all the same. */
export const catalogue: Readonly<Partial<Record<FieldKey, FieldEntry>>> = {
  ...containerFields,
  ...podFields,
  ...volumeFields,
};

/** The entry of a field; an empty one where none was written. */
export function entryOf(field: FieldSchema): FieldEntry {
  return catalogue[fieldKey(field)] ?? {};
}

/** A gate's stage with what it is by default in 1.36, as the texts name it. */
export function gateState(gate: NonNullable<FieldEntry['gate']>): 'alpha' | 'beta' | 'beta-off' | 'stable' {
  return gate.off ? 'beta-off' : gate.stage;
}

const scalarControl: Readonly<Record<string, Control>> = {
  string: 'text',
  boolean: 'switch',
  int32: 'integer',
  int64: 'integer',
  Quantity: 'quantity',
  IntOrString: 'int-or-string',
  Time: 'time',
  FieldsV1: 'json',
};

/** The control that edits a field as a whole: the catalogue's, else the one that follows from the schema. */
export function controlOf(field: FieldSchema): Control {
  const chosen = entryOf(field).control;
  if (chosen) return chosen;
  if (field.shape === 'map') return field.type === 'Quantity' ? 'quantity-map' : 'string-map';
  if (field.shape === 'list') {
    if (isStruct(field.type)) return 'struct-list';
    return field.type === 'int32' || field.type === 'int64' ? 'number-list' : 'string-list';
  }
  if (field.values) return 'select';
  if (isStruct(field.type)) return 'struct';
  return lookUp(scalarControl, field.type) ?? 'json';
}
