import { useMemo } from 'react';
import {
  containersOf,
  type FieldEntry,
  fieldsOf,
  getIn,
  isList,
  isObject,
  type Json,
  own,
  type Path,
} from '../../pod/index.ts';
import { usePodPath, useSelect } from '../../store/index.ts';
import type { SelectOption } from '../../ui/index.ts';

/** Names an API server and container runtimes know (capabilities(7)), most used first; without CAP_. */
const capabilities = [
  'ALL',
  'NET_BIND_SERVICE',
  'NET_ADMIN',
  'NET_RAW',
  'SYS_PTRACE',
  'SYS_ADMIN',
  'SYS_TIME',
  'SYS_NICE',
  'SYS_RESOURCE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETGID',
  'SETUID',
  'SETFCAP',
  'SETPCAP',
  'SYS_CHROOT',
  'AUDIT_WRITE',
  'IPC_LOCK',
  'BPF',
  'PERFMON',
  'SYSLOG',
];

/** Resources a container's fields can refer to (downward API). */
const resources = [
  'requests.cpu',
  'limits.cpu',
  'requests.memory',
  'limits.memory',
  'requests.ephemeral-storage',
  'limits.ephemeral-storage',
];

/** The type of a volume: the one known key beside its name; the empty string for none. */
export function volumeType(volume: Json | undefined): string {
  return fieldsOf('Volume').find((f) => f.name !== 'name' && own(volume, f.name) !== undefined)?.name ?? '';
}

function names(list: Json | undefined): string[] {
  if (!isList(list)) return [];
  return list.map((item) => own(item, 'name')).filter((name): name is string => typeof name === 'string');
}

function suggest(
  kind: NonNullable<FieldEntry['suggest']>,
  root: Json | undefined,
  podPath: Path,
  path: Path,
): SelectOption[] {
  const pod = getIn(root, podPath);
  const spec = own(pod, 'spec');
  const plain = (values: readonly string[]) => [...new Set(values)].map((value) => ({ value, label: value }));
  switch (kind) {
    case 'volumes': {
      const volumes = own(spec, 'volumes');
      if (!isList(volumes)) return [];
      return volumes.filter(isObject).flatMap((volume) => {
        const { name } = volume;
        if (typeof name !== 'string' || name === '') return [];
        const type = volumeType(volume);
        return [{ value: name, label: type === '' ? name : `${name} (${type})` }];
      });
    }
    case 'port-names': {
      const container = getIn(root, path.slice(0, podPath.length + 3));
      return plain(names(own(container, 'ports')));
    }
    case 'containers':
      return plain(
        containersOf(pod)
          .map((c) => c.name)
          .filter((name) => name !== ''),
      );
    case 'resource-claims':
      return plain(names(own(spec, 'resourceClaims')));
    case 'resources':
      return plain(resources);
    case 'capabilities':
      return plain(capabilities);
  }
}

const none: SelectOption[] = [];

/** What was found in a document, by kind and container, as long as the document stays the same value. */
const found = new WeakMap<object, Map<string, string>>();

/** The suggestions as JSON, a text that is equal where they are. */
function suggested(
  kind: NonNullable<FieldEntry['suggest']>,
  root: Json | undefined,
  podPath: Path,
  path: Path,
): string {
  const find = () => JSON.stringify(suggest(kind, root, podPath, path));
  if (typeof root !== 'object' || root === null) return find();
  const key = JSON.stringify([kind, kind === 'port-names' ? path.slice(0, podPath.length + 3) : podPath]);
  const known = found.get(root) ?? new Map<string, string>();
  found.set(root, known);
  const json = known.get(key) ?? find();
  known.set(key, json);
  return json;
}

/** Values out of the Pod, or typical ones, that a field may take. */
export function useSuggestions(kind: FieldEntry['suggest'], path: Path): readonly SelectOption[] {
  const podPath = usePodPath();
  const joined = useSelect((state) => (kind ? suggested(kind, state.root, podPath, path) : ''));
  return useMemo(() => (joined === '' ? none : (JSON.parse(joined) as SelectOption[])), [joined]);
}
