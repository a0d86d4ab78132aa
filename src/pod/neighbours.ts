import { mayMeet, objectsOf } from './beside.ts';
import type { ObjectKind } from './fields/index.ts';
import { isObject, type Json, own } from './json.ts';
import { text } from './names.ts';
import { getIn } from './path.ts';

/** An object that stands in the file of a Pod and that the Pod may name. */
export interface Neighbour {
  readonly kind: ObjectKind;
  readonly name: string;
  /** What it holds under names of their own: the keys of a ConfigMap or a Secret. */
  readonly keys: readonly string[];
}

/** The kinds of objects that fields of a Pod name. */
const kinds: ReadonlySet<string> = new Set<ObjectKind>([
  'ConfigMap',
  'Secret',
  'PersistentVolumeClaim',
  'ServiceAccount',
  'RuntimeClass',
  'PriorityClass',
  'ResourceClaim',
  'ResourceClaimTemplate',
  'StorageClass',
  'VolumeAttributesClass',
  'ClusterTrustBundle',
  'PodGroup',
  'Namespace',
  'Node',
  'Service',
]);

const isNamed = (kind: string | undefined): kind is ObjectKind => kind !== undefined && kinds.has(kind);

/** Fields that hold the keys, of a ConfigMap and of a Secret. */
const holders = ['data', 'stringData', 'binaryData'];

/**
 * The objects of a file that a Pod of it may name, in the order of the file; of those in namespaces only what stands in that
 * of the Pod, or in a namespace that is not written.
 * @param roots the value of each document; undefined where it does not read
 * @param object the Pod, or the object around it
 */
export function neighbours(roots: readonly (Json | undefined)[], object: Json | undefined): Neighbour[] {
  const found: Neighbour[] = [];
  for (const [document, root] of roots.entries())
    for (const { value } of objectsOf(root, document)) {
      const kind = text(own(value, 'kind'));
      const name = text(getIn(value, ['metadata', 'name']));
      if (!isNamed(kind) || name === undefined || !mayMeet(value, object)) continue;
      const keys = holders.flatMap((holder) => {
        const held = own(value, holder);
        return isObject(held) ? Object.keys(held) : [];
      });
      found.push({ kind, name, keys });
    }
  return found;
}
