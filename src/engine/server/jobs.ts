import { isObject, type Json, type JsonObject, own } from '../../pod/index.ts';
import { counts } from '../validation/job.ts';
import { bool, byteLength, has, num, nums, obj, str } from '../validation/read.ts';
import type { Context } from './context.ts';
import { type ErrorList, type Field, omitted } from './errors.ts';
import { countIndexes } from './indexes.ts';
import { nonNegative, validateObjectMeta } from './metadata.ts';
import { dnsLabel, dnsSubdomain, isHttpPath, qualifiedName } from './names.ts';
import { controllerUid, jobUid, legacyControllerUid } from './prepare.ts';
import { printStruct } from './printStruct.ts';
import { scheduleProblem } from './schedule.ts';
import { asSelector, labelsOf, validateLabelSelector } from './selectors.ts';
import { shownLabels, validateTemplate } from './template.ts';
import { timeZoneErrors } from './timeZone.ts';
import { entry, items } from './values.ts';

/** `ValidateJob`. */
export function validateJob(c: Context, job: JsonObject): void {
  const { errors } = c;
  const meta = obj(job, 'metadata');
  const spec = obj(job, 'spec');
  const name = str(meta, 'name');
  validateObjectMeta(c, meta, dnsSubdomain);
  generatedSelector(errors, spec, name);
  validateJobSpec(c, spec, 'spec');
  if (!has(spec, 'selector')) errors.required('spec.selector');
  validateLabelSelector(errors, spec, 'selector', 'spec.selector');
  const template = obj(spec, 'template');
  const matches = asSelector(obj(spec, 'selector'));
  if (matches && !matches(labelsOf(obj(template, 'metadata')))) {
    const detail = '`selector` does not match template `labels`';
    errors.invalid('spec.template.metadata.labels', shownLabels(template), detail);
  }
  const completions = num(spec, 'completions') ?? 0;
  if (str(spec, 'completionMode') === 'Indexed' && completions > 0) {
    const hostname = `${name}-${completions - 1}`;
    if (dnsLabel(hostname).length > 0) {
      const detail = `will not able to create pod with invalid DNS label: ${hostname}`;
      errors.invalid('metadata.name', name, detail);
    }
  }
}

/** `validateGeneratedSelector`: labels that the server would have given may not say otherwise. */
function generatedSelector(errors: ErrorList, spec: JsonObject | undefined, name: string): void {
  const selector = obj(spec, 'selector');
  if (bool(spec, 'manualSelector') === true || !selector) return;
  const meta = obj(obj(spec, 'template'), 'metadata');
  const expected = {
    [legacyControllerUid]: jobUid,
    'job-name': name,
    [controllerUid]: jobUid,
    'batch.kubernetes.io/job-name': name,
  };
  for (const [key, wanted] of Object.entries(expected)) {
    const at = `spec.template.metadata.labels[${key}]`;
    const actual = entry(meta, 'labels', key);
    if (actual === undefined) errors.required(at, `must be '${wanted}'`);
    else if (actual !== wanted) errors.invalid(at, own(meta, 'labels') ?? null, `must be '${wanted}'`);
  }
  const matches = asSelector(selector);
  if (matches && !matches(expected)) {
    errors.invalid('spec.selector', printStruct('LabelSelector', selector), '`selector` not auto-generated');
  }
}

/** `validateJobSpec`. */
function validateJobSpec(c: Context, spec: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  for (const key of counts) nonNegative(errors, spec, key, p);
  if (has(spec, 'maxFailedIndexes') && !has(spec, 'backoffLimitPerIndex')) {
    errors.required(`${p}.backoffLimitPerIndex`, 'when maxFailedIndexes is specified');
  }
  if (has(spec, 'managedBy')) {
    const managedBy = str(spec, 'managedBy');
    domainPath(errors, managedBy, `${p}.managedBy`);
    if (byteLength(managedBy) > 63) errors.tooLong(`${p}.managedBy`, 63);
  }
  completionMode(errors, spec, p);
  const indexed = str(spec, 'completionMode') === 'Indexed';
  if (!has(spec, 'completionMode') || str(spec, 'completionMode') === 'NonIndexed') {
    for (const key of ['backoffLimitPerIndex', 'maxFailedIndexes'] as const) {
      const value = num(spec, key);
      if (value !== undefined) errors.invalid(`${p}.${key}`, value, 'requires indexed completion mode');
    }
  }
  if (has(spec, 'podFailurePolicy')) failurePolicy(errors, spec, `${p}.podFailurePolicy`);
  const success = obj(spec, 'successPolicy');
  if (success && !indexed) {
    errors.invalid(`${p}.successPolicy`, shownSuccess(success), 'requires indexed completion mode');
  } else if (success) successPolicy(errors, spec, success, `${p}.successPolicy`);
  replacementPolicy(errors, spec, `${p}.podReplacementPolicy`);
  const template = obj(spec, 'template');
  validateTemplate(c, template, `${p}.template`);
  const policy = str(obj(template, 'spec'), 'restartPolicy');
  const at = `${p}.template.spec.restartPolicy`;
  if (policy === 'Always' || policy === '') errors.required(at, 'valid values: "OnFailure", "Never"');
  else if (policy !== 'OnFailure' && policy !== 'Never') {
    errors.notSupported(at, policy, ['OnFailure', 'Never']);
  } else if (has(spec, 'podFailurePolicy') && policy !== 'Never') {
    errors.invalid(at, policy, 'only "Never" is supported when podFailurePolicy is specified');
  }
}

/** `IsDomainPrefixedPath`. */
function domainPath(errors: ErrorList, value: string, p: Field): void {
  if (value === '') {
    errors.required(p);
    return;
  }
  const slash = value.indexOf('/');
  if (slash <= 0 || slash === value.length - 1) {
    errors.invalid(p, value, 'must be a domain-prefixed path (such as "acme.io/foo")');
    return;
  }
  const [host, path] = [value.slice(0, slash), value.slice(slash + 1)];
  errors.invalidEach(p, host, dnsSubdomain(host));
  if (!isHttpPath(path)) {
    const format = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";
    errors.invalid(p, path, `Invalid path (regex used for validation is '${format}')`);
  }
}

const manyCompletions = 100_000;
const limitOfMany = 10_000;

function completionMode(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const mode = str(spec, 'completionMode');
  if (has(spec, 'completionMode') && mode !== 'NonIndexed' && mode !== 'Indexed') {
    errors.notSupported(`${p}.completionMode`, mode, ['NonIndexed', 'Indexed']);
  }
  if (mode !== 'Indexed') return;
  const [completions, parallelism, failed] = ['completions', 'parallelism', 'maxFailedIndexes'].map((key) =>
    num(spec, key),
  );
  if (completions === undefined) errors.required(`${p}.completions`, 'when completion mode is Indexed');
  const atMost = (key: string, value: number | undefined, max: number, when: string) => {
    if (value !== undefined && value > max) {
      errors.invalid(`${p}.${key}`, value, `must be less than or equal to ${max}${when}`);
    }
  };
  atMost('parallelism', parallelism, manyCompletions, ' when completion mode is Indexed');
  if (completions !== undefined && failed !== undefined && failed > completions) {
    errors.invalid(`${p}.maxFailedIndexes`, failed, 'must be less than or equal to completions');
  }
  atMost('maxFailedIndexes', failed, manyCompletions, '');
  if (completions === undefined || completions <= manyCompletions || !has(spec, 'backoffLimitPerIndex'))
    return;
  if (failed === undefined) {
    const detail = `must be specified when completions is above ${manyCompletions}`;
    errors.required(`${p}.maxFailedIndexes`, detail);
  }
  const when = ` when completions are above ${manyCompletions} and used with backoff limit per index`;
  atMost('parallelism', parallelism, limitOfMany, when);
  atMost('maxFailedIndexes', failed, limitOfMany, when);
}

/** Go's `%q` of a list of texts. */
const quotedList = (words: readonly string[]) => `[${words.map((word) => JSON.stringify(word)).join(' ')}]`;

/** A word that must be there; what is missing is told with Go's list of words. */
function needed(errors: ErrorList, value: string, words: readonly string[], p: Field): void {
  if (value === '') errors.required(p, `valid values: ${quotedList(words)}`);
  else if (!words.includes(value)) errors.notSupported(p, value, words);
}

/** `validatePodFailurePolicy`. */
function failurePolicy(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const rules = items(obj(spec, 'podFailurePolicy'), 'rules');
  if (rules.length > 20) errors.tooMany(`${p}.rules`, rules.length, 20);
  const pod = obj(obj(spec, 'template'), 'spec');
  const containers = [...items(pod, 'containers'), ...items(pod, 'initContainers')];
  const names = new Set(containers.map((container) => str(container, 'name')));
  rules.forEach((rule, i) => {
    const at = `${p}.rules[${i}]`;
    const action = str(rule, 'action');
    if (action === 'FailIndex') {
      if (!has(spec, 'backoffLimitPerIndex')) {
        errors.invalid(`${at}.action`, action, 'requires the backoffLimitPerIndex to be set');
      }
    } else needed(errors, action, ['Count', 'FailIndex', 'FailJob', 'Ignore'], `${at}.action`);
    const codes = obj(rule, 'onExitCodes');
    if (codes) exitCodes(errors, codes, names, `${at}.onExitCodes`);
    const conditions = items(rule, 'onPodConditions');
    podConditions(errors, conditions, `${at}.onPodConditions`);
    if (codes && conditions.length > 0) {
      const detail = 'specifying both OnExitCodes and OnPodConditions is not supported';
      errors.invalid(at, omitted, detail);
    }
    if (!codes && conditions.length === 0) {
      errors.invalid(at, omitted, 'specifying one of OnExitCodes and OnPodConditions is required');
    }
  });
}

function podConditions(errors: ErrorList, conditions: readonly JsonObject[], p: Field): void {
  if (conditions.length > 20) errors.tooMany(p, conditions.length, 20);
  conditions.forEach((condition, i) => {
    const type = str(condition, 'type');
    errors.invalidEach(`${p}[${i}].type`, type, qualifiedName(type));
    needed(errors, str(condition, 'status'), ['False', 'True', 'Unknown'], `${p}[${i}].status`);
  });
}

function exitCodes(errors: ErrorList, o: JsonObject, names: ReadonlySet<string>, p: Field): void {
  const operator = str(o, 'operator');
  needed(errors, operator, ['In', 'NotIn'], `${p}.operator`);
  if (has(o, 'containerName') && !names.has(str(o, 'containerName'))) {
    const detail = 'must be one of the container or initContainer names in the pod template';
    errors.invalid(`${p}.containerName`, str(o, 'containerName'), detail);
  }
  const values = nums(o, 'values');
  const shown: Json = own(o, 'values') ?? null;
  if (values.length === 0) errors.invalid(`${p}.values`, shown, 'at least one value is required');
  else if (values.length > 255) errors.tooMany(`${p}.values`, values.length, 255);
  const seen = new Set<number>();
  values.forEach((value, i) => {
    const at = `${p}.values[${i}]`;
    if (operator === 'In' && value === 0) errors.invalid(at, value, 'must not be 0 for the In operator');
    if (seen.has(value)) errors.duplicate(at, value);
    seen.add(value);
  });
  if (values.some((value, i) => i > 0 && (values[i - 1] ?? 0) > value)) {
    errors.invalid(`${p}.values`, shown, 'must be ordered');
  }
}

function shownSuccess(policy: JsonObject): Json {
  const rules = own(policy, 'rules');
  return {
    Rules: Array.isArray(rules)
      ? items(policy, 'rules').map((rule) => ({
          SucceededIndexes: own(rule, 'succeededIndexes') ?? null,
          SucceededCount: own(rule, 'succeededCount') ?? null,
        }))
      : null,
  };
}

/** `validateSuccessPolicy`. */
function successPolicy(errors: ErrorList, spec: JsonObject | undefined, policy: JsonObject, p: Field): void {
  const rules = items(policy, 'rules');
  if (rules.length === 0) {
    const detail = 'at least one rules must be specified when the successPolicy is specified';
    errors.required(`${p}.rules`, detail);
  }
  if (rules.length > 20) errors.tooMany(`${p}.rules`, rules.length, 20);
  rules.forEach((rule, i) => {
    successRule(errors, rule, num(spec, 'completions') ?? 0, `${p}.rules[${i}]`);
  });
}

function successRule(errors: ErrorList, rule: JsonObject, completions: number, p: Field): void {
  const count = num(rule, 'succeededCount');
  const hasIndexes = has(rule, 'succeededIndexes');
  if (count === undefined && !hasIndexes) {
    errors.required(p, 'at least one of succeededCount or succeededIndexes must be specified');
  }
  let total = 0;
  if (hasIndexes) {
    const indexes = str(rule, 'succeededIndexes');
    const at = `${p}.succeededIndexes`;
    if (byteLength(indexes) > 65536) errors.tooLong(at, 65536);
    const counted = countIndexes(indexes, completions);
    if (typeof counted === 'string') {
      errors.invalid(at, indexes, `error parsing succeededIndexes: ${counted}`);
    } else total = counted;
  }
  if (count === undefined) return;
  nonNegative(errors, rule, 'succeededCount', p);
  const atMost = (max: number, what: string) => {
    if (count > max) {
      const detail = `must be less than or equal to ${max} (the number of ${what})`;
      errors.invalid(`${p}.succeededCount`, count, detail);
    }
  };
  atMost(completions, 'specified completions');
  if (hasIndexes) atMost(total, 'indexes in the specified succeededIndexes field');
}

/** `validatePodReplacementPolicy`. */
function replacementPolicy(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  if (!has(spec, 'podReplacementPolicy')) return;
  const policy = str(spec, 'podReplacementPolicy');
  const policies = has(spec, 'podFailurePolicy') ? ['Failed'] : ['Failed', 'TerminatingOrFailed'];
  if (!policies.includes(policy)) errors.notSupported(p, policy, policies);
}

/** `ValidateCronJobCreate`. */
export function validateCronJob(c: Context, object: JsonObject): void {
  const { errors } = c;
  const meta = obj(object, 'metadata');
  validateObjectMeta(c, meta, dnsSubdomain);
  const spec = obj(object, 'spec');
  const schedule = str(spec, 'schedule');
  if (schedule === '') errors.required('spec.schedule');
  else {
    const problem = scheduleProblem(schedule);
    if (problem !== undefined) errors.invalid('spec.schedule', schedule, problem);
    if (schedule.includes('TZ')) {
      const detail = 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead';
      errors.invalid('spec.schedule', schedule, detail);
    }
  }
  nonNegative(errors, spec, 'startingDeadlineSeconds', 'spec');
  const zone = str(spec, 'timeZone');
  if (has(spec, 'timeZone')) errors.invalidEach('spec.timeZone', zone, timeZoneErrors(zone));
  const policy = str(spec, 'concurrencyPolicy');
  const policies = ['Allow', 'Forbid', 'Replace'];
  if (policy === '') errors.required('spec.concurrencyPolicy');
  else if (!policies.includes(policy)) errors.notSupported('spec.concurrencyPolicy', policy, policies);
  const job = obj(obj(spec, 'jobTemplate'), 'spec');
  const at = 'spec.jobTemplate.spec';
  validateJobSpec(c, job, at);
  const selector = own(job, 'selector');
  if (isObject(selector)) {
    const shown = printStruct('LabelSelector', selector);
    errors.invalid(`${at}.selector`, shown, '`selector` will be auto-generated');
  }
  if (bool(job, 'manualSelector') === true) {
    errors.notSupported(`${at}.manualSelector`, true, ['nil', 'false']);
  }
  for (const key of ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const) {
    nonNegative(errors, spec, key, 'spec');
  }
  const name = str(meta, 'name');
  if (byteLength(name) > 52) errors.invalid('metadata.name', name, 'must be no more than 52 characters');
}
