import type { Json } from './json.ts';
import { type Path, startsWith } from './path.ts';
import { findPods, type PodRef, rootTypeOf } from './pods.ts';
import { fieldsOf, structAt } from './schema/index.ts';

/** The object of a document that a path belongs to: that of the innermost Pod reference, else a bare Pod at the root. */
export function schemaPlace(refs: readonly PodRef[], path: Path): { root: string; path: Path } {
  const ref = refs.find((r) => startsWith(path, r.objectPath));
  return ref ? { root: rootTypeOf(ref), path: path.slice(ref.objectPath.length) } : { root: 'Pod', path };
}

/**
 * The customary key order of every map of a document: upstream's field order, apiVersion before kind. Maps the schema
 * does not know have no order.
 */
export function keyOrderOf(value: Json | undefined): (path: Path) => readonly string[] {
  const refs = findPods(value);
  return (path) => {
    const place = schemaPlace(refs, path);
    const struct = structAt(place.root, place.path);
    if (struct === undefined) return [];
    const names = fieldsOf(struct).map((field) => field.name);
    return names[0] === 'kind' && names[1] === 'apiVersion'
      ? ['apiVersion', 'kind', ...names.slice(2)]
      : names;
  };
}
