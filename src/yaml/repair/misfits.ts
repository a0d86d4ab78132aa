import {
  canonicalKind,
  type FieldSchema,
  fieldOf,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  lookUp,
  maxMeantKeys,
  nearMiss,
  own,
} from '../../pod/index.ts';

/**
 * How much of a document does not fit the schema of its kind: unknown keys, and lists, maps and scalars in each other's
 * place. A measure for the repair to choose by, not a judgement. Values of unknown kinds fit; a misspelt key counts little.
 */
export function misfits(value: Json | undefined): number {
  if (!isObject(value)) return value === undefined || value === null ? 0 : 50;
  const written = own(value, 'kind');
  const kind = typeof written === 'string' ? canonicalKind(written) : undefined;
  if (kind === undefined && written !== undefined && written !== null) return 0;
  return inStruct(kind ?? 'Pod', value);
}

function inStruct(type: string, value: Json): number {
  if (value === null) return 0;
  if (!isObject(value)) return 3 * sizeOf(value);
  const present = new Set<string>();
  const entries = Object.entries(value);
  const crowded = entries.length > maxMeantKeys;
  let sum = 0;
  for (const [key, item] of entries) {
    const exact = fieldOf(type, key);
    const meant =
      exact || crowded ? undefined : nearMiss(type, key, (name) => own(value, name) !== undefined);
    const field = exact ?? (meant ? fieldOf(type, meant.name) : undefined);
    if (!field) {
      // Nothing fits better for standing where nobody knows what it is.
      sum += 3 * sizeOf(item);
      continue;
    }
    if (meant) sum += 0.5;
    present.add(field.name);
    sum += inField(field, item);
  }
  return sum + (lookUp(telling, type) ?? []).filter((name) => !present.has(name)).length;
}

/** How much a value says: a whole tree that is moved where nobody reads it must not look better for being read by nobody. */
function sizeOf(value: Json): number {
  const items = isObject(value) ? Object.values(value) : isList(value) ? value : [];
  return Math.max(
    1,
    items.reduce<number>((sum, item) => sum + sizeOf(item), 0),
  );
}

function inField(field: FieldSchema, item: Json): number {
  if (field.opaque) return 0;
  if (item === null) return isStruct(field.type) || field.shape !== 'single' ? 1.5 : 0;
  const all = (values: readonly Json[]) => values.reduce<number>((sum, v) => sum + inElement(field, v), 0);
  if (field.shape === 'list') return isList(item) ? all(item) : 3 * sizeOf(item);
  if (field.shape === 'map') return isObject(item) ? all(Object.values(item)) : 3 * sizeOf(item);
  return inElement(field, item);
}

function inElement(field: FieldSchema, value: Json): number {
  if (isStruct(field.type)) return inStruct(field.type, value);
  const scalar = typeof value !== 'object' || value === null || field.type === 'FieldsV1';
  return scalar ? 0 : 3 * sizeOf(value);
}

/** Fields without which an item was most likely torn apart. */
const telling: Readonly<Record<string, readonly (keyof JsonObject & string)[]>> = {
  Container: ['name', 'image'],
  VolumeMount: ['name', 'mountPath'],
  EnvVar: ['name'],
  Volume: ['name'],
  Sysctl: ['name'],
  ContainerPort: ['containerPort'],
};
