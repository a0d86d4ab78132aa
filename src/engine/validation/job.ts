import {
  type Issue,
  isList,
  type Json,
  type JsonObject,
  nearest,
  own,
  type Path,
  type PathEdit,
} from '../../pod/index.ts';
import { countIndexes } from '../server/indexes.ts';
import { validateLabelSelector } from './affinity.ts';
import { duplicate, invalid, notSupported, required, tooLong, tooMany } from './errors.ts';
import { dnsSubdomain, qualifiedName, validName } from './names.ts';
import { nonNegative } from './numbers.ts';
import { bool, byteLength, entries, has, num, nums, obj, objs, str } from './read.ts';
import { matches } from './selector.ts';

/** Fields of a JobSpec that are no less than 0, in upstream's order. */
export const counts = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'ttlSecondsAfterFinished',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
];

/**
 * `validateJobSpec` of pkg/apis/batch/validation/validation.go.
 * @param path of the JobSpec
 * @param isJob true for a Job itself, false for the template in a CronJob
 */
export function* validateJob(
  spec: JsonObject,
  path: Path,
  isJob: boolean,
  jobName: string,
): Generator<Issue> {
  for (const key of counts) yield* nonNegative([...path, key], num(spec, key));
  yield* validateIndexed(spec, path, isJob);
  const manager = str(spec, 'managedBy');
  if (has(spec, 'managedBy')) {
    if (manager === '') yield required([...path, 'managedBy']);
    else {
      const detail = managerProblem(manager);
      if (detail !== undefined)
        yield invalid([...path, 'managedBy'], manager, detail, 'managed-by', { params: { value: manager } });
    }
    if (byteLength(manager) > 63) yield tooLong([...path, 'managedBy'], 63);
  }
  yield* validateFailurePolicy(spec, path);
  const replacement = str(spec, 'podReplacementPolicy');
  if (has(spec, 'podFailurePolicy') && replacement === 'TerminatingOrFailed') {
    const at = [...path, 'podReplacementPolicy'];
    yield notSupported(at, replacement, ['Failed'], 'replacement-with-failure-policy', {
      fix: [{ op: 'set', path: at, value: 'Failed' }],
    });
  }
  yield* validateRestartPolicy(spec, path);
  if (!isJob) return;
  yield* validateGeneratedLabels(spec, path, jobName);
  yield* validateSelector(spec, path, jobName);
}

/** `IsDomainPrefixedPath`. */
function managerProblem(manager: string): string | undefined {
  const slash = manager.indexOf('/');
  const path = manager.slice(slash + 1);
  if (slash <= 0 || path === '') return 'must be a domain-prefixed path (such as "acme.io/foo")';
  const problem = dnsSubdomain(manager.slice(0, slash));
  if (problem) return problem.detail;
  if (/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(path)) return undefined;
  return "Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')";
}

/** `validateGeneratedSelector`: labels that the Job gives its Pods may not say otherwise. */
function* validateGeneratedLabels(spec: JsonObject, path: Path, name: string): Generator<Issue> {
  if (bool(spec, 'manualSelector') === true) return;
  for (const [key, value] of entries(obj(obj(spec, 'template'), 'metadata'), 'labels')) {
    const at = [...path, 'template', 'metadata', 'labels', key];
    const fix: PathEdit[] = [{ op: 'delete', path: at }];
    if (uidLabels.includes(key)) {
      yield invalid(at, value, 'must be the uid of the Job', 'job-label-uid', { params: { key }, fix });
    } else if (nameLabels.includes(key) && value !== name) {
      yield invalid(at, value, `must be '${name}'`, 'job-label', {
        params: { key, value, wanted: name },
        fix,
      });
    }
  }
}

const nameLabels: readonly string[] = ['job-name', 'batch.kubernetes.io/job-name'];
const uidLabels: readonly string[] = ['controller-uid', 'batch.kubernetes.io/controller-uid'];

/** The selector of a Job is made from its uid; a manual one must match the template. */
function* validateSelector(spec: JsonObject, path: Path, name: string): Generator<Issue> {
  const at = [...path, 'selector'];
  const selector = obj(spec, 'selector');
  const manual = bool(spec, 'manualSelector') === true;
  if (!selector) {
    if (manual) yield required(at, '', 'selector-missing', { params: { kind: 'Job' } });
    return;
  }
  yield* validateLabelSelector(spec, 'selector', path);
  const generated = { 'job-name': name, 'batch.kubernetes.io/job-name': name };
  const labels = Object.fromEntries(entries(obj(obj(spec, 'template'), 'metadata'), 'labels'));
  if (!manual && !matches(selector, generated)) {
    yield invalid(at, selector, '`selector` not auto-generated', 'selector-generated', {
      fix: [{ op: 'delete', path: at }],
    });
  } else if (manual && !matches(selector, labels)) {
    const wanted = entries(selector, 'matchLabels').map(([key, value]) => `${key}: ${value}`);
    const detail = '`selector` does not match template `labels`';
    yield invalid([...path, 'template', 'metadata', 'labels'], labels, detail, 'selector-mismatch', {
      params: { wanted },
    });
  }
}

/** A Job's Pods end: `restartPolicy` must be said, and be OnFailure or Never. */
function* validateRestartPolicy(spec: JsonObject, path: Path): Generator<Issue> {
  const at = [...path, 'template', 'spec', 'restartPolicy'];
  const policy = str(obj(obj(spec, 'template'), 'spec'), 'restartPolicy');
  if (policy === '' || policy === 'Always') {
    yield required(at, 'valid values: "OnFailure", "Never"', 'job-restart-policy');
  } else if (policy === 'OnFailure' && has(spec, 'podFailurePolicy')) {
    const detail = 'only "Never" is supported when podFailurePolicy is specified';
    yield invalid(at, policy, detail, 'job-restart-never', {
      fix: [{ op: 'set', path: at, value: 'Never' }],
    });
  }
}

function* validateIndexed(spec: JsonObject, path: Path, isJob: boolean): Generator<Issue> {
  const indexed = str(spec, 'completionMode') === 'Indexed';
  const failed = num(spec, 'maxFailedIndexes');
  if (failed !== undefined && !has(spec, 'backoffLimitPerIndex')) {
    yield required([...path, 'backoffLimitPerIndex'], 'when maxFailedIndexes is specified');
  }
  if (!indexed) {
    for (const key of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy']) {
      if (!has(spec, key)) continue;
      yield invalid(
        [...path, key],
        num(spec, key) ?? {},
        'requires indexed completion mode',
        'job-not-indexed',
        {
          params: { field: key },
        },
      );
    }
    return;
  }
  const completions = num(spec, 'completions');
  if (completions === undefined && (has(spec, 'parallelism') || !isJob))
    yield required([...path, 'completions'], 'when completion mode is Indexed');
  yield* validateSuccessPolicy(spec, path, completions ?? (isJob && !has(spec, 'parallelism') ? 1 : 0));
  const parallelism = num(spec, 'parallelism');
  yield* atMost([...path, 'parallelism'], parallelism, 100_000, '100000 when completion mode is Indexed');
  const all = completions ?? Number.POSITIVE_INFINITY;
  yield* atMost([...path, 'maxFailedIndexes'], failed, all, 'completions');
  yield* atMost([...path, 'maxFailedIndexes'], failed, 100_000, '100000');
  if (completions === undefined || completions <= 100_000 || !has(spec, 'backoffLimitPerIndex')) return;
  if (failed === undefined) {
    yield required([...path, 'maxFailedIndexes'], 'must be specified when completions is above 100000');
  }
  const many = '10000 when completions are above 100000 and used with backoff limit per index';
  yield* atMost([...path, 'parallelism'], parallelism, 10_000, many);
  yield* atMost([...path, 'maxFailedIndexes'], failed, 10_000, many);
}

function* atMost(path: Path, value: number | undefined, max: number, words: string): Generator<Issue> {
  if (value === undefined || value <= max) return;
  yield invalid(path, value, `must be less than or equal to ${words}`, 'out-of-range', {
    params: { value, min: 0, max },
  });
}

/** `validateSuccessPolicy`. */
function* validateSuccessPolicy(spec: JsonObject, path: Path, completions: number): Generator<Issue> {
  const policy = obj(spec, 'successPolicy');
  if (!policy) return;
  const rules = objs(policy, 'rules', [...path, 'successPolicy']);
  if (rules.length === 0) {
    const detail = 'at least one rules must be specified when the successPolicy is specified';
    yield required([...path, 'successPolicy', 'rules'], detail);
  }
  if (rules.length > 20) yield tooMany([...path, 'successPolicy', 'rules'], rules.length, 20);
  const values = ['succeededIndexes', 'succeededCount'];
  for (const { value: rule, path: at } of rules) {
    if (values.every((key) => !has(rule, key))) {
      const detail = 'at least one of succeededCount or succeededIndexes must be specified';
      yield required(at, detail, 'one-of-missing', { params: { values } });
    }
    const indexes = str(rule, 'succeededIndexes');
    const total = has(rule, 'succeededIndexes') ? countIndexes(indexes, completions) : completions;
    if (typeof total === 'string') {
      const detail = `error parsing succeededIndexes: ${total}`;
      yield invalid([...at, 'succeededIndexes'], indexes, detail, 'succeeded-indexes', {
        params: { value: indexes, max: completions - 1 },
      });
    }
    if (byteLength(indexes) > 65536) yield tooLong([...at, 'succeededIndexes'], 65536);
    const count = num(rule, 'succeededCount');
    const max = typeof total === 'string' ? completions : Math.min(completions, total);
    if (count !== undefined && (count < 0 || count > max)) {
      const detail =
        count < 0
          ? 'must be greater than or equal to 0'
          : `must be less than or equal to ${max} (the number of specified completions)`;
      yield invalid([...at, 'succeededCount'], count, detail, 'out-of-range', {
        params: { value: count, min: 0, max },
      });
    }
  }
}

const statuses = ['False', 'True', 'Unknown'];

/** `validatePodFailurePolicy`. */
function* validateFailurePolicy(spec: JsonObject, path: Path): Generator<Issue> {
  const policy = obj(spec, 'podFailurePolicy');
  if (!policy) return;
  const rules = objs(policy, 'rules', [...path, 'podFailurePolicy']);
  if (rules.length > 20) yield tooMany([...path, 'podFailurePolicy', 'rules'], rules.length, 20);
  const pod = obj(obj(spec, 'template'), 'spec');
  const names = [...objs(pod, 'containers', []), ...objs(pod, 'initContainers', [])].map(({ value }) =>
    str(value, 'name'),
  );
  for (const { value: rule, path: at } of rules) {
    const action = str(rule, 'action');
    if (action === '')
      yield required([...at, 'action'], 'valid values: ["Count" "FailIndex" "FailJob" "Ignore"]');
    else if (action === 'FailIndex' && !has(spec, 'backoffLimitPerIndex')) {
      const detail = 'requires the backoffLimitPerIndex to be set';
      yield invalid([...at, 'action'], action, detail, 'fail-index');
    }
    const codes = obj(rule, 'onExitCodes');
    const conditions = objs(rule, 'onPodConditions', at);
    if (codes) yield* validateExitCodes(codes, [...at, 'onExitCodes'], names);
    for (const { value: pattern, path: here } of conditions) {
      yield* validName([...here, 'type'], str(pattern, 'type'), qualifiedName);
      const status = str(pattern, 'status');
      if (status !== '' && !statuses.includes(status)) {
        yield notSupported([...here, 'status'], status, statuses, 'not-supported', {
          params: { field: 'status', value: status },
        });
      }
    }
    const values = ['onExitCodes', 'onPodConditions'];
    if (codes && conditions.length > 0) {
      const detail = 'specifying both OnExitCodes and OnPodConditions is not supported';
      yield invalid(at, rule, detail, 'only-one-of', { params: { values } });
    } else if (!codes && conditions.length === 0) {
      const detail = 'specifying one of OnExitCodes and OnPodConditions is required';
      yield invalid(at, rule, detail, 'one-of-missing', { params: { values }, cause: 'missing' });
    }
  }
}

function* validateExitCodes(codes: JsonObject, path: Path, names: readonly string[]): Generator<Issue> {
  const operator = str(codes, 'operator');
  if (operator === '') yield required([...path, 'operator'], 'valid values: ["In" "NotIn"]');
  const name = str(codes, 'containerName');
  if (has(codes, 'containerName') && !names.includes(name)) {
    const detail = 'must be one of the container or initContainer names in the pod template';
    const at = [...path, 'containerName'];
    const meant = nearest(name, names);
    yield meant === undefined
      ? invalid(at, name, detail, 'container-not-found', { params: { value: name } })
      : invalid(at, name, detail, 'container-not-found-near', {
          params: { value: name, meant },
          fix: [{ op: 'set', path: at, value: meant }],
        });
  }
  const values = nums(codes, 'values');
  const at = [...path, 'values'];
  if (values.length === 0)
    yield invalid(at, [], 'at least one value is required', 'required', { params: { field: 'values' } });
  if (values.length > 255) yield tooMany(at, values.length, 255);
  for (const [i, value] of values.entries()) {
    if (operator === 'In' && value === 0) {
      yield invalid([...at, i], 0, 'must not be 0 for the In operator', 'exit-code-zero');
    }
    if (values.indexOf(value) < i)
      yield duplicate([...at, i], value, 'duplicate-name', { params: { value } });
  }
  const sorted = values.every((value, i) => i === 0 || (values[i - 1] ?? 0) <= value);
  if (!sorted) {
    const ordered: Json = [...values].sort((a, b) => a - b);
    const fix = isList(own(codes, 'values')) ? [{ op: 'set', path: at, value: ordered } as const] : undefined;
    yield invalid(at, values, 'must be ordered', 'exit-codes-order', { fix });
  }
}
