import type { AnalyzeOptions } from '../engine/index.ts';
import { containersOf, equalPath, getIn, type Json, type Path, type PodRef } from '../pod/index.ts';
import type { Judge } from './judge.ts';
import type { Facts, Wanted } from './types.ts';

/** What is asked about: a Pod in the document that it stands in. */
export interface AskedPod {
  readonly document: number;
  readonly root: Json | undefined;
  readonly ref: PodRef;
}

/** Computes what panels want to know of a Pod; a container that is not there has no view. */
export function factsOf(
  judge: Judge,
  { root, ref }: AskedPod,
  wanted: Wanted,
  options: AnalyzeOptions,
): Facts {
  const { podPath } = ref;
  const { field, container, process, security } = wanted;
  const pod = getIn(root, podPath);
  const viewOf = (wantedPath: Path) => {
    const found = containersOf(pod).find(({ path }) => equalPath(path, wantedPath));
    return { path: wantedPath, view: found && judge.linuxView(pod, podPath, found, options) };
  };
  return {
    ...(field && {
      field: {
        path: field,
        explanations: judge.fieldFacts(root, ref, field, options),
        linux: judge.linuxFactsAt(pod, podPath, field, options),
      },
    }),
    ...(container && { container: viewOf(container) }),
    ...(process && { process: viewOf(process) }),
    ...(security !== undefined && {
      security: judge.curableSecurity({ root, ref, cluster: options.cluster }, security),
    }),
  };
}
