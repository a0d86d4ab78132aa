import { containersOf } from './containers.ts';
import type { FieldEntry } from './fields/index.ts';
import { isList, isObject, type Json, own } from './json.ts';
import { getIn, type Path } from './path.ts';
import { fieldsOf } from './schema/index.ts';

/** A value that a field may take. */
export interface SuggestedValue {
  readonly value: string;
  /** What of the Pod it names; `typical` names nothing, but is known to servers or runtimes. */
  readonly of: 'volume' | 'port' | 'container' | 'resource-claim' | 'typical';
  /** The type of the volume, the number of the port; empty where there is no more to say. */
  readonly detail: string;
}

/** Names that container runtimes know (capabilities(7)), most used first; without CAP_. */
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

/** Resource names of requests and limits; hugepages sizes are those of amd64. */
export const resourceNames: readonly string[] = [
  'cpu',
  'memory',
  'ephemeral-storage',
  'hugepages-2Mi',
  'hugepages-1Gi',
];

/** The type of a volume: the one known key beside its name; the empty string for none. */
export function volumeType(volume: Json | undefined): string {
  return fieldsOf('Volume').find((f) => f.name !== 'name' && own(volume, f.name) !== undefined)?.name ?? '';
}

function named(
  list: Json | undefined,
  of: SuggestedValue['of'],
  detail: (item: Json) => string = () => '',
): SuggestedValue[] {
  if (!isList(list)) return [];
  return list.filter(isObject).flatMap((item) => {
    const name = own(item, 'name');
    return typeof name === 'string' && name !== '' ? [{ value: name, of, detail: detail(item) }] : [];
  });
}

/**
 * The values that a field's `suggest` stands for, each once: names out of the Pod, in its order, or typical ones.
 * @param pod the map that holds `spec`; without one there are no names
 * @param path of the field, from the Pod; ports are those of the container that it is in
 */
export function suggestionsOf(
  suggest: NonNullable<FieldEntry['suggest']>,
  pod: Json | undefined,
  path: Path,
): SuggestedValue[] {
  const seen = new Set<string>();
  return listed(suggest, pod, path).filter(({ value }) => !seen.has(value) && seen.add(value));
}

function listed(
  suggest: NonNullable<FieldEntry['suggest']>,
  pod: Json | undefined,
  path: Path,
): SuggestedValue[] {
  const typical = (values: readonly string[]) =>
    values.map((value): SuggestedValue => ({ value, of: 'typical', detail: '' }));
  switch (suggest) {
    case 'volumes':
      return named(getIn(pod, ['spec', 'volumes']), 'volume', volumeType);
    case 'port-names': {
      const ports = getIn(pod, [...path.slice(0, 3), 'ports']);
      return named(ports, 'port', (port) => String(own(port, 'containerPort') ?? ''));
    }
    case 'containers':
      return containersOf(pod).flatMap(({ name }) =>
        name === '' ? [] : [{ value: name, of: 'container', detail: '' }],
      );
    case 'resource-claims':
      return named(getIn(pod, ['spec', 'resourceClaims']), 'resource-claim');
    case 'resources':
      return typical(resourceNames);
    case 'capabilities':
      return typical(capabilities);
  }
}
