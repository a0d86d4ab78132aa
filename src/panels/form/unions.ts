import {
  getIn,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  type Member,
  own,
  type Path,
  type PathEdit,
  structOf,
} from '../../pod/index.ts';
import { templateFrom } from './templates.ts';

/** The members of a struct of which one may be there, most used first; empty for other structs. */
export function membersOf(type: string): readonly Member[] {
  return structOf(type)?.union?.members ?? [];
}

/** The member a new item has while none is chosen: a plain text, where the union has one. */
export function plainMember(type: string): Member | undefined {
  return membersOf(type).find(({ field }) => !isStruct(field.type));
}

/** The members that are there. */
export function presentMembers(type: string, value: Json | undefined): Member[] {
  return membersOf(type).filter((m) => getIn(value, m.at) !== undefined);
}

/**
 * The edits that leave `to` as the only member, or none; everything else of the struct stays. The chosen member takes
 * over what it has in common with the one before.
 * @param path of the struct; @param value what stands there
 */
export function switchMember(
  type: string,
  path: Path,
  value: Json | undefined,
  to: Member | undefined,
  refine: (type: string, template: JsonObject) => JsonObject = (_, template) => template,
): PathEdit[] {
  const present = presentMembers(type, value);
  const edits: PathEdit[] = [];
  if (to && !present.some((m) => m.name === to.name)) {
    const before = present[0] ? getIn(value, present[0].at) : undefined;
    const template =
      to.field.type === 'string'
        ? ''
        : before === undefined
          ? refine(to.field.type, templateFrom(to.field.type, undefined))
          : templateFrom(to.field.type, before);
    edits.push({ op: 'set', path: [...path, ...to.at], value: template });
  }
  const leaving = present.filter((m) => m.name !== to?.name);
  for (const member of leaving) {
    const [first = ''] = member.at;
    const holder = own(value, first);
    const whole =
      member.at.length > 1 && to?.at[0] !== first && isObject(holder) && Object.keys(holder).length === 1;
    edits.push({ op: 'delete', path: [...path, ...(whole ? [first] : member.at)] });
  }
  return edits;
}
