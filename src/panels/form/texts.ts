import type { BriefTables, FieldText } from '../../i18n/index.ts';
import { type FieldSchema, fieldKey, lookUp, own, podKinds } from '../../pod/index.ts';

/** `matchExpressions` -> `Match expressions`; for the fields of workloads that have no texts of their own. */
export function humanize(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(' ');
  return words
    .map((word, i) => {
      if (/^[A-Z\d]{2,}$/.test(word)) return word;
      return i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase();
    })
    .join(' ');
}

/** A text without the backquotes around code, for places that take no markup (tooltips). */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** Label and help of a field in the current language. */
export function textOf(tables: BriefTables, field: FieldSchema): FieldText {
  const table: Partial<Record<string, FieldText>> = tables.fields;
  // Every object that holds a Pod has a kind, metadata and a spec; what they are is told once.
  const shared = podKinds.includes(field.owner) ? lookUp(table, `Pod.${field.name}`) : undefined;
  return table[fieldKey(field)] ?? shared ?? { label: humanize(field.name), help: '' };
}

/** What one item of a list is called (`port` of `ports`), for "Add port" and "Port 2"; else the label of the list. */
export function itemName(tables: BriefTables, field: FieldSchema): string {
  const key = fieldKey(field).replace(/^EphemeralContainer\./, 'Container.');
  return own(tables.items, key)?.toString() ?? textOf(tables, field).label;
}

/**
 * What an empty control of a field says in grey, where it says more than that it is empty; `following` is what the field
 * for the next of several words says.
 */
export function placeholderIn(
  words: BriefTables['ui'],
  field: FieldSchema,
  kind: 'placeholder' | 'following' = 'placeholder',
): string | undefined {
  const key = fieldKey(field).replace(/^EphemeralContainer\./, 'Container.');
  const table: Readonly<Record<string, unknown>> = words;
  const text = lookUp(table, `${kind}.${key}`);
  return typeof text === 'string' ? text : undefined;
}

/** True where the label says the same as the field's name, so that one of them is enough. */
export function repeats(label: string, name: string): boolean {
  return label.replaceAll(' ', '').toLowerCase() === name.toLowerCase();
}
