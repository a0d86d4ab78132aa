import { freeName, isList, type Json, type JsonObject, own } from '../../pod/index.ts';

function namesIn(list: Json | undefined): string[] {
  if (!isList(list)) return [];
  return list.map((item) => own(item, 'name')).filter((name): name is string => typeof name === 'string');
}

/** A copy of a list item; a name it has is made one that is free in the list. */
export function duplicateOf(item: JsonObject, list: Json | undefined): JsonObject {
  const name = own(item, 'name');
  if (typeof name !== 'string' || name === '') return item;
  // Names in capitals are those of variables, in which a dash is unusual.
  const between = name === name.toUpperCase() ? '_' : '-';
  const base = name.replace(/[-_]\d+$/, '');
  return { ...item, name: freeName(base, new Set(namesIn(list)), { between }) };
}
