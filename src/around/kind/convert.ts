import {
  fieldOf,
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  lookUp,
  own,
  type Path,
  put,
  servedApiVersion,
  templatePath,
} from '../../pod/index.ts';
import { serverSet } from '../clean/server-set.ts';
import { withoutPaths } from '../clean/without.ts';
import { frameFields, type Home, homes, isBatch, type TargetKind } from './kinds.ts';

export interface WrapOptions {
  /** Of a Deployment or StatefulSet. */
  readonly replicas?: number;
  /** Of a CronJob. */
  readonly schedule?: string;
  /** Of a StatefulSet. */
  readonly serviceName?: string;
}

/** Something of the object that the other kind has no place for. */
export interface Loss {
  /** In the object as it was. */
  readonly path: Path;
  /**
   * `server`: a server made it for the object that was. `field`: the kind has no such field. `policy`: the kind takes another
   * value, which is `value` now. `metadata`: of the object around the Pod, not of the Pod. `claims`: claims per replica, of
   * which the Pod uses those of the first one.
   */
  readonly why: 'server' | 'field' | 'policy' | 'metadata' | 'claims';
  readonly value?: string;
}

/** Something that the kind needs and nobody said. */
export interface Chosen {
  readonly what: 'replicas' | 'schedule' | 'serviceName' | 'labels' | 'name';
  readonly value: string;
}

export interface Conversion {
  readonly object: JsonObject;
  readonly lost: readonly Loss[];
  readonly chosen: readonly Chosen[];
}

const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Labels that change with every release, so that a selector, which cannot change, must not name them. */
const passing: ReadonlySet<string> = new Set([
  'app.kubernetes.io/version',
  'helm.sh/chart',
  'pod-template-hash',
  'controller-revision-hash',
  'pod-template-generation',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
]);

/** The longest name of a Job, which is a label of its Pods, and of a CronJob, which adds eleven characters to it. */
const longest: Readonly<Record<string, number>> = { Job: 63, CronJob: 52 };
/** Characters that a server adds to `generateName`. */
const generated = 5;

function shortened(name: string, most: number): string {
  let end = Math.min(name.length, most);
  while (end > 0 && !/[a-z0-9]/.test(name[end - 1] ?? '')) end--;
  return name.slice(0, end);
}

/** A name as the value of a label. */
function labelValue(name: string): string {
  return shortened(name, 63) || 'app';
}

/**
 * The object that carries a Pod as one of another kind, with what that kind has no place for.
 * @param source an object of a kind of {@link homes}, with its Pod
 */
export function convert(source: JsonObject, target: TargetKind, options: WrapOptions): Conversion {
  const from = String(own(source, 'kind'));
  const lost: Loss[] = [];
  const chosen: Chosen[] = [];
  const podPath = templatePath(from) ?? [];
  const pod = object(getIn(source, podPath));
  const name = text(getIn(source, ['metadata', 'name']));
  const spec = podSpec(source, object(own(pod, 'spec')), from, target, podPath, lost);
  const metadata = ownMetadata(source, target, lost, chosen);
  const rest = Object.entries(source).filter(([key]) => !['metadata', 'spec', 'status'].includes(key));
  const head = { ...Object.fromEntries(rest), apiVersion: servedApiVersion(target) ?? 'v1', kind: target };
  if (own(source, 'status') !== undefined) lost.push({ path: ['status'], why: 'server' });
  if (target === 'Pod') {
    for (const [path] of lostFields(source, from, target)) lost.push({ path, why: 'field' });
    return { object: { ...head, metadata: podMetadata(source, pod, metadata, lost), spec }, lost, chosen };
  }
  const { annotations, ...kept } = metadata;
  const isPod = from === 'Pod';
  const labels = own(isPod ? metadata : object(own(pod, 'metadata')), 'labels');
  const templated = object(own(pod, 'metadata'));
  const basis = name ?? text(own(metadata, 'generateName')) ?? '';
  const needsLabels =
    !isBatch(target) && !(isObject(labels) && Object.keys(labels).length > 0) && !hasSelector(source, target);
  const made = needsLabels ? { app: labelValue(basis) } : labels;
  if (needsLabels) chosen.push({ what: 'labels', value: `app: ${labelValue(basis)}` });
  const templateMetadata = {
    ...(isPod ? {} : templated),
    ...(made === undefined ? {} : { labels: made }),
    ...(isPod && annotations !== undefined ? { annotations } : {}),
  };
  const template: JsonObject = {
    ...(isPod ? {} : object(getIn(source, podPath))),
    ...(Object.keys(templateMetadata).length > 0 ? { metadata: templateMetadata } : {}),
    spec,
  };
  const built = buildSpec({ source, from, target, template, options, chosen, labels: object(made), basis });
  for (const [path] of lostFields(source, from, target)) lost.push({ path, why: 'field' });
  return { object: { ...head, metadata: isPod ? kept : metadata, spec: built }, lost, chosen };
}

/** The spec of the Pod as the kind takes it. */
function podSpec(
  source: JsonObject,
  written: JsonObject,
  from: string,
  target: TargetKind,
  podPath: Path,
  lost: Loss[],
): JsonObject {
  let spec = written;
  const at = [...podPath, 'spec'];
  const drop = (key: string) => {
    if (own(spec, key) === undefined) return;
    lost.push({ path: [...at, key], why: 'field' });
    spec = Object.fromEntries(Object.entries(spec).filter(([other]) => other !== key));
  };
  const policy = text(own(spec, 'restartPolicy')) ?? 'Always';
  const wanted = policyFor(target, policy);
  if (wanted !== policy) {
    lost.push({ path: [...at, 'restartPolicy'], why: 'policy', value: wanted });
    spec = { ...spec, restartPolicy: wanted };
  }
  if (target !== 'Pod') drop('ephemeralContainers');
  if (target !== 'Pod' && !isBatch(target)) drop('activeDeadlineSeconds');
  if (from === 'StatefulSet' && target !== 'StatefulSet') spec = withClaims(source, spec, lost);
  return spec;
}

/** `ValidatePodTemplateSpecForReplicaSet` and its like take Always only, `validateJobTemplate` anything else. */
export function policyFor(target: TargetKind, policy: string): string {
  if (target === 'Pod') return policy;
  if (isBatch(target)) return policy === 'Always' ? 'OnFailure' : policy;
  return 'Always';
}

/** The claims that the first replica of a StatefulSet has, as volumes. */
function withClaims(source: JsonObject, spec: JsonObject, lost: Loss[]): JsonObject {
  const templates = getIn(source, ['spec', 'volumeClaimTemplates']);
  const name = text(getIn(source, ['metadata', 'name']));
  const volumes = own(spec, 'volumes');
  const known = isList(volumes) ? volumes : [];
  const claims = (isList(templates) ? templates : []).flatMap((template): Json[] => {
    const claim = text(getIn(template, ['metadata', 'name']));
    const taken = known.some((volume) => own(volume, 'name') === claim);
    if (claim === undefined || name === undefined || taken) return [];
    return [{ name: claim, persistentVolumeClaim: { claimName: `${claim}-${name}-0` } }];
  });
  if (claims.length === 0) return spec;
  lost.push({ path: ['spec', 'volumeClaimTemplates'], why: 'claims', value: `${name}-0` });
  return { ...spec, volumes: [...known, ...claims] };
}

/** Metadata of the object, without what belongs to the object that was alone. */
function ownMetadata(source: JsonObject, target: TargetKind, lost: Loss[], chosen: Chosen[]): JsonObject {
  const metadata = object(own(source, 'metadata'));
  const gone = serverSet({ value: source, path: [], document: 0 }).flatMap(({ group, path }) =>
    group === 'bookkeeping' && path.length === 2 ? [path] : [],
  );
  if (own(metadata, 'ownerReferences') !== undefined) gone.push(['metadata', 'ownerReferences']);
  for (const path of gone) lost.push({ path, why: 'server' });
  let out = object(own(withoutPaths(source, gone), 'metadata'));
  const most = lookUp(longest, target);
  for (const [key, room] of [
    ['name', most],
    ['generateName', most === undefined ? undefined : most - generated],
  ] as const) {
    const name = text(own(out, key));
    if (name === undefined || room === undefined || name.length <= room) continue;
    const value = shortened(name, room);
    chosen.push({ what: 'name', value });
    out = { ...out, [key]: value };
  }
  return out;
}

/** Metadata of a Pod that is taken out of an object: the object's name, the template's labels and annotations. */
function podMetadata(source: JsonObject, pod: JsonObject, metadata: JsonObject, lost: Loss[]): JsonObject {
  if (own(source, 'kind') === 'Pod') return metadata;
  const templated = object(own(pod, 'metadata'));
  const out: Record<string, Json> = {};
  for (const [key, value] of Object.entries(metadata)) {
    if (key !== 'labels' && key !== 'annotations') put(out, key, value);
    else {
      const inner = own(templated, key);
      const same = JSON.stringify(inner) === JSON.stringify(value);
      if (inner !== undefined) put(out, key, inner);
      if (!same) lost.push({ path: ['metadata', key], why: 'metadata' });
    }
  }
  for (const key of ['labels', 'annotations']) {
    const inner = own(templated, key);
    if (inner !== undefined) put(out, key, inner);
  }
  return out;
}

/** True where the object has a selector that the kind takes as it is. */
function hasSelector(source: JsonObject, target: TargetKind): boolean {
  const from = String(own(source, 'kind'));
  if (isBatch(from) || isBatch(target) || from === 'ReplicationController') return false;
  return isObject(getIn(source, ['spec', 'selector']));
}

interface Building {
  readonly source: JsonObject;
  readonly from: string;
  readonly target: TargetKind;
  readonly template: JsonObject;
  readonly options: WrapOptions;
  readonly chosen: Chosen[];
  readonly labels: JsonObject;
  readonly basis: string;
}

/** The spec of the object around the template. */
function buildSpec(building: Building): JsonObject {
  const { source, from, target, template, labels } = building;
  const [outer, inner = outer] = lookUp(homes, target) ?? [];
  const around: Record<string, Json> = { ...carried(source, from, inner) };
  if (!isBatch(target)) {
    const lasting = Object.entries(labels).filter(([key]) => !passing.has(key));
    const matchLabels = Object.fromEntries(lasting.length > 0 ? lasting : Object.entries(labels));
    around.selector = hasSelector(source, target)
      ? (getIn(source, ['spec', 'selector']) ?? null)
      : { matchLabels };
  }
  choose(building, around);
  around.template = template;
  if (outer === inner) return around;
  const cron: Record<string, Json> = { ...carried(source, from, outer) };
  const schedule = building.options.schedule ?? text(own(cron, 'schedule'));
  if (schedule === undefined) building.chosen.push({ what: 'schedule', value: defaultSchedule });
  const jobTemplate = from === 'CronJob' ? object(getIn(source, ['spec', 'jobTemplate'])) : {};
  return {
    ...cron,
    schedule: schedule ?? defaultSchedule,
    jobTemplate: { ...jobTemplate, spec: around },
  };
}

/** Every hour. */
const defaultSchedule = '0 * * * *';

/** What of the kind's own fields somebody has to say. */
function choose({ source, target, options, chosen, basis }: Building, around: Record<string, Json>): void {
  if (target === 'Deployment' || target === 'StatefulSet') {
    if (options.replicas !== undefined) around.replicas = options.replicas;
    else if (own(around, 'replicas') === undefined) {
      around.replicas = 1;
      chosen.push({ what: 'replicas', value: '1' });
    }
  }
  if (target !== 'StatefulSet') return;
  const service = options.serviceName ?? text(own(around, 'serviceName'));
  const subdomain = text(
    getIn(source, [...(templatePath(String(own(source, 'kind'))) ?? []), 'spec', 'subdomain']),
  );
  const value = service ?? subdomain ?? labelValue(basis).replaceAll('.', '-');
  if (service === undefined) chosen.push({ what: 'serviceName', value });
  around.serviceName = value;
}

/** Fields of the object's own that a struct of the other kind has, too. */
function carried(source: JsonObject, from: string, home: Home | undefined): JsonObject {
  if (!home) return {};
  const origin = originOf(from, home);
  if (!origin) return {};
  const entries = Object.entries(object(getIn(source, origin.path)));
  return Object.fromEntries(
    entries.filter(([key]) => !frameFields.has(key) && isCarried(origin.struct, home.struct, key)),
  );
}

/** The struct of a kind whose fields may go to a struct of another kind: the same one, or both around a template. */
export function originOf(from: string, home: Home): Home | undefined {
  const own = lookUp(homes, from) ?? [];
  const same = own.find(({ struct }) => struct === home.struct);
  if (same || home.struct === 'CronJobSpec') return same;
  return own.at(-1);
}

/** True for a field that two structs have alike; the batch kinds mean another thing by theirs. */
export function isCarried(from: string, to: string, key: string): boolean {
  const [one, other] = [fieldOf(from, key), fieldOf(to, key)];
  if (!one || !other) return false;
  return one.type === other.type && one.shape === other.shape;
}

/** Fields of the object's own that the kind has not. */
function* lostFields(source: JsonObject, from: string, target: TargetKind): Generator<[Path]> {
  const into = lookUp(homes, target) ?? [];
  for (const home of lookUp(homes, from) ?? []) {
    for (const key of Object.keys(object(getIn(source, home.path)))) {
      const goes = into.some(
        (other) => originOf(from, other)?.struct === home.struct && isCarried(home.struct, other.struct, key),
      );
      if (frameFields.has(key) || goes || key === 'volumeClaimTemplates') continue;
      yield [[...home.path, key]];
    }
  }
}
