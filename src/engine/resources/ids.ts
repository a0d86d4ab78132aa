/** What can be said of one resource of a container (`qos.container.…`) or of the Pod (`qos.pod.…`). */
export type QosRemark =
  /** Request and limit are equal. `{quantity}` */
  | 'equal'
  /** Only a limit is written; the request is taken from it. `{quantity}` */
  | 'requestFromLimit'
  /** Neither request nor limit. */
  | 'unset'
  /** A request without a limit. `{request}` */
  | 'requestOnly'
  /** `{request, limit}` */
  | 'requestBelowLimit'
  /** `{request, limit}`; a server rejects it. */
  | 'requestAboveLimit'
  /** Written as zero, which counts as not set. */
  | 'zero';

/**
 * Ids of the explanations of this room; `i18n/<lang>/explain/resources.ts` has a sentence for each. Common params:
 * `container` (its name, else its path) and `resource`; quantities are canonical text.
 */
export type ResourceExplanationId =
  | `qos.container.${QosRemark}`
  | `qos.pod.${QosRemark}`
  /** Neither cpu nor memory is set on the container. */
  | 'qos.container.none'
  /** A quantity that does not parse counts as absent. `{container, resource, value}` */
  | 'qos.container.invalid'
  | 'qos.pod.invalid'
  /** `spec.resources` decides; what containers say does not count. */
  | 'qos.pod.replacesContainers'
  /** `spec.resources` is there and names neither cpu nor memory, which makes any Pod BestEffort. */
  | 'qos.pod.none'
  | 'qos.noContainers'
  /** Other resources have no part in the class. `{container, resources}` */
  | 'qos.onlyCpuAndMemory'
  | 'qos.meaning.Guaranteed'
  | 'qos.meaning.Burstable'
  | 'qos.meaning.BestEffort'
  /** For Windows nodes, which know no `oom_score_adj`. */
  | 'qos.meaning.Guaranteed.windows'
  | 'qos.meaning.BestEffort.windows'
  /** `priorityClassName: system-node-critical`. `{result}` */
  | 'oom.nodeCritical'
  | 'oom.guaranteed'
  | 'oom.bestEffort'
  /** `{request, nodeMemory, requestText, nodeMemoryText, computed, result}`: bytes, their text, formula and bounds. */
  | 'oom.burstable'
  /** Also `{share, shareText}`: the pod-level request that no container claims, divided among them. */
  | 'oom.burstable.podLevel'
  /** A sidecar takes the lowest request of the regular containers where that protects it more: `request` is that one. */
  | 'oom.burstable.sidecar'
  /** `{resource, amount}`: the containers and sidecars at work together decide. */
  | 'effective.requests.containers'
  /** `{resource, amount, container, running}`: this init step needs more than what runs later. */
  | 'effective.requests.init'
  /** `{resource, amount}`: the pod-level request replaces the sum. */
  | 'effective.requests.podLevel'
  /** `{container, resource, amount}`: only a limit is written; it is the request too. */
  | 'effective.requests.fromLimit'
  /** `{resource, amount}` */
  | 'effective.overhead'
  /** `{resource, containers}`: without a limit there the Pod as a whole is not limited. */
  | 'effective.limits.missing'
  /** No requests: the scheduler takes the Pod to need nothing. */
  | 'effective.requests.none';
