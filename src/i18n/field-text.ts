import {
  bornIn,
  existsIn,
  type FieldKey,
  type FieldSchema,
  fieldKey,
  gateIn,
  lookUp,
  podKinds,
  recordOf,
  schemaVersion,
} from '../pod/index.ts';
import { valueText } from './sentence.ts';
import type { BriefTables, Tables } from './tables.ts';
import type { FieldText } from './types.ts';

/** The type of a field as Go writes it: `[]EnvVar`, `map[string]string`, `int32`. */
export function typeLabel(field: FieldSchema): string {
  if (field.shape === 'list') return `[]${field.type}`;
  return field.shape === 'map' ? `map[string]${field.type}` : field.type;
}

/** What the workloads share with a Pod is told in the Pod's words; their other fields have no texts. */
function textKey(field: FieldSchema): FieldKey {
  const { owner, name } = field;
  if (owner === 'PodTemplateSpec' && name === 'spec') return 'Pod.spec';
  if (!podKinds.includes(owner)) return fieldKey(field);
  if (name === 'kind') return 'Pod.kind';
  return name === 'apiVersion' ? 'Pod.apiVersion' : fieldKey(field);
}

/** The schema knows the workloads too, which the keys of the tables leave out. */
type Texts = Readonly<Partial<Record<FieldKey, FieldText>>>;

function textOf(field: FieldSchema, { fields }: { readonly fields: Texts }): FieldText | undefined {
  return fields[textKey(field)];
}

/** The field's name for people; its name in the manifest where the language has none. */
export function fieldLabel(field: FieldSchema, messages: BriefTables): string {
  // What the Pod's texts say of its metadata and spec is of the Pod: a workload and a claim have the words alone.
  return (textOf(field, messages) ?? lookUp(messages.fields, `Pod.${field.name}`))?.label ?? field.name;
}

/** Since which release a field is there, and the person's release where that has it not. */
export function sinceOf(
  field: FieldSchema,
  release: string,
): { readonly since: string | undefined; readonly without: string | undefined } {
  const { since } = recordOf(field);
  const key = fieldKey(field);
  if (existsIn(key, release)) return { since, without: undefined };
  return { since: bornIn(key) ?? since, without: release };
}

/** Default, allowed values, version and gate of a field, one sentence each. */
function facts(field: FieldSchema, messages: Tables, release: string): string[] {
  const { ui } = messages;
  const entry = recordOf(field);
  const lines: string[] = [];
  if (field.required) lines.push(ui['yaml.isRequired']);
  if (entry.default !== undefined) {
    lines.push(
      entry.defaultedBy
        ? ui['yaml.defaultBy'](entry.default, ui[`explain.by.${entry.defaultedBy}`])
        : ui['yaml.defaultIs'](entry.default),
    );
  }
  if (field.values && meanings(field, messages).length === 0)
    lines.push(ui['yaml.oneOf'](field.values.map((value) => `\`${value}\``).join(' ')));
  if (entry.deprecated) lines.push(ui['yaml.isDeprecated']);
  const { since, without } = sinceOf(field, release);
  if (since) lines.push(ui['yaml.since'](since, without));
  const state = entry.gate && gateIn(entry.gate.name, release);
  if (entry.gate && state && state !== 'stable')
    lines.push(ui['yaml.gate'](entry.gate.name, ui[`explain.stage.${state}`]));
  return lines;
}

/** Lists with more values than these are not explained one by one. */
const mostMeanings = 12;

/** What each allowed value means, as items of a list. */
function meanings(field: FieldSchema, messages: Tables): string[] {
  if (!field.values || field.values.length > mostMeanings) return [];
  return field.values.flatMap((value) => {
    const meaning = valueText(messages, fieldKey(field), value);
    return meaning === undefined ? [] : [`- ${messages.ui['yaml.means'](value, meaning)}`];
  });
}

/**
 * What the language's texts and the catalogue say about a field, as Markdown blocks without the field's name.
 * @param release the person's; that it has not the field is said
 */
export function fieldBlocks(field: FieldSchema, messages: Tables, release: string = schemaVersion): string[] {
  const help = textOf(field, messages)?.help;
  const { more, mistake } = messages.details[textKey(field)] ?? {};
  const known = facts(field, messages, release);
  const values = meanings(field, messages);
  return [
    ...(help === undefined ? [] : [help]),
    ...(known.length > 0 ? [known.join('  \n')] : []),
    ...(values.length > 0 ? [values.join('\n')] : []),
    ...(more === undefined ? [] : [more]),
    ...(mistake === undefined ? [] : [messages.ui['yaml.mistake'](mistake)]),
  ];
}
