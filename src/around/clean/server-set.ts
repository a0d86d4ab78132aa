import {
  isFromServer,
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
  type PlacedObject,
  podKinds,
  pushAll,
  templatePath,
} from '../../pod/index.ts';
import type { CleanGroup } from './groups.ts';

/** A place that a server wrote. */
export interface ServerSet {
  readonly group: CleanGroup;
  /** Counted from the document's root. */
  readonly path: Path;
}

/** Fields of metadata that a server alone writes: apimachinery, pkg/apis/meta/v1/types.go ("Populated by the system"). */
const bookkeeping = [
  'managedFields',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'selfLink',
];

/**
 * Annotations of kubectl, controllers, kubelet and common network plugins: kubectl/pkg/scheme (LastAppliedConfigAnnotation),
 * pkg/controller/deployment/util (RevisionAnnotation and others), pkg/kubelet/types (ConfigSourceAnnotationKey and others),
 * plugin/pkg/admission/limitranger.
 */
const annotations: ReadonlySet<string> = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  'deployment.kubernetes.io/revision',
  'deployment.kubernetes.io/revision-history',
  'deployment.kubernetes.io/desired-replicas',
  'deployment.kubernetes.io/max-replicas',
  'deprecated.daemonset.template.generation',
  'batch.kubernetes.io/job-tracking',
  'kubernetes.io/config.hash',
  'kubernetes.io/config.mirror',
  'kubernetes.io/config.seen',
  'kubernetes.io/config.source',
  'kubernetes.io/limit-ranger',
  'cni.projectcalico.org/containerID',
  'cni.projectcalico.org/podIP',
  'cni.projectcalico.org/podIPs',
  'k8s.v1.cni.cncf.io/network-status',
  'k8s.v1.cni.cncf.io/networks-status',
]);

/** Labels that the Job controller and its registry make (pkg/registry/batch/job, `generateSelector`). */
const uidLabels = ['batch.kubernetes.io/controller-uid', 'controller-uid'];
const jobLabels = ['batch.kubernetes.io/job-name', 'job-name'];

const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
const items = (value: Json | undefined) => (isList(value) ? value : []);
const keys = (value: Json | undefined) => (isObject(value) ? Object.keys(value) : []);

/** Every place of an object that a server wrote, not counting defaults. */
export function serverSet({ value, path }: PlacedObject): ServerSet[] {
  if (!isObject(value)) return [];
  const kind = text(own(value, 'kind')) ?? '';
  const fromServer = isFromServer(value);
  const at = (group: CleanGroup, ...steps: Path): ServerSet => ({ group, path: [...path, ...steps] });
  const found: ServerSet[] = [];
  const hasStatus = own(value, 'status') !== undefined;
  if (hasStatus && (fromServer || podKinds.includes(kind))) found.push(at('status', 'status'));
  const metadata = own(value, 'metadata');
  for (const key of bookkeeping)
    if (own(metadata, key) !== undefined) found.push(at('bookkeeping', 'metadata', key));
  pushAll(
    found,
    emptyTimestamps(value, []).map((steps) => at('bookkeeping', ...steps)),
  );
  for (const key of keys(own(metadata, 'annotations')))
    if (annotations.has(key)) found.push(at('annotations', 'metadata', 'annotations', key));
  const template = templatePath(kind);
  if (template) pushAll(found, ofSpec(value, template, kind === 'Pod', fromServer, at));
  if (kind === 'Job') pushAll(found, ofJob(value, at));
  return found;
}

/** `creationTimestamp: null` of a template or claim, which clients that were built before 1.34 print. */
function emptyTimestamps(value: Json, path: Path): Path[] {
  if (isList(value)) return value.flatMap((item, i) => emptyTimestamps(item, [...path, i]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]): Path[] => {
    const nested = path.length > 0 && key === 'metadata' && own(inner, 'creationTimestamp') === null;
    const here: Path[] = nested ? [[...path, key, 'creationTimestamp']] : [];
    return key === 'status' ? here : [...here, ...emptyTimestamps(inner, [...path, key])];
  });
}

type At = (group: CleanGroup, ...steps: Path) => ServerSet;

function ofSpec(
  object: JsonObject,
  template: Path,
  isPod: boolean,
  fromServer: boolean,
  at: At,
): readonly ServerSet[] {
  let pod: Json | undefined = object;
  for (const step of template) pod = own(pod, String(step));
  const spec = own(pod, 'spec');
  const place = (group: CleanGroup, ...steps: Path) => at(group, ...template, 'spec', ...steps);
  const found: ServerSet[] = [];
  const account = text(own(spec, 'serviceAccountName'));
  const alias = text(own(spec, 'serviceAccount'));
  if (alias !== undefined && alias === account) found.push(place('account', 'serviceAccount'));
  if (!isPod) return found;
  if (account === 'default') found.push(place('account', 'serviceAccountName'));
  if (alias === 'default' && account === undefined) found.push(place('account', 'serviceAccount'));
  pushAll(found, tokenPlaces(spec, place));
  if (!fromServer) return found;
  if (text(own(spec, 'nodeName'))) found.push(place('node', 'nodeName'));
  pushAll(found, defaultTolerations(spec, place));
  if (typeof own(spec, 'priority') === 'number') {
    found.push(place('priority', 'priority'));
    if (own(spec, 'preemptionPolicy') !== undefined) found.push(place('priority', 'preemptionPolicy'));
  }
  return found;
}

/** Where a token of the service account is mounted (plugin/pkg/admission/serviceaccount, `DefaultAPITokenMountPath`). */
const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount';

const isTokenVolume = (volume: Json): boolean => {
  const name = text(own(volume, 'name')) ?? '';
  if (/^kube-api-access-[a-z0-9]{5}$/.test(name)) return isObject(own(volume, 'projected'));
  // Before 1.22 the token came from a Secret of a generated name.
  return /-token-[a-z0-9]{5}$/.test(name) && own(own(volume, 'secret'), 'secretName') === name;
};

const containerLists = ['initContainers', 'containers', 'ephemeralContainers'];

function tokenPlaces(spec: Json | undefined, place: At): ServerSet[] {
  if (own(spec, 'automountServiceAccountToken') === false) return [];
  return items(own(spec, 'volumes')).flatMap((volume, i): ServerSet[] => {
    if (!isTokenVolume(volume)) return [];
    const name = own(volume, 'name');
    const mounts = containerLists.flatMap((list) =>
      items(own(spec, list)).flatMap((container, c) =>
        items(own(container, 'volumeMounts')).flatMap((mount, m) =>
          own(mount, 'name') === name
            ? [
                {
                  injected: own(mount, 'mountPath') === tokenPath,
                  path: [list, c, 'volumeMounts', m] as const,
                },
              ]
            : [],
        ),
      ),
    );
    // Mounted elsewhere it is somebody's own, whatever its name.
    if (mounts.some(({ injected }) => !injected)) return [];
    return [place('token', 'volumes', i), ...mounts.map(({ path }) => place('token', ...path))];
  });
}

/** plugin/pkg/admission/defaulttolerationseconds: five minutes on a node that is not ready or cannot be reached. */
function defaultTolerations(spec: Json | undefined, place: At): ServerSet[] {
  const all = items(own(spec, 'tolerations'));
  return all.flatMap((toleration, i): ServerSet[] => {
    const key = own(toleration, 'key');
    const known = key === 'node.kubernetes.io/not-ready' || key === 'node.kubernetes.io/unreachable';
    const added =
      known &&
      keys(toleration).length === 4 &&
      own(toleration, 'operator') === 'Exists' &&
      own(toleration, 'effect') === 'NoExecute' &&
      own(toleration, 'tolerationSeconds') === 300;
    const alone = all.every((other, o) => o === i || own(other, 'key') !== key);
    return added && alone ? [place('tolerations', 'tolerations', i)] : [];
  });
}

/** The selector and labels that a server gave a Job: they name its uid, so another Job cannot have them. */
function ofJob(job: JsonObject, at: At): ServerSet[] {
  const spec = own(job, 'spec');
  if (own(spec, 'manualSelector') === true) return [];
  const metadata = own(job, 'metadata');
  const uid = text(own(metadata, 'uid'));
  const name = text(own(metadata, 'name'));
  const matched = own(own(spec, 'selector'), 'matchLabels');
  const isUid = (labels: Json | undefined, key: string) =>
    uid !== undefined && text(own(labels, key)) === uid;
  if (!uidLabels.some((key) => isUid(matched, key))) return [];
  const found = uidLabels
    .filter((key) => isUid(matched, key))
    .map((key) => at('job', 'spec', 'selector', 'matchLabels', key));
  const labelled: readonly Path[] = [
    ['spec', 'template', 'metadata', 'labels'],
    ['metadata', 'labels'],
  ];
  for (const path of labelled) {
    let labels: Json | undefined = job;
    for (const step of path) labels = own(labels, String(step));
    for (const key of uidLabels) if (isUid(labels, key)) found.push(at('job', ...path, key));
    for (const key of jobLabels)
      if (name !== undefined && own(labels, key) === name) found.push(at('job', ...path, key));
  }
  return found;
}
