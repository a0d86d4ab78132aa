import { isList, type JsonObject, own } from '../../pod/index.ts';
import { bool, byteLength, num, str, strs } from '../validation/read.ts';
import type { Context } from './context.ts';
import { child, type ErrorList, type Field } from './errors.ts';
import { dnsLabel, labelValue, maskTrailingDash, type NameCheck, qualifiedName } from './names.ts';
import { printStruct } from './printStruct.ts';
import { items, sorted } from './values.ts';

const maxAnnotations = 256 * 1024;

/** `ValidateLabels` of apimachinery's meta/v1/validation. */
export function validateLabels(errors: ErrorList, o: JsonObject | undefined, key: string, p: Field): void {
  for (const [name, value] of sorted(o, key)) {
    errors.invalidEach(p, name, qualifiedName(name));
    errors.invalidEach(p, value, labelValue(value));
  }
}

/** `ValidateAnnotations`. */
export function validateAnnotations(errors: ErrorList, o: JsonObject | undefined, p: Field): void {
  let size = 0;
  for (const [name, value] of sorted(o, 'annotations')) {
    errors.invalidEach(p, name, qualifiedName(name.toLowerCase()));
    size += byteLength(name) + byteLength(value);
  }
  if (size > maxAnnotations) errors.tooLong(p, maxAnnotations);
}

/** `ValidateObjectMeta` of pkg/apis/core/validation, with the checks of apimachinery's objectmeta.go that it calls. */
export function validateObjectMeta(
  c: Context,
  meta: JsonObject | undefined,
  isName: NameCheck,
  { generated = true }: { readonly generated?: boolean } = {},
): void {
  const { errors } = c;
  const p = 'metadata';
  const generateName = str(meta, 'generateName');
  if (generateName !== '' && generated) {
    errors.invalidEach(`${p}.generateName`, generateName, isName(maskTrailingDash(generateName)));
  }
  const name = str(meta, 'name');
  if (name === '') errors.required(`${p}.name`, 'name or generateName is required');
  else errors.invalidEach(`${p}.name`, name, isName(name));
  validateCommonMeta(c, meta, p);
  strs(meta, 'finalizers').forEach((finalizer, i) => {
    if (!finalizer.includes('/') && !standardFinalizers.has(finalizer)) {
      const detail = 'name is neither a standard finalizer name nor is it fully qualified';
      errors.invalid(`${p}.finalizers[${i}]`, finalizer, detail);
    }
  });
}

const standardFinalizers: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** `validateObjectMetaAccessorWithOptsCommon`. */
function validateCommonMeta(c: Context, meta: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  const namespace = str(meta, 'namespace');
  errors.invalidEach(`${p}.namespace`, namespace, dnsLabel(namespace));
  nonNegative(errors, meta, 'generation', p);
  validateLabels(errors, meta, 'labels', `${p}.labels`);
  validateAnnotations(errors, meta, `${p}.annotations`);
  validateOwnerReferences(c, meta, `${p}.ownerReferences`);
  const finalizers = strs(meta, 'finalizers');
  for (const finalizer of finalizers) {
    errors.invalidEach(`${p}.finalizers`, finalizer, qualifiedName(finalizer));
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    const detail = 'finalizer orphan and foregroundDeletion cannot be both set';
    errors.invalid(`${p}.finalizers`, finalizers, detail);
  }
}

/** `ValidateOwnerReferences`: the field is the list for each of them. */
function validateOwnerReferences(c: Context, meta: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  let first = '';
  const empty = (what: string) => (c.minor < 34 ? `${what} must not be empty` : 'must not be empty');
  for (const ref of items(meta, 'ownerReferences')) {
    const [apiVersion, kind, name] = [str(ref, 'apiVersion'), str(ref, 'kind'), str(ref, 'name')];
    // `ParseGroupVersion`: what has more than one slash has no version.
    const parts = apiVersion.split('/');
    const version = parts.length > 2 ? '' : (parts.at(-1) ?? '');
    if (version === '') errors.invalid(`${p}.apiVersion`, apiVersion, 'version must not be empty');
    if (kind === '') errors.invalid(`${p}.kind`, kind, empty('kind'));
    if (name === '') errors.invalid(`${p}.name`, name, empty('name'));
    if (str(ref, 'uid') === '') errors.invalid(`${p}.uid`, '', empty('uid'));
    if (apiVersion === 'v1' && kind === 'Event') {
      errors.invalid(
        p,
        printStruct('OwnerReference', ref),
        '/v1, Kind=Event is disallowed from being an owner',
      );
    }
    if (bool(ref, 'controller') !== true) continue;
    const controller = `${kind}/${name}`;
    if (first === '') first = controller;
    else {
      const detail = `Only one reference can have Controller set to true. Found "true" in references for ${first} and ${controller}`;
      const shown = items(meta, 'ownerReferences').map((one) => printStruct('OwnerReference', one));
      errors.invalid(p, shown, detail);
    }
  }
}

/** Metadata of a template inside of a volume or claim: what is set beside labels and annotations is forbidden. */
export function validateTemplateMeta(errors: ErrorList, meta: JsonObject | undefined, p: Field): void {
  validateAnnotations(errors, meta, child(p, 'annotations'));
  validateLabels(errors, meta, 'labels', child(p, 'labels'));
  for (const [field, printed] of forbiddenInTemplate) {
    const value = own(meta, field);
    const set = isList(value) || (value !== undefined && value !== null);
    if (set) errors.forbidden(child(p, printed), 'cannot be set');
  }
}

/** The other fields of ObjectMeta in Go's order, as `validateFieldAllowList` prints their Go names. */
const forbiddenInTemplate: readonly (readonly [field: string, printed: string])[] = [
  ['name', 'name'],
  ['generateName', 'generateName'],
  ['namespace', 'namespace'],
  ['selfLink', 'selfLink'],
  ['uid', 'uID'],
  ['resourceVersion', 'resourceVersion'],
  ['generation', 'generation'],
  ['creationTimestamp', 'creationTimestamp'],
  ['deletionTimestamp', 'deletionTimestamp'],
  ['deletionGracePeriodSeconds', 'deletionGracePeriodSeconds'],
  ['ownerReferences', 'ownerReferences'],
  ['finalizers', 'finalizers'],
  ['managedFields', 'managedFields'],
];

/** `ValidateNonnegativeField`; a missing number is fine. */
export function nonNegative(errors: ErrorList, o: JsonObject | undefined, key: string, p: Field): void {
  const value = num(o, key);
  if (value !== undefined && value < 0) {
    errors.invalid(child(p, key), value, 'must be greater than or equal to 0');
  }
}
