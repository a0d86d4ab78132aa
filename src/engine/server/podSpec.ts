import { type JsonObject, own } from '../../pod/index.ts';
import { ipProblem, isIp } from '../validation/ip.ts';
import { bool, byteLength, has, num, obj, str, strs } from '../validation/read.ts';
import {
  type ContainerContext,
  validateContainers,
  validateEphemeralContainers,
  validateInitContainers,
} from './containers.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { validateLabels } from './metadata.ts';
import { dnsLabel, dnsSearch, dnsSubdomain, qualifiedName, rangeError } from './names.ts';
import { validateOverhead, validatePodResources } from './resources.ts';
import { validateAffinity, validateTopologySpread } from './scheduling.ts';
import { validatePodSecurityContext } from './securityContext.ts';
import { validateTolerations } from './tolerations.ts';
import { entry, items } from './values.ts';
import { containersIn } from './visit.ts';
import { validateVolumes } from './volumes.ts';
import { validateHostProcess, validateOs } from './windows.ts';

/**
 * `ValidatePodSpec`.
 * @param meta metadata of a Pod; undefined for a template
 */
export function validatePodSpec(
  c: Context,
  spec: JsonObject | undefined,
  meta: JsonObject | undefined,
  p: Field,
): void {
  const { errors } = c;
  const gracePeriod = num(spec, 'terminationGracePeriodSeconds');
  if (gracePeriod === undefined) errors.required(`${p}.terminationGracePeriodSeconds`);
  const hostUsers = bool(spec, 'hostUsers') !== false;
  const volumes = validateVolumes(c, spec, str(meta, 'name'), `${p}.volumes`);
  const claims = new Set(
    items(spec, 'resourceClaims')
      .map((claim) => str(claim, 'name'))
      .filter((name) => name !== ''),
  );
  validateResourceClaims(c, spec, meta, `${p}.resourceClaims`);
  const os = obj(spec, 'os') ? str(obj(spec, 'os'), 'name') : undefined;
  const restartPolicy = str(spec, 'restartPolicy');
  const inPod: ContainerContext = { ...c, gracePeriod, os, volumes, claims, restartPolicy, hostUsers };
  validateContainers(inPod, spec, `${p}.containers`);
  validateInitContainers(inPod, spec, `${p}.initContainers`);
  validateEphemeralContainers(inPod, spec, `${p}.ephemeralContainers`);
  if (c.features.on('PodLevelResources')) validatePodResources(c, spec, os, claims, `${p}.resources`);
  hostNetworkPorts(c, spec, p);
  word(errors, restartPolicy, ['Always', 'OnFailure', 'Never'], `${p}.restartPolicy`);
  word(errors, str(spec, 'dnsPolicy'), dnsPolicies, `${p}.dnsPolicy`);
  validateLabels(errors, spec, 'nodeSelector', `${p}.nodeSelector`);
  validatePodSecurityContext(c, spec, `${p}.securityContext`);
  validateAffinity(c, spec, `${p}.affinity`);
  validateDnsConfig(c, spec, `${p}.dnsConfig`);
  items(spec, 'readinessGates').forEach((gate, i) => {
    const type = str(gate, 'conditionType');
    errors.invalidEach(`${p}.readinessGates[${i}].conditionType`, type, qualifiedName(type));
  });
  schedulingGates(errors, spec, `${p}.schedulingGates`);
  validateTopologySpread(c, spec, `${p}.topologySpreadConstraints`);
  validateHostProcess(errors, spec, p);
  hostUsersRule(c, spec, p);
  hostnameOverride(errors, spec, `${p}.hostnameOverride`);
  names(errors, spec, ['serviceAccountName', 'nodeName'], p);
  const deadline = num(spec, 'activeDeadlineSeconds');
  if (deadline !== undefined && (deadline < 1 || deadline > 2147483647)) {
    errors.invalid(`${p}.activeDeadlineSeconds`, deadline, rangeError(1, 2147483647));
  }
  for (const key of ['hostname', 'subdomain'] as const) {
    const value = str(spec, key);
    if (value !== '') errors.invalidEach(`${p}.${key}`, value, dnsLabel(value));
  }
  validateTolerations(c, items(spec, 'tolerations'), `${p}.tolerations`);
  items(spec, 'hostAliases').forEach((alias, i) => {
    address(c, str(alias, 'ip'), `${p}.hostAliases[${i}].ip`);
    strs(alias, 'hostnames').forEach((hostname, j) => {
      errors.invalidEach(`${p}.hostAliases[${i}].hostnames[${j}]`, hostname, dnsSubdomain(hostname));
    });
  });
  names(errors, spec, ['priorityClassName'], p);
  if (has(spec, 'runtimeClassName')) {
    const name = str(spec, 'runtimeClassName');
    errors.invalidEach(`${p}.runtimeClassName`, name, dnsSubdomain(name));
  }
  if (has(spec, 'preemptionPolicy')) {
    word(errors, str(spec, 'preemptionPolicy'), ['PreemptLowerPriority', 'Never'], `${p}.preemptionPolicy`);
  }
  validateOverhead(c, spec, `${p}.overhead`);
  validateOs(c, spec, p);
  schedulingGroup(errors, spec, `${p}.schedulingGroup.podGroupName`);
  fileKeyVolumes(errors, spec, p);
}

const dnsPolicies = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];

/** One of some words that must be there. */
function word(errors: ErrorList, value: string, words: readonly string[], p: Field): void {
  if (value === '') errors.required(p);
  else if (!words.includes(value)) errors.notSupported(p, value, words);
}

/** Names of objects that may be left out. */
function names(errors: ErrorList, spec: JsonObject | undefined, keys: readonly string[], p: Field): void {
  for (const key of keys) {
    const name = str(spec, key);
    if (name !== '') errors.invalidEach(`${p}.${key}`, name, dnsSubdomain(name));
  }
}

/** `IsValidIPForLegacyField`; strict by default since 1.36. */
function address(c: Context, value: string, p: Field): void {
  const problem = ipProblem(value);
  if (problem !== undefined && (c.minor >= 36 || !isIp(value))) c.errors.invalid(p, value, problem);
}

/** `validatePodResourceClaims`. */
function validateResourceClaims(
  c: Context,
  spec: JsonObject | undefined,
  meta: JsonObject | undefined,
  p: Field,
): void {
  const { errors } = c;
  const seen = new Set<string>();
  items(spec, 'resourceClaims').forEach((claim, i) => {
    if (entry(meta, 'annotations', 'kubernetes.io/config.mirror') !== undefined) {
      // Upstream's path without a name, as it prints.
      errors.forbidden('[]', 'static pods do not support resource claims');
      return;
    }
    const at = `${p}[${i}]`;
    const name = str(claim, 'name');
    if (name === '') errors.required(`${at}.name`);
    else if (seen.has(name)) errors.duplicate(`${at}.name`, name);
    else {
      errors.invalidEach(`${at}.name`, name, dnsLabel(name));
      seen.add(name);
    }
    const kinds = ['resourceClaimName', 'resourceClaimTemplateName'] as const;
    const set = kinds.filter((kind) => has(claim, kind));
    const shown = {
      Name: name,
      ResourceClaimName: own(claim, 'resourceClaimName') ?? null,
      ResourceClaimTemplateName: own(claim, 'resourceClaimTemplateName') ?? null,
    };
    if (set.length > 1) {
      const detail = 'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified';
      errors.invalid(at, shown, detail);
    }
    if (set.length === 0) {
      errors.invalid(at, shown, 'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`');
    }
    for (const kind of set) {
      const value = str(claim, kind);
      errors.invalidEach(`${at}.${kind}`, value, dnsSubdomain(value));
    }
  });
}

/** `validatePodHostNetworkDeps`: in a template only what is set must match. */
function hostNetworkPorts(c: Context, spec: JsonObject | undefined, p: Field): void {
  if (bool(spec, 'hostNetwork') !== true) return;
  items(spec, 'containers').forEach((container, i) => {
    items(container, 'ports').forEach((port, j) => {
      const [host, inside] = [num(port, 'hostPort') ?? 0, num(port, 'containerPort') ?? 0];
      if (host === inside || (host === 0 && !c.isPod)) return;
      const detail = 'must match `containerPort` when `hostNetwork` is true';
      c.errors.invalid(`${p}.containers[${i}].ports[${j}].hostPort`, host, detail);
    });
  });
}

/** `validatePodDNSConfig`. */
function validateDnsConfig(c: Context, spec: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  const config = obj(spec, 'dnsConfig');
  const servers = strs(config, 'nameservers');
  if (str(spec, 'dnsPolicy') === 'None') {
    if (!config) {
      errors.required(p, 'must provide `dnsConfig` when `dnsPolicy` is None');
      return;
    }
    if (servers.length === 0) {
      const detail = 'must provide at least one DNS nameserver when `dnsPolicy` is None';
      errors.required(`${p}.nameservers`, detail);
      return;
    }
  }
  if (servers.length > 3) {
    errors.invalid(`${p}.nameservers`, servers, 'must not have more than 3 nameservers');
  }
  for (const [i, server] of servers.entries()) address(c, server, `${p}.nameservers[${i}]`);
  const searches = strs(config, 'searches');
  if (searches.length > 32) {
    errors.invalid(`${p}.searches`, searches, 'must not have more than 32 search paths');
  }
  if (byteLength(searches.join(' ')) > 2048) {
    const detail = 'must not have more than 2048 characters (including spaces) in the search list';
    errors.invalid(`${p}.searches`, searches, detail);
  }
  searches.forEach((search, i) => {
    // `RelaxedDNSSearchValidation` is on by default since 1.33.
    const relaxed = c.minor >= 33;
    if (relaxed && search === '.') return;
    const name = search.replace(/\.$/, '');
    errors.invalidEach(`${p}.searches[${i}]`, name, relaxed ? dnsSearch(name) : dnsSubdomain(name));
  });
  items(config, 'options').forEach((option, i) => {
    if (str(option, 'name') === '') errors.required(`${p}.options[${i}]`, 'must not be empty');
  });
}

function schedulingGates(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const seen = new Set<string>();
  items(spec, 'schedulingGates').forEach((gate, i) => {
    const name = str(gate, 'name');
    errors.invalidEach(`${p}[${i}]`, name, qualifiedName(name));
    if (seen.has(name)) errors.duplicate(`${p}[${i}]`, name);
    seen.add(name);
  });
}

/** `validateHostUsers`: two of the fields are printed by their Go names. */
function hostUsersRule(c: Context, spec: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  if (bool(spec, 'hostUsers') !== false) return;
  const detail = c.minor < 34 ? 'when `pod.Spec.HostUsers` is false' : 'when `hostUsers` is false';
  const network = bool(spec, 'hostNetwork') === true;
  if (network && !c.features.on('UserNamespacesHostNetworkSupport')) {
    errors.forbidden(`${p}.hostNetwork`, detail);
  }
  if (bool(spec, 'hostPID') === true) errors.forbidden(`${p}.HostPID`, detail);
  if (bool(spec, 'hostIPC') === true) errors.forbidden(`${p}.HostIPC`, detail);
  if (c.minor < 34) return;
  for (const { container, at } of containersIn(spec, p)) {
    if (items(container, 'volumeDevices').length > 0) errors.forbidden(`${at}.volumeDevices`, detail);
  }
}

/** `validatePodHostName`. */
function hostnameOverride(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  if (!has(spec, 'hostnameOverride')) return;
  const name = str(spec, 'hostnameOverride');
  if (bool(spec, 'setHostnameAsFQDN') === true) {
    errors.forbidden(p, 'may not be specified when setHostnameAsFQDN is true');
  }
  if (bool(spec, 'hostNetwork') === true) {
    errors.forbidden(p, 'may not be specified when hostNetwork is true');
  }
  if (byteLength(name) > 64) errors.tooLong(p, 64);
  errors.invalidEach(p, name, dnsSubdomain(name));
}

function schedulingGroup(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const group = obj(spec, 'schedulingGroup');
  if (!group) return;
  if (!has(group, 'podGroupName')) errors.invalid(p, null, 'must specify one of: `podGroupName`');
  else errors.invalidEach(p, str(group, 'podGroupName'), dnsSubdomain(str(group, 'podGroupName')));
}

/** `validateFileKeyRefVolumes`. */
function fileKeyVolumes(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const volumes = new Map(items(spec, 'volumes').map((volume) => [str(volume, 'name'), volume]));
  for (const { container, at } of containersIn(spec, p)) {
    items(container, 'env').forEach((variable, i) => {
      const ref = obj(obj(variable, 'valueFrom'), 'fileKeyRef');
      if (!ref) return;
      const name = str(ref, 'volumeName');
      const here = `${at}.env[${i}].valueFrom.fileKeyRef.volumeName`;
      const volume = volumes.get(name);
      if (!volume) errors.notFound(here, name);
      else if (!has(volume, 'emptyDir')) {
        errors.invalid(here, name, 'referenced volume must be of type emptyDir');
      }
    });
  }
}
