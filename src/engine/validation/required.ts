import {
  type FieldSchema,
  fieldsOf,
  type Issue,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  own,
  type Path,
} from '../../pod/index.ts';
import { required } from './errors.ts';

/**
 * Fields the schema marks as required and the server takes without: Go's zero value is valid there, or another rule than
 * `Required` speaks (a port of 0 is outside of 1-65535).
 */
const notDemanded = new Set([
  'HTTPHeader.value',
  'Sysctl.value',
  'SleepAction.seconds',
  'ISCSIVolumeSource.lun',
  'HTTPGetAction.port',
  'TCPSocketAction.port',
  'GRPCAction.port',
  'PreferredSchedulingTerm.weight',
  'WeightedPodAffinityTerm.weight',
  'PreferredSchedulingTerm.preference',
  'WeightedPodAffinityTerm.podAffinityTerm',
  'OwnerReference.uid',
]);

const isZero = (value: Json | undefined) =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 0 ||
  (isList(value) && value.length === 0);

/** Required fields that are missing or empty, everywhere below a decoded object. */
export function* validateRequired(type: string, object: JsonObject, path: Path): Generator<Issue> {
  for (const field of fieldsOf(type)) {
    const value = own(object, field.name);
    const at = [...path, field.name];
    if (
      field.required &&
      !isStruct(field.type) &&
      isZero(value) &&
      !notDemanded.has(`${field.owner}.${field.name}`)
    ) {
      yield required(at);
    } else if (field.required && field.shape === 'list' && isZero(value)) {
      yield required(at);
    } else if (value !== undefined && !field.opaque) {
      yield* below(field, value, at);
    }
  }
}

function* below(field: FieldSchema, value: Json, path: Path): Generator<Issue> {
  if (!isStruct(field.type)) return;
  if (isList(value)) {
    for (const [i, item] of value.entries()) {
      if (isObject(item)) yield* validateRequired(field.type, item, [...path, i]);
    }
  } else if (isObject(value)) yield* validateRequired(field.type, value, path);
}
