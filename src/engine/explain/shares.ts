import { type ContainerRef, getIn, own, type Path } from '../../pod/index.ts';
import { list, type Sentence, type Subject, text } from './read.ts';

function* namespaces({ spec, specPath }: Subject, several: boolean): Generator<Sentence> {
  const flag = (name: string, value: boolean) => own(spec, name) === value;
  const refs = (name: string) => [[...specPath, name]];
  if (flag('hostNetwork', true)) {
    yield { id: 'shares.hostNetwork', chapter: 'shares', params: {}, refs: refs('hostNetwork') };
  } else if (several) {
    yield { id: 'shares.network', chapter: 'shares', params: {}, refs: refs('containers') };
  }
  if (flag('hostPID', true))
    yield { id: 'shares.hostPID', chapter: 'shares', params: {}, refs: refs('hostPID') };
  else if (flag('shareProcessNamespace', true)) {
    yield { id: 'shares.pid', chapter: 'shares', params: {}, refs: refs('shareProcessNamespace') };
  }
  if (flag('hostIPC', true))
    yield { id: 'shares.hostIPC', chapter: 'shares', params: {}, refs: refs('hostIPC') };
  if (flag('hostUsers', false)) {
    yield { id: 'shares.userNamespace', chapter: 'shares', params: {}, refs: refs('hostUsers') };
  }
}

function mountsOf(volume: string, containers: readonly ContainerRef[]): { words: string[]; refs: Path[] } {
  const words: string[] = [];
  const refs: Path[] = [];
  for (const { name, value, path } of containers) {
    list(own(value, 'volumeMounts')).forEach((mount, i) => {
      if (own(mount, 'name') !== volume) return;
      const readOnly = own(mount, 'readOnly') === true ? ' (ro)' : '';
      words.push(`${name || '?'}:${text(own(mount, 'mountPath')) ?? '?'}${readOnly}`);
      refs.push([...path, 'volumeMounts', i]);
    });
  }
  return { words, refs };
}

/** What containers share: namespaces, and each volume with who mounts it where. */
export function* shares(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  yield* namespaces(subject, containers.filter((c) => c.role !== 'init').length > 1);
  const volumes = list(own(subject.spec, 'volumes'));
  for (const [i, item] of volumes.entries()) {
    const volume = text(own(item, 'name'));
    const source = Object.keys(item ?? {}).find((key) => key !== 'name');
    if (!volume || !source) continue;
    const path = [...subject.specPath, 'volumes', i];
    const { words, refs } = mountsOf(volume, containers);
    yield words.length > 0
      ? {
          id: 'shares.volume',
          chapter: 'shares',
          params: { volume, source, mounts: words },
          refs: [path, ...refs],
        }
      : { id: 'shares.volumeUnused', chapter: 'shares', params: { volume, source }, refs: [path] };
    if (source === 'emptyDir') {
      const memory = getIn(item, ['emptyDir', 'medium']) === 'Memory';
      const id = memory ? 'shares.emptyDirMemory' : 'shares.emptyDir';
      yield { id, chapter: 'shares', params: { volume }, refs: [[...path, 'emptyDir']] };
    } else if (source === 'hostPath') {
      const at = text(getIn(item, ['hostPath', 'path'])) ?? '?';
      const params = { volume, path: at };
      yield { id: 'shares.hostPath', chapter: 'shares', params, refs: [[...path, 'hostPath', 'path']] };
    }
  }
}
