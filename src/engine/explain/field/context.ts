import {
  type ContainerRef,
  type FieldSchema,
  fieldKey,
  getIn,
  type Json,
  own,
  type Path,
  type PodRef,
  rootTypeOf,
  type SchemaKey,
  schemaAt,
  startsWith,
} from '../../../pod/index.ts';
import type { AnalyzeOptions, Explanation } from '../../types.ts';
import { containersIn, number, type Subject, text } from '../subject.ts';
import type { FieldFactId } from './ids.ts';

/** What a fact is computed from. All paths count from the document's root. */
export interface FieldContext extends Subject {
  readonly root: Json | undefined;
  readonly podPath: Path;
  /** The field that is explained; for an element of a list or map, the list or map. */
  readonly field: FieldSchema;
  readonly fieldPath: Path;
  /** Key or index of the element; undefined at the field as a whole. */
  readonly element: string | number | undefined;
  /** What stands at the field, or at its element; undefined where nothing does. */
  readonly value: Json | undefined;
  readonly path: Path;
  /** The struct that holds the field. */
  readonly parent: Json | undefined;
  readonly parentPath: Path;
  /** The container around the field. */
  readonly container: ContainerRef | undefined;
  readonly containers: readonly ContainerRef[];
  readonly options: AnalyzeOptions;
}

export type Facts = (context: FieldContext) => Iterable<Explanation>;
/** Facts by `Container.image`: the key of a field. */
export type FactTable = Readonly<Partial<Record<SchemaKey, Facts>>>;

export function fact(
  id: FieldFactId,
  params: Explanation['params'] = {},
  ...refs: readonly Path[]
): Explanation {
  return { id, params, refs };
}

/** The context of the field at `path`; undefined where the schema knows no field. */
export function contextAt(
  root: Json | undefined,
  ref: PodRef,
  path: Path,
  options: AnalyzeOptions,
): (FieldContext & { readonly key: string }) | undefined {
  if (!startsWith(path, ref.objectPath)) return undefined;
  const at = schemaAt(rootTypeOf(ref), path.slice(ref.objectPath.length));
  if (!at) return undefined;
  const fieldPath = at.whole ? path : path.slice(0, -1);
  const parentPath = fieldPath.slice(0, -1);
  const pod = getIn(root, ref.podPath);
  const containers = containersIn(pod, ref.podPath);
  return {
    root,
    pod,
    podPath: ref.podPath,
    spec: own(pod, 'spec'),
    specPath: [...ref.podPath, 'spec'],
    kind: rootTypeOf(ref),
    object: getIn(root, ref.objectPath),
    objectPath: ref.objectPath,
    key: fieldKey(at.field),
    field: at.field,
    fieldPath,
    element: at.whole ? undefined : path.at(-1),
    value: getIn(root, path),
    path,
    parent: getIn(root, parentPath),
    parentPath,
    container: containers.find((c) => startsWith(path, c.path)),
    containers,
    options,
  };
}

/** The part of a path up to and with its last step named `name`, and the step after it (a list's index). */
export function upTo(path: Path, name: string, after = 0): Path | undefined {
  const at = path.lastIndexOf(name);
  return at < 0 ? undefined : path.slice(0, at + 1 + after);
}

/** Seconds in the units people speak of: `1 h 30 min`. Units are the same in every language. */
export function durationText(seconds: number): string {
  const units = [
    [86400, 'd'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const;
  let rest = Math.floor(seconds);
  const words: string[] = [];
  for (const [size, unit] of units) {
    const count = Math.floor(rest / size);
    if (count > 0) words.push(`${count} ${unit}`);
    rest -= count * size;
  }
  return words.join(' ');
}

/** A text or a number as it stands in the document; `?` for anything else. */
export function shown(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '?';
}

export { number, text };
