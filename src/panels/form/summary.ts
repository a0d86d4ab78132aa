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

function flow(value: Json, path: Path, written: Written, pad: string): string {
  const inner = `${pad}  `;
  const around = (open: string, lines: readonly string[], close: string) =>
    lines.length === 0
      ? open + close
      : `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${pad}${close}`;
  const below = (child: Json, step: string | number) => flow(child, [...path, step], written, inner);
  if (isList(value)) return around('[', value.map(below), ']');
  if (isObject(value)) {
    const pairs = Object.entries(value);
    return around(
      '{',
      pairs.map(([key, child]) => `${JSON.stringify(key)}: ${below(child, key)}`),
      '}',
    );
  }
  return written(path) ?? JSON.stringify(value);
}

/** A value in the manner of JSON with its scalars as they stand in the text, cut where it gets long. */
export function snippet(value: Json, written: Written = () => undefined, limit = 600): string {
  const text = flow(value, [], written, '');
  return text.length > limit ? `${text.slice(0, limit)}\n…` : text;
}
