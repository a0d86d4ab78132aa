import { getIn, isObject, own } from '../../pod/index.ts';
import { list, map, number, type Sentence, type Subject, teller, text } from './subject.ts';

const say = teller('starts');
const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Where it may start: what the scheduler filters by, and what only the kubelet looks at when a node is named. */
export function* placement(subject: Subject): Generator<Sentence> {
  const { spec, specPath } = subject;
  const gates = list(own(spec, 'schedulingGates')).map((gate) => text(own(gate, 'name')) ?? '?');
  if (gates.length > 0) yield say('starts.gated', { gates }, [...specPath, 'schedulingGates']);
  const node = text(own(spec, 'nodeName'));
  if (node) yield say('starts.nodeName', { node }, [...specPath, 'nodeName']);
  const labels = Object.entries(map(own(spec, 'nodeSelector'))).map(([key, value]) =>
    typeof value === 'string' ? `${key}=${value}` : key,
  );
  if (labels.length > 0) yield say('starts.nodeSelector', { labels }, [...specPath, 'nodeSelector']);
  const nodeAffinity = [...specPath, 'affinity', 'nodeAffinity'];
  const terms = list(getIn(spec, ['affinity', 'nodeAffinity', required, 'nodeSelectorTerms'])).length;
  const rule = [...nodeAffinity, required];
  if (terms === 1) yield say('starts.nodeAffinity', {}, rule);
  else if (terms > 1) yield say('starts.nodeAffinityAny', { terms }, rule);
  if (node) return;
  const wishes = list(getIn(spec, ['affinity', 'nodeAffinity', preferred])).length;
  if (wishes > 0) yield say('starts.nodePreferred', { count: wishes }, [...nodeAffinity, preferred]);
  yield* besideOthers(subject);
  yield* rank(subject);
}

/** Pod affinity, anti-affinity and topology spread: only the scheduler looks at them. */
function* besideOthers({ spec, specPath }: Subject): Generator<Sentence> {
  for (const kind of ['podAffinity', 'podAntiAffinity'] as const) {
    for (const [rule, id] of [
      [required, kind],
      [preferred, `${kind}Preferred`],
    ] as const) {
      const rules = list(getIn(spec, ['affinity', kind, rule]));
      const keys = rules.flatMap(
        (term) => text(own(own(term, 'podAffinityTerm') ?? term, 'topologyKey')) ?? [],
      );
      if (keys.length === 0) continue;
      const params = { keys: [...new Set(keys)] };
      yield say(`starts.${id}`, params, [...specPath, 'affinity', kind, rule]);
    }
  }
  for (const [i, constraint] of list(own(spec, 'topologySpreadConstraints')).entries()) {
    const key = text(own(constraint, 'topologyKey'));
    if (!key) continue;
    const params = { key, skew: number(own(constraint, 'maxSkew')) ?? '?' };
    const soft = own(constraint, 'whenUnsatisfiable') === 'ScheduleAnyway';
    yield say(soft ? 'starts.spreadSoft' : 'starts.spread', params, [
      ...specPath,
      'topologySpreadConstraints',
      i,
    ]);
  }
}

/** Taints, priority, another scheduler, devices. */
function* rank({ spec, specPath }: Subject): Generator<Sentence> {
  const tolerations = list(own(spec, 'tolerations')).filter(isObject);
  const isAll = (toleration: (typeof tolerations)[number]) =>
    own(toleration, 'operator') === 'Exists' &&
    !text(own(toleration, 'key')) &&
    !text(own(toleration, 'effect'));
  if (tolerations.some(isAll)) yield say('starts.toleratesAll', {}, [...specPath, 'tolerations']);
  else if (tolerations.length > 0) {
    yield say('starts.tolerations', { count: tolerations.length }, [...specPath, 'tolerations']);
  }
  const priority = text(own(spec, 'priorityClassName'));
  const never = own(spec, 'preemptionPolicy') === 'Never';
  if (priority) {
    const id = never ? 'starts.priorityWaits' : 'starts.priority';
    yield say(id, { name: priority }, [...specPath, 'priorityClassName']);
  }
  const scheduler = text(own(spec, 'schedulerName'));
  if (scheduler && scheduler !== 'default-scheduler') {
    yield say('starts.scheduler', { name: scheduler }, [...specPath, 'schedulerName']);
  }
  const claims = list(own(spec, 'resourceClaims')).flatMap((claim) => text(own(claim, 'name')) ?? []);
  if (claims.length > 0) yield say('starts.resourceClaims', { claims }, [...specPath, 'resourceClaims']);
}
