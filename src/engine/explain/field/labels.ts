import { formatPath, getIn, isList, isObject, type Json, own, type Path } from '../../../pod/index.ts';
import type { Explanation } from '../../types.ts';
import { list, map, strings } from '../subject.ts';
import { type FactTable, type FieldContext, fact, text } from './context.ts';

/** `LabelSelectorAsSelector` of apimachinery: whether the labels meet it. An empty selector selects everything. */
export function selects(selector: Json | undefined, labels: Json | undefined): boolean {
  if (!isObject(selector)) return false;
  const equal = Object.entries(map(own(selector, 'matchLabels'))).every(
    ([key, value]) => own(labels, key) === value,
  );
  return (
    equal &&
    list(own(selector, 'matchExpressions')).every((expression) => {
      const key = text(own(expression, 'key')) ?? '';
      const value = own(labels, key);
      const isOne = typeof value === 'string' && strings(own(expression, 'values')).includes(value);
      switch (own(expression, 'operator')) {
        case 'In':
          return isOne;
        case 'NotIn':
          return !isOne;
        case 'Exists':
          return value !== undefined;
        case 'DoesNotExist':
          return value === undefined;
        default:
          return false;
      }
    })
  );
}

/** The label selectors of the Pod itself: affinity and topology spread. */
function selectorsIn(context: FieldContext): { readonly path: Path; readonly selector: Json }[] {
  const found: { readonly path: Path; readonly selector: Json }[] = [];
  const walk = (value: Json | undefined, path: Path) => {
    if (isList(value)) {
      for (const [i, item] of value.entries()) walk(item, [...path, i]);
    } else if (isObject(value)) {
      const selector = own(value, 'labelSelector');
      if (isObject(selector)) found.push({ path: [...path, 'labelSelector'], selector });
      for (const [key, item] of Object.entries(value))
        if (isObject(item) || isList(item)) walk(item, [...path, key]);
    }
  };
  for (const name of ['affinity', 'topologySpreadConstraints'])
    walk(own(context.spec, name), [...context.specPath, name]);
  return found;
}

/** Who selects by the Pod's labels in the same object: the workload, and the Pod's own rules. */
function* labels(context: FieldContext): Generator<Explanation> {
  if (context.parentPath.length !== context.podPath.length + 1 || context.parentPath.at(-1) !== 'metadata')
    return;
  const mine = getIn(context.pod, ['metadata', 'labels']);
  if (context.podPath.length > context.objectPath.length) {
    const selector = getIn(context.object, ['spec', 'selector']);
    const path = [...context.objectPath, 'spec', 'selector'];
    // A ReplicationController's selector is a plain map of labels.
    const asSelector: Json | undefined =
      context.kind === 'ReplicationController' && isObject(selector) ? { matchLabels: selector } : selector;
    if (isObject(asSelector)) {
      const { kind } = context;
      const wanted = Object.entries(map(own(asSelector, 'matchLabels'))).flatMap(([key, value]) =>
        typeof value === 'string' ? [`${key}=${value}`] : [],
      );
      if (!selects(asSelector, mine)) yield fact('field.labels.mismatch', { kind }, path, context.fieldPath);
      else if (wanted.length > 0)
        yield fact('field.labels.selector', { kind, labels: wanted }, path, context.fieldPath);
    }
  }
  const users = selectorsIn(context).filter(({ selector }) => selects(selector, mine));
  if (users.length > 0) {
    const places = users.map(({ path }) => formatPath(path.slice(context.podPath.length, -1)));
    yield fact('field.labels.usedBy', { places }, ...users.map(({ path }) => path));
  }
}

export const labelFacts: FactTable = { 'ObjectMeta.labels': labels };
