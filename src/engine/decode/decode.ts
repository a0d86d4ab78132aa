import {
  bornIn,
  type Features,
  type FieldSchema,
  fieldKey,
  fieldOf,
  formatPath,
  type Issue,
  isFormer,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  maxMeantKeys,
  nearest,
  nearMiss,
  own,
  type Path,
  put,
  type SchemaKey,
  valuesIn,
} from '../../pod/index.ts';
import type { EngineMemory } from '../memory.ts';
import { goField } from '../server/goFacts.ts';
import { notSupported, typeInvalid, unknownField } from '../validation/errors.ts';
import { composeField } from './compose.ts';
import { elementType, goMessage, jsonKind } from './goMessage.ts';
import { type Home, homeOf, type Level } from './home.ts';
import { meantEdits, meantField, meantItem, meantList, meantMap, meantStruct } from './meant.ts';
import { decodeScalar } from './scalars.ts';
import { Spoiled } from './spoiled.ts';

/** What strict decoding makes of an object. */
export interface Decoded {
  /** The object with nulls, unknown fields and ill-typed values left out; what is left fits the schema. */
  readonly value: JsonObject;
  readonly issues: readonly Issue[];
  /** Places that are the subject of an issue already, or that a misspelt key was meant to fill. */
  readonly spoiled: Spoiled;
}

interface Context {
  readonly issues: Issue[];
  readonly spoiled: Spoiled;
  /** The structs around the one being decoded, from the object's root. */
  readonly above: Level[];
  readonly memory: EngineMemory | undefined;
  /** Above zero inside of what the server fills in: its types are judged, its words are not. */
  opaque: number;
  readonly features: Features;
}

/** Structs that are long, and many in one object: those without mistakes are decoded once. */
const remembered = new Set(['Container', 'EphemeralContainer', 'Volume']);

/**
 * Decodes an object as an API server does with strict field validation (sigs.k8s.io/json: keys are case-sensitive, null
 * means unset), and compares marked enums. What has nothing to leave out is taken over as it is. Never throws.
 * @param type name of the object's API type
 * @param path the object's path from the document's root
 * @param features fields that the cluster does not have yet are unknown to it
 * @param memory of calls with the same features
 */
export function decode(
  type: string,
  object: JsonObject,
  path: Path,
  features: Features,
  memory?: EngineMemory,
): Decoded {
  const context: Context = { issues: [], spoiled: new Spoiled(), above: [], memory, features, opaque: 0 };
  const value = decodeStruct(context, type, object, path);
  return { value, issues: context.issues, spoiled: context.spoiled };
}

function decodeStruct(context: Context, type: string, object: JsonObject, path: Path): JsonObject {
  if (!context.memory || !remembered.has(type)) return decodeFields(context, type, object, path);
  const known = context.memory.decoded.get(object);
  if (known?.type === type) return known.value;
  const before = context.issues.length;
  const value = decodeFields(context, type, object, path);
  // What is wrong with a struct is told by its path and by what is around it, so only sound ones are remembered.
  if (context.issues.length === before) context.memory.decoded.set(object, { type, value });
  return value;
}

function decodeFields(context: Context, type: string, object: JsonObject, path: Path): JsonObject {
  context.above.push({ type, object, path });
  const keys = Object.keys(object);
  const crowded = keys.length > maxMeantKeys;
  /** Copied from the first key on that is not taken over as it is. */
  let out: Record<string, Json> | undefined;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const raw = object[key] as Json;
    const field = fieldOf(type, key);
    let value: Json | undefined;
    if (!field) {
      if (!isFormer(`${type}.${key}`, context.features.version))
        unknown(context, type, object, path, key, raw, crowded);
    } else if (!context.features.has(fieldKey(field))) tooYoung(context, field, [...path, key]);
    else if (raw !== null) {
      const kept = field.shape === 'single' && isPlain(field, raw) && !emptyWord(field, raw);
      if (field.opaque) context.opaque++;
      value = kept ? raw : decodeField(context, field, raw, [...path, key]);
      if (field.opaque) context.opaque--;
    }
    if (value === raw && !out) continue;
    out ??= firstOf(object, keys, i);
    if (value !== undefined) put(out, key, value);
  }
  context.above.pop();
  return out ?? object;
}

function firstOf(object: JsonObject, keys: readonly string[], count: number): Record<string, Json> {
  const out: Record<string, Json> = {};
  for (const key of keys.slice(0, count)) put(out, key, object[key] as Json);
  return out;
}

/** The scalars of most fields, which decode to themselves. */
function isPlain(field: FieldSchema, raw: Json): boolean {
  switch (field.type) {
    case 'string':
      return typeof raw === 'string' && !field.values;
    case 'boolean':
      return typeof raw === 'boolean';
    case 'int32':
    case 'IntOrString':
      return typeof raw === 'number' && (raw | 0) === raw;
    default:
      return false;
  }
}

function decodeField(context: Context, field: FieldSchema, raw: Json, path: Path): Json | undefined {
  if (field.shape === 'list') return decodeList(context, field, raw, path);
  if (field.shape === 'map') return decodeMap(context, field, raw, path);
  return decodeElement(context, field, raw, path);
}

function decodeList(context: Context, field: FieldSchema, raw: Json, path: Path): Json | undefined {
  if (!isList(raw)) {
    const goType = `[]${elementType(field)}`;
    const params = { field: field.name };
    const meant = meantList(field, raw);
    return spoil(
      context,
      typeInvalid(path, raw, goMessage(field, path, raw, goType), 'type-list', {
        params,
        fix: meant ? [{ op: 'set', path, value: meant }] : undefined,
      }),
    );
  }
  const out = raw.map((item, i) => {
    if (isPlain(field, item)) return item;
    if (item === null) {
      if (field.values && context.opaque === 0) decodeElement(context, field, '', [...path, i]);
      return zero(field);
    }
    return decodeElement(context, field, item, [...path, i]) ?? zero(field);
  });
  return out.every((item, i) => item === raw[i]) ? raw : out;
}

function decodeMap(context: Context, field: FieldSchema, raw: Json, path: Path): Json | undefined {
  if (!isObject(raw)) {
    const goType = field.type === 'Quantity' ? 'v1.ResourceList' : `map[string]${elementType(field)}`;
    const merged = meantMap(field, raw);
    return spoil(
      context,
      typeInvalid(path, raw, goMessage(field, path, raw, goType), 'type-map', {
        params: { field: field.name },
        fix: merged ? [{ op: 'set', path, value: merged }] : undefined,
      }),
    );
  }
  const keys = Object.keys(raw);
  if (keys.every((key) => isPlain(field, raw[key] as Json))) return raw;
  const out: Record<string, Json> = {};
  for (const key of keys) {
    const item = raw[key] as Json;
    const value = item === null ? zero(field) : decodeElement(context, field, item, [...path, key]);
    if (value !== undefined) put(out, key, value);
  }
  return out;
}

/** Go's zero value, which is what null in a list or map decodes to. */
function zero(field: FieldSchema): Json {
  if (isStruct(field.type)) return {};
  if (field.type === 'boolean') return false;
  return field.type === 'string' || field.type === 'Time' ? '' : 0;
}

function decodeElement(context: Context, field: FieldSchema, raw: Json, path: Path): Json | undefined {
  if (isStruct(field.type)) {
    if (isObject(raw)) return decodeStruct(context, field.type, raw, path);
    const detail = goMessage(field, path, raw);
    return spoil(context, structExpected(field, raw, path, detail));
  }
  const { value, issue } = decodeScalar(field, path, raw);
  if (issue) return spoil(context, issue);
  if (!field.values || context.opaque > 0 || typeof value !== 'string') return value;
  if (judgedByRule.has(fieldKey(field))) return value;
  const counts = value !== '' || field.shape === 'list' || emptyWord(field, value);
  if (counts && !field.values.includes(value)) {
    const values = valuesIn(field, context.features);
    const meant = nearest(value, values);
    const code = meant === undefined ? 'not-supported' : 'not-supported-near';
    spoil(
      context,
      notSupported(path, value, values.filter((v) => v !== '').sort(), code, {
        params: { field: field.name, value, meant: meant ?? '' },
        fix: meant === undefined ? undefined : [{ op: 'set', path, value: meant }],
      }),
    );
  }
  return value;
}

/** An empty text for one of some words that is told from none at all: Go has a pointer to it. */
function emptyWord(field: FieldSchema, value: Json): boolean {
  return value === '' && field.values !== undefined && goField(field.owner, field.name).pointer;
}

/** Enums for which a rule of the server has words and a type of its own. */
const judgedByRule: ReadonlySet<SchemaKey> = new Set<SchemaKey>([
  'LabelSelectorRequirement.operator',
  // Its gate is off, so that the server drops it unread.
  'Lifecycle.stopSignal',
  'NodeSelectorRequirement.operator',
  'StatefulSetSpec.podManagementPolicy',
]);

/** A scalar or list where a struct belongs. */
function structExpected(field: FieldSchema, raw: Json, path: Path, detail: string): Issue {
  const meant = meantStruct(field.type, raw);
  return typeInvalid(path, raw, detail, 'type-struct', {
    params: { field: field.name, kind: jsonKind(raw) },
    fix: meant ? [{ op: 'set', path, value: meant }] : undefined,
  });
}

function spoil(context: Context, issue: Issue): undefined {
  context.issues.push(issue);
  context.spoiled.add(issue.path);
  return undefined;
}

/** Reports a field that the cluster does not know yet, with the release that brought it. */
function tooYoung(context: Context, field: FieldSchema, at: Path): void {
  const params = {
    field: field.name,
    since: bornIn(fieldKey(field)) ?? '',
    version: context.features.version,
  };
  context.issues.push(unknownField(at, 'field-not-yet', { params }));
  context.spoiled.add(at);
}

/** Reports a key the type does not have: the field it was meant to be, or the level it belongs to. */
function unknown(
  context: Context,
  type: string,
  object: JsonObject,
  path: Path,
  key: string,
  raw: Json,
  crowded: boolean,
): void {
  const at = [...path, key];
  if (crowded) {
    context.spoiled.add(at);
    context.issues.push(unknownField(at, 'unknown-field', { params: { field: key } }));
    return;
  }
  const compose = type === 'Container' ? composeField(object, path, key, raw) : undefined;
  if (compose) {
    const { word, fix } = compose;
    context.spoiled.add(at);
    context.issues.push(unknownField(at, 'compose-field', { params: { field: key, word }, fix }));
    return;
  }
  // KEP-753 planned it for 1.18 and was withdrawn; tutorials of that year have it.
  if (type === 'Lifecycle' && key === 'type') {
    context.spoiled.add(at);
    context.issues.push(unknownField(at, 'lifecycle-type'));
    return;
  }
  const byValue = meantField(type, key, raw);
  const near = byValue ? { name: byValue } : nearMiss(type, key, (name) => own(object, name) !== undefined);
  const field = near && fieldOf(type, near.name);
  // What the release does not have is not what it meant.
  if (near && (!field || context.features.has(fieldKey(field)))) {
    const free = (own(object, near.name) ?? null) === null;
    const meant =
      free && field && !twin(type, object, key, near.name)
        ? meantEdits(field, raw, [...path, near.name])
        : undefined;
    const fix = meant && [...renameFix(object, path, key, near.name), ...meant];
    context.issues.push(
      unknownField(at, 'unknown-field-near', { params: { field: key, meant: near.name }, fix }),
    );
    context.spoiled.add(at);
    context.spoiled.add([...path, near.name]);
    return;
  }
  const item = typeof path.at(-1) === 'number' ? meantItem(type, object) : undefined;
  if (item) {
    const fix = [{ op: 'set', path, value: item }] as const;
    context.issues.push(unknownField(at, 'name-as-key', { params: { field: key }, fix }));
    context.spoiled.add(path);
    return;
  }
  const found = homeOf(context.above, key, raw);
  const home = found && placeExists(context, found) ? found : undefined;
  context.spoiled.add(at);
  if (!home) {
    context.issues.push(unknownField(at, 'unknown-field', { params: { field: key } }));
    return;
  }
  if (home.sure) context.spoiled.add(home.path);
  context.issues.push(
    unknownField(at, 'misplaced-field', {
      params: { field: key, place: formatPath(home.path) },
      fix: home.sure
        ? [
            { op: 'set', path: home.path, value: raw },
            { op: 'delete', path: at },
          ]
        : undefined,
    }),
  );
}

/** True where the cluster has every field on the way to a place: what holds it may be younger than it is. */
function placeExists({ above, features }: Context, { path }: Home): boolean {
  let type: string | undefined = above[0]?.type;
  for (const step of path.slice(above[0]?.path.length)) {
    if (typeof step === 'number' || type === undefined) continue;
    const field = fieldOf(type, step);
    if (!field || !features.has(fieldKey(field))) return false;
    type = isStruct(field.type) ? field.type : undefined;
  }
  return true;
}

/** `rename` is refused where the sibling exists; one that is null goes first. */
function renameFix(object: JsonObject, path: Path, key: string, to: string) {
  const clear = Object.hasOwn(object, to) ? [{ op: 'delete', path: [...path, to] } as const] : [];
  return [...clear, { op: 'rename', path: [...path, key], to } as const];
}

/** True where another unknown key of the same map was meant to be the same field. */
function twin(type: string, object: JsonObject, key: string, meant: string): boolean {
  return Object.keys(object).some(
    (other) =>
      other !== key &&
      !fieldOf(type, other) &&
      nearMiss(type, other, (name) => own(object, name) !== undefined)?.name === meant,
  );
}
