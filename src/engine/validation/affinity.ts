import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import type { PodPlace } from './context.ts';
import { forbidden, invalid, required, warning } from './errors.ts';
import { validateLabels } from './metadata.ts';
import { dnsLabel, dnsSubdomain, labelValue, qualifiedName, validName } from './names.ts';
import { entries, has, num, obj, objs, str, strs } from './read.ts';

const required1 = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

/** `validateAffinity`. */
export function* validateAffinity(place: PodPlace): Generator<Issue> {
  const affinity = obj(place.spec, 'affinity');
  if (!affinity) return;
  const at = [...place.path, 'affinity'];
  const node = obj(affinity, 'nodeAffinity');
  if (node) yield* validateNodeAffinity(node, [...at, 'nodeAffinity']);
  for (const key of ['podAffinity', 'podAntiAffinity']) {
    const pods = obj(affinity, key);
    if (!pods) continue;
    for (const { value: term, path: here } of objs(pods, required1, [...at, key])) {
      yield* validatePodTerm(term, here, place);
    }
    for (const { value: weighted, path: here } of objs(pods, preferred, [...at, key])) {
      yield* validateWeight(weighted, here);
      const term = obj(weighted, 'podAffinityTerm') ?? {};
      yield* validatePodTerm(term, [...here, 'podAffinityTerm'], place);
    }
  }
}

function* validateWeight(term: JsonObject, path: Path): Generator<Issue> {
  const weight = num(term, 'weight') ?? 0;
  if (weight > 0 && weight <= 100) return;
  yield invalid([...path, 'weight'], weight, 'must be in the range 1-100', 'out-of-range', {
    params: { value: weight, min: 1, max: 100 },
  });
}

function* validateNodeAffinity(affinity: JsonObject, path: Path): Generator<Issue> {
  const selector = obj(affinity, required1);
  if (selector) {
    const terms = objs(selector, 'nodeSelectorTerms', [...path, required1]);
    if (terms.length === 0) {
      const detail = 'must have at least one node selector term';
      yield required([...path, required1, 'nodeSelectorTerms'], detail);
    }
    for (const { value: term, path: at } of terms) yield* validateNodeTerm(term, at, true);
  }
  for (const { value: weighted, path: at } of objs(affinity, preferred, path)) {
    yield* validateWeight(weighted, at);
    yield* validateNodeTerm(obj(weighted, 'preference') ?? {}, [...at, 'preference'], false);
  }
}

function* validateNodeTerm(term: JsonObject, path: Path, values: boolean): Generator<Issue> {
  for (const { value: rule, path: at } of objs(term, 'matchExpressions', path)) {
    yield* validateRequirement(rule, at, values, true);
  }
  for (const { value: rule, path: at } of objs(term, 'matchFields', path)) yield* validateField(rule, at);
}

/** `ValidateNodeSelectorRequirement` and `ValidateLabelSelectorRequirement`; Gt and Lt are for nodes only. */
function* validateRequirement(
  rule: JsonObject,
  path: Path,
  checkValues: boolean,
  ofNodes: boolean,
): Generator<Issue> {
  const operator = str(rule, 'operator');
  const values = strs(rule, 'values');
  const at = [...path, 'values'];
  const params = { operator };
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length === 0) {
      yield required(at, "must be specified when `operator` is 'In' or 'NotIn'", 'selector-values', {
        params,
      });
    }
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length > 0) {
      const detail = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
      yield forbidden(at, detail, 'selector-no-values', { params, fix: [{ op: 'delete', path: at }] });
    }
  } else if (ofNodes && (operator === 'Gt' || operator === 'Lt')) {
    if (values.length !== 1) {
      const detail = "must be specified single value when `operator` is 'Lt' or 'Gt'";
      yield required(at, detail, 'selector-one-value', { params });
    }
  } else {
    yield* badOperator(operator, path, ofNodes);
  }
  yield* validName([...path, 'key'], str(rule, 'key'), qualifiedName);
  if (!checkValues) return;
  for (const [i, value] of values.entries()) yield* validName([...at, i], value, labelValue);
}

function* badOperator(operator: string, path: Path, ofNodes: boolean): Generator<Issue> {
  const values = ['In', 'NotIn', 'Exists', 'DoesNotExist', ...(ofNodes ? ['Gt', 'Lt'] : [])];
  const meant = values.find((value) => value.toLowerCase() === operator.toLowerCase());
  const at = [...path, 'operator'];
  yield invalid(at, operator, 'not a valid selector operator', 'selector-operator', {
    params: { value: operator, values },
    fix: meant === undefined ? undefined : [{ op: 'set', path: at, value: meant }],
  });
}

/** `ValidateNodeFieldSelectorRequirement`: `metadata.name` is the one key. */
function* validateField(rule: JsonObject, path: Path): Generator<Issue> {
  const operator = str(rule, 'operator');
  const values = strs(rule, 'values');
  if (operator !== 'In' && operator !== 'NotIn') yield* badOperator(operator, path, false);
  else if (values.length !== 1) {
    const detail = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
    yield required([...path, 'values'], detail, 'selector-one-value', { params: { operator } });
  }
  const key = str(rule, 'key');
  if (key !== 'metadata.name') {
    yield invalid([...path, 'key'], key, 'not a valid field selector key', 'field-selector-key', {
      params: { value: key },
    });
    return;
  }
  for (const [i, value] of values.entries()) yield* validName([...path, 'values', i], value, dnsSubdomain);
}

/** `validatePodAffinityTerm`. */
function* validatePodTerm(term: JsonObject, path: Path, place: PodPlace): Generator<Issue> {
  yield* validateLabelSelector(term, 'labelSelector', path);
  yield* validateLabelSelector(term, 'namespaceSelector', path);
  for (const [i, name] of strs(term, 'namespaces').entries()) {
    yield* validName([...path, 'namespaces', i], name, dnsLabel);
  }
  yield* validateMatchLabelKeys(term, path, 'matchLabelKeys');
  yield* validateMatchLabelKeys(term, path, 'mismatchLabelKeys');
  yield* validateSelectedKeys(term, path, place);
  const both = strs(term, 'mismatchLabelKeys');
  for (const [i, key] of strs(term, 'matchLabelKeys').entries()) {
    if (both.includes(key)) {
      const detail = 'exists in both matchLabelKeys and mismatchLabelKeys';
      yield invalid([...path, 'matchLabelKeys', i], key, detail, 'label-key-twice', {
        params: { value: key },
      });
    }
  }
  const topology = str(term, 'topologyKey');
  if (topology === '') yield required([...path, 'topologyKey'], 'can not be empty');
  else yield* validName([...path, 'topologyKey'], topology, qualifiedName);
}

/** `validateLabelKeys` and the check against the selector's own keys. */
export function* validateMatchLabelKeys(
  owner: JsonObject,
  path: Path,
  field: 'matchLabelKeys' | 'mismatchLabelKeys',
): Generator<Issue> {
  const keys = strs(owner, field);
  if (keys.length === 0) return;
  const selector = obj(owner, 'labelSelector');
  if (!selector) {
    const detail = 'must not be specified when labelSelector is not set';
    yield forbidden([...path, field], detail, 'label-keys-alone', { params: { field } });
    return;
  }
  for (const [i, key] of keys.entries()) yield* validName([...path, field, i], key, qualifiedName);
}

/**
 * The keys that `ValidateMatchLabelKeysAndMismatchLabelKeys` finds in the selector twice: a server adds an expression for each
 * of `matchLabelKeys` that the Pod has a label of, before it looks. A template is taken as it stands, its Pods are not.
 */
export function* validateSelectedKeys(
  owner: JsonObject,
  path: Path,
  { labels, isPod }: PodPlace,
): Generator<Issue> {
  const keys = strs(owner, 'matchLabelKeys');
  const selector = obj(owner, 'labelSelector');
  const expressions = objs(selector, 'matchExpressions', []).map(({ value }) => str(value, 'key'));
  const selected = [...entries(selector, 'matchLabels').map(([key]) => key), ...expressions];
  for (const [i, key] of keys.entries()) {
    if (keys.lastIndexOf(key) !== i) continue;
    const times = (all: readonly string[]) => all.filter((other) => other === key).length;
    const merged = times(has(labels, key) ? [...selected, ...keys] : selected);
    if (merged < 2) continue;
    if (!isPod && times(selected) < 2) {
      if (times(selected) > 0) {
        yield warning([...path, 'matchLabelKeys', i], 'label-key-selected-later', { value: key });
      }
      continue;
    }
    const detail = 'exists in both matchLabelKeys and labelSelector';
    yield invalid([...path, 'matchLabelKeys', i], key, detail, 'label-key-selected', {
      params: { value: key, upstream: 'unnamed' },
    });
  }
}

/** `ValidateLabelSelector` of the field `key`. */
export function* validateLabelSelector(owner: JsonObject, key: string, path: Path): Generator<Issue> {
  const selector = obj(owner, key);
  if (!selector) return;
  yield* validateLabels(selector, 'matchLabels', [...path, key]);
  for (const { value: rule, path: at } of objs(selector, 'matchExpressions', [...path, key])) {
    yield* validateRequirement(rule, at, true, false);
  }
}
