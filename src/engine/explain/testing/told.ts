import { findPods, formatPath, getIn, type Json } from '../../../pod/index.ts';
import { computeQos, effectiveResources } from '../../resources/index.ts';
import { explainObject } from '../index.ts';

/** `id`, params and refs of each sentence, refs as text: what tests compare. */
export function told(root: Json): (readonly [id: string, params: object, refs: readonly string[]])[] {
  return findPods(root).flatMap((ref) => {
    const pod = getIn(root, ref.podPath);
    const qos = computeQos(pod, ref.podPath);
    const resources = effectiveResources(pod, ref.podPath);
    return explainObject(getIn(root, ref.objectPath), ref, { qos, resources }).map(
      ({ id, params, refs }) => [id, params, refs.map(formatPath)] as const,
    );
  });
}

/** A workload of the kind around the template of a Pod. */
export function workloadOf(kind: string, pod: Json, spec: { readonly [key: string]: Json } = {}): Json {
  const template = { spec: (pod as { readonly spec: Json }).spec };
  const job = { ...spec, template };
  switch (kind) {
    case 'CronJob': {
      const { jobTemplate, ...own } = spec;
      return {
        apiVersion: 'batch/v1',
        kind,
        metadata: { name: 'web' },
        spec: { ...own, jobTemplate: { spec: { ...(jobTemplate as object), template } } },
      };
    }
    case 'PodTemplate':
      return { apiVersion: 'v1', kind, metadata: { name: 'web' }, template };
    default: {
      const apiVersion = kind === 'Job' ? 'batch/v1' : kind === 'ReplicationController' ? 'v1' : 'apps/v1';
      return { apiVersion, kind, metadata: { name: 'web' }, spec: job };
    }
  }
}

/** The one Pod of a document. */
export function onlyPod(root: Json) {
  const [ref] = findPods(root);
  if (!ref) throw new Error('no Pod in the document');
  return ref;
}
