import { type ContainerRef, defaultPullPolicy, own } from '../../pod/index.ts';
import { commandLine, list, nameOf, type Sentence, type Subject, strings, teller, text } from './subject.ts';
import { workload } from './workload.ts';

const say = teller('runs');

/** What runs: the containers with their images and, where the manifest replaces them, their commands. */
export function* runs(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  yield* workload(subject);
  const { spec, specPath } = subject;
  const main = containers.filter((c) => c.role === 'container');
  if (main.length === 0) yield say('runs.none', {}, [...specPath, 'containers']);
  for (const c of main) {
    const container = nameOf(c);
    const image = text(own(c.value, 'image'));
    yield image
      ? say('runs.container', { container, image }, [...c.path, 'image'])
      : say('runs.noImage', { container }, [...c.path, 'image']);
    yield* commands(c, say);
  }
  for (const ephemeral of containers.filter((c) => c.role === 'ephemeral')) {
    const params = { container: nameOf(ephemeral), image: text(own(ephemeral.value, 'image')) ?? '?' };
    yield say('runs.ephemeral', params, ephemeral.path);
  }
  yield* pulls(containers);
  const secrets = list(own(spec, 'imagePullSecrets')).flatMap((secret) => text(own(secret, 'name')) ?? []);
  if (secrets.length > 0) yield say('runs.pullSecrets', { secrets }, [...specPath, 'imagePullSecrets']);
  const runtimeClass = text(own(spec, 'runtimeClassName'));
  if (runtimeClass) yield say('runs.runtimeClass', { name: runtimeClass }, [...specPath, 'runtimeClassName']);
}

/** What replaces the image's ENTRYPOINT and CMD; told where the container is. */
export function* commands(
  c: Pick<ContainerRef, 'name' | 'value' | 'path'>,
  say: ReturnType<typeof teller>,
): Generator<Sentence> {
  const command = strings(own(c.value, 'command'));
  const args = strings(own(c.value, 'args'));
  const container = nameOf(c);
  if (command.length > 0) {
    const refs = [[...c.path, 'command'], ...(args.length > 0 ? [[...c.path, 'args']] : [])];
    yield say('runs.command', { container, command: commandLine([...command, ...args]) }, ...refs);
  } else if (args.length > 0) {
    yield say('runs.args', { container, args: commandLine(args) }, [...c.path, 'args']);
  }
}

/** `imagePullPolicy`, written or as `SetDefaults_Container` fills it in: Always for the tag `latest`. */
function* pulls(containers: readonly ContainerRef[]): Generator<Sentence> {
  for (const { name, value, path } of containers) {
    const image = text(own(value, 'image'));
    if (!image) continue;
    const params = { container: name, image };
    const policy = own(value, 'imagePullPolicy');
    if (policy === 'Always' || policy === 'Never') {
      yield say(`runs.pull${policy}`, params, [...path, 'imagePullPolicy']);
    } else if (
      (policy === undefined || policy === null || policy === '') &&
      defaultPullPolicy(image) === 'Always'
    ) {
      yield say('runs.pullLatest', params, [...path, 'image']);
    }
  }
}
