import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { validateAffinity } from './affinity.ts';
import { validateContainers } from './container.ts';
import { type PodContext, type PodPlace, podContext } from './context.ts';
import { validateDns, validateHostAliases } from './dns.ts';
import { duplicate, forbidden, invalid, required, tooLong } from './errors.ts';
import { validateLabels } from './metadata.ts';
import { dnsLabel, dnsSubdomain, qualifiedName, validName } from './names.ts';
import { between } from './numbers.ts';
import { validateHostNetworkPorts } from './ports.ts';
import { bool, byteLength, has, num, obj, objs, str } from './read.ts';
import { validateContainerResources, validatePodResources } from './resources.ts';
import { validateHostUsers, validatePodSecurityContext } from './securityContext.ts';
import { validateTolerations } from './tolerations.ts';
import { validateTopologySpread } from './topologySpread.ts';
import { nameTwice, TakenNames } from './twice.ts';
import { validateVolumes } from './volume.ts';
import { validateOs } from './windows.ts';

/** `ValidatePodSpec` of pkg/apis/core/validation/validation.go, release 1.36, with the default feature gates. */
export function* validatePodSpec(place: PodPlace): Generator<Issue> {
  const context = podContext(place);
  const { spec, path } = context;
  yield* validateVolumes(context);
  yield* validateResourceClaims(spec, path);
  yield* validateContainers(context);
  yield* validatePodResources(context);
  yield* validateHostNetworkPorts(context);
  yield* validateLabels(spec, 'nodeSelector', path);
  yield* validatePodSecurityContext(context);
  yield* validateAffinity(place);
  yield* validateDns(spec, path);
  yield* validateGates(spec, path, context);
  yield* validateTopologySpread(place);
  yield* validateHostUsers(context);
  yield* validateNames(spec, path);
  yield* between([...path, 'activeDeadlineSeconds'], num(spec, 'activeDeadlineSeconds'), 1, 2 ** 31 - 1);
  yield* validateTolerations(spec, path);
  yield* validateHostAliases(spec, path);
  yield* validateOverhead(context);
  yield* validateOs(context);
}

function* validateNames(spec: JsonObject, path: Path): Generator<Issue> {
  const account = str(spec, 'serviceAccountName') === '' ? 'serviceAccount' : 'serviceAccountName';
  for (const key of [account, 'nodeName', 'priorityClassName', 'runtimeClassName']) {
    const name = str(spec, key);
    if (name !== '' || (key === 'runtimeClassName' && has(spec, key))) {
      yield* validName([...path, key], name, dnsSubdomain);
    }
  }
  for (const key of ['hostname', 'subdomain']) {
    const name = str(spec, key);
    if (name !== '') yield* validName([...path, key], name, dnsLabel);
  }
  yield* validateHostnameOverride(spec, path);
}

/** `validatePodHostName`. */
function* validateHostnameOverride(spec: JsonObject, path: Path): Generator<Issue> {
  if (!has(spec, 'hostnameOverride')) return;
  const at = [...path, 'hostnameOverride'];
  for (const key of ['setHostnameAsFQDN', 'hostNetwork']) {
    if (bool(spec, key) === true) {
      yield forbidden(at, `may not be specified when ${key} is true`, 'hostname-override', {
        params: { field: key },
      });
    }
  }
  const name = str(spec, 'hostnameOverride');
  if (byteLength(name) > 64) yield tooLong(at, 64);
  yield* validName(at, name, dnsSubdomain);
}

/** `validateReadinessGates`, `validateSchedulingGates`, and the node name that gates forbid. */
function* validateGates(spec: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  for (const { value: gate, path: at } of objs(spec, 'readinessGates', path)) {
    yield* validName([...at, 'conditionType'], str(gate, 'conditionType'), qualifiedName);
  }
  const seen = new Set<string>();
  for (const { value: gate, path: at } of objs(spec, 'schedulingGates', path)) {
    const name = str(gate, 'name');
    yield* validName([...at, 'name'], name, qualifiedName, { params: { upstream: 'parent' } });
    if (seen.has(name)) {
      yield duplicate([...at, 'name'], name, 'duplicate-name', {
        params: { value: name, upstream: 'parent' },
      });
    }
    seen.add(name);
  }
  if (context.isPod && str(spec, 'nodeName') !== '' && seen.size > 0) {
    const detail = 'cannot be set until all schedulingGates have been cleared';
    yield forbidden([...path, 'nodeName'], detail, 'node-name-gated');
  }
}

/** `validatePodResourceClaims`. */
function* validateResourceClaims(spec: JsonObject, path: Path): Generator<Issue> {
  const seen = new Set<string>();
  const claims = objs(spec, 'resourceClaims', path);
  const taken = new TakenNames(() => claims.map(({ value }) => str(value, 'name')));
  for (const { value: claim, path: at } of claims) {
    const name = str(claim, 'name');
    if (name === '') yield required([...at, 'name']);
    else if (seen.has(name)) yield nameTwice([...at, 'name'], name, taken);
    else yield* validName([...at, 'name'], name, dnsLabel);
    seen.add(name);
    const values = ['resourceClaimName', 'resourceClaimTemplateName'];
    const set = values.filter((key) => has(claim, key));
    if (set.length === 2) {
      const detail = 'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified';
      yield invalid(at, claim, detail, 'only-one-of', { params: { values } });
    } else if (set.length === 0) {
      const detail = 'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`';
      yield invalid(at, claim, detail, 'one-of-missing', { params: { values }, cause: 'missing' });
    }
    for (const key of set) yield* validName([...at, key], str(claim, key), dnsSubdomain);
  }
}

/** `validateOverhead`: judged as the limits of a container. */
function* validateOverhead(context: PodContext): Generator<Issue> {
  const overhead = obj(context.spec, 'overhead');
  if (!overhead) return;
  for (const issue of validateContainerResources({ limits: overhead }, ['@'], context)) {
    const path = [...context.path, 'overhead', ...issue.path.slice(2)];
    yield { ...issue, path, params: { ...issue.params, upstream: 'overhead' } };
  }
}
