import { type UnknownUse, unknownUses } from './create.ts';
import type { LocalName } from './fields/index.ts';
import type { Json } from './json.ts';
import { type Lead, type Leads, leads } from './name-leads.ts';
import { namesOf, type PodNames } from './names.ts';
import type { Path } from './path.ts';
import type { StructName } from './schema/index.ts';

const known = new Map<string, Map<string, Lead>>();

/** The leads from a type to the names of some kinds alone, with what uses them; made when they are first asked for. */
function leadsTo(kinds: readonly LocalName[], type: string): Leads {
  const word = kinds.join();
  const some = known.get(word) ?? new Map<string, Lead>();
  known.set(word, some);
  narrow(some, type, kinds);
  return some;
}

/** True where the type leads to one of them. */
function narrow(some: Map<string, Lead>, type: string, kinds: readonly LocalName[]): boolean {
  const made = some.get(type);
  if (made) return made.records.length > 0;
  const lead = leads.get(type);
  if (!lead) return false;
  const is = (kind: unknown) => (kinds as readonly unknown[]).includes(kind);
  const records = lead.records.filter(
    ({ defines, names, expands, field }) =>
      is(defines) || is(names) || (expands !== undefined && is('env')) || narrow(some, field.type, kinds),
  );
  some.set(type, { ...lead, records });
  return records.length > 0;
}

/**
 * What a struct at or below a path names and gives a name, looked for where names of these kinds may stand alone; a field
 * that has one may say more.
 */
export function someNamesOf(
  type: StructName,
  value: Json | undefined,
  path: Path,
  kinds: readonly LocalName[],
): PodNames {
  return namesOf(type, value, path, leadsTo(kinds, type));
}

/** What is looked up in the container itself. */
const inside = ['port', 'env'] as const;

/** The ports and variables that a container names and does not have, with paths that count from the container. */
export function unknownInContainer(container: Json): UnknownUse[] {
  const { definitions, uses } = someNamesOf('Container', container, [], inside);
  const own = uses.filter(({ kind }) => kind === 'port' || kind === 'env');
  return own.length === 0 ? [] : unknownUses({ root: container, podPath: [] }, { definitions, uses: own });
}
