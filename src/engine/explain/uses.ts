import { type ContainerRef, getIn } from '../../pod/index.ts';
import type { EffectiveResources, QosResult } from '../types.ts';
import type { Sentence } from './read.ts';

/** What it may use: what the scheduler reserves, the limits the kernel keeps, and the QoS class. */
export function* uses(
  containers: readonly ContainerRef[],
  qos: QosResult | undefined,
  resources: EffectiveResources | undefined,
): Generator<Sentence> {
  const requests = Object.entries(resources?.requests ?? {}).map(([name, value]) => `${name} ${value}`);
  const asked = containers
    .filter((c) => getIn(c.value, ['resources', 'requests']) ?? getIn(c.value, ['resources', 'limits']))
    .map((c) => [...c.path, 'resources']);
  yield requests.length > 0
    ? { id: 'uses.requests', chapter: 'uses', params: { requests }, refs: asked }
    : { id: 'uses.noRequests', chapter: 'uses', params: {}, refs: [] };
  const running = containers.filter((c) => c.role !== 'init' && c.role !== 'ephemeral');
  for (const { name, value, path } of running) {
    for (const resource of ['memory', 'cpu'] as const) {
      const limit = getIn(value, ['resources', 'limits', resource]);
      if (typeof limit !== 'string' && typeof limit !== 'number') continue;
      const refs = [[...path, 'resources', 'limits', resource]];
      const params = { container: name || '?', limit: String(limit) };
      yield { id: resource === 'cpu' ? 'uses.cpuLimit' : 'uses.memoryLimit', chapter: 'uses', params, refs };
    }
  }
  const free = running.filter((c) => getIn(c.value, ['resources', 'limits', 'memory']) === undefined);
  if (free.length > 0 && !resources?.podLevel.includes('memory')) {
    const params = { containers: free.map((c) => c.name || '?') };
    yield {
      id: 'uses.noMemoryLimit',
      chapter: 'uses',
      params,
      refs: free.map((c) => [...c.path, 'resources']),
    };
  }
  if (qos) yield { id: 'uses.qos', chapter: 'uses', params: { class: qos.class }, refs: [] };
}
