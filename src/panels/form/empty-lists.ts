import { type FieldSchema, fieldKey, lookUp } from '../../pod/index.ts';

/** What it means that a list is empty, where people get that wrong. */
const sentences = {
  'Container.ports': 'form.none.ports',
} as const;

type Sentence = (typeof sentences)[keyof typeof sentences];

/** The word for a field that lists nothing; undefined where an empty list says it all. */
export function emptyOf(field: FieldSchema): Sentence | undefined {
  return lookUp<Sentence>(sentences, fieldKey(field));
}
