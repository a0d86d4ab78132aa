import { type ContainerRef, getIn, isObject, own, type Path } from '../../pod/index.ts';
import { placement } from './placement.ts';
import { commands } from './runs.ts';
import { handlerText, list, nameOf, type Sentence, type Subject, teller, text } from './subject.ts';
import { mountsOf } from './volumes.ts';

const say = teller('starts');

/** Where it may start, what must exist before, and in what order the containers start. */
export function* starts(subject: Subject, all: readonly ContainerRef[]): Generator<Sentence> {
  const containers = all.filter((c) => c.role !== 'ephemeral');
  yield* placement(subject);
  yield* volumesFirst(subject, all);
  yield* variables(containers);
  const initial = containers.filter((c) => c.list === 'initContainers');
  for (const [i, { role, name, value, path }] of initial.entries()) {
    const params = { container: name, image: text(own(value, 'image')) ?? '?' };
    if (role === 'init') {
      yield say(i === 0 ? 'starts.init.first' : 'starts.init', params, path);
      yield* commands({ name, value, path }, say);
      continue;
    }
    yield say(i === 0 ? 'starts.sidecar.first' : 'starts.sidecar', params, [...path, 'restartPolicy']);
    yield* commands({ name, value, path }, say);
    if (handlerText(own(value, 'startupProbe')) !== undefined) {
      yield say('starts.sidecarProbe', { container: params.container }, [...path, 'startupProbe']);
    }
  }
  const main = containers.filter((c) => c.role === 'container');
  const names = main.map(nameOf);
  if (initial.length > 0 && main.length > 0) {
    yield say('starts.containersAfterInit', { containers: names }, [...subject.specPath, 'containers']);
  } else if (main.length > 1) {
    yield say('starts.containersTogether', { containers: names }, [...subject.specPath, 'containers']);
  }
  for (const { role, name, value, path } of containers) {
    if (role === 'init') continue;
    const hook = getIn(value, ['lifecycle', 'postStart']);
    const how = handlerText(hook);
    if (how === undefined) continue;
    yield say('starts.postStart', { container: name, how }, [...path, 'lifecycle', 'postStart']);
  }
}

/**
 * Volumes that wait for something which may not exist. The kubelet mounts those that some container mounts before it
 * starts the first one (`WaitForAttachAndMount` of pkg/kubelet/volumemanager); for a claim the scheduler waits anyway.
 */
function* volumesFirst({ spec, specPath }: Subject, all: readonly ContainerRef[]): Generator<Sentence> {
  const needs: string[] = [];
  const refs: Path[] = [];
  const need = (kind: string, name: string | undefined, optional: boolean, path: Path) => {
    if (!name || optional) return;
    needs.push(`${kind} ${name}`);
    refs.push(path);
  };
  for (const [i, volume] of list(own(spec, 'volumes')).entries()) {
    const path = [...specPath, 'volumes', i];
    const isOptional = (source: Path) => getIn(volume, [...source, 'optional']) === true;
    const name = (...at: (string | number)[]) => text(getIn(volume, at));
    const claim = [...path, 'persistentVolumeClaim'];
    need('PersistentVolumeClaim', name('persistentVolumeClaim', 'claimName'), false, claim);
    if (mountsOf(name('name') ?? '', all).words.length === 0) continue;
    need('ConfigMap', name('configMap', 'name'), isOptional(['configMap']), [...path, 'configMap']);
    need('Secret', name('secret', 'secretName'), isOptional(['secret']), [...path, 'secret']);
    for (const [j] of list(getIn(volume, ['projected', 'sources'])).entries()) {
      for (const [key, kind] of [
        ['configMap', 'ConfigMap'],
        ['secret', 'Secret'],
      ] as const) {
        const source = ['projected', 'sources', j, key];
        need(kind, name(...source, 'name'), isOptional(source), [...path, ...source]);
      }
    }
  }
  if (needs.length > 0) yield say('starts.volumesFirst', { needs: [...new Set(needs)] }, ...refs);
}

/** ConfigMaps and Secrets of the environment: `makeEnvironmentVariables` of pkg/kubelet/kubelet_pods.go. */
function* variables(containers: readonly ContainerRef[]): Generator<Sentence> {
  for (const { name, value, path } of containers) {
    const needs: string[] = [];
    const refs: Path[] = [];
    const need = (kind: string, source: ReturnType<typeof own>, at: Path) => {
      const from = text(own(source, 'name'));
      if (!isObject(source) || !from || own(source, 'optional') === true) return;
      needs.push(`${kind} ${from}`);
      refs.push(at);
    };
    for (const [i, item] of list(own(value, 'envFrom')).entries()) {
      need('ConfigMap', own(item, 'configMapRef'), [...path, 'envFrom', i]);
      need('Secret', own(item, 'secretRef'), [...path, 'envFrom', i]);
    }
    for (const [i, item] of list(own(value, 'env')).entries()) {
      need('ConfigMap', getIn(item, ['valueFrom', 'configMapKeyRef']), [...path, 'env', i]);
      need('Secret', getIn(item, ['valueFrom', 'secretKeyRef']), [...path, 'env', i]);
    }
    if (needs.length === 0) continue;
    yield say('starts.variables', { container: name, needs: [...new Set(needs)] }, ...refs);
  }
}
