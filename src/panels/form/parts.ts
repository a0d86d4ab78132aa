import { isList, type Json, type JsonObject, own } from '../../pod/index.ts';
import { freeName } from './templates.ts';

function namesIn(list: Json | undefined): string[] {
  if (!isList(list)) return [];
  return list.map((item) => own(item, 'name')).filter((name): name is string => typeof name === 'string');
}

/** A copy of a list item under a name that is free in the list. */
export function duplicateOf(item: JsonObject, list: Json | undefined): JsonObject {
  const name = own(item, 'name');
  const base = typeof name === 'string' && name !== '' ? name.replace(/-\d+$/, '') : 'copy';
  return { ...item, name: freeName(base, namesIn(list)) };
}
