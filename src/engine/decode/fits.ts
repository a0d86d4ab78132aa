import {
  type FieldSchema,
  fieldsOf,
  isList,
  isObject,
  isStruct,
  type Json,
  maxMeantKeys,
  nearMiss,
} from '../../pod/index.ts';

/** True where a value has the shape of a field, so that moving or renaming it there is what was meant. */
export function fits(field: FieldSchema, value: Json): boolean {
  if (value === null) return true;
  if (field.shape === 'list') return isList(value) && value.every((item) => fitsElement(field, item));
  if (field.shape === 'map') {
    return isObject(value) && Object.values(value).every((item) => fitsElement(field, item));
  }
  return fitsElement(field, value);
}

function fitsElement(field: FieldSchema, value: Json): boolean {
  if (value === null) return true;
  if (isStruct(field.type)) {
    if (!isObject(value)) return false;
    const keys = Object.keys(value);
    const names = fieldsOf(field.type).map((f) => f.name);
    return (
      keys.length === 0 ||
      keys.some((key) => names.includes(key)) ||
      keys.slice(0, maxMeantKeys).some((key) => nearMiss(field.type, key, () => false))
    );
  }
  if (typeof value === 'object') return false;
  if (field.type === 'boolean') return typeof value === 'boolean' || value === 'true' || value === 'false';
  if (field.type === 'int32' || field.type === 'int64') {
    return typeof value === 'number' || /^\d+$/.test(String(value));
  }
  return true;
}
