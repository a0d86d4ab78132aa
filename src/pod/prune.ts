import { structOf } from './fields/index.ts';
import type { Path } from './path.ts';
import { type FieldSchema, schemaAt } from './schema/index.ts';

/**
 * True when the field says the same empty (`{}`, `[]`) as left out. The member of a union is chosen by being there:
 * `emptyDir: {}` says something, so it stays.
 */
function emptyMeansNothing(field: FieldSchema): boolean {
  const chosen = structOf(field.owner)?.union?.members.some(
    ({ name, at }) => at.length === 1 && name === field.name,
  );
  return !field.required && chosen !== true && structOf(field.type)?.emptyCounts !== true;
}

/**
 * How many ancestors of a deleted place may go with it when they are left empty.
 * @param root schema type of the object the path starts at, such as `Deployment`
 * @param path place that is deleted, counted from that object
 * @returns a count for `PathEdit` delete's `prune`: stops at list items, at required fields, at union members, at
 *   selectors, at anything outside the schema, and never takes `metadata`, `spec` or a template of the object
 */
export function pruneDepth(root: string, path: Path): number {
  let depth = 0;
  for (let length = path.length - 1; length > 1; length--) {
    const at = schemaAt(root, path.slice(0, length));
    if (!at?.whole || !emptyMeansNothing(at.field) || structOf(at.field.type)?.frame === true) break;
    depth++;
  }
  return depth;
}
