import { type FileReference, outerReferences, type PodInFile } from './beside.ts';
import { namesIn, type PodNames } from './names.ts';
import { references } from './references.ts';

/**
 * Every use of a name that a Pod gives, in the Pod first and then in the other objects of its file.
 * @param found what `namesIn` finds in the Pod, where that is at hand
 */
export function fileReferences(pod: PodInFile, found: PodNames = namesIn(pod)): FileReference[] {
  const { document } = pod;
  const inner = references(pod, found).flatMap(({ use, definition }) =>
    definition ? [{ use: { ...use, document }, definition }] : [],
  );
  return [...inner, ...outerReferences(pod, found.definitions)];
}
