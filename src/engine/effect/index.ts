import {
  containersOf,
  type Features,
  getIn,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
} from '../../pod/index.ts';
import { serverAnswer } from '../server/index.ts';
import { effectOfContainer } from './container.ts';
import { effectOfPod } from './pod.ts';
import type { EffectSubject } from './types.ts';

export type {
  EffectGroup,
  EffectRow,
  EffectSubject,
} from './types.ts';

/** What counts for a Pod and its containers, or why a server cannot read it. */
export type InEffect =
  | { readonly subjects: readonly EffectSubject[]; readonly reason?: undefined }
  | { readonly subjects?: undefined; readonly reason: string };

/**
 * What counts after inheritance and defaulting, field by field, with where each value comes from: of a Pod, or of the Pod that a
 * controller makes of a template. What nodes and images bring that the manifest does not tell is said by notes.
 * @param pod the map that holds `metadata` and `spec`
 * @param podPath its place in the document; paths in the result count from the document's root
 */
export function inEffect(pod: Json | undefined, podPath: Path, features: Features): InEffect {
  const meta = own(pod, 'metadata');
  const name = own(meta, 'name');
  const value: JsonObject = {
    ...(isObject(pod) ? pod : {}),
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...(isObject(meta) ? meta : {}), name: name ?? 'pod' },
  };
  const answer = serverAnswer(value, { features });
  if (!answer.object) return { reason: answer.decodeError?.message ?? '' };
  const stored = answer.object;
  const specs = { writtenSpec: own(pod, 'spec'), storedSpec: own(stored, 'spec'), podPath };
  const { writtenSpec, storedSpec } = specs;
  const whole = { ...specs, written: writtenSpec, stored: storedSpec, path: ['spec'] };
  const containers = containersOf(pod).map((ref) => {
    const sides = { ...specs, written: ref.value, stored: getIn(stored, ref.path), path: ref.path };
    return effectOfContainer(sides, ref, stored);
  });
  return { subjects: [effectOfPod(whole, typeof name === 'string' ? name : ''), ...containers] };
}
