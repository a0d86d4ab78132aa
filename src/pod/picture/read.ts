import { isList, type Json } from '../json.ts';
import { formatPath, type Path } from '../path.ts';

/** A scalar as text; the empty text for anything else. */
export function words(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The items of a list; none where no list stands. */
export function items(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** The id of the part at a path: the path as upstream prints it. */
export function idOf(path: Path): string {
  return formatPath(path);
}
