import type { PathEdit } from './edit.ts';
import { expandableSpans } from './expand.ts';
import type { LocalName } from './fields/index.ts';
import { isList, isObject, type Json, own } from './json.ts';
import { type LocalUse, namesIn, type PodNames, type PodScope } from './names.ts';
import { nearest, slipOf } from './near.ts';
import { equalPath, formatPath, getIn, type Path } from './path.ts';
import { type Reference, references, unknownReferences } from './references.ts';

/** A use of a name that nothing in the Pod gives, with what can be done about it. */
export interface UnknownUse extends LocalUse {
  /** The name that was probably meant. */
  readonly meant?: string;
  /** What gives the name: see {@link planCreation}. No container is made: it would lack its image. */
  readonly creates: 'volume' | 'claim-volume' | 'env' | 'env-above' | 'resource-claim' | 'port' | undefined;
}

/**
 * The uses that name nothing, by what can be done about them, in the order of the manifest.
 * @param found what `namesIn` finds in the Pod, and what its uses mean, where that is at hand
 */
export function unknownUses(
  pod: PodScope,
  found: PodNames = namesIn(pod),
  all: readonly Reference[] = references(pod, found),
): UnknownUse[] {
  const unknown = unknownReferences(pod, all);
  if (unknown.length === 0) return [];
  const names = namesByScope(found);
  const lists = listsOf(pod, unknown);
  const advice = new Map<string, Pick<UnknownUse, 'meant' | 'creates'>>();
  return unknown.map((use) => {
    // A name may be used over and over; what may be done about it depends on the text for variables alone.
    const key = `${scopeKey(use)} ${use.kind === 'env' ? formatPath(use.path) : ''} ${use.name}`;
    const known = advice.get(key) ?? {
      ...meantBy(use, names.get(scopeKey(use)) ?? []),
      creates: creates(pod, use, lists),
    };
    advice.set(key, known);
    return { ...use, ...known };
  });
}

const scopeKey = ({ kind, scope }: Pick<LocalUse, 'kind' | 'scope'>) => `${kind} ${formatPath(scope)}`;

/** Every name once, by what it is the name of and where it is known. */
function namesByScope({ definitions }: PodNames): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const definition of definitions) {
    const key = scopeKey(definition);
    const known = names.get(key) ?? new Set();
    names.set(key, known.add(definition.name));
  }
  return new Map([...names].map(([key, known]) => [key, [...known]]));
}

/** Among more names than this the one that was meant is not looked for. */
const mostNames = 500;

function meantBy({ kind, name }: LocalUse, names: readonly string[]): Pick<UnknownUse, 'meant'> {
  if (names.length > mostNames) return {};
  const near = kind === 'port' || kind === 'env' ? slipOf : nearest;
  const meant = near(
    name,
    names.filter((other) => other !== name),
  );
  return meant === undefined ? {} : { meant };
}

/** What the advice on many uses asks of the same lists, looked through once. */
interface Lists {
  /** Names of volumes that are used as devices. */
  readonly devices: ReadonlySet<string>;
  /** Places of the variables of a container, the first of each name. */
  readonly variables: (use: LocalUse) => ReadonlyMap<string, number>;
  readonly namelessPort: (use: LocalUse) => Path | undefined;
}

/** @param unknown the uses that name nothing */
function listsOf(pod: PodScope, unknown: readonly LocalUse[]): Lists {
  const byScope = <Result>(look: (use: LocalUse) => Result) => {
    const known = new Map<string, { readonly result: Result }>();
    return (use: LocalUse): Result => {
      const key = formatPath(use.scope);
      const entry = known.get(key) ?? { result: look(use) };
      known.set(key, entry);
      return entry.result;
    };
  };
  return {
    devices: new Set(
      unknown.filter(({ kind, as }) => kind === 'volume' && as === 'device').map(({ name }) => name),
    ),
    variables: byScope((use) => variablesOf(pod, use)),
    namelessPort: byScope((use) => namelessPort(pod, use)),
  };
}

function creates(pod: PodScope, use: LocalUse, lists: Lists): UnknownUse['creates'] {
  switch (use.kind) {
    case 'volume':
      return lists.devices.has(use.name) ? 'claim-volume' : 'volume';
    case 'port':
      return lists.namelessPort(use) ? 'port' : undefined;
    case 'env': {
      const from = lists.variables(use).get(use.name);
      if (from === undefined) return 'env';
      return moveOf(pod, use, from) ? 'env-above' : undefined;
    }
    case 'resource-claim':
      return 'resource-claim';
    case 'container':
      return undefined;
  }
}

/** Places of the variables in the container's list, the first of each name. */
function variablesOf({ root }: PodScope, { scope }: Pick<LocalUse, 'scope'>): ReadonlyMap<string, number> {
  const list = getIn(root, [...scope, 'env']);
  const places = new Map<string, number>();
  (isList(list) ? list : []).forEach((variable, i) => {
    const name = own(variable, 'name');
    if (typeof name === 'string' && !places.has(name)) places.set(name, i);
  });
  return places;
}

/** Place of the variable of that name: it is set too late for the use, or uses itself. */
const variableOf = (pod: PodScope, use: LocalUse) => variablesOf(pod, use).get(use.name);

/**
 * The edit that sets a variable before the text that uses it.
 * @returns undefined where it is not set below, or its own value may need what stands between
 */
export function moveAbove(pod: PodScope, use: LocalUse): PathEdit | undefined {
  const from = variableOf(pod, use);
  return from === undefined ? undefined : moveOf(pod, use, from);
}

/** @param from place of the variable in the list */
function moveOf({ root }: PodScope, use: LocalUse, from: number): PathEdit | undefined {
  const env = [...use.scope, 'env'];
  const to = use.path[env.length];
  const value = getIn(root, [...env, from, 'value']);
  const usesOthers = typeof value === 'string' && expandableSpans(value).some(({ name }) => name);
  if (typeof to !== 'number' || to >= from || usesOthers) return undefined;
  return { op: 'move', path: env, from, to };
}

/** The one port of the container that has a number and no name. */
function namelessPort({ root }: PodScope, { scope }: LocalUse): Path | undefined {
  const list = [...scope, 'ports'];
  const ports = getIn(root, list);
  const nameless = (isList(ports) ? ports : []).flatMap((port, i) =>
    isObject(port) && own(port, 'containerPort') !== undefined && own(port, 'name') === undefined ? [i] : [],
  );
  const [only] = nameless;
  return nameless.length === 1 && only !== undefined ? [...list, only, 'name'] : undefined;
}

const itemOf: Readonly<Record<Exclude<LocalName, 'port' | 'container'>, (name: string) => Json>> = {
  volume: (name) => ({ name, emptyDir: {} }),
  env: (name) => ({ name, value: '' }),
  'resource-claim': (name) => ({ name, resourceClaimTemplateName: name }),
};

/**
 * The edits that give the Pod what the use at `path` names: an `emptyDir` (a claim of that name for a device, which must be
 * one), an empty variable before the first text that uses it (or the variable itself, where it is set too late), a resource claim from a template of that name, or the name
 * on the one nameless port.
 * @param port the number of a port to add, where none is nameless
 * @returns undefined where nothing is unknown there, or more has to be known
 */
export function planCreation(pod: PodScope, path: Path, port?: number): PathEdit[] | undefined {
  const unknown = unknownUses(pod);
  const here = unknown.filter((use) => equalPath(use.path, path));
  const named = here.filter(({ name }, i) => here.findIndex((other) => other.name === name) === i);
  const plans = named.map((use) => createOne(pod, use, unknown, port));
  return plans.length === 0 || plans.includes(undefined) ? undefined : plans.flatMap((plan) => plan ?? []);
}

function createOne(
  pod: PodScope,
  use: UnknownUse,
  unknown: readonly UnknownUse[],
  port: number | undefined,
): PathEdit[] | undefined {
  const { kind, name, scope } = use;
  const spec = [...pod.podPath, 'spec'];
  const append = (path: Path, value: Json): PathEdit[] => {
    const list = getIn(pod.root, path);
    return [{ op: 'insert', path, index: isList(list) ? list.length : 0, value }];
  };
  switch (kind) {
    case 'container':
      return undefined;
    case 'port': {
      const nameless = namelessPort(pod, use);
      if (nameless) return [{ op: 'set', path: nameless, value: name }];
      return port === undefined ? undefined : append([...scope, 'ports'], { name, containerPort: port });
    }
    case 'volume': {
      const claim = use.creates === 'claim-volume';
      const value = claim ? { name, persistentVolumeClaim: { claimName: name } } : itemOf.volume(name);
      return append([...spec, 'volumes'], value);
    }
    case 'resource-claim':
      return append([...spec, 'resourceClaims'], itemOf[kind](name));
    case 'env': {
      if (variableOf(pod, use) !== undefined) {
        const move = moveAbove(pod, use);
        return move && [move];
      }
      const env = [...scope, 'env'];
      const users = unknown.flatMap((other) => {
        const [list, index] = other.path.slice(scope.length);
        const same = other.kind === 'env' && other.name === name && equalPath(other.scope, scope);
        return same && list === 'env' && typeof index === 'number' ? [index] : [];
      });
      if (users.length === 0) return append(env, itemOf.env(name));
      return [
        {
          op: 'insert',
          path: env,
          index: users.reduce((least, index) => Math.min(least, index)),
          value: itemOf.env(name),
        },
      ];
    }
  }
}
