import type { PathEdit } from './edit.ts';
import type { LocalName } from './fields/index.ts';
import { isList, isObject, type Json, own } from './json.ts';
import { type LocalUse, namesIn, type PodNames, type PodScope } from './names.ts';
import { nearest } from './near.ts';
import { equalPath, getIn, type Path } from './path.ts';
import { type Reference, references, unknownReferences } from './references.ts';

/** A use of a name that nothing in the Pod gives, with what can be done about it. */
export interface UnknownUse extends LocalUse {
  /** The name that was probably meant. */
  readonly meant?: string;
  /** What gives the name: see {@link planCreation}. No container is made: it would lack its image. */
  readonly creates: 'volume' | 'claim-volume' | 'env' | 'resource-claim' | 'port' | undefined;
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
  const { definitions } = found;
  return unknown.map((use) => {
    const names = definitions.flatMap(({ kind, name, scope }) =>
      kind === use.kind && equalPath(scope, use.scope) ? [name] : [],
    );
    const meant = nearest(use.name, [...new Set(names)]);
    return { ...use, ...(meant === undefined ? {} : { meant }), creates: creates(pod, use, unknown) };
  });
}

function creates(pod: PodScope, use: LocalUse, unknown: readonly LocalUse[]): UnknownUse['creates'] {
  switch (use.kind) {
    case 'volume': {
      const isDevice = unknown.some(
        ({ kind, name, as }) => kind === 'volume' && name === use.name && as === 'device',
      );
      return isDevice ? 'claim-volume' : 'volume';
    }
    case 'port':
      return namelessPort(pod, use) ? 'port' : undefined;
    case 'container':
      return undefined;
    default:
      return use.kind;
  }
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
 * one), an empty variable before the first text that uses it, a resource claim from a template of that name, or the name
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
      const env = [...scope, 'env'];
      const users = unknown.flatMap((other) => {
        const [list, index] = other.path.slice(scope.length);
        const same = other.kind === 'env' && other.name === name && equalPath(other.scope, scope);
        return same && list === 'env' && typeof index === 'number' ? [index] : [];
      });
      if (users.length === 0) return append(env, itemOf.env(name));
      return [{ op: 'insert', path: env, index: Math.min(...users), value: itemOf.env(name) }];
    }
  }
}
