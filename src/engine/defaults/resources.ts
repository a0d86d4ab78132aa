import {
  type ContainerRef,
  containersOf,
  isHugePages,
  isNativeResource,
  isObject,
  type Json,
  own,
} from '../../pod/index.ts';
import {
  addLists,
  maxLists,
  type Quantities,
  quantitiesOf,
  type ResourceEntries,
  readResourceList,
  roundToMilli,
} from './resource-lists.ts';

/** Requests and limits of a container, or of the Pod, as an API server stores them. */
export interface Requirements {
  readonly requests: ResourceEntries;
  readonly limits: ResourceEntries;
}

export interface ContainerRequirements extends Requirements {
  readonly ref: ContainerRef;
}

export interface PodRequirements {
  /** In start order; ephemeral containers cannot have resources and are left out. */
  readonly containers: readonly ContainerRequirements[];
  /** `spec.resources` where it is a map, even an empty one. */
  readonly podLevel: Requirements | undefined;
  readonly overhead: ResourceEntries;
}

/** `IsSupportedPodLevelResource` (component-helpers `resource/helpers.go`): cpu, memory and huge pages. */
export function isPodLevelResource(name: string): boolean {
  return name === 'cpu' || name === 'memory' || isHugePages(name);
}

/** `IsPodLevelRequestsSet`: some resource that a Pod as a whole can have is requested for it. */
export function hasPodLevelRequests(pod: PodRequirements): boolean {
  return [...(pod.podLevel?.requests.keys() ?? [])].some(isPodLevelResource);
}

/**
 * The resources of a Pod after API server defaulting (`SetDefaults_Pod`, `defaultHugePagePodLimits`,
 * `defaultPodRequests`, `SetDefaults_ResourceList` of pkg/apis/core/v1/defaults.go at 1.36): a request without a value
 * is its limit, pod-level requests come from the containers or the pod-level limits, all rounded up to milli.
 * Quantities that do not parse count as absent.
 */
export function defaultedResources(pod: Json | undefined): PodRequirements {
  const spec = own(pod, 'spec');
  const containers = containersOf(pod)
    .filter((ref) => ref.role !== 'ephemeral')
    .map((ref) => ({ ref, ...containerRequirements(ref) }));
  const written = own(spec, 'resources');
  return {
    containers: containers.map((c) => ({ ref: c.ref, ...rounded(c) })),
    podLevel: isObject(written) ? rounded(podLevelRequirements(written, containers)) : undefined,
    overhead: roundToMilli(readResourceList(own(spec, 'overhead'), ['spec', 'overhead'])),
  };
}

function rounded({ requests, limits }: Requirements): Requirements {
  return { requests: roundToMilli(requests), limits: roundToMilli(limits) };
}

function containerRequirements(ref: ContainerRef): Requirements {
  const written = own(ref.value, 'resources');
  const limits = readResourceList(own(written, 'limits'), [...ref.path, 'resources', 'limits']);
  const requests = readResourceList(own(written, 'requests'), [...ref.path, 'resources', 'requests']);
  for (const [name, limit] of limits) {
    if (!requests.has(name)) requests.set(name, { ...limit, source: 'limits' });
  }
  return { requests, limits };
}

function podLevelRequirements(written: Json, containers: readonly ContainerRequirements[]): Requirements {
  const path = ['spec', 'resources'];
  const limits = readResourceList(own(written, 'limits'), [...path, 'limits']);
  const requests = readResourceList(own(written, 'requests'), [...path, 'requests']);
  const requested = new Set(requests.keys());

  if (limits.size + requests.size > 0) {
    for (const [name, quantity] of aggregate(containers, 'limits')) {
      if (!isHugePages(name) || limits.has(name) || requested.has(name)) continue;
      limits.set(name, { quantity, source: 'containers', path: [] });
    }
  }
  if (limits.size > 0) {
    for (const [name, quantity] of aggregate(containers, 'requests')) {
      if (requested.has(name) || !isPodLevelResource(name) || isHugePages(name) || !isNativeResource(name))
        continue;
      requests.set(name, { quantity, source: 'containers', path: [] });
    }
    for (const [name, limit] of limits) {
      if (!requested.has(name) && !requests.has(name) && isPodLevelResource(name)) {
        requests.set(name, { ...limit, source: 'limits' });
      }
    }
  }
  return { requests, limits };
}

/**
 * `AggregateContainerRequests` and `AggregateContainerLimits` of component-helpers: containers plus sidecars, or the
 * largest init step with the sidecars before it, where that is more (KEP-753).
 */
export function aggregate(
  containers: readonly ContainerRequirements[],
  side: 'requests' | 'limits',
): Quantities {
  const isMain = (container: ContainerRequirements) => container.ref.role === 'container';
  const list = (container: ContainerRequirements) => quantitiesOf(container[side]);
  // Containers are added first: a sum is printed in the format of its first addend.
  let running = containers.filter(isMain).map(list).reduce(addLists, new Map());
  let sidecars: Quantities = new Map();
  let peak: Quantities = new Map();
  for (const container of containers) {
    if (isMain(container)) continue;
    const needs = list(container);
    let step = addLists(needs, sidecars);
    if (container.ref.role === 'sidecar') {
      running = addLists(running, needs);
      sidecars = addLists(sidecars, needs);
      step = sidecars;
    }
    peak = maxLists(peak, step);
  }
  return maxLists(running, peak);
}
