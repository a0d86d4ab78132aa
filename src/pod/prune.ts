import type { Path } from './path.ts';
import { type FieldSchema, schemaAt } from './schema/index.ts';

/** Structs of which one member is chosen by being there: `emptyDir: {}` says something, so it stays. */
const unions = new Set([
  'Volume',
  'VolumeProjection',
  'LifecycleHandler',
  'Probe',
  'EnvVarSource',
  'EnvFromSource',
]);

/** An empty selector selects everything, a missing one nothing. */
const selectors = new Set(['LabelSelector', 'NodeSelectorTerm']);

/** True when the field says the same empty (`{}`, `[]`) as left out. */
function emptyMeansNothing(field: FieldSchema): boolean {
  return !field.required && !unions.has(field.owner) && !selectors.has(field.type);
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
    if (!at?.whole || !emptyMeansNothing(at.field) || frame.has(at.field.type)) break;
    depth++;
  }
  return depth;
}

const frame = new Set(['ObjectMeta', 'PodSpec', 'PodTemplateSpec', 'JobTemplateSpec']);
