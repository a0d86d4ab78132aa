import { isList, isObject, type JsonObject, own } from '../../pod/index.ts';

/** Changes the struct at a path; what is not there stays so, and an object of which nothing changes is the same. */
export function change(
  object: JsonObject,
  path: readonly (string | number)[],
  edit: (o: JsonObject) => JsonObject,
): JsonObject {
  const [step, ...rest] = path;
  if (typeof step !== 'string') return edit(object);
  const inner = own(object, step);
  if (!isObject(inner)) return object;
  const changed = change(inner, rest, edit);
  return changed === inner ? object : { ...object, [step]: changed };
}

/** Changes every struct of a list. */
export function changeEach(o: JsonObject, key: string, edit: (item: JsonObject) => JsonObject): JsonObject {
  const list = own(o, key);
  if (!isList(list)) return o;
  const changed = list.map((item) => (isObject(item) ? edit(item) : item));
  return changed.every((item, i) => item === list[i]) ? o : { ...o, [key]: changed };
}

/** The struct without some of its fields. */
export function without(o: JsonObject, ...keys: readonly string[]): JsonObject {
  if (keys.every((key) => own(o, key) === undefined)) return o;
  return Object.fromEntries(Object.entries(o).filter(([key]) => !keys.includes(key)));
}
