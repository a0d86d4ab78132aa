import {
  type Issue,
  isLocalUse,
  type JsonObject,
  type LocalUse,
  nearest,
  type Path,
  someNamesOf,
} from '../../pod/index.ts';
import type { PodContext } from './context.ts';
import { notFound } from './errors.ts';

/**
 * Names of the Pod that an API server looks up: `ValidateVolumeMounts`, `ValidateVolumeDevices`,
 * `validateFileKeyRefVolumes`, `validateResourceClaimNames`. Ports of probes, containers of `resourceFieldRef` and
 * variables are looked up when the container runs.
 */
export function* validateReferences(
  type: 'Container' | 'ResourceRequirements',
  value: JsonObject | undefined,
  path: Path,
  kind: keyof typeof rules,
  context: PodContext,
): Generator<Issue> {
  for (const use of someNamesOf(type, value, path, kinds[kind]).uses) {
    if (isLocalUse(use) && use.kind === kind) yield* rules[kind](use, context);
  }
}

function* volume({ name, path }: LocalUse, context: PodContext): Generator<Issue> {
  if (context.volumes.has(name) || context.unknown([...context.path, 'volumes'])) return;
  const names = [...context.volumes.keys()].filter((known) => known !== '');
  const meant = nearest(name, names) ?? '';
  yield notFound(path, name, meant === '' ? 'volume-not-found' : 'volume-not-found-near', {
    params: { value: name, meant },
    fix: meant === '' ? undefined : [{ op: 'set', path, value: meant }],
  });
}

function* claim({ name, path }: LocalUse, context: PodContext): Generator<Issue> {
  if (context.claimNames.has(name) || context.unknown([...context.path, 'resourceClaims'])) return;
  const meant = nearest(name, [...context.claimNames]) ?? '';
  const known = [...context.claimNames].sort();
  const detail = `must be one of the names in pod.spec.resourceClaims${known.length === 0 ? ' which is empty' : `: ${known.join(', ')}`}`;
  const params = { value: name, detail, upstream: 'parent' } as const;
  yield meant === ''
    ? notFound(path, name, 'claim-not-found', { params })
    : notFound(path, name, 'claim-not-found-near', {
        params: { ...params, meant },
        fix: [{ op: 'set', path, value: meant }],
      });
}

const rules = { volume, 'resource-claim': claim } as const;
const kinds = { volume: ['volume'], 'resource-claim': ['resource-claim'] } as const;
