import { isList, isObject, type Json, lookUp, own } from './json.ts';
import { getIn, type Path } from './path.ts';

/** A Pod, or the template of one, inside a document. */
export interface PodRef {
  /** Kind and apiVersion of the object that holds it, as written: `Deployment`, `apps/v1`. */
  readonly kind: string;
  readonly apiVersion: string;
  /** Path of that object: empty, or `items[n]` in a List. */
  readonly objectPath: Path;
  /** Path of the map that holds the Pod's `metadata` and `spec`: empty for a Pod, `spec.template` for a Deployment. */
  readonly podPath: Path;
  /** `metadata.name` of the object, else its `generateName`, else the empty string. */
  readonly name: string;
}

interface Workload {
  readonly apiVersion: string;
  readonly template: Path;
}

const template: Path = ['spec', 'template'];

/** Kinds that carry a Pod, with their one served apiVersion and where the Pod is in them. */
const workloads: Readonly<Record<string, Workload>> = {
  Pod: { apiVersion: 'v1', template: [] },
  PodTemplate: { apiVersion: 'v1', template: ['template'] },
  ReplicationController: { apiVersion: 'v1', template },
  Deployment: { apiVersion: 'apps/v1', template },
  StatefulSet: { apiVersion: 'apps/v1', template },
  DaemonSet: { apiVersion: 'apps/v1', template },
  ReplicaSet: { apiVersion: 'apps/v1', template },
  Job: { apiVersion: 'batch/v1', template },
  CronJob: { apiVersion: 'batch/v1', template: ['spec', 'jobTemplate', 'spec', 'template'] },
};

/** The kinds that carry a Pod, as upstream writes them. */
export const podKinds: readonly string[] = Object.keys(workloads);

/** The kinds that a Pod can be put into: those that people author (ReplicaSets are made by Deployments). */
export const wrapKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'] as const;
export type WrapKind = (typeof wrapKinds)[number];

/** The apiVersion that serves a kind that carries a Pod; undefined for other kinds. Case counts. */
export function servedApiVersion(kind: string): string | undefined {
  return lookUp(workloads, kind)?.apiVersion;
}

/** Where the Pod is in an object of that kind; undefined for kinds without one. Case counts. */
export function templatePath(kind: string): Path | undefined {
  return lookUp(workloads, kind)?.template;
}

/** The other kinds of the versions that carry Pods (`kubectl api-resources`, and what is posted to subresources). */
const others: Readonly<Record<string, string>> = {
  v1: 'Binding ComponentStatus ConfigMap Endpoints Event LimitRange Namespace Node PersistentVolume PersistentVolumeClaim RangeAllocation ResourceQuota Secret SerializedReference Service ServiceAccount Status',
  'apps/v1': 'ControllerRevision',
  'batch/v1': '',
};

/** Groups of Kubernetes that are named without a domain and not looked into. */
const unseen: readonly string[] = ['autoscaling', 'extensions', 'policy'];

/**
 * Whether Kubernetes has a kind in a version; undefined for versions that are not looked into. Lists and options of requests
 * count as kinds. Case counts.
 */
export function isKind(kind: string, apiVersion: string): boolean | undefined {
  const known = lookUp(others, apiVersion);
  if (known === undefined) {
    const [group = ''] = apiVersion.includes('/') ? apiVersion.split('/', 1) : [];
    // Groups of others have a domain.
    return group.includes('.') || unseen.includes(group) ? undefined : false;
  }
  return (
    servedApiVersion(kind) === apiVersion || known.split(' ').includes(kind) || /(?:List|Options)$/.test(kind)
  );
}

/** An apiVersion of a group with a domain (`batch.volcano.sh/v1alpha1`) is somebody else's kind of the same name. */
function isForeign(apiVersion: string): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return group.includes('.') && !/^(core|apps|batch|extensions)\.k8s\.io$/.test(group);
}

/** The kind whose name differs from `kind` in case only: `pod` -> `Pod`. */
export function canonicalKind(kind: string): string | undefined {
  const lower = kind.toLowerCase();
  return podKinds.find((known) => known.toLowerCase() === lower);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A manifest without a kind is taken for a Pod when its spec looks like a Pod's. */
function guessKind(object: Json): string | undefined {
  const spec = own(object, 'spec');
  if (isObject(spec) && (own(spec, 'containers') !== undefined || own(spec, 'initContainers'))) return 'Pod';
  return undefined;
}

/**
 * Finds every Pod of one document: the document itself, the template of a workload, and both in the items of a List.
 * A kind that differs in case only (`pod`) counts, so that a mistake in the kind does not hide the Pod; so does a
 * map without a kind whose `spec` has containers. Kinds of the same name that other groups define do not. Never throws.
 */
export function findPods(root: Json | undefined): PodRef[] {
  const found: PodRef[] = [];
  const visit = (object: Json | undefined, objectPath: Path, depth: number) => {
    if (!isObject(object)) return;
    const written = text(own(object, 'kind'));
    const items = own(object, 'items');
    if (/list$/i.test(written) && isList(items) && depth < 4) {
      items.forEach((item, i) => {
        visit(item, [...objectPath, 'items', i], depth + 1);
      });
      return;
    }
    const kind = canonicalKind(written) ?? (written === '' ? guessKind(object) : undefined);
    const at = kind === undefined ? undefined : templatePath(kind);
    if (at === undefined) return;
    const apiVersion = text(own(object, 'apiVersion'));
    if (isForeign(apiVersion)) return;
    const metadata = own(object, 'metadata');
    found.push({
      kind: written === '' ? 'Pod' : written,
      apiVersion,
      objectPath,
      podPath: [...objectPath, ...at],
      name: text(own(metadata, 'name')) || text(own(metadata, 'generateName')),
    });
  };
  visit(root, [], 0);
  return found;
}

/** True for an object that would hold a Pod but for its kind: none that Kubernetes has in that version, or none at all. */
export function isMisnamed(root: Json | undefined): boolean {
  const kind = text(own(root, 'kind'));
  const known = canonicalKind(kind) !== undefined || isKind(kind, text(own(root, 'apiVersion')));
  return (
    known === false &&
    Object.values(workloads).some(({ template }) => isList(getIn(root, [...template, 'spec', 'containers'])))
  );
}

/** The schema's root type for the object that holds a Pod: its kind in upstream's spelling. */
export function rootTypeOf(ref: PodRef): string {
  return canonicalKind(ref.kind) ?? 'Pod';
}
