import {
  defaultNodeMemory,
  formatQuantity,
  isZeroQuantity,
  newQuantity,
  type Path,
  type Quantity,
  quantityMilliValue,
  quantityValue,
} from '../../pod/index.ts';
import {
  type ContainerRequirements,
  isPodLevelResource,
  type PodRequirements,
  type ResourceEntry,
} from '../defaults/index.ts';
import type { Explanation, QosClass } from '../types.ts';
import type { Context } from './context.ts';
import type { LinuxFile } from './types.ts';

const period = 100_000n;
const pageSize = 4096n;

/** `MilliCPUToShares` of pkg/kubelet/cm/helpers_linux.go: 2..262144. */
export function milliCpuToShares(milliCpu: bigint): bigint {
  const shares = (milliCpu * 1024n) / 1000n;
  return shares < 2n ? 2n : shares > 262144n ? 262144n : shares;
}

/**
 * `cpu.weight` of a container from its shares: `ConvertCPUSharesToCgroupV2Value` of opencontainers/cgroups v0.0.6, a
 * quadratic in log2 that maps 2, 1024 and 262144 to 1, 100 and 10000. runc writes it since 1.3.2, crun since 1.23; these
 * are the runtimes of 1.36's time.
 */
export function sharesToWeight(shares: bigint): number {
  if (shares <= 2n) return 1;
  if (shares >= 262144n) return 10000;
  const log = Math.log2(Number(shares));
  return Math.ceil(10 ** ((log * log + 125 * log) / 612 - 7 / 34));
}

/**
 * The linear conversion of KEP-2254, `1 + (shares - 2) * 9999 / 262142`: what older runtimes write for a container, and what
 * the kubelet of 1.36 still writes for the Pod's cgroup (`getCPUWeight` of pkg/kubelet/cm/cgroup_manager_linux.go).
 */
export function sharesToWeightLinear(shares: bigint): number {
  return shares >= 262144n ? 10000 : Number(1n + ((shares - 2n) * 9999n) / 262142n);
}

/** `MilliCPUToQuota`: microseconds per period of 100 ms, 1 ms at least; undefined without a limit. */
export function milliCpuToQuota(milliCpu: bigint): bigint | undefined {
  if (milliCpu === 0n) return undefined;
  const quota = (milliCpu * period) / 1000n;
  return quota < 1000n ? 1000n : quota;
}

/** What the kernel gives back for a number of bytes: whole pages. */
function pages(bytes: bigint): bigint {
  return bytes - (bytes % pageSize);
}

const some = (entry: ResourceEntry | undefined) =>
  entry && !isZeroQuantity(entry.quantity) && quantityMilliValue(entry.quantity) > 0n ? entry : undefined;
const refs = (entry: ResourceEntry): Path[] => (entry.path.length > 0 ? [entry.path] : []);
const cpuMax = (quota: bigint | undefined) => `${quota ?? 'max'} ${period}`;

/**
 * The cgroup v2 files of a container: `generateLinuxContainerResources` of
 * pkg/kubelet/kuberuntime/kuberuntime_container_linux.go, then runc.
 */
export function containerCgroup(
  context: Context,
  pod: PodRequirements,
  container: ContainerRequirements | undefined,
  qosClass: QosClass,
): LinuxFile[] {
  const podLimits = pod.podLevel?.limits;
  const limitOf = (name: string) => some(container?.limits.get(name)) ?? some(podLimits?.get(name));
  const fromPod = (name: string) =>
    !some(container?.limits.get(name)) && some(podLimits?.get(name)) !== undefined;
  return [
    containerWeight(context, container, limitOf('cpu')),
    containerQuota(context, limitOf('cpu'), fromPod('cpu')),
    containerMemory(context, limitOf('memory'), fromPod('memory')),
    { file: 'memory.swap.max', value: '0', explanation: context.say('linux.memorySwapMax') },
    { file: 'memory.oom.group', value: '1', explanation: context.say('linux.memoryOomGroup') },
    ...memoryQos(context, container, qosClass),
    { file: 'pids.max', value: 'max', explanation: context.say('linux.pidsMax') },
    ...hugeTlb(context, container, podLimits),
  ];
}

function containerWeight(
  { say }: Context,
  container: ContainerRequirements | undefined,
  limit: ResourceEntry | undefined,
): LinuxFile {
  const request = container?.requests.get('cpu');
  const decides = request ?? limit;
  const shares = milliCpuToShares(decides ? quantityMilliValue(decides.quantity) : 0n);
  const value = sharesToWeight(shares);
  const before = sharesToWeightLinear(shares);
  const params = { shares: Number(shares), value, before };
  let explanation: Explanation;
  if (request && !isZeroQuantity(request.quantity)) {
    const amount = formatQuantity(request.quantity);
    explanation = say('linux.cpuWeight', { ...params, request: amount }, ...refs(request));
  } else if (!request && limit) {
    const amount = formatQuantity(limit.quantity);
    explanation = say('linux.cpuWeight.podLimit', { ...params, limit: amount }, ...refs(limit));
  } else {
    explanation = say('linux.cpuWeight.none', { value });
  }
  return { file: 'cpu.weight', value: String(value), explanation };
}

function containerQuota({ say }: Context, limit: ResourceEntry | undefined, fromPod: boolean): LinuxFile {
  const quota = limit && milliCpuToQuota(quantityMilliValue(limit.quantity));
  const value = cpuMax(quota);
  if (!limit) return { file: 'cpu.max', value, explanation: say('linux.cpuMax.none') };
  const params = { limit: formatQuantity(limit.quantity), quota: Number(quota), period: Number(period) };
  const id = fromPod ? 'linux.cpuMax.podLimit' : 'linux.cpuMax';
  return { file: 'cpu.max', value, explanation: say(id, params, ...refs(limit)) };
}

function containerMemory({ say }: Context, limit: ResourceEntry | undefined, fromPod: boolean): LinuxFile {
  if (!limit) return { file: 'memory.max', value: 'max', explanation: say('linux.memoryMax.none') };
  const value = String(pages(quantityValue(limit.quantity)));
  const id = fromPod ? 'linux.memoryMax.podLimit' : 'linux.memoryMax';
  const params = { limit: formatQuantity(limit.quantity), value };
  return { file: 'memory.max', value, explanation: say(id, params, ...refs(limit)) };
}

/** `memory.min`, `memory.low` and `memory.high` of the feature gate MemoryQoS (KEP-2570), none without it. */
function memoryQos(
  { say, options }: Context,
  container: ContainerRequirements | undefined,
  qosClass: QosClass,
): LinuxFile[] {
  if (options.memoryQoS !== true) return [];
  const requestEntry = some(container?.requests.get('memory'));
  const limitEntry = some(container?.limits.get('memory'));
  const request = requestEntry ? quantityValue(requestEntry.quantity) : 0n;
  const limit = limitEntry ? quantityValue(limitEntry.quantity) : 0n;
  const requestText = requestEntry ? formatQuantity(requestEntry.quantity) : '0';
  const files: LinuxFile[] = [];
  if (requestEntry && options.memoryReservationPolicy === 'TieredReservation') {
    const value = String(pages(request));
    const hard = qosClass === 'Guaranteed';
    const explanation = say(
      hard ? 'linux.memoryMin' : 'linux.memoryLow',
      { request: requestText, value },
      ...refs(requestEntry),
    );
    files.push({ file: hard ? 'memory.min' : 'memory.low', value, explanation });
  } else {
    const explanation = say('linux.memoryUnprotected');
    files.push(
      { file: 'memory.min', value: '0', explanation },
      { file: 'memory.low', value: '0', explanation },
    );
  }
  if (request === limit) return files;
  const ceiling = limit === 0n ? BigInt(options.nodeMemory ?? defaultNodeMemory) : limit;
  const high = pages((request * 10n + (ceiling - request) * 9n) / 10n);
  if (high <= request) return files;
  const params = {
    request: requestText,
    limit: limitEntry
      ? formatQuantity(limitEntry.quantity)
      : formatQuantity(newQuantity(ceiling, 'BinarySI')),
    value: String(high),
  };
  const id = limitEntry ? 'linux.memoryHigh' : 'linux.memoryHigh.node';
  const explanation = say(
    id,
    params,
    ...(requestEntry ? refs(requestEntry) : []),
    ...(limitEntry ? refs(limitEntry) : []),
  );
  return [...files, { file: 'memory.high', value: String(high), explanation }];
}

/** Files of the huge page sizes that are asked for; all others are 0. */
function hugeTlb(
  { say }: Context,
  container: ContainerRequirements | undefined,
  podLimits: ReadonlyMap<string, ResourceEntry> | undefined,
): LinuxFile[] {
  const limits = new Map([...(podLimits ?? []), ...(container?.limits ?? [])]);
  return [...limits].flatMap(([name, entry]) => {
    const unit = /^hugepages-(\d+)([KMGT])i$/.exec(name);
    if (!unit) return [];
    const value = String(quantityValue(entry.quantity));
    const params = { limit: formatQuantity(entry.quantity), value };
    const file = `hugetlb.${unit[1]}${unit[2]}B.max`;
    return [{ file, value, explanation: say('linux.hugetlb', params, ...refs(entry)) }];
  });
}

/** Sums of a Pod that its cgroup is written from: PodRequests and PodLimits, overhead included. */
export interface PodSums {
  readonly requests: ReadonlyMap<string, Quantity>;
  readonly limits: ReadonlyMap<string, Quantity>;
}

/** The cgroup v2 files of the Pod: `ResourceConfigForPod` of pkg/kubelet/cm/helpers_linux.go. */
export function podCgroup(
  { say, options }: Context,
  pod: PodRequirements,
  sums: PodSums,
  qosClass: QosClass,
): LinuxFile[] {
  const request = sums.requests.get('cpu');
  const shares =
    qosClass === 'BestEffort' ? 2n : milliCpuToShares(request ? quantityMilliValue(request) : 0n);
  const weight = sharesToWeightLinear(shares);
  const weightParams = {
    request: request ? formatQuantity(request) : '0',
    shares: Number(shares),
    value: weight,
  };
  const cpu = podLimit(pod, sums, qosClass, 'cpu');
  const memory = podLimit(pod, sums, qosClass, 'memory');
  const quota = cpu && milliCpuToQuota(quantityMilliValue(cpu));
  const bytes = memory ? String(pages(quantityValue(memory))) : 'max';
  const pids = options.podPidsLimit;
  const overheadOf = (name: string) => {
    const entry = some(pod.overhead.get(name));
    return entry && { overhead: formatQuantity(entry.quantity) };
  };
  return [
    { file: 'cpu.weight', value: String(weight), explanation: say('linux.pod.cpuWeight', weightParams) },
    {
      file: 'cpu.max',
      value: cpuMax(quota),
      explanation: cpu
        ? say(overheadOf('cpu') ? 'linux.pod.cpuMax.overhead' : 'linux.pod.cpuMax', {
            ...overheadOf('cpu'),
            limit: formatQuantity(cpu),
            quota: Number(quota),
            period: Number(period),
          })
        : say('linux.pod.cpuMax.none'),
    },
    {
      file: 'memory.max',
      value: bytes,
      explanation: memory
        ? say(overheadOf('memory') ? 'linux.pod.memoryMax.overhead' : 'linux.pod.memoryMax', {
            ...overheadOf('memory'),
            limit: formatQuantity(memory),
            value: bytes,
          })
        : say('linux.pod.memoryMax.none'),
    },
    {
      file: 'pids.max',
      value: pids && pids > 0 ? String(pids) : 'max',
      explanation: pids && pids > 0 ? say('linux.pidsMax.pod', { value: pids }) : say('linux.pidsMax'),
    },
  ];
}

/**
 * The Pod is limited only where every container is, init containers counted with the sidecars before them; or where
 * the pod-level resources limit it.
 */
function podLimit(
  pod: PodRequirements,
  sums: PodSums,
  qosClass: QosClass,
  name: 'cpu' | 'memory',
): Quantity | undefined {
  const limit = sums.limits.get(name);
  if (!limit || isZeroQuantity(limit) || qosClass === 'BestEffort') return undefined;
  if (qosClass === 'Guaranteed') return limit;
  const podLevel = pod.podLevel?.limits;
  if (podLevel && [...podLevel.keys()].some(isPodLevelResource) && some(podLevel.get(name))) return limit;
  let sidecarLimited = false;
  for (const container of pod.containers) {
    const limited = some(container.limits.get(name)) !== undefined;
    if (container.ref.role === 'sidecar') sidecarLimited ||= limited;
    const counted = container.ref.role === 'container' ? limited : limited || sidecarLimited;
    if (!counted) return undefined;
  }
  return limit;
}
