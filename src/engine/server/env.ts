import type { JsonObject } from '../../pod/index.ts';
import { envFieldPaths } from '../validation/env.ts';
import { has, obj, str } from '../validation/read.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { validateFieldSelector, validateResourceSelector } from './fieldRefs.ts';
import {
  configKey,
  dnsLabel,
  dnsSubdomain,
  envName,
  maskTrailingDash,
  type NameCheck,
  relaxedEnvName,
} from './names.ts';
import { noBacksteps } from './paths.ts';
import { items } from './values.ts';

/** `RelaxedEnvironmentVariableValidation` is on by default since 1.32. */
const nameCheck = ({ minor }: Context): NameCheck => (minor < 32 ? envName : relaxedEnvName);

/** `ValidateEnv`. */
export function validateEnv(c: Context, container: JsonObject, p: Field): void {
  items(container, 'env').forEach((variable, i) => {
    const at = `${p}[${i}]`;
    const name = str(variable, 'name');
    if (name === '') c.errors.required(`${at}.name`);
    else c.errors.invalidEach(`${at}.name`, name, nameCheck(c)(name));
    validateValueFrom(c, variable, `${at}.valueFrom`);
  });
}

const sources = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'] as const;

function validateValueFrom(c: Context, variable: JsonObject, p: Field): void {
  const from = obj(variable, 'valueFrom');
  if (!from) return;
  const { errors } = c;
  const fieldRef = obj(from, 'fieldRef');
  if (fieldRef) validateFieldSelector(errors, fieldRef, envFieldPaths, `${p}.fieldRef`);
  const resourceRef = obj(from, 'resourceFieldRef');
  if (resourceRef) validateResourceSelector(errors, resourceRef, `${p}.resourceFieldRef`, { volume: false });
  for (const kind of ['configMapKeyRef', 'secretKeyRef'] as const) {
    const ref = obj(from, kind);
    if (ref) keySelector(errors, ref, `${p}.${kind}`);
  }
  const fileRef = obj(from, 'fileKeyRef');
  if (fileRef) fileKeySelector(errors, fileRef, `${p}.fileKeyRef`);
  const count = sources.filter((source) => has(from, source)).length;
  if (count === 0) {
    const names = c.features.on('EnvFiles')
      ? '`fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`'
      : '`fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`';
    errors.invalid(p, '', `must specify one of: ${names}`);
  } else if (str(variable, 'value') !== '') {
    errors.invalid(p, '', 'may not be specified when `value` is not empty');
  } else if (count > 1) errors.invalid(p, '', 'may not have more than one field specified at a time');
}

/** `validateConfigMapKeySelector`, `validateSecretKeySelector`. */
function keySelector(errors: ErrorList, ref: JsonObject, p: Field): void {
  const [name, key] = [str(ref, 'name'), str(ref, 'key')];
  errors.invalidEach(`${p}.name`, name, dnsSubdomain(name));
  if (key === '') errors.required(`${p}.key`);
  else errors.invalidEach(`${p}.key`, key, configKey(key));
}

function fileKeySelector(errors: ErrorList, ref: JsonObject, p: Field): void {
  const [key, volume, path] = [str(ref, 'key'), str(ref, 'volumeName'), str(ref, 'path')];
  if (key === '') errors.required(`${p}.key`);
  else errors.invalidEach(`${p}.key`, key, relaxedEnvName(key));
  if (volume === '') errors.required(`${p}.volumeName`);
  else errors.invalidEach(`${p}.volumeName`, volume, dnsLabel(volume));
  if (path === '') errors.required(`${p}.path`);
  else noBacksteps(errors, path, `${p}.path`);
}

/** `ValidateEnvFrom`: what is wrong with the number of sources is printed at the list. */
export function validateEnvFrom(c: Context, container: JsonObject, p: Field): void {
  const { errors } = c;
  items(container, 'envFrom').forEach((source, i) => {
    const at = `${p}[${i}]`;
    const prefix = str(source, 'prefix');
    if (prefix !== '') errors.invalidEach(`${at}.prefix`, prefix, nameCheck(c)(prefix));
    const refs = (['configMapRef', 'secretRef'] as const).filter((kind) => has(source, kind));
    for (const kind of refs) {
      const name = str(obj(source, kind), 'name');
      const here = `${at}.${kind}.name`;
      if (name === '') errors.required(here);
      else errors.invalidEach(here, name, dnsSubdomain(maskTrailingDash(name)));
    }
    if (refs.length === 0) errors.invalid(p, '', 'must specify one of: `configMapRef` or `secretRef`');
    else if (refs.length > 1) errors.invalid(p, '', 'may not have more than one field specified at a time');
  });
}
