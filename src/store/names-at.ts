import {
  type Candidate,
  candidates,
  type Json,
  type Neighbour,
  namesIn,
  type Path,
  type PodNames,
} from '../pod/index.ts';

const none: readonly Candidate[] = [];

/**
 * What the fields of a Pod may name, by their paths: every field that names something asks for its own. The Pod is read
 * when the first one asks.
 */
export class NamesAt {
  readonly root: Json | undefined;
  readonly podPath: Path;
  /** The objects of the file that the Pod may name. */
  readonly beside: readonly Neighbour[];
  readonly #at = new Map<string, readonly Candidate[]>();
  #found: PodNames | undefined;

  constructor(root: Json | undefined, podPath: Path, beside: readonly Neighbour[] = []) {
    this.root = root;
    this.podPath = podPath;
    this.beside = beside;
  }

  /** What the field at a path may name, each name once, in the order of the manifest; see `candidates`. */
  at(path: Path): readonly Candidate[] {
    const key = JSON.stringify(path);
    let known = this.#at.get(key);
    if (!known) {
      this.#found ??= namesIn(this);
      const fresh = candidates(this, path, this.#found, this.beside);
      known = fresh.length === 0 ? none : fresh;
      this.#at.set(key, known);
    }
    return known;
  }
}
