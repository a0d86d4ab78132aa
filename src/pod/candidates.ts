import { isLocal, type LocalName, type ObjectKind, recordOf, structOf } from './fields/index.ts';
import { type Json, own } from './json.ts';
import {
  type Definition,
  isLocalUse,
  jobSpecPath,
  namesIn,
  type ObjectUse,
  objectField,
  type PodNames,
  type PodScope,
  podScope,
  text,
} from './names.ts';
import type { Neighbour } from './neighbours.ts';
import { equalPath, getIn, type Path, startsWith } from './path.ts';
import { schemaAt } from './schema/index.ts';

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

/** The field at a path of the Pod, or of the spec of the Job around it. */
function fieldAt(pod: PodScope, path: Path) {
  if (startsWith(path, pod.podPath)) return schemaAt('Pod', path.slice(pod.podPath.length));
  const job = jobSpecPath(pod);
  return job && startsWith(path, job) ? schemaAt('JobSpec', path.slice(job.length)) : undefined;
}

/**
 * What the field at `path` may name: what the Pod defines of that kind, or the objects and keys of the kind that stand in
 * the file, and then those that other places of the Pod name. Each name once, in the order of the manifest.
 * @param path of the field, or of an item of it
 * @param found what {@link namesIn} finds in the Pod, where that is at hand
 * @param beside the objects of the file, from `neighbours`
 */
export function candidates(
  pod: PodScope,
  path: Path,
  found: PodNames = namesIn(pod),
  beside: readonly Neighbour[] = [],
): Candidate[] {
  const at = fieldAt(pod, path);
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
    const named = others.filter((use) => use.kind === names && use.key === undefined);
    return unique(
      [...beside.filter(({ kind }) => kind === names), ...named].map(({ name }) => ({ name, kind: names })),
    );
  }
  const object = objectAround(pod, path);
  const isThat = (one: { readonly kind: string; readonly name: string }) =>
    one.kind === object?.kind && one.name === object.name;
  const keys = [
    ...beside.filter(isThat).flatMap((one) => one.keys),
    ...others.filter(isThat).flatMap(({ key }) => key ?? []),
  ];
  return unique(keys.map((name) => ({ name, kind: 'object-key' })));
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
