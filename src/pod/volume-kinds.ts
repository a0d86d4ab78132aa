import { recordOf, structOf } from './fields/index.ts';
import { isList, isObject, type Json, type JsonObject, lookUp, own, put } from './json.ts';
import { getIn, type Path } from './path.ts';
import { fieldsOf } from './schema/index.ts';

/** What people want a volume for; the groups of the picker. */
export type VolumeTask = 'write' | 'read' | 'outside' | 'retired';

/** Kinds that are offered: the members of a volume, and scratch space twice, as memory is another thing than disk. */
export type OfferedVolume =
  | 'emptyDir'
  | 'memory'
  | 'persistentVolumeClaim'
  | 'ephemeral'
  | 'configMap'
  | 'secret'
  | 'downwardAPI'
  | 'projected'
  | 'image'
  | 'hostPath'
  | 'nfs'
  | 'csi'
  | 'iscsi'
  | 'fc';

/** The symbol that a kind is known by in lists, the outline and the map. */
export type VolumeSymbol =
  | 'folder'
  | 'bolt'
  | 'volume'
  | 'databasePlus'
  | 'file'
  | 'key'
  | 'facts'
  | 'stack'
  | 'package'
  | 'server'
  | 'network';

export interface VolumeKind {
  readonly id: string;
  readonly task: VolumeTask;
  /** The member of Volume. */
  readonly member: string;
  readonly symbol: VolumeSymbol;
  /** What a new one is called. */
  readonly stem: string;
  /** What the member holds at first. */
  readonly initial: JsonObject;
  /** From the volume: what must be filled before it says anything. */
  readonly needed: readonly Path[];
  /** What people call it, beside its names here. */
  readonly also?: string;
  /** Takes more rights than the level baseline of Pod Security leaves. */
  readonly risky?: true;
  /** What upstream tells people to use instead. */
  readonly instead?: 'claim' | 'driver' | 'clone';
}

const offered: readonly (VolumeKind & { readonly id: OfferedVolume })[] = [
  {
    id: 'emptyDir',
    task: 'write',
    member: 'emptyDir',
    symbol: 'folder',
    stem: 'scratch',
    initial: {},
    also: 'tmp temp cache',
    needed: [],
  },
  {
    id: 'memory',
    task: 'write',
    member: 'emptyDir',
    symbol: 'bolt',
    stem: 'memory',
    initial: { medium: 'Memory' },
    also: 'tmpfs ram shm',
    needed: [],
  },
  {
    id: 'persistentVolumeClaim',
    task: 'write',
    member: 'persistentVolumeClaim',
    symbol: 'volume',
    stem: 'data',
    initial: {},
    also: 'pvc disk database storage',
    needed: [['persistentVolumeClaim', 'claimName']],
  },
  {
    id: 'ephemeral',
    task: 'write',
    member: 'ephemeral',
    symbol: 'databasePlus',
    stem: 'work',
    initial: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'] } } },
    also: 'pvc template disk storage',
    needed: [['ephemeral', 'volumeClaimTemplate', 'spec', 'resources', 'requests', 'storage']],
  },
  {
    id: 'configMap',
    task: 'read',
    member: 'configMap',
    symbol: 'file',
    stem: 'config',
    initial: {},
    needed: [['configMap', 'name']],
  },
  {
    id: 'secret',
    task: 'read',
    member: 'secret',
    symbol: 'key',
    stem: 'secret',
    initial: {},
    also: 'password certificate tls key',
    needed: [['secret', 'secretName']],
  },
  {
    id: 'downwardAPI',
    task: 'read',
    member: 'downwardAPI',
    symbol: 'facts',
    stem: 'podinfo',
    initial: {},
    also: 'downward labels annotations metadata',
    needed: [],
  },
  {
    id: 'projected',
    task: 'read',
    member: 'projected',
    symbol: 'stack',
    stem: 'combined',
    initial: {},
    also: 'token service account certificate',
    needed: [],
  },
  {
    id: 'image',
    task: 'read',
    member: 'image',
    symbol: 'package',
    stem: 'files',
    initial: {},
    also: 'oci artifact model',
    needed: [['image', 'reference']],
  },
  {
    id: 'hostPath',
    task: 'outside',
    member: 'hostPath',
    symbol: 'server',
    stem: 'host',
    initial: {},
    also: 'host node log socket',
    risky: true,
    needed: [['hostPath', 'path']],
  },
  {
    id: 'nfs',
    task: 'outside',
    member: 'nfs',
    symbol: 'network',
    stem: 'share',
    initial: {},
    needed: [
      ['nfs', 'server'],
      ['nfs', 'path'],
    ],
  },
  {
    id: 'csi',
    task: 'outside',
    member: 'csi',
    symbol: 'network',
    stem: 'driver',
    initial: {},
    needed: [['csi', 'driver']],
  },
  {
    id: 'iscsi',
    task: 'outside',
    member: 'iscsi',
    symbol: 'network',
    stem: 'disk',
    initial: { lun: 0 },
    needed: [
      ['iscsi', 'targetPortal'],
      ['iscsi', 'iqn'],
      ['iscsi', 'lun'],
    ],
  },
  {
    id: 'fc',
    task: 'outside',
    member: 'fc',
    symbol: 'network',
    stem: 'disk',
    initial: { lun: 0 },
    needed: [['fc', 'targetWWNs']],
  },
];

/** Sources whose calls a CSI driver takes over: a claim is what stays of them. */
const redirected = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cinder',
  'gcePersistentDisk',
  'portworxVolume',
  'vsphereVolume',
];

/** The other members: upstream's deprecated sources, by the facts of the field model, and what the schema has beyond this list. */
const others: readonly VolumeKind[] = (structOf('Volume')?.union?.members ?? [])
  .filter(({ name }) => !offered.some(({ member }) => member === name))
  .map(({ name, field }): VolumeKind => {
    const kind = {
      id: name,
      member: name,
      symbol: 'network',
      stem: 'volume',
      initial: {},
      needed: fieldsOf(field.type)
        .filter(({ required }) => required)
        .map((needed) => [name, needed.name]),
    } as const;
    if (!recordOf(field).deprecated) return { ...kind, task: 'outside' };
    const instead = name === 'gitRepo' ? 'clone' : redirected.includes(name) ? 'claim' : 'driver';
    return { ...kind, task: 'retired', instead };
  });

/** Every kind of volume, those that people want most first. */
export const volumeKinds: readonly VolumeKind[] = [...offered, ...others];

const byId = new Map(volumeKinds.map((kind) => [kind.id, kind]));

/** The members that a volume has, in the order of the field model. */
export function volumeMembers(volume: Json | undefined): readonly string[] {
  return (structOf('Volume')?.union?.members ?? [])
    .map(({ name }) => name)
    .filter((name) => own(volume, name) !== undefined);
}

/**
 * The kind of a volume. One that names none is an emptyDir: `SetDefaults_Volume` of pkg/apis/core/v1/defaults.go makes it
 * one. Of several, which a server rejects, the first.
 */
export function volumeKindOf(volume: Json | undefined): VolumeKind {
  const [member = 'emptyDir'] = volumeMembers(volume);
  const id = member === 'emptyDir' && getIn(volume, ['emptyDir', 'medium']) === 'Memory' ? 'memory' : member;
  return byId.get(id) ?? (offered[0] as VolumeKind);
}

/** True for a kind that has words of its own. */
export function isOfferedVolume(kind: VolumeKind): kind is VolumeKind & { readonly id: OfferedVolume } {
  return offered.some(({ id }) => id === kind.id);
}

/** True where the volume has what its kind needs. */
export function isVolumeComplete(volume: Json | undefined, kind: VolumeKind): boolean {
  return [['name'], ...kind.needed].every((path) => {
    const value = getIn(volume, path);
    return value !== undefined && value !== null && value !== '' && !(isList(value) && value.length === 0);
  });
}

/**
 * A new volume of a kind, under a name that no other has.
 * @param volumes the list it will stand in
 */
export function newVolume(kind: VolumeKind, volumes: Json | undefined): JsonObject {
  const taken = isList(volumes) ? volumes.map((volume) => own(volume, 'name')) : [];
  let name = kind.stem;
  for (let n = 2; taken.includes(name); n++) name = `${kind.stem}-${n}`;
  return { name, [kind.member]: kind.initial };
}

/** Where the kinds keep the name of the object they read, which goes along from one to the other. */
const objectNames: Readonly<Record<string, string>> = {
  configMap: 'name',
  secret: 'secretName',
  persistentVolumeClaim: 'claimName',
};

/** What both kinds have and can hold: file modes and items, sizes, paths. */
const carried = ['items', 'defaultMode', 'optional', 'readOnly', 'fsType', 'path'];

/** The member of another kind with what it has in common with the one the volume has. */
export function asKind(volume: Json | undefined, kind: VolumeKind): JsonObject {
  const [before] = volumeMembers(volume);
  const from = before === undefined ? undefined : own(volume, before);
  const known = fieldsOf(
    structOf('Volume')?.union?.members.find(({ name }) => name === kind.member)?.field.type ?? '',
  );
  const value: Record<string, Json> = { ...kind.initial };
  if (!isObject(from) || before === undefined || before === kind.member) return value;
  for (const name of carried) {
    const old = own(from, name);
    const same = known.find((field) => field.name === name);
    const twin = fieldsOf(
      structOf('Volume')?.union?.members.find((m) => m.name === before)?.field.type ?? '',
    ).find((field) => field.name === name);
    if (old !== undefined && same && twin?.type === same.type && twin.shape === same.shape)
      put(value, name, old);
  }
  const [source, target] = [lookUp(objectNames, before), lookUp(objectNames, kind.member)];
  const object = source === undefined ? undefined : own(from, source);
  if (target !== undefined && typeof object === 'string') put(value, target, object);
  return value;
}
