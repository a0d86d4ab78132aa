import { fieldOf, fieldsOf, isStruct, typeNames } from '../../pod/index.ts';

const all = typeNames().flatMap((type) => fieldsOf(type));

/** Every name of a field of any API type: a word that is one was most likely meant as a key. */
const folded = new Set(all.map((field) => field.name.toLowerCase()));

/** True for the name of a field, in any case. */
export function isFieldName(word: string): boolean {
  return folded.has(word.toLowerCase());
}

/** API types of the items of the lists that fields of this name hold, in whatever type. */
const itemTypes = new Map<string, Set<string>>();
for (const field of all) {
  if (field.shape !== 'list' || !isStruct(field.type)) continue;
  const types = itemTypes.get(field.name) ?? new Set();
  itemTypes.set(field.name, types.add(field.type));
}

const noLists = new Set(all.filter(({ shape }) => shape !== 'list').map(({ name }) => name));

/** True where a field of this name holds a list of structs, and nowhere anything else. */
export function isStructList(name: string): boolean {
  return itemTypes.has(name) && !noLists.has(name);
}

const scalarLists = new Set(
  all.filter(({ shape, type }) => shape === 'list' && !isStruct(type)).map(({ name }) => name),
);

/** True where a field of this name holds a list of scalars, and nowhere anything else. */
export function isScalarList(name: string): boolean {
  return scalarLists.has(name) && !noLists.has(name) && !itemTypes.has(name);
}

/** True where items of the list `list` have the field `name`. */
export function isItemField(list: string, name: string): boolean {
  return [...(itemTypes.get(list) ?? [])].some((type) => fieldOf(type, name) !== undefined);
}
