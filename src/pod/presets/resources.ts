import type { PathEdit } from '../edit.ts';
import type { Json } from '../json.ts';
import type { PodScope } from '../names.ts';
import { getIn, type Path } from '../path.ts';
import { compareQuantities, quantitySign } from '../quantity.ts';
import { decodeQuantity } from '../quantity-text.ts';
import { setMissing } from './plan.ts';
import type { Preset } from './types.ts';

/** The resources whose requests and limits decide on the QoS class. */
const counted = ['cpu', 'memory'] as const;

const quantityOf = (value: Json | undefined) => {
  if (value === undefined || value === null) return undefined;
  const read = decodeQuantity(value);
  return read.ok && quantitySign(read.quantity) === 1 ? read.quantity : undefined;
};

/** What is requested at `path` (a map of requests and limits), as it is written; quantities that do not read do not count. */
function at({ root }: PodScope, path: Path, side: 'requests' | 'limits', name: string) {
  const written = getIn(root, [...path, side, name]);
  return { written, quantity: quantityOf(written) };
}

/**
 * The edits that give every limit of cpu and memory the text of its request. A resource without a request is left alone:
 * its limit, if it has one, is its request already.
 * @param path of the map that holds requests and limits
 */
export function limitsToRequests(scope: PodScope, path: Path): PathEdit[] {
  return counted.flatMap((name) => {
    const request = at(scope, path, 'requests', name);
    const limit = at(scope, path, 'limits', name);
    if (!request.quantity || request.written === undefined) return [];
    if (limit.quantity && compareQuantities(limit.quantity, request.quantity) === 0) return [];
    return [{ op: 'set', path: [...path, 'limits', name], value: request.written }] as const;
  });
}

/** Sets a quantity unless it is written so already. */
function setTo(scope: PodScope, path: Path, value: Json): PathEdit[] {
  return getIn(scope.root, path) === value ? [] : [{ op: 'set', path, value }];
}

/** Requests of a size; the memory may not exceed what is asked for, and the CPU may. */
const size = <Id extends string>(id: Id, cpu: string | number, memory: string): Preset<Id> => ({
  id,
  plan(scope, path) {
    const resources = [...path, 'resources'];
    const limit = at(scope, resources, 'limits', 'cpu').quantity;
    const wanted = quantityOf(cpu);
    // A limit below the request would be refused.
    const raised = limit && wanted && compareQuantities(limit, wanted) < 0;
    return [
      ...setTo(scope, [...resources, 'requests', 'cpu'], cpu),
      ...setTo(scope, [...resources, 'requests', 'memory'], memory),
      ...(raised ? setTo(scope, [...resources, 'limits', 'cpu'], cpu) : []),
      ...setTo(scope, [...resources, 'limits', 'memory'], memory),
    ];
  },
});

/** What `resources.guaranteed` asks for where nothing is written. */
const usual: Readonly<Record<(typeof counted)[number], string>> = { cpu: '250m', memory: '256Mi' };

/** The presets of the resources of a container. */
export const resourcePresets = [
  size('resources.small', '100m', '128Mi'),
  size('resources.medium', '250m', '256Mi'),
  size('resources.large', 1, '1Gi'),
  {
    id: 'resources.guaranteed',
    plan(scope, path) {
      const resources = [...path, 'resources'];
      return counted.flatMap((name): PathEdit[] => {
        const request = at(scope, resources, 'requests', name);
        const limit = at(scope, resources, 'limits', name);
        if (request.quantity) {
          return limitsToRequests(scope, resources).filter(({ path: edited }) => edited.at(-1) === name);
        }
        if (limit.quantity) {
          // An explicit request of zero, or one that does not read, keeps the API server from filling in the limit.
          return request.written === undefined
            ? []
            : setTo(scope, [...resources, 'requests', name], limit.written ?? null);
        }
        return [
          ...setTo(scope, [...resources, 'requests', name], usual[name]),
          ...setTo(scope, [...resources, 'limits', name], usual[name]),
        ];
      });
    },
  },
  {
    id: 'resources.noCpuLimit',
    plan(scope, path) {
      const resources = [...path, 'resources'];
      const limit = at(scope, resources, 'limits', 'cpu').written;
      if (limit === undefined || limit === null) return [];
      return [
        // The request followed the limit, and stays what it was.
        ...setMissing(scope, [...resources, 'requests', 'cpu'], limit),
        { op: 'delete', path: [...resources, 'limits', 'cpu'], prune: 1 } as const,
      ];
    },
  },
] as const satisfies readonly Preset[];
