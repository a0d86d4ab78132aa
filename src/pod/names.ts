import { expandableSpans } from './expand.ts';
import { type FieldRecord, isLocal, type LocalName, type ObjectKind, type UseKind } from './fields/index.ts';
import { isList, isObject, type Json, type JsonObject, own } from './json.ts';
import { type Leads, leads } from './name-leads.ts';
import { equalPath, getIn, type Path } from './path.ts';
import { canonicalKind } from './pods.ts';
import { isStruct, type StructName } from './schema/index.ts';

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
export type NameMemory = WeakMap<object, { readonly at: Path; readonly found: PodNames }>;

interface Found {
  readonly definitions: Definition[];
  readonly uses: Use[];
}

/** Every name that a Pod gives, and every place that uses one, in the order of the manifest; claim templates first. */
export interface PodNames {
  readonly definitions: readonly Definition[];
  readonly uses: readonly Use[];
}

/** A struct on the way of a walk. */
interface Around {
  readonly type: string;
  readonly up: Around | undefined;
  /** Steps to it. */
  readonly depth: number;
  /** The nearest struct in which names are known. */
  readonly scope: Path;
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

function isInside(around: Around | undefined, type: string): boolean {
  for (let at = around; at; at = at.up) if (at.type === type) return true;
  return false;
}

/** One way through a value. Paths are made for what is found alone. */
class Walk {
  #found: Found;
  /** Of the value looked at. */
  readonly #path: (string | number)[];
  readonly #leads: Leads;
  readonly #memory: NameMemory | undefined;

  constructor(found: Found, path: Path, to: Leads = leads, memory?: NameMemory) {
    this.#found = found;
    this.#path = [...path];
    this.#leads = to;
    this.#memory = memory;
  }

  struct(type: string, value: Json | undefined, up?: Around): void {
    if (!isObject(value)) return;
    const lead = this.#leads.get(type);
    if (!lead || lead.records.length === 0) return;
    const { records, holder } = lead;
    const path = this.#path;
    const name = holder && text(own(value, holder.name));
    const here: Around = {
      type,
      up,
      depth: path.length,
      scope: lead.scope ? path.slice() : (up?.scope ?? podScope),
      object: holder ? (name === undefined ? undefined : { kind: holder.kind, name }) : up?.object,
    };
    for (const record of records) {
      const { field } = record;
      const held = own(value, field.name);
      if (held === undefined || held === null) continue;
      path.push(field.name);
      if (field.shape === 'single') this.#element(record, held, here);
      else if (field.shape === 'list' && isList(held)) this.#list(record, held, here);
      path.pop();
    }
  }

  #list(record: FieldRecord, items: readonly Json[], here: Around): void {
    const path = this.#path;
    const memory = here.up ? undefined : this.#memory;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Json;
      path.push(i);
      if (memory && isObject(item)) this.#kept(record, item, here, memory);
      else this.#element(record, item, here);
      path.pop();
    }
  }

  #kept(record: FieldRecord, value: JsonObject, here: Around, memory: NameMemory): void {
    let known = memory.get(value);
    if (!known || !equalPath(known.at, this.#path)) {
      const all = this.#found;
      const found: Found = { definitions: [], uses: [] };
      this.#found = found;
      this.#element(record, value, here);
      this.#found = all;
      known = { at: this.#path.slice(), found };
      memory.set(value, known);
    }
    for (const definition of known.found.definitions) this.#found.definitions.push(definition);
    for (const use of known.found.uses) this.#found.uses.push(use);
  }

  #element(record: FieldRecord, value: Json, around: Around): void {
    if (isStruct(record.field.type)) {
      this.struct(record.field.type, value, around);
      return;
    }
    const name = text(value);
    if (name !== undefined) this.#name(record, name, around);
  }

  #name(record: FieldRecord, name: string, around: Around): void {
    const { defines, names, expands } = record;
    const { definitions, uses } = this.#found;
    const as: UseKind =
      record.use === 'probe' && isInside(around, 'Lifecycle') ? 'hook' : (record.use ?? 'mount');
    // A container is known in the Pod, what it defines in itself.
    const { scope, object } = around;
    const at = () => this.#path.slice();
    if (defines) {
      const outer = defines === 'port' || defines === 'env' ? scope : podScope;
      const item = this.#path.slice(0, around.depth);
      definitions.push({ kind: defines, name, path: at(), item, scope: outer });
    }
    if (names === 'object-key') {
      if (object) uses.push({ ...object, path: at(), key: name });
    } else if (names !== undefined && isLocal(names)) {
      // A port that is a number is no name; the text "80" is read as one where no port is called so.
      uses.push({ kind: names, name, path: at(), scope: names === 'port' ? scope : podScope, as });
    } else if (names !== undefined) uses.push({ kind: names, name, path: at() });
    if (expands === undefined || (expands !== true && !isInside(around, expands))) return;
    for (const { start, end, name: variable } of expandableSpans(name)) {
      if (variable === undefined || variable === '') continue;
      uses.push({ kind: 'env', name: variable, path: at(), scope, as, span: { start, end } });
    }
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
  const path = [...pod.podPath, 'spec'];
  new Walk(found, path, leads, memory).struct('PodSpec', getIn(pod.root, path));
  const job = jobSpecPath(pod);
  if (job) {
    const policy = [...job, 'podFailurePolicy'];
    new Walk(found, policy).struct('PodFailurePolicy', getIn(pod.root, policy));
  }
  return found;
}

/**
 * What a struct at or below a path names and gives a name, without the rest of the Pod.
 * @param type the struct that stands there: a container is the place where its ports and variables are known
 * @param to the names that are wanted, where it is not all
 */
export function namesOf(type: StructName, value: Json | undefined, path: Path, to?: Leads): PodNames {
  const found: Found = { definitions: [], uses: [] };
  new Walk(found, path, to).struct(type, value);
  return found;
}

/** What a struct at or below a path names; see {@link namesOf}. */
export function usesIn(type: StructName, value: Json | undefined, path: Path): readonly Use[] {
  return namesOf(type, value, path).uses;
}
