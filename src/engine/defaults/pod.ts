import {
  defaultGracePeriod,
  defaultPullPolicy,
  fieldsOf,
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
  quantityString,
} from '../../pod/index.ts';
import type { ResourceEntries } from './resource-lists.ts';
import { defaultedResources, type Requirements } from './resources.ts';

type Fill = (value: JsonObject) => JsonObject;

/** Go's zero value: defaulting of a plain field sees no difference between it and an absent one. */
const isZero = (value: Json | undefined) =>
  value === undefined || value === null || value === '' || value === 0 || value === false;
const isNil = (value: Json | undefined) => value === undefined || value === null;

/** Gives plain fields their default where they have Go's zero value. */
const plain =
  (defaults: JsonObject): Fill =>
  (value) =>
    fillWhere(isZero, defaults, value);

/** Gives pointer fields their default where they are absent or null. */
const pointers =
  (defaults: JsonObject): Fill =>
  (value) =>
    fillWhere(isNil, defaults, value);

function fillWhere(
  unset: (value: Json | undefined) => boolean,
  defaults: JsonObject,
  value: JsonObject,
): JsonObject {
  const missing = Object.entries(defaults).filter(([key]) => unset(own(value, key)));
  return missing.length === 0 ? value : { ...value, ...Object.fromEntries(missing) };
}

/** Applies `fill` to the map at `key`, where there is one. */
const inside =
  (key: string, ...fills: Fill[]): Fill =>
  (value) => {
    const inner = own(value, key);
    return isObject(inner) ? { ...value, [key]: chain(fills)(inner) } : value;
  };

/** Applies `fill` to every map in the list at `key`. */
const each =
  (key: string, ...fills: Fill[]): Fill =>
  (value) => {
    const items = own(value, key);
    if (!isList(items)) return value;
    return { ...value, [key]: items.map((item) => (isObject(item) ? chain(fills)(item) : item)) };
  };

const chain =
  (fills: readonly Fill[]): Fill =>
  (value) =>
    fills.reduce((at, fill) => fill(at), value);

const fieldRef = inside('fieldRef', plain({ apiVersion: 'v1' }));
const httpGet = inside('httpGet', plain({ path: '/', scheme: 'HTTP' }));
const probe = chain([
  plain({ timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 }),
  httpGet,
  inside('grpc', pointers({ service: '' })),
]);
const mode = pointers({ defaultMode: 0o644 });

const container = chain([
  (value) => plain({ imagePullPolicy: defaultPullPolicy(text(own(value, 'image'))) })(value),
  plain({ terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' }),
  each('ports', plain({ protocol: 'TCP' })),
  each('env', inside('valueFrom', fieldRef, inside('fileKeyRef', pointers({ optional: false })))),
  inside('livenessProbe', probe),
  inside('readinessProbe', probe),
  inside('startupProbe', probe),
  inside('lifecycle', inside('postStart', httpGet), inside('preStop', httpGet)),
]);

const volume = chain([
  (value) => (hasSource(value) ? value : { ...value, emptyDir: {} }),
  inside('image', (value) => plain({ pullPolicy: defaultPullPolicy(text(own(value, 'reference'))) })(value)),
  inside('hostPath', pointers({ type: '' })),
  inside('secret', mode),
  inside('configMap', mode),
  inside('downwardAPI', mode, each('items', fieldRef)),
  inside(
    'projected',
    mode,
    each(
      'sources',
      inside('downwardAPI', each('items', fieldRef)),
      inside('serviceAccountToken', pointers({ expirationSeconds: 3600 })),
    ),
  ),
  inside('iscsi', plain({ iscsiInterface: 'default' })),
  inside('rbd', plain({ pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' })),
  inside(
    'azureDisk',
    pointers({ cachingMode: 'ReadWrite', fsType: 'ext4', readOnly: false, kind: 'Shared' }),
  ),
  inside('scaleIO', plain({ storageMode: 'ThinProvisioned', fsType: 'xfs' })),
  inside('ephemeral', inside('volumeClaimTemplate', inside('spec', pointers({ volumeMode: 'Filesystem' })))),
]);

const spec = chain([
  plain({
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
  }),
  pointers({
    securityContext: {},
    terminationGracePeriodSeconds: defaultGracePeriod,
    enableServiceLinks: true,
  }),
  hostPorts,
  each('initContainers', container),
  each('containers', container),
  each('ephemeralContainers', container),
  each('volumes', volume),
]);

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

const volumeSources = fieldsOf('Volume')
  .map((field) => field.name)
  .filter((name) => name !== 'name');

function hasSource(value: JsonObject): boolean {
  return volumeSources.some((name) => !isNil(own(value, name)));
}

/** `defaultHostNetworkPorts`: on the host's network every container port is a host port. */
function hostPorts(value: JsonObject): JsonObject {
  if (own(value, 'hostNetwork') !== true) return value;
  const ports = each('ports', (port) => {
    const containerPort = own(port, 'containerPort');
    return isZero(own(port, 'hostPort')) && containerPort !== undefined
      ? { ...port, hostPort: containerPort }
      : port;
  });
  return chain([each('containers', ports), each('initContainers', ports)])(value);
}

function withList(value: JsonObject, key: string, entries: ResourceEntries): JsonObject {
  if (entries.size === 0) return value;
  const written = own(value, key);
  const filled = [...entries].map(([name, entry]) => [name, quantityString(entry.quantity)] as const);
  return { ...value, [key]: { ...(isObject(written) ? written : {}), ...Object.fromEntries(filled) } };
}

function withRequirements(value: JsonObject, filled: Requirements): JsonObject {
  const resources = own(value, 'resources');
  if (!isObject(resources)) return value;
  const limits = withList(resources, 'limits', filled.limits);
  return { ...value, resources: withList(limits, 'requests', filled.requests) };
}

function setAt(value: Json, path: Path, change: Fill): Json {
  const [step, ...rest] = path;
  if (step === undefined) return isObject(value) ? change(value) : value;
  if (typeof step === 'number') {
    return isList(value) ? value.map((item, i) => (i === step ? setAt(item, rest, change) : item)) : value;
  }
  const inner = own(value, step);
  return isObject(value) && inner !== undefined ? { ...value, [step]: setAt(inner, rest, change) } : value;
}

/**
 * The Pod as an API server stores it after defaulting: `SetObjectDefaults_Pod` of pkg/apis/core/v1 at 1.36. What
 * admission fills in (service account, tolerations, priority) is not part of it. Places of a wrong type, and quantities
 * that do not parse, stay as they are; a Pod without a spec is returned as it is.
 */
export function defaultPod(pod: Json | undefined): Json | undefined {
  if (!isObject(pod) || !isObject(own(pod, 'spec'))) return pod;
  const resources = defaultedResources(pod);
  let filled: Json = inside('spec', spec)(pod);
  for (const { ref, requests, limits } of resources.containers) {
    filled = setAt(filled, ref.path, (value) => withRequirements(value, { requests, limits }));
  }
  const podLevel = resources.podLevel;
  return setAt(filled, ['spec'], (value) => {
    const withOverhead = withList(value, 'overhead', resources.overhead);
    return podLevel ? withRequirements(withOverhead, podLevel) : withOverhead;
  });
}
