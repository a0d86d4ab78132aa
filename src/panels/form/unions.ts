import {
  entryOf,
  type FieldSchema,
  fieldOf,
  fieldsOf,
  getIn,
  isObject,
  type Json,
  type JsonObject,
  lookUp,
  own,
  type Path,
  type PathEdit,
} from '../../pod/index.ts';
import { templateFrom } from './templates.ts';

/** One of the members of which a struct may have one. */
export interface Member {
  readonly name: string;
  /** From the struct: `['valueFrom', 'secretKeyRef']`. */
  readonly at: readonly string[];
  readonly field: FieldSchema;
}

function members(type: string, names: readonly string[]): Member[] {
  return names.flatMap((name) => {
    const field = fieldOf(type, name);
    return field ? [{ name, at: [name], field }] : [];
  });
}

const usualVolumes = [
  'emptyDir',
  'configMap',
  'secret',
  'persistentVolumeClaim',
  'hostPath',
  'downwardAPI',
  'projected',
];
const otherVolumes = ['csi', 'nfs', 'image', 'ephemeral', 'iscsi', 'fc'];

const valueSources = ['configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef', 'fileKeyRef'];

const table: Readonly<Record<string, readonly Member[]>> = {
  Probe: members('Probe', ['httpGet', 'exec', 'tcpSocket', 'grpc']),
  LifecycleHandler: members('LifecycleHandler', ['exec', 'httpGet', 'sleep', 'tcpSocket']),
  EnvFromSource: members('EnvFromSource', ['configMapRef', 'secretRef']),
  DownwardAPIVolumeFile: members('DownwardAPIVolumeFile', ['fieldRef', 'resourceFieldRef']),
  VolumeProjection: members('VolumeProjection', [
    'configMap',
    'secret',
    'downwardAPI',
    'serviceAccountToken',
    'clusterTrustBundle',
    'podCertificate',
  ]),
  EnvVar: [
    ...members('EnvVar', ['value']),
    ...members('EnvVarSource', valueSources).map((m) => ({ ...m, at: ['valueFrom', m.name] })),
  ],
  Volume: members('Volume', [
    ...usualVolumes,
    ...otherVolumes,
    ...fieldsOf('Volume')
      .map((f) => f.name)
      .filter((name) => name !== 'name' && !usualVolumes.includes(name) && !otherVolumes.includes(name)),
  ]),
};

/** The members of a struct of which one may be there, most used first; empty for other structs. */
export function membersOf(type: string): readonly Member[] {
  return lookUp(table, type) ?? [];
}

export type MemberGroup = 'usual' | 'other' | 'deprecated';

/** Where a member of `Volume` stands in the list to pick from. */
export function memberGroup(member: Member): MemberGroup {
  if (member.field.owner !== 'Volume' || usualVolumes.includes(member.name)) return 'usual';
  return otherVolumes.includes(member.name) && !entryOf(member.field).deprecated ? 'other' : 'deprecated';
}

/** The members that are there. */
export function presentMembers(type: string, value: Json | undefined): Member[] {
  return membersOf(type).filter((m) => getIn(value, m.at) !== undefined);
}

/**
 * The edits that leave `to` as the only member, or none; everything else of the struct stays. The chosen member takes
 * over what it has in common with the one before.
 * @param path of the struct; @param value what stands there
 */
export function switchMember(
  type: string,
  path: Path,
  value: Json | undefined,
  to: Member | undefined,
  refine: (type: string, template: JsonObject) => JsonObject = (_, template) => template,
): PathEdit[] {
  const present = presentMembers(type, value);
  const edits: PathEdit[] = [];
  if (to && !present.some((m) => m.name === to.name)) {
    const before = present[0] ? getIn(value, present[0].at) : undefined;
    const template =
      to.field.type === 'string'
        ? ''
        : before === undefined
          ? refine(to.field.type, templateFrom(to.field.type, undefined))
          : templateFrom(to.field.type, before);
    edits.push({ op: 'set', path: [...path, ...to.at], value: template });
  }
  const leaving = present.filter((m) => m.name !== to?.name);
  const holder = isObject(value) ? own(value, 'valueFrom') : undefined;
  for (const member of leaving) {
    const [first] = member.at;
    const whole =
      member.at.length > 1 && to?.at[0] !== first && isObject(holder) && Object.keys(holder).length === 1;
    edits.push({ op: 'delete', path: [...path, ...(whole && first ? [first] : member.at)] });
  }
  return edits;
}
