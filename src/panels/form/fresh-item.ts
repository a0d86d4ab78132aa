import { type FieldSchema, freeName, isList, type Json, own, structOf } from '../../pod/index.ts';
import { templateOf } from './templates.ts';

/** What "add" puts into a list: the smallest item, told apart from those that are there by what tells items apart. */
export function freshItem(field: FieldSchema, list: Json | undefined): Json {
  const item = templateOf(field.type);
  const named = own(own(item, 'metadata'), 'name');
  if (named !== undefined) {
    const others = (isList(list) ? list : []).map((other) => own(own(other, 'metadata'), 'name'));
    return { ...item, metadata: { name: free(named, others) } };
  }
  const [key] = structOf(field.type)?.identity ?? [];
  const start = key === undefined ? undefined : own(item, key);
  if (key === undefined || start === undefined || start === '') return item;
  const taken = (isList(list) ? list : []).map((other) => own(other, key));
  return { ...item, [key]: free(start, taken) };
}

/** The first number from `start` upwards, or the first name after it, that is not taken. */
function free(start: Json, taken: readonly (Json | undefined)[]): Json {
  if (typeof start === 'number') {
    let next = start;
    while (taken.includes(next)) next++;
    return next;
  }
  if (typeof start !== 'string') return start;
  const names = new Set(taken.filter((name) => typeof name === 'string'));
  // Names in capitals are those of variables, in which a dash is unusual.
  return freeName(start, names, { between: start === start.toUpperCase() ? '_' : '-' });
}
