import { effectiveResources } from '../../engine/index.ts';
import {
  getIn,
  newQuantity,
  type Path,
  type Quantity,
  quantityString,
  zeroQuantity,
} from '../../pod/index.ts';
import { turns } from '../agenda.ts';
import { isAbove, quantityOf, sum } from '../amounts.ts';
import { numberAt, type PodModel, textAt } from '../pod-model.ts';
import type { Instance } from '../runtime.ts';
import type { Condition } from '../timeline.ts';
import type { Action } from '../world.ts';
import type { Host } from './state.ts';
import { volumesOf } from './volumes.ts';

/** Why a Pod is evicted. */
export interface Eviction {
  readonly message: string;
  readonly paths: readonly Path[];
  /** The condition that comes with the end; only where the node is short of something. */
  readonly disruption?: Condition | undefined;
}

/** `SystemCriticalPriority` of pkg/apis/scheduling/types.go. */
const criticalPriority = 2_000_000_000;

/** `IsCriticalPod` of pkg/kubelet/types/pod_update.go: such a Pod is not evicted. */
export function isCritical({ spec }: PodModel): boolean {
  const name = textAt(spec, 'priorityClassName');
  return (
    name === 'system-node-critical' ||
    name === 'system-cluster-critical' ||
    (numberAt(spec, 'priority') ?? 0) >= criticalPriority
  );
}

/** What containers wrote to the node's disk; what each wrote to an emptyDir stays when it is started anew. */
export class Disk {
  readonly #host: Host;
  readonly #evict: (eviction: Eviction) => void;
  readonly #volumes = new Map<string, Map<string, Quantity>>();
  readonly #layers = new Map<string, Quantity>();

  constructor(host: Host, evict: (eviction: Eviction) => void) {
    this.#host = host;
    this.#evict = evict;
  }

  /** Follows what an instance writes. */
  watch(instance: Instance): void {
    const { agenda } = this.#host;
    const { name } = instance.container;
    this.#layers.set(name, zeroQuantity);
    const at = (seconds: number, write: () => void) =>
      agenda.at(instance.startedAt + seconds, turns.programs, () => {
        if (instance.ended) return;
        write();
        const eviction = this.#look();
        if (eviction) this.#evict(eviction);
      });
    for (const [from, used] of instance.behaviour.storage ?? [])
      at(from, () => this.#layers.set(name, quantityOf(used)));
    for (const [volume, from, used] of instance.behaviour.volumes ?? [])
      at(from, () => {
        const writers = this.#volumes.get(volume) ?? new Map<string, Quantity>();
        this.#volumes.set(volume, writers.set(name, quantityOf(used)));
      });
  }

  /** `localStorageEviction` of pkg/kubelet/eviction/eviction_manager.go: emptyDirs, then the Pod, then its containers. */
  #look(): Eviction | undefined {
    const { pod } = this.#host;
    let onDisk = sum(...this.#layers.values());
    for (const { name, value, path } of volumesOf(pod)) {
      if (getIn(value, ['emptyDir']) === undefined) continue;
      const used = sum(...(this.#volumes.get(name)?.values() ?? []));
      if (textAt(value, 'emptyDir', 'medium') !== 'Memory') onDisk = sum(onDisk, used);
      const limit = quantityOf(textAt(value, 'emptyDir', 'sizeLimit'));
      // A limit of 0 is none: `size.Sign() == 1`.
      if (isAbove(limit, zeroQuantity) && isAbove(used, limit))
        return {
          message: `Usage of EmptyDir volume "${name}" exceeds the limit "${quantityString(limit)}". `,
          paths: [[...path, 'emptyDir', 'sizeLimit']],
        };
    }
    const field = ['resources', 'limits', 'ephemeral-storage'];
    // `PodLimits`: an init container that may write more than all that run later raises the sum.
    const total = effectiveResources(pod.value, []).limits['ephemeral-storage'];
    if (total !== undefined && isAbove(onDisk, quantityOf(total)))
      return {
        message: `Pod ephemeral local storage usage exceeds the total limit of containers ${total}. `,
        paths: pod.all.flatMap(({ value, path }) =>
          getIn(value, field) === undefined ? [] : [[...path, ...field]],
        ),
      };
    // `pod.Spec.Containers` alone: of sidecars only the sum above is looked at.
    for (const { name, value, path } of pod.app) {
      const limit = quantityOf(textAt(value, ...field));
      if (isAbove(limit, zeroQuantity) && isAbove(this.#layers.get(name) ?? zeroQuantity, limit))
        return {
          message: `Container ${name} exceeded its local ephemeral storage limit "${quantityString(limit)}". `,
          paths: [[...path, ...field]],
        };
    }
    return undefined;
  }
}

/** Memory in use by an instance now. */
export function memoryOf(instance: Instance, now: number): Quantity {
  const used = (instance.behaviour.memory ?? []).filter(([from]) => instance.startedAt + from <= now);
  return quantityOf(used.sort(([a], [b]) => a - b).at(-1)?.[1]);
}

/** Bytes as upstream prints a measured amount: `resource.NewQuantity(n, resource.BinarySI)`. */
function bytesText(quantity: Quantity): string {
  return quantityString(sum(newQuantity(0n, 'BinarySI'), { ...quantity, format: 'BinarySI' }));
}

/** `evictionMessage` of pkg/kubelet/eviction/helpers.go, for memory. */
export function pressureEviction(
  { pod, runtime, agenda }: Host,
  { threshold, available }: Extract<Action, { do: 'memoryPressure' }>,
): Eviction {
  let message = 'The node was low on resource: memory. ';
  if (threshold !== undefined && available !== undefined)
    message += `Threshold quantity: ${threshold}, available: ${available}. `;
  const paths: Path[] = [];
  const running = runtime.running();
  const podRequest = textAt(pod.spec, 'resources', 'requests', 'memory');
  if (podRequest !== '') {
    const used = sum(...running.map((instance) => memoryOf(instance, agenda.now)));
    message += `Pod ${pod.name} was using ${bytesText(used)}, request is ${podRequest}, has larger consumption of memory. `;
  }
  for (const instance of running) {
    const { name, value, path } = instance.container;
    const used = memoryOf(instance, agenda.now);
    const request = textAt(value, 'resources', 'requests', 'memory') || '0';
    if (!isAbove(used, quantityOf(request))) continue;
    message += `Container ${name} was using ${bytesText(used)}, request is ${request}, has larger consumption of memory. `;
    paths.push([...path, 'resources', 'requests', 'memory']);
  }
  const disruption = {
    type: 'DisruptionTarget',
    status: 'True',
    reason: 'TerminationByKubelet',
    message,
  } as const;
  return { message, paths, disruption };
}
