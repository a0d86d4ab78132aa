import type { Issue } from '../pod/index.ts';
import type { FieldDetail, FieldText, Reader } from './types.ts';

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

/** Reads every param as its name in angle brackets, and counts as many of each as it is told. */
export function namingReader(count = 2): Reader {
  const name = (param: string) => `<${param}>`;
  return Object.assign(name, {
    or: name,
    code: name,
    count: () => count,
    plural: (_: string, one: string, other: string) => (count === 1 ? one : other),
  });
}

/** An issue of a code with nothing else, for messages that take one beside the reader. */
export function issueFor(code: string): Issue {
  return { code, type: 'Invalid', severity: 'error', path: [], params: {} };
}
