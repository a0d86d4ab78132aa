import { isList, isObject, type Json, type JsonObject, own, type Path, put } from '../../pod/index.ts';
import { locate, parseStream, writtenScalars, type YamlStream } from '../../yaml/index.ts';
import type { At, Notes } from '../notes.ts';
import { interpolate } from './interpolate.ts';

/** A path as people say it: `services.my-web.ports[0]`. */
export function pathText(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

/** How a value is merged with the one that it extends, where it says so. */
export type TagOf = (path: Path) => 'reset' | 'override' | undefined;

/** A compose file: its root with all variables filled in that have a value, and where its parts stand. */
export class ComposeFile {
  readonly root: JsonObject;
  readonly #stream: YamlStream;
  readonly #source: string;

  constructor(stream: YamlStream, root: JsonObject, source: string) {
    this.#source = source;
    this.#stream = stream;
    this.root = root;
  }

  /** The place of a path, as the option that a note is about. */
  at(path: Path): At {
    const option = pathText(path);
    const found = locate(this.#stream, 0, path);
    if (!found) return { option };
    return { option, range: found.key ? { start: found.key.start, end: found.value.end } : found.value };
  }

  /** The tag in front of a value: `reset` takes away what it extends, `override` takes its place. */
  readonly tagOf: TagOf = (path) => {
    const start = locate(this.#stream, 0, path)?.value.start;
    if (start === undefined) return undefined;
    const before = this.#source.slice(Math.max(0, start - 200), start).trimEnd();
    return before.endsWith('!reset') ? 'reset' : before.endsWith('!override') ? 'override' : undefined;
  };
}

/** Tags of compose that say how a value is merged with the one that it extends. */
const tags = /!(?:reset|override)(?=\s)/g;

/** The first document of a text, where it is a map; undefined for YAML that cannot be read or holds something else. */
export function readCompose(
  source: string,
): { readonly stream: YamlStream; readonly root: JsonObject } | undefined {
  const stream = parseStream(source.replaceAll(tags, (tag) => ' '.repeat(tag.length)));
  const value = stream.documents[0]?.value;
  if (!isObject(value)) return undefined;
  const root = asWritten(stream, value);
  return isObject(root) ? { stream, root } : undefined;
}

/** `yes`, `on` and their like are texts to compose, which reads YAML 1.2, and booleans to kubectl. */
function asWritten(stream: YamlStream, value: Json): Json {
  const written = writtenScalars(stream, 0, []);
  const walk = (part: Json, path: Path): Json => {
    if (isList(part)) return part.map((item, i) => walk(item, [...path, i]));
    if (isObject(part)) return renamed(part, path, (child, key) => walk(child, [...path, key]));
    const text = typeof part === 'boolean' ? written.get(JSON.stringify(path)) : undefined;
    return text === undefined || /^(?:true|false)$/i.test(text) ? part : text;
  };
  /** Keys such as `y` and `NO`, which kubectl reads as `true` and `false`. */
  const renamed = (
    object: JsonObject,
    path: Path,
    change: (value: Json, key: string) => Json,
  ): JsonObject => {
    const out: Record<string, Json> = {};
    for (const [key, child] of Object.entries(object)) {
      const isWord = key === 'true' || key === 'false';
      const range = isWord ? locate(stream, 0, [...path, key])?.key : undefined;
      const text = range && stream.text.slice(range.start, range.end);
      put(out, text !== undefined && /^[A-Za-z]+$/.test(text) ? text : key, change(child, key));
    }
    return out;
  };
  return walk(value, []);
}

function mapped(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  const out: Record<string, Json> = {};
  for (const [key, value] of Object.entries(object)) put(out, key, change(value, key));
  return out;
}

/** The root with its variables filled in; those that have a default, and those without a value, are told at their places. */
export function filled(
  root: JsonObject,
  values: ReadonlyMap<string, string>,
  place: (path: Path) => At,
  notes: Notes,
): JsonObject {
  const walk = (part: Json, path: Path): Json => {
    if (isList(part)) return part.map((item, i) => walk(item, [...path, i]));
    if (isObject(part)) return mapped(part, (child, key) => walk(child, [...path, key]));
    if (typeof part !== 'string' || !part.includes('$')) return part;
    const { text, defaults, open } = interpolate(part, values);
    if (defaults.length > 0) notes.add(place(path), 'default-values', { names: [...new Set(defaults)] });
    if (open.length > 0) notes.add(place(path), 'asked-values', { names: [...new Set(open)] });
    return text;
  };
  return mapped(root, (value, key) => (key.startsWith('x-') ? value : walk(value, [key])));
}

/** Lists of which the one that extends another replaces it. */
const replaced: ReadonlySet<string> = new Set(['command', 'entrypoint', 'test']);

/**
 * What a service is that extends another: maps are joined, lists follow each other, everything else is its own.
 * @param path of the service, by which the tags of its values are found
 */
export function extended(base: JsonObject, service: JsonObject, path: Path, tagOf: TagOf): JsonObject {
  const out: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(service)) {
    const before = own(base, key);
    const at = [...path, key];
    const tag = before === undefined ? undefined : tagOf(at);
    if (tag === 'reset') Reflect.deleteProperty(out, key);
    else if (before === undefined || tag === 'override') put(out, key, value);
    else put(out, key, joined(before, value, at, tagOf));
  }
  return out;
}

function joined(before: Json, value: Json, path: Path, tagOf: TagOf): Json {
  const key = String(path.at(-1));
  if (replaced.has(key)) return value;
  const extendedBy = (base: JsonObject, more: JsonObject) => extended(base, more, path, tagOf);
  if (isObject(before) && isObject(value)) return extendedBy(before, value);
  if (isList(before) && isList(value))
    return key === 'environment' ? [...before, ...value] : [...value, ...before];
  // A list of pairs and a map of them say the same.
  if (isList(before) && isObject(value)) return extendedBy(pairsOf(before), value);
  if (isObject(before) && isList(value) && value.every((item) => typeof item === 'string'))
    return extendedBy(before, pairsOf(value));
  return value;
}

function pairsOf(list: readonly Json[]): JsonObject {
  const out: Record<string, Json> = {};
  for (const item of list) {
    if (typeof item !== 'string') continue;
    const sign = item.indexOf('=');
    put(out, sign < 0 ? item : item.slice(0, sign), sign < 0 ? null : item.slice(sign + 1));
  }
  return out;
}
