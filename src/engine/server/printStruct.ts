import {
  type FieldSchema,
  fieldsOf,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  own,
  put,
} from '../../pod/index.ts';
import { goField } from './goFacts.ts';

interface Printing {
  /** Of an object itself, which has no status yet. */
  readonly root?: boolean;
  /** `creationTimestamp` is written where it is unset too, but for the object's own. */
  readonly stamped?: boolean;
}

/** A struct as Go's encoder writes it: what has no value is left out where its tag says so. */
export function printStruct(
  type: string,
  value: JsonObject,
  { root = false, stamped = false }: Printing = {},
): JsonObject {
  const out: Record<string, Json> = {};
  for (const field of fieldsOf(type)) {
    if (root && field.name === 'status') continue;
    const below = { stamped: stamped && !(root && field.name === 'metadata') };
    const printed = printField(field, own(value, field.name), below);
    if (printed !== undefined) put(out, field.name, printed);
  }
  return out;
}

function printField(field: FieldSchema, value: Json | undefined, printing: Printing): Json | undefined {
  const { pointer, always } = goField(field.owner, field.name);
  if (field.shape !== 'single') {
    const size = isList(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;
    if (size === 0) return always ? (value ?? null) : undefined;
    if (isList(value)) return value.map((item) => printElement(field, item, printing));
    if (!isObject(value)) return undefined;
    const out: Record<string, Json> = {};
    for (const [key, item] of Object.entries(value)) put(out, key, printElement(field, item, printing));
    return out;
  }
  if (value !== undefined && value !== null) return printElement(field, value, printing);
  if (pointer) return always ? null : undefined;
  if (isStruct(field.type)) return printStruct(field.type, {}, printing);
  switch (field.type) {
    case 'Quantity':
      return '0';
    case 'Time':
      return field.name === 'creationTimestamp' && !printing.stamped ? undefined : null;
    case 'boolean':
      return always ? false : undefined;
    case 'string':
      return always ? '' : undefined;
    case 'FieldsV1':
      return undefined;
    default:
      // A port that is an integer or a name is a struct in Go, and written though it is zero.
      return always ? 0 : undefined;
  }
}

function printElement(field: FieldSchema, value: Json, printing: Printing): Json {
  return isStruct(field.type) && isObject(value) ? printStruct(field.type, value, printing) : value;
}
