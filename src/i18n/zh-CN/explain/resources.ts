import type { ResourceExplanationId } from '../../../engine/index.ts';
import type { ExplainMessage, Reader } from '../../types.ts';

/** 以字节计的数量；没有后缀时写出单位。 */
const size = (p: Reader, name: string) =>
  /^\d+$/.test(p(name)) && p(name) !== '0' ? `${p(name)} 字节` : p(name);
const cap = (p: Reader) => {
  if (p('computed') === p('result')) return '';
  return Number(p('computed')) < Number(p('result'))
    ? `Burstable Pod 的值不会低于 ${p('result')}。`
    : `Burstable Pod 的值不会高于 ${p('result')}。`;
};
const formula = (p: Reader, request: string) =>
  `1000 − 1000 × ${request} / ${size(p, 'nodeMemoryText')} = ${p('computed')}。${cap(p)}`;

/** 关于 QoS 类、`oom_score_adj` 和调度器所计资源的句子。 */
export const resources = {
  'qos.container.equal': (p) => `${p('container')}：${p('resource')} 的请求与限制都是 ${p('quantity')}。`,
  'qos.container.requestFromLimit': (p) =>
    `${p('container')}：${p('resource')} 只写了限制 ${p('quantity')}，没有写请求，API 服务器会把请求设为与限制相同。`,
  'qos.container.unset': (p) => `${p('container')}：${p('resource')} 既没有请求，也没有限制。`,
  'qos.container.requestOnly': (p) =>
    `${p('container')}：${p('resource')} 请求了 ${p('request')}，但没有限制。`,
  'qos.container.requestBelowLimit': (p) =>
    `${p('container')}：${p('resource')} 的请求 ${p('request')} 小于限制 ${p('limit')}。`,
  'qos.container.requestAboveLimit': (p) =>
    `${p('container')}：${p('resource')} 的请求 ${p('request')} 大于限制 ${p('limit')}，服务器会拒绝。`,
  'qos.container.zero': (p) => `${p('container')}：${p('resource')} 写成了零，等于没有设置。`,
  'qos.container.none': (p) => `${p('container')} 没有设置 CPU，也没有设置内存。`,
  'qos.container.invalid': (p) =>
    `${p('container')}：\`${p('value')}\` 不是合法的数量，这里的 ${p('resource')} 按未设置计算。`,
  'qos.pod.equal': (p) => `Pod 级别的 ${p('resource')} 请求与限制都是 ${p('quantity')}。`,
  'qos.pod.requestFromLimit': (p) =>
    `Pod 级别的 ${p('resource')} 限制是 ${p('quantity')}，没有任何请求，API 服务器会把请求设为与限制相同。`,
  'qos.pod.unset': (p) => `Pod 级别的 ${p('resource')} 既没有请求，也没有限制。`,
  'qos.pod.requestOnly': (p) => `Pod 级别的 ${p('resource')} 请求是 ${p('request')}，但没有 Pod 级别的限制。`,
  'qos.pod.requestBelowLimit': (p) =>
    `Pod 级别的 ${p('resource')} 请求 ${p('request')} 小于限制 ${p('limit')}。`,
  'qos.pod.requestAboveLimit': (p) =>
    `Pod 级别的 ${p('resource')} 请求 ${p('request')} 大于限制 ${p('limit')}，服务器会拒绝。`,
  'qos.pod.zero': (p) => `Pod 级别的 ${p('resource')} 写成了零，等于没有设置。`,
  'qos.pod.none': () => '写了 `spec.resources`，但其中没有设置 CPU，也没有设置内存。',
  'qos.pod.invalid': (p) => `\`${p('value')}\` 不是合法的数量，Pod 级别的 ${p('resource')} 按未设置计算。`,
  'qos.pod.replacesContainers': () =>
    '设置了 Pod 级别的资源（`spec.resources`），QoS 类只由它决定，各容器的设置不参与。',
  'qos.noContainers': () => '还没有容器。',
  'qos.onlyCpuAndMemory': (p) =>
    `${p('container')} 还设置了 ${p('resources')}，但只有 CPU 和内存影响 QoS 类。`,
  'qos.meaning.Guaranteed': () =>
    '它用不到超过请求的内存，所以节点内存不足时，先驱逐用量超过请求的 Pod，之后才轮到它；内核也最后才杀它的容器。如果 CPU 是整数，并且节点启用了 static CPU 管理策略，容器还能独占 CPU 核。',
  'qos.meaning.Burstable': () =>
    '节点有余量时可以用到超过请求的资源。内存不足时，kubelet 驱逐用量超过请求的 Pod：先看优先级，低的先走；再看超出多少，超得多的先走。',
  'qos.meaning.BestEffort': () =>
    '它什么都没有请求，用一点内存就算超过请求：内存不足时属于最先被驱逐的一批，内核的 OOM Killer 也最先杀它。',
  'qos.meaning.Guaranteed.windows': () =>
    '它用不到超过请求的内存，所以节点内存不足时，先驱逐用量超过请求的 Pod，之后才轮到它。',
  'qos.meaning.BestEffort.windows': () =>
    '它什么都没有请求，用一点内存就算超过请求：内存不足时属于最先被驱逐的一批。',
  'oom.nodeCritical': (p) =>
    `${p('container')}：${p('result')}，\`system-node-critical\` 的 Pod 最后才会被杀。`,
  'oom.guaranteed': (p) => `${p('container')}：${p('result')}，Guaranteed Pod 的容器都是这个值。`,
  'oom.bestEffort': (p) => `${p('container')}：${p('result')}，BestEffort Pod 的容器都是这个值。`,
  'oom.burstable': (p) => `${p('container')}：${formula(p, size(p, 'requestText'))}`,
  'oom.burstable.podLevel': (p) =>
    `${p('container')}：${formula(p, `(${size(p, 'requestText')} + ${size(p, 'shareText')})`)}其中 ${size(p, 'shareText')} 是 Pod 级别的请求超出各容器请求的部分平分到它的一份。`,
  'oom.burstable.sidecar': (p) => {
    const request =
      p('share') === '0' ? size(p, 'requestText') : `(${size(p, 'requestText')} + ${size(p, 'shareText')})`;
    return `${p('container')}：${formula(p, request)}其中 ${size(p, 'requestText')} 是普通容器中最小的内存请求：边车容器受到的保护不低于普通容器。`;
  },
  'effective.requests.containers': (p) => `${p('resource')}：${p('amount')}，即所有容器与边车容器之和。`,
  'effective.requests.init': (p) =>
    `${p('resource')}：${p('amount')}，由 ${p('container')} 启动这一步决定；之后所有容器加起来需要 ${p('running')}。`,
  'effective.requests.podLevel': (p) =>
    `${p('resource')}：${p('amount')}，由 Pod 级别的资源设置，取代各容器之和。`,
  'effective.requests.fromLimit': (p) =>
    `${p('container')} 把 ${p('resource')} 限制为 ${p('amount')}，没有写请求，所以请求也是这么多。`,
  'effective.requests.none': () => '没有任何请求：调度器不会因为节点的 CPU 或内存不足而排除任何节点。',
  'effective.overhead': (p) => `${p('resource')}：另加 ${p('amount')}，是沙箱本身的开销（\`overhead\`）。`,
  'effective.limits.missing': (p) =>
    `${p('resource')}：${p('containers')} 没有限制，因此整个 Pod 也就没有上限。`,
} satisfies Record<ResourceExplanationId, ExplainMessage>;
