import { own, preferred } from '../../pod/index.ts';
import type { Cluster, NodeState } from '../cluster.ts';
import { listAt, numberAt, type PodModel } from '../pod-model.ts';
import type { NodeVerdict, Placement, Refusal } from '../timeline.ts';
import { type Asked, refusalsOf } from './filters.ts';
import { matchesTerm, namedNodes } from './node-affinity.ts';
import { tolerates } from './tolerates.ts';
import { volumeRefusals } from './volumes.ts';

/** What the scheduler says when no node takes a Pod, and what it saw. */
export interface Attempt {
  readonly placement: Placement;
  /** Of the event and the condition; empty where a node takes it. */
  readonly message: string;
}

/** `ErrNoNodesAvailable` of pkg/scheduler/schedule_one.go. */
const noNodes = 'no nodes available to schedule pods';

/**
 * One try to find a node: volumes first, then the filters node by node, then preferences; the first of the best nodes, in the
 * order of the world.
 */
export function schedule(asked: Asked, cluster: Cluster, t: number): Attempt {
  const { pod } = asked;
  const { nodes } = cluster;
  if (nodes.length === 0)
    return { placement: { t, node: undefined, before: [], nodes: [] }, message: noNodes };
  const before = volumeRefusals(pod, cluster);
  const named = before.length > 0 ? undefined : namedNodes(pod.spec);
  const verdicts = nodes.map((node): NodeVerdict => {
    const refusals = before.length > 0 ? [] : refusalsAt(asked, node, named);
    return { node: node.name, refusals, score: preferenceOf(pod, node) };
  });
  const placement = { t, before, nodes: verdicts };
  if (before.length > 0)
    return { placement: { ...placement, node: undefined }, message: fitError(pod, verdicts, before) };
  const best = bestOf(
    pod,
    nodes.filter((_, i) => verdicts[i]?.refusals.length === 0),
  );
  return {
    placement: { ...placement, node: best?.name },
    message: best ? '' : fitError(pod, verdicts, []),
  };
}

function refusalsAt(
  asked: Asked,
  node: NodeState,
  named: ReadonlySet<string> | undefined,
): readonly Refusal[] {
  if (!named || named.has(node.name)) return refusalsOf(asked, node);
  const [refusal] = refusalsOf(
    { ...asked, requests: {} },
    { ...node, unschedulable: false, taints: [], usedPorts: [] },
  );
  const cures = refusal?.cures.filter(({ on }) => on === 'pod') ?? [];
  const paths = refusal?.paths ?? [];
  return [
    {
      code: 'affinity',
      message: "node(s) didn't satisfy plugin(s) [NodeAffinity]",
      params: { labels: '' },
      paths,
      cures,
      preemptable: false,
    },
  ];
}

/** Sum of the weights of the preferred terms that a node meets: `Score` of plugins/nodeaffinity/node_affinity.go. */
function preferenceOf(pod: PodModel, node: NodeState): number {
  return listAt(pod.spec, 'affinity', 'nodeAffinity', preferred)
    .filter((one) => matchesTerm(own(one, 'preference') ?? null, node))
    .reduce<number>((sum, one) => sum + (numberAt(one, 'weight') ?? 0), 0);
}

/** Taints that only discourage, and that the Pod does not tolerate: `Score` of plugins/tainttoleration/taint_toleration.go. */
function discouragements(pod: PodModel, node: NodeState): number {
  const tolerations = listAt(pod.spec, 'tolerations');
  return node.taints.filter(
    (taint) => taint.effect === 'PreferNoSchedule' && !tolerations.some((one) => tolerates(one, taint)),
  ).length;
}

function bestOf(pod: PodModel, fitting: readonly NodeState[]): NodeState | undefined {
  let best: NodeState | undefined;
  for (const node of fitting) {
    if (!best) {
      best = node;
      continue;
    }
    const gain =
      preferenceOf(pod, node) - preferenceOf(pod, best) ||
      discouragements(pod, best) - discouragements(pod, node);
    if (gain > 0) best = node;
  }
  return best;
}

/** `3 Insufficient cpu, 1 node(s) ...`, sorted as texts. */
function histogram(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
}

/**
 * `FitError.Error` of pkg/scheduler/framework/types.go, with what preemption says (`SelectVictimsOnNode` of
 * plugins/defaultpreemption/default_preemption.go and framework/preemption/preemption.go): other Pods have the priority of
 * this one, so there are no victims.
 */
export function fitError(
  pod: PodModel,
  nodes: readonly Pick<NodeVerdict, 'refusals'>[],
  before: readonly Pick<Refusal, 'message'>[],
): string {
  const available = `0/${nodes.length} nodes are available`;
  const [first] = before;
  const reasons = first
    ? first.message
    : histogram(nodes.flatMap(({ refusals }) => refusals.map(({ message }) => message)));
  const preemption =
    own(pod.spec, 'preemptionPolicy') === 'Never'
      ? 'not eligible due to preemptionPolicy=Never.'
      : `${available}: ${histogram(
          nodes.map(({ refusals }) =>
            refusals.length > 0 && refusals.every(({ preemptable }) => preemptable)
              ? 'No preemption victims found for incoming pod'
              : 'Preemption is not helpful for scheduling',
          ),
        )}.`;
  return `${available}: ${reasons}. preemption: ${preemption}`;
}
