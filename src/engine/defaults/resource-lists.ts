import {
  addQuantities,
  compareQuantities,
  decodeQuantity,
  isObject,
  type Json,
  type Path,
  type Quantity,
  quantityString,
  roundUpQuantity,
} from '../../pod/index.ts';

/** Where a quantity comes from: written in the spec, or filled in by API server defaulting. */
export type ResourceSource = 'spec' | 'limits' | 'containers';

/** One quantity of a resource list. */
export interface ResourceEntry {
  readonly quantity: Quantity;
  readonly source: ResourceSource;
  /** The written value that decides, from the Pod; empty where several containers do. */
  readonly path: Path;
  /** The value as it is written there. */
  readonly written?: Json;
}

export type ResourceEntries = ReadonlyMap<string, ResourceEntry>;
export type Quantities = ReadonlyMap<string, Quantity>;

/**
 * Reads a `v1.ResourceList`. Values that are not quantities count as absent, and so does a list that is not a map.
 * @param path of the list, from the Pod
 */
export function readResourceList(list: Json | undefined, path: Path): Map<string, ResourceEntry> {
  const entries = new Map<string, ResourceEntry>();
  if (!isObject(list)) return entries;
  for (const [name, written] of Object.entries(list)) {
    const decoded = decodeQuantity(written);
    if (!decoded.ok) continue;
    entries.set(name, { quantity: decoded.quantity, source: 'spec', path: [...path, name], written });
  }
  return entries;
}

/** `SetDefaults_ResourceList`: the API server rounds every quantity up to a multiple of a thousandth. */
export function roundToMilli(entries: ResourceEntries): ResourceEntries {
  return new Map(
    [...entries].map(([name, entry]) => [name, { ...entry, quantity: roundUpQuantity(entry.quantity, -3) }]),
  );
}

/** The bare quantities of a list. */
export function quantitiesOf(entries: ResourceEntries): Quantities {
  return new Map([...entries].map(([name, entry]) => [name, entry.quantity]));
}

/** `addResourceList`: the sum by resource name. */
export function addLists(a: Quantities, b: Quantities): Quantities {
  const sum = new Map(a);
  for (const [name, quantity] of b) {
    const before = sum.get(name);
    sum.set(name, before ? addQuantities(before, quantity) : quantity);
  }
  return sum;
}

/** `maxResourceList`: the larger by resource name; `a` where they are equal. */
export function maxLists(a: Quantities, b: Quantities): Quantities {
  const result = new Map(a);
  for (const [name, quantity] of b) {
    const before = result.get(name);
    if (!before || compareQuantities(quantity, before) > 0) result.set(name, quantity);
  }
  return result;
}

/** Canonical strings by resource name, sorted by name. */
export function formatList(list: Quantities): Record<string, string> {
  return Object.fromEntries(
    [...list]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, quantity]) => [name, quantityString(quantity)]),
  );
}
