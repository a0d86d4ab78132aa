import {
  isZeroQuantity,
  type JsonObject,
  type Quantity,
  quantityMilliValue,
  quantityString,
} from '../../pod/index.ts';
import { isIp } from '../validation/ip.ts';
import { has, num, obj, str, strs } from '../validation/read.ts';
import { ipWarning } from './addresses.ts';
import { containerAppArmor, containerSeccomp, podSeccomp } from './annotations.ts';
import { child, type Field } from './errors.ts';
import { dnsLabel, labelValue } from './names.ts';
import { overlapWarnings } from './overlaps.ts';
import { appArmorField, type Prepared, sameProfile } from './prepare.ts';
import { entry, items, quantities, sorted } from './values.ts';
import { containersIn } from './visit.ts';

/** `WarningsOnCreate` of the strategy of a kind: what is sent along with an object that is taken. */
export function warningsOf(kind: string, prepared: Prepared, minor: number): readonly string[] {
  const { object } = prepared;
  const meta = obj(object, 'metadata');
  const spec = obj(object, 'spec');
  const template = obj(spec, 'template');
  const labelled = (what: string) => {
    const problems = dnsLabel(str(meta, 'name'));
    if (problems.length === 0) return [];
    return [
      `metadata.name: this is used in ${what}, which can result in surprising behavior; a DNS label is recommended: [${problems.join(' ')}]`,
    ];
  };
  const podNames = () => labelled('Pod names and hostnames');
  switch (kind) {
    case 'Pod':
      return [...prepared.warnings, ...labelled("the Pod's hostname"), ...podWarnings(object, '', minor)];
    case 'PodTemplate':
      return podWarnings(obj(object, 'template') ?? {}, 'template', minor);
    case 'StatefulSet':
      return [...podWarnings(template ?? {}, 'spec.template', minor), ...setWarnings(spec, minor)];
    case 'DaemonSet':
      return podWarnings(template ?? {}, 'spec.template', minor);
    case 'CronJob': {
      const at = 'spec.jobTemplate.spec';
      return [...podNames(), ...jobWarnings(obj(obj(spec, 'jobTemplate'), 'spec'), at, minor)];
    }
    case 'Job':
      return [...podNames(), ...jobWarnings(spec, 'spec', minor)];
    default:
      return [...podNames(), ...podWarnings(template ?? {}, 'spec.template', minor)];
  }
}

/** `WarningsForJobSpec`. */
function jobWarnings(spec: JsonObject | undefined, p: Field, minor: number): readonly string[] {
  const many =
    str(spec, 'completionMode') === 'Indexed' &&
    (num(spec, 'completions') ?? 0) > 100_000 &&
    (num(spec, 'parallelism') ?? 0) > 10_000;
  const warning = `${p}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail`;
  return [...(many ? [warning] : []), ...podWarnings(obj(spec, 'template') ?? {}, `${p}.template`, minor)];
}

/** Claims of a StatefulSet; upstream leaves the `spec` of their path out. */
function setWarnings(spec: JsonObject | undefined, minor: number): readonly string[] {
  const claims = items(spec, 'volumeClaimTemplates').flatMap((claim, i) =>
    claimWarnings(obj(claim, 'spec'), `spec.volumeClaimTemplates[${i}]`),
  );
  const limit = num(spec, 'revisionHistoryLimit');
  if (minor < 33 || limit === undefined || limit >= 0) return claims;
  return [
    ...claims,
    'spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended',
  ];
}

const isFraction = (value: Quantity) => quantityMilliValue(value) % 1000n !== 0n;

function fraction(list: ReadonlyMap<string, Quantity>, name: string, p: Field): readonly string[] {
  const value = list.get(name);
  if (!value || isZeroQuantity(value) || !isFraction(value)) return [];
  const text = JSON.stringify(quantityString(value));
  return [`${p}[${name}]: fractional byte value ${text} is invalid, must be an integer`];
}

/** `GetWarningsForPersistentVolumeClaimSpec`. */
function claimWarnings(spec: JsonObject | undefined, p: Field): readonly string[] {
  const resources = obj(spec, 'resources');
  return (['requests', 'limits'] as const).flatMap((side) =>
    fraction(quantities(resources, side), 'storage', `${p}.resources.${side}`),
  );
}

const nodeLabels: ReadonlyMap<string, string> = new Map([
  ['beta.kubernetes.io/arch', 'deprecated since v1.14; use "kubernetes.io/arch" instead'],
  ['beta.kubernetes.io/os', 'deprecated since v1.14; use "kubernetes.io/os" instead'],
  [
    'failure-domain.beta.kubernetes.io/region',
    'deprecated since v1.17; use "topology.kubernetes.io/region" instead',
  ],
  [
    'failure-domain.beta.kubernetes.io/zone',
    'deprecated since v1.17; use "topology.kubernetes.io/zone" instead',
  ],
  [
    'beta.kubernetes.io/instance-type',
    'deprecated since v1.17; use "node.kubernetes.io/instance-type" instead',
  ],
  ['app.kubernetes.io/created-by', 'deprecated since v1.9'],
  [
    'scheduler.alpha.kubernetes.io/preferAvoidPods',
    'deprecated since v1.22; use Taints and Tolerations instead',
  ],
  ['node-role.kubernetes.io/master', 'use "node-role.kubernetes.io/control-plane" instead'],
]);

const podAnnotations: ReadonlyMap<string, string> = new Map([
  [
    'scheduler.alpha.kubernetes.io/critical-pod',
    'non-functional in v1.16+; use the "priorityClassName" field instead',
  ],
  ['security.alpha.kubernetes.io/sysctls', 'non-functional in v1.11+; use the "sysctls" field instead'],
  [
    'security.alpha.kubernetes.io/unsafe-sysctls',
    'non-functional in v1.11+; use the "sysctls" field instead',
  ],
]);

const volumeTypes: readonly (readonly [field: string, printed: string, warning: string])[] = [
  ['photonPersistentDisk', 'photonPersistentDisk', 'deprecated in v1.11, non-functional in v1.16+'],
  ['gitRepo', 'gitRepo', 'deprecated in v1.11, and disabled by default in v1.33+'],
  ['scaleIO', 'scaleIO', 'deprecated in v1.16, non-functional in v1.22+'],
  ['flocker', 'flocker', 'deprecated in v1.22, non-functional in v1.25+'],
  ['storageos', 'storageOS', 'deprecated in v1.22, non-functional in v1.25+'],
  ['quobyte', 'quobyte', 'deprecated in v1.22, non-functional in v1.25+'],
  ['glusterfs', 'glusterfs', 'deprecated in v1.25, non-functional in v1.26+'],
  ['ephemeral', 'ephemeral', ''],
  ['cephfs', 'cephfs', 'deprecated in v1.28, non-functional in v1.31+'],
  ['rbd', 'rbd', 'deprecated in v1.28, non-functional in v1.31+'],
];

/**
 * `warningsForPodSpecAndMeta` of pkg/api/pod/warnings.go.
 * @param p where the Pod is; empty for a Pod itself
 */
function podWarnings(pod: JsonObject, p: Field, minor: number): readonly string[] {
  const spec = obj(pod, 'spec');
  const at = child(p, 'spec');
  return [
    ...nodeWarnings(spec, at, minor),
    ...spreadWarnings(spec, `${at}.topologySpreadConstraints`),
    ...sorted(obj(pod, 'metadata'), 'annotations').flatMap(([key]) => {
      const message = podAnnotations.get(key);
      return message === undefined ? [] : [`${child(p, 'metadata')}.annotations[${key}]: ${message}`];
    }),
    ...volumeWarnings(spec, `${at}.volumes`, minor),
    ...(minor >= 32 ? overlapWarnings(spec, minor) : []),
    ...nameWarnings(spec, at),
    ...(['memory', 'ephemeral-storage'] as const).flatMap((name) =>
      fraction(quantities(spec, 'overhead'), name, `${at}.overhead`),
    ),
    ...containerWarnings(pod, p),
    ...portWarnings(spec, at, minor),
    ...graceWarnings(spec, at),
    ...affinityWarnings(spec, `${at}.affinity`),
    ...addressWarnings(spec, at, minor),
  ];
}

function nodeWarnings(spec: JsonObject | undefined, p: Field, minor: number): readonly string[] {
  const selected = sorted(spec, 'nodeSelector').flatMap(([key]) => {
    const message = nodeLabels.get(key);
    return message === undefined ? [] : [`${p}.nodeSelector[${key}]: ${message}`];
  });
  const affinity = obj(obj(spec, 'affinity'), 'nodeAffinity');
  const required = 'requiredDuringSchedulingIgnoredDuringExecution';
  const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
  const at = `${p}.affinity.nodeAffinity`;
  return [
    ...selected,
    ...items(obj(affinity, required), 'nodeSelectorTerms').flatMap((term, i) =>
      termWarnings(term, false, `${at}.${required}.nodeSelectorTerms[${i}]`),
    ),
    ...items(affinity, preferred).flatMap((term, i) =>
      termWarnings(obj(term, 'preference') ?? {}, minor >= 33, `${at}.${preferred}[${i}].preference`),
    ),
  ];
}

/** `GetWarningsForNodeSelectorTerm`. */
function termWarnings(term: JsonObject, checksValues: boolean, p: Field): readonly string[] {
  return items(term, 'matchExpressions').flatMap((expression, i) => {
    const key = str(expression, 'key');
    const message = nodeLabels.get(key);
    const values = checksValues ? strs(expression, 'values') : [];
    return [
      ...(message === undefined ? [] : [`${p}.matchExpressions[${i}].key: ${key} is ${message}`]),
      ...values.flatMap((value, j) =>
        labelValue(value).map(
          (problem) => `${p}.matchExpressions[${i}].values[${j}]: ${value} is invalid, ${problem}`,
        ),
      ),
    ];
  });
}

const nullSelector = 'a null labelSelector results in matching no pod';

function spreadWarnings(spec: JsonObject | undefined, p: Field): readonly string[] {
  return items(spec, 'topologySpreadConstraints').flatMap((constraint, i) => {
    const key = str(constraint, 'topologyKey');
    const message = nodeLabels.get(key);
    return [
      ...(message === undefined ? [] : [`${p}[${i}].topologyKey: ${key} is ${message}`]),
      ...(has(constraint, 'labelSelector') ? [] : [`${p}[${i}].labelSelector: ${nullSelector}`]),
    ];
  });
}

function volumeWarnings(spec: JsonObject | undefined, p: Field, minor: number): readonly string[] {
  return items(spec, 'volumes').flatMap((volume, i) =>
    volumeTypes.flatMap(([field, printed, message]) => {
      const source = obj(volume, field);
      if (!source) return [];
      const at = `${p}[${i}].${printed}`;
      if (field === 'ephemeral') {
        const claim = obj(obj(source, 'volumeClaimTemplate'), 'spec');
        return claimWarnings(claim, `${at}.volumeClaimTemplate.spec`);
      }
      return [`${at}: ${field === 'gitRepo' && minor < 33 ? 'deprecated in v1.11' : message}`];
    }),
  );
}

/** Addresses and secrets that are named twice, and secrets without a name. */
function nameWarnings(spec: JsonObject | undefined, p: Field): readonly string[] {
  const twice = (list: string, key: string, what: string) => {
    const seen = new Set<string>();
    return items(spec, list).flatMap((item, i) => {
      const name = str(item, key);
      const again = seen.has(name);
      seen.add(name);
      return again ? [`${p}.${list}[${i}].${key}: duplicate ${what} ${JSON.stringify(name)}`] : [];
    });
  };
  return [
    ...twice('hostAliases', 'ip', 'ip'),
    ...twice('imagePullSecrets', 'name', 'name'),
    ...items(spec, 'imagePullSecrets').flatMap((secret, i) =>
      str(secret, 'name') === '' ? [`${p}.imagePullSecrets[${i}].name: invalid empty name ""`] : [],
    ),
  ];
}

/** Old annotations, fractions of bytes and hidden variables. */
function containerWarnings(pod: JsonObject, p: Field): readonly string[] {
  const meta = obj(pod, 'metadata');
  const spec = obj(pod, 'spec');
  const context = obj(spec, 'securityContext');
  const annotations = `${child(p, 'metadata')}.annotations`;
  const seccomp = (key: string, owner: JsonObject | undefined) =>
    has(owner, 'seccompProfile') || entry(meta, 'annotations', key) === undefined
      ? []
      : [`${annotations}[${key}]: non-functional in v1.27+; use the "seccompProfile" field instead`];
  return [
    ...seccomp(podSeccomp, context),
    ...containersIn(spec, child(p, 'spec')).flatMap(({ container, at }) => {
      const own = obj(container, 'securityContext');
      const name = str(container, 'name');
      const resources = obj(container, 'resources');
      const sides = (resource: string) =>
        (['limits', 'requests'] as const).flatMap((side) =>
          fraction(quantities(resources, side), resource, `${at}.resources.${side}`),
        );
      return [
        ...seccomp(containerSeccomp + name, own),
        ...(p === '' ? [] : appArmorWarnings(meta, context, own, containerAppArmor + name, annotations)),
        ...sides('memory'),
        ...sides('ephemeral-storage'),
        ...hiddenVariables(container, at),
      ];
    }),
  ];
}

/** Of a template; of a Pod they are made where the field is set. */
function appArmorWarnings(
  meta: JsonObject | undefined,
  ofPod: JsonObject | undefined,
  own: JsonObject | undefined,
  key: string,
  p: Field,
): readonly string[] {
  const annotation = entry(meta, 'annotations', key);
  if (annotation === undefined || has(own, 'appArmorProfile')) return [];
  if (sameProfile(obj(ofPod, 'appArmorProfile'), appArmorField(annotation))) return [];
  return [`${p}[${key}]: deprecated since v1.30; use the "appArmorProfile" field instead`];
}

function hiddenVariables(container: JsonObject, p: Field): readonly string[] {
  const seen = new Set<string>();
  return items(container, 'env').flatMap((variable, i) => {
    const [name, value] = [str(variable, 'name'), str(variable, 'value')];
    const again = seen.has(name);
    seen.add(name);
    if (!again) return [];
    const ref = `$(${name})`;
    const hides = has(variable, 'valueFrom') || value === ref || !value.includes(ref);
    if (!hides) return [];
    const shown = JSON.stringify(name);
    return [`${p}.env[${i}]: hides previous definition of ${shown}, which may be dropped when using apply`];
  });
}

interface Port {
  readonly at: Field;
  readonly name: string;
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: string;
  readonly hostIP: string;
}

function portsIn(spec: JsonObject | undefined, p: Field): readonly Port[] {
  return containersIn(spec, p).flatMap(({ container, at }) =>
    items(container, 'ports').map((port, i) => ({
      at: `${at}.ports[${i}]`,
      name: str(port, 'name'),
      hostPort: num(port, 'hostPort') ?? 0,
      containerPort: num(port, 'containerPort') ?? 0,
      protocol: str(port, 'protocol'),
      hostIP: str(port, 'hostIP'),
    })),
  );
}

function portWarnings(spec: JsonObject | undefined, p: Field, minor: number): readonly string[] {
  const ports = portsIn(spec, p);
  const names = new Map<string, Field>();
  const definitions = ports.flatMap((port, i) => {
    const { at, name, hostPort, containerPort, protocol, hostIP } = port;
    const alone =
      hostIP !== '' && hostPort === 0
        ? [
            `${at}: hostIP set without hostPort: {Name:${name} HostPort:0 ContainerPort:${containerPort} Protocol:${protocol} HostIP:${hostIP}}`,
          ]
        : [];
    const clashes = ports.slice(0, i).flatMap((other) => {
      if (other.containerPort !== containerPort || other.protocol !== protocol) return [];
      const how = clash(port, other);
      return how === undefined ? [] : [`${at}: ${how} port definition with ${other.at}`];
    });
    return [...alone, ...clashes];
  });
  if (minor < 33) return definitions;
  const named = ports.flatMap(({ at, name }) => {
    if (name === '') return [];
    const other = names.get(name);
    if (other === undefined) {
      names.set(name, at);
      return [];
    }
    return [
      `${at}: duplicate port name ${JSON.stringify(name)} with ${other}, services and probes that select ports by name will use ${other}`,
    ];
  });
  return [...definitions, ...named];
}

function clash(a: Port, b: Port): string | undefined {
  if (a.hostIP === b.hostIP && a.hostPort === b.hostPort) return 'duplicate';
  if (a.hostPort === 0 || b.hostPort === 0) return 'overlapping';
  const oneWild = (a.hostIP === '') !== (b.hostIP === '');
  return a.hostPort === b.hostPort && oneWild ? 'dangerously ambiguous' : undefined;
}

function graceWarnings(spec: JsonObject | undefined, p: Field): readonly string[] {
  if ((num(spec, 'terminationGracePeriodSeconds') ?? 0) >= 0) return [];
  const message = 'must be >= 0; negative values are invalid and will be treated as 1';
  return [`${p}.terminationGracePeriodSeconds: ${message}`];
}

function affinityWarnings(spec: JsonObject | undefined, p: Field): readonly string[] {
  const affinity = obj(spec, 'affinity');
  return (['podAffinity', 'podAntiAffinity'] as const).flatMap((kind) => {
    const required = 'requiredDuringSchedulingIgnoredDuringExecution';
    const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';
    const terms = obj(affinity, kind);
    const at = `${p}.${kind}`;
    return [
      ...items(terms, required).flatMap((term, i) =>
        has(term, 'labelSelector') ? [] : [`${at}.${required}[${i}].labelSelector: ${nullSelector}`],
      ),
      ...items(terms, preferred).flatMap((term, i) =>
        has(obj(term, 'podAffinityTerm'), 'labelSelector')
          ? []
          : [`${at}.${preferred}[${i}].podAffinityTerm.labelSelector: ${nullSelector}`],
      ),
    ];
  });
}

function addressWarnings(spec: JsonObject | undefined, p: Field, minor: number): readonly string[] {
  if (minor < 33) return [];
  const servers = strs(obj(spec, 'dnsConfig'), 'nameservers');
  // Templates that a release does not validate hold what is no address.
  const warningOf = (ip: string, at: Field) => (isIp(ip) ? ipWarning(ip, at, minor) : []);
  return [
    ...servers.flatMap((server, i) => warningOf(server, `${p}.dnsConfig.nameservers[${i}]`)),
    ...items(spec, 'hostAliases').flatMap((alias, i) =>
      warningOf(str(alias, 'ip'), `${p}.hostAliases[${i}].ip`),
    ),
  ];
}
