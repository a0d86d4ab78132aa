import { getIn, type Json, own, type PodRef, rootTypeOf } from '../../pod/index.ts';
import type { EffectiveResources, QosResult } from '../types.ts';
import { fails } from './end.ts';
import { identity } from './identity.ts';
import { probes } from './probes.ts';
import { runs } from './runs.ts';
import { shares } from './shares.ts';
import { starts } from './starts.ts';
import { stops } from './stops.ts';
import { containersIn, type Sentence, type Subject } from './subject.ts';
import { uses } from './uses.ts';

export { type Expansion, expand } from './field/expand.ts';
export type { FieldFactId, FieldFactParam } from './field/ids.ts';
export { fieldFacts } from './field/index.ts';
export type { PodSentenceId, PodSentenceParam } from './ids.ts';
export type { Sentence } from './subject.ts';

/**
 * Tells what a Pod does, as sentences with the fields they follow from: what runs, in what order it starts, what it
 * shares, what it may use, who it runs as, how it is probed, what happens when it fails, how it stops. Defaults count
 * as the API server sets them. Values of a wrong type are passed over; nothing throws.
 * @param object that holds the Pod; paths in the result count from the root of its document
 */
export function explainObject(
  object: Json | undefined,
  ref: PodRef,
  computed: { readonly qos: QosResult | undefined; readonly resources: EffectiveResources | undefined },
): Sentence[] {
  const pod = getIn(object, ref.podPath.slice(ref.objectPath.length));
  const subject: Subject = {
    pod,
    spec: own(pod, 'spec'),
    specPath: [...ref.podPath, 'spec'],
    kind: rootTypeOf(ref),
    object,
    objectPath: ref.objectPath,
  };
  const containers = containersIn(pod, ref.podPath);
  return [
    ...runs(subject, containers),
    ...starts(subject, containers),
    ...shares(subject, containers),
    ...uses(subject, containers, computed.qos, computed.resources),
    ...identity(subject, containers),
    ...probes(subject, containers),
    ...fails(subject, containers),
    ...stops(subject, containers),
  ];
}
