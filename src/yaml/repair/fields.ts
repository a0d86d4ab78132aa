import { fieldsOf, typeNames } from '../../pod/index.ts';

/** Every name of a field of any API type: a word that is one was most likely meant as a key. */
const names: ReadonlySet<string> = new Set(
  typeNames().flatMap((type) => fieldsOf(type).map((field) => field.name)),
);

const folded = new Set([...names].map((name) => name.toLowerCase()));

/** True for the name of a field, in any case. */
export function isFieldName(word: string): boolean {
  return folded.has(word.toLowerCase());
}
