import type { ResourceExplanationId } from '../../../engine/index.ts';
import type { ExplainMessage, Reader } from '../../types.ts';

/** A quantity of bytes; one that has no suffix gets the word. */
const size = (p: Reader, name: string) =>
  /^\d+$/.test(p(name)) && p(name) !== '0' ? `${p(name)} bytes` : p(name);
const cap = (p: Reader) => {
  if (p('computed') === p('result')) return '';
  return Number(p('computed')) < Number(p('result'))
    ? ` A Burstable Pod never gets less than ${p('result')}.`
    : ` A Burstable Pod never gets more than ${p('result')}.`;
};
const formula = (p: Reader, request: string) =>
  `1000 − 1000 × ${request} / ${size(p, 'nodeMemoryText')} = ${p('computed')}.${cap(p)}`;

/** Sentences about the QoS class, `oom_score_adj` and what the scheduler counts. */
export const resources = {
  'qos.container.equal': (p) =>
    `${p('container')}: ${p('resource')} request and limit are both ${p('quantity')}.`,
  'qos.container.requestFromLimit': (p) =>
    `${p('container')}: ${p('resource')} has a limit of ${p('quantity')} and no request, so the API server sets the request to the limit.`,
  'qos.container.unset': (p) => `${p('container')}: ${p('resource')} has neither a request nor a limit.`,
  'qos.container.requestOnly': (p) =>
    `${p('container')}: ${p('resource')} has a request of ${p('request')} but no limit.`,
  'qos.container.requestBelowLimit': (p) =>
    `${p('container')}: the ${p('resource')} request ${p('request')} is below the limit ${p('limit')}.`,
  'qos.container.requestAboveLimit': (p) =>
    `${p('container')}: the ${p('resource')} request ${p('request')} is above the limit ${p('limit')}, which a server rejects.`,
  'qos.container.zero': (p) => `${p('container')}: ${p('resource')} is set to zero, which counts as not set.`,
  'qos.container.none': (p) => `${p('container')} sets neither CPU nor memory.`,
  'qos.container.invalid': (p) =>
    `${p('container')}: \`${p('value')}\` is not a quantity, so ${p('resource')} counts as not set here.`,
  'qos.pod.equal': (p) => `The Pod's ${p('resource')} request and limit are both ${p('quantity')}.`,
  'qos.pod.requestFromLimit': (p) =>
    `The Pod's ${p('resource')} limit is ${p('quantity')} and nothing requests any, so the API server sets the request to the limit.`,
  'qos.pod.unset': (p) => `The Pod's ${p('resource')} has neither a request nor a limit.`,
  'qos.pod.requestOnly': (p) =>
    `The Pod's ${p('resource')} request is ${p('request')}, but there is no limit for the Pod.`,
  'qos.pod.requestBelowLimit': (p) =>
    `The Pod's ${p('resource')} request ${p('request')} is below its limit ${p('limit')}.`,
  'qos.pod.requestAboveLimit': (p) =>
    `The Pod's ${p('resource')} request ${p('request')} is above its limit ${p('limit')}, which a server rejects.`,
  'qos.pod.zero': (p) => `The Pod's ${p('resource')} is set to zero, which counts as not set.`,
  'qos.pod.none': () => '`spec.resources` is there but sets neither CPU nor memory.',
  'qos.pod.invalid': (p) =>
    `\`${p('value')}\` is not a quantity, so the Pod's ${p('resource')} counts as not set here.`,
  'qos.pod.replacesContainers': () =>
    'The Pod has resources of its own (`spec.resources`): they alone decide, whatever its containers say.',
  'qos.noContainers': () => 'There is no container yet.',
  'qos.onlyCpuAndMemory': (p) =>
    `${p('container')} also sets ${p('resources')}; only CPU and memory count for the QoS class.`,
  'qos.meaning.Guaranteed': () =>
    'It cannot use more memory than it requested, so when the node runs short, it is evicted only after all Pods that use more than they requested, and the kernel kills its containers last. With whole CPUs and the static CPU manager it gets cores of its own.',
  'qos.meaning.Burstable': () =>
    'It may use more than it requested while the node has room. When memory runs short, the kubelet evicts Pods that use more than they requested: lower priority first, then those furthest above.',
  'qos.meaning.BestEffort': () =>
    'It requested nothing, so any memory it uses is more than it requested: under memory pressure it is among the first Pods evicted, and the first that the kernel kills.',
  'qos.meaning.Guaranteed.windows': () =>
    'It cannot use more memory than it requested, so when the node runs short, it is evicted only after all Pods that use more than they requested.',
  'qos.meaning.BestEffort.windows': () =>
    'It requested nothing, so any memory it uses is more than it requested: under memory pressure it is among the first Pods evicted.',
  'oom.nodeCritical': (p) =>
    `${p('container')}: ${p('result')}, since \`system-node-critical\` Pods are killed last.`,
  'oom.guaranteed': (p) => `${p('container')}: ${p('result')}, as for every container of a Guaranteed Pod.`,
  'oom.bestEffort': (p) => `${p('container')}: ${p('result')}, as for every container of a BestEffort Pod.`,
  'oom.burstable': (p) => `${p('container')}: ${formula(p, size(p, 'requestText'))}`,
  'oom.burstable.podLevel': (p) =>
    `${p('container')}: ${formula(p, `(${size(p, 'requestText')} + ${size(p, 'shareText')})`)} ${size(p, 'shareText')} is its share of what the Pod requests beyond its containers.`,
  'oom.burstable.sidecar': (p) => {
    const request =
      p('share') === '0' ? size(p, 'requestText') : `(${size(p, 'requestText')} + ${size(p, 'shareText')})`;
    return `${p('container')}: ${formula(p, request)} ${size(p, 'requestText')} is the lowest request of the regular containers: a sidecar is protected at least as well as they are.`;
  },
  'effective.requests.containers': (p) =>
    `${p('resource')}: ${p('amount')}, all containers and sidecars together.`,
  'effective.requests.init': (p) =>
    `${p('resource')}: ${p('amount')}, because starting ${p('container')} needs that much; later all containers together need ${p('running')}.`,
  'effective.requests.podLevel': (p) =>
    `${p('resource')}: ${p('amount')}, set for the Pod as a whole; it replaces the sum of the containers.`,
  'effective.requests.fromLimit': (p) =>
    `${p('container')} limits ${p('resource')} to ${p('amount')} and requests none, so that much is requested too.`,
  'effective.requests.none': () => 'Nothing is requested: the CPU and memory of a node never rule it out.',
  'effective.overhead': (p) => `${p('resource')}: ${p('amount')} more for the sandbox (\`overhead\`).`,
  'effective.limits.missing': (p) =>
    `${p('resource')}: without a limit in ${p('containers')}, the Pod as a whole is not limited.`,
} satisfies Record<ResourceExplanationId, ExplainMessage>;
