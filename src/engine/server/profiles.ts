import { type JsonObject, own } from '../../pod/index.ts';
import { byteLength, has, isPadded, obj, str } from '../validation/read.ts';
import type { ErrorList, Field } from './errors.ts';
import { descendingPath } from './paths.ts';

const types = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** `validateSeccompProfileField`. */
export function validateSeccompProfile(errors: ErrorList, context: JsonObject | undefined, p: Field): void {
  const profile = obj(context, 'seccompProfile');
  if (!profile) return;
  const type = str(profile, 'type');
  const at = `${p}.localhostProfile`;
  if (type === '') errors.required(`${p}.type`, 'type is required when seccompProfile is set');
  else if (!types.includes(type)) errors.notSupported(`${p}.type`, type, types);
  if (type === 'Localhost') {
    if (!has(profile, 'localhostProfile')) {
      errors.required(at, 'must be set when seccomp type is Localhost');
    } else descendingPath(errors, str(profile, 'localhostProfile'), at);
  } else if (has(profile, 'localhostProfile')) {
    const shown = { Type: type, LocalhostProfile: own(profile, 'localhostProfile') ?? null };
    errors.invalid(at, shown, 'can only be set when seccomp type is Localhost');
  }
}

const maxProfile = 4095;

/** `ValidateAppArmorProfileField`. */
export function validateAppArmorProfile(errors: ErrorList, context: JsonObject | undefined, p: Field): void {
  const profile = obj(context, 'appArmorProfile');
  if (!profile) return;
  const type = str(profile, 'type');
  const at = `${p}.localhostProfile`;
  const written = str(profile, 'localhostProfile');
  if (type === 'Localhost') {
    const required = 'must be set when AppArmor type is Localhost';
    if (!has(profile, 'localhostProfile')) {
      errors.required(at, required);
      return;
    }
    if (isPadded(written)) errors.invalid(at, written, 'must not be padded with whitespace');
    else if (written === '') errors.required(at, required);
    if (byteLength(written) > maxProfile) errors.tooLong(at, maxProfile);
  } else if (type === 'RuntimeDefault' || type === 'Unconfined') {
    if (has(profile, 'localhostProfile')) {
      errors.invalid(at, written, 'can only be set when AppArmor type is Localhost');
    }
  } else if (type === '') errors.required(`${p}.type`, 'type is required when appArmorProfile is set');
  else errors.notSupported(`${p}.type`, type, types);
}
