import { analyzeDocument, computeQos } from '../engine/index.ts';
import { type JudgedDocument, judgeStream, type ServerVerdict, serverVerdict } from '../judge/index.ts';
import {
  type Cluster,
  containersOf,
  featuresOf,
  findPods,
  getIn,
  type Issue,
  isList,
  isObject,
  type Json,
  type JsonObject,
  lookUp,
  own,
  type Path,
  type PodRef,
  rootTypeOf,
} from '../pod/index.ts';
import {
  type Finds,
  findsOf,
  type ProcessService,
  processView,
  worldFromDocuments,
} from '../process/index.ts';
import { simulate, type World } from '../simulate/index.ts';
import { parseStream, type YamlDocument, type YamlStream } from '../yaml/index.ts';
import { fieldTypeAt } from './goal/check.ts';
import type { GoalFacts, Played } from './goal/facts.ts';
import { type GoalPath, type Value, valuesAt } from './goal/values.ts';
import { renamedIn, worldFor } from './names.ts';
import { playedOf } from './played.ts';
import { withObjects } from './world.ts';

/** The last second that is played where a world does not say. */
const usualEnd = 120;

/** A function that computes its result on the first call only. */
function once<T>(compute: () => T): () => T {
  let known: { readonly result: T } | undefined;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}

/** The document that a lesson is about: the first with a Pod, else the first that holds anything. */
export function documentOf(stream: YamlStream): YamlDocument | undefined {
  const { documents } = stream;
  return (
    documents.find(({ value }) => findPods(value).length > 0) ??
    documents.find(({ empty }) => !empty) ??
    documents[0]
  );
}

/** The same value with another at a path that is there. */
function withIn(root: Json, [step, ...rest]: Path, value: Json): Json {
  if (step === undefined) return value;
  if (isList(root)) return root.map((item, i) => (i === step ? withIn(item, rest, value) : item));
  if (!isObject(root)) return root;
  const child = own(root, String(step));
  if (child === undefined) return root;
  const entries = Object.entries(root).map(([key, old]): [string, Json] =>
    key === step ? [key, withIn(child, rest, value)] : [key, old],
  );
  return Object.fromEntries(entries);
}

/** Whether a path is one of those that a path of a goal stands for. */
function isAt(root: Json | undefined, path: Path, pattern: GoalPath): boolean {
  if (path.length !== pattern.length) return false;
  return pattern.every((step, i) => {
    if (typeof step !== 'object') return step === path[i];
    if ('any' in step) return true;
    const found = own(getIn(root, path.slice(0, i + 1)), step.key);
    return found !== undefined && typeof found !== 'object' && String(found) === step.is;
  });
}

/** What the other documents of a text put beside its Pod. */
function besideOf(stream: YamlStream, document: YamlDocument | undefined, ref: PodRef | undefined) {
  const namespace = getIn(document?.value, [...(ref?.objectPath ?? []), 'metadata', 'namespace']);
  const values = stream.documents.map(({ value }) => value);
  return worldFromDocuments(
    values,
    typeof namespace === 'string' && namespace !== '' ? namespace : 'default',
  );
}

/** How goals are asked. */
export interface Asking {
  /** What the containers are called in the goals; a container that has another name instead is meant all the same. */
  readonly names?: readonly string[];
  /** Of the newest release, with its defaults, if none is given. */
  readonly cluster?: Cluster | undefined;
}

/** A text and its world, as goals ask about them. */
class TextFacts implements GoalFacts {
  readonly end: number;
  readonly #document: YamlDocument | undefined;
  readonly #ref: PodRef | undefined;
  readonly #world: World;
  readonly #renamed: ReadonlyMap<string, string>;
  readonly #services: readonly ProcessService[];
  readonly #finds = new Map<string, Finds>();
  readonly #verdict: () => ServerVerdict | undefined;
  readonly #judged: () => readonly JudgedDocument[];
  readonly #root: () => Json | undefined;
  readonly #played: () => Played | undefined;
  readonly #scores: () => ReadonlyMap<string, number>;

  constructor(text: string, given: World, { names = [], cluster }: Asking) {
    const stream = parseStream(text);
    const document = documentOf(stream);
    const ref = document && findPods(document.value)[0];
    this.#document = document;
    this.#ref = ref;
    this.#renamed = renamedIn(ref && getIn(document?.value, ref.podPath), names);
    const world = worldFor(given, this.#renamed);
    const beside = stream.documents.length > 1 ? besideOf(stream, document, ref) : undefined;
    this.#world = beside ? withObjects(world, beside.world) : world;
    this.#services = beside?.services ?? [];
    this.end = world.until ?? usualEnd;
    const features = featuresOf(cluster);
    const asked = cluster ? { cluster } : {};
    this.#verdict = once(() => document && serverVerdict(stream, document, ref, { features }));
    this.#judged = once(() => judgeStream(stream, { analyze: (value) => analyzeDocument(value, asked) }));
    this.#root = once(() => this.#defaulted());
    this.#played = once(() => {
      const timeline =
        this.accepted && ref ? simulate(document?.value, this.#world, { ref, cluster }).timeline : undefined;
      return timeline && playedOf(timeline, (name) => this.#called(name));
    });
    this.#scores = once(() => {
      const qos = computeQos(this.#pod, ref?.podPath ?? []);
      return new Map((qos?.containers ?? []).map(({ name, oomScoreAdj }) => [name, oomScoreAdj]));
    });
  }

  /** The document as a server stores its object; as it is written where a server cannot read it. */
  #defaulted(): Json | undefined {
    const value = this.#document?.value;
    const object = this.#verdict()?.answer.object;
    if (value === undefined || object === undefined) return value;
    return withIn(value, this.#ref?.objectPath ?? [], object);
  }

  get #pod(): Json | undefined {
    return this.#ref && getIn(this.#root(), this.#ref.podPath);
  }

  get accepted(): boolean {
    return this.#verdict()?.answer.accepted === true;
  }

  #issues(): readonly Issue[] {
    const index = this.#document?.index;
    return this.#judged()
      .filter((entry) => entry.index === index)
      .flatMap(({ issues }) => issues.map(({ issue }) => issue))
      .filter(({ severity }) => severity !== 'advice');
  }

  get clean(): boolean {
    return this.accepted && this.#verdict()?.answer.warnings.length === 0 && this.#issues().length === 0;
  }

  #called(name: string): string {
    return this.#renamed.get(name) ?? name;
  }

  /**
   * Where a path of a goal leads: what a Pod has under `spec`, in the Pod, in whatever object it stands; all else, in that object.
   */
  #place(path: GoalPath): { readonly place: GoalPath; readonly type: string | undefined } {
    const named = path.map((step) =>
      typeof step === 'object' && 'key' in step && step.key === 'name'
        ? { ...step, is: this.#called(step.is) }
        : step,
    );
    if (!this.#ref || path[0] === 'items') return { place: named, type: undefined };
    const kind = rootTypeOf(this.#ref);
    const field = path.slice(0, 2);
    const isOfPod =
      path[0] === 'spec' &&
      path.length > 1 &&
      (fieldTypeAt('Pod', field) !== undefined || fieldTypeAt(kind, field) === undefined);
    const { podPath, objectPath } = this.#ref;
    return {
      place: [...(isOfPod ? podPath : objectPath), ...named],
      type: fieldTypeAt(isOfPod ? 'Pod' : kind, path),
    };
  }

  hasIssue(path: GoalPath): boolean {
    const root = this.#document?.value;
    const { place } = this.#place(path);
    return this.#issues().some((issue) => isAt(root, issue.path, place));
  }

  at(path: GoalPath, form: 'defaulted' | 'written'): Value {
    const root = form === 'written' ? this.#document?.value : this.#root();
    const { place, type } = this.#place(path);
    const unit = type === 'Quantity' ? 'quantity' : undefined;
    return valuesAt(root, place).map((json) => ({ json, unit }));
  }

  get qos(): string | undefined {
    return this.#verdict()?.pod?.qosClass;
  }

  get level(): string | undefined {
    return this.#verdict()?.pod?.security.level;
  }

  amount(of: 'requests' | 'limits', resource: string): string | undefined {
    const amounts = this.#verdict()?.pod?.resources[of];
    return amounts && lookUp(amounts, resource);
  }

  container(asked: string): JsonObject | undefined {
    const name = this.#called(asked);
    return containersOf(this.#pod).find((container) => container.name === name)?.value;
  }

  oomScore(container: string): number | undefined {
    return this.#scores().get(this.#called(container));
  }

  finds(asked: string): Finds | undefined {
    const name = this.#called(asked);
    const known = this.#finds.get(name);
    if (known) return known;
    const container = containersOf(this.#pod).find((one) => one.name === name);
    if (!container) return undefined;
    const finds = findsOf(
      processView(this.#pod, container, this.#world, { services: this.#services }, this.#ref?.podPath),
    );
    this.#finds.set(name, finds);
    return finds;
  }

  seccomp(name: string): string | undefined {
    const type = this.finds(name)?.seccomp();
    if (type !== 'Localhost') return type;
    const profiles = [this.container(name), own(this.#pod, 'spec')].map((owner) =>
      own(own(own(owner, 'securityContext'), 'seccompProfile'), 'localhostProfile'),
    );
    return profiles.find((profile) => typeof profile === 'string');
  }

  get played(): Played | undefined {
    return this.#played();
  }
}

/** What goals ask of a manifest in a world; nothing is computed before it is asked for. Never throws. */
export function factsOf(text: string, world: World, asking: Asking = {}): GoalFacts {
  return new TextFacts(text, world, asking);
}
