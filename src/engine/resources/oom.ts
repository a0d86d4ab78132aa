import {
  containersOf,
  defaultNodeMemory,
  formatPath,
  formatQuantity,
  isZeroQuantity,
  type Json,
  newQuantity,
  own,
  type Path,
  quantityValue,
} from '../../pod/index.ts';
import {
  aggregate,
  hasPodLevelRequests,
  type PodRequirements,
  type Requirements,
} from '../defaults/index.ts';
import type { AnalyzeOptions, ContainerOom, Explanation, QosClass } from '../types.ts';
import type { ResourceExplanationId } from './ids.ts';

const guaranteedOomScoreAdj = -997;
const bestEffortOomScoreAdj = 1000;
const lowestBurstable = 1000 + guaranteedOomScoreAdj;

/**
 * `oom_score_adj` of every container, in start order: `GetContainerOOMScoreAdjust` of pkg/kubelet/qos/policy.go at 1.36.
 * -997 for a Guaranteed or node-critical Pod, 1000 for BestEffort, else `1000 - 1000 * request / node memory` within
 * 3..999. An unclaimed rest of the pod-level request is shared among the containers; a sidecar is protected at least as
 * well as the container with the lowest request.
 */
export function containerOomScores(
  pod: Json | undefined,
  podPath: Path,
  resources: PodRequirements,
  qosClass: QosClass,
  options: AnalyzeOptions = {},
): ContainerOom[] {
  const spec = own(pod, 'spec');
  const nodeCritical = own(spec, 'priorityClassName') === 'system-node-critical';
  const memory = nodeMemoryOf(options);
  const share = unclaimedShare(resources);
  const byPath = new Map(resources.containers.map((c) => [formatPath(c.ref.path), c]));
  const regular = resources.containers.filter((c) => c.ref.role === 'container').map(memoryRequest);
  const lowest = regular.reduce<bigint | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);

  return containersOf(pod).map((ref) => {
    const container = byPath.get(formatPath(ref.path));
    const path = [...podPath, ...ref.path];
    const fixed = (id: ResourceExplanationId, result: number, refs: Path[]): ContainerOom => ({
      path,
      name: ref.name,
      oomScoreAdj: result,
      explanation: { id, params: { container: ref.name || formatPath(ref.path), result }, refs },
    });
    if (nodeCritical) {
      return fixed('oom.nodeCritical', guaranteedOomScoreAdj, [[...podPath, 'spec', 'priorityClassName']]);
    }
    if (qosClass === 'Guaranteed') return fixed('oom.guaranteed', guaranteedOomScoreAdj, [path]);
    if (qosClass === 'BestEffort') return fixed('oom.bestEffort', bestEffortOomScoreAdj, [path]);

    const own = container ? memoryRequest(container) : 0n;
    const lowered = ref.role === 'sidecar' && lowest !== undefined && lowest > own;
    const request = lowered ? lowest : own;
    const computed = 1000 - Number((1000n * (request + share)) / memory);
    const result = computed < lowestBurstable ? lowestBurstable : computed === 1000 ? 999 : computed;
    const id: ResourceExplanationId = lowered
      ? 'oom.burstable.sidecar'
      : share !== 0n
        ? 'oom.burstable.podLevel'
        : 'oom.burstable';
    const written = container?.requests.get('memory')?.path;
    const explanation: Explanation = {
      id,
      params: {
        container: ref.name || formatPath(ref.path),
        request: Number(request),
        requestText: bytesText(request),
        share: Number(share),
        shareText: bytesText(share),
        nodeMemory: Number(memory),
        nodeMemoryText: bytesText(memory),
        computed,
        result,
      },
      refs: [written && written.length > 0 ? [...podPath, ...written] : path],
    };
    return { path, name: ref.name, oomScoreAdj: result, explanation };
  });
}

function nodeMemoryOf(options: AnalyzeOptions): bigint {
  const given = Math.floor(options.nodeMemory ?? defaultNodeMemory);
  return BigInt(Number.isSafeInteger(given) && given > 0 ? given : defaultNodeMemory);
}

function memoryRequest(container: Requirements): bigint {
  const entry = container.requests.get('memory');
  return entry ? quantityValue(entry.quantity) : 0n;
}

/** `remainingPodMemReqPerContainer` of pkg/kubelet/qos/helpers.go, in bytes. */
function unclaimedShare(resources: PodRequirements): bigint {
  const entry = resources.podLevel?.requests.get('memory');
  if (!hasPodLevelRequests(resources) || !entry || isZeroQuantity(entry.quantity)) return 0n;
  const claimed = aggregate(resources.containers, 'requests').get('memory');
  const count = BigInt(resources.containers.length);
  if (count === 0n) return 0n;
  return (quantityValue(entry.quantity) - (claimed ? quantityValue(claimed) : 0n)) / count;
}

/** Bytes as a quantity: `64Mi`. */
function bytesText(bytes: bigint): string {
  return formatQuantity(newQuantity(bytes, 'BinarySI'));
}
