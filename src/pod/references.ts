import { expandableSpans } from './expand.ts';
import {
  type FieldRecord,
  isLocal,
  type LocalName,
  type ObjectKind,
  recordOf,
  structOf,
} from './fields/index.ts';
import { isList, isObject, type Json, own } from './json.ts';
import { equalPath, getIn, type Path, startsWith } from './path.ts';
import { canonicalKind } from './pods.ts';
import { fieldsOf, isStruct, type StructName, schemaAt, typeNames } from './schema/index.ts';

/**
 * What refers to what in a Pod, by the facts `defines`, `names` and `expands` of the field model. Pure; values that do not
 * fit the schema are passed over. All paths count from the document's root.
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
  /** For `$(NAME)`: where it stands in the text. */
  readonly span?: { readonly start: number; readonly end: number };
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

/** A use of a name of the Pod, with what it means; nothing defines it where `definition` is missing. */
export interface Reference {
  readonly use: LocalUse;
  readonly definition: Definition | undefined;
}

/** True for the use of a name that the Pod itself gives. */
export function isLocalUse(use: Use): use is LocalUse {
  return isLocal(use.kind as LocalName);
}

interface Found {
  readonly definitions: Definition[];
  readonly uses: Use[];
}

/** Every name that a Pod gives, and every place that uses one, in the order of the manifest; claim templates first. */
export interface PodNames {
  readonly definitions: readonly Definition[];
  readonly uses: readonly Use[];
}

/** Fields of each struct at or below which a name is given or used, so that a walk passes over all others. */
const leads: ReadonlyMap<string, readonly FieldRecord[]> = (() => {
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
    typeNames().map((name) => [
      name,
      (structOf(name)?.fields ?? []).filter(
        (record) => says(record) !== undefined || (leading.has(record.field.type) && !record.field.opaque),
      ),
    ]),
  );
})();

/** What the walk knows of the structs around it. */
interface Around {
  readonly scope: Path;
  readonly structs: readonly string[];
  /** The ConfigMap or Secret that the nearest struct with such a field names, for the keys in it. */
  readonly object: { readonly kind: ObjectKind; readonly name: string } | undefined;
}

const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);

/** The field of a struct that names an object with keys. */
function objectField(type: string): { readonly name: string; readonly kind: ObjectKind } | undefined {
  for (const { names, field } of leads.get(type) ?? []) {
    if (names === 'ConfigMap' || names === 'Secret') return { name: field.name, kind: names };
  }
  return undefined;
}

function visitStruct(found: Found, type: string, value: Json | undefined, path: Path, around: Around): void {
  if (!isObject(value)) return;
  const records = leads.get(type) ?? [];
  const holder = objectField(type);
  const name = holder && text(own(value, holder.name));
  const here: Around = {
    scope: structOf(type)?.scope ? path : around.scope,
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
        visitElement(found, record, item, [...at, i], path, here);
      });
  }
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
    found.uses.push({ kind: names, name, path, scope: names === 'port' ? scope : podScope });
  } else if (names !== undefined) found.uses.push({ kind: names, name, path });
  if (expands === undefined || (expands !== true && !around.structs.includes(expands))) return;
  for (const { start, end, name: variable } of expandableSpans(name)) {
    if (variable === undefined || variable === '') continue;
    found.uses.push({ kind: 'env', name: variable, path, scope, span: { start, end } });
  }
}

/** Stands for the Pod as the place where a name is known. */
const podScope: Path = [];

/** The claim templates of the StatefulSet around a Pod: its containers mount them as they mount volumes. */
function claimTemplates({ root, podPath }: PodScope): Definition[] {
  const objectPath = podPath.slice(0, -2);
  const object = getIn(root, objectPath);
  const kind = own(object, 'kind');
  if (podPath.length < 2 || typeof kind !== 'string' || canonicalKind(kind) !== 'StatefulSet') return [];
  const templates = getIn(object, ['spec', 'volumeClaimTemplates']);
  return (isList(templates) ? templates : []).flatMap((template, i): Definition[] => {
    const name = text(getIn(template, ['metadata', 'name']));
    const item = [...objectPath, 'spec', 'volumeClaimTemplates', i];
    return name === undefined
      ? []
      : [{ kind: 'volume', name, path: [...item, 'metadata', 'name'], item, scope: podScope }];
  });
}

/** Walks a Pod once for what it names and what it gives a name. */
export function namesIn(pod: PodScope): PodNames {
  const found: Found = { definitions: claimTemplates(pod), uses: [] };
  const path = [...pod.podPath, 'spec'];
  visitStruct(found, 'PodSpec', getIn(pod.root, path), path, {
    scope: podScope,
    structs: [],
    object: undefined,
  });
  return found;
}

/**
 * What a struct at or below a path names, without the rest of the Pod.
 * @param type the struct that stands there: a container is the place where its ports and variables are known
 */
export function usesIn(type: StructName, value: Json | undefined, path: Path): Use[] {
  const found: Found = { definitions: [], uses: [] };
  visitStruct(found, type, value, path, { scope: podScope, structs: [], object: undefined });
  return found.uses;
}

/** Everything in a Pod that has a name others may use, in the order of the manifest; claim templates first. */
export function definitions(pod: PodScope): readonly Definition[] {
  return namesIn(pod).definitions;
}

/** Everything in a Pod that names something, of the Pod or beside it. */
export function allUses(pod: PodScope): readonly Use[] {
  return namesIn(pod).uses;
}

/** Item of the list `env` that a path is in; past the end for the other places of a container. */
function variableIndex(scope: Path, path: Path): number {
  const [list, index] = path.slice(scope.length);
  return list === 'env' && typeof index === 'number' ? index : Number.POSITIVE_INFINITY;
}

/**
 * What a use means. Of several volumes, ports or claims of a name the first counts, as in validation (which refuses the
 * others). Of variables the last one counts, and for the value of a variable the last one before it.
 */
function resolve(use: LocalUse, all: readonly Definition[]): Definition | undefined {
  const same = all.filter(
    ({ kind, name, scope }) => kind === use.kind && name === use.name && equalPath(scope, use.scope),
  );
  if (use.kind !== 'env') return same[0];
  const before = variableIndex(use.scope, use.path);
  return same.filter(({ path }) => variableIndex(use.scope, path) < before).at(-1);
}

/** Every use of a name of the Pod, with what it means. */
export function references(pod: PodScope): Reference[] {
  const found = namesIn(pod);
  return found.uses.filter(isLocalUse).map((use) => ({ use, definition: resolve(use, found.definitions) }));
}

/**
 * What uses the name at `path`, in the order of the manifest.
 * @param path of the defining name (`spec.volumes[0].name`), or of the item that has it
 */
export function uses(pod: PodScope, path: Path): LocalUse[] {
  return references(pod).flatMap(({ use, definition }) =>
    definition && (equalPath(definition.path, path) || equalPath(definition.item, path)) ? [use] : [],
  );
}

/**
 * The reference in the text at `path`; of several `$(NAME)` the one at `offset`, else the first.
 * @returns undefined where the text names nothing of the Pod
 */
export function referenceAt(pod: PodScope, path: Path, offset?: number): Reference | undefined {
  const here = references(pod).filter(({ use }) => equalPath(use.path, path));
  const at = ({ use: { span } }: Reference) =>
    offset !== undefined && span !== undefined && span.start <= offset && offset <= span.end;
  return here.find(at) ?? here[0];
}

/** Something that a field may name. */
export interface Candidate {
  readonly name: string;
  readonly kind: LocalName | ObjectKind | 'object-key';
  /** Of the item that has the name; missing for objects beside the Pod. */
  readonly item?: Path;
  /** Source of a volume, number of a port. */
  readonly detail?: string;
}

/** The source of a volume by name: the one known key beside its name; the empty string for none. */
export function volumeSource(volume: Json | undefined): string {
  const members = structOf('Volume')?.union?.members ?? [];
  return members.find(({ name }) => own(volume, name) !== undefined)?.name ?? '';
}

function detailOf({ root }: PodScope, { kind, item }: Definition): string | undefined {
  const value = getIn(root, item);
  if (kind === 'port') return String(own(value, 'containerPort') ?? '?');
  if (kind !== 'volume') return undefined;
  return item.includes('volumeClaimTemplates') ? 'volumeClaimTemplates' : volumeSource(value) || 'emptyDir';
}

/** The innermost container around a path, or the Pod. */
function scopeAround({ podPath }: PodScope, path: Path): Path {
  for (let length = path.length; length > podPath.length; length--) {
    const at = schemaAt('Pod', path.slice(podPath.length, length));
    if (at && !at.whole && structOf(at.field.type)?.scope) return path.slice(0, length);
  }
  return podScope;
}

/**
 * What the field at `path` may name: what the Pod defines of that kind, or the objects and keys of the kind that other
 * places of the Pod name. Each name once, in the order of the manifest.
 * @param path of the field, or of an item of it
 * @param found what {@link namesIn} finds in the Pod, where that is at hand
 */
export function candidates(pod: PodScope, path: Path, found: PodNames = namesIn(pod)): Candidate[] {
  const at = startsWith(path, pod.podPath) ? schemaAt('Pod', path.slice(pod.podPath.length)) : undefined;
  const names = at && recordOf(at.field).names;
  if (names === undefined) return [];
  if (isLocal(names)) {
    const scope = names === 'port' ? scopeAround(pod, path) : podScope;
    return unique(
      found.definitions
        .filter((d) => d.kind === names && equalPath(d.scope, scope))
        .map((d) => {
          const detail = detailOf(pod, d);
          return { name: d.name, kind: names, item: d.item, ...(detail === undefined ? {} : { detail }) };
        }),
    );
  }
  const others = found.uses.filter((use): use is ObjectUse => !isLocalUse(use) && !equalPath(use.path, path));
  if (names !== 'object-key') {
    return unique(
      others
        .filter((use) => use.kind === names && use.key === undefined)
        .map(({ name }) => ({ name, kind: names })),
    );
  }
  const object = objectAround(pod, path);
  return unique(
    others.flatMap(({ kind, name, key }) =>
      key !== undefined && kind === object?.kind && name === object.name
        ? [{ name: key, kind: 'object-key' as const }]
        : [],
    ),
  );
}

/** The ConfigMap or Secret that the nearest struct with such a field names. */
function objectAround({ root, podPath }: PodScope, path: Path): ObjectUse | undefined {
  for (let length = path.length - 1; length > podPath.length; length--) {
    const at = schemaAt('Pod', path.slice(podPath.length, length));
    const holder = objectField(at?.field.type ?? '');
    if (!holder) continue;
    const fieldPath = [...path.slice(0, length), holder.name];
    const name = text(getIn(root, fieldPath));
    return name === undefined ? undefined : { kind: holder.kind, name, path: fieldPath };
  }
  return undefined;
}

function unique(list: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return list.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/**
 * Uses of names that nothing in the Pod gives. Left out is what may come from elsewhere: variables of a container that
 * takes all keys of an object (`envFrom`), or whose name looks like one the kubelet adds for Services; and ports written
 * as the text of a number.
 */
export function unknownReferences(pod: PodScope): LocalUse[] {
  return references(pod).flatMap(({ use, definition }) =>
    definition || fromElsewhere(pod, use) ? [] : [use],
  );
}

function fromElsewhere({ root }: PodScope, { kind, name, scope }: LocalUse): boolean {
  if (kind === 'port') return /^\d+$/.test(name);
  if (kind !== 'env') return false;
  const imported = getIn(root, [...scope, 'envFrom']);
  const service = /^[A-Z_][A-Z0-9_]*_(SERVICE_(HOST|PORT)(_[A-Z0-9_]+)?|PORT(_\d+_(TCP|UDP|SCTP)(_\w+)?)?)$/;
  return (isList(imported) && imported.length > 0) || service.test(name);
}

/** The definition at or around a path: that of the name, or of the item. */
export function definitionAt(pod: PodScope, path: Path): Definition | undefined {
  const all = definitions(pod);
  return all.find((d) => equalPath(d.path, path)) ?? all.find((d) => equalPath(d.item, path));
}
