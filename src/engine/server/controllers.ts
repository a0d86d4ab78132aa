import { isObject, type Json, type JsonObject, own } from '../../pod/index.ts';
import { entries, has, num, obj, str } from '../validation/read.ts';
import { validateClaimSpec } from './claims.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { nonNegative, validateObjectMeta } from './metadata.ts';
import { dnsLabel, dnsSubdomain, longName, percent } from './names.ts';
import { printStruct } from './printStruct.ts';
import { asSelector, isEmptySelector, type Labels, labelsOf, validateLabelSelector } from './selectors.ts';
import { shownLabels, validateEndless, validateTemplate, validateTemplateMetadata } from './template.ts';
import { items } from './values.ts';

const mismatch = '`selector` does not match template `labels`';

/** `ValidateReplicationController`. */
export function validateReplicationController(c: Context, object: JsonObject): void {
  const { errors } = c;
  const isName = c.minor < 35 ? dnsSubdomain : longName;
  validateObjectMeta(c, obj(object, 'metadata'), isName, { generated: c.minor < 35 });
  const spec = obj(object, 'spec');
  nonNegative(errors, spec, 'minReadySeconds', 'spec');
  const selector = entries(spec, 'selector');
  if (selector.length === 0) errors.required('spec.selector');
  nonNegative(errors, spec, 'replicas', 'spec');
  const template = obj(spec, 'template');
  if (!template) {
    errors.required('spec.template');
    return;
  }
  const labels = labelsOf(obj(template, 'metadata'));
  if (selector.some(([key, value]) => own(labels, key) !== value)) {
    errors.invalid('spec.template.metadata.labels', shownLabels(template), mismatch);
  }
  validateTemplate(c, template, 'spec.template');
  validateEndless(c, template, 'ReplicationController', 'spec.template');
}

/** A selector that must be there and ask for something. */
function validateSelector(c: Context, spec: JsonObject | undefined, kind: string): void {
  const { errors } = c;
  if (!has(spec, 'selector')) {
    errors.required('spec.selector');
    return;
  }
  validateLabelSelector(errors, spec, 'selector', 'spec.selector');
  emptySelector(errors, spec, kind);
}

function emptySelector(errors: ErrorList, spec: JsonObject | undefined, kind: string): void {
  if (!isEmptySelector(obj(spec, 'selector'))) return;
  errors.invalid('spec.selector', shownSelector(spec), `empty selector is invalid for ${kind}`);
}

function shownSelector(spec: JsonObject | undefined): Json {
  const selector = obj(spec, 'selector');
  return selector ? printStruct('LabelSelector', selector) : null;
}

/** `ValidatePodTemplateSpecForReplicaSet`, or the error of a selector that is none. */
function validateSelected(c: Context, spec: JsonObject | undefined): void {
  const selector = obj(spec, 'selector');
  const matches = asSelector(selector);
  if (!matches) {
    c.errors.invalid('spec.selector', shownSelector(spec), 'invalid label selector');
    return;
  }
  const template = obj(spec, 'template');
  templateMatches(c, selector, matches, template);
  validateTemplate(c, template, 'spec.template');
  validateEndless(c, template, 'ReplicaSet', 'spec.template');
}

/** A selector that is empty asks nothing of the labels; one that is missing is not empty, and matches nothing. */
function templateMatches(
  c: Context,
  selector: JsonObject | undefined,
  matches: (labels: Labels) => boolean,
  template: JsonObject | undefined,
): void {
  if (isEmptySelector(selector)) return;
  if (matches(labelsOf(obj(template, 'metadata')))) return;
  c.errors.invalid('spec.template.metadata.labels', shownLabels(template), mismatch);
}

/** `ValidateDeployment`. */
export function validateDeployment(c: Context, object: JsonObject, rollback: number | undefined): void {
  const { errors } = c;
  validateObjectMeta(c, obj(object, 'metadata'), dnsSubdomain);
  const spec = obj(object, 'spec');
  nonNegative(errors, spec, 'replicas', 'spec');
  validateSelector(c, spec, 'deployment');
  validateSelected(c, spec);
  validateStrategy(errors, obj(spec, 'strategy'), 'spec.strategy');
  nonNegative(errors, spec, 'minReadySeconds', 'spec');
  nonNegative(errors, spec, 'revisionHistoryLimit', 'spec');
  if (rollback !== undefined && rollback < 0) {
    errors.invalid('spec.rollback.version', rollback, 'must be greater than or equal to 0');
  }
  nonNegative(errors, spec, 'progressDeadlineSeconds', 'spec');
  const deadline = num(spec, 'progressDeadlineSeconds');
  if (deadline !== undefined && deadline <= (num(spec, 'minReadySeconds') ?? 0)) {
    errors.invalid('spec.progressDeadlineSeconds', deadline, 'must be greater than minReadySeconds');
  }
}

/** `ValidateReplicaSet`. */
export function validateReplicaSet(c: Context, object: JsonObject): void {
  const { errors } = c;
  validateObjectMeta(c, obj(object, 'metadata'), dnsSubdomain);
  const spec = obj(object, 'spec');
  nonNegative(errors, spec, 'replicas', 'spec');
  nonNegative(errors, spec, 'minReadySeconds', 'spec');
  validateSelector(c, spec, 'deployment');
  validateSelected(c, spec);
}

/** `ValidateDaemonSet`. */
export function validateDaemonSet(c: Context, object: JsonObject, generation: number): void {
  const { errors } = c;
  validateObjectMeta(c, obj(object, 'metadata'), dnsSubdomain);
  const spec = obj(object, 'spec');
  validateLabelSelector(errors, spec, 'selector', 'spec.selector');
  const template = obj(spec, 'template');
  const matches = asSelector(obj(spec, 'selector'));
  if (matches && !matches(labelsOf(obj(template, 'metadata')))) {
    errors.invalid('spec.template.metadata.labels', shownLabels(template), mismatch);
  }
  emptySelector(errors, spec, 'daemonset');
  validateTemplate(c, template, 'spec.template');
  validateEndless(c, template, 'DaemonSet', 'spec.template');
  nonNegative(errors, spec, 'minReadySeconds', 'spec');
  if (generation < 0) {
    errors.invalid('spec.templateGeneration', generation, 'must be greater than or equal to 0');
  }
  validateDaemonStrategy(errors, obj(spec, 'updateStrategy'), 'spec.updateStrategy');
  nonNegative(errors, spec, 'revisionHistoryLimit', 'spec');
}

/** An integer or a percentage; a missing one is 0. */
const amount = (o: JsonObject | undefined, key: string): string | number => {
  const value = own(o, key);
  return typeof value === 'string' || typeof value === 'number' ? value : 0;
};

/** `ValidatePositiveIntOrPercent`. */
function intOrPercent(errors: ErrorList, o: JsonObject | undefined, key: string, p: Field): void {
  const value = amount(o, key);
  if (typeof value === 'string') errors.invalidEach(`${p}.${key}`, value, percent(value));
  else nonNegative(errors, o, key, p);
}

/** `getIntOrPercentValue`: of a text that is no percentage what Go's Atoi makes of it. */
function amountOf(value: string | number): number {
  if (typeof value === 'number') return value;
  if (percent(value).length === 0) return Number(value.slice(0, -1));
  return /^[+-]?\d+$/.test(value) ? Number(value) : 0;
}

/** `IsNotMoreThan100Percent`. */
function atMostAll(errors: ErrorList, o: JsonObject | undefined, key: string, p: Field): void {
  const value = amount(o, key);
  if (typeof value !== 'string' || percent(value).length > 0 || amountOf(value) <= 100) return;
  errors.invalid(`${p}.${key}`, value, 'must not be greater than 100%');
}

/** What upstream shows of a strategy: its Go struct. */
function shownStrategy(strategy: JsonObject | undefined, fields: readonly string[]): Json {
  const update = own(strategy, 'rollingUpdate');
  const shown = fields.map((field) => [
    field.charAt(0).toUpperCase() + field.slice(1),
    own(update, field) ?? (field === 'maxUnavailable' && fields.includes('partition') ? null : 0),
  ]);
  return { Type: str(strategy, 'type'), RollingUpdate: isObject(update) ? Object.fromEntries(shown) : null };
}

/** `ValidateDeploymentStrategy`. */
function validateStrategy(errors: ErrorList, strategy: JsonObject | undefined, p: Field): void {
  const type = str(strategy, 'type');
  const update = obj(strategy, 'rollingUpdate');
  const at = `${p}.rollingUpdate`;
  if (type === 'Recreate') {
    if (update) errors.forbidden(at, "may not be specified when strategy `type` is 'Recreate'");
  } else if (type === 'RollingUpdate') {
    if (!update) errors.required(at, 'this should be defaulted and never be nil');
    intOrPercent(errors, update, 'maxUnavailable', at);
    intOrPercent(errors, update, 'maxSurge', at);
    const unavailable = amount(update, 'maxUnavailable');
    if (amountOf(unavailable) === 0 && amountOf(amount(update, 'maxSurge')) === 0) {
      errors.invalid(`${at}.maxUnavailable`, unavailable, 'may not be 0 when `maxSurge` is 0');
    }
    atMostAll(errors, update, 'maxUnavailable', at);
  } else {
    const shown = shownStrategy(strategy, ['maxUnavailable', 'maxSurge']);
    errors.notSupported(p, shown, ['Recreate', 'RollingUpdate']);
  }
}

/** `ValidateDaemonSetUpdateStrategy`. */
function validateDaemonStrategy(errors: ErrorList, strategy: JsonObject | undefined, p: Field): void {
  const type = str(strategy, 'type');
  if (type === 'OnDelete') return;
  if (type !== 'RollingUpdate') {
    const shown = shownStrategy(strategy, ['maxUnavailable', 'maxSurge']);
    errors.notSupported(p, shown, ['RollingUpdate', 'OnDelete']);
    return;
  }
  const update = obj(strategy, 'rollingUpdate');
  const at = `${p}.rollingUpdate`;
  for (const key of ['maxUnavailable', 'maxSurge'] as const) intOrPercent(errors, update, key, at);
  for (const key of ['maxUnavailable', 'maxSurge'] as const) atMostAll(errors, update, key, at);
  const surge = amount(update, 'maxSurge');
  const [hasUnavailable, hasSurge] = [
    amountOf(amount(update, 'maxUnavailable')) !== 0,
    amountOf(surge) !== 0,
  ];
  if (hasUnavailable && hasSurge) {
    errors.invalid(`${at}.maxSurge`, surge, 'may not be set when maxUnavailable is non-zero');
  } else if (!hasUnavailable && !hasSurge) {
    errors.required(`${at}.maxUnavailable`, 'cannot be 0 when maxSurge is 0');
  }
}

/** `ValidateStatefulSet`. */
export function validateStatefulSet(c: Context, object: JsonObject): void {
  const { errors } = c;
  validateObjectMeta(c, obj(object, 'metadata'), dnsLabel);
  const spec = obj(object, 'spec');
  const management = str(spec, 'podManagementPolicy');
  if (management === '') errors.required('spec.podManagementPolicy');
  else if (management !== 'OrderedReady' && management !== 'Parallel') {
    errors.invalid('spec.podManagementPolicy', management, "must be 'OrderedReady' or 'Parallel'");
  }
  validateSetStrategy(errors, obj(spec, 'updateStrategy'), 'spec.updateStrategy');
  const retention = obj(spec, 'persistentVolumeClaimRetentionPolicy');
  for (const key of ['whenDeleted', 'whenScaled'] as const) {
    const policy = str(retention, key);
    if (retention && policy !== 'Retain' && policy !== 'Delete') {
      const at = `spec.persistentVolumeClaimRetentionPolicy.${key}`;
      errors.notSupported(at, policy, ['Retain', 'Delete']);
    }
  }
  const claims = items(spec, 'volumeClaimTemplates');
  if (c.minor >= 34) {
    for (const [i, claim] of claims.entries()) {
      validateClaimSpec(c, obj(claim, 'spec'), `spec.volumeClaimTemplates[${i}].spec`);
    }
  }
  nonNegative(errors, spec, 'replicas', 'spec');
  nonNegative(errors, spec, 'minReadySeconds', 'spec');
  nonNegative(errors, obj(spec, 'ordinals'), 'start', 'spec.ordinals');
  const service = str(spec, 'serviceName');
  if (c.minor >= 33 && service !== '') errors.invalidEach('spec.serviceName', service, dnsLabel(service));
  validateSelector(c, spec, 'statefulset');
  const selector = obj(spec, 'selector');
  const matches = asSelector(selector);
  const template = withClaims(obj(spec, 'template'), claims);
  if (!matches) errors.invalid('spec.selector', shownSelector(spec), '');
  else {
    templateMatches(c, selector, matches, template);
    if (c.minor >= 34) validateTemplate(c, template, 'spec.template');
    validateTemplateMetadata(c, template, 'spec.template');
  }
  validateEndless(c, obj(spec, 'template'), 'StatefulSet', 'spec.template');
}

function validateSetStrategy(errors: ErrorList, strategy: JsonObject | undefined, p: Field): void {
  const type = str(strategy, 'type');
  const update = obj(strategy, 'rollingUpdate');
  const at = `${p}.rollingUpdate`;
  if (type === '') errors.required(p);
  else if (type === 'OnDelete') {
    if (!update) return;
    const shown = {
      Partition: num(update, 'partition') ?? 0,
      MaxUnavailable: own(update, 'maxUnavailable') ?? null,
    };
    errors.invalid(at, shown, "only allowed for updateStrategy 'RollingUpdate'");
  } else if (type === 'RollingUpdate') {
    if (!update) return;
    nonNegative(errors, update, 'partition', at);
    if (!has(update, 'maxUnavailable')) return;
    intOrPercent(errors, update, 'maxUnavailable', at);
    const unavailable = amount(update, 'maxUnavailable');
    if (amountOf(unavailable) === 0) errors.invalid(`${at}.maxUnavailable`, unavailable, 'cannot be 0');
    atMostAll(errors, update, 'maxUnavailable', at);
  } else {
    const shown = shownStrategy(strategy, ['partition', 'maxUnavailable']);
    errors.invalid(p, shown, "must be 'RollingUpdate' or 'OnDelete'");
  }
}

/**
 * The template as its Pods have it: each claim is a volume, before the others and instead of one of its name; host name and
 * subdomain are the controller's.
 */
function withClaims(template: JsonObject | undefined, claims: readonly JsonObject[]): JsonObject | undefined {
  const spec = obj(template, 'spec');
  if (!template || !spec) return template;
  const { hostname: _, subdomain: __, ...rest } = spec;
  const named = [...new Set(claims.map((claim) => str(obj(claim, 'metadata'), 'name')))];
  if (named.length === 0) return { ...template, spec: rest };
  const volumes = [
    ...named.map((name) => ({ name, persistentVolumeClaim: { claimName: name } })),
    ...items(spec, 'volumes').filter((volume) => !named.includes(str(volume, 'name'))),
  ];
  return { ...template, spec: { ...rest, volumes } };
}
