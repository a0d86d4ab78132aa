import type { Tables } from '../i18n/index.ts';
import { fieldBlocks, fieldLabel, typeLabel } from '../i18n/index.ts';
import { type Json, schemaAt } from '../pod/index.ts';
import type { AtOffset } from '../yaml/index.ts';
import { documentAround, placeOf } from './place.ts';
import type { HoverText } from './types.ts';

export interface HoverInput {
  readonly text: string;
  readonly offset: number;
  readonly at: AtOffset;
  readonly root: Json | undefined;
  readonly messages: Tables;
  /** Sentences of the findings at the path whose own marker is not under the pointer. */
  readonly findings: readonly string[];
}

/** What to say about the field under the pointer; undefined for comments, gaps, and what the schema does not know. */
export function hoverText({ text, offset, at, root, messages, findings }: HoverInput): HoverText | undefined {
  if (at.on === 'comment' || at.on === 'gap' || at.path.length === 0) return undefined;
  const place = placeOf(root, at.path, documentAround(text, offset));
  const found = place && schemaAt(place.type, at.path.slice(place.objectPath.length));
  if (!found) return findings.length > 0 ? { blocks: findings } : undefined;
  const { field } = found;
  const head = `**${fieldLabel(field, messages)}**  \`${field.owner}.${field.name}\` \`${typeLabel(field)}\``;
  return { blocks: [head, ...fieldBlocks(field, messages), ...findings] };
}
