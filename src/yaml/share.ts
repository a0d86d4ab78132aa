import { isList, isObject, type Json } from '../pod/index.ts';

/**
 * `fresh` with every part that equals the same part of `old` taken from `old`, so that what did not change keeps its
 * identity and memoised readers skip it. The order of keys counts: two labels that change places are a change. Neither
 * argument is changed. Cost: one walk over `fresh`; only lists and maps above a change are made anew.
 */
export function shareJson(old: Json | undefined, fresh: Json): Json {
  if (Object.is(old, fresh)) return fresh;
  if (isList(fresh)) return isList(old) ? shareList(old, fresh) : fresh;
  if (!isObject(fresh) || !isObject(old)) return fresh;
  const keys = Object.keys(fresh);
  const before = Object.keys(old);
  let same = keys.length === before.length;
  let taken = false;
  const entries = keys.map((key, i): [string, Json] => {
    const child = fresh[key] as Json;
    const earlier = Object.hasOwn(old, key) ? old[key] : undefined;
    const shared = shareJson(earlier, child);
    same &&= before[i] === key && shared === earlier;
    taken ||= shared !== child;
    return [key, shared];
  });
  if (same) return old;
  return taken ? Object.fromEntries(entries) : fresh;
}

function shareList(old: readonly Json[], fresh: readonly Json[]): readonly Json[] {
  const shared = fresh.map((item, i) => shareJson(old[i], item));
  if (old.length === shared.length && shared.every((item, i) => item === old[i])) return old;
  return shared.some((item, i) => item !== fresh[i]) ? shared : fresh;
}
