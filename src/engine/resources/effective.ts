import {
  compareQuantities,
  formatPath,
  formatQuantity,
  isZeroQuantity,
  type Json,
  type Path,
  put,
} from '../../pod/index.ts';
import {
  addLists,
  aggregate,
  defaultedResources,
  formatList,
  hasPodLevelRequests,
  isPodLevelResource,
  type PodRequirements,
  type Quantities,
  quantitiesOf,
} from '../defaults/index.ts';
import type { EffectiveResources, Explanation, StartStep } from '../types.ts';
import type { ResourceExplanationId } from './ids.ts';

interface Step {
  readonly kind: StartStep['kind'];
  readonly path: Path;
  readonly name: string;
  readonly requests: Quantities;
  readonly limits: Quantities;
}

/**
 * What the scheduler counts for a Pod: `PodRequests` and `PodLimits` of k8s.io/component-helpers/resource/helpers.go at
 * 1.36, on the Pod after API server defaulting. Per resource the larger of any init step (with the sidecars started
 * before it) and of all containers with all sidecars; pod-level values replace that; overhead is added, to limits only
 * where there is one. Quantities that do not parse count as absent.
 */
export function effectiveResources(pod: Json | undefined, podPath: Path): EffectiveResources {
  const resources = defaultedResources(pod);
  const sums = podSums(resources);
  const podRequests = podLevelRequestsOf(resources);
  const podLimits = podLevelOf(resources, 'limits');
  const steps = stepsOf(resources);
  const deciding = decidingSteps(steps, podRequests);
  return {
    requests: formatList(sums.requests),
    limits: formatList(sums.limits),
    steps: steps.map((step) => ({
      ...step,
      path: [...podPath, ...step.path],
      requests: formatList(step.requests),
      limits: formatList(step.limits),
    })),
    deciding,
    overhead: formatList(quantitiesOf(resources.overhead)),
    podLevel: [...new Set([...podRequests.keys(), ...podLimits.keys()])].sort(),
    explanations: explain(podPath, resources, steps, deciding, podRequests),
  };
}

/** `PodRequests` and `PodLimits` of a Pod after defaulting, overhead included. */
export function podSums(resources: PodRequirements): {
  readonly requests: Quantities;
  readonly limits: Quantities;
} {
  const overhead = quantitiesOf(resources.overhead);
  const { containers } = resources;
  const requests = new Map([...aggregate(containers, 'requests'), ...podLevelRequestsOf(resources)]);
  const limits = new Map([...aggregate(containers, 'limits'), ...podLevelOf(resources, 'limits')]);
  const isLimited = (name: string) => {
    const limit = limits.get(name);
    return limit !== undefined && !isZeroQuantity(limit);
  };
  const limited = new Map([...overhead].filter(([name]) => isLimited(name)));
  return { requests: addLists(requests, overhead), limits: addLists(limits, limited) };
}

function podLevelRequestsOf(resources: PodRequirements): Quantities {
  return hasPodLevelRequests(resources) ? podLevelOf(resources, 'requests') : new Map();
}

function podLevelOf(resources: PodRequirements, side: 'requests' | 'limits'): Quantities {
  const entries = resources.podLevel?.[side] ?? new Map();
  return new Map([...quantitiesOf(entries)].filter(([name]) => isPodLevelResource(name)));
}

function stepsOf(resources: PodRequirements): Step[] {
  const steps: Step[] = [];
  let sidecars: Pick<Step, 'requests' | 'limits'> = { requests: new Map(), limits: new Map() };
  let running = sidecars;
  const plus = (a: typeof sidecars, b: typeof sidecars) => ({
    requests: addLists(a.requests, b.requests),
    limits: addLists(a.limits, b.limits),
  });
  for (const container of resources.containers) {
    const { ref } = container;
    const needs = { requests: quantitiesOf(container.requests), limits: quantitiesOf(container.limits) };
    if (ref.role === 'container') {
      running = plus(running, needs);
      continue;
    }
    const sum = ref.role === 'sidecar' ? plus(sidecars, needs) : plus(needs, sidecars);
    steps.push({ kind: ref.role === 'sidecar' ? 'sidecar' : 'init', path: ref.path, name: ref.name, ...sum });
    if (ref.role === 'sidecar') sidecars = sum;
  }
  steps.push({ kind: 'containers', path: ['spec', 'containers'], name: '', ...plus(running, sidecars) });
  return steps;
}

/** The first step with the largest request; the containers at the end where they need as much. */
function decidingSteps(steps: readonly Step[], podRequests: Quantities): Record<string, number> {
  const deciding: Record<string, number> = {};
  const names = [...new Set(steps.flatMap((step) => [...step.requests.keys()]))].sort();
  for (const name of names) {
    if (podRequests.has(name)) continue;
    let best = steps.length - 1;
    steps.forEach((step, i) => {
      const candidate = step.requests.get(name);
      const current = steps[best]?.requests.get(name);
      if (candidate && (!current || compareQuantities(candidate, current) > 0)) best = i;
    });
    put(deciding, name, best);
  }
  return deciding;
}

function explain(
  podPath: Path,
  resources: PodRequirements,
  steps: readonly Step[],
  deciding: Readonly<Record<string, number>>,
  podRequests: Quantities,
): Explanation[] {
  const out: Explanation[] = [];
  const say = (id: ResourceExplanationId, params: Explanation['params'], refs: readonly Path[]) => {
    out.push({ id, params, refs: refs.map((path) => [...podPath, ...path]) });
  };
  const text = (list: Quantities | undefined, name: string) => {
    const quantity = list?.get(name);
    return quantity ? formatQuantity(quantity) : '0';
  };
  for (const [name, index] of Object.entries(deciding)) {
    const step = steps[index];
    if (!step) continue;
    const amount = text(step.requests, name);
    if (step.kind === 'containers') {
      const refs = resources.containers.flatMap((c) =>
        c.ref.role === 'init' ? [] : (c.requests.get(name)?.path ?? []).length > 0 ? [c.ref.path] : [],
      );
      say('effective.requests.containers', { resource: name, amount }, refs);
    } else {
      const running = text(steps.at(-1)?.requests, name);
      const container = step.name || formatPath(step.path);
      say('effective.requests.init', { resource: name, amount, container, running }, [step.path]);
    }
  }
  for (const name of [...podRequests.keys()].sort()) {
    const path = resources.podLevel?.requests.get(name)?.path ?? [];
    const params = { resource: name, amount: text(podRequests, name) };
    say('effective.requests.podLevel', params, [path.length > 0 ? path : ['spec', 'resources']]);
  }
  for (const container of resources.containers) {
    for (const [resource, entry] of container.requests) {
      if (entry.source !== 'limits') continue;
      const name = container.ref.name || formatPath(container.ref.path);
      const params = { container: name, resource, amount: formatQuantity(entry.quantity) };
      say('effective.requests.fromLimit', params, [entry.path]);
    }
  }
  for (const [name, entry] of resources.overhead) {
    say('effective.overhead', { resource: name, amount: formatQuantity(entry.quantity) }, [entry.path]);
  }
  if (Object.keys(deciding).length === 0 && podRequests.size === 0) say('effective.requests.none', {}, []);
  explainMissingLimits(resources, say);
  return out;
}

/** Some containers have a limit and others have none, so that the sum limits nothing. */
function explainMissingLimits(
  resources: PodRequirements,
  say: (id: ResourceExplanationId, params: Explanation['params'], refs: readonly Path[]) => void,
): void {
  for (const name of ['cpu', 'memory']) {
    if (resources.podLevel?.limits.has(name)) continue;
    const without = resources.containers.filter((c) => !c.limits.has(name));
    if (without.length === 0 || without.length === resources.containers.length) continue;
    const containers = without.map((c) => c.ref.name || formatPath(c.ref.path));
    say(
      'effective.limits.missing',
      { resource: name, containers },
      without.map((c) => c.ref.path),
    );
  }
}
