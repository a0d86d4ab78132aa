import { isZeroQuantity, type JsonObject, own, quantitySign, quantityString } from '../../pod/index.ts';
import { has, obj, str, strs } from '../validation/read.ts';
import type { Context } from './context.ts';
import { type ErrorList, type Field, noValue } from './errors.ts';
import { validateTemplateMeta } from './metadata.ts';
import { dnsLabel, dnsSubdomain } from './names.ts';
import { validateLabelSelector } from './selectors.ts';
import { quantity } from './values.ts';

/** `ValidatePersistentVolumeClaimTemplate`. */
export function validateClaimTemplate(c: Context, template: JsonObject, p: Field): void {
  validateTemplateMeta(c.errors, obj(template, 'metadata'), `${p}.metadata`);
  validateClaimSpec(c, obj(template, 'spec'), `${p}.spec`);
}

const accessModes = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
const volumeModes = ['Block', 'Filesystem'];

/** `ValidatePersistentVolumeClaimSpec`. */
export function validateClaimSpec(c: Context, spec: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  const modes = strs(spec, 'accessModes');
  if (modes.length === 0) errors.required(`${p}.accessModes`, 'at least 1 access mode is required');
  validateLabelSelector(errors, spec, 'selector', `${p}.selector`);
  for (const mode of modes) {
    if (!accessModes.includes(mode)) errors.notSupported(`${p}.accessModes`, mode, accessModes);
  }
  const alone = modes.includes('ReadWriteOncePod');
  if (alone && modes.some((mode) => mode !== 'ReadWriteOncePod' && accessModes.includes(mode))) {
    errors.forbidden(`${p}.accessModes`, 'may not use ReadWriteOncePod with other access modes');
  }
  validateStorage(errors, spec, `${p}.resources[storage]`);
  validateClassName(errors, spec, 'storageClassName', p);
  if (has(spec, 'volumeMode') && !volumeModes.includes(str(spec, 'volumeMode'))) {
    errors.notSupported(`${p}.volumeMode`, str(spec, 'volumeMode'), volumeModes);
  }
  const source = obj(spec, 'dataSource');
  const ref = obj(spec, 'dataSourceRef');
  if (source) validateSource(errors, source, `${p}.dataSource`);
  if (ref) {
    validateSource(errors, ref, `${p}.dataSourceRef`);
    const namespace = str(ref, 'namespace');
    if (namespace !== '') errors.invalidEach(`${p}.dataSourceRef.namespace`, namespace, dnsLabel(namespace));
  }
  if (source && ref) {
    const same =
      own(source, 'apiGroup') === own(ref, 'apiGroup') &&
      str(source, 'kind') === str(ref, 'kind') &&
      str(source, 'name') === str(ref, 'name');
    if (str(ref, 'namespace') !== '') {
      errors.invalid(p, noValue, 'may not be specified when dataSourceRef.namespace is specified');
    } else if (!same) errors.invalid(p, noValue, 'must match dataSourceRef');
  }
  if (c.features.on('VolumeAttributesClass')) validateClassName(errors, spec, 'volumeAttributesClassName', p);
}

function validateStorage(errors: ErrorList, spec: JsonObject | undefined, p: Field): void {
  const storage = own(obj(obj(spec, 'resources'), 'requests'), 'storage');
  if (typeof storage !== 'string') {
    errors.required(p);
    return;
  }
  const value = quantity(storage);
  if (isZeroQuantity(value) || quantitySign(value) < 0) {
    errors.invalid(p, quantityString(value), 'must be greater than zero');
  }
}

function validateClassName(errors: ErrorList, spec: JsonObject | undefined, key: string, p: Field): void {
  const name = str(spec, key);
  if (name !== '') errors.invalidEach(`${p}.${key}`, name, dnsSubdomain(name));
}

/** `validateDataSource` and `validateDataSourceRef`. */
function validateSource(errors: ErrorList, source: JsonObject, p: Field): void {
  const [name, kind, group] = [str(source, 'name'), str(source, 'kind'), str(source, 'apiGroup')];
  if (name === '') errors.required(`${p}.name`);
  if (kind === '') errors.required(`${p}.kind`);
  if (group === '' && kind !== 'PersistentVolumeClaim') {
    errors.invalid(p, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
  }
  if (group !== '') errors.invalidEach(`${p}.apiGroup`, group, dnsSubdomain(group));
}
