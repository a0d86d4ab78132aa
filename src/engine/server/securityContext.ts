import { isObject, type Json, type JsonObject, lookUp, own } from '../../pod/index.ts';
import { bool, byteLength, has, num, nums, obj, str, strs } from '../validation/read.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { dnsSubdomain, userId } from './names.ts';
import { validateAppArmorProfile, validateSeccompProfile } from './profiles.ts';
import { items } from './values.ts';

/** The names of the internal struct, which upstream shows of a container's security context. */
const internalNames = [
  'capabilities',
  'privileged',
  'seLinuxOptions',
  'windowsOptions',
  'runAsUser',
  'runAsGroup',
  'runAsNonRoot',
  'readOnlyRootFilesystem',
  'allowPrivilegeEscalation',
  'procMount',
  'seccompProfile',
  'appArmorProfile',
] as const;

const goName = (name: string) =>
  name === 'seLinuxOptions' ? 'SELinuxOptions' : name.charAt(0).toUpperCase() + name.slice(1);

/** Fields of the structs inside of it, as Go prints all of them. */
const innerNames: Readonly<Record<string, readonly string[]>> = {
  capabilities: ['add', 'drop'],
  seccompProfile: ['type', 'localhostProfile'],
  appArmorProfile: ['type', 'localhostProfile'],
  seLinuxOptions: ['user', 'role', 'type', 'level'],
  windowsOptions: ['gmsaCredentialSpecName', 'gmsaCredentialSpec', 'runAsUserName', 'hostProcess'],
};

function internalValue(name: string, value: Json | undefined): Json {
  if (!isObject(value)) return value ?? null;
  const plainTexts = name === 'seLinuxOptions';
  return Object.fromEntries(
    (lookUp(innerNames, name) ?? []).map((inner) => {
      const printed = inner.startsWith('gmsa') ? `GMSA${inner.slice(4)}` : goName(inner);
      const absent = plainTexts || inner === 'type' ? '' : null;
      return [printed, own(value, inner) ?? absent];
    }),
  );
}

function internalContext(context: JsonObject): Json {
  return Object.fromEntries(
    internalNames.map((name) => [goName(name), internalValue(name, own(context, name))]),
  );
}

/** `ValidateSecurityContext` of a container; the cluster allows privileged ones. */
export function validateSecurityContext(
  c: Context,
  container: JsonObject,
  p: Field,
  hostUsers: boolean,
): void {
  const context = obj(container, 'securityContext');
  if (!context) return;
  const { errors } = c;
  for (const key of ['runAsUser', 'runAsGroup'] as const) id(errors, context, key, p);
  if (has(context, 'procMount')) {
    const mount = str(context, 'procMount');
    if (c.minor >= 33 && mount !== 'Default' && mount !== 'Unmasked') {
      errors.notSupported(`${p}.procMount`, mount, ['Default', 'Unmasked']);
    }
    if (c.minor >= 33 && hostUsers && mount === 'Unmasked') {
      errors.invalid(`${p}.procMount`, mount, '`hostUsers` must be false to use `Unmasked`');
    }
  }
  validateSeccompProfile(errors, context, `${p}.seccompProfile`);
  if (bool(context, 'allowPrivilegeEscalation') === false) {
    const cannot = 'cannot set `allowPrivilegeEscalation` to false and';
    if (bool(context, 'privileged') === true) {
      errors.invalid(p, internalContext(context), `${cannot} \`privileged\` to true`);
    }
    for (const capability of strs(obj(context, 'capabilities'), 'add')) {
      if (capability === 'CAP_SYS_ADMIN') {
        errors.invalid(p, internalContext(context), `${cannot} \`capabilities.Add\` CAP_SYS_ADMIN`);
      }
    }
  }
  validateWindowsOptions(errors, context, `${p}.windowsOptions`);
  validateAppArmorProfile(errors, context, `${p}.appArmorProfile`);
}

function id(errors: ErrorList, context: JsonObject, key: string, p: Field): void {
  const value = num(context, key);
  if (value !== undefined) errors.invalidEach(`${p}.${key}`, value, userId(value));
}

/** `validatePodSpecSecurityContext`; host namespaces are in the internal security context. */
export function validatePodSecurityContext(c: Context, spec: JsonObject | undefined, p: Field): void {
  const context = obj(spec, 'securityContext');
  const { errors, features } = c;
  for (const key of ['fsGroup', 'runAsUser', 'runAsGroup'] as const) if (context) id(errors, context, key, p);
  nums(context, 'supplementalGroups').forEach((group, i) => {
    errors.invalidEach(`${p}.supplementalGroups[${i}]`, group, userId(group));
  });
  if (bool(spec, 'shareProcessNamespace') === true && bool(spec, 'hostPID') === true) {
    const detail = 'ShareProcessNamespace and HostPID cannot both be enabled';
    errors.invalid(`${p}.shareProcessNamespace`, true, detail);
  }
  validateSysctls(errors, spec, context, `${p}.sysctls`);
  oneOf(errors, context, 'fsGroupChangePolicy', ['Always', 'OnRootMismatch'], p);
  validateSeccompProfile(errors, context, `${p}.seccompProfile`);
  validateWindowsOptions(errors, context, `${p}.windowsOptions`);
  validateAppArmorProfile(errors, context, `${p}.appArmorProfile`);
  oneOf(errors, context, 'supplementalGroupsPolicy', ['Merge', 'Strict'], p);
  const mountOption = features.on('SELinuxMount');
  oneOf(
    errors,
    context,
    'seLinuxChangePolicy',
    mountOption ? ['MountOption', 'Recursive'] : ['Recursive'],
    p,
  );
}

/** A pointer to one of some words; nil is fine. */
function oneOf(
  errors: ErrorList,
  o: JsonObject | undefined,
  key: string,
  values: readonly string[],
  p: Field,
): void {
  if (has(o, key) && !values.includes(str(o, key))) errors.notSupported(`${p}.${key}`, str(o, key), values);
}

const sysctlSegment = '[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const sysctlDetail = `must have at most 253 characters and match regex ^(${sysctlSegment}[\\./])*${sysctlSegment}$`;

function isSysctlName(name: string): boolean {
  return (
    byteLength(name) <= 253 &&
    name.split(/[./]/).every((part) => /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/.test(part))
  );
}

function validateSysctls(
  errors: ErrorList,
  spec: JsonObject | undefined,
  context: JsonObject | undefined,
  p: Field,
): void {
  const names = new Set<string>();
  items(context, 'sysctls').forEach((sysctl, i) => {
    const name = str(sysctl, 'name');
    const at = `${p}[${i}].name`;
    if (name === '') errors.required(at);
    else if (!isSysctlName(name)) errors.invalid(at, name, sysctlDetail);
    else if (names.has(name)) errors.duplicate(at, name);
    const namespace = namespaceOf(name);
    if (bool(spec, 'hostNetwork') === true && namespace === 'net') {
      errors.invalid(at, name, "may not be specified when 'hostNetwork' is true");
    } else if (bool(spec, 'hostIPC') === true && namespace === 'ipc') {
      errors.invalid(at, name, "may not be specified when 'hostIPC' is true");
    }
    names.add(name);
  });
}

const ipcSysctls: ReadonlySet<string> = new Set([
  'kernel.sem',
  'kernel.shmall',
  'kernel.shmmax',
  'kernel.shmmni',
  'kernel.shm_rmid_forced',
  'kernel.shm',
  'kernel.msgmax',
  'kernel.msgmnb',
  'kernel.msgmni',
  'kernel.msg',
]);

/** `GetNamespace` of component-helpers' node/util/sysctl. */
function namespaceOf(written: string): 'net' | 'ipc' | undefined {
  const first = /[./]/.exec(written)?.[0];
  const name = (first === '/' ? swapSeparators(written) : written).replace(/\*.*$/s, '');
  if (ipcSysctls.has(name) || name.startsWith('fs.mqueue.')) return 'ipc';
  return name.startsWith('net.') ? 'net' : undefined;
}

/** `NormalizeName`: where the first separator is a slash, slashes and dots change places. */
function swapSeparators(name: string): string {
  return name.replace(/[./]/g, (c) => (c === '/' ? '.' : '/'));
}

/** `validateWindowsSecurityContextOptions`. */
function validateWindowsOptions(errors: ErrorList, context: JsonObject | undefined, p: Field): void {
  const options = obj(context, 'windowsOptions');
  if (!options) return;
  if (has(options, 'gmsaCredentialSpecName')) {
    const name = str(options, 'gmsaCredentialSpecName');
    errors.invalidEach(`${p}.gmsaCredentialSpecName`, name, dnsSubdomain(name));
  }
  if (has(options, 'gmsaCredentialSpec')) {
    const text = str(options, 'gmsaCredentialSpec');
    const at = `${p}.gmsaCredentialSpec`;
    if (text === '') errors.invalid(at, text, 'gmsaCredentialSpec cannot be an empty string');
    else if (byteLength(text) > 65536)
      errors.invalid(at, text, 'gmsaCredentialSpec size must be under 64 KiB');
  }
  if (has(options, 'runAsUserName')) {
    const name = str(options, 'runAsUserName');
    errors.invalidEach(`${p}.runAsUserName`, name, userNameProblems(name));
  }
}

const netBios = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const domainLabel = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;

/** What is wrong with `DOMAIN\user`. */
function userNameProblems(name: string): readonly string[] {
  if (name === '') return ['runAsUserName cannot be an empty string'];
  if ([...name].some((c) => c < ' ' || c === '\u007f')) {
    return ['runAsUserName cannot contain control characters'];
  }
  const parts = name.split('\\');
  if (parts.length > 2) return ['runAsUserName cannot contain more than one backslash'];
  const user = parts.at(-1) ?? '';
  const domain = parts.length === 2 ? (parts[0] ?? '') : undefined;
  const problems: string[] = [];
  if (domain !== undefined) {
    if (byteLength(domain) >= 256) {
      problems.push("runAsUserName's Domain length must be under 256 characters");
    }
    if (!netBios.test(domain) && !domain.split('.').every((part) => domainLabel.test(part))) {
      problems.push("runAsUserName's Domain doesn't match the NetBios nor the DNS format");
    }
  }
  if (user === '') problems.push("runAsUserName's User cannot be empty");
  else if (byteLength(user) > 104) {
    problems.push("runAsUserName's User length must not be longer than 104 characters");
  }
  if (/^[. ]+$/.test(user)) problems.push("runAsUserName's User cannot contain only periods or spaces");
  if (/["/\\:;|=,+*?<>@[\]]/.test(user)) {
    problems.push(`runAsUserName's User cannot contain the following characters: "/\\:;|=,+*?<>@[]`);
  }
  return problems;
}
