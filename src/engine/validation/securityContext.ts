import { containersOf, type Issue, type JsonObject, type Path } from '../../pod/index.ts';
import type { PodContext } from './context.ts';
import { duplicate, forbidden, invalid, notSupported, required, tooLong } from './errors.ts';
import { dnsSubdomain, validName } from './names.ts';
import { validId } from './numbers.ts';
import { localDescending } from './paths.ts';
import { bool, byteLength, has, isPadded, num, nums, obj, objs, str, strs } from './read.ts';

/** `ValidateSecurityContext` of a container. */
export function* validateSecurityContext(
  container: JsonObject,
  path: Path,
  context: PodContext,
): Generator<Issue> {
  const sc = obj(container, 'securityContext');
  if (!sc) return;
  const at = [...path, 'securityContext'];
  yield* validId([...at, 'runAsUser'], num(sc, 'runAsUser'));
  yield* validId([...at, 'runAsGroup'], num(sc, 'runAsGroup'));
  if (str(sc, 'procMount') === 'Unmasked' && context.hostUsers) {
    const detail = '`hostUsers` must be false to use `Unmasked`';
    yield invalid([...at, 'procMount'], 'Unmasked', detail, 'proc-mount');
  }
  yield* validateSeccomp(sc, at);
  yield* validateEscalation(sc, at);
  yield* validateWindowsOptions(sc, at);
  yield* validateAppArmor(sc, at);
}

function* validateEscalation(sc: JsonObject, path: Path): Generator<Issue> {
  if (bool(sc, 'allowPrivilegeEscalation') !== false) return;
  const at = [...path, 'allowPrivilegeEscalation'];
  if (bool(sc, 'privileged') === true) {
    const detail = 'cannot set `allowPrivilegeEscalation` to false and `privileged` to true';
    yield invalid(at, false, detail, 'escalation-privileged', { params: { upstream: 'parent' } });
  }
  if (strs(obj(sc, 'capabilities'), 'add').includes('CAP_SYS_ADMIN')) {
    const detail = 'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN';
    yield invalid(at, false, detail, 'escalation-sys-admin', { params: { upstream: 'parent' } });
  }
}

/** `validateSeccompProfileField`. */
function* validateSeccomp(owner: JsonObject, path: Path): Generator<Issue> {
  const profile = obj(owner, 'seccompProfile');
  if (!profile) return;
  const at = [...path, 'seccompProfile'];
  const type = str(profile, 'type');
  if (type === '') yield required([...at, 'type'], 'type is required when seccompProfile is set');
  const local = [...at, 'localhostProfile'];
  if (type === 'Localhost') {
    if (!has(profile, 'localhostProfile')) {
      yield required(local, 'must be set when seccomp type is Localhost', 'localhost-profile');
    } else yield* localDescending(local, str(profile, 'localhostProfile'));
  } else if (has(profile, 'localhostProfile') && type !== '') {
    const detail = 'can only be set when seccomp type is Localhost';
    yield invalid(local, profile, detail, 'localhost-profile-unused', { params: { type } });
  }
}

/** `ValidateAppArmorProfileField`. */
function* validateAppArmor(owner: JsonObject, path: Path): Generator<Issue> {
  const profile = obj(owner, 'appArmorProfile');
  if (!profile) return;
  const at = [...path, 'appArmorProfile'];
  const local = [...at, 'localhostProfile'];
  const type = str(profile, 'type');
  const written = str(profile, 'localhostProfile');
  if (type === '') yield required([...at, 'type'], 'type is required when appArmorProfile is set');
  else if (type === 'Localhost') {
    if (written.trim() === '' && written === '') {
      yield required(local, 'must be set when AppArmor type is Localhost', 'localhost-profile');
    } else if (isPadded(written)) {
      yield invalid(local, written, 'must not be padded with whitespace', 'whitespace', {
        params: { value: written },
        fix: written.trim() === '' ? undefined : [{ op: 'set', path: local, value: written.trim() }],
      });
    }
    if (byteLength(written) > 4095) yield tooLong(local, 4095);
  } else if (has(profile, 'localhostProfile') && (type === 'RuntimeDefault' || type === 'Unconfined')) {
    const detail = 'can only be set when AppArmor type is Localhost';
    yield invalid(local, written, detail, 'localhost-profile-unused', { params: { type } });
  }
}

const netBios = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const dnsLabel = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;
const isDnsDomain = (text: string) => text.split('.').every((label) => dnsLabel.test(label));

/** `validateWindowsSecurityContextOptions`. */
function* validateWindowsOptions(owner: JsonObject, path: Path): Generator<Issue> {
  const options = obj(owner, 'windowsOptions');
  if (!options) return;
  const at = [...path, 'windowsOptions'];
  if (has(options, 'gmsaCredentialSpecName')) {
    yield* validName([...at, 'gmsaCredentialSpecName'], str(options, 'gmsaCredentialSpecName'), dnsSubdomain);
  }
  const spec = str(options, 'gmsaCredentialSpec');
  if (has(options, 'gmsaCredentialSpec') && (spec === '' || byteLength(spec) > 64 * 1024)) {
    const detail =
      spec === ''
        ? 'gmsaCredentialSpec cannot be an empty string'
        : 'gmsaCredentialSpec size must be under 64 KiB';
    yield invalid([...at, 'gmsaCredentialSpec'], spec, detail, 'gmsa-spec');
  }
  if (!has(options, 'runAsUserName')) return;
  const user = str(options, 'runAsUserName');
  const detail = windowsUserProblem(user);
  if (detail)
    yield invalid([...at, 'runAsUserName'], user, detail, 'windows-user', { params: { value: user } });
}

function windowsUserProblem(text: string): string | undefined {
  if (text === '') return 'runAsUserName cannot be an empty string';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: upstream's [[:cntrl:]]
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'runAsUserName cannot contain control characters';
  const parts = text.split('\\');
  if (parts.length > 2) return 'runAsUserName cannot contain more than one backslash';
  const user = parts.at(-1) ?? '';
  const domain = parts.length === 2 ? (parts[0] ?? '') : undefined;
  if (domain !== undefined && domain.length >= 256) {
    return "runAsUserName's Domain length must be under 256 characters";
  }
  if (domain !== undefined && !netBios.test(domain) && !isDnsDomain(domain)) {
    return "runAsUserName's Domain doesn't match the NetBios nor the DNS format";
  }
  if (user === '') return "runAsUserName's User cannot be empty";
  if (user.length > 104) return "runAsUserName's User length must not be longer than 104 characters";
  if (/^[. ]+$/.test(user)) return "runAsUserName's User cannot contain only periods or spaces";
  if (/["/\\:;|=,+*?<>@[\]]/.test(user)) {
    return 'runAsUserName\'s User cannot contain the following characters: "/\\:;|=,+*?<>@[]';
  }
  return undefined;
}

/** `validatePodSpecSecurityContext`. */
export function* validatePodSecurityContext(context: PodContext): Generator<Issue> {
  const { spec, path } = context;
  if (bool(spec, 'shareProcessNamespace') === true && bool(spec, 'hostPID') === true) {
    const detail = 'ShareProcessNamespace and HostPID cannot both be enabled';
    yield invalid([...path, 'shareProcessNamespace'], true, detail, 'share-and-host-pid', {
      params: { upstream: 'securityContext' },
    });
  }
  const sc = obj(spec, 'securityContext');
  if (!sc) return;
  const at = [...path, 'securityContext'];
  yield* validId([...at, 'fsGroup'], num(sc, 'fsGroup'));
  yield* validId([...at, 'runAsUser'], num(sc, 'runAsUser'));
  yield* validId([...at, 'runAsGroup'], num(sc, 'runAsGroup'));
  for (const [i, gid] of nums(sc, 'supplementalGroups').entries()) {
    yield* validId([...at, 'supplementalGroups', i], gid);
  }
  if (str(sc, 'seLinuxChangePolicy') === 'MountOption') {
    // The gate SELinuxMount is off in 1.36.
    yield notSupported([...at, 'seLinuxChangePolicy'], 'MountOption', ['Recursive'], 'not-supported', {
      params: { field: 'seLinuxChangePolicy', value: 'MountOption' },
    });
  }
  yield* validateSysctls(sc, at, context);
  yield* validateSeccomp(sc, at);
  yield* validateWindowsOptions(sc, at);
  yield* validateAppArmor(sc, at);
}

const sysctlName = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
const sysctlDetail = `must have at most 253 characters and match regex ${sysctlName.source.replace('[./]', '[\\./]')}`;
const ipcSysctls = /^(kernel\.shm|kernel\.msg|fs\.mqueue\.|kernel\.sem$|kernel\.shm_rmid_forced$)/;

/** `validateSysctls` and `ValidateHostSysctl`; `/` separates as `.` does. */
function* validateSysctls(sc: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  const seen = new Set<string>();
  for (const { value: sysctl, path: at } of objs(sc, 'sysctls', path)) {
    const name = str(sysctl, 'name');
    const here = [...at, 'name'];
    const params = { value: name };
    if (name === '') yield required(here);
    else if (name.length > 253 || !sysctlName.test(name)) {
      yield invalid(here, name, sysctlDetail, 'sysctl-name', { params });
    } else if (seen.has(name)) yield duplicate(here, name, 'duplicate-name', { params });
    seen.add(name);
    const dotted = name.replaceAll('/', '.');
    if (context.hostNetwork && dotted.startsWith('net.')) {
      const detail = "may not be specified when 'hostNetwork' is true";
      yield invalid(here, name, detail, 'sysctl-host', { params: { ...params, field: 'hostNetwork' } });
    } else if (bool(context.spec, 'hostIPC') === true && ipcSysctls.test(dotted)) {
      const detail = "may not be specified when 'hostIPC' is true";
      yield invalid(here, name, detail, 'sysctl-host', { params: { ...params, field: 'hostIPC' } });
    }
  }
}

/** `validateHostUsers`: an own user namespace goes without the host's other ones. */
export function* validateHostUsers(context: PodContext): Generator<Issue> {
  if (context.hostUsers) return;
  for (const container of containersOf({ spec: context.spec })) {
    if (objs(container.value, 'volumeDevices', []).length === 0) continue;
    const at = [...context.path, ...container.path.slice(1), 'volumeDevices'];
    yield forbidden(at, 'when `hostUsers` is false', 'host-users', { params: { field: 'volumeDevices' } });
  }
  for (const [key, upstream] of [
    ['hostNetwork', 'hostNetwork'],
    ['hostPID', 'HostPID'],
    ['hostIPC', 'HostIPC'],
  ] as const) {
    if (bool(context.spec, key) === true) {
      yield forbidden([...context.path, key], 'when `hostUsers` is false', 'host-users', {
        params: { field: key, upstream },
      });
    }
  }
}
