import {
  addQuantities,
  compareQuantities,
  newQuantity,
  parseQuantity,
  type Quantity,
  quantityMilliValue,
  quantityValue,
  zeroQuantity,
} from '../pod/index.ts';

/** A quantity as it is written; zero for what is none. */
export function quantityOf(text: string | undefined): Quantity {
  const read = text === undefined ? undefined : parseQuantity(text);
  return read?.ok ? read.quantity : zeroQuantity;
}

export function isAbove(a: Quantity, b: Quantity): boolean {
  return compareQuantities(a, b) > 0;
}

export function sum(...quantities: readonly Quantity[]): Quantity {
  return quantities.reduce(addQuantities, newQuantity(0n));
}

/** What is left of an amount; nothing where more is used. */
export function rest(amount: Quantity, used: Quantity): Quantity {
  return isAbove(used, amount) ? zeroQuantity : addQuantities(amount, { ...used, unscaled: -used.unscaled });
}

/** In the unit in which upstream counts a resource: thousandths of a CPU, else whole units. */
export function countedOf(resource: string, quantity: Quantity): bigint {
  return resource === 'cpu' ? quantityMilliValue(quantity) : quantityValue(quantity);
}
