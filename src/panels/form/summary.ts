import { isList, isObject, type Json, own } from '../../pod/index.ts';

function brief(value: Json | undefined, depth: number): string {
  if (value === undefined) return '';
  if (value === null) return 'null';
  if (isList(value)) {
    if (value.length === 0) return '[]';
    const shown = value.slice(0, 4).map((item) => brief(item, depth + 1));
    return shown.join(', ') + (value.length > 4 ? ', …' : '');
  }
  if (isObject(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0) return '{}';
    if (depth > 2) return '…';
    const [first] = keys;
    const name = own(value, 'name');
    if (depth > 0 && typeof name === 'string') return name;
    const only = keys.length === 1 && first !== undefined ? own(value, first) : undefined;
    if (isObject(only)) return `${first} ${brief(only, depth + 1)}`;
    return keys
      .slice(0, 5)
      .map((key) => `${key}: ${brief(own(value, key), depth + 1)}`)
      .join(' · ');
  }
  return value === '' ? '""' : (String(value).split('\n', 1)[0] ?? '');
}

/** One short line that says what a value holds; the empty string for nothing. */
export function summarize(value: Json | undefined, limit = 120): string {
  const line = brief(value, 0);
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

/** A value as it would stand in a flow of JSON, cut where it gets long. */
export function snippet(value: Json, limit = 600): string {
  const line = typeof value === 'string' ? JSON.stringify(value) : JSON.stringify(value, null, 2);
  return line.length > limit ? `${line.slice(0, limit)}\n…` : line;
}
