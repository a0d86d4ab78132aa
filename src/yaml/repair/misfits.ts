import { canonicalKind, fieldOf, isList, isObject, isStruct, type Json, own } from '../../pod/index.ts';

/**
 * How much of a document does not fit the schema of its kind: unknown keys, and lists, maps and scalars in each other's
 * place. A measure for the repair to choose by, not a judgement. Values of unknown kinds fit.
 */
export function misfits(value: Json | undefined): number {
  if (!isObject(value)) return value === undefined || value === null ? 0 : 50;
  const written = own(value, 'kind');
  const kind = typeof written === 'string' ? canonicalKind(written) : undefined;
  if (kind === undefined && written !== undefined && written !== null) return 0;
  return inStruct(kind ?? 'Pod', value);
}

function inStruct(type: string, value: Json): number {
  if (value === null) return 0;
  if (!isObject(value)) return 3;
  let sum = 0;
  for (const [key, item] of Object.entries(value)) {
    const field = fieldOf(type, key);
    if (!field) {
      sum += 2;
      continue;
    }
    if (item === null) {
      if (isStruct(field.type) || field.shape !== 'single') sum += 0.25;
      continue;
    }
    const one = (v: Json) =>
      isStruct(field.type)
        ? inStruct(field.type, v)
        : typeof v === 'object' && v !== null && field.type !== 'FieldsV1'
          ? 3
          : 0;
    if (field.shape === 'list') sum += isList(item) ? item.reduce<number>((n, v) => n + one(v), 0) : 3;
    else if (field.shape === 'map')
      sum += isObject(item) ? Object.values(item).reduce<number>((n, v) => n + one(v), 0) : 3;
    else sum += one(item);
  }
  return sum + missing(type, value);
}

/** Items that lost their most telling field were torn apart. */
function missing(type: string, value: Json): number {
  if (type === 'Container')
    return Number(own(value, 'name') === undefined) + Number(own(value, 'image') === undefined);
  if (type === 'VolumeMount')
    return Number(own(value, 'mountPath') === undefined) + Number(own(value, 'name') === undefined);
  if (type === 'EnvVar' || type === 'Volume' || type === 'Sysctl')
    return Number(own(value, 'name') === undefined);
  return type === 'ContainerPort' ? Number(own(value, 'containerPort') === undefined) : 0;
}
