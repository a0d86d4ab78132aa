import {
  type FieldSchema,
  fieldOf,
  fieldsOf,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  own,
  type Path,
  type PathEdit,
  put,
} from '../../pod/index.ts';
import { fits } from './fits.ts';

/**
 * What a value of the wrong shape was meant to be. Each function answers undefined where more than one thing comes into
 * question, for what it answers is offered as a certain fix.
 */

/** For a list: one item without its dash, items by their names, the words of a command. */
export function meantList(field: FieldSchema, raw: Json): Json | undefined {
  const { type } = field;
  if (isStruct(type)) {
    if (isObject(raw) && Object.keys(raw).some((key) => fieldOf(type, key))) return [raw];
    const item = isObject(raw) ? undefined : meantStruct(type, raw);
    return item ? [item] : namedItems(type, raw);
  }
  if (typeof raw !== 'string' || raw === '') return undefined;
  if (!/\s/.test(raw)) return [raw];
  return commands.has(`${field.owner}.${field.name}`) ? plainWords(raw) : undefined;
}

/** The field that a key was meant to be, by what stands under it: `volumes` of a container that say where they are mounted. */
export function meantField(type: string, key: string, raw: Json): string | undefined {
  const mounts = key === 'volumes' && fieldOf(type, 'volumeMounts') && isList(raw) && raw.length > 0;
  return mounts && raw.every((item) => isObject(item) && own(item, 'mountPath') !== undefined)
    ? 'volumeMounts'
    : undefined;
}

/** For a map of texts: a list of pairs, `key=value` in one text or in several; undefined where a key is there twice. */
export function meantMap(field: FieldSchema, raw: Json): JsonObject | undefined {
  const texts = typeof raw === 'string' ? raw.split(/[\s,]+/) : isList(raw) ? raw : [];
  const out: Record<string, Json> = {};
  for (const item of texts) {
    const pairs = typeof item === 'string' && !isStruct(field.type) ? pairOf(item) : entriesOf(item);
    if (!pairs) return undefined;
    for (const [key, value] of pairs) {
      if (Object.hasOwn(out, key)) return undefined;
      put(out, key, value);
    }
  }
  return texts.length > 0 ? out : undefined;
}

/**
 * The edits by which a value at a path fits a field: none where it does, one of the whole, or one for each item of a list that
 * does not; undefined where one of them cannot be told.
 */
export function meantEdits(field: FieldSchema, raw: Json, path: Path): readonly PathEdit[] | undefined {
  if (fits(field, raw)) return [];
  const whole = field.shape === 'list' && !isList(raw) ? meantList(field, raw) : undefined;
  const value = whole ?? (field.shape === 'map' && !isObject(raw) ? meantMap(field, raw) : undefined);
  if (value !== undefined) return [{ op: 'set', path, value }];
  if (field.shape !== 'list' || !isList(raw) || !isStruct(field.type)) return undefined;
  const edits = raw.map((item, i): readonly PathEdit[] | undefined => {
    if (isObject(item) || item === null) return [];
    const struct = meantStruct(field.type, item);
    return struct && [{ op: 'set', path: [...path, i], value: struct }];
  });
  return edits.every((own) => own !== undefined) ? edits.flat() : undefined;
}

/** For a struct: a list of its fields, the one list that it holds, or the one value that says all. */
export function meantStruct(type: string, raw: Json): JsonObject | undefined {
  if (isList(raw)) return mergedStruct(type, raw) ?? aroundList(type, raw);
  if (type === 'ExecAction') return typeof raw === 'string' ? shellCommand(raw) : undefined;
  if (type === 'LifecycleHandler') {
    const exec = meantStruct('ExecAction', raw);
    return exec && { exec };
  }
  if (type === 'EnvVar') {
    const [pair] = (typeof raw === 'string' && pairOf(raw)) || [];
    return pair && { name: pair[0], value: pair[1] };
  }
  if (typeof raw === 'string') {
    if (type === 'ContainerPort') return exposedPort(raw) ?? withNumber(type, raw);
    if (type === 'HTTPGetAction') return address(raw) ?? withNumber(type, raw);
  }
  return withNumber(type, raw) ?? withText(type, raw);
}

/** `- data: {emptyDir: {}}` and `- PATH: /bin`, where the key is the name of the item; undefined for anything else. */
export function meantItem(type: string, object: JsonObject): JsonObject | undefined {
  const [only, ...others] = Object.entries(object);
  if (!only || others.length > 0) return undefined;
  return named(type, only[0], only[1]);
}

function named(type: string, name: string, value: Json): JsonObject | undefined {
  if (name === '' || fieldOf(type, name) || fieldOf(type, 'name')?.type !== 'string') return undefined;
  if (type === 'EnvVar' && typeof value !== 'object') return { name, value: String(value) };
  if (!isObject(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.length === 0 || keys.some((key) => key === 'name' || !fieldOf(type, key))) return undefined;
  // A source that says nothing but its kind.
  const source = type === 'Volume' && value.emptyDir === null ? { ...value, emptyDir: {} } : value;
  return { name, ...source };
}

function namedItems(type: string, raw: Json): Json | undefined {
  if (!isObject(raw)) return undefined;
  const items = Object.entries(raw).map(([name, value]) => named(type, name, value));
  return items.length > 0 && items.every((item) => item !== undefined) ? items : undefined;
}

/** `[{app: web}, {tier: front}]`: the pairs of one item. */
function entriesOf(item: Json): [string, Json][] | undefined {
  if (!isObject(item)) return undefined;
  const pairs = Object.entries(item);
  return pairs.some(([, value]) => typeof value === 'object' && value !== null) ? undefined : pairs;
}

function pairOf(text: string): [string, string][] | undefined {
  const at = text.indexOf('=');
  if (at < 1 || /\s/.test(text.slice(0, at))) return undefined;
  return [[text.slice(0, at), text.slice(at + 1)]];
}

function mergedStruct(type: string, raw: readonly Json[]): JsonObject | undefined {
  if (raw.length === 0) return undefined;
  const out: Record<string, Json> = {};
  for (const item of raw) {
    if (!isObject(item)) return undefined;
    for (const [key, value] of Object.entries(item)) {
      if (Object.hasOwn(out, key) || !fieldOf(type, key)) return undefined;
      put(out, key, value);
    }
  }
  return out;
}

/** `requiredDuringSchedulingIgnoredDuringExecution: [{matchExpressions: ...}]`: its `nodeSelectorTerms` were left out. */
function aroundList(type: string, raw: readonly Json[]): JsonObject | undefined {
  const [list, ...others] = fieldsOf(type).filter((field) => field.shape === 'list' && holds(field, raw));
  return list && others.length === 0 ? { [list.name]: raw } : undefined;
}

function holds(field: FieldSchema, items: readonly Json[]): boolean {
  const fits = (item: Json) =>
    isStruct(field.type)
      ? isObject(item) && Object.keys(item).every((key) => fieldOf(field.type, key))
      : typeof item === 'string' && field.type === 'string' && !field.values;
  return items.length > 0 && items.every(fits);
}

/** Lists of words that a program is started with. */
const commands = new Set([
  'Container.command',
  'Container.args',
  'EphemeralContainer.command',
  'EphemeralContainer.args',
  'ExecAction.command',
]);

/** The words of a command that a shell would hand on as they are, but for the quotes around some. */
function plainWords(text: string): string[] | undefined {
  const words = text.match(/(?:[\w@%+=:,./-]|'[^']*'|"[^"$`\\]*")+/g) ?? [];
  if (words.length === 0 || words.join('') !== withoutBlanks(text)) return undefined;
  return words.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}

/** A text without the blanks between its words; those inside of quotes are kept. */
const withoutBlanks = (text: string) => text.replace(/('[^']*'|"[^"]*")|\s+/g, '$1');

/** A command as a healthcheck writes it; what only a shell understands is given to one, unless it names one itself. */
function shellCommand(text: string): JsonObject | undefined {
  if (text.trim() === '') return undefined;
  const words = plainWords(text);
  if (words) return { command: words };
  return /^\s*\S*sh\s/.test(text) ? undefined : { command: ['sh', '-c', text] };
}

/** `80/udp`, as an image exposes it. */
function exposedPort(text: string): JsonObject | undefined {
  const [, port, protocol = ''] = /^(\d{1,5})\/(tcp|udp|sctp)$/i.exec(text) ?? [];
  return port === undefined ? undefined : { containerPort: Number(port), protocol: protocol.toUpperCase() };
}

/** What is asked of the container as one word: `/healthz:8080`, `:8080/healthz`, `8080/healthz`. */
function address(text: string): JsonObject | undefined {
  const [, first, behind] = /^(\/[^\s:]*):(\d{1,5})$/.exec(text) ?? [];
  if (first !== undefined) return { path: first, port: Number(behind) };
  const [, before, path = '/'] = /^:?(\d{1,5})(\/\S*)$/.exec(text) ?? [];
  return before === undefined ? undefined : { path, port: Number(before) };
}

/** The field that says all where a struct is written as a number. */
const numbers: ReadonlyMap<string, string> = new Map([
  ['ContainerPort', 'containerPort'],
  ['GRPCAction', 'port'],
  ['HTTPGetAction', 'port'],
  ['SleepAction', 'seconds'],
  ['TCPSocketAction', 'port'],
]);

function withNumber(type: string, raw: Json): JsonObject | undefined {
  const field = numbers.get(type);
  const number = typeof raw === 'string' && /^\d{1,9}$/.test(raw) ? Number(raw) : raw;
  return field !== undefined && typeof number === 'number' ? { [field]: number } : undefined;
}

/** The field that says all where a struct is written as a text. */
const texts: ReadonlyMap<string, string> = new Map([
  ['AppArmorProfile', 'type'],
  ['ConfigMapEnvSource', 'name'],
  ['ConfigMapVolumeSource', 'name'],
  ['HostPathVolumeSource', 'path'],
  ['ImageVolumeSource', 'reference'],
  ['LocalObjectReference', 'name'],
  ['ObjectFieldSelector', 'fieldPath'],
  ['PersistentVolumeClaimVolumeSource', 'claimName'],
  ['PodOS', 'name'],
  ['PodSchedulingGate', 'name'],
  ['SeccompProfile', 'type'],
  ['SecretEnvSource', 'name'],
  ['SecretVolumeSource', 'secretName'],
]);

function withText(type: string, raw: Json): JsonObject | undefined {
  const name = texts.get(type);
  const values = name === undefined ? undefined : fieldOf(type, name)?.values;
  if (name === undefined || typeof raw !== 'string' || raw === '' || /\s/.test(raw)) return undefined;
  return values && !values.includes(raw) ? undefined : { [name]: raw };
}
