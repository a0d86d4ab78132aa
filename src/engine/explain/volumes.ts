import {
  type ContainerRef,
  decodeQuantity,
  fieldsOf,
  getIn,
  isObject,
  type Json,
  own,
  type Path,
  quantitySign,
  quantityString,
} from '../../pod/index.ts';
import { list, number, type Sentence, type Subject, teller, text } from './subject.ts';

const say = teller('shares');
const sources = fieldsOf('Volume')
  .map((field) => field.name)
  .filter((name) => name !== 'name');

/** The source of a volume; emptyDir where none is written, as `SetDefaults_Volume` does. */
export function sourceOf(volume: Json | undefined): string {
  return sources.find((name) => isObject(own(volume, name))) ?? 'emptyDir';
}

/** Who mounts a volume: `web:/data`, with `(ro)` where the mount is read-only. */
export function mountsOf(
  volume: string,
  containers: readonly ContainerRef[],
): { readonly words: string[]; readonly refs: Path[] } {
  const words: string[] = [];
  const refs: Path[] = [];
  for (const { name, value, path } of containers) {
    list(own(value, 'volumeMounts')).forEach((mount, i) => {
      if (own(mount, 'name') !== volume) return;
      const readOnly = own(mount, 'readOnly') === true ? ' (ro)' : '';
      words.push(`${name}:${text(own(mount, 'mountPath')) ?? '?'}${readOnly}`);
      refs.push([...path, 'volumeMounts', i]);
    });
    list(own(value, 'volumeDevices')).forEach((device, i) => {
      if (own(device, 'name') !== volume) return;
      words.push(`${name}:${text(own(device, 'devicePath')) ?? '?'}`);
      refs.push([...path, 'volumeDevices', i]);
    });
  }
  return { words, refs };
}

/** Each volume, who mounts it where, and how long what is in it lives. */
export function* volumes(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  for (const [i, item] of list(own(subject.spec, 'volumes')).entries()) {
    const volume = text(own(item, 'name'));
    if (!volume) continue;
    const source = sourceOf(item);
    const path = [...subject.specPath, 'volumes', i];
    const { words, refs } = mountsOf(volume, containers);
    yield words.length > 0
      ? say('shares.volume', { volume, source, mounts: words }, path, ...refs)
      : say('shares.volumeUnused', { volume, source }, path);
    yield* inside(volume, item, source, [...path, source]);
    if (source === 'configMap' || source === 'secret') yield* pinned(volume, containers);
  }
}

function* inside(volume: string, item: Json, source: string, path: Path): Generator<Sentence> {
  const at = (...steps: (string | number)[]) => getIn(item, [source, ...steps]);
  switch (source) {
    case 'emptyDir': {
      yield say('shares.emptyDir', { volume }, path);
      const limit = decodeQuantity(at('sizeLimit') ?? undefined);
      const memory = at('medium') === 'Memory';
      if (memory) yield say('shares.emptyDirMemory', { volume }, [...path, 'medium']);
      // 0 is no limit: `emptyDirLimitEviction` of pkg/kubelet/eviction, `calculateEmptyDirMemorySize` of pkg/volume/emptydir.
      if (limit.ok && quantitySign(limit.quantity) === 1) {
        const params = { volume, limit: quantityString(limit.quantity) };
        yield say(memory ? 'shares.memorySize' : 'shares.emptyDirLimit', params, [...path, 'sizeLimit']);
      }
      return;
    }
    case 'hostPath':
      yield say('shares.hostPath', { volume, path: text(at('path')) ?? '?' }, [...path, 'path']);
      return;
    case 'persistentVolumeClaim': {
      const claim = text(at('claimName'));
      if (claim) yield say('shares.claim', { volume, claim }, [...path, 'claimName']);
      return;
    }
    case 'ephemeral':
      yield say('shares.ephemeral', { volume }, path);
      return;
    case 'image': {
      const reference = text(at('reference'));
      if (reference) yield say('shares.image', { volume, reference }, [...path, 'reference']);
      return;
    }
    case 'projected':
      for (const [j, projection] of list(at('sources')).entries()) {
        const token = own(projection, 'serviceAccountToken');
        if (!isObject(token)) continue;
        const seconds = number(own(token, 'expirationSeconds')) ?? 3600;
        const params = { volume, file: text(own(token, 'path')) ?? '?', seconds };
        yield say('shares.token', params, [...path, 'sources', j, 'serviceAccountToken']);
      }
  }
}

/** A mount with subPath keeps the first content of a ConfigMap or Secret. */
function* pinned(volume: string, containers: readonly ContainerRef[]): Generator<Sentence> {
  for (const { name, value, path } of containers) {
    for (const [i, mount] of list(own(value, 'volumeMounts')).entries()) {
      const subPath = text(own(mount, 'subPath')) ?? text(own(mount, 'subPathExpr'));
      if (own(mount, 'name') !== volume || !subPath) continue;
      const params = { container: name, volume, path: text(own(mount, 'mountPath')) ?? '?' };
      yield say('shares.subPath', params, [...path, 'volumeMounts', i]);
    }
  }
}
