import {
  defaultFeatures,
  type Features,
  isObject,
  type Json,
  type JsonObject,
  own,
} from '../../pod/index.ts';
import { defaultObject } from '../defaults/index.ts';
import { decodeStrictly } from './decode.ts';
import { printObject } from './print.ts';

/** An object after decoding and defaulting, as a server prints it. */
export interface DefaultedObject {
  readonly object: JsonObject;
  /** How many fields were told as unknown, and were left out. */
  readonly strict: number;
}

/**
 * What a server makes of an object of a kind that carries Pods before it admits and validates it: two texts that mean the same
 * come out equal. Nothing is dropped because of a gate, and nothing that admission or the create handler fills in is there.
 * @returns undefined where the value does not decode
 */
export function defaultedObject(
  kind: string,
  value: Json | undefined,
  features: Features = defaultFeatures(),
): DefaultedObject | undefined {
  const version = own(value, 'apiVersion');
  if (!isObject(value) || typeof version !== 'string') return undefined;
  const decoded = decodeStrictly(kind, value, features);
  if ('error' in decoded) return undefined;
  const object = defaultObject(kind, decoded.object, features);
  const prepared = { object, rollback: undefined, generation: 1, warnings: [] };
  return { object: printObject(kind, prepared, version, features.minor), strict: decoded.strict.length };
}
