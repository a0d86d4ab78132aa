import { getIn, isObject, type Json, own, required } from '../../pod/index.ts';
import type { NodeState } from '../cluster.ts';
import { listAt, textsAt } from '../pod-model.ts';

/** `nodeSelector`: every label is there with that value. */
function matchesSelector(spec: Json, node: NodeState): boolean {
  const selector = own(spec, 'nodeSelector');
  return (
    !isObject(selector) || Object.entries(selector).every(([key, value]) => node.labels.get(key) === value)
  );
}

/** `labels.Requirement.Matches` of apimachinery's pkg/labels/selector.go. */
function meets(requirement: Json, value: string | undefined): boolean {
  const values = textsAt(requirement, 'values');
  switch (own(requirement, 'operator')) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return isWhole(value) && isWhole(values[0]) && BigInt(value ?? '') > BigInt(values[0] ?? '');
    case 'Lt':
      return isWhole(value) && isWhole(values[0]) && BigInt(value ?? '') < BigInt(values[0] ?? '');
    default:
      return false;
  }
}

function isWhole(value: string | undefined): boolean {
  return value !== undefined && /^-?\d{1,19}$/.test(value);
}

/** A term matches where all it requires is met; an empty one matches nothing. */
export function matchesTerm(term: Json, node: NodeState): boolean {
  const labels = listAt(term, 'matchExpressions');
  const fields = listAt(term, 'matchFields');
  if (labels.length + fields.length === 0) return false;
  return (
    labels.every((one) => meets(one, node.labels.get(String(own(one, 'key'))))) &&
    fields.every((one) => meets(one, own(one, 'key') === 'metadata.name' ? node.name : undefined))
  );
}

export const requiredTerms = ['affinity', 'nodeAffinity', required, 'nodeSelectorTerms'] as const;

/** `GetRequiredNodeAffinity().Match` of k8s.io/component-helpers/scheduling/corev1/nodeaffinity/nodeaffinity.go. */
export function matchesNode(spec: Json, node: NodeState): boolean {
  if (!matchesSelector(spec, node)) return false;
  if (getIn(spec, requiredTerms) === undefined) return true;
  return listAt(spec, ...requiredTerms).some((term) => matchesTerm(term, node));
}

/**
 * The nodes that the terms name by `metadata.name`, where all of them do: the others are not looked at (`PreFilter` of
 * pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go).
 */
export function namedNodes(spec: Json): ReadonlySet<string> | undefined {
  const terms = listAt(spec, ...requiredTerms);
  if (terms.length === 0) return undefined;
  const named = new Set<string>();
  for (const term of terms) {
    let names: Set<string> | undefined;
    for (const field of listAt(term, 'matchFields')) {
      if (own(field, 'key') !== 'metadata.name' || own(field, 'operator') !== 'In') continue;
      const these = new Set(textsAt(field, 'values'));
      names = names === undefined ? these : new Set([...names].filter((name) => these.has(name)));
    }
    if (names === undefined) return undefined;
    for (const name of names) named.add(name);
  }
  return named;
}
