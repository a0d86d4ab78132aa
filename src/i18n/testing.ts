import type { FieldDetail, FieldText } from './types.ts';

/** Everything that is said about one field, in brief and at length. */
export type AllWords = FieldText & FieldDetail;

/** The words of every field by its key; throws for a detail of a field that has no brief text. */
export function merged(
  fields: Readonly<Record<string, FieldText>>,
  details: Readonly<Record<string, FieldDetail>>,
): Readonly<Record<string, AllWords>> {
  const lost = Object.keys(details).filter((key) => !(key in fields));
  if (lost.length > 0) throw new Error(`details of fields without a text: ${lost.join(', ')}`);
  return Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, { ...text, ...details[key] }]));
}
