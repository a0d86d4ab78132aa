import { isList, isObject, type Json } from '../pod/index.ts';

/**
 * `next`, with every part that equals its counterpart in `prev` replaced by that counterpart, so that what did not
 * change keeps its identity and memoised readers skip it. Cost: one walk over `next`.
 */
export function share(prev: Json | undefined, next: Json): Json {
  if (Object.is(prev, next)) return next;
  if (isList(next)) {
    if (!isList(prev)) return next;
    let same = prev.length === next.length;
    const items = next.map((item, i) => {
      const kept = share(prev[i], item);
      if (kept !== prev[i]) same = false;
      return kept;
    });
    return same ? prev : items;
  }
  if (!isObject(next) || !isObject(prev)) return next;
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(prev).length;
  const entries = keys.map((key): [string, Json] => {
    const before = Object.hasOwn(prev, key) ? prev[key] : undefined;
    const kept = share(before, next[key] as Json);
    if (kept !== before) same = false;
    return [key, kept];
  });
  return same ? prev : Object.fromEntries(entries);
}
