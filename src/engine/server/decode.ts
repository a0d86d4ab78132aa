import {
  type Features,
  type FieldSchema,
  fieldKey,
  fieldOf,
  isFormer,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  numberText,
  type Path,
  parseQuantity,
  put,
  quantityErrorMessages,
  quantityString,
  structOf,
} from '../../pod/index.ts';
import { elementType, jsonKind } from '../decode/goMessage.ts';
import { goField } from './goFacts.ts';
import { goQuote } from './goQuote.ts';
import { parseTime } from './time.ts';

/** An error of strict decoding, in the server's words; the field as it stands in them. */
export interface StrictError {
  readonly type: 'UnknownField' | 'DuplicateField';
  readonly field: string;
  readonly detail: string;
}

/** Why a text does not become an object; `path` as Go prints it, null where it names none. */
export interface DecodeError {
  readonly message: string;
  readonly path: string | null;
}

/** The object as Go holds it, or why there is none. */
export type Decoded =
  | { readonly object: JsonObject; readonly strict: readonly StrictError[] }
  | { readonly error: DecodeError };

/** At most so many strict errors are kept (`saveStrictError`). */
const maxStrict = 100;

/** What an own decoder of a type refuses ends the decoding, and is told instead of what was found until then. */
class Refused extends Error {
  constructor(readonly reason: DecodeError) {
    super(reason.message);
  }
}

/** A number of an object in the digits of its text, undefined where it has no place there. */
export type Digits = (path: Path, value: number) => string | undefined;

interface Context {
  readonly digits: Digits | undefined;
  readonly features: Features;
  readonly strict: StrictError[];
  saved: DecodeError | undefined;
}

/** Where a value stands: as strict decoding names it, as Go's decoder does, and the struct that has the field. */
interface Place {
  readonly path: Path;
  readonly strict: string;
  readonly steps: readonly string[];
  readonly struct: string;
}

/**
 * Decodes an object as an API server does (sigs.k8s.io/json, `UnmarshalStrict`, over JSON with sorted keys). What is left
 * reads as a Go struct does: what has Go's zero value and no pointer is not there, so that a pointer to zero is told from nil;
 * quantities are canonical. The first error of a type is told, but for those of types with their own decoder, which end it.
 */
export function decodeStrictly(
  type: string,
  value: JsonObject,
  features: Features,
  digits?: Digits,
): Decoded {
  const context: Context = { digits, features, strict: [], saved: undefined };
  try {
    const object = decodeStruct(context, type, value, { path: [], strict: '', steps: [], struct: type });
    return context.saved ? { error: context.saved } : { object, strict: context.strict };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { error: error.reason };
  }
}

function decodeStruct(context: Context, type: string, value: JsonObject, place: Place): JsonObject {
  const out: Record<string, Json> = {};
  const embeds = structOf(type)?.embeds;
  for (const [key, raw] of sortedEntries(value)) {
    const field = fieldOf(type, key);
    const strict = place.strict === '' ? key : `${place.strict}.${key}`;
    if (!field || !context.features.has(fieldKey(field))) {
      if (!isFormer(`${type}.${key}`, context.features.version)) unknownField(context, strict);
      continue;
    }
    // Embedded structs are named since 1.35.
    const named = context.features.minor >= 35 && embeds?.fields.includes(key) ? embeds.goType : undefined;
    const through = named === undefined ? [] : [named];
    const at = { path: [...place.path, key], strict, steps: [...place.steps, ...through, key], struct: type };
    const decoded = raw === null ? undefined : decodeField(context, field, raw, at);
    if (decoded !== undefined && !isZero(decoded, field)) put(out, key, decoded);
  }
  return out;
}

/** Fields as Go's encoder writes those of a map: by the bytes of their keys. */
function sortedEntries(value: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(value).sort(([a], [b]) => compareKeys(a, b));
}

/** Up to the surrogates, UTF-16 and UTF-8 order texts alike. */
function compareKeys(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [one, other] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (one === other) continue;
    return one >= 0xd800 || other >= 0xd800 ? compareBytes(bytesOf(a), bytesOf(b)) : one - other;
  }
  return a.length - b.length;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const i = a.findIndex((byte, at) => byte !== b[at]);
  return i < 0 ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? -1);
}

function unknownField(context: Context, path: string): void {
  if (context.strict.length >= maxStrict) return;
  const quoted = goQuote(path);
  const field = quoted.slice(1, -1);
  if (context.strict.some((error) => error.field === field)) return;
  context.strict.push({ type: 'UnknownField', field, detail: `unknown field ${quoted}` });
}

/** What Go does not tell from a field that is not there. */
function isZero(value: Json, field: FieldSchema): boolean {
  if (field.shape !== 'single' || goField(field.owner, field.name).pointer) return false;
  // A port that is a name is told from one that is a number, the empty one too.
  if (field.type === 'IntOrString') return value === 0;
  return value === '' || value === 0 || value === false;
}

function decodeField(context: Context, field: FieldSchema, raw: Json, place: Place): Json | undefined {
  if (field.shape === 'list') {
    if (!isList(raw)) return wrongType(context, raw, place, `[]${elementType(field)}`);
    return raw.map((item, i) => {
      const at = { ...place, path: [...place.path, i], strict: `${place.strict}[${i}]` };
      return (item === null ? undefined : decodeElement(context, field, item, at)) ?? zeroOf(field);
    });
  }
  if (field.shape === 'map') {
    const key = field.name === 'allocatedResourceStatuses' ? 'v1.ResourceName' : 'string';
    const goType = field.type === 'Quantity' ? 'v1.ResourceList' : `map[${key}]${elementType(field)}`;
    if (!isObject(raw)) return wrongType(context, raw, place, goType);
    const out: Record<string, Json> = {};
    for (const [key, item] of sortedEntries(raw)) {
      const at = { ...place, path: [...place.path, key], strict: `${place.strict}.${key}` };
      put(out, key, (item === null ? undefined : decodeElement(context, field, item, at)) ?? zeroOf(field));
    }
    return out;
  }
  return decodeElement(context, field, raw, place);
}

/** Go's zero value, which null in a list or map decodes to. */
function zeroOf(field: FieldSchema): Json {
  if (isStruct(field.type)) return {};
  if (field.type === 'boolean') return false;
  if (field.type === 'Quantity') return '0';
  return field.type === 'string' || field.type === 'Time' ? '' : 0;
}

function decodeElement(context: Context, field: FieldSchema, raw: Json, place: Place): Json | undefined {
  if (isStruct(field.type)) {
    if (isObject(raw)) return decodeStruct(context, field.type, raw, place);
    return wrongType(context, raw, place, elementType(field));
  }
  switch (field.type) {
    case 'string':
      return typeof raw === 'string' ? raw : wrongType(context, raw, place, elementType(field));
    case 'boolean':
      return typeof raw === 'boolean' ? raw : wrongType(context, raw, place, 'bool');
    case 'int32':
    case 'int64':
      if (typeof raw !== 'number') return wrongType(context, raw, place, field.type);
      if (fitsInteger(raw, field.type)) return raw;
      return save(context, typeError(`number ${numberOf(context, raw, place)}`, place, field.type));
    case 'IntOrString':
      if (typeof raw === 'string') return raw;
      if (typeof raw === 'number' && fitsInteger(raw, 'int32')) return raw;
      throw new Refused(
        typeError(
          typeof raw === 'number' ? `number ${numberOf(context, raw, place)}` : jsonKind(raw),
          place,
          'int32',
        ),
      );
    case 'Time':
      return decodeTime(raw, place);
    case 'Quantity':
      return decodeQuantity(context, raw, place);
    default:
      return raw;
  }
}

/** As the text has it, where JavaScript rounds it. */
function numberOf({ digits }: Context, value: number, { path }: Place): string {
  const exact = Number.isSafeInteger(value) ? undefined : digits?.(path, value);
  return exact ?? numberText(value);
}

function fitsInteger(value: number, type: 'int32' | 'int64'): boolean {
  const max = type === 'int32' ? 2 ** 31 : 2 ** 63;
  // 2^63 is what the greatest int64 reads as.
  return Number.isInteger(value) && value >= -max && (type === 'int32' ? value < max : value <= max);
}

function typeError(value: string, place: Place, goType: string): DecodeError {
  const path = place.steps.join('.');
  const message = `json: cannot unmarshal ${value} into Go struct field ${place.struct}.${path} of type ${goType}`;
  return { message, path };
}

function wrongType(context: Context, raw: Json, place: Place, goType: string): undefined {
  return save(context, typeError(jsonKind(raw), place, goType));
}

function save(context: Context, error: DecodeError): undefined {
  context.saved ??= error;
  return undefined;
}

function decodeTime(raw: Json, place: Place): string {
  if (typeof raw !== 'string') throw new Refused(typeError(jsonKind(raw), place, 'string'));
  const parsed = parseTime(raw);
  if ('time' in parsed) return parsed.time;
  throw new Refused({ message: parsed.error, path: null });
}

function decodeQuantity(context: Context, raw: Json, place: Place): string {
  const text =
    typeof raw === 'number'
      ? numberOf(context, raw, place)
      : typeof raw === 'string'
        ? raw.trim()
        : JSON.stringify(raw);
  const parsed = parseQuantity(text);
  if (parsed.ok) return quantityString(parsed.quantity);
  throw new Refused({ message: quantityErrorMessages[parsed.error], path: null });
}
