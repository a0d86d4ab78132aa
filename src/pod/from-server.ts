import { isList, isObject, type Json, own } from './json.ts';

const filled = (value: Json | undefined) => typeof value === 'string' && value !== '';

/** True for an object that a server sent: it has what only a server gives. For a List, where that is so of an item. */
export function isFromServer(object: Json | undefined): boolean {
  const items = own(object, 'items');
  if (isList(items)) return items.some((item) => isFromServer(item));
  const metadata = own(object, 'metadata');
  const managed = own(metadata, 'managedFields');
  const status = own(object, 'status');
  return (
    ['uid', 'resourceVersion', 'creationTimestamp'].some((key) => filled(own(metadata, key))) ||
    (isList(managed) && managed.length > 0) ||
    (isObject(status) && Object.keys(status).length > 0)
  );
}
