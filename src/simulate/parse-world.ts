import { isObject, type Json, type JsonObject, lookUp, own } from '../pod/index.ts';
import {
  amount,
  anything,
  choice,
  flag,
  list,
  name,
  nullable,
  oneOrMore,
  orWord,
  quantity,
  record,
  row,
  type Shape,
  scalar,
  table,
  text,
  whole,
} from './shapes.ts';
import type {
  Action,
  Behaviour,
  HookBehaviour,
  Taint,
  UsedPort,
  World,
  WorldImage,
  WorldNode,
  WorldObjects,
  WorldProblem,
} from './world.ts';

const taint = record<Taint>(
  { key: name, value: scalar, effect: choice('NoSchedule', 'PreferNoSchedule', 'NoExecute') },
  ['key', 'effect'],
);

const usedPort = record<UsedPort>({ port: whole, protocol: choice('TCP', 'UDP', 'SCTP'), hostIP: text }, [
  'port',
]);

const node = record<WorldNode>(
  {
    name,
    allocatable: table(quantity),
    used: table(quantity),
    usedPorts: list(usedPort),
    labels: table(scalar),
    taints: list(taint),
    unschedulable: flag,
    images: list(text),
  },
  ['name'],
);

const claim: Shape<'Bound' | 'Pending'> = (value, at, problems) =>
  isObject(value) && Object.keys(value).length === 0
    ? 'Bound'
    : choice('Bound', 'Pending')(value, at, problems);
const keyed = table(scalar);

const objects = record<WorldObjects>({
  configMaps: table(keyed),
  secrets: table(keyed),
  persistentVolumeClaims: table(claim),
  runtimeClasses: table(anything),
});

const user: Shape<number | string> = (value, at, problems) =>
  typeof value === 'string' ? value : whole(value, at, problems);

const image = record<WorldImage>({
  seconds: amount,
  error: text,
  needsSecret: name,
  user,
  env: table(scalar),
  entrypoint: list(scalar),
  cmd: list(scalar),
});

const until = nullable(amount);
const hook = record<HookBehaviour>({ seconds: amount, ok: flag });

const behaviour = record<Behaviour>({
  exit: record<{ at: number; code: number }>({ at: amount, code: whole }, ['at', 'code']),
  term: orWord('ignore', amount),
  termCode: whole,
  files: list(row<readonly [string, number, number | null]>(text, amount, until)),
  listens: list(row<readonly [number, number, number | null]>(whole, amount, until)),
  http: list(
    row<readonly [number, string, number, number | null, number | 'hang']>(
      whole,
      text,
      amount,
      until,
      orWord('hang', whole),
    ),
  ),
  exec: list(row<readonly [number, number | null, number, string]>(amount, until, whole, text)),
  memory: list(row<readonly [number, string]>(amount, quantity)),
  cpu: amount,
  postStart: hook,
  preStop: hook,
  startError: text,
  storage: list(row<readonly [number, string]>(amount, quantity)),
  volumes: list(row<readonly [string, number, string]>(name, amount, quantity)),
});

type Verb = Action['do'];
type ActionOf<V extends Verb> = Action extends infer A
  ? A extends { do: infer Does }
    ? V extends Does
      ? A
      : never
    : never
  : never;
type Created = ActionOf<'create'>;
type Create<K> = Created extends infer A
  ? A extends { kind: infer Has }
    ? [Extract<Has, K>] extends [never]
      ? never
      : A
    : never
  : never;

const cordoning = record<ActionOf<'cordon'>>({ at: amount, do: choice('cordon', 'uncordon'), node: name }, [
  'at',
]);

const actions: { readonly [V in Exclude<Verb, 'create'>]: Shape<ActionOf<V>> } = {
  delete: record<ActionOf<'delete'>>({ at: amount, do: choice('delete'), gracePeriodSeconds: whole }, ['at']),
  kill: record<ActionOf<'kill'>>({ at: amount, do: choice('kill'), container: name, exitCode: whole }, [
    'at',
    'container',
  ]),
  label: record<ActionOf<'label'>>({ at: amount, do: choice('label'), node: name, labels: labelChanges() }, [
    'at',
    'labels',
  ]),
  taint: record<ActionOf<'taint'>>({ at: amount, do: choice('taint'), node: name, taint, remove: flag }, [
    'at',
    'taint',
  ]),
  cordon: cordoning,
  uncordon: cordoning,
  removeGate: record<ActionOf<'removeGate'>>({ at: amount, do: choice('removeGate'), name }, ['at']),
  condition: record<ActionOf<'condition'>>(
    { at: amount, do: choice('condition'), type: name, status: choice('True', 'False', 'Unknown') },
    ['at', 'type', 'status'],
  ),
  memoryPressure: record<ActionOf<'memoryPressure'>>(
    { at: amount, do: choice('memoryPressure'), threshold: quantity, available: quantity },
    ['at'],
  ),
};

/** Null is kept here: it takes a label away. */
function labelChanges(): Shape<Readonly<Record<string, string | null>>> {
  return table(nullable(scalar));
}

const kinds = ['configMaps', 'secrets', 'persistentVolumeClaims', 'nodes'] as const;

const create: Shape<Action> = (value, at, problems) => {
  const kind = choice(...kinds)(own(value, 'kind') ?? null, [...at, 'kind'], problems);
  if (kind === undefined) return undefined;
  const common = { at: amount, do: choice('create') };
  if (kind === 'nodes')
    return record<Create<'nodes'>>({ ...common, kind: choice('nodes'), node }, ['at', 'node'])(
      value,
      at,
      problems,
    );
  if (kind === 'persistentVolumeClaims')
    return record<Create<typeof kind>>({ ...common, kind: choice(kind), name, data: claim }, ['at', 'name'])(
      value,
      at,
      problems,
    );
  return record<Create<'configMaps' | 'secrets'>>(
    { ...common, kind: choice('configMaps', 'secrets'), name, data: keyed },
    ['at', 'name'],
  )(value, at, problems);
};

const verbs: readonly Verb[] = [
  'delete',
  'kill',
  'create',
  'label',
  'taint',
  'cordon',
  'uncordon',
  'removeGate',
  'condition',
  'memoryPressure',
];

/** The kinds as a manifest writes them. */
const kindNames: Readonly<Record<string, (typeof kinds)[number]>> = {
  ConfigMap: 'configMaps',
  Secret: 'secrets',
  PersistentVolumeClaim: 'persistentVolumeClaims',
  Node: 'nodes',
};

/** An action as it is kept: the kind of an object may be written as in a manifest, one label or taint without its map. */
function plain(action: JsonObject): JsonObject {
  const { key, value, effect, gate, kind, ...rest } = action;
  const named = typeof kind === 'string' ? (lookUp(kindNames, kind) ?? kind) : kind;
  const kept = named === undefined ? rest : { ...rest, kind: named };
  switch (own(action, 'do')) {
    case 'label':
      return typeof key === 'string' ? { ...kept, labels: { [key]: value ?? null } } : action;
    case 'taint':
      return key === undefined
        ? action
        : { ...kept, taint: { key, value: value ?? null, effect: effect ?? null } };
    case 'removeGate':
      return gate === undefined ? action : { ...kept, name: gate };
    case 'create':
      return kept;
    default:
      return action;
  }
}

const action: Shape<Action> = (written, at, problems) => {
  const value = isObject(written) ? plain(written) : written;
  if (!isObject(value)) return record<object>({})(value, at, problems) as undefined;
  const verb = choice(...verbs)(own(value, 'do') ?? null, [...at, 'do'], problems);
  if (verb === undefined) return undefined;
  const shape: Shape<Action> = verb === 'create' ? create : actions[verb];
  return shape(value, at, problems);
};

const world = record<World>({
  nodes: list(node),
  objects,
  images: table(image),
  behaviour: table(oneOrMore(behaviour)),
  actions: list(action),
  latency: record<{ sync?: number }>({ sync: amount }),
  until: amount,
});

export type ParsedWorld =
  | { readonly world: World; readonly problems?: undefined }
  | { readonly world?: undefined; readonly problems: readonly WorldProblem[] };

/**
 * Reads a world from plain JSON: of a world file, a lesson or the input of a simulation. Total: what is wrong is told with its
 * path, all of it at once. Nothing (undefined, null) is the world in which everything is left out.
 */
export function parseWorld(value: Json | undefined): ParsedWorld {
  if (value === undefined || value === null) return { world: {} };
  const problems: WorldProblem[] = [];
  const read = world(value, [], problems);
  const names = new Set<string>();
  read?.nodes?.forEach((one, i) => {
    if (names.has(one.name))
      problems.push({ path: ['nodes', i, 'name'], code: 'duplicate', params: { value: one.name } });
    names.add(one.name);
  });
  return read && problems.length === 0 ? { world: read } : { problems };
}
