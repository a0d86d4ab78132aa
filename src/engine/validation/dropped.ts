import {
  formatPath,
  type Issue,
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
  recordOf,
  schemaAt,
  startsWith,
} from '../../pod/index.ts';
import { warning } from './errors.ts';

/** Warns of the fields that a server drops since their feature gate is off: they do nothing. */
export function* droppedFields(
  type: string,
  before: JsonObject,
  after: JsonObject,
  path: Path,
): Generator<Issue> {
  let told: Path = ['@'];
  for (const inner of dropped(before, after)) {
    if (startsWith(inner, told)) continue;
    const field = schemaAt(type, inner)?.field;
    const gate = field && recordOf(field).gate?.name;
    if (gate === undefined) continue;
    told = inner;
    yield warning([...path, ...inner], 'gate-off', { field: field?.name ?? '', gate });
  }
}

/** Paths of what is in `before` and not in `after`. */
function* dropped(before: Json, after: Json): Generator<Path> {
  if (before === after) return;
  if (isList(before) && isList(after)) {
    for (const [i, item] of before.entries()) {
      for (const inner of dropped(item, after[i] ?? null)) yield [i, ...inner];
    }
  } else if (isObject(before) && isObject(after)) {
    for (const [key, value] of Object.entries(before)) {
      const kept = own(after, key);
      if (kept === undefined) yield* whole(value, [key]);
      else for (const inner of dropped(value, kept)) yield [key, ...inner];
    }
  }
}

/** What is dropped, and what is in it: the outer field goes where nothing but a gated one is left in it. */
function* whole(value: Json, path: Path): Generator<Path> {
  yield path;
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) yield* whole(inner, [...path, key]);
}

/** What is wrong with fields that are dropped is no error, since nobody reads them. */
export function unread(all: readonly Issue[], kept: readonly Issue[]): Issue[] {
  const known = new Set(kept.map(({ code, path }) => `${code} ${formatPath(path)}`));
  return all
    .filter(({ code, path }) => !known.has(`${code} ${formatPath(path)}`))
    .map((issue) => ({ ...issue, severity: issue.severity === 'error' ? 'warning' : issue.severity }));
}
