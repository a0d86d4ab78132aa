import {
  containersOf,
  type Features,
  type GateName,
  getIn,
  type Issue,
  isObject,
  type JsonObject,
  own,
  type Path,
  type PodRef,
} from '../../pod/index.ts';
import { forbidden, invalid, notSupported } from '../validation/errors.ts';
import { nonNegative } from '../validation/numbers.ts';
import { entries, num, obj, objs, str, strs } from '../validation/read.ts';

/** A rule of the newest release that older ones do not have. */
interface Newer {
  /** Minor version of the release that brought it. */
  readonly since: number;
  readonly is: (issue: Issue, kind: string) => boolean;
}

const has = (path: Path, ...steps: readonly string[]) => steps.every((step) => path.includes(step));
const inTemplate = ({ path }: Issue) =>
  path[path.indexOf('template') + 1] === 'spec' && path.includes('template');

/** Rules of a StatefulSet's template that are older than the validation of all of it. */
const olderInTemplate: ReadonlySet<string> = new Set(['restart-always', 'deadline-in-controller']);

/** Rules that a release brought, each with upstream's name or the change that made it. */
const newer: readonly Newer[] = [
  // ValidateStatefulSetSpec: the service's name.
  { since: 33, is: ({ path }, kind) => kind === 'StatefulSet' && path.at(-1) === 'serviceName' },
  // ValidateNodeSelectorRequirement: each value is one of a label.
  {
    since: 33,
    is: ({ path, code }) =>
      code === 'label-value' &&
      has(path, 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'values'),
  },
  // validateHostUsers.
  { since: 33, is: ({ code, path }) => code === 'host-users' && path.at(-1) !== 'volumeDevices' },
  { since: 34, is: ({ code, path }) => code === 'host-users' && path.at(-1) === 'volumeDevices' },
  // ValidateStatefulSetSpec: the whole template, and the claim templates.
  {
    since: 34,
    is: (issue, kind) =>
      kind === 'StatefulSet' &&
      inTemplate(issue) &&
      !olderInTemplate.has(issue.code) &&
      !(issue.path.at(-1) === 'restartPolicy' && issue.path.at(-2) === 'spec'),
  },
  {
    since: 34,
    is: ({ path, code }, kind) =>
      kind === 'StatefulSet' && path.includes('volumeClaimTemplates') && code !== 'duplicate-name',
  },
  // ValidatePersistentVolumeClaimSpec: the class of attributes, while VolumeAttributesClass was off.
  { since: 34, is: ({ path }) => path.at(-1) === 'volumeAttributesClassName' },
  // ValidateMatchLabelKeysAndMismatchLabelKeys, which looks once the keys are merged into the selector.
  {
    since: 34,
    is: ({ path, code, params }) =>
      has(path, 'topologySpreadConstraints') &&
      (code === 'label-key-selected-later' ||
        (code === 'label-key-selected' && params.upstream === 'unnamed')),
  },
  // validateInitContainers: restarts by a resize.
  { since: 36, is: ({ code }) => code === 'init-resize' },
  // IsValidIP became strict where Pods name hosts and name servers.
  {
    since: 36,
    is: ({ code, path }) => code === 'ip-form' && (has(path, 'hostAliases') || has(path, 'nameservers')),
  },
];

/** Rules that are about a gate's being off. */
const whileOff: readonly { readonly gate: GateName; readonly is: (issue: Issue) => boolean }[] = [
  { gate: 'TaintTolerationComparisonOperators', is: ({ code }) => code === 'toleration-comparison' },
  {
    gate: 'UserNamespacesHostNetworkSupport',
    is: ({ code, path }) => code === 'host-users' && path.at(-1) === 'hostNetwork',
  },
];

/** True where the cluster has the rule that was broken. */
export function hasRule(kind: string, issue: Issue, features: Features): boolean {
  if (issue.severity !== 'error' && issue.code !== 'label-key-selected-later') return true;
  if (whileOff.some(({ gate, is }) => features.on(gate) && is(issue))) return false;
  return !newer.some(({ since, is }) => features.minor < since && is(issue, kind));
}

/** Rules that older releases had and the newest one does not have any more. */
export function* formerRules(
  kind: string,
  object: JsonObject,
  ref: PodRef,
  features: Features,
): Generator<Issue> {
  if (features.minor >= 36) return;
  // Pods had no generation of the server's, and kept what was sent.
  if (features.minor < 33 && kind === 'Pod') {
    const generation = num(obj(object, 'metadata'), 'generation');
    yield* nonNegative([...ref.objectPath, 'metadata', 'generation'], generation);
  }
  const podPath = ref.podPath.slice(ref.objectPath.length);
  const pod = getIn(object, podPath);
  if (!isObject(pod)) return;
  if (kind === 'StatefulSet' && features.minor < 34) return;
  const spec = obj(pod, 'spec');
  for (const { list, path, value } of containersOf(pod)) {
    const at = [...ref.podPath, ...path];
    if (features.minor < 32) yield* strictEnvNames(value, at);
    if (features.minor < 33) yield* noZeroSleep(value, at);
    yield* restartPolicies(list, value, at, features);
  }
  if (features.minor < 33) yield* plainSearches(spec, [...ref.podPath, 'spec']);
  if (features.minor < 34) yield* unmergedKeys(spec, [...ref.podPath, 'spec']);
}

/** `ValidateMatchLabelKeysInTopologySpread`: of templates too, and whatever labels the Pod has. */
function* unmergedKeys(spec: JsonObject | undefined, path: Path): Generator<Issue> {
  for (const { value, path: at } of objs(spec, 'topologySpreadConstraints', path)) {
    const selector = obj(value, 'labelSelector');
    const selected = [
      ...entries(selector, 'matchLabels').map(([key]) => key),
      ...objs(selector, 'matchExpressions', []).map((rule) => str(rule.value, 'key')),
    ];
    for (const [i, key] of strs(value, 'matchLabelKeys').entries()) {
      if (!selected.includes(key)) continue;
      const detail = 'exists in both matchLabelKeys and labelSelector';
      yield invalid([...at, 'matchLabelKeys', i], key, detail, 'label-key-selected', {
        params: { value: key },
      });
    }
  }
}

/** `IsEnvVarName` while the gate RelaxedEnvironmentVariableValidation was off. */
function* strictEnvNames(container: JsonObject, path: Path): Generator<Issue> {
  const named = [
    ...objs(container, 'env', path).map(({ value, path: at }) => ({
      name: str(value, 'name'),
      at: [...at, 'name'],
    })),
    ...objs(container, 'envFrom', path).map(({ value, path: at }) => ({
      name: str(value, 'prefix'),
      at: [...at, 'prefix'],
    })),
  ];
  for (const { name, at } of named) {
    if (name === '' || (/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== '.' && !name.startsWith('..')))
      continue;
    const detail =
      "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')";
    yield invalid(at, name, detail, 'env-name-strict', { params: { value: name } });
  }
}

/** `validateSleepAction` while the gate PodLifecycleSleepActionAllowZero was off. */
function* noZeroSleep(container: JsonObject, path: Path): Generator<Issue> {
  for (const hook of ['postStart', 'preStop']) {
    const sleep = obj(obj(obj(container, 'lifecycle'), hook), 'sleep');
    if (!sleep || (num(sleep, 'seconds') ?? 0) !== 0) continue;
    const detail = 'must be greater than 0';
    yield invalid([...path, 'lifecycle', hook, 'sleep', 'seconds'], 0, detail, 'sleep-zero', {
      params: { upstream: 'parent' },
    });
  }
}

/** Restart policies of containers before there were rules for them, and rules before they could be everywhere. */
function* restartPolicies(
  list: string,
  container: JsonObject,
  path: Path,
  features: Features,
): Generator<Issue> {
  const policy = own(container, 'restartPolicy');
  const at = [...path, 'restartPolicy'];
  if (!features.knows('ContainerRestartRules') && typeof policy === 'string') {
    if (list === 'containers') {
      yield forbidden(at, 'may not be set for non-init containers', 'restart-policy-early', {
        params: { version: features.version },
      });
    } else if (list === 'initContainers' && policy !== 'Always' && policy !== '') {
      yield notSupported(at, policy, ['Always'], 'not-supported', {
        params: { field: 'restartPolicy', value: policy },
      });
    }
  }
  if (features.on('RestartAllContainersOnContainerExits')) return;
  const rules = objs(container, 'restartPolicyRules', path);
  if (list === 'initContainers' && policy === 'Always' && rules.length > 0) {
    const detail = 'restartPolicyRules are not allowed for init containers with restart policy Always';
    yield forbidden([...path, 'restartPolicyRules'], detail, 'sidecar-rules');
    return;
  }
  for (const { value, path: here } of rules) {
    if (str(value, 'action') !== 'RestartAllContainers') continue;
    yield notSupported([...here, 'action'], 'RestartAllContainers', ['Restart'], 'not-supported', {
      params: { field: 'action', value: 'RestartAllContainers' },
    });
  }
}

/** `IsDNS1123Subdomain` for search paths while the gate RelaxedDNSSearchValidation was off. */
function* plainSearches(spec: JsonObject | undefined, path: Path): Generator<Issue> {
  const searches = strs(obj(spec, 'dnsConfig'), 'searches');
  for (const [i, search] of searches.entries()) {
    if (search !== '.' && !search.includes('_')) continue;
    const detail =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    yield invalid([...path, 'dnsConfig', 'searches', i], search, detail, 'dns-search-strict', {
      params: { value: search },
    });
  }
}
