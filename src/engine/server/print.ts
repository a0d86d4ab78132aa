import { isObject, type JsonObject, lookUp, own, templatePath } from '../../pod/index.ts';
import { str } from '../validation/read.ts';
import { change, changeEach, without } from './change.ts';
import { type Prepared, rollbackTo, templateGeneration } from './prepare.ts';
import { printStruct } from './printStruct.ts';

/**
 * The object as the server returns it, without what it makes up (`uid`, `creationTimestamp`, `generation`) and without status.
 * @param kind as upstream spells it
 * @param minor of the release: up to 1.33 templates had an empty `creationTimestamp`
 */
export function printObject(kind: string, prepared: Prepared, apiVersion: string, minor: number): JsonObject {
  const { rollback, generation } = prepared;
  let object = change(prepared.object, [...(templatePath(kind) ?? []), 'spec'], (spec) => {
    const account = str(spec, 'serviceAccountName');
    return account === '' ? spec : { ...spec, serviceAccount: account };
  });
  object = change(object, ['metadata'], (meta) => without(meta, 'generation'));
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
  return printStruct(kind, { ...object, kind, apiVersion }, { root: true, stamped: minor < 34 });
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
