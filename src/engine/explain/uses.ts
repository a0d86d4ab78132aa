import {
  type ContainerRef,
  decodeQuantity,
  getIn,
  isObject,
  type Json,
  own,
  quantitySign,
  quantityString,
} from '../../pod/index.ts';
import { isForWindows } from '../os.ts';
import type { EffectiveResources, QosResult } from '../types.ts';
import { list, nameOf, type Sentence, type Subject, strings, teller } from './subject.ts';

const say = teller('uses');

/** A quantity above zero as an API server prints it; undefined for anything else. */
function amountOf(value: Json | undefined): string | undefined {
  const decoded = decodeQuantity(value);
  return decoded.ok && quantitySign(decoded.quantity) === 1 ? quantityString(decoded.quantity) : undefined;
}

/** What it may use: what the scheduler reserves, the limits the kernel and the kubelet keep, and the QoS class. */
export function* uses(
  { spec, specPath }: Subject,
  all: readonly ContainerRef[],
  qos: QosResult | undefined,
  resources: EffectiveResources | undefined,
): Generator<Sentence> {
  const containers = all.filter((c) => c.role !== 'ephemeral');
  const podLevel = isObject(own(spec, 'resources')) ? [[...specPath, 'resources']] : [];
  const refs = [
    ...podLevel,
    ...containers.filter((c) => isObject(own(c.value, 'resources'))).map((c) => [...c.path, 'resources']),
  ];
  const requests = Object.entries(resources?.requests ?? {})
    .filter(([, value]) => value !== '0')
    .map(([name, value]) => `${name} ${value}`);
  yield requests.length > 0
    ? say('uses.requests', { requests }, ...refs)
    : say('uses.noRequests', {}, ...refs);
  const overhead = Object.entries(resources?.overhead ?? {}).map(([name, value]) => `${name} ${value}`);
  if (overhead.length > 0) yield say('uses.overhead', { overhead }, [...specPath, 'overhead']);
  for (const [resource, id] of [
    ['memory', 'uses.podMemoryLimit'],
    ['cpu', 'uses.podCpuLimit'],
  ] as const) {
    const limit = amountOf(getIn(spec, ['resources', 'limits', resource]));
    if (limit) yield say(id, { limit }, [...specPath, 'resources', 'limits', resource]);
  }
  yield* limits(containers, isForWindows(spec));
  yield* resizes(containers);
  const running = containers.filter((c) => c.role !== 'init');
  const unlimited = running.filter((c) => {
    const limit = getIn(c.value, ['resources', 'limits', 'memory']);
    return limit === undefined || limit === null;
  });
  const podLimit = amountOf(getIn(spec, ['resources', 'limits', 'memory']));
  if (unlimited.length > 0 && !podLimit) {
    yield say(
      'uses.noMemoryLimit',
      { containers: unlimited.map(nameOf) },
      ...unlimited.map((c) => [...c.path, 'resources']),
    );
  }
  if (qos && running.length > 0) yield say('uses.qos', { class: qos.class }, ...refs);
}

const known = ['memory', 'cpu', 'ephemeral-storage'] as const;
const idOf = {
  memory: 'uses.memoryLimit',
  cpu: 'uses.cpuLimit',
  'ephemeral-storage': 'uses.storageLimit',
} as const;

/** `resizePolicy`: what an in-place change of resources does to a container (`computePodResizeAction` of kuberuntime_manager.go). */
function* resizes(containers: readonly ContainerRef[]): Generator<Sentence> {
  for (const { name: container, value, path } of containers) {
    for (const [policy, id] of [
      ['RestartContainer', 'uses.resizeRestarts'],
      ['NotRequired', 'uses.resizeKeeps'],
    ] as const) {
      const items = list(own(value, 'resizePolicy')).filter((item) => own(item, 'restartPolicy') === policy);
      const resources = strings(items.map((item) => own(item, 'resourceName') ?? null));
      if (resources.length > 0) yield say(id, { container, resources }, [...path, 'resizePolicy']);
    }
  }
}

function* limits(containers: readonly ContainerRef[], windows: boolean): Generator<Sentence> {
  for (const { name: container, role, value, path } of containers) {
    const list = getIn(value, ['resources', 'limits']);
    if (!isObject(list)) continue;
    const at = [...path, 'resources', 'limits'];
    for (const resource of known) {
      // `containerEphemeralStorageLimitEviction` of pkg/kubelet/eviction looks at `spec.containers` only.
      if (resource === 'ephemeral-storage' && role !== 'container') continue;
      const limit = amountOf(own(list, resource));
      const id = windows && resource === 'memory' ? 'uses.memoryLimit.windows' : idOf[resource];
      if (limit) yield say(id, { container, limit }, [...at, resource]);
    }
    const others = Object.keys(list).filter((key) => !(known as readonly string[]).includes(key));
    const devices = others.flatMap((key) => {
      const amount = amountOf(own(list, key));
      return amount === undefined ? [] : [`${key} ${amount}`];
    });
    if (devices.length > 0) yield say('uses.devices', { container, devices }, at);
  }
}
