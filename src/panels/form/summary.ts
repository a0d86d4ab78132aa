import { isList, isObject, type Json, own, type Path } from '../../pod/index.ts';

/** What stands in the text for the scalar at a path below the value, where that is not how it prints: `N`, read as false. */
export type Written = (path: Path) => string | undefined;

function brief(value: Json | undefined, path: Path, written: Written): string {
  const depth = path.length;
  const at = (key: string | number) => brief(own(value, String(key)), [...path, key], written);
  if (value === undefined) return '';
  if (value === null) return written(path) ?? 'null';
  if (isList(value)) {
    if (value.length === 0) return '[]';
    const shown = value.slice(0, 4).map((item, i) => brief(item, [...path, i], written));
    return shown.join(', ') + (value.length > 4 ? ', …' : '');
  }
  if (isObject(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0) return '{}';
    if (depth > 2) return '…';
    const [first] = keys;
    const name = own(value, 'name');
    if (depth > 0 && (typeof name === 'string' || written([...path, 'name']) !== undefined))
      return at('name');
    const only = keys.length === 1 && first !== undefined ? own(value, first) : undefined;
    if (isObject(only)) return `${first} ${at(first ?? '')}`;
    return keys
      .slice(0, 5)
      .map((key) => `${key}: ${at(key)}`)
      .join(' · ');
  }
  return written(path) ?? (value === '' ? '""' : (String(value).split('\n', 1)[0] ?? ''));
}

/** One short line that says what a value holds; the empty string for nothing. */
export function summarize(value: Json | undefined, written: Written = () => undefined, limit = 120): string {
  const line = brief(value, [], written);
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

/** A value as it would stand in a flow of JSON, cut where it gets long. */
export function snippet(value: Json, limit = 600): string {
  const line = typeof value === 'string' ? JSON.stringify(value) : JSON.stringify(value, null, 2);
  return line.length > limit ? `${line.slice(0, limit)}\n…` : line;
}
