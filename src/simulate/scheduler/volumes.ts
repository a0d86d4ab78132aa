import { own } from '../../pod/index.ts';
import type { Cluster } from '../cluster.ts';
import { listAt, type PodModel, textAt } from '../pod-model.ts';
import type { Refusal } from '../timeline.ts';

/** The claims of a Pod with where they are named; an ephemeral volume's is named after Pod and volume. */
export function claimsOf(
  pod: PodModel,
): { readonly name: string; readonly path: readonly (string | number)[] }[] {
  return listAt(pod.spec, 'volumes').flatMap((volume, i) => {
    const path = [...pod.path, 'spec', 'volumes', i];
    const name = textAt(volume, 'persistentVolumeClaim', 'claimName');
    if (name !== '') return [{ name, path: [...path, 'persistentVolumeClaim', 'claimName'] }];
    if (own(volume, 'ephemeral') === undefined) return [];
    return [{ name: `${pod.name}-${textAt(volume, 'name')}`, path: [...path, 'ephemeral'] }];
  });
}

/**
 * `PreFilter` of pkg/scheduler/framework/plugins/volumebinding/volume_binding.go: a claim that is not there, else claims that
 * bind at once and are not bound yet. A claim of an ephemeral volume is made with the Pod.
 */
export function volumeRefusals(pod: PodModel, cluster: Cluster): Refusal[] {
  const claims = claimsOf(pod).filter(({ path }) => path.at(-1) === 'claimName');
  const missing = claims.find(({ name }) => cluster.claim(name) === undefined);
  if (missing)
    return [
      {
        code: 'claimMissing',
        message: `persistentvolumeclaim "${missing.name}" not found`,
        params: { claim: missing.name },
        paths: [missing.path],
        cures: [{ code: 'createClaim', on: 'claim', params: { claim: missing.name }, paths: [missing.path] }],
        preemptable: false,
      },
    ];
  const unbound = claims.find(({ name }) => cluster.claim(name) === 'Pending');
  if (!unbound) return [];
  return [
    {
      code: 'claimUnbound',
      message: 'pod has unbound immediate PersistentVolumeClaims',
      params: { claim: unbound.name },
      paths: [unbound.path],
      cures: [{ code: 'bindClaim', on: 'claim', params: { claim: unbound.name }, paths: [unbound.path] }],
      preemptable: false,
    },
  ];
}
