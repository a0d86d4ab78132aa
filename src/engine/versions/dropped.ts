import {
  type Features,
  formatPath,
  type GateName,
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  lookUp,
  own,
  type Path,
  templatePath,
} from '../../pod/index.ts';

/** A field that a server drops without a word, for its gate is off. */
export interface DroppedField {
  /** From the object. */
  readonly path: Path;
  readonly gate: GateName;
}

export interface Dropping {
  /** The object without them, and with `procMount` as it is by default; volumes and mounts keep their places, so that paths stay those of the text. */
  readonly object: JsonObject;
  readonly dropped: readonly DroppedField[];
  /** Places that go along: an image volume with all that stands in it, and its mounts. */
  readonly along: readonly Path[];
}

/** Where a gate's field stands below a Pod's spec; `*` is every item of a list. `when` looks at what holds the field. */
interface GatedPlace {
  readonly gate: GateName;
  readonly at: Path;
  readonly when?: (holder: JsonObject) => boolean;
}

const inContainers = (
  gate: GateName,
  at: Path,
  lists = ['containers', 'initContainers', 'ephemeralContainers'],
  when?: GatedPlace['when'],
): GatedPlace[] => lists.map((list) => ({ gate, at: [list, '*', ...at], ...(when && { when }) }));

const regular = ['containers', 'ephemeralContainers'];

/** `dropDisabledFields` of pkg/api/pod/util.go. */
const inSpec: readonly GatedPlace[] = [
  { gate: 'UserNamespacesSupport', at: ['hostUsers'] },
  { gate: 'SupplementalGroupsPolicy', at: ['securityContext', 'supplementalGroupsPolicy'] },
  { gate: 'SELinuxChangePolicy', at: ['securityContext', 'seLinuxChangePolicy'] },
  { gate: 'PodLevelResources', at: ['resources'] },
  // It is not taken away, but set to what it is anyway.
  ...inContainers(
    'ProcMountType',
    ['securityContext', 'procMount'],
    undefined,
    (context) => own(context, 'procMount') !== 'Default',
  ),
  { gate: 'DynamicResourceAllocation', at: ['resourceClaims'] },
  ...inContainers('DynamicResourceAllocation', ['resources', 'claims']),
  {
    gate: 'ClusterTrustBundleProjection',
    at: ['volumes', '*', 'projected', 'sources', '*', 'clusterTrustBundle'],
  },
  { gate: 'PodCertificateRequest', at: ['volumes', '*', 'projected', 'sources', '*', 'podCertificate'] },
  { gate: 'GenericWorkload', at: ['schedulingGroup'] },
  { gate: 'GenericWorkload', at: ['workloadRef'] },
  ...inContainers('InPlacePodVerticalScaling', ['resizePolicy']),
  ...inContainers('ContainerRestartRules', ['restartPolicyRules']),
  ...inContainers('ContainerRestartRules', ['restartPolicy'], regular),
  {
    gate: 'ContainerRestartRules',
    at: ['initContainers', '*', 'restartPolicy'],
    when: (container) => own(container, 'restartPolicy') !== 'Always',
  },
  { gate: 'HostnameOverride', at: ['hostnameOverride'] },
  ...inContainers('EnvFiles', ['env', '*', 'valueFrom', 'fileKeyRef']),
  { gate: 'ImageVolume', at: ['volumes', '*', 'image'] },
  ...inContainers('ContainerStopSignals', ['lifecycle', 'stopSignal']),
];

/** The same of the strategies of StatefulSets and Jobs. */
const inObject: Readonly<Record<string, readonly GatedPlace[]>> = {
  StatefulSet: [
    { gate: 'MaxUnavailableStatefulSet', at: ['spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable'] },
  ],
  Job: [{ gate: 'JobManagedBy', at: ['spec', 'managedBy'] }],
};

/** Every field of an object whose gate is off, as it stands. */
function gatedIn(kind: string, object: JsonObject, features: Features): readonly DroppedField[] {
  const off = ({ gate }: GatedPlace) => features.knows(gate) && !features.on(gate);
  const spec = specPath(kind);
  const begins = (value: Json | undefined, { at: [first] }: GatedPlace) =>
    typeof first === 'string' && own(value, first) !== undefined;
  const found = (value: Json | undefined, above: Path, places: readonly GatedPlace[]) =>
    places
      .filter((place) => begins(value, place) && off(place))
      .flatMap((place) => {
        const paths = pathsTo(value, place, above);
        return paths.map((path): DroppedField => ({ path, gate: place.gate }));
      });
  return [...found(getIn(object, spec), spec, inSpec), ...found(object, [], lookUp(inObject, kind) ?? [])];
}

const specPath = (kind: string): Path => [...(templatePath(kind) ?? []), 'spec'];

/** Takes away what a server drops before it validates: fields that it knows, whose gate is off. */
export function dropFields(kind: string, object: JsonObject, features: Features): Dropping {
  const dropped = gatedIn(kind, object, features);
  if (dropped.length === 0) return { object, dropped, along: [] };
  let out: Json = object;
  for (const { path, gate } of dropped) {
    out = gate === 'ProcMountType' ? withDefault(out, path) : without(out, emptied(object, path));
  }
  const along = [...imageVolumes(dropped), ...mountsOf(object, specPath(kind), dropped)];
  return { object: out as JsonObject, dropped, along };
}

/**
 * What goes with the fields whose gate is off, as a server has it (`dropDisabledFields`): an image volume goes whole, with its
 * mounts, a lifecycle of which nothing is left, and a list that loses all its items.
 */
export function droppedParts(kind: string, object: JsonObject, features: Features): readonly DroppedField[] {
  const dropped = gatedIn(kind, object, features);
  const parts = dropped.map(({ path, gate }): DroppedField => {
    return { gate, path: gate === 'ImageVolume' ? path.slice(0, -1) : emptied(object, path) };
  });
  const mounts = mountsOf(object, specPath(kind), dropped);
  return wholeLists(object, [
    ...parts,
    ...mounts.map((path): DroppedField => ({ path, gate: 'ImageVolume' })),
  ]);
}

/** Lists of which every item goes stand for their items. */
function wholeLists(object: JsonObject, parts: readonly DroppedField[]): readonly DroppedField[] {
  const lists = new Map<string, { readonly path: Path; items: number }>();
  const listOf = ({ path }: DroppedField) =>
    typeof path.at(-1) === 'number' ? path.slice(0, -1) : undefined;
  for (const part of parts) {
    const path = listOf(part);
    if (!path) continue;
    const known = lists.get(formatPath(path)) ?? { path, items: 0 };
    lists.set(formatPath(path), { path, items: known.items + 1 });
  }
  const isWhole = (path: Path | undefined) => {
    const list = path && lists.get(formatPath(path));
    const value = list && getIn(object, list.path);
    return isList(value) && value.length === list?.items;
  };
  const whole = [...lists.values()].filter(({ path }) => isWhole(path));
  return [
    ...parts.filter((part) => !isWhole(listOf(part))),
    ...whole.map(({ path }): DroppedField => ({ path, gate: 'ImageVolume' })),
  ];
}

/** The object as a server has it before it validates: without what it drops, and with what it resets. */
export function dropDisabled(kind: string, object: JsonObject, features: Features): JsonObject {
  let out: Json = object;
  const parts = droppedParts(kind, object, features);
  const isItem = ({ path }: DroppedField) => typeof path.at(-1) === 'number';
  // Items last and from the end, so that they keep their places until they go.
  const ordered = [...parts.filter((part) => !isItem(part)), ...parts.filter(isItem).toReversed()];
  for (const { path, gate } of ordered) {
    out = gate === 'ProcMountType' ? withDefault(out, path) : removed(out, path);
  }
  return out as JsonObject;
}

/** `procMount` is reset, not taken away. */
function withDefault(value: Json, path: Path): Json {
  const [step, ...rest] = path;
  if (step === undefined) return 'Default';
  if (typeof step === 'number') {
    return isList(value) ? value.map((item, i) => (i === step ? withDefault(item, rest) : item)) : value;
  }
  return isObject(value) ? { ...value, [step]: withDefault(own(value, step) ?? null, rest) } : value;
}

/** Without the field or the item at a path. */
function removed(value: Json, path: Path): Json {
  const [step, ...rest] = path;
  if (typeof step === 'number' && rest.length === 0) {
    return isList(value) ? value.filter((_, i) => i !== step) : value;
  }
  if (rest.length === 0) return without(value, path);
  if (typeof step === 'number') {
    return isList(value) ? value.map((item, i) => (i === step ? removed(item, rest) : item)) : value;
  }
  if (step === undefined || !isObject(value)) return value;
  const inner = own(value, step);
  return inner === undefined ? value : { ...value, [step]: removed(inner, rest) };
}

/** The paths at which a place below `above` is filled. */
function pathsTo(object: Json | undefined, { at, when }: GatedPlace, above: Path = []): Path[] {
  const found: Path[] = [];
  const walk = (value: Json | undefined, depth: number, path: Path): void => {
    const step = at[depth];
    if (step === '*') {
      if (isList(value)) value.forEach((item, i) => void walk(item, depth + 1, [...path, i]));
    } else if (typeof step === 'string' && isObject(value)) {
      const inner = own(value, step);
      if (inner === undefined || inner === null) return;
      if (depth < at.length - 1) walk(inner, depth + 1, [...path, step]);
      else if (!when || when(value)) found.push([...path, step]);
    }
  };
  walk(object, 0, above);
  return found;
}

/** A lifecycle of which nothing is left goes whole. */
function emptied(object: Json, path: Path): Path {
  const holder = path.slice(0, -1);
  if (path.at(-1) !== 'stopSignal') return path;
  const lifecycle = getIn(object, holder);
  return isObject(lifecycle) && Object.keys(lifecycle).length > 1 ? path : holder;
}

function without(value: Json, path: Path): Json {
  const [step, ...rest] = path;
  if (typeof step === 'number') {
    if (!isList(value)) return value;
    return value.map((item, i) => (i === step ? without(item, rest) : item));
  }
  if (step === undefined || !isObject(value)) return value;
  const inner = own(value, step);
  if (inner === undefined) return value;
  if (rest.length > 0) return { ...value, [step]: without(inner, rest) };
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
}

/** The volumes of which the source is dropped. */
function imageVolumes(dropped: readonly DroppedField[]): Path[] {
  return dropped.filter(({ gate }) => gate === 'ImageVolume').map(({ path }) => path.slice(0, -1));
}

/** The mounts of the volumes of which the source is dropped, which go with them. */
function mountsOf(object: JsonObject, spec: Path, dropped: readonly DroppedField[]): Path[] {
  const gone = imageVolumes(dropped);
  if (gone.length === 0) return [];
  const names = new Set(gone.map((path) => own(getIn(object, path), 'name')));
  const mounts = ['containers', 'initContainers', 'ephemeralContainers'].flatMap((list) =>
    pathsTo(object, { gate: 'ImageVolume', at: [...spec, list, '*', 'volumeMounts', '*', 'name'] }),
  );
  return mounts.filter((path) => names.has(getIn(object, path))).map((path) => path.slice(0, -1));
}
