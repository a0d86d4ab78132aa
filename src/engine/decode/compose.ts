import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
  type PathEdit,
} from '../../pod/index.ts';

/** Words of a service in Docker Compose, lower case and without separators, for which a container has no field of that name. */
export const composeWords = [
  'build',
  'capadd',
  'capdrop',
  'configs',
  'containername',
  'cpus',
  'dependson',
  'deploy',
  'devices',
  'dns',
  'envfile',
  'expose',
  'extrahosts',
  'groupadd',
  'healthcheck',
  'labels',
  'links',
  'logging',
  'memlimit',
  'memreservation',
  'networkmode',
  'networks',
  'readonly',
  'restart',
  'secrets',
  'shmsize',
  'stdinopen',
  'stopgraceperiod',
  'sysctls',
  'tmpfs',
  'ulimits',
  'user',
  'volumes',
] as const;
export type ComposeWord = (typeof composeWords)[number];

const known: ReadonlyMap<string, ComposeWord> = new Map(composeWords.map((word) => [word, word]));

/** A field of Docker Compose in a container, and where the same value says the same in Kubernetes. */
export interface ComposeField {
  readonly word: ComposeWord;
  readonly fix: readonly PathEdit[] | undefined;
}

/**
 * Reads a field that a container does not have as one of a service in Docker Compose (the compose specification, "Services top-level elements").
 * @param path the container's
 * @returns undefined where it is none, and for `volumes` that are maps, as a Pod has them
 */
export function composeField(
  container: JsonObject,
  path: Path,
  key: string,
  value: Json,
): ComposeField | undefined {
  const word = known.get(key.replace(/[-_]/g, '').toLowerCase());
  if (!word || (word === 'volumes' && !isTexts(value))) return undefined;
  const same = sameOf(word, value);
  if (!same || !isFree(container, same.at)) return { word, fix: undefined };
  const fix = [
    { op: 'set', path: [...path, ...same.at], value: same.value },
    { op: 'delete', path: [...path, key] },
  ] as const;
  return { word, fix };
}

interface Same {
  readonly at: readonly string[];
  readonly value: Json;
}

/** The field below the container that says the same, where one does. */
function sameOf(word: ComposeWord, value: Json): Same | undefined {
  switch (word) {
    case 'capadd':
    case 'capdrop': {
      const names = isTexts(value) ? value.map((name) => name.replace(/^CAP_/, '')) : undefined;
      return names && { at: ['securityContext', 'capabilities', word.slice(3)], value: names };
    }
    case 'readonly':
      return typeof value === 'boolean'
        ? { at: ['securityContext', 'readOnlyRootFilesystem'], value }
        : undefined;
    case 'stdinopen':
      return typeof value === 'boolean' ? { at: ['stdin'], value } : undefined;
    case 'user':
      return /^\d{1,9}$/.test(String(value))
        ? { at: ['securityContext', 'runAsUser'], value: Number(value) }
        : undefined;
    default:
      return undefined;
  }
}

const isTexts = (value: Json): value is readonly string[] =>
  isList(value) && value.length > 0 && value.every((item) => typeof item === 'string');

/** True where nothing stands at a place below a map, nor anything on the way to it that is no map. */
function isFree(object: JsonObject, at: readonly string[]): boolean {
  let here: Json = object;
  for (const step of at) {
    const next: Json = own(here, step) ?? null;
    if (next === null) return true;
    if (!isObject(next)) return false;
    here = next;
  }
  return false;
}
