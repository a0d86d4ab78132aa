import { isList, isObject, type Json, type JsonObject, own } from './json.ts';
import type { Path } from './path.ts';

export const containerLists = ['initContainers', 'containers', 'ephemeralContainers'] as const;
export type ContainerList = (typeof containerLists)[number];

/** `sidecar`: an init container with `restartPolicy: Always` (KEP-753). */
export type ContainerRole = 'init' | 'sidecar' | 'container' | 'ephemeral';

export interface ContainerRef {
  readonly list: ContainerList;
  readonly index: number;
  readonly role: ContainerRole;
  /** Counted from the Pod (the map with metadata and spec): `spec.containers[0]`. */
  readonly path: Path;
  /** `name` where it is a string, else the empty string. */
  readonly name: string;
  readonly value: JsonObject;
}

/**
 * The one visitor over all container lists of a Pod, in start order: init containers (sidecars among them), containers,
 * ephemeral containers. Items that are not maps, and lists that are not lists, are passed over.
 * @param pod the map that holds `metadata` and `spec`
 */
export function containersOf(pod: Json | undefined): ContainerRef[] {
  const spec = own(pod, 'spec');
  const found: ContainerRef[] = [];
  for (const list of containerLists) {
    const items = own(spec, list);
    if (!isList(items)) continue;
    for (const [index, value] of items.entries()) {
      if (!isObject(value)) continue;
      const name = own(value, 'name');
      found.push({
        list,
        index,
        role: roleOf(list, value),
        path: ['spec', list, index],
        name: typeof name === 'string' ? name : '',
        value,
      });
    }
  }
  return found;
}

function roleOf(list: ContainerList, value: JsonObject): ContainerRole {
  if (list === 'containers') return 'container';
  if (list === 'ephemeralContainers') return 'ephemeral';
  return own(value, 'restartPolicy') === 'Always' ? 'sidecar' : 'init';
}
