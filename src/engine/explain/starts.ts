import { type ContainerRef, getIn, own } from '../../pod/index.ts';
import { list, map, type Sentence, type Subject, text } from './read.ts';

function* placement({ spec, specPath }: Subject): Generator<Sentence> {
  const gates = list(own(spec, 'schedulingGates')).map((gate) => text(own(gate, 'name')) ?? '?');
  if (gates.length > 0) {
    yield {
      id: 'starts.gated',
      chapter: 'starts',
      params: { gates },
      refs: [[...specPath, 'schedulingGates']],
    };
  }
  const node = text(own(spec, 'nodeName'));
  if (node)
    yield { id: 'starts.nodeName', chapter: 'starts', params: { node }, refs: [[...specPath, 'nodeName']] };
  const labels = Object.entries(map(own(spec, 'nodeSelector'))).map(([key, value]) => `${key}=${value}`);
  if (labels.length > 0) {
    yield {
      id: 'starts.nodeSelector',
      chapter: 'starts',
      params: { labels },
      refs: [[...specPath, 'nodeSelector']],
    };
  }
  for (const kind of ['nodeAffinity', 'podAffinity', 'podAntiAffinity'] as const) {
    const required = getIn(spec, ['affinity', kind, 'requiredDuringSchedulingIgnoredDuringExecution']);
    if (required === undefined || required === null) continue;
    yield { id: `starts.${kind}`, chapter: 'starts', params: {}, refs: [[...specPath, 'affinity', kind]] };
  }
  const count = list(own(spec, 'tolerations')).length;
  if (count > 0) {
    yield {
      id: 'starts.tolerations',
      chapter: 'starts',
      params: { count },
      refs: [[...specPath, 'tolerations']],
    };
  }
}

/** Where it may start, and in what order: init containers one by one, sidecars staying, then the containers. */
export function* starts(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  yield* placement(subject);
  const initial = containers.filter((c) => c.list === 'initContainers');
  for (const { role, name, value, path } of initial) {
    const params = { container: name || '?', image: text(own(value, 'image')) ?? '?' };
    if (role === 'init') {
      yield { id: 'starts.init', chapter: 'starts', params, refs: [path] };
      continue;
    }
    yield { id: 'starts.sidecar', chapter: 'starts', params, refs: [[...path, 'restartPolicy']] };
    if (own(value, 'startupProbe')) {
      const refs = [[...path, 'startupProbe']];
      yield { id: 'starts.sidecarProbe', chapter: 'starts', params: { container: params.container }, refs };
    }
  }
  const main = containers.filter((c) => c.role === 'container');
  const names = main.map((c) => c.name || '?');
  const refs = [[...subject.specPath, 'containers']];
  if (initial.length > 0 && main.length > 0) {
    yield { id: 'starts.containersAfterInit', chapter: 'starts', params: { containers: names }, refs };
  } else if (main.length > 1) {
    yield { id: 'starts.containersTogether', chapter: 'starts', params: { containers: names }, refs };
  }
  for (const { name, value, path } of containers) {
    if (!getIn(value, ['lifecycle', 'postStart'])) continue;
    const params = { container: name || '?' };
    yield { id: 'starts.postStart', chapter: 'starts', params, refs: [[...path, 'lifecycle', 'postStart']] };
  }
}
