import {
  type FieldSchema,
  fieldsOf,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  lookUp,
  own,
  put,
  templatePath,
} from '../../pod/index.ts';
import { str } from '../validation/read.ts';
import { change, changeEach } from './change.ts';
import { goField } from './goFacts.ts';
import { type Prepared, rollbackTo, templateGeneration } from './prepare.ts';

/**
 * The object as the server returns it, without what it makes up (`uid`, `creationTimestamp`, `generation`) and without status.
 * @param kind as upstream spells it
 */
export function printObject(kind: string, prepared: Prepared, apiVersion: string): JsonObject {
  const { rollback, generation } = prepared;
  let object = change(prepared.object, [...(templatePath(kind) ?? []), 'spec'], (spec) => {
    const account = str(spec, 'serviceAccountName');
    return account === '' ? spec : { ...spec, serviceAccount: account };
  });
  if (kind === 'DaemonSet') object = annotated(object, templateGeneration, generation);
  if (rollback !== undefined) object = annotated(object, rollbackTo, rollback);
  if (kind === 'StatefulSet') {
    object = change(object, ['spec'], (spec) =>
      changeEach(spec, 'volumeClaimTemplates', (claim) => ({
        ...claim,
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
      })),
    );
  }
  for (const [strategy, fields] of amounts) {
    object = change(object, ['spec', strategy, 'rollingUpdate'], (update) => ({
      ...Object.fromEntries((lookUp(fields, kind) ?? []).map((field) => [field, 0])),
      ...update,
    }));
  }
  return printStruct(kind, { ...object, kind, apiVersion }, true);
}

/** Numbers of a rolling update that the internal struct has always, by kind. */
const amounts: readonly (readonly [strategy: string, fields: Readonly<Record<string, readonly string[]>>])[] =
  [
    ['strategy', { Deployment: ['maxUnavailable', 'maxSurge'] }],
    ['updateStrategy', { DaemonSet: ['maxUnavailable', 'maxSurge'], StatefulSet: ['partition'] }],
  ];

function annotated(object: JsonObject, key: string, value: number): JsonObject {
  return change(object, ['metadata'], (meta) => {
    const annotations = own(meta, 'annotations');
    return { ...meta, annotations: { ...(isObject(annotations) ? annotations : {}), [key]: String(value) } };
  });
}

/** A struct as Go's encoder writes it: what has no value is left out where its tag says so. `root` of an object. */
export function printStruct(type: string, value: JsonObject, root = false): JsonObject {
  const out: Record<string, Json> = {};
  for (const field of fieldsOf(type)) {
    if (root && field.name === 'status') continue;
    const printed = printField(field, own(value, field.name));
    if (printed !== undefined) put(out, field.name, printed);
  }
  return out;
}

function printField(field: FieldSchema, value: Json | undefined): Json | undefined {
  const { pointer, always } = goField(field.owner, field.name);
  if (field.shape !== 'single') {
    const size = isList(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;
    if (size === 0) return always ? (value ?? null) : undefined;
    if (isList(value)) return value.map((item) => printElement(field, item));
    if (!isObject(value)) return undefined;
    const out: Record<string, Json> = {};
    for (const [key, item] of Object.entries(value)) put(out, key, printElement(field, item));
    return out;
  }
  if (value !== undefined && value !== null) return printElement(field, value);
  if (pointer) return always ? null : undefined;
  if (isStruct(field.type)) return printStruct(field.type, {});
  switch (field.type) {
    case 'Quantity':
      return '0';
    case 'Time':
      return field.name === 'creationTimestamp' ? undefined : null;
    case 'boolean':
      return always ? false : undefined;
    case 'string':
      return always ? '' : undefined;
    case 'FieldsV1':
      return undefined;
    default:
      // A port that is an integer or a name is a struct in Go, and written though it is zero.
      return always ? 0 : undefined;
  }
}

function printElement(field: FieldSchema, value: Json): Json {
  return isStruct(field.type) && isObject(value) ? printStruct(field.type, value) : value;
}
