import {
  type FieldSchema,
  fieldOf,
  fieldsOf,
  isStruct,
  type Json,
  lookUp,
  type Path,
  recordOf,
  type StructRecord,
  structOf,
  typeNames,
} from '../../pod/index.ts';

/** What a JSON value is called in Go's decoder messages. */
export function jsonKind(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'bool';
  return typeof value;
}

/** Names of Go's types as its JSON decoder prints them, by the type of our schema. */
const goTypes: Readonly<Record<string, string>> = {
  boolean: 'bool',
  Time: 'v1.Time',
  FieldsV1: 'v1.FieldsV1',
};

/** By the field above: structs whose inner structs Go embeds through another (`ProbeHandler`). */
const embedding: ReadonlyMap<string, StructRecord> = new Map(
  typeNames()
    .flatMap((type) => fieldsOf(type))
    .flatMap((field) => {
      const struct = structOf(field.type);
      const inner = struct?.embeds?.fields.some((name) => isStruct(fieldOf(field.type, name)?.type ?? ''));
      return struct && inner ? [[field.name, struct] as const] : [];
    }),
);

/** The Go struct that a struct embeds for one of its fields. */
function embedded(struct: StructRecord | undefined, name: string): string[] {
  return struct?.embeds?.fields.includes(name) ? [struct.embeds.goType] : [];
}

/** The steps of a path as Go's decoder names them: without indexes, with the structs that others embed. */
function goSteps(field: FieldSchema, path: Path): string[] {
  const names = path.flatMap((step, i) => {
    if (typeof step === 'number') return [];
    const above = path[i - (typeof path[i - 1] === 'number' ? 2 : 1)];
    return [{ step, struct: typeof above === 'string' ? embedding.get(above) : undefined }];
  });
  const end = names.findLastIndex(({ step }) => step === field.name);
  return names
    .slice(0, end + 1)
    .flatMap(({ step, struct }, i) => [...embedded(i === end ? structOf(field.owner) : struct, step), step]);
}

/**
 * Go's `json: cannot unmarshal ...` for a value at `path` that does not fit `field`, as encoding/json of the API server
 * prints it.
 */
export function goMessage(field: FieldSchema, path: Path, value: Json, goType?: string): string {
  const named = recordOf(field).goType;
  const type = goType ?? (named ? `v1.${named}` : (lookUp(goTypes, field.type) ?? field.type));
  const fraction = typeof value === 'number' && !Number.isInteger(value) ? ` ${value}` : '';
  const place = goSteps(field, path).join('.');
  return `json: cannot unmarshal ${jsonKind(value)}${fraction} into Go struct field ${field.owner}.${place} of type ${type}`;
}
