import {
  compareQuantities,
  decodeQuantity,
  defaultNodeMemory,
  formatQuantity,
  isHugePages,
  isObject,
  type Json,
  own,
  type Path,
  type Quantity,
  quantityMilliValue,
  quantitySign,
  quantityValue,
  roundUpQuantity,
} from '../../../pod/index.ts';
import type { Explanation } from '../../types.ts';
import { type FactTable, type FieldContext, fact, shown } from './context.ts';

/** Up to three digits that count: `0.781`, `12.5`. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function positive(value: Json | undefined): Quantity | undefined {
  if (value === undefined || value === null) return undefined;
  const decoded = decodeQuantity(value);
  return decoded.ok && quantitySign(decoded.quantity) === 1 ? decoded.quantity : undefined;
}

/** Cores as a part of CPU time: the runtime gives shares of a period of 100 ms. */
export function* cores(value: Json | undefined, path: Path): Generator<Explanation> {
  const quantity = positive(value);
  if (!quantity) return;
  const milli = quantityMilliValue(quantity);
  const written = shown(value);
  if (milli > 1_000_000_000n) return;
  const params = { value: written, cores: short(Number(milli) / 1000) };
  if (milli === 1000n) yield fact('field.cpu.one', { value: written }, path);
  else if (milli < 1000n) yield fact('field.cpu.part', { ...params, ms: short(Number(milli) / 10) }, path);
  else yield fact('field.cpu.more', params, path);
  const rounded = roundUpQuantity(quantity, -3);
  if (compareQuantities(rounded, quantity) !== 0) {
    yield fact('field.quantity.rounded', { value: written, stored: formatQuantity(rounded) }, path);
  }
}

/** Bytes, and the two mistakes with them: M for Mi, and m, which is a thousandth. */
export function* bytes(value: Json | undefined, path: Path): Generator<Explanation> {
  const quantity = positive(value);
  if (!quantity) return;
  const written = shown(value);
  const count = quantityValue(quantity);
  const params = { value: written, bytes: String(count) };
  if (/\d[mun]$/.test(written)) yield fact('field.bytes.fraction', params, path);
  else if (/^\d+$/.test(written) && count < 1048576n) yield fact('field.bytes.tiny', params, path);
  else if (/^[\d.]+[kMGTPE]$/.test(written)) {
    const mebi = short(Number(count) / 1048576);
    yield fact('field.bytes.decimal', { ...params, mebi, binary: `${written}i`.replace('ki', 'Ki') }, path);
  } else if (!/^\d+$/.test(written)) yield fact('field.bytes', params, path);
}

/** What one entry of requests or limits comes to. */
function* entry(context: FieldContext, side: string, name: string, path: Path, value: Json | undefined) {
  if (name === 'cpu') yield* cores(value, path);
  else if (name === 'memory' || name === 'ephemeral-storage' || isHugePages(name)) {
    yield* bytes(value, path);
  }
  const quantity = positive(value);
  if (quantity && name === 'memory' && side === 'requests') {
    const node = context.options.nodeMemory ?? defaultNodeMemory;
    const percent = short((Number(quantityValue(quantity)) / node) * 100);
    yield fact('field.memory.share', { value: shown(value), percent, node: short(node / 2 ** 30) }, path);
  }
}

/** `requests` and `limits` of a container or of the Pod. */
function* list(context: FieldContext): Generator<Explanation> {
  const side = context.field.name;
  const names =
    typeof context.element === 'string'
      ? [context.element]
      : Object.keys(isObject(context.value) ? context.value : {});
  const here = own(context.parent, side);
  for (const name of names) yield* entry(context, side, name, [...context.fieldPath, name], own(here, name));
  const limits = own(context.parent, 'limits');
  const requests = own(context.parent, 'requests');
  const others =
    typeof context.element === 'string' ? [context.element] : Object.keys(isObject(limits) ? limits : {});
  for (const name of others) {
    const limit = own(limits, name);
    const request = own(requests, name);
    const limitPath = [...context.parentPath, 'limits', name];
    if (!positive(limit)) continue;
    if (request === undefined || request === null) {
      // SetDefaults_Pod. At the Pod level the containers' requests come first, so nothing is said there.
      if (context.container)
        yield fact('field.default.requestFromLimit', { resource: name, value: shown(limit) }, limitPath);
    } else if (positive(request) && typeof context.element === 'string') {
      const refs = [[...context.parentPath, 'requests', name], limitPath];
      yield shown(request) === shown(limit)
        ? fact('field.limit.same', { resource: name, limit: shown(limit) }, ...refs)
        : fact(
            'field.limit.burst',
            { resource: name, request: shown(request), limit: shown(limit) },
            ...refs,
          );
    }
  }
}

/** `spec.overhead` and the size of an emptyDir. */
function* overhead(context: FieldContext): Generator<Explanation> {
  if (context.element === 'cpu') yield* cores(context.value, context.path);
  if (context.element === 'memory') yield* bytes(context.value, context.path);
}

function* size(context: FieldContext): Generator<Explanation> {
  yield* bytes(context.value, context.path);
}

export const quantityFacts: FactTable = {
  'ResourceRequirements.requests': list,
  'ResourceRequirements.limits': list,
  'PodSpec.overhead': overhead,
  'EmptyDirVolumeSource.sizeLimit': size,
};
