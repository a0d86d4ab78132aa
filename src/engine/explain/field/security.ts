import { getIn, isObject, type Json, own } from '../../../pod/index.ts';
import { isForWindows } from '../../os.ts';
import type { Explanation } from '../../types.ts';
import { list, nameOf, strings } from '../subject.ts';
import { sourceOf } from '../volumes.ts';
import { type FactTable, type FieldContext, fact, number, shown, text } from './context.ts';

/** Text of a value of a security field: a number, a switch, or the type of a profile. */
function valueText(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return Array.isArray(value) ? undefined : shown(value);
  const type = text(own(value, 'type'));
  const profile = text(own(value, 'localhostProfile'));
  return type && profile ? `${type} ${profile}` : type;
}

/** `DetermineEffectiveSecurityContext` of pkg/securitycontext/util.go: the container's field, else the Pod's. */
function* level(context: FieldContext): Generator<Explanation> {
  const { name, owner } = context.field;
  const pods = valueText(getIn(context.spec, ['securityContext', name]));
  const podPath = [...context.specPath, 'securityContext', name];
  const running = context.containers.filter((c) => c.role !== 'ephemeral');
  if (owner === 'SecurityContext' && context.container) {
    const mine = valueText(getIn(context.container.value, ['securityContext', name]));
    const path = [...context.container.path, 'securityContext', name];
    if (mine !== undefined && pods !== undefined && mine !== pods) {
      yield fact('field.security.wins', { mine, pod: pods }, path, podPath);
    } else if (mine !== undefined && pods !== undefined)
      yield fact('field.security.same', { pod: pods }, podPath);
    else if (mine === undefined && pods !== undefined)
      yield fact('field.default.fromPod', { value: pods }, podPath);
  } else if (owner === 'PodSecurityContext') {
    const own1 = running.filter((c) => valueText(getIn(c.value, ['securityContext', name])) !== undefined);
    const rest = running.filter((c) => !own1.includes(c));
    if (pods !== undefined && rest.length > 0 && own1.length > 0) {
      yield fact('field.security.holdsFor', { value: pods, containers: rest.map(nameOf) }, podPath);
    }
    if (own1.length > 0) {
      const refs = own1.map((c) => [...c.path, 'securityContext', name]);
      yield fact('field.security.overridden', { containers: own1.map(nameOf) }, ...refs);
    }
  }
}

function* escalation(context: FieldContext): Generator<Explanation> {
  const security = context.parent;
  const path = context.parentPath;
  if (own(security, 'privileged') === true) {
    yield fact('field.default.escalationAlways', { why: 'privileged' }, [...path, 'privileged']);
  } else if (
    strings(getIn(security, ['capabilities', 'add'])).some((name) => /^(CAP_)?SYS_ADMIN$/.test(name))
  ) {
    yield fact('field.default.escalationAlways', { why: 'SYS_ADMIN' }, [...path, 'capabilities', 'add']);
  }
}

/** Where a container with a read-only root file system may still write. */
function* readOnly(context: FieldContext): Generator<Explanation> {
  const { container } = context;
  if (!container || context.value !== true || isForWindows(context.spec)) return;
  const volumes = list(own(context.spec, 'volumes'));
  const kinds = ['configMap', 'secret', 'downwardAPI', 'projected', 'image'];
  const writable = list(own(container.value, 'volumeMounts')).flatMap((mount, i) => {
    const volume = volumes.find((item) => own(item, 'name') === own(mount, 'name'));
    const target = text(own(mount, 'mountPath'));
    const fixed =
      own(mount, 'readOnly') === true || (volume !== undefined && kinds.includes(sourceOf(volume)));
    return target && !fixed ? [{ target, path: [...container.path, 'volumeMounts', i] }] : [];
  });
  yield writable.length > 0
    ? fact(
        'field.readOnly.writable',
        { paths: writable.map((w) => w.target) },
        ...writable.map((w) => w.path),
      )
    : fact('field.readOnly.nowhere', {}, context.path);
}

/** Volumes whose ownership the kubelet changes; not those of the node or of a file server. */
const unmanaged = ['hostPath', 'nfs', 'cephfs', 'glusterfs', 'image'];

function* fsGroup(context: FieldContext): Generator<Explanation> {
  const gid = number(context.value);
  if (gid === undefined) return;
  const named = list(own(context.spec, 'volumes')).flatMap((volume, i) => {
    const name = text(own(volume, 'name'));
    return name
      ? [{ name, unmanaged: unmanaged.includes(sourceOf(volume)), path: [...context.specPath, 'volumes', i] }]
      : [];
  });
  const changed = named.filter((volume) => !volume.unmanaged);
  const kept = named.filter((volume) => volume.unmanaged);
  if (changed.length > 0) {
    yield fact(
      'field.fsGroup.volumes',
      { gid, volumes: changed.map((v) => v.name) },
      ...changed.map((v) => v.path),
    );
  }
  if (kept.length > 0)
    yield fact('field.fsGroup.kept', { volumes: kept.map((v) => v.name) }, ...kept.map((v) => v.path));
}

/** The files of a token, and which mount of one's own takes its place. */
const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount';

function* token(context: FieldContext): Generator<Explanation> {
  const automount = own(context.spec, 'automountServiceAccountToken');
  if (automount === false) return;
  const own1 = context.containers.filter((c) =>
    list(own(c.value, 'volumeMounts')).some((mount) => own(mount, 'mountPath') === tokenPath),
  );
  yield fact(automount === true ? 'field.token.files' : 'field.token.unless', { path: tokenPath }, [
    ...context.specPath,
    'automountServiceAccountToken',
  ]);
  if (own1.length > 0)
    yield fact('field.token.own', { containers: own1.map(nameOf) }, ...own1.map((c) => c.path));
}

const levels: FactTable = Object.fromEntries(
  [
    'runAsUser',
    'runAsGroup',
    'runAsNonRoot',
    'seccompProfile',
    'appArmorProfile',
    'seLinuxOptions',
    'windowsOptions',
  ].flatMap((name) => [
    [`SecurityContext.${name}`, level],
    [`PodSecurityContext.${name}`, level],
  ]),
);

export const securityFacts: FactTable = {
  ...levels,
  'SecurityContext.allowPrivilegeEscalation': escalation,
  'SecurityContext.readOnlyRootFilesystem': readOnly,
  'PodSecurityContext.fsGroup': fsGroup,
  'PodSpec.serviceAccountName': token,
  'PodSpec.automountServiceAccountToken': token,
};
