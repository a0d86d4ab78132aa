import { schemaAt } from '../pod/index.ts';
import { around, type Question } from './around.ts';
import { placeOf } from './place.ts';
import type { Hover } from './types.ts';

/** What is under the pointer; undefined for comments, gaps and the root. */
export function hover(question: Question): Hover | undefined {
  const { at, root } = around(question);
  const { document, path, on } = at;
  if (on === 'comment' || on === 'gap' || path.length === 0) return undefined;
  const place = placeOf(root, path);
  const found = place && schemaAt(place.type, path.slice(place.objectPath.length));
  if (!found) return { document, path };
  return { document, path, field: { owner: found.field.owner, name: found.field.name } };
}
