import type { Path } from '../path.ts';
import type { EnumValues, FieldKey, OuterKey, StructName } from './generated/field-keys.ts';
import generated from './generated/schema.json' with { type: 'json' };

export type { EnumValues, FieldKey, OuterKey, StructName };

/** One field of an API type. `type` is `string`, `boolean`, `int32`, `int64`, `Quantity`, `IntOrString`, `Time`, `FieldsV1` (free
 * JSON), or the name of another API type, of one element. */
export interface FieldSchema {
  readonly name: string;
  readonly owner: string;
  /** Of both: `Container.image`. */
  readonly key: FieldKey;
  readonly type: string;
  readonly shape: 'single' | 'list' | 'map';
  readonly required: boolean;
  /** Filled by the server; its inside is not judged. */
  readonly opaque: boolean;
  readonly values?: readonly string[];
}

/** What stands at a path: a field as a whole, or one element of a list or map field. */
export interface SchemaAt {
  readonly field: FieldSchema;
  /** True at the field itself; false at an element of a list or map. */
  readonly whole: boolean;
}

type Row = [name: string, type: string, flags: string, values?: string[]];

const types: ReadonlyMap<string, ReadonlyMap<string, FieldSchema>> = new Map(
  Object.entries(generated as unknown as Record<string, Row[]>).map(([owner, rows]) => [
    owner,
    new Map(
      rows.map(([name, type, flags, values]) => {
        const field: FieldSchema = {
          name,
          owner,
          key: `${owner}.${name}` as FieldKey,
          type,
          shape: flags.includes('l') ? 'list' : flags.includes('m') ? 'map' : 'single',
          required: flags.includes('r'),
          opaque: flags.includes('o'),
          ...(values ? { values } : {}),
        };
        return [name, field];
      }),
    ),
  ]),
);

/** True when `name` is an API type with fields; false for scalars. */
export function isStruct(name: string): boolean {
  return types.has(name);
}

/** Every API type of the schema by name. */
export function typeNames(): StructName[] {
  return [...types.keys()] as StructName[];
}

/** Fields of an API type in upstream's order (volumes after the containers); empty for scalars and unknown names. */
export function fieldsOf(type: string): FieldSchema[] {
  return [...(types.get(type)?.values() ?? [])];
}

/** One field of a type, or undefined where the type does not have it. */
export function fieldOf(type: string, name: string): FieldSchema | undefined {
  return types.get(type)?.get(name);
}

/**
 * Walks a path from a root type.
 * @param root name of an API type, such as `Pod`
 * @returns undefined at the root itself, at an unknown field, and below a scalar
 */
export function schemaAt(root: string, path: Path): SchemaAt | undefined {
  let type = root;
  let at: SchemaAt | undefined;
  for (const step of path) {
    if (at?.whole && at.field.shape !== 'single') {
      if ((at.field.shape === 'list') !== (typeof step === 'number')) return undefined;
      at = { field: at.field, whole: false };
      continue;
    }
    const field = typeof step === 'string' ? fieldOf(type, step) : undefined;
    if (!field) return undefined;
    at = { field, whole: true };
    type = field.type;
  }
  return at;
}

/** Name of the struct type that stands at a path (so of the value there), or undefined for lists, maps and scalars. */
export function structAt(root: string, path: Path): string | undefined {
  if (path.length === 0) return isStruct(root) ? root : undefined;
  const at = schemaAt(root, path);
  if (!at || (at.whole && at.field.shape !== 'single')) return undefined;
  return isStruct(at.field.type) ? at.field.type : undefined;
}

/**
 * Every field path below a type, lists as `[]` and maps as `{}`: `spec.containers[].env[].name`.
 * Recursive types (none in a Pod) are entered once.
 */
export function allFieldPaths(
  root: string,
  visit: (path: string, field: FieldSchema) => void,
  { opaque = false }: { opaque?: boolean } = {},
): void {
  const walk = (type: string, prefix: string, above: readonly string[]) => {
    for (const field of fieldsOf(type)) {
      const path = prefix === '' ? field.name : `${prefix}.${field.name}`;
      visit(path, field);
      if (field.opaque && !opaque) continue;
      const suffix = field.shape === 'list' ? '[]' : field.shape === 'map' ? '{}' : '';
      if (!above.includes(field.type)) walk(field.type, path + suffix, [...above, field.type]);
    }
  };
  walk(root, '', [root]);
}

/** `Container.image`: the key of a field in the text tables. */
export function fieldKey(field: FieldSchema): FieldKey {
  return field.key;
}
