import {
  compareQuantities,
  type Issue,
  type JsonObject,
  newQuantity,
  own,
  type Path,
  type Quantity,
  quantityMilliValue,
  quantitySign,
} from '../../pod/index.ts';
import { warning } from './errors.ts';
import { obj } from './read.ts';
import { quantityOf } from './resources.ts';

/**
 * Amounts of a container that a server takes and nobody means: bytes in thousandths (pkg/api/pod/warnings.go), a limit of some
 * bytes, and more cores than any machine has.
 * @param path that of the container
 */
export function* amountWarnings(container: JsonObject, path: Path): Generator<Issue> {
  const resources = obj(container, 'resources');
  for (const kind of ['limits', 'requests']) {
    const amounts = obj(resources, kind);
    if (!amounts) continue;
    const written = (name: string) => String(own(amounts, name));
    const cpu = quantityOf(amounts, 'cpu');
    if (cpu && compareQuantities(cpu, manyCores) >= 0) {
      const at = [...path, 'resources', kind, 'cpu'];
      const meant = inThousandths(written('cpu'));
      const fix = meant === undefined ? undefined : ([{ op: 'set', path: at, value: meant }] as const);
      yield warning(at, 'cpu-huge', { value: written('cpu') }, fix);
    }
    for (const name of ['memory', 'ephemeral-storage']) {
      const quantity = quantityOf(amounts, name);
      if (!quantity) continue;
      const at = [...path, 'resources', kind, name];
      if (quantityMilliValue(quantity) % 1000n !== 0n) {
        yield warning(at, 'fractional-bytes', {
          value: written(name),
          resource: name,
          detail: `fractional byte value "${written(name)}" is invalid, must be an integer`,
        });
      } else if (kind === 'limits' && name === 'memory' && isTiny(quantity)) {
        yield warning(at, 'memory-tiny', { value: written(name) });
      }
    }
  }
}

/** More than the largest machines that can be had. */
const manyCores = newQuantity(4000n);
const mebibyte = newQuantity(1n << 20n);

const isTiny = (quantity: Quantity) =>
  quantitySign(quantity) > 0 && compareQuantities(quantity, mebibyte) < 0;

/** `500M` and `500Mi` with the small letter that was meant; undefined for what may have been meant otherwise. */
function inThousandths(written: string): string | undefined {
  const [, digits] = /^(\d+)Mi?$/.exec(written) ?? [];
  return digits && `${digits}m`;
}
