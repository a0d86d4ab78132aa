import { type Json, own } from '../../pod/index.ts';
import type { Taint } from '../world.ts';

/**
 * `ToleratesTaint` of k8s.io/api/core/v1/toleration.go: effect, key, then the operator; no effect, no key stand for all. `Lt`
 * and `Gt` compare whole numbers.
 */
export function tolerates(toleration: Json, taint: Taint): boolean {
  const effect = own(toleration, 'effect') ?? '';
  const key = own(toleration, 'key') ?? '';
  if (effect !== '' && effect !== taint.effect) return false;
  if (key !== '' && key !== taint.key) return false;
  const value = own(toleration, 'value') ?? '';
  const has = taint.value ?? '';
  switch (own(toleration, 'operator') ?? '') {
    case '':
    case 'Equal':
      return value === has;
    case 'Exists':
      return true;
    case 'Lt':
      return isWhole(value) && isWhole(has) && BigInt(has) < BigInt(String(value));
    case 'Gt':
      return isWhole(value) && isWhole(has) && BigInt(has) > BigInt(String(value));
    default:
      return false;
  }
}

function isWhole(value: Json): boolean {
  return typeof value === 'string' && /^-?\d{1,19}$/.test(value);
}
