import { isList, isObject, type Json, type JsonObject, own } from '../../pod/index.ts';
import { has, obj, str } from '../validation/read.ts';
import type { Context } from './context.ts';
import { child, type ErrorList, type Field } from './errors.ts';
import { descendingPath } from './paths.ts';
import { validateTolerations } from './tolerations.ts';
import { entry, sorted } from './values.ts';
import { containersIn } from './visit.ts';

export const mirror = 'kubernetes.io/config.mirror';
export const tolerationsKey = 'scheduler.alpha.kubernetes.io/tolerations';
export const deletionCost = 'controller.kubernetes.io/pod-deletion-cost';
export const podSeccomp = 'seccomp.security.alpha.kubernetes.io/pod';
export const containerSeccomp = 'container.seccomp.security.alpha.kubernetes.io/';
export const containerAppArmor = 'container.apparmor.security.beta.kubernetes.io/';

/** `ValidatePodSpecificAnnotations`. */
export function validatePodAnnotations(
  c: Context,
  meta: JsonObject | undefined,
  spec: JsonObject | undefined,
  p: Field,
): void {
  const { errors } = c;
  const get = (key: string) => entry(meta, 'annotations', key);
  const mirrored = get(mirror);
  if (mirrored !== undefined && str(spec, 'nodeName') === '') {
    errors.invalid(`${p}[${mirror}]`, mirrored, 'must set spec.nodeName if mirror pod annotation is set');
  }
  const tolerations = get(tolerationsKey);
  if (tolerations) annotatedTolerations(c, tolerations, p);
  const cost = get(deletionCost);
  if (cost !== undefined && !isDeletionCost(cost)) {
    errors.invalid(`${p}[${deletionCost}]`, cost, 'must be a 32bit integer');
  }
  seccompAnnotations(errors, meta, p);
  appArmorAnnotations(errors, meta, spec, p);
}

/** `GetDeletionCostFromPodAnnotations`: a sign may stand before it, but no plus, and no zeros. */
function isDeletionCost(text: string): boolean {
  if (!/^[1-9-]/.test(text) && text !== '0') return false;
  return /^-?\d+$/.test(text) && Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31;
}

function annotatedTolerations(c: Context, text: string, p: Field): void {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    c.errors.invalid(p, tolerationsKey, jsonError(text));
    return;
  }
  if (value === null) return;
  if (!isList(value)) {
    const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
    c.errors.invalid(
      p,
      tolerationsKey,
      `json: cannot unmarshal ${kind} into Go value of type []core.Toleration`,
    );
    return;
  }
  // The internal type has no JSON names; Go's decoder compares names without their case.
  const tolerations = value.map((item) => (isObject(item) ? lowered(item) : {}));
  validateTolerations(c, tolerations, child(p, tolerationsKey));
}

const tolerationFields = ['key', 'operator', 'value', 'effect', 'tolerationSeconds'];

function lowered(item: JsonObject): JsonObject {
  const out = tolerationFields.flatMap((field) => {
    const found = Object.keys(item).find((key) => key.toLowerCase() === field.toLowerCase());
    const value = found === undefined ? undefined : own(item, found);
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  return Object.fromEntries(out);
}

/** The error of Go's JSON scanner for the first character that fits nowhere, as far as a beginning tells. */
function jsonError(text: string): string {
  const trimmed = text.trimStart();
  if (trimmed === '') return 'unexpected end of JSON input';
  const first = [...trimmed][0] ?? '';
  if (!/^[[{"\-\dtfn]/.test(first)) {
    return `invalid character ${quoted(first)} looking for beginning of value`;
  }
  return literalError(trimmed) ?? 'unexpected end of JSON input';
}

/** Go prints a character in single quotes; a single quote is escaped, a double one bare. */
function quoted(c: string): string {
  if (c === "'") return "'\\''";
  if (c === '"') return `'"'`;
  return `'${JSON.stringify(c).slice(1, -1)}'`;
}

const literals = ['true', 'false', 'null'];

function literalError(text: string): string | undefined {
  const literal = literals.find((word) => word.startsWith(text[0] ?? ' '));
  if (literal !== undefined) {
    for (let i = 1; i < literal.length; i++) {
      const c = text[i];
      if (c === undefined) return 'unexpected end of JSON input';
      if (c !== literal[i]) {
        return `invalid character ${quoted(c)} in literal ${literal} (expecting ${quoted(literal[i] ?? '')})`;
      }
    }
    const rest = text.slice(literal.length).trimStart();
    return rest === '' ? undefined : `invalid character ${quoted([...rest][0] ?? '')} after top-level value`;
  }
  const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(text)?.[0];
  if (number === undefined) return undefined;
  const rest = text.slice(number.length).trimStart();
  return rest === '' ? undefined : `invalid character ${quoted([...rest][0] ?? '')} after top-level value`;
}

/** `ValidateSeccompPodAnnotations`. */
function seccompAnnotations(errors: ErrorList, meta: JsonObject | undefined, p: Field): void {
  const pod = entry(meta, 'annotations', podSeccomp);
  if (pod !== undefined) seccompName(errors, pod, child(p, podSeccomp));
  for (const [key, value] of sorted(meta, 'annotations')) {
    if (key.startsWith(containerSeccomp)) seccompName(errors, value, child(p, key));
  }
}

const localhost = 'localhost/';

/** `ValidateSeccompProfile`. */
function seccompName(errors: ErrorList, name: string, p: Field): void {
  if (['runtime/default', 'docker/default', 'unconfined'].includes(name)) return;
  if (name.startsWith(localhost)) descendingPath(errors, name.slice(localhost.length), p);
  else errors.invalid(p, name, 'must be a valid seccomp profile');
}

/** `ValidateAppArmorPodAnnotations`. */
function appArmorAnnotations(
  errors: ErrorList,
  meta: JsonObject | undefined,
  spec: JsonObject | undefined,
  p: Field,
): void {
  const names = new Set(containersIn(spec, '').map(({ container }) => str(container, 'name')));
  for (const [key, profile] of sorted(meta, 'annotations')) {
    if (!key.startsWith(containerAppArmor)) continue;
    const name = key.slice(containerAppArmor.length);
    if (!names.has(name)) errors.invalid(`${p}[${key}]`, name, 'container not found');
    const known = ['', 'runtime/default', 'unconfined'].includes(profile) || profile.startsWith(localhost);
    if (!known) {
      errors.invalid(`${p}[${key}]`, profile, `invalid AppArmor profile name: ${JSON.stringify(profile)}`);
    }
  }
}

/** `validateSeccompAnnotationsAndFields`. */
export function validateSeccompAgreement(
  errors: ErrorList,
  meta: JsonObject | undefined,
  spec: JsonObject | undefined,
  p: Field,
): void {
  const agree = (key: string, context: JsonObject | undefined, at: Field) => {
    const profile = obj(context, 'seccompProfile');
    const annotation = entry(meta, 'annotations', key);
    if (profile && annotation !== undefined) {
      agreement(errors, annotation, profile, ['runtime/default', 'docker/default'], 'seccomp', at);
    }
  };
  agree(podSeccomp, obj(spec, 'securityContext'), `${p}.securityContext.seccompProfile`);
  for (const { container, at } of containersIn(spec, p)) {
    const key = containerSeccomp + str(container, 'name');
    agree(key, obj(container, 'securityContext'), `${at}.securityContext.seccompProfile`);
  }
}

/** `validateAppArmorAnnotationsAndFieldsMatchOnCreate`. */
export function validateAppArmorAgreement(
  errors: ErrorList,
  meta: JsonObject | undefined,
  spec: JsonObject | undefined,
  p: Field,
): void {
  if (str(obj(spec, 'os'), 'name') === 'windows') return;
  const ofPod = obj(obj(spec, 'securityContext'), 'appArmorProfile');
  for (const { container, at } of containersIn(spec, p)) {
    const profile = obj(obj(container, 'securityContext'), 'appArmorProfile') ?? ofPod;
    const annotation = entry(meta, 'annotations', containerAppArmor + str(container, 'name'));
    if (!profile || annotation === undefined) continue;
    agreement(
      errors,
      annotation,
      profile,
      ['runtime/default'],
      'apparmor',
      `${at}.securityContext.appArmorProfile`,
    );
  }
}

function agreement(
  errors: ErrorList,
  annotation: string,
  profile: JsonObject,
  runtimeDefault: readonly string[],
  what: string,
  p: Field,
): void {
  const type = str(profile, 'type');
  const differs =
    (type === 'Unconfined' && annotation !== 'unconfined') ||
    (type === 'RuntimeDefault' && !runtimeDefault.includes(annotation)) ||
    (type === 'Localhost' && !annotation.startsWith(localhost));
  if (differs) errors.forbidden(`${p}.type`, `${what} type in annotation and field must match`);
  else if (type === 'Localhost') {
    const name = annotation.slice(localhost.length);
    if (!has(profile, 'localhostProfile') || name !== str(profile, 'localhostProfile')) {
      errors.forbidden(`${p}.localhostProfile`, `${what} profile in annotation and field must match`);
    }
  }
}
