import {
  compareQuantities,
  getIn,
  isObject,
  type Json,
  type Path,
  type PathEdit,
  quantitySign,
} from '../../pod/index.ts';
import type { PodRequirements, Requirements, ResourceEntry } from '../defaults/index.ts';

/**
 * Edits that make requests and limits of cpu and memory equal everywhere they count. A limit wins over a lower request; a
 * request without a limit becomes the limit too.
 * @returns undefined where some resource has no value to go by, or where a list is of a wrong type
 */
export function guaranteedEdits(
  pod: Json | undefined,
  podPath: Path,
  resources: PodRequirements,
): PathEdit[] | undefined {
  const edits: PathEdit[] = [];
  const parts: (Requirements & { path: Path })[] = resources.podLevel
    ? [{ ...resources.podLevel, path: ['spec'] }]
    : resources.containers.map((container) => ({ ...container, path: container.ref.path }));
  if (parts.length === 0) return undefined;
  for (const part of parts) {
    if (!isWritable(pod, part.path)) return undefined;
    for (const name of ['cpu', 'memory']) {
      const limit = positive(part.limits.get(name));
      const request = positive(part.requests.get(name));
      const known = limit ?? request;
      if (known?.written === undefined) return undefined;
      if (resources.podLevel && !limit && exceeded(resources, name, known)) return undefined;
      const write = (side: string) =>
        edits.push({
          op: 'set',
          path: [...podPath, ...part.path, 'resources', side, name],
          value: known.written ?? null,
        });
      if (!limit) write('limits');
      // A defaulted request follows its limit by itself.
      const follows = request?.source === 'limits' || (!request && !part.requests.has(name));
      if (limit && !follows && !(request && compareQuantities(request.quantity, limit.quantity) === 0)) {
        write('requests');
      }
    }
  }
  return edits.length > 0 ? edits : undefined;
}

function positive(entry: ResourceEntry | undefined): ResourceEntry | undefined {
  return entry && quantitySign(entry.quantity) === 1 ? entry : undefined;
}

function isWritable(pod: Json | undefined, path: Path): boolean {
  const places: Path[] = [['resources'], ['resources', 'requests'], ['resources', 'limits']];
  return places.every((place) => {
    const at = getIn(pod, [...path, ...place]);
    return at === undefined || at === null || isObject(at);
  });
}

/** A container's limit may not exceed the Pod's, so a request cannot become the Pod's limit below one. */
function exceeded(resources: PodRequirements, name: string, limit: ResourceEntry): boolean {
  return resources.containers.some((container) => {
    const own = container.limits.get(name);
    return own !== undefined && compareQuantities(own.quantity, limit.quantity) > 0;
  });
}
