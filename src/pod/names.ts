import { expandableSpans } from './expand.ts';
import {
  type FieldRecord,
  isLocal,
  type LocalName,
  type ObjectKind,
  structOf,
  type UseKind,
} from './fields/index.ts';
import { isList, isObject, type Json, own } from './json.ts';
import { formatPath, getIn, type Path } from './path.ts';
import { canonicalKind } from './pods.ts';
import { fieldsOf, isStruct, type StructName, typeNames } from './schema/index.ts';

/**
 * The names that a Pod gives and uses, by the facts `defines`, `names` and `expands` of the field model. Values that do
 * not fit the schema are passed over. All paths count from the document's root.
 */

/** A Pod in its document: the root's value, and the path of the map with `metadata` and `spec`. */
export interface PodScope {
  readonly root: Json | undefined;
  readonly podPath: Path;
}

/** A name that something in the Pod gives. */
export interface Definition {
  readonly kind: LocalName;
  readonly name: string;
  /** Of the name. */
  readonly path: Path;
  /** Of the item that has the name. */
  readonly item: Path;
  /** Where the name is known: a container for its ports and variables, else the Pod. */
  readonly scope: Path;
}

/** A place that names something of the Pod. */
export interface LocalUse {
  readonly kind: LocalName;
  readonly name: string;
  /** Of the text that holds the name. */
  readonly path: Path;
  readonly scope: Path;
  /** What the place is. */
  readonly as: UseKind;
  /** For `$(NAME)`: where it stands in the text. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Where the last key of the path ends in the name: what stands before it in the key. */
  readonly keyPrefix?: string;
}

/** A place that names an object beside the Pod, or a key in one. */
export interface ObjectUse {
  readonly kind: ObjectKind;
  readonly name: string;
  readonly path: Path;
  /** The key of the object that is read there. */
  readonly key?: string;
}

export type Use = LocalUse | ObjectUse;

/** True for the use of a name that the Pod itself gives. */
export function isLocalUse(use: Use): use is LocalUse {
  return isLocal(use.kind as LocalName);
}

/** What was found in items of the lists of a Pod, each at its path; holds as long as the item is the very same value. */
export type NameMemory = WeakMap<object, { readonly at: string; readonly found: PodNames }>;

interface Found {
  readonly definitions: Definition[];
  readonly uses: Use[];
}

/** Every name that a Pod gives, and every place that uses one, in the order of the manifest; claim templates first. */
export interface PodNames {
  readonly definitions: readonly Definition[];
  readonly uses: readonly Use[];
}

/** What a walk asks of a struct. */
interface Lead {
  /** Its fields at or below which a name is given or used: the walk passes over all others. */
  readonly records: readonly FieldRecord[];
  /** The field that names an object with keys. */
  readonly holder: { readonly name: string; readonly kind: ObjectKind } | undefined;
  /** True where names are known in it alone. */
  readonly scope: boolean;
}

const leads: ReadonlyMap<string, Lead> = (() => {
  const says = (record: FieldRecord) => record.defines ?? record.names ?? record.expands;
  const leading = new Set<string>(
    typeNames().filter((name) => structOf(name)?.fields.some((record) => says(record) !== undefined)),
  );
  for (let size = -1; size !== leading.size; ) {
    size = leading.size;
    for (const name of typeNames())
      if (fieldsOf(name).some((field) => leading.has(field.type) && !field.opaque)) leading.add(name);
  }
  return new Map(
    typeNames().map((name): [string, Lead] => {
      const struct = structOf(name);
      const records = (struct?.fields ?? []).filter(
        (record) => says(record) !== undefined || (leading.has(record.field.type) && !record.field.opaque),
      );
      return [name, { records, holder: holderIn(records), scope: struct?.scope === true }];
    }),
  );
})();

function holderIn(records: readonly FieldRecord[]): Lead['holder'] {
  for (const { names, field } of records) {
    if (names === 'ConfigMap' || names === 'Secret') return { name: field.name, kind: names };
  }
  return undefined;
}

/** What the walk knows of the structs around it. */
interface Around {
  readonly scope: Path;
  readonly structs: readonly string[];
  /** The ConfigMap or Secret that the nearest struct with such a field names, for the keys in it. */
  readonly object: { readonly kind: ObjectKind; readonly name: string } | undefined;
}

/** A text with something in it. */
export const text = (value: Json | undefined) =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The field of a struct that names an object with keys. */
export function objectField(type: string): { readonly name: string; readonly kind: ObjectKind } | undefined {
  return leads.get(type)?.holder;
}

function visitStruct(
  found: Found,
  type: string,
  value: Json | undefined,
  path: Path,
  around: Around,
  memory?: NameMemory,
): void {
  if (!isObject(value)) return;
  const lead = leads.get(type);
  if (!lead || lead.records.length === 0) return;
  const { records, holder } = lead;
  const name = holder && text(own(value, holder.name));
  const here: Around = {
    scope: lead.scope ? path : around.scope,
    structs: [...around.structs, type],
    object: holder ? (name === undefined ? undefined : { kind: holder.kind, name }) : around.object,
  };
  for (const record of records) {
    const { field } = record;
    const held = own(value, field.name);
    if (held === undefined || held === null) continue;
    const at = [...path, field.name];
    if (field.shape === 'single') visitElement(found, record, held, at, path, here);
    else if (field.shape === 'list' && isList(held))
      held.forEach((item, i) => {
        if (memory) visitKept(found, record, item, [...at, i], path, here, memory);
        else visitElement(found, record, item, [...at, i], path, here);
      });
  }
}

function visitKept(
  found: Found,
  record: FieldRecord,
  value: Json,
  path: Path,
  item: Path,
  around: Around,
  memory: NameMemory,
): void {
  if (!isObject(value)) {
    visitElement(found, record, value, path, item, around);
    return;
  }
  const at = formatPath(path);
  let known = memory.get(value);
  if (known?.at !== at) {
    const own: Found = { definitions: [], uses: [] };
    visitElement(own, record, value, path, item, around);
    known = { at, found: own };
    memory.set(value, known);
  }
  for (const definition of known.found.definitions) found.definitions.push(definition);
  for (const use of known.found.uses) found.uses.push(use);
}

function visitElement(
  found: Found,
  record: FieldRecord,
  value: Json,
  path: Path,
  item: Path,
  around: Around,
): void {
  if (isStruct(record.field.type)) {
    visitStruct(found, record.field.type, value, path, around);
    return;
  }
  const name = text(value);
  if (name === undefined) return;
  const { defines, names, expands } = record;
  const as: UseKind =
    record.use === 'probe' && around.structs.includes('Lifecycle') ? 'hook' : (record.use ?? 'mount');
  // A container is known in the Pod, what it defines in itself.
  const scope = around.scope;
  if (defines) {
    const outer = defines === 'port' || defines === 'env' ? scope : podScope;
    found.definitions.push({ kind: defines, name, path, item, scope: outer });
  }
  if (names === 'object-key') {
    if (around.object) found.uses.push({ ...around.object, path, key: name });
  } else if (names !== undefined && isLocal(names)) {
    // A port that is a number is no name; the text "80" is read as one where no port is called so.
    found.uses.push({ kind: names, name, path, scope: names === 'port' ? scope : podScope, as });
  } else if (names !== undefined) found.uses.push({ kind: names, name, path });
  if (expands === undefined || (expands !== true && !around.structs.includes(expands))) return;
  for (const { start, end, name: variable } of expandableSpans(name)) {
    if (variable === undefined || variable === '') continue;
    found.uses.push({ kind: 'env', name: variable, path, scope, as, span: { start, end } });
  }
}

/** Stands for the Pod as the place where a name is known. */
export const podScope: Path = [];

/** Annotations of a Pod whose value is the name of a container, and those whose key ends in one. */
const valueAnnotations = [
  'kubectl.kubernetes.io/default-container',
  'kubectl.kubernetes.io/default-logs-container',
];
const keyAnnotations = [
  'container.apparmor.security.beta.kubernetes.io/',
  'container.seccomp.security.alpha.kubernetes.io/',
];

/** The containers that annotations name. */
function annotationUses({ root, podPath }: PodScope): LocalUse[] {
  const path = [...podPath, 'metadata', 'annotations'];
  const annotations = getIn(root, path);
  if (!isObject(annotations)) return [];
  return Object.keys(annotations).flatMap((key): LocalUse[] => {
    const at = { kind: 'container', path: [...path, key], scope: podScope, as: 'annotation' } as const;
    const value = valueAnnotations.includes(key) ? text(own(annotations, key)) : undefined;
    if (value !== undefined) return [{ ...at, name: value }];
    const keyPrefix = keyAnnotations.find((prefix) => key.startsWith(prefix));
    const name = keyPrefix && text(key.slice(keyPrefix.length));
    return name ? [{ ...at, name, keyPrefix }] : [];
  });
}

/** True where the Pod is the template, so many steps below, of an object of this kind. */
function isTemplateOf(kind: string, { root, podPath }: PodScope, steps: number): boolean {
  if (podPath.length < steps) return false;
  const written = own(getIn(root, podPath.slice(0, -steps)), 'kind');
  return typeof written === 'string' && canonicalKind(written) === kind;
}

/** The claim templates of the StatefulSet around a Pod: its containers mount them as they mount volumes. */
function claimTemplates(pod: PodScope): Definition[] {
  if (!isTemplateOf('StatefulSet', pod, 2)) return [];
  const list = [...pod.podPath.slice(0, -2), 'spec', 'volumeClaimTemplates'];
  const templates = getIn(pod.root, list);
  return (isList(templates) ? templates : []).flatMap((template, i): Definition[] => {
    const name = text(getIn(template, ['metadata', 'name']));
    const item = [...list, i];
    return name === undefined
      ? []
      : [{ kind: 'volume', name, path: [...item, 'metadata', 'name'], item, scope: podScope }];
  });
}

/** Path of the spec of the Job that a Pod is the template of; undefined for other Pods. */
export function jobSpecPath(pod: PodScope): Path | undefined {
  const inJob = isTemplateOf('Job', pod, 2) || isTemplateOf('CronJob', pod, 4);
  return inJob ? pod.podPath.slice(0, -1) : undefined;
}

/**
 * Walks a Pod once for what it names and what it gives a name; what the object around it names of it comes last.
 * @param memory of walks through Pods before
 */
export function namesIn(pod: PodScope, memory?: NameMemory): PodNames {
  const found: Found = { definitions: claimTemplates(pod), uses: annotationUses(pod) };
  const around = { scope: podScope, structs: [], object: undefined };
  const path = [...pod.podPath, 'spec'];
  visitStruct(found, 'PodSpec', getIn(pod.root, path), path, around, memory);
  const job = jobSpecPath(pod);
  if (job) {
    const policy = [...job, 'podFailurePolicy'];
    visitStruct(found, 'PodFailurePolicy', getIn(pod.root, policy), policy, around);
  }
  return found;
}

/**
 * What a struct at or below a path names and gives a name, without the rest of the Pod.
 * @param type the struct that stands there: a container is the place where its ports and variables are known
 */
export function namesOf(type: StructName, value: Json | undefined, path: Path): PodNames {
  const found: Found = { definitions: [], uses: [] };
  visitStruct(found, type, value, path, { scope: podScope, structs: [], object: undefined });
  return found;
}

/** What a struct at or below a path names; see {@link namesOf}. */
export function usesIn(type: StructName, value: Json | undefined, path: Path): readonly Use[] {
  return namesOf(type, value, path).uses;
}
