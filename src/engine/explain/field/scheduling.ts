import { getIn, isObject, type Json, lookUp, own, selects } from '../../../pod/index.ts';
import type { Explanation } from '../../types.ts';
import { list, map } from '../subject.ts';
import { durationText, type FactTable, type FieldContext, fact, number, shown, text } from './context.ts';

/** The item of a list that a path leads into: `tolerations[2].key` -> index 2. */
function itemsAt(
  context: FieldContext,
  name: string,
): { readonly path: (string | number)[]; readonly value: Json }[] {
  const at = context.path.lastIndexOf(name);
  if (at < 0) return [];
  const path = context.path.slice(0, at + 1);
  const index = context.path[at + 1];
  return list(getIn(context.root, path)).flatMap((value, i) =>
    typeof index === 'number' && index !== i ? [] : [{ path: [...path, i], value }],
  );
}

/** `ToleratesTaint` of k8s.io/api/core/v1/toleration.go. */
function* toleration(context: FieldContext): Generator<Explanation> {
  for (const { path, value } of itemsAt(context, 'tolerations')) {
    if (!isObject(value)) continue;
    const key = text(own(value, 'key'));
    const effect = text(own(value, 'effect'));
    const operator = text(own(value, 'operator')) ?? 'Equal';
    const taint = `${key ?? ''}${operator === 'Equal' && text(own(value, 'value')) ? `=${text(own(value, 'value'))}` : ''}`;
    if (operator === 'Exists' && !key) {
      yield effect
        ? fact('field.toleration.allOf', { effect }, path)
        : fact('field.toleration.all', {}, path);
    } else if (key && (operator === 'Equal' || operator === 'Exists')) {
      const any = operator === 'Exists' ? 'Key' : 'Value';
      yield effect
        ? fact(`field.toleration.by${any}`, { taint: `${taint}:${effect}` }, path)
        : fact(`field.toleration.by${any}AnyEffect`, { taint }, path);
    }
    const seconds = number(own(value, 'tolerationSeconds'));
    if (effect === 'NoExecute' || effect === undefined) {
      if (seconds !== undefined && seconds > 0) {
        yield fact('field.toleration.seconds', { seconds, text: durationText(seconds) }, [
          ...path,
          'tolerationSeconds',
        ]);
      } else if (seconds !== undefined)
        yield fact('field.toleration.atOnce', {}, [...path, 'tolerationSeconds']);
      else yield fact('field.toleration.forever', {}, path);
    }
  }
}

function* nodeSelector(context: FieldContext): Generator<Explanation> {
  const labels = Object.entries(map(own(context.spec, 'nodeSelector')));
  const path = [...context.specPath, 'nodeSelector'];
  if (labels.length > 1) yield fact('field.nodeSelector.and', { count: labels.length }, path);
  const affinity = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'];
  if (labels.length > 0 && getIn(context.spec, affinity)) {
    yield fact('field.nodeSelector.both', {}, path, [...context.specPath, ...affinity]);
  }
}

/** Terms are alternatives, the expressions in one must all hold: pkg/scheduler's nodeaffinity. */
function* terms(context: FieldContext): Generator<Explanation> {
  const at = context.path.lastIndexOf('nodeSelectorTerms');
  const path = at < 0 ? [...context.path, 'nodeSelectorTerms'] : context.path.slice(0, at + 1);
  const all = list(getIn(context.root, path));
  if (all.length > 1) yield fact('field.terms.or', { terms: all.length }, path);
  const index = at < 0 ? undefined : context.path[at + 1];
  for (const [i, term] of all.entries()) {
    if (typeof index === 'number' && index !== i) continue;
    const count = list(own(term, 'matchExpressions')).length + list(own(term, 'matchFields')).length;
    if (count > 1) yield fact('field.terms.and', { count, term: i + 1 }, [...path, i]);
    if (count === 0) yield fact('field.terms.none', { term: i + 1 }, [...path, i]);
  }
}

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] as const;

/** One requirement: of a node's labels, or of a Pod's. */
function* requirement(context: FieldContext): Generator<Explanation> {
  const item = context.field.owner.endsWith('Requirement')
    ? { path: context.parentPath, value: context.parent }
    : { path: context.path, value: context.value };
  if (!isObject(item.value)) return;
  const key = text(own(item.value, 'key'));
  const operator = operators.find((name) => name === own(item.value, 'operator'));
  if (!key || !operator) return;
  const values = list(own(item.value, 'values')).map(shown);
  const params = operator === 'Exists' || operator === 'DoesNotExist' ? { key } : { key, values };
  if ('values' in params && values.length === 0) return;
  yield fact(`field.requirement.${operator}`, params, item.path);
}

function* weight(context: FieldContext): Generator<Explanation> {
  const value = number(own(context.parent, 'weight'));
  const siblings = list(getIn(context.root, context.parentPath.slice(0, -1)));
  const total = siblings.reduce<number>((sum, item) => sum + (number(own(item, 'weight')) ?? 0), 0);
  if (value !== undefined)
    yield fact('field.weight', { weight: value, total, count: siblings.length }, context.path);
}

function* topologyKey(context: FieldContext): Generator<Explanation> {
  const key = text(context.value);
  if (!key) return;
  const hostname = key === 'kubernetes.io/hostname';
  const zone = key === 'topology.kubernetes.io/zone';
  const id = hostname ? 'field.topology.node' : zone ? 'field.topology.zone' : 'field.topology.label';
  yield fact(id, { key }, context.path);
}

/** PodTopologySpread of the scheduler: what maxSkew compares, and whom it counts. */
function* spread(context: FieldContext): Generator<Explanation> {
  for (const { path, value } of itemsAt(context, 'topologySpreadConstraints')) {
    const skew = number(own(value, 'maxSkew'));
    const key = text(own(value, 'topologyKey'));
    if (skew !== undefined && skew > 0 && key) {
      const hard = own(value, 'whenUnsatisfiable') !== 'ScheduleAnyway';
      const params = { skew, key };
      yield fact(hard ? 'field.spread.hard' : 'field.spread.soft', params, [...path, 'maxSkew']);
    }
    const selector = own(value, 'labelSelector');
    const labels = getIn(context.pod, ['metadata', 'labels']);
    if (selector === undefined || selector === null) yield fact('field.spread.nobody', {}, path);
    else if (!selects(selector, labels)) {
      yield fact(
        'field.spread.notSelf',
        {},
        [...path, 'labelSelector'],
        [...context.podPath, 'metadata', 'labels'],
      );
    }
    const domains = number(own(value, 'minDomains'));
    if (domains !== undefined) yield fact('field.spread.minDomains', { domains }, [...path, 'minDomains']);
  }
}

/** The two classes every cluster has: pkg/apis/scheduling/v1/helpers.go. */
const systemPriorities: Readonly<Record<string, number>> = {
  'system-node-critical': 2000001000,
  'system-cluster-critical': 2000000000,
};

function* priority(context: FieldContext): Generator<Explanation> {
  const name = text(own(context.spec, 'priorityClassName'));
  const path = [...context.specPath, 'priorityClassName'];
  if (!name) yield fact('field.default.priority', {}, path);
  else if (lookUp(systemPriorities, name) !== undefined) {
    yield fact('field.priority.system', { name, value: lookUp(systemPriorities, name) ?? 0 }, path);
  } else yield fact('field.priority.class', { name }, path);
}

export const schedulingFacts: FactTable = {
  'PodSpec.tolerations': toleration,
  'PodSpec.nodeSelector': nodeSelector,
  'NodeSelector.nodeSelectorTerms': terms,
  'NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': terms,
  'NodeSelectorTerm.matchExpressions': requirement,
  'NodeSelectorTerm.matchFields': requirement,
  'NodeSelectorRequirement.operator': requirement,
  'NodeSelectorRequirement.values': requirement,
  'NodeSelectorRequirement.key': requirement,
  'LabelSelector.matchExpressions': requirement,
  'LabelSelectorRequirement.operator': requirement,
  'LabelSelectorRequirement.values': requirement,
  'LabelSelectorRequirement.key': requirement,
  'PreferredSchedulingTerm.weight': weight,
  'PodAffinityTerm.topologyKey': topologyKey,
  'PodSpec.topologySpreadConstraints': spread,
  'TopologySpreadConstraint.topologyKey': topologyKey,
  'PodSpec.priorityClassName': priority,
  'PodSpec.priority': priority,
};
