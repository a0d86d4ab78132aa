import {
  equalPath,
  type FactsMemory,
  type NameFacts,
  nameFacts,
  noNames,
  type Path,
  type PodInFile,
  shareNames,
} from '../pod/index.ts';
import type { Reading } from './readings.ts';

/** What refers to what in a Pod and its file, kept as long as no document has another value. */
export class NamesOfPod {
  #pod: PodInFile | undefined;
  #facts: NameFacts = noNames;
  readonly #named: FactsMemory = { items: new WeakMap() };

  of(document: number, podPath: Path, readings: readonly Reading[]): NameFacts {
    const pod = this.#pod;
    const same =
      pod?.document === document &&
      equalPath(pod.podPath, podPath) &&
      pod.roots.length === readings.length &&
      readings.every(({ value }, i) => value === pod.roots[i]);
    if (!same) {
      const roots = readings.map(({ value }) => value);
      const now: PodInFile = { document, podPath, roots, root: roots[document] };
      this.#pod = now;
      this.#facts = shareNames(this.#facts, nameFacts(now, this.#named));
      if (this.#named.last) this.#named.last.facts = this.#facts;
    }
    return this.#facts;
  }
}
