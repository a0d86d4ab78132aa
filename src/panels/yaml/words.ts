import type { Completion, FieldRef, Hover } from '../../assist/index.ts';
import { fieldBlocks, fieldLabel, type Tables, typeLabel, valueText } from '../../i18n/index.ts';
import type { HoverText, Suggestion } from '../../monaco/index.ts';
import {
  type Candidate,
  existsIn,
  type FieldSchema,
  fieldKey,
  fieldOf,
  isStruct,
  recordOf,
  valueExistsIn,
} from '../../pod/index.ts';

const schemaOf = ({ owner, name }: FieldRef): FieldSchema | undefined => fieldOf(owner, name);

/** How the page calls what a field may name. */
function candidateText(
  { kind, detail }: Pick<Candidate, 'kind' | 'detail'>,
  { ui }: Tables,
): string | undefined {
  switch (kind) {
    case 'volume':
      return ui['yaml.volumeOf'](detail ?? '');
    case 'port':
      return ui['yaml.portOf'](detail ?? '?');
    case 'container':
      return ui['yaml.containerOf'];
    case 'resource-claim':
      return ui['yaml.claimOf'];
    default:
      return undefined;
  }
}

/** What stands behind an entry of the list: the words of a field, of a value, of what is named. */
function detailOf({ offer, text }: Completion, field: FieldSchema | undefined, messages: Tables): string {
  const { ui } = messages;
  const marks: (string | undefined)[] = [];
  if (offer.of === 'reference' && offer.candidate) marks.push(candidateText(offer.candidate, messages));
  if (field && offer.of === 'key') {
    marks.push(fieldLabel(field, messages));
    if (field.required) marks.push(ui['yaml.required']);
    if (recordOf(field).deprecated) marks.push(ui['yaml.deprecated']);
  }
  if (field && offer.of === 'value') {
    if (text === recordOf(field).default) marks.push(ui['yaml.default']);
    marks.push(valueText(messages, fieldKey(field), text));
  }
  return marks.filter((mark) => mark !== undefined).join(' · ');
}

function kindOf({ offer }: Completion, field: FieldSchema | undefined): Suggestion['kind'] {
  if (offer.of === 'pod') return 'snippet';
  if (offer.of === 'key') return field?.shape === 'single' && !isStruct(field.type) ? 'field' : 'group';
  return offer.of === 'map-key' ? 'field' : offer.of;
}

/** True for a field or a value that a release does not have, which is not offered. */
export function isAbsent({ offer, text }: Completion, release: string): boolean {
  if (offer.of !== 'key' && offer.of !== 'value') return false;
  const field = schemaOf(offer.field);
  if (!field) return false;
  const key = fieldKey(field);
  return offer.of === 'key' ? !existsIn(key, release) : !valueExistsIn(key, text, release);
}

/** An entry of the completion list with its words. */
export function suggestionOf(completion: Completion, messages: Tables): Suggestion {
  const { offer, text, insert, snippet, again, start, end } = completion;
  const said = { insert, snippet, again, start, end };
  if (offer.of === 'pod') {
    return {
      ...said,
      label: messages.ui['yaml.podSnippet'],
      kind: 'snippet',
      documentation: messages.ui['yaml.podSnippetHelp'],
    };
  }
  const field = schemaOf(offer.field);
  const detail = detailOf(completion, field, messages);
  const blocks = field && offer.of !== 'map-key' ? fieldBlocks(field, messages) : [];
  return {
    ...said,
    label: text,
    kind: kindOf(completion, field),
    ...(detail === '' ? {} : { detail }),
    ...(blocks.length === 0 ? {} : { documentation: blocks.join('\n\n') }),
  };
}

/**
 * What to say about what is under the pointer; undefined where that is nothing.
 * @param findings sentences of the findings there whose own marker is not under the pointer
 * @param release the person's; that it has not the field is said
 */
export function hoverTextOf(
  { field: ref }: Hover,
  messages: Tables,
  findings: readonly string[],
  release?: string,
): HoverText | undefined {
  const field = ref && schemaOf(ref);
  if (!field) return findings.length > 0 ? { blocks: findings } : undefined;
  const head = `**${fieldLabel(field, messages)}**  \`${field.owner}.${field.name}\` \`${typeLabel(field)}\``;
  return { blocks: [head, ...fieldBlocks(field, messages, release), ...findings] };
}
