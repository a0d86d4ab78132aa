import type { Path } from '../../pod/index.ts';

// Holds nothing of a document: which paths there are, each as one object for as long as its parent is held.
const children = new WeakMap<Path, Map<string | number, Path>>();

/**
 * The path one step below. The same parent and step give the same object, so that memoised components and selectors
 * keep their identity between renders.
 */
export function child(path: Path, step: string | number): Path {
  let steps = children.get(path);
  if (!steps) {
    steps = new Map();
    children.set(path, steps);
  }
  let below = steps.get(step);
  if (!below) {
    below = [...path, step];
    steps.set(step, below);
  }
  return below;
}

/** {@link child}, several steps down. */
export function descend(path: Path, ...steps: readonly (string | number)[]): Path {
  return steps.reduce<Path>(child, path);
}
