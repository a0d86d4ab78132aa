import {
  compareQuantities,
  type Issue,
  type JsonObject,
  own,
  type Path,
  parseQuantity,
  type Quantity,
  quantityMilliValue,
  quantitySign,
} from '../../pod/index.ts';
import { warning } from './errors.ts';
import { obj } from './read.ts';
import { quantities } from './resources.ts';

/**
 * Amounts of a container that a server takes and nobody means: bytes in thousandths (pkg/api/pod/warnings.go), a limit of some
 * bytes, and more cores than any machine has.
 * @param path that of the container
 */
export function* amountWarnings(container: JsonObject, path: Path): Generator<Issue> {
  const resources = obj(container, 'resources');
  for (const kind of ['limits', 'requests']) {
    const list = quantities(resources, kind);
    const written = (name: string) => String(own(obj(resources, kind), name));
    const cpu = list.get('cpu');
    if (cpu && isAtLeast(cpu, manyCores)) {
      const at = [...path, 'resources', kind, 'cpu'];
      const meant = inThousandths(written('cpu'));
      const fix = meant === undefined ? undefined : ([{ op: 'set', path: at, value: meant }] as const);
      yield warning(at, 'cpu-huge', { value: written('cpu') }, fix);
    }
    for (const name of ['memory', 'ephemeral-storage']) {
      const quantity = list.get(name);
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
const manyCores = '4k';
const mebibyte = '1Mi';

function isAtLeast(quantity: Quantity, text: string): boolean {
  const parsed = parseQuantity(text);
  return parsed.ok && compareQuantities(quantity, parsed.quantity) >= 0;
}

const isTiny = (quantity: Quantity) => quantitySign(quantity) > 0 && !isAtLeast(quantity, mebibyte);

/** `500M` and `500Mi` with the small letter that was meant; undefined for what may have been meant otherwise. */
function inThousandths(written: string): string | undefined {
  const [, digits] = /^(\d+)Mi?$/.exec(written) ?? [];
  return digits && `${digits}m`;
}
