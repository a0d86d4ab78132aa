import { isList, isObject, type Json } from '../pod/index.ts';

/**
 * `fresh` with every part that equals the same part of `old` taken from `old`, so that what did not change keeps its
 * identity from one state of the text to the next.
 */
export function shareJson(old: Json | undefined, fresh: Json): Json {
  if (isList(old) && isList(fresh)) {
    const shared = fresh.map((item, i) => shareJson(old[i], item));
    return old.length === shared.length && shared.every((item, i) => item === old[i]) ? old : shared;
  }
  if (!isObject(old) || !isObject(fresh)) return fresh;
  const keys = Object.keys(fresh);
  const before = Object.keys(old);
  let same = keys.length === before.length;
  const target = fresh as Record<string, Json>;
  for (const [i, key] of keys.entries()) {
    const child = fresh[key] as Json;
    const earlier = Object.hasOwn(old, key) ? old[key] : undefined;
    const shared = shareJson(earlier, child);
    if (shared !== child && key !== '__proto__') target[key] = shared;
    same &&= before[i] === key && shared === earlier;
  }
  return same ? old : fresh;
}
