import { safeSysctls } from '../../pod/index.ts';
import { baseName } from '../names.ts';
import type { At } from '../notes.ts';
import { wholeNumber } from '../units.ts';
import type { Draft } from './draft.ts';

const maxId = 2 ** 31 - 1;

/** `-u USER[:GROUP]`: numbers; of names only `root` has a number that is known. */
export function user(draft: Draft, text: string, at: At): void {
  const [name = '', group] = text.split(':');
  const uid = name === 'root' ? 0 : wholeNumber(name, 0, maxId);
  if (uid !== undefined) draft.security.set('runAsUser', uid);
  else if (name !== '') draft.notes.add(at, 'user-name', { name });
  if (group === undefined || group === '') return;
  const gid = group === 'root' ? 0 : wholeNumber(group, 0, maxId);
  if (gid === undefined) draft.notes.add(at, 'group-name', { name: group });
  // A container runtime does not take a group without a user.
  else if (uid !== undefined) draft.security.set('runAsGroup', gid);
}

/** `--group-add`, by number. */
export function group(draft: Draft, text: string, at: At): void {
  const gid = text === 'root' ? 0 : wholeNumber(text, 0, maxId);
  if (gid === undefined) draft.notes.add(at, 'group-name', { name: text });
  else draft.groups.add(gid);
}

/** `--cap-add`, `--cap-drop`, also with commas between them: Kubernetes writes them without `CAP_`. */
export function capabilities(draft: Draft, which: 'capAdd' | 'capDrop', text: string, at: At): void {
  for (const written of text.split(',')) {
    const name = written.trim().toUpperCase().replace(/^CAP_/, '');
    if (/^[A-Z][A-Z_]{1,40}$/.test(name)) draft[which].add(name);
    else draft.notes.add(at, 'capability', { name: written });
  }
}

/** `--security-opt KEY=VALUE`; docker also takes `KEY:VALUE`. */
export function securityOption(draft: Draft, text: string, at: At): void {
  const sign = /[=:]/.exec(text)?.index ?? text.length;
  const key = text.slice(0, sign);
  const value = text.slice(sign + 1);
  if (key === 'no-new-privileges') {
    if (value !== 'false') draft.security.set('allowPrivilegeEscalation', false);
  } else if (key === 'seccomp') seccomp(draft, value, at);
  else if (key === 'apparmor') appArmor(draft, value, at);
  else if (key === 'label' && value === 'disable') {
    draft.seLinux.set('type', 'spc_t');
    draft.notes.add(at, 'label-disable');
  } else if (key === 'label') seLinuxLabel(draft, value, text, at);
  else draft.notes.add(at, 'security-opt', { value: text });
}

function seLinuxLabel(draft: Draft, label: string, written: string, at: At): void {
  const sign = label.indexOf(':');
  const field = label.slice(0, Math.max(sign, 0));
  const value = label.slice(sign + 1);
  const known = field === 'user' || field === 'role' || field === 'type' || field === 'level';
  if (known && value !== '') draft.seLinux.set(field, value);
  else draft.notes.add(at, 'security-opt', { value: written });
}

function seccomp(draft: Draft, value: string, at: At): void {
  if (value === 'unconfined') draft.security.set('seccompProfile', { type: 'Unconfined' });
  else if (value === 'builtin' || value === 'runtime/default')
    draft.security.set('seccompProfile', { type: 'RuntimeDefault' });
  else if (value === '') draft.notes.add(at, 'bad-value', { value: 'seccomp' });
  else {
    const profile = `profiles/${baseName(value).replaceAll('..', '.')}`;
    draft.security.set('seccompProfile', { type: 'Localhost', localhostProfile: profile });
    draft.notes.add(at, 'seccomp-file', { file: value, profile });
  }
}

function appArmor(draft: Draft, value: string, at: At): void {
  if (value === 'unconfined') draft.security.set('appArmorProfile', { type: 'Unconfined' });
  else if (value === 'docker-default' || value === 'runtime/default' || value === 'containers-default')
    draft.security.set('appArmorProfile', { type: 'RuntimeDefault' });
  else if (value.trim() === '' || value !== value.trim() || value.length > 4095)
    draft.notes.add(at, 'bad-value', { value: `apparmor=${value}` });
  else {
    draft.security.set('appArmorProfile', { type: 'Localhost', localhostProfile: value });
    draft.notes.add(at, 'apparmor-profile', { profile: value });
  }
}

/** `--sysctl NAME=VALUE`; those that nodes do not allow by themselves are told. */
export function sysctl(draft: Draft, name: string, value: string, at: At): void {
  const segments = name.split(/[./]/);
  if (
    name.length > 253 ||
    !segments.every((part) => /^[a-z0-9][-_a-z0-9]*$/.test(part) && /[a-z0-9]$/.test(part))
  ) {
    draft.notes.add(at, 'bad-value', { value: name });
    return;
  }
  draft.sysctls.set(name.replaceAll('/', '.'), value);
  if (!safeSysctls.includes(name)) draft.notes.add(at, 'sysctl-unsafe', { name });
}

/** What a server does not take together, settled for what weighs more; told where it was written. */
export function settleSecurity(draft: Draft, at: At): void {
  const { security } = draft;
  if (security.get('privileged') === true && security.get('allowPrivilegeEscalation') === false) {
    security.delete('allowPrivilegeEscalation');
    draft.notes.add(at, 'privilege-conflict');
  }
  for (const name of [...draft.sysctls.keys()]) {
    const ofHost =
      (draft.pod.has('hostNetwork') && name.startsWith('net.')) ||
      (draft.pod.has('hostIPC') && /^(?:kernel\.(?:shm|msg|sem)|fs\.mqueue\.)/.test(name));
    if (!ofHost) continue;
    draft.sysctls.delete(name);
    draft.notes.add(at, 'sysctl-host', { name });
  }
}
