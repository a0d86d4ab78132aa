import { type UnknownUse, unknownUses } from './create.ts';
import type { LocalName } from './fields/index.ts';
import type { Json } from './json.ts';
import { type Leads, leadsBy } from './name-leads.ts';
import { namesOf, type PodNames } from './names.ts';
import type { Path } from './path.ts';
import type { StructName } from './schema/index.ts';

const some = new Map<string, Leads>();

function leadsTo(kinds: readonly LocalName[]): Leads {
  const word = kinds.join();
  const is = (kind: unknown) => (kinds as readonly unknown[]).includes(kind);
  const known =
    some.get(word) ??
    leadsBy(
      ({ defines, names, expands }) => is(defines) || is(names) || (expands !== undefined && is('env')),
    );
  some.set(word, known);
  return known;
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
  return namesOf(type, value, path, leadsTo(kinds));
}

/** What is looked up in the container itself. */
const inside = ['port', 'env'] as const;

/** The ports and variables that a container names and does not have, with paths that count from the container. */
export function unknownInContainer(container: Json): UnknownUse[] {
  const { definitions, uses } = someNamesOf('Container', container, [], inside);
  const own = uses.filter(({ kind }) => kind === 'port' || kind === 'env');
  return own.length === 0 ? [] : unknownUses({ root: container, podPath: [] }, { definitions, uses: own });
}
