import { type FileReference, outerReferences, type PodInFile } from './beside.ts';
import { namesIn, type PodNames } from './names.ts';
import { type Reference, references } from './references.ts';

/**
 * Every use of a name that a Pod gives, in the Pod first and then in the other objects of its file.
 * @param found what `namesIn` finds in the Pod, what its uses mean, and those of the other objects, where that is at hand
 */
export function fileReferences(
  pod: PodInFile,
  found: PodNames = namesIn(pod),
  inner: readonly Reference[] = references(pod, found),
  outer: readonly FileReference[] = outerReferences(pod, found.definitions),
): FileReference[] {
  const { document } = pod;
  const known: FileReference[] = [];
  for (const { use, definition } of inner)
    if (definition) known.push({ use: { ...use, document }, definition });
  return [...known, ...outer];
}
