import { type Cluster, getIn, isObject, type Json, type JsonObject, own, type PodRef } from '../pod/index.ts';
import { worldFromDocuments } from '../process/index.ts';
import { parseWorld, type Simulation, simulate, type World, type WorldProblem } from '../simulate/index.ts';
import { editDocument, parseStream } from '../yaml/index.ts';

/** What is to be played: a Pod of a document, among the other documents of its text, in the world of its draft. */
export interface Scene {
  readonly root: Json | undefined;
  readonly ref: PodRef;
  /** The texts of the documents of its file that hold no Pod. */
  readonly others: readonly string[];
  readonly world: JsonObject | undefined;
  readonly cluster: Cluster | undefined;
}

export interface Played {
  readonly simulation: Simulation;
  /** What was written of the world, without what other documents add. */
  readonly stated: World;
  /** What the other documents of the text are to the Pod. */
  readonly fromFile: World;
  /** Why the world cannot be read; then it is played in the one that is there by itself. */
  readonly problems: readonly WorldProblem[];
}

/** Plays Pods, and remembers what it read of the other documents. A chunk of its own. */
export class Simulator {
  readonly #values = new Map<string, Json | undefined>();

  /** What happens to the Pod. Total: a world that cannot be read is left out, and said. */
  play({ root, ref, others, world, cluster }: Scene): Played {
    const read = parseWorld(world ?? {});
    const stated = 'world' in read && read.world ? read.world : {};
    const namespace = own(own(getIn(root, ref.podPath), 'metadata') ?? null, 'namespace');
    const values = others.map((text) => this.#value(text));
    const fromFile = worldFromDocuments(
      values,
      typeof namespace === 'string' && namespace !== '' ? namespace : 'default',
    ).world;
    return {
      simulation: simulate(root, together(stated, fromFile), { cluster, ref }),
      stated,
      fromFile,
      problems: 'problems' in read && read.problems ? read.problems : [],
    };
  }

  #value(text: string): Json | undefined {
    if (this.#values.has(text)) return this.#values.get(text);
    if (this.#values.size > 1000) this.#values.clear();
    const value = parseStream(text).documents[0]?.value;
    this.#values.set(text, value);
    return value;
  }
}

/** The objects of the file stand beside those of the world, which win. */
function together(stated: World, fromFile: World): World {
  const both = (kind: 'configMaps' | 'secrets' | 'persistentVolumeClaims' | 'runtimeClasses') => ({
    ...fromFile.objects?.[kind],
    ...stated.objects?.[kind],
  });
  return {
    ...stated,
    objects: {
      configMaps: both('configMaps'),
      secrets: both('secrets'),
      persistentVolumeClaims: both('persistentVolumeClaims'),
      runtimeClasses: both('runtimeClasses'),
    } as NonNullable<World['objects']>,
  };
}

/** A world as YAML, in the order of its keys. */
export function worldText(world: JsonObject): string {
  const empty = parseStream('{}\n');
  const made = editDocument(empty, 0, [{ op: 'set', path: [], value: world }]);
  return made.ok ? made.stream.text : JSON.stringify(world, undefined, 2);
}

/** Whether a value has the shape of a world. */
export function isWorld(value: Json): value is JsonObject {
  const read = parseWorld(value);
  return isObject(value) && !('problems' in read && read.problems && read.problems.length > 0);
}

export type ReadWorld =
  | { readonly ok: true; readonly world: JsonObject }
  | { readonly ok: false; readonly line: number | undefined; readonly problems: readonly WorldProblem[] };

/** A world from YAML; where it is none, the line that does not read, or what is wrong at which path. */
export function readWorldText(text: string): ReadWorld {
  const stream = parseStream(text);
  const [error] = stream.errors;
  if (error) return { ok: false, line: text.slice(0, error.start).split('\n').length, problems: [] };
  const value = stream.documents[0]?.value ?? {};
  if (isWorld(value)) return { ok: true, world: value };
  const { problems = [] } = parseWorld(value);
  return { ok: false, line: problems.length > 0 ? undefined : 1, problems };
}
