import { isList, own, pushAll } from '../../pod/index.ts';
import type { Explanation } from '../types.ts';
import { type Context, effectiveField, isBoolean, isId, podSecurityPath } from './context.ts';
import type { LinuxUser } from './types.ts';

/**
 * Who the container's first process is: `determineEffectiveSecurityContext` of
 * pkg/kubelet/kuberuntime/security_context.go and containerd's user options. What the image's `/etc/passwd` and
 * `/etc/group` add is not known here.
 */
export function userOf(context: Context): LinuxUser {
  const { say } = context;
  const explanations: Explanation[] = [];
  const known = knownUser(context, explanations);
  const gid = primaryGroup(context, known.uid, known.imageGid, explanations);
  const extra = extraGroups(context, explanations);
  const groups = [...new Set([...(gid === undefined ? [] : [gid]), ...extra])].sort((a, b) => a - b);
  const policy = own(context.podSecurity, 'supplementalGroupsPolicy');
  const policyRef = policy === undefined ? [] : [[...podSecurityPath, 'supplementalGroupsPolicy']];
  explanations.push(
    say(policy === 'Strict' ? 'linux.groups.strict' : 'linux.groups.merge', {}, ...policyRef),
  );
  return {
    uid: known.uid,
    gid,
    groups,
    id: known.uid === undefined || gid === undefined ? undefined : idLine(known.uid, gid, groups),
    assumed: known.assumed,
    explanations,
  };
}

interface KnownUser {
  readonly uid: number | undefined;
  readonly imageGid: number | undefined;
  readonly assumed: boolean;
}

function knownUser(context: Context, explanations: Explanation[]): KnownUser {
  const { say, options } = context;
  const user = effectiveField(context, 'runAsUser', isId);
  const nonRoot = effectiveField(context, 'runAsNonRoot', isBoolean);
  const mustNotBeRoot = nonRoot?.value === true;
  const refuse = () => {
    if (nonRoot) explanations.push(say('linux.user.refused', {}, nonRoot.path, ...(user ? [user.path] : [])));
  };
  if (user) {
    const id = user.level === 'container' ? 'linux.user.container' : 'linux.user.pod';
    explanations.push(say(id, { uid: user.value }, user.path));
    if (mustNotBeRoot && user.value === 0) refuse();
    return { uid: user.value, imageGid: undefined, assumed: false };
  }
  const image = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(
    options.imageUser === 'root' ? '0' : (options.imageUser ?? ''),
  );
  if (image) {
    const uid = Number(image[1]);
    explanations.push(say('linux.user.image', { uid }));
    if (mustNotBeRoot && uid === 0) refuse();
    return { uid, imageGid: image[2] === undefined ? undefined : Number(image[2]), assumed: false };
  }
  if (options.imageUser) {
    explanations.push(say('linux.user.imageName', { user: options.imageUser }));
    return { uid: undefined, imageGid: undefined, assumed: false };
  }
  if (nonRoot && mustNotBeRoot) {
    explanations.push(say('linux.user.imageNonRoot', {}, nonRoot.path));
    return { uid: undefined, imageGid: undefined, assumed: false };
  }
  explanations.push(say('linux.user.imageUnknown', {}, context.ref.path));
  return { uid: 0, imageGid: undefined, assumed: true };
}

function primaryGroup(
  context: Context,
  uid: number | undefined,
  imageGid: number | undefined,
  explanations: Explanation[],
): number | undefined {
  const group = effectiveField(context, 'runAsGroup', isId);
  if (group) {
    explanations.push(context.say('linux.group.set', { gid: group.value }, group.path));
    return group.value;
  }
  if (imageGid !== undefined) return imageGid;
  if (uid === undefined) return undefined;
  if (uid !== 0) explanations.push(context.say('linux.group.passwd', { uid }));
  return 0;
}

function extraGroups(context: Context, explanations: Explanation[]): number[] {
  const { say, podSecurity } = context;
  const groups: number[] = [];
  const fsGroup = own(podSecurity, 'fsGroup');
  if (isId(fsGroup)) {
    groups.push(fsGroup);
    explanations.push(say('linux.groups.fsGroup', { gid: fsGroup }, [...podSecurityPath, 'fsGroup']));
  }
  const supplemental = own(podSecurity, 'supplementalGroups');
  const ids = isList(supplemental) ? supplemental.filter(isId) : [];
  if (ids.length > 0) {
    pushAll(groups, ids);
    const path = [...podSecurityPath, 'supplementalGroups'];
    explanations.push(say('linux.groups.supplemental', { gids: ids.map(String) }, path));
  }
  return groups;
}

/** As busybox's `id` prints it; coreutils puts the primary group first. Only root has a name in every image. */
function idLine(uid: number, gid: number, groups: readonly number[]): string {
  const name = (id: number) => (id === 0 ? '0(root)' : String(id));
  return `uid=${name(uid)} gid=${name(gid)} groups=${groups.map(name).join(',')}`;
}
