import type { PathEdit } from '../edit.ts';
import { equalJson, isList, isObject, type Json, type JsonObject, own } from '../json.ts';
import type { PodScope } from '../names.ts';
import { getIn, type Path } from '../path.ts';
import { podRuleList } from '../scheduling.ts';
import { nameOf } from './metadata.ts';
import { setMissing } from './plan.ts';
import type { Preset } from './types.ts';

const zone = 'topology.kubernetes.io/zone';
const hostname = 'kubernetes.io/hostname';

/** Labels by which people tell the Pods of one workload from others, in order of preference. */
const telling: readonly (readonly string[])[] = [
  ['app.kubernetes.io/name', 'app.kubernetes.io/instance'],
  ['app'],
  ['k8s-app'],
  ['name'],
];

/**
 * The labels of a Pod that stand for its like: the usual ones where it has them, else all; without those that differ from one
 * version to the next.
 */
export function tellingLabels({ root, podPath }: PodScope): JsonObject {
  const labels = getIn(root, [...podPath, 'metadata', 'labels']);
  const all = Object.entries(isObject(labels) ? labels : {}).filter(
    ([key, value]) =>
      typeof value === 'string' && key !== 'pod-template-hash' && key !== 'app.kubernetes.io/version',
  );
  const usual = telling.find((keys) => all.some(([key]) => keys.includes(key)));
  return Object.fromEntries(usual ? all.filter(([key]) => usual.includes(key)) : all);
}

/** Labels by which the Pod is told, and the edits that give it them where it has none. */
interface Told {
  readonly labels: JsonObject;
  readonly edits: readonly PathEdit[];
}

/**
 * Where the Pod has no label: those that the workload around it selects by, else `app` with its name. Undefined where it has
 * no name, or something else stands where the labels belong.
 */
function told(scope: PodScope): Told | undefined {
  const there = tellingLabels(scope);
  if (Object.keys(there).length > 0) return { labels: there, edits: [] };
  const labels = newLabels(scope);
  const metadata = [...scope.podPath, 'metadata'];
  const edits = Object.entries(labels).flatMap(([key, value]) =>
    setMissing(scope, [...metadata, 'labels', key], value),
  );
  return edits.length > 0 ? { labels, edits } : undefined;
}

function newLabels(scope: PodScope): JsonObject {
  const { root, podPath } = scope;
  const selected = getIn(root, [...podPath.slice(0, -1), 'selector', 'matchLabels']);
  if (isObject(selected) && Object.keys(selected).length > 0) return selected;
  const name = nameOf(scope, [...podPath, 'metadata']);
  return name === undefined ? {} : { app: name };
}

/** The labels that a rule on the Pod's like gives it first, as `app=web`; undefined where it has some, or gets none. */
function labelsGiven(scope: PodScope): string | undefined {
  const given = told(scope);
  if (!given || given.edits.length === 0) return undefined;
  return Object.entries(given.labels)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(', ');
}

/** Puts a rule on the Pod's like at the end of a list, with the labels it counts by; none where the Pod cannot be told. */
function ruleOnLike(scope: PodScope, path: Path, rule: (labelSelector: Json) => Json): readonly PathEdit[] {
  const like = told(scope);
  if (!like) return [];
  const rules = appended(scope.root, path, rule({ matchLabels: like.labels }));
  return rules.length > 0 ? [...like.edits, ...rules] : [];
}

function nodeLabel<Id extends string>(id: Id, key: string, value: string): Preset<Id> {
  return {
    id,
    plan: ({ root }, path) =>
      getIn(root, [...path, 'nodeSelector', key]) === value
        ? []
        : [{ op: 'set', path: [...path, 'nodeSelector', key], value }],
  };
}

/** Puts a value at the end of a list, unless it is there. */
function appended(root: Json | undefined, path: Path, value: Json): PathEdit[] {
  const list = getIn(root, path);
  const items = isList(list) ? list : [];
  return items.some((item) => equalJson(item, value))
    ? []
    : [{ op: 'insert', path, index: items.length, value }];
}

function toleration<Id extends string>(id: Id, value: Json): Preset<Id> {
  return { id, plan: ({ root }, path) => appended(root, [...path, 'tolerations'], value) };
}

const leaving = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'];
const leaveAfter = 60;

/** Node labels. */
export const nodePresets = [
  nodeLabel('nodes.amd64', 'kubernetes.io/arch', 'amd64'),
  nodeLabel('nodes.arm64', 'kubernetes.io/arch', 'arm64'),
  nodeLabel('nodes.linux', 'kubernetes.io/os', 'linux'),
  nodeLabel('nodes.ssd', 'disktype', 'ssd'),
  { id: 'nodes.zone', plan: () => [], draft: () => ({ key: zone, operator: 'In' }) },
] as const satisfies readonly Preset[];

export const tolerationPresets = [
  toleration('tolerations.controlPlane', {
    key: 'node-role.kubernetes.io/control-plane',
    operator: 'Exists',
    effect: 'NoSchedule',
  }),
  { id: 'tolerations.dedicated', plan: () => [], draft: () => ({ key: 'dedicated', effect: 'NoSchedule' }) },
  toleration('tolerations.gpu', { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }),
  {
    id: 'tolerations.leave',
    plan({ root }, path) {
      const at = [...path, 'tolerations'];
      const list = getIn(root, at);
      const items = isList(list) ? list : [];
      const absent = leaving.filter((key) => !items.some((item) => isLeaving(item, key)));
      return [
        ...items.flatMap((item, i): PathEdit[] =>
          leaving.some((key) => isLeaving(item, key)) && own(item, 'tolerationSeconds') !== leaveAfter
            ? [{ op: 'set', path: [...at, i, 'tolerationSeconds'], value: leaveAfter }]
            : [],
        ),
        ...absent.map(
          (key, i): PathEdit => ({
            op: 'insert',
            path: at,
            index: items.length + i,
            value: { key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: leaveAfter },
          }),
        ),
      ];
    },
  },
  { ...toleration('tolerations.everything', { operator: 'Exists' }), caution: true },
] as const satisfies readonly Preset[];

function isLeaving(item: Json, key: string): boolean {
  return (
    own(item, 'key') === key && own(item, 'effect') === 'NoExecute' && own(item, 'operator') === 'Exists'
  );
}

function spread<Id extends string>(id: Id, topologyKey: string): Preset<Id> {
  const base = { maxSkew: 1, topologyKey, whenUnsatisfiable: 'DoNotSchedule' };
  return {
    id,
    plan: (scope, path) =>
      ruleOnLike(scope, [...path, 'topologySpreadConstraints'], (labelSelector) => ({
        ...base,
        labelSelector,
      })),
    draft: (scope) => (told(scope) ? undefined : base),
    labels: labelsGiven,
  };
}

export const spreadPresets = [
  spread('spread.zones', zone),
  spread('spread.nodes', hostname),
] as const satisfies readonly Preset[];

/** Rules on other Pods. */
export const podRulePresets = [
  {
    id: 'near.neverTwo',
    plan: (scope, path) =>
      ruleOnLike(scope, [...path, 'affinity', ...podRuleList('away')], (labelSelector) => ({
        labelSelector,
        topologyKey: hostname,
      })),
    draft: (scope) => (told(scope) ? undefined : { topologyKey: hostname }),
    labels: labelsGiven,
  },
] as const satisfies readonly Preset[];
