import { isList, isObject, type Json } from '../../pod/index.ts';

/** A value on one line: words as they are, lists by commas, a profile by its type, other maps as JSON. */
export function valueText(value: Json): string {
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (isList(value) && value.every((item) => !isObject(item) && !isList(item)))
    return value.map(String).join(', ');
  if (isObject(value)) {
    const { type, ...rest } = value;
    if (typeof type === 'string' && Object.keys(rest).length === 0) return type;
  }
  return JSON.stringify(value);
}
