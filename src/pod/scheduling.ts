/**
 * Rules on where a Pod may run, as a form shows and changes them: pure plans. What counts as complete follows release 1.36,
 * pkg/apis/core/validation/validation.go (ValidateNodeSelectorRequirement, ValidateNodeFieldSelectorRequirement,
 * ValidateTolerations, validateTopologySpreadConstraints, validatePodAffinityTerm).
 */
import type { PathEdit } from './edit.ts';
import { equalJson, isList, isObject, type Json, own } from './json.ts';
import { getIn, type Path } from './path.ts';

export const required = 'requiredDuringSchedulingIgnoredDuringExecution';
export const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Points of a new preference; only the proportion to other preferences counts. */
export const usualWeight = 50;

/** The list of a term that a requirement stands in. */
export type TermList = 'matchExpressions' | 'matchFields';

/** What values an operator takes; undefined for a word that is no operator. */
export function valuesOf(operator: Json | undefined): 'none' | 'some' | 'integer' | undefined {
  if (operator === 'In' || operator === 'NotIn') return 'some';
  if (operator === 'Exists' || operator === 'DoesNotExist') return 'none';
  return operator === 'Gt' || operator === 'Lt' ? 'integer' : undefined;
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

/** `strconv.ParseInt(v, 10, 64)` without its bounds. */
function isInteger(value: Json | undefined): boolean {
  return typeof value === 'string' && /^[+-]?\d+$/.test(value);
}

function isPresent(value: Json | undefined): value is Json {
  return value !== undefined && value !== null;
}

/** True where a requirement says something a server takes: a key, and the values that its operator needs. */
export function isRequirement(value: Json | undefined, list: TermList = 'matchExpressions'): boolean {
  if (!isText(own(value, 'key'))) return false;
  const written = own(value, 'values');
  const values = isList(written) ? written : [];
  switch (valuesOf(own(value, 'operator'))) {
    case 'none':
      return values.length === 0;
    case 'integer':
      return values.length === 1 && isInteger(values[0]);
    case 'some':
      return list === 'matchFields' ? values.length === 1 : values.length > 0;
    default:
      return false;
  }
}

/** Gives a requirement another operator, and takes away the values that this one cannot have. */
export function operatorPlan(path: Path, value: Json | undefined, operator: string): PathEdit[] {
  const set: PathEdit = { op: 'set', path: [...path, 'operator'], value: operator };
  const values = own(value, 'values');
  const takes = valuesOf(operator);
  const keeps =
    takes === 'some' ||
    (takes === 'integer' && isList(values) && values.length === 1 && isInteger(values[0]));
  return isPresent(values) && !keeps ? [set, { op: 'delete', path: [...path, 'values'] }] : [set];
}

/** A requirement of a term as a row; a whole term that has none, or a value of the wrong kind, is a row of its own. */
export interface RequirementRow {
  readonly path: Path;
  readonly term: number;
  /** Undefined for a row that is no requirement. */
  readonly list: TermList | undefined;
  /** The first of its term. */
  readonly first: boolean;
}

const termLists: readonly TermList[] = ['matchExpressions', 'matchFields'];

/** The requirements of one term, in the order of the form. */
export function requirementRows(term: Json | undefined, path: Path, index = 0): RequirementRow[] {
  const rows = termLists.flatMap((list): Omit<RequirementRow, 'first'>[] => {
    const items = own(term, list);
    if (isList(items)) return items.map((_, i) => ({ path: [...path, list, i], term: index, list }));
    return isPresent(items) ? [{ path: [...path, list], term: index, list: undefined }] : [];
  });
  const shown = rows.length > 0 ? rows : [{ path, term: index, list: undefined }];
  return shown.map((row, i) => ({ ...row, first: i === 0 }));
}

/** Takes an item away together with what holds nothing any more after it, up to and with `top`. */
export function removal(path: Path, top: Path): PathEdit {
  return { op: 'delete', path, prune: path.length - top.length };
}

/** The field of a node that a requirement may name, in place of a label. */
export const nodeNameField = 'metadata.name';

/** True where a term has requirements, all complete: an empty term matches no node. */
export function isNodeTerm(term: Json | undefined): boolean {
  const rows = requirementRows(term, []);
  return rows.every(({ path, list }) => list !== undefined && isRequirement(getIn(term ?? null, path), list));
}

/** True for a weighted term that is complete. */
export function isPreference(item: Json | undefined): boolean {
  const weight = own(item, 'weight');
  return typeof weight === 'number' && weight >= 1 && weight <= 100 && isNodeTerm(own(item, 'preference'));
}

/** A toleration that a server takes and that is about one taint: never `Exists` without a key. */
export function isToleration(value: Json | undefined): boolean {
  const operator = own(value, 'operator') ?? 'Equal';
  const text = own(value, 'value') ?? '';
  const seconds = own(value, 'tolerationSeconds') ?? undefined;
  if (!isText(own(value, 'key'))) return false;
  if (operator === 'Exists' && text !== '') return false;
  if ((operator === 'Gt' || operator === 'Lt') && !isInteger(text)) return false;
  return seconds === undefined || own(value, 'effect') === 'NoExecute';
}

/** True for the toleration of every taint: `Exists` without a key. */
export function toleratesAll(value: Json | undefined): boolean {
  return own(value, 'operator') === 'Exists' && !isText(own(value, 'key'));
}

/** Gives a toleration another operator; `Exists` compares no value, `Gt` and `Lt` a number. */
export function tolerationOperator(path: Path, value: Json | undefined, operator: string): PathEdit[] {
  const text = own(value, 'value');
  const drops =
    operator === 'Exists' ? isPresent(text) : operator !== 'Equal' && isPresent(text) && !isInteger(text);
  const set: PathEdit = { op: 'set', path: [...path, 'operator'], value: operator };
  return drops ? [set, { op: 'delete', path: [...path, 'value'] }] : [set];
}

/** Gives a toleration another effect, or none; only NoExecute lets a Pod stay for a time. */
export function tolerationEffect(
  path: Path,
  value: Json | undefined,
  effect: string | undefined,
): PathEdit[] {
  const at = [...path, 'effect'];
  const change: PathEdit =
    effect === undefined ? { op: 'delete', path: at } : { op: 'set', path: at, value: effect };
  return effect !== 'NoExecute' && isPresent(own(value, 'tolerationSeconds'))
    ? [change, { op: 'delete', path: [...path, 'tolerationSeconds'] }]
    : [change];
}

/** True where a label selector chooses by something: an empty one chooses all, a missing one nothing. */
export function choosesByLabel(selector: Json | undefined): boolean {
  const labels = own(selector, 'matchLabels');
  const expressions = own(selector, 'matchExpressions');
  return (
    (isObject(labels) && Object.keys(labels).length > 0) ||
    (isList(expressions) && expressions.some((item) => isRequirement(item)))
  );
}

/** A spread constraint with what is required filled in, in the order people write it. */
export function filledSpread(value: Json | undefined): Json {
  const given = isObject(value) ? value : {};
  return { maxSkew: 1, topologyKey: '', whenUnsatisfiable: 'DoNotSchedule', ...given };
}

/** True where a spread constraint is complete and counts some Pods. */
export function isSpread(value: Json | undefined): boolean {
  const skew = own(value, 'maxSkew');
  return (
    typeof skew === 'number' &&
    skew >= 1 &&
    isText(own(value, 'topologyKey')) &&
    isText(own(value, 'whenUnsatisfiable')) &&
    choosesByLabel(own(value, 'labelSelector'))
  );
}

/** How a rule on other Pods binds. */
export type PodRuleKind = 'near' | 'ratherNear' | 'away' | 'ratherAway';

export const podRuleKinds: readonly PodRuleKind[] = ['near', 'ratherNear', 'away', 'ratherAway'];

const podRuleLists = {
  near: ['podAffinity', required],
  ratherNear: ['podAffinity', preferred],
  away: ['podAntiAffinity', required],
  ratherAway: ['podAntiAffinity', preferred],
} as const satisfies Record<PodRuleKind, readonly [string, string]>;

/** Where the rules of a kind stand, from the Pod's affinity. */
export function podRuleList(kind: PodRuleKind): readonly [field: string, list: string] {
  return podRuleLists[kind];
}

export function isWeighted(kind: PodRuleKind): boolean {
  return podRuleLists[kind][1] === preferred;
}

/** A rule on other Pods: the item, and the term in it. */
export interface PodRuleRow {
  readonly kind: PodRuleKind;
  readonly index: number;
  readonly path: Path;
  readonly term: Path;
}

/** Every rule on other Pods of an affinity at `path`. */
export function podRuleRows(affinity: Json | undefined, path: Path): PodRuleRow[] {
  return podRuleKinds.flatMap((kind) => {
    const at = podRuleLists[kind];
    const items = getIn(affinity, at);
    return (isList(items) ? items : []).map((_, index) => {
      const item = [...path, ...at, index];
      return { kind, index, path: item, term: isWeighted(kind) ? [...item, 'podAffinityTerm'] : item };
    });
  });
}

/** True where the term of a rule says where, and which Pods. */
export function isPodTerm(term: Json | undefined): boolean {
  return isText(own(term, 'topologyKey')) && choosesByLabel(own(term, 'labelSelector'));
}

/** True for an item of a list of rules on Pods that is complete. */
export function isPodRule(kind: PodRuleKind, item: Json | undefined): boolean {
  if (!isWeighted(kind)) return isPodTerm(item);
  return typeof own(item, 'weight') === 'number' && isPodTerm(own(item, 'podAffinityTerm'));
}

/** The item of a list of rules that holds a term; `weight` for those that have one. */
export function podRuleItem(kind: PodRuleKind, term: Json, weight: Json = usualWeight): Json {
  return isWeighted(kind) ? { weight, podAffinityTerm: term } : term;
}

/**
 * Makes a rule one of another kind: it goes to the end of that list, with what it says.
 * @param affinity what stands at `path`
 */
export function podRuleMove(
  affinity: Json | undefined,
  path: Path,
  row: PodRuleRow,
  kind: PodRuleKind,
): PathEdit[] {
  const item = getIn(affinity, row.path.slice(path.length));
  const term = getIn(affinity, row.term.slice(path.length));
  if (term === undefined || kind === row.kind) return [];
  const weight = isWeighted(row.kind) ? own(item, 'weight') : undefined;
  const to = podRuleLists[kind];
  const there = getIn(affinity, to);
  return [
    {
      op: 'insert',
      path: [...path, ...to],
      index: isList(there) ? there.length : 0,
      value: podRuleItem(kind, term, weight ?? usualWeight),
    },
    removal(row.path, path),
  ];
}

/**
 * The smallest plan that makes `to` of what stands at a path: key by key in maps, item by item in lists, where what is new
 * stands at the end.
 * @param from what stands there
 */
export function replacement(path: Path, from: Json | undefined, to: Json): PathEdit[] {
  if (equalJson(from, to)) return [];
  if (isList(from) && isList(to) && from.length > 0 && to.length >= from.length) {
    return to.flatMap((item, i): PathEdit[] =>
      i < from.length
        ? replacement([...path, i], from[i], item)
        : [{ op: 'insert', path, index: i, value: item }],
    );
  }
  if (!isObject(from) || !isObject(to)) return [{ op: 'set', path, value: to }];
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  return [
    ...Object.entries(to).flatMap(([key, value]) => replacement([...path, key], own(from, key), value)),
    ...gone.map((key): PathEdit => ({ op: 'delete', path: [...path, key] })),
  ];
}

/** A zone of the small picture of a spread. */
export interface SpreadZone {
  readonly pods: number;
  /** The next Pod may go here. */
  readonly open: boolean;
}

/**
 * An example of a spread: three zones of which one has `maxSkew` Pods less than the others. The next Pod may go where the
 * count stays within `maxSkew` of the emptiest (`Filter` of pkg/scheduler/framework/plugins/podtopologyspread).
 */
export function spreadExample(maxSkew: number): SpreadZone[] {
  const counts = [1 + maxSkew, 1 + maxSkew, 1];
  const least = Math.min(...counts);
  return counts.map((pods) => ({ pods, open: pods + 1 - least <= maxSkew }));
}
