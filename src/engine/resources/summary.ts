import type { Json } from '../../pod/index.ts';
import { defaultedResources, formatList } from '../defaults/index.ts';
import type { ResourceSummary } from '../types.ts';
import { podSums } from './effective.ts';
import { qosClassOf } from './qos.ts';

/**
 * The class of `computeQos` and the sums of `effectiveResources`, without the reasons of either.
 * @param pod the map that holds `metadata` and `spec`
 */
export function resourceSummary(pod: Json | undefined): ResourceSummary {
  const resources = defaultedResources(pod);
  const sums = podSums(resources);
  return {
    class: qosClassOf(resources),
    requests: formatList(sums.requests),
    limits: formatList(sums.limits),
  };
}
