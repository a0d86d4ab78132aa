import {
  formatPath,
  getIn,
  isList,
  isObject,
  type Json,
  own,
  type Path,
  selects,
} from '../../../pod/index.ts';
import type { Explanation } from '../../types.ts';
import { map } from '../subject.ts';
import { type FactTable, type FieldContext, fact } from './context.ts';

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
