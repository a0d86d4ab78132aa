import { containersOf, type Json, own } from '../pod/index.ts';
import { setgid } from './mode.ts';

/** Whom a file belongs to, and its mode; numbers, since names are the image's. */
export interface Owned {
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
}

const isId = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** `spec.securityContext.fsGroup`; undefined where it is not set. */
export function fsGroupOf(spec: Json | undefined): number | undefined {
  const group = own(own(spec, 'securityContext'), 'fsGroup');
  return isId(group) ? group : undefined;
}

/**
 * `FsUserFrom` of pkg/volume/util/util.go: the user whom tokens are given to. Undefined where a container has no
 * `runAsUser`, its own or the Pod's, or two have different ones.
 */
export function fsUserOf(pod: Json | undefined): number | undefined {
  const podUser = own(own(own(pod, 'spec'), 'securityContext'), 'runAsUser');
  const users = containersOf(pod).map(({ value }) => {
    const user = own(own(value, 'securityContext'), 'runAsUser') ?? podUser;
    return isId(user) ? user : undefined;
  });
  const [first] = users;
  return users.every((user) => user === first) ? first : undefined;
}

const masks = { readOnly: 0o440, writable: 0o660, directory: 0o110 | setgid };

/**
 * `changeFilePermission` of pkg/volume/volume_linux.go: with an fsGroup, files get that group and its rights to read, in
 * writable volumes to write as well; directories also pass the group on. The mode only ever gains bits.
 */
export function withFsGroup(
  { mode, owner, group }: Owned,
  kind: 'file' | 'directory',
  fsGroup: number | undefined,
  readOnly: boolean,
): Owned {
  if (fsGroup === undefined) return { mode, owner, group };
  const mask = (readOnly ? masks.readOnly : masks.writable) | (kind === 'directory' ? masks.directory : 0);
  return { mode: mode | mask, owner, group: fsGroup };
}
