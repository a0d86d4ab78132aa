import {
  getIn,
  type Issue,
  isObject,
  type Json,
  type JsonObject,
  lookUp,
  own,
  type Path,
  type PodRef,
} from '../../pod/index.ts';
import type { EngineMemory } from '../memory.ts';
import { scheduleProblem } from '../server/schedule.ts';
import { timeZoneErrors } from '../server/timeZone.ts';
import { validateLabelSelector } from './affinity.ts';
import { validateAnnotationValues, validateOldNumbers } from './annotations.ts';
import type { PodPlace } from './context.ts';
import { forbidden, invalid, notSupported, required } from './errors.ts';
import { validateJob } from './job.ts';
import { validateCronJobName, validateJobName } from './jobName.ts';
import { validateAnnotations, validateLabels, validateObjectMeta } from './metadata.ts';
import { dnsLabel, validName } from './names.ts';
import { nonNegative } from './numbers.ts';
import { validatePodSpec } from './podSpec.ts';
import { bool, entries, has, num, obj, objs, str } from './read.ts';
import { matches } from './selector.ts';
import { validateStrategy } from './strategy.ts';
import { validateClaimSpec } from './volumeClaim.ts';

/**
 * Everything an API server's validation says about one decoded object that holds a Pod: pkg/apis/core, apps and batch
 * `validation.go` of release 1.36, on create and after defaulting.
 * @param kind upstream's spelling
 */
export function* validateObject(
  kind: string,
  object: JsonObject,
  ref: PodRef,
  unknown: (path: Path) => boolean,
  memory?: EngineMemory,
): Generator<Issue> {
  const path = ref.objectPath;
  const meta = obj(object, 'metadata');
  const pod = getIn(object, ref.podPath.slice(path.length));
  if (isObject(pod)) yield* validateAnnotationValues(pod, ref.podPath, kind === 'Pod');
  yield* validateOldNumbers(kind, meta, [...path, 'metadata']);
  const names = kind === 'StatefulSet' ? 'label' : 'subdomain';
  yield* validateObjectMeta(meta, [...path, 'metadata'], names, kind !== 'ReplicationController');
  if (kind === 'Pod') {
    const spec = obj(object, 'spec') ?? {};
    yield* validatePodSpec({
      spec,
      path: [...path, 'spec'],
      isPod: true,
      podName: str(meta, 'name'),
      labels: obj(meta, 'labels'),
      unknown,
      memory,
    });
    return;
  }
  const at = [...path, ...(kind === 'PodTemplate' ? [] : ['spec'])];
  const spec = kind === 'PodTemplate' ? object : (obj(object, 'spec') ?? {});
  if (kind === 'CronJob') yield* validateCronJob(spec, at, meta, path);
  else if (kind !== 'PodTemplate' && kind !== 'Job') yield* validateController(kind, spec, at);
  yield* validateTemplate(kind, isObject(pod) ? pod : {}, ref.podPath, spec, unknown, memory);
  if (kind === 'Job' || kind === 'CronJob') {
    const jobPath = ref.podPath.slice(0, -1);
    const job = getIn(object, jobPath.slice(path.length));
    const jobSpec = isObject(job) ? job : {};
    if (kind === 'Job') yield* validateJobName(jobSpec, meta, [...path, 'metadata']);
    yield* validateJob(jobSpec, jobPath, kind === 'Job', str(meta, 'name'));
  }
}

/** `ValidatePodTemplateSpec`. */
function* validateTemplate(
  kind: string,
  template: JsonObject,
  path: Path,
  owner: JsonObject,
  unknown: (path: Path) => boolean,
  memory: EngineMemory | undefined,
): Generator<Issue> {
  const meta = obj(template, 'metadata');
  yield* validateLabels(meta, 'labels', [...path, 'metadata'], 'template');
  yield* validateAnnotations(meta, [...path, 'metadata'], 'template');
  const claims = kind === 'StatefulSet' ? objs(owner, 'volumeClaimTemplates', []) : [];
  const extraVolumes = new Map<string, JsonObject>(
    claims.map(({ value }) => [
      str(obj(value, 'metadata'), 'name'),
      { persistentVolumeClaim: { claimName: 'x' } },
    ]),
  );
  const place: PodPlace = {
    spec: specOf(kind, template),
    path: [...path, 'spec'],
    isPod: false,
    podName: '',
    labels: obj(meta, 'labels'),
    extraVolumes,
    unknown,
    memory,
  };
  yield* validatePodSpec(place);
}

/** The spec that is judged: of a StatefulSet without host name and subdomain, which are the controller's. */
function specOf(kind: string, template: JsonObject): JsonObject {
  const spec = obj(template, 'spec') ?? {};
  if (kind !== 'StatefulSet') return spec;
  const own = ['hostname', 'subdomain'].filter((key) => str(spec, key) !== '');
  if (own.length === 0) return spec;
  return Object.fromEntries(Object.entries(spec).filter(([key]) => !own.includes(key)));
}

/** The part that the controllers have in common: selector, replicas, what their Pods may not be. */
function* validateController(kind: string, spec: JsonObject, path: Path): Generator<Issue> {
  for (const key of ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds']) {
    if (kind !== 'StatefulSet' || key !== 'revisionHistoryLimit')
      yield* nonNegative([...path, key], num(spec, key));
  }
  yield* validateSelector(kind, spec, path);
  yield* validateStrategy(kind, spec, path);
  const template = obj(spec, 'template');
  if (kind === 'ReplicationController' && !template) yield required([...path, 'template']);
  const pod = obj(template, 'spec');
  const restart = str(pod, 'restartPolicy');
  if (restart === 'OnFailure' || restart === 'Never') {
    const at = [...path, 'template', 'spec', 'restartPolicy'];
    yield notSupported(at, restart, ['Always'], 'restart-always', { params: { value: restart, kind } });
  }
  if (has(pod, 'activeDeadlineSeconds')) {
    const at = [...path, 'template', 'spec', 'activeDeadlineSeconds'];
    const owner = kind === 'Deployment' ? 'ReplicaSet' : kind;
    yield forbidden(at, `activeDeadlineSeconds in ${owner} is not Supported`, 'deadline-in-controller', {
      params: { kind },
    });
  }
  if (kind === 'StatefulSet') yield* validateStatefulSet(spec, path);
}

function* validateStatefulSet(spec: JsonObject, path: Path): Generator<Issue> {
  const service = str(spec, 'serviceName');
  if (service !== '') yield* validName([...path, 'serviceName'], service, dnsLabel);
  yield* nonNegative([...path, 'ordinals', 'start'], num(obj(spec, 'ordinals'), 'start'));
  for (const { value: claim, path: at } of objs(spec, 'volumeClaimTemplates', path)) {
    // Its name becomes that of a volume.
    const [name, here] = [str(obj(claim, 'metadata'), 'name'), [...at, 'metadata', 'name']];
    if (name === '') yield required(here);
    else yield* validName(here, name, dnsLabel);
    yield* validateClaimSpec(obj(claim, 'spec') ?? {}, [...at, 'spec']);
  }
}

/** A selector must be there and match the labels of the template. */
function* validateSelector(kind: string, spec: JsonObject, path: Path): Generator<Issue> {
  const at = [...path, 'selector'];
  const meta = obj(obj(spec, 'template'), 'metadata');
  const labels = Object.fromEntries(entries(meta, 'labels'));
  if (kind === 'ReplicationController') {
    const selector = Object.fromEntries(entries(spec, 'selector'));
    const keys = Object.keys(selector);
    if (keys.length === 0 && Object.keys(labels).length === 0)
      yield required(at, '', 'selector-missing', { params: { kind } });
    else if (keys.some((key) => lookUp(labels, key) !== lookUp(selector, key)))
      yield mismatch(path, labels, selector);
    return;
  }
  const selector = obj(spec, 'selector');
  if (!selector) {
    const keys = Object.keys(labels);
    if (kind === 'DaemonSet') {
      const detail = '`selector` does not match template `labels`';
      const fix =
        keys.length > 0 ? [{ op: 'set', path: [...at, 'matchLabels'], value: labels } as const] : undefined;
      const params = { kind, upstream: 'template.metadata.labels' };
      yield invalid(at, labels, detail, 'selector-missing', { params, fix, cause: 'missing' });
      return;
    }
    const fix =
      keys.length > 0 ? [{ op: 'set', path: [...at, 'matchLabels'], value: labels } as const] : undefined;
    yield required(at, '', 'selector-missing', { params: { kind }, fix });
    return;
  }
  const problems = [...validateLabelSelector(spec, 'selector', path)];
  yield* problems;
  const size = entries(selector, 'matchLabels').length + objs(selector, 'matchExpressions', at).length;
  if (size === 0) {
    const detail = `empty selector is invalid for ${kind === 'ReplicaSet' ? 'deployment' : kind.toLowerCase()}`;
    yield invalid(at, selector, detail, 'selector-empty', { params: { kind }, cause: 'missing' });
  } else if (problems.length === 0 && !matches(selector, labels)) {
    yield mismatch(path, labels, Object.fromEntries(entries(selector, 'matchLabels')));
  }
}

function mismatch(path: Path, labels: Json, selector: Readonly<Record<string, string>>): Issue {
  const at = [...path, 'template', 'metadata', 'labels'];
  const wanted = Object.entries(selector).map(([key, value]) => `${key}: ${value}`);
  return invalid(at, labels, '`selector` does not match template `labels`', 'selector-mismatch', {
    params: { wanted },
  });
}

/** `ValidateCronJobCreate`. */
function* validateCronJob(
  spec: JsonObject,
  path: Path,
  meta: JsonObject | undefined,
  root: Path,
): Generator<Issue> {
  yield* validateCronJobName(meta, [...root, 'metadata']);
  const schedule = str(spec, 'schedule');
  const at = [...path, 'schedule'];
  if (schedule === '') yield required(at, '', 'schedule-missing');
  else if (schedule.includes('TZ')) {
    const detail = 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead';
    yield invalid(at, schedule, detail, 'schedule-time-zone');
  } else {
    const problem = scheduleProblem(schedule);
    if (problem !== undefined)
      yield invalid(at, schedule, problem, / range /.test(problem) ? 'schedule-range' : 'schedule', {
        params: { value: schedule },
      });
  }
  if (has(spec, 'timeZone')) yield* validateTimeZone(str(spec, 'timeZone'), [...path, 'timeZone']);
  for (const key of ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit']) {
    yield* nonNegative([...path, key], num(spec, key));
  }
  const job = obj(obj(spec, 'jobTemplate'), 'spec');
  const selector = own(job, 'selector');
  if (selector !== undefined) {
    const here = [...path, 'jobTemplate', 'spec', 'selector'];
    yield invalid(here, selector, '`selector` will be auto-generated', 'selector-generated', {
      fix: [{ op: 'delete', path: here }],
    });
  }
  if (bool(job, 'manualSelector') === true) {
    const here = [...path, 'jobTemplate', 'spec', 'manualSelector'];
    yield notSupported(here, true, ['nil', 'false'], 'selector-generated', {
      fix: [{ op: 'delete', path: here }],
    });
  }
}

function* validateTimeZone(zone: string, path: Path): Generator<Issue> {
  const [detail] = timeZoneErrors(zone);
  if (detail !== undefined) yield invalid(path, zone, detail, 'time-zone', { params: { value: zone } });
}
