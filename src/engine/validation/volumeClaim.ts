import { type Issue, type JsonObject, own, type Path, parseQuantity, quantitySign } from '../../pod/index.ts';
import { validateLabelSelector } from './affinity.ts';
import { forbidden, invalid, required } from './errors.ts';
import { validateAnnotations, validateLabels } from './metadata.ts';
import { dnsSubdomain, validName } from './names.ts';
import { obj, str, strs } from './read.ts';

/** `ValidatePersistentVolumeClaimTemplate`: of the metadata only labels and annotations may be set. */
export function* validateClaimTemplate(template: JsonObject, path: Path): Generator<Issue> {
  const meta = obj(template, 'metadata');
  yield* validateAnnotations(meta, [...path, 'metadata']);
  yield* validateLabels(meta, 'labels', [...path, 'metadata']);
  for (const key of Object.keys(meta ?? {})) {
    if (key === 'labels' || key === 'annotations') continue;
    // Go does not tell them from what is not there.
    if (own(meta, key) === '' || (key === 'generation' && own(meta, key) === 0)) continue;
    const at = [...path, 'metadata', key];
    yield forbidden(at, 'cannot be set', 'forbidden', {
      params: { field: key },
      fix: [{ op: 'delete', path: at }],
    });
  }
  yield* validateClaimSpec(obj(template, 'spec') ?? {}, [...path, 'spec']);
}

/** `ValidatePersistentVolumeClaimSpec`; of the data sources only what is missing. */
export function* validateClaimSpec(spec: JsonObject, path: Path): Generator<Issue> {
  const modes = strs(spec, 'accessModes');
  if (modes.length === 0) {
    yield required([...path, 'accessModes'], 'at least 1 access mode is required');
  }
  if (modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod')) {
    const detail = 'may not use ReadWriteOncePod with other access modes';
    yield forbidden([...path, 'accessModes'], detail, 'access-modes');
  }
  yield* validateLabelSelector(spec, 'selector', path);
  const storage = own(obj(obj(spec, 'resources'), 'requests'), 'storage');
  const at = [...path, 'resources', 'requests', 'storage'];
  const params = { upstream: 'storage' };
  if (storage === undefined) yield required(at, '', 'required', { params });
  else {
    const parsed = parseQuantity(String(storage));
    if (parsed.ok && quantitySign(parsed.quantity) <= 0) {
      yield invalid(at, String(storage), 'must be greater than zero', 'not-positive', {
        params: { ...params, value: String(storage) },
      });
    }
  }
  for (const key of ['storageClassName', 'volumeAttributesClassName']) {
    const name = str(spec, key);
    if (name !== '') yield* validName([...path, key], name, dnsSubdomain);
  }
  for (const key of ['dataSource', 'dataSourceRef']) {
    const source = obj(spec, key);
    if (!source) continue;
    for (const field of ['name', 'kind']) {
      if (str(source, field) === '') yield required([...path, key, field]);
    }
    const group = str(source, 'apiGroup');
    if (group !== '') yield* validName([...path, key, 'apiGroup'], group, dnsSubdomain);
    else if (str(source, 'kind') !== 'PersistentVolumeClaim') {
      const detail = "must be 'PersistentVolumeClaim' when referencing the default apiGroup";
      yield invalid([...path, key], str(source, 'kind'), detail, 'data-source-kind', {
        params: { value: str(source, 'kind') },
      });
    }
  }
}
