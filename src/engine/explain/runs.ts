import { type ContainerRef, getIn, own } from '../../pod/index.ts';
import { commandLine, list, number, type Sentence, type Subject, text } from './read.ts';

/** Replica counts and the like default as pkg/apis/apps/v1/defaults.go and pkg/apis/batch/v1/defaults.go set them. */
function* workload({ kind, object, objectPath }: Subject): Generator<Sentence> {
  const at = (name: string) => ({
    value: getIn(object, ['spec', name]),
    refs: [[...objectPath, 'spec', name]],
  });
  switch (kind) {
    case 'Deployment':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'StatefulSet': {
      const { value, refs } = at('replicas');
      yield { id: `runs.workload.${kind}`, chapter: 'runs', params: { replicas: number(value) ?? 1 }, refs };
      return;
    }
    case 'DaemonSet':
    case 'PodTemplate':
      yield { id: `runs.workload.${kind}`, chapter: 'runs', params: {}, refs: [[...objectPath, 'kind']] };
      return;
    case 'Job': {
      const completions = number(at('completions').value) ?? 1;
      const parallelism = number(at('parallelism').value) ?? 1;
      const refs = [...at('completions').refs, ...at('parallelism').refs];
      yield { id: 'runs.workload.Job', chapter: 'runs', params: { completions, parallelism }, refs };
      return;
    }
    case 'CronJob': {
      const { value, refs } = at('schedule');
      yield { id: 'runs.workload.CronJob', chapter: 'runs', params: { schedule: text(value) ?? '?' }, refs };
    }
  }
}

/** What runs: the containers with their images and, where the manifest replaces them, their commands. */
export function* runs(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  yield* workload(subject);
  const main = containers.filter((c) => c.role === 'container');
  if (main.length === 0) {
    yield { id: 'runs.none', chapter: 'runs', params: {}, refs: [[...subject.specPath, 'containers']] };
  }
  for (const { name, value, path } of main) {
    const container = name || '?';
    const image = text(own(value, 'image'));
    const imagePath = [...path, 'image'];
    yield image
      ? { id: 'runs.container', chapter: 'runs', params: { container, image }, refs: [imagePath] }
      : { id: 'runs.noImage', chapter: 'runs', params: { container }, refs: [imagePath] };
    const command = list(own(value, 'command'));
    const args = list(own(value, 'args'));
    if (command.length > 0) {
      const line = commandLine([...command, ...args]);
      const refs = [[...path, 'command'], ...(args.length > 0 ? [[...path, 'args']] : [])];
      yield { id: 'runs.command', chapter: 'runs', params: { container, command: line }, refs };
    } else if (args.length > 0) {
      const params = { container, args: commandLine(args) };
      yield { id: 'runs.args', chapter: 'runs', params, refs: [[...path, 'args']] };
    }
    const policy = own(value, 'imagePullPolicy');
    if (image && (policy === 'Always' || policy === 'Never')) {
      const params = { container, image };
      yield { id: `runs.pull${policy}`, chapter: 'runs', params, refs: [[...path, 'imagePullPolicy']] };
    }
  }
}
