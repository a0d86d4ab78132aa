import { isObject, type Json, own, type Path } from '../../pod/index.ts';
import type { Explanation } from '../types.ts';
import { type Context, effectiveField, isBoolean, isPrivileged, textOf } from './context.ts';
import type { LinuxFile, LinuxStatus, LinuxView } from './types.ts';

/** `no_new_privs`: only `allowPrivilegeEscalation: false` sets it (`AddNoNewPrivileges`, pkg/securitycontext/util.go). */
export function noNewPrivsOf(context: Context): {
  readonly value: LinuxStatus['NoNewPrivs'];
  readonly explanation: Explanation;
} {
  const field = effectiveField(context, 'allowPrivilegeEscalation', isBoolean);
  const refs: Path[] = field?.level === 'container' ? [field.path] : [];
  return field?.level === 'container' && !field.value
    ? { value: 1, explanation: context.say('linux.noNewPrivs.on', {}, ...refs) }
    : { value: 0, explanation: context.say('linux.noNewPrivs.off', {}, ...refs) };
}

function isProfile(value: Json | undefined): value is { readonly [key: string]: Json } {
  return isObject(value);
}

/** The seccomp filter: `getSeccompProfile` of pkg/kubelet/kuberuntime; containerd puts none on a privileged container. */
export function seccompOf(context: Context): {
  readonly value: LinuxStatus['Seccomp'];
  readonly explanation: Explanation;
} {
  const { say, ref } = context;
  if (isPrivileged(context)) {
    const path = [...ref.path, 'securityContext', 'privileged'];
    return { value: 0, explanation: say('linux.seccomp.privileged', {}, path) };
  }
  const profile = effectiveField(context, 'seccompProfile', isProfile);
  if (!profile) {
    return context.options.seccompDefault === true
      ? { value: 2, explanation: say('linux.seccomp.kubeletDefault') }
      : { value: 0, explanation: say('linux.seccomp.unset') };
  }
  switch (own(profile.value, 'type')) {
    case 'RuntimeDefault':
      return { value: 2, explanation: say('linux.seccomp.runtimeDefault', {}, profile.path) };
    case 'Localhost': {
      const name = textOf(own(profile.value, 'localhostProfile'));
      return { value: 2, explanation: say('linux.seccomp.localhost', { profile: name }, profile.path) };
    }
    default:
      return { value: 0, explanation: say('linux.seccomp.unconfined', {}, profile.path) };
  }
}

/** `apparmor.GetProfile`: the container's field, the deprecated annotation for it, the Pod's field. */
function appArmorProfile(context: Context): { readonly value: Json; readonly path: Path } | undefined {
  const field = effectiveField(context, 'appArmorProfile', isProfile);
  if (field?.level === 'container') return field;
  const key = `container.apparmor.security.beta.kubernetes.io/${context.ref.name}`;
  const written = textOf(own(own(own(context.pod, 'metadata'), 'annotations'), key));
  const path = ['metadata', 'annotations', key];
  if (written === 'runtime/default') return { value: { type: 'RuntimeDefault' }, path };
  if (written === 'unconfined') return { value: { type: 'Unconfined' }, path };
  const localhost = /^localhost\/(.+)$/.exec(written)?.[1];
  if (localhost) return { value: { type: 'Localhost', localhostProfile: localhost }, path };
  return field;
}

/** The AppArmor label on a node that has AppArmor: containerd confines by default, except privileged containers. */
export function appArmorOf(context: Context): LinuxFile {
  const { say, ref } = context;
  const file = '/proc/1/attr/current';
  const confined =
    context.options.runtime === 'cri-o' ? 'crio-default (enforce)' : 'cri-containerd.apparmor.d (enforce)';
  const field = appArmorProfile(context);
  const type = own(field?.value, 'type');
  const refs = field ? [field.path] : [];
  if (type === 'Localhost') {
    const profile = textOf(own(field?.value, 'localhostProfile'));
    return {
      file,
      value: `${profile} (enforce)`,
      explanation: say('linux.appArmor.localhost', { profile }, ...refs),
    };
  }
  if (type === 'Unconfined') {
    return { file, value: 'unconfined', explanation: say('linux.appArmor.unconfined', {}, ...refs) };
  }
  if (isPrivileged(context)) {
    const path = [...ref.path, 'securityContext', 'privileged'];
    return { file, value: 'unconfined', explanation: say('linux.appArmor.privileged', {}, path) };
  }
  const id = type === 'RuntimeDefault' ? 'linux.appArmor.runtimeDefault' : 'linux.appArmor.unset';
  return { file, value: confined, explanation: say(id, {}, ...refs) };
}

/** Whether the container can write to its root file system. */
export function rootfsOf(context: Context): LinuxView['rootfs'] {
  const readOnly = own(context.security, 'readOnlyRootFilesystem');
  const refs =
    readOnly === undefined ? [] : [[...context.ref.path, 'securityContext', 'readOnlyRootFilesystem']];
  return readOnly === true
    ? { readOnly: true, explanation: context.say('linux.rootfs.readOnly', {}, ...refs) }
    : { readOnly: false, explanation: context.say('linux.rootfs.writable', {}, ...refs) };
}
