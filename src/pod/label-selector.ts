import { isList, isObject, type Json, own } from './json.ts';

/** `matchLabels`: every label is there with that value. A selector without labels selects nothing of a Service. */
export function hasLabels(wanted: Json | undefined, labels: Json | undefined): boolean {
  return isObject(wanted) && Object.keys(wanted).every((key) => own(labels, key) === own(wanted, key));
}

/**
 * Whether the labels meet a selector: `LabelSelectorAsSelector` of apimachinery's pkg/apis/meta/v1/helpers.go. An empty one
 * selects everything, one with an operator that upstream does not know nothing.
 */
export function selects(selector: Json | undefined, labels: Json | undefined): boolean {
  if (!isObject(selector)) return false;
  const expressions = own(selector, 'matchExpressions') ?? [];
  if (!hasLabels(own(selector, 'matchLabels') ?? {}, labels) || !isList(expressions)) return false;
  return expressions.every((expression) => {
    const value = own(labels, String(own(expression, 'key') ?? ''));
    const values = own(expression, 'values');
    const listed = isList(values) && value !== undefined && values.includes(value);
    switch (own(expression, 'operator')) {
      case 'In':
        return listed;
      case 'NotIn':
        return !listed;
      case 'Exists':
        return value !== undefined;
      case 'DoesNotExist':
        return value === undefined;
      default:
        return false;
    }
  });
}
