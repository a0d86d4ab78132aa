import {
  addQuantities,
  compareQuantities,
  decodeQuantity,
  formatPath,
  formatQuantity,
  getIn,
  isObject,
  type Json,
  own,
  type Path,
  pushAll,
  type Quantity,
  quantitySign,
  zeroQuantity,
} from '../../pod/index.ts';
import {
  type ContainerRequirements,
  defaultedResources,
  type PodRequirements,
  type Requirements,
} from '../defaults/index.ts';
import { isForWindows } from '../os.ts';
import type { AnalyzeOptions, Explanation, QosClass, QosResult } from '../types.ts';
import { guaranteedEdits } from './guaranteed.ts';
import type { QosRemark, ResourceExplanationId } from './ids.ts';
import { containerOomScores } from './oom.ts';

/** `supportedQoSComputeResources`. */
export const qosResources = ['cpu', 'memory'] as const;

/**
 * The QoS class of a Pod with its reasons: `ComputePodQOS` of pkg/apis/core/v1/helper/qos/qos.go at 1.36, on the Pod after
 * API server defaulting. Pod-level resources decide alone where `spec.resources` is a map; else containers and all init
 * containers count. Only cpu and memory above zero count. Quantities that do not parse count as absent; wrong types are
 * passed over.
 * @param pod the map that holds `metadata` and `spec`
 * @param podPath its place in the document; paths in the result count from the document's root
 */
export function computeQos(pod: Json | undefined, podPath: Path, options: AnalyzeOptions = {}): QosResult {
  const resources = defaultedResources(pod);
  const qosClass = qosClassOf(resources);
  // The scores are those of Linux: kuberuntime_container_windows.go sets none.
  const windows = isForWindows(own(pod, 'spec'));
  const fix = qosClass === 'Guaranteed' ? undefined : guaranteedEdits(pod, podPath, resources);
  return {
    class: qosClass,
    reasons: reasonsOf(pod, podPath, resources, qosClass),
    ...(fix ? { toGuaranteed: fix } : {}),
    containers: windows ? [] : containerOomScores(pod, podPath, resources, qosClass, options),
    meaning: [{ id: meaningOf(qosClass, windows), params: {}, refs: [] }],
  };
}

function meaningOf(qosClass: QosClass, windows: boolean): ResourceExplanationId {
  return windows && qosClass !== 'Burstable' ? `qos.meaning.${qosClass}.windows` : `qos.meaning.${qosClass}`;
}

/** Containers first, then init containers, as upstream goes through them. */
function inQosOrder(pod: PodRequirements): ContainerRequirements[] {
  const isMain = (c: ContainerRequirements) => c.ref.role === 'container';
  return [...pod.containers.filter(isMain), ...pod.containers.filter((c) => !isMain(c))];
}

/** The class alone, of resources after defaulting. */
export function qosClassOf(pod: PodRequirements): QosClass {
  const parts: Requirements[] = pod.podLevel ? [pod.podLevel] : inQosOrder(pod);
  let allLimited = true;
  const requests = new Map<string, Quantity>();
  const limits = new Map<string, Quantity>();
  for (const part of parts) {
    for (const name of qosResources) {
      add(requests, name, part.requests.get(name)?.quantity);
      if (!add(limits, name, part.limits.get(name)?.quantity)) allLimited = false;
    }
  }
  if (requests.size === 0 && limits.size === 0) return 'BestEffort';
  const equal = [...requests].every(([name, request]) => {
    const limit = limits.get(name);
    return limit !== undefined && compareQuantities(limit, request) === 0;
  });
  return allLimited && equal && requests.size === limits.size ? 'Guaranteed' : 'Burstable';
}

/** Adds a quantity above zero; false where there is none. */
function add(sums: Map<string, Quantity>, name: string, quantity: Quantity | undefined): boolean {
  if (!quantity || quantitySign(quantity) !== 1) return false;
  sums.set(name, addQuantities(sums.get(name) ?? zeroQuantity, quantity));
  return true;
}

/** What the requests and limits of a part come to. */
interface Remark {
  readonly explanation: Explanation;
  /** True where it keeps the Pod from being Guaranteed. */
  readonly breaks: boolean;
}

function reasonsOf(
  pod: Json | undefined,
  podPath: Path,
  resources: PodRequirements,
  qosClass: QosClass,
): Explanation[] {
  const from = (path: Path): Path => [...podPath, ...path];
  const say = (id: ResourceExplanationId, params: Explanation['params'], refs: readonly Path[]) => ({
    id,
    params,
    refs: refs.map(from),
  });
  const remarks: Remark[] = [];
  const podResources: Path = ['spec', 'resources'];
  if (resources.podLevel) {
    remarks.push({
      explanation: say('qos.pod.replacesContainers', {}, [podResources]),
      breaks: true,
    });
    if (qosClass === 'BestEffort') {
      remarks.push({ explanation: say('qos.pod.none', {}, [podResources]), breaks: true });
    } else {
      for (const name of qosResources)
        remarks.push(remarkOn(say, 'pod', '', resources.podLevel, name, podResources));
    }
    for (const bad of invalidIn(pod, podResources)) {
      remarks.push({ explanation: say('qos.pod.invalid', bad.params, [bad.path]), breaks: false });
    }
  } else {
    for (const container of inQosOrder(resources)) {
      pushAll(remarks, containerRemarks(say, container, pod));
    }
    if (resources.containers.length === 0) {
      remarks.push({ explanation: say('qos.noContainers', {}, [['spec']]), breaks: true });
    }
  }
  return [...remarks.filter((f) => f.breaks), ...remarks.filter((f) => !f.breaks)].map((f) => f.explanation);
}

type Say = (id: ResourceExplanationId, params: Explanation['params'], refs: readonly Path[]) => Explanation;

function containerRemarks(say: Say, container: ContainerRequirements, pod: Json | undefined): Remark[] {
  const { ref } = container;
  const name = ref.name || formatPath(ref.path);
  const place = own(ref.value, 'resources') === undefined ? ref.path : [...ref.path, 'resources'];
  const remarks: Remark[] = [];
  const counts = (resource: string) => container.requests.has(resource) || container.limits.has(resource);
  if (qosResources.some(counts)) {
    for (const resource of qosResources) {
      remarks.push(remarkOn(say, 'container', name, container, resource, place));
    }
  } else {
    remarks.push({ explanation: say('qos.container.none', { container: name }, [place]), breaks: true });
  }
  for (const bad of invalidIn(pod, [...ref.path, 'resources'])) {
    const params = { container: name, ...bad.params };
    remarks.push({ explanation: say('qos.container.invalid', params, [bad.path]), breaks: false });
  }
  const others = [...container.requests.keys()].filter((key) => key !== 'cpu' && key !== 'memory').sort();
  if (others.length > 0) {
    const params = { container: name, resources: others };
    const refs = others.map((key) => container.requests.get(key)?.path ?? place);
    remarks.push({ explanation: say('qos.onlyCpuAndMemory', params, refs), breaks: false });
  }
  return remarks;
}

function remarkOn(
  say: Say,
  scope: 'container' | 'pod',
  container: string,
  part: Requirements,
  resource: string,
  place: Path,
): Remark {
  const request = part.requests.get(resource);
  const limit = part.limits.get(resource);
  const common = scope === 'container' ? { container, resource } : { resource };
  const refs = [...new Set([request?.path, limit?.path])].filter(
    (path) => path !== undefined && path.length > 0,
  );
  const found = (id: QosRemark, params: Explanation['params'], breaks: boolean): Remark => ({
    explanation: say(
      `qos.${scope}.${id}`,
      { ...common, ...params },
      refs.length > 0 ? (refs as Path[]) : [place],
    ),
    breaks,
  });
  const positive = (entry: typeof request) => entry !== undefined && quantitySign(entry.quantity) === 1;
  if (!request && !limit) return found('unset', {}, true);
  if (limit && positive(limit)) {
    const most = formatQuantity(limit.quantity);
    const least = request ? formatQuantity(request.quantity) : '0';
    const order = compareQuantities(request?.quantity ?? zeroQuantity, limit.quantity);
    if (order < 0) return found('requestBelowLimit', { request: least, limit: most }, true);
    if (order > 0) return found('requestAboveLimit', { request: least, limit: most }, true);
    return found(request?.source === 'limits' ? 'requestFromLimit' : 'equal', { quantity: most }, false);
  }
  if (request && positive(request)) {
    return found('requestOnly', { request: formatQuantity(request.quantity) }, true);
  }
  return found('zero', {}, true);
}

/** Quantities of cpu and memory below a `resources` map that do not parse. */
function invalidIn(pod: Json | undefined, resourcesPath: Path) {
  const found: { path: Path; params: { resource: string; value: string } }[] = [];
  for (const side of ['requests', 'limits']) {
    const list = getIn(pod, [...resourcesPath, side]);
    if (!isObject(list)) continue;
    for (const resource of qosResources) {
      const value = own(list, resource);
      if (value === undefined || decodeQuantity(value).ok) continue;
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      found.push({
        path: [...resourcesPath, side, resource],
        params: { resource, value: text.slice(0, 40) },
      });
    }
  }
  return found;
}
