import {
  type FieldSchema,
  fieldOf,
  fieldsOf,
  isStruct,
  type Json,
  numberText,
  type Path,
  type StructRecord,
  structOf,
  typeNames,
} from '../../pod/index.ts';
import { goField } from '../server/goFacts.ts';

/** What a JSON value is called in Go's decoder messages. */
export function jsonKind(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'bool';
  return typeof value;
}

/** What the reader of kind and version says of a document that is no object (`SimpleMetaFactory` of apimachinery). */
export function noObject(value: Json): string {
  return `couldn't get version/kind; json parse error: json: cannot unmarshal ${jsonKind(value)} into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }`;
}

/** Go's type of a field, or of one element of a list or map, as its JSON decoder prints it. */
export function elementType(field: FieldSchema): string {
  const named = goField(field.owner, field.name).named;
  if (named !== undefined) return named;
  if (isStruct(field.type) || field.type === 'Time' || field.type === 'FieldsV1') return `v1.${field.type}`;
  return field.type === 'boolean' ? 'bool' : field.type;
}

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
  // Of a map the last step may be a key, which may be named as the map is.
  const end = names.length - (field.shape === 'map' && names.at(-2)?.step === field.name ? 2 : 1);
  return names
    .slice(0, end + 1)
    .flatMap(({ step, struct }, i) => [...embedded(i === end ? structOf(field.owner) : struct, step), step]);
}

/**
 * Go's `json: cannot unmarshal ...` for a value at `path` that does not fit `field`, as encoding/json of the API server
 * prints it.
 */
export function goMessage(field: FieldSchema, path: Path, value: Json, goType = elementType(field)): string {
  const number = typeof value === 'number' && /^int(?:32|64)$/.test(goType) ? ` ${numberText(value)}` : '';
  const place = goSteps(field, path).join('.');
  return `json: cannot unmarshal ${jsonKind(value)}${number} into Go struct field ${field.owner}.${place} of type ${goType}`;
}
