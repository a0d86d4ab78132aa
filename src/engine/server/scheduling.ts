import { type JsonObject, own } from '../../pod/index.ts';
import { entries, has, num, obj, str, strs } from '../validation/read.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { dnsLabel, dnsSubdomain, labelValue, qualifiedName } from './names.ts';
import { validateLabelSelector, validateMatchLabelKeys } from './selectors.ts';
import { items } from './values.ts';

const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

/** `validateAffinity`. */
export function validateAffinity(c: Context, spec: JsonObject | undefined, p: Field): void {
  const affinity = obj(spec, 'affinity');
  const node = obj(affinity, 'nodeAffinity');
  if (node) validateNodeAffinity(c, node, `${p}.nodeAffinity`);
  for (const kind of ['podAffinity', 'podAntiAffinity'] as const) {
    const pod = obj(affinity, kind);
    items(pod, required).forEach((term, i) => {
      podTerm(c.errors, term, `${p}.${kind}.${required}[${i}]`);
    });
    items(pod, preferred).forEach((weighted, i) => {
      const at = `${p}.${kind}.${preferred}[${i}]`;
      weight(c.errors, weighted, at);
      podTerm(c.errors, obj(weighted, 'podAffinityTerm') ?? {}, `${at}.podAffinityTerm`);
    });
  }
}

function weight(errors: ErrorList, term: JsonObject, p: Field): void {
  const value = num(term, 'weight') ?? 0;
  if (value <= 0 || value > 100) errors.invalid(`${p}.weight`, value, 'must be in the range 1-100');
}

/** `validatePodAffinityTerm`: a wrong namespace is printed without its index. */
function podTerm(errors: ErrorList, term: JsonObject, p: Field): void {
  validateLabelSelector(errors, term, 'labelSelector', `${p}.labelSelector`);
  validateLabelSelector(errors, term, 'namespaceSelector', `${p}.namespaceSelector`);
  for (const name of strs(term, 'namespaces')) errors.invalidEach(`${p}.namespace`, name, dnsLabel(name));
  validateMatchLabelKeys(errors, term, p, strs(term, 'mismatchLabelKeys'));
  const key = str(term, 'topologyKey');
  if (key === '') errors.required(`${p}.topologyKey`, 'can not be empty');
  errors.invalidEach(`${p}.topologyKey`, key, qualifiedName(key));
}

function validateNodeAffinity(c: Context, affinity: JsonObject, p: Field): void {
  const selector = obj(affinity, required);
  if (selector) {
    const at = `${p}.${required}.nodeSelectorTerms`;
    const terms = items(selector, 'nodeSelectorTerms');
    if (terms.length === 0) c.errors.required(at, 'must have at least one node selector term');
    // Values of required terms are checked since 1.33.
    for (const [i, term] of terms.entries()) nodeTerm(c.errors, term, c.minor >= 33, `${at}[${i}]`);
  }
  items(affinity, preferred).forEach((term, i) => {
    const at = `${p}.${preferred}[${i}]`;
    weight(c.errors, term, at);
    nodeTerm(c.errors, obj(term, 'preference') ?? {}, false, `${at}.preference`);
  });
}

/** `ValidateNodeSelectorTerm`. */
function nodeTerm(errors: ErrorList, term: JsonObject, checksValues: boolean, p: Field): void {
  items(term, 'matchExpressions').forEach((requirement, i) => {
    nodeRequirement(errors, requirement, checksValues, `${p}.matchExpressions[${i}]`);
  });
  items(term, 'matchFields').forEach((requirement, i) => {
    fieldRequirement(errors, requirement, `${p}.matchFields[${i}]`);
  });
}

function nodeRequirement(errors: ErrorList, o: JsonObject, checksValues: boolean, p: Field): void {
  const [operator, values, key] = [str(o, 'operator'), strs(o, 'values'), str(o, 'key')];
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length === 0) {
      errors.required(`${p}.values`, "must be specified when `operator` is 'In' or 'NotIn'");
    }
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length > 0) {
      errors.forbidden(`${p}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
    }
  } else if (operator === 'Gt' || operator === 'Lt') {
    if (values.length !== 1) {
      errors.required(`${p}.values`, "must be specified single value when `operator` is 'Lt' or 'Gt'");
    }
  } else errors.invalid(`${p}.operator`, operator, 'not a valid selector operator');
  errors.invalidEach(`${p}.key`, key, qualifiedName(key));
  if (!checksValues) return;
  for (const [i, value] of values.entries())
    errors.invalidEach(`${p}.values[${i}]`, value, labelValue(value));
}

/** `ValidateNodeFieldSelectorRequirement`: only the name of a node can be asked for. */
function fieldRequirement(errors: ErrorList, o: JsonObject, p: Field): void {
  const [operator, values, key] = [str(o, 'operator'), strs(o, 'values'), str(o, 'key')];
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length !== 1) {
      const detail = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
      errors.required(`${p}.values`, detail);
    }
  } else errors.invalid(`${p}.operator`, operator, 'not a valid selector operator');
  if (key !== 'metadata.name') {
    errors.invalid(`${p}.key`, key, 'not a valid field selector key');
    return;
  }
  for (const [i, value] of values.entries())
    errors.invalidEach(`${p}.values[${i}]`, value, dnsSubdomain(value));
}

const actions = ['DoNotSchedule', 'ScheduleAnyway'];
const inclusion = ['Honor', 'Ignore'];

/** `validateTopologySpreadConstraints`. */
export function validateTopologySpread(c: Context, spec: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  const constraints = items(spec, 'topologySpreadConstraints');
  constraints.forEach((constraint, i) => {
    const at = `${p}[${i}]`;
    const skew = num(constraint, 'maxSkew') ?? 0;
    if (skew <= 0) errors.invalid(`${at}.maxSkew`, skew, 'must be greater than zero');
    const [key, action] = [str(constraint, 'topologyKey'), str(constraint, 'whenUnsatisfiable')];
    if (key === '') errors.required(`${at}.topologyKey`, 'can not be empty');
    if (!actions.includes(action)) errors.notSupported(`${at}.whenUnsatisfiable`, action, actions);
    const again = constraints
      .slice(i + 1)
      .some((other) => str(other, 'topologyKey') === key && str(other, 'whenUnsatisfiable') === action);
    if (again) errors.duplicate(`${at}.{topologyKey, whenUnsatisfiable}`, `{${key}, ${action}}`);
    const domains = num(constraint, 'minDomains');
    if (domains !== undefined) {
      if (domains <= 0) errors.invalid(`${at}.minDomains`, domains, 'must be greater than zero');
      if (action !== 'DoNotSchedule') {
        const detail = `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${action}`;
        errors.invalid(`${at}.minDomains`, domains, detail);
      }
    }
    for (const policy of ['nodeAffinityPolicy', 'nodeTaintsPolicy'] as const) {
      const value = own(constraint, policy);
      if (typeof value === 'string' && !inclusion.includes(value)) {
        errors.notSupported(`${at}.${policy}`, value, inclusion);
      }
    }
    if (c.minor >= 34) validateMatchLabelKeys(errors, constraint, at, []);
    else legacyMatchLabelKeys(errors, constraint, `${at}.matchLabelKeys`);
    validateLabelSelector(errors, constraint, 'labelSelector', `${at}.labelSelector`);
  });
}

/** `ValidateMatchLabelKeysInTopologySpread`, which is in force where keys are not merged into the selector. */
function legacyMatchLabelKeys(errors: ErrorList, constraint: JsonObject, p: Field): void {
  const keys = strs(constraint, 'matchLabelKeys');
  if (keys.length === 0) return;
  const selector = obj(constraint, 'labelSelector');
  if (!has(constraint, 'labelSelector')) {
    errors.forbidden(p, 'must not be specified when labelSelector is not set');
  }
  const selected = new Set([
    ...entries(selector, 'matchLabels').map(([key]) => key),
    ...items(selector, 'matchExpressions').map((expression) => str(expression, 'key')),
  ]);
  keys.forEach((key, i) => {
    errors.invalidEach(`${p}[${i}]`, key, qualifiedName(key));
    if (selected.has(key)) {
      errors.invalid(`${p}[${i}]`, key, 'exists in both matchLabelKeys and labelSelector');
    }
  });
}
