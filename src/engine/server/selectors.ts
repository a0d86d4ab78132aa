import { isObject, type JsonObject, lookUp } from '../../pod/index.ts';
import { entries, has, obj, str, strs } from '../validation/read.ts';
import { child, type ErrorList, type Field } from './errors.ts';
import { validateLabels } from './metadata.ts';
import { labelValue, qualifiedName } from './names.ts';
import { items } from './values.ts';

/** `ValidateLabelSelector`; a missing selector is fine. */
export function validateLabelSelector(
  errors: ErrorList,
  o: JsonObject | undefined,
  key: string,
  p: Field,
): void {
  const selector = obj(o, key);
  if (!selector) return;
  validateLabels(errors, selector, 'matchLabels', child(p, 'matchLabels'));
  items(selector, 'matchExpressions').forEach((expression, i) => {
    validateRequirement(errors, expression, `${child(p, 'matchExpressions')}[${i}]`);
  });
}

function validateRequirement(errors: ErrorList, o: JsonObject, p: Field): void {
  const values = strs(o, 'values');
  const operator = str(o, 'operator');
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length === 0) {
      errors.required(`${p}.values`, "must be specified when `operator` is 'In' or 'NotIn'");
    }
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length > 0) {
      errors.forbidden(`${p}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
    }
  } else errors.invalid(`${p}.operator`, operator, 'not a valid selector operator');
  const key = str(o, 'key');
  errors.invalidEach(`${p}.key`, key, qualifiedName(key));
  values.forEach((value, i) => {
    errors.invalidEach(`${p}.values[${i}]`, value, labelValue(value));
  });
}

/** Labels as a selector reads them. */
export type Labels = Readonly<Record<string, string>>;

export function labelsOf(o: JsonObject | undefined): Labels {
  return Object.fromEntries(entries(o, 'labels'));
}

/**
 * `LabelSelectorAsSelector`: what a selector matches, or undefined where it is in error. A missing one matches nothing, an
 * empty one all.
 */
export function asSelector(selector: JsonObject | undefined): ((labels: Labels) => boolean) | undefined {
  if (!selector) return () => false;
  const wanted = entries(selector, 'matchLabels');
  const expressions = items(selector, 'matchExpressions').map((o) => ({
    key: str(o, 'key'),
    operator: str(o, 'operator'),
    values: strs(o, 'values'),
  }));
  const badKey = (key: string) => qualifiedName(key).length > 0;
  const badValue = (value: string) => labelValue(value).length > 0;
  if (wanted.some(([key, value]) => badKey(key) || badValue(value))) return undefined;
  for (const { key, operator, values } of expressions) {
    const sets = operator === 'In' || operator === 'NotIn';
    if (!sets && operator !== 'Exists' && operator !== 'DoesNotExist') return undefined;
    if (badKey(key) || values.some(badValue) || sets !== values.length > 0) return undefined;
  }
  return (labels) =>
    wanted.every(([key, value]) => lookUp(labels, key) === value) &&
    expressions.every(({ key, operator, values }) => {
      const value = lookUp(labels, key);
      if (operator === 'In') return value !== undefined && values.includes(value);
      if (operator === 'NotIn') return value === undefined || !values.includes(value);
      return (operator === 'Exists') === (value !== undefined);
    });
}

/** True for a selector that is there and asks for nothing. */
export function isEmptySelector(selector: JsonObject | undefined): boolean {
  return (
    isObject(selector) &&
    entries(selector, 'matchLabels').length === 0 &&
    items(selector, 'matchExpressions').length === 0
  );
}

/** `validateLabelKeys`, `ValidateMatchLabelKeysAndMismatchLabelKeys` of Pod affinity and, since 1.34, topology spread. */
export function validateMatchLabelKeys(
  errors: ErrorList,
  o: JsonObject,
  p: Field,
  mismatch: readonly string[],
): void {
  const match = strs(o, 'matchLabelKeys');
  const selector = obj(o, 'labelSelector');
  for (const [keys, at] of [
    [match, `${p}.matchLabelKeys`],
    [mismatch, `${p}.mismatchLabelKeys`],
  ] as const) {
    if (keys.length === 0) continue;
    if (!has(o, 'labelSelector')) errors.forbidden(at, 'must not be specified when labelSelector is not set');
    else for (const [i, key] of keys.entries()) errors.invalidEach(`${at}[${i}]`, key, qualifiedName(key));
  }
  if (selector) {
    const seen = new Set(entries(selector, 'matchLabels').map(([key]) => key));
    for (const expression of items(selector, 'matchExpressions')) {
      const key = str(expression, 'key');
      const i = match.lastIndexOf(key);
      if (i >= 0 && seen.has(key)) {
        errors.invalid(`${p}[${i}]`, key, 'exists in both matchLabelKeys and labelSelector');
      }
      seen.add(key);
    }
  }
  match.forEach((key, i) => {
    if (mismatch.includes(key)) {
      const detail = 'exists in both matchLabelKeys and mismatchLabelKeys';
      errors.invalid(`${p}.matchLabelKeys[${i}]`, key, detail);
    }
  });
}
