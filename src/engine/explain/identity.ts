import { type ContainerRef, defaultCapabilities, getIn, type Json, own, type Path } from '../../pod/index.ts';
import { grantedCapabilities } from '../linux/index.ts';
import { isForWindows } from '../os.ts';
import { list, nameOf, number, type Sentence, type Subject, security, teller, text } from './subject.ts';

const say = teller('identity');

/** Who it runs as, what it may do on the node, and as whom it speaks to the API server. */
export function* identity(subject: Subject, all: readonly ContainerRef[]): Generator<Sentence> {
  const containers = all.filter((c) => c.role !== 'ephemeral');
  if (!isForWindows(subject.spec)) {
    yield* users(subject, containers);
    yield* nonRoot(subject, containers);
    yield* groups(subject);
    yield* rights(subject, containers);
  }
  yield* account(subject);
}

/** Containers for which a security field has the value, with the places that say so. */
function having(
  subject: Subject,
  containers: readonly ContainerRef[],
  name: string,
  value: Json,
): { readonly found: ContainerRef[]; readonly refs: Path[] } {
  const found: ContainerRef[] = [];
  const refs: Path[] = [];
  for (const container of containers) {
    const field = security(subject, container, name);
    if (field?.value !== value) continue;
    found.push(container);
    refs.push(field.path);
  }
  return { found, refs };
}

function uidOf(subject: Subject, container: ContainerRef): number | undefined {
  return number(security(subject, container, 'runAsUser')?.value);
}

function* users(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  const fromImage: ContainerRef[] = [];
  for (const c of containers) {
    const user = security(subject, c, 'runAsUser');
    const uid = number(user?.value);
    if (!user || uid === undefined) {
      if (user === undefined) fromImage.push(c);
      continue;
    }
    const group = security(subject, c, 'runAsGroup');
    const gid = number(group?.value);
    const container = nameOf(c);
    yield group && gid !== undefined
      ? say('identity.userGroup', { container, uid, gid }, user.path, group.path)
      : say('identity.user', { container, uid }, user.path);
  }
  if (fromImage.length > 0) {
    yield say(
      'identity.image',
      { containers: fromImage.map(nameOf) },
      ...fromImage.map((c) => [...c.path, 'image']),
    );
  }
}

/** `verifyRunAsNonRoot` of pkg/kubelet/kuberuntime/security_context_others.go. */
function* nonRoot(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  const { found } = having(subject, containers, 'runAsNonRoot', true);
  const at = (c: ContainerRef) => security(subject, c, 'runAsNonRoot')?.path ?? c.path;
  const refused = found.filter((c) => uidOf(subject, c) === 0);
  const unknown = found.filter((c) => uidOf(subject, c) === undefined);
  if (refused.length > 0) {
    yield say('identity.nonRootRefused', { containers: refused.map(nameOf) }, ...refused.map(at));
  }
  if (unknown.length > 0) {
    yield say('identity.nonRoot', { containers: unknown.map(nameOf) }, ...unknown.map(at));
  }
}

function* groups({ spec, specPath }: Subject): Generator<Sentence> {
  const path = [...specPath, 'securityContext'];
  const gid = number(getIn(spec, ['securityContext', 'fsGroup']));
  if (gid !== undefined) yield say('identity.fsGroup', { gid }, [...path, 'fsGroup']);
  const gids = list(getIn(spec, ['securityContext', 'supplementalGroups'])).filter(
    (id) => typeof id === 'number',
  );
  if (gids.length > 0) {
    yield say('identity.supplementalGroups', { gids: gids.map(String) }, [...path, 'supplementalGroups']);
  }
  // containerd adds the groups of /etc/group unless it is told otherwise (pkg/kubelet/kuberuntime/security_context.go).
  const policy = getIn(spec, ['securityContext', 'supplementalGroupsPolicy']);
  if (policy === 'Strict') yield say('identity.groups.strict', {}, [...path, 'supplementalGroupsPolicy']);
  else if (policy === 'Merge' || gids.length > 0)
    yield say('identity.groups.merge', {}, [...path, 'supplementalGroupsPolicy']);
}

function* rights(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  for (const [id, name, value] of [
    ['identity.readOnly', 'readOnlyRootFilesystem', true],
    ['identity.noEscalation', 'allowPrivilegeEscalation', false],
  ] as const) {
    // Of these two the Pod's security context knows nothing.
    const found = containers.filter((c) => getIn(c.value, ['securityContext', name]) === value);
    const refs = found.map((c) => [...c.path, 'securityContext', name]);
    if (found.length > 0) yield say(id, { containers: found.map(nameOf) }, ...refs);
  }
  for (const c of containers) {
    const context = [...c.path, 'securityContext'];
    const container = nameOf(c);
    if (getIn(c.value, ['securityContext', 'privileged']) === true) {
      const id =
        own(subject.spec, 'hostUsers') === false ? 'identity.privilegedInside' : 'identity.privileged';
      yield say(id, { container }, [...context, 'privileged']);
      continue;
    }
    yield* capabilities(subject, c);
  }
  const unconfined = containers.filter(
    (c) => own(security(subject, c, 'seccompProfile')?.value, 'type') === 'Unconfined',
  );
  if (unconfined.length > 0) {
    const refs = unconfined.flatMap((c) => [security(subject, c, 'seccompProfile')?.path ?? c.path]);
    yield say('identity.unconfined', { containers: unconfined.map(nameOf) }, ...refs);
  }
}

/** What the lists of capabilities come to with containerd, not what they say: see `grantedCapabilities`. */
function* capabilities(subject: Subject, c: ContainerRef): Generator<Sentence> {
  const path = [...c.path, 'securityContext', 'capabilities'];
  const { names, lists, added, dropped, ignored } = grantedCapabilities(
    getIn(c.value, ['securityContext', 'capabilities']),
  );
  const container = nameOf(c);
  const asRoot = (uidOf(subject, c) ?? 0) === 0;
  const usual = new Set(defaultCapabilities.containerd);
  const add = [...path, 'add'];
  const drop = [...path, 'drop'];
  const asked = lists.add.includes('ALL') ? ['ALL'] : added.filter((name) => names.has(name));
  if (lists.add.length > 0 || lists.drop.length > 0) {
    if (names.size === 0) yield say('identity.capNone', { container }, drop);
    else if (!asRoot && asked.length > 0)
      yield say('identity.capAddNotRoot', { container, capabilities: asked }, add);
    else if (lists.drop.includes('ALL'))
      yield say('identity.capOnly', { container, capabilities: [...names] }, add, drop);
    else if (lists.add.includes('ALL'))
      yield dropped.length > 0
        ? say('identity.capAllBut', { container, capabilities: dropped }, add, drop)
        : say('identity.capAll', { container }, add);
    else {
      const more = asked.filter((name) => !usual.has(name));
      const anyway = asked.filter((name) => usual.has(name));
      if (more.length > 0) yield say('identity.capAdd', { container, capabilities: more }, add);
      if (anyway.length > 0) yield say('identity.capAnyway', { container, capabilities: anyway }, add);
    }
  }
  const lost = dropped.filter((name) => usual.has(name));
  if (lost.length > 0 && !lists.add.includes('ALL') && !lists.drop.includes('ALL'))
    yield say('identity.capDrop', { container, capabilities: lost }, drop);
  if (ignored.length > 0) yield say('identity.capIgnored', { container, capabilities: ignored }, path);
}

/** The ServiceAccount admission plugin mounts a token unless the Pod, or else the account, opts out. */
function* account({ spec, specPath }: Subject): Generator<Sentence> {
  const automount = own(spec, 'automountServiceAccountToken');
  const name = text(own(spec, 'serviceAccountName')) ?? text(own(spec, 'serviceAccount')) ?? 'default';
  const at = [...specPath, 'serviceAccountName'];
  if (automount === false) {
    yield say('identity.noToken', { name }, [...specPath, 'automountServiceAccountToken'], at);
  } else if (automount === true) {
    yield say('identity.token', { name }, at, [...specPath, 'automountServiceAccountToken']);
  } else yield say('identity.serviceAccount', { name }, at);
}
