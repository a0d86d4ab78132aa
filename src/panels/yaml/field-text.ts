import type { Tables } from '../../i18n/index.ts';
import { entryOf, type FieldSchema, fieldKey } from '../../pod/index.ts';

/** The type of a field as Go writes it: `[]EnvVar`, `map[string]string`, `int32`. */
export function typeLabel(field: FieldSchema): string {
  if (field.shape === 'list') return `[]${field.type}`;
  return field.shape === 'map' ? `map[string]${field.type}` : field.type;
}

export function fieldLabel(field: FieldSchema, messages: Tables): string {
  return messages.fields[fieldKey(field)].label;
}

/** Default, allowed values, version and gate of a field, one sentence each. */
function facts(field: FieldSchema, { ui }: Tables): string[] {
  const entry = entryOf(field);
  const lines: string[] = [];
  if (field.required) lines.push(ui['yaml.isRequired']);
  if (entry.default !== undefined) {
    lines.push(
      entry.defaultedBy
        ? ui['yaml.defaultBy'](entry.default, ui[`yaml.by.${entry.defaultedBy}`])
        : ui['yaml.defaultIs'](entry.default),
    );
  }
  if (field.values) lines.push(ui['yaml.oneOf'](field.values.map((value) => `\`${value}\``).join(' ')));
  if (entry.deprecated) lines.push(ui['yaml.isDeprecated']);
  if (entry.since) lines.push(ui['yaml.since'](entry.since));
  if (entry.gate && entry.gate.stage !== 'stable') {
    lines.push(ui['yaml.gate'](entry.gate.name, entry.gate.stage));
  }
  return lines;
}

/** What the language's texts and the catalogue say about a field, as Markdown blocks without the field's name. */
export function fieldBlocks(field: FieldSchema, messages: Tables): string[] {
  const key = fieldKey(field);
  const { more, mistake } = messages.details[key] ?? {};
  const known = facts(field, messages);
  return [
    messages.fields[key].help,
    ...(known.length > 0 ? [known.join('  \n')] : []),
    ...(more === undefined ? [] : [more]),
    ...(mistake === undefined ? [] : [messages.ui['yaml.mistake'](mistake)]),
  ];
}
