import { isList, isObject, type Json, own, type Path } from '../../pod/index.ts';

/** A value without what stands at a path; list items behind it move up. The value itself where nothing stands there. */
export function withoutPath(value: Json, path: Path): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(value)) {
    if (typeof step !== 'number' || step >= value.length) return value;
    if (rest.length === 0) return value.filter((_, i) => i !== step);
    return value.map((item, i) => (i === step ? withoutPath(item, rest) : item));
  }
  if (!isObject(value) || typeof step !== 'string') return value;
  const inner = own(value, step);
  if (inner === undefined) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([key]) => key !== step)
      : entries.map(([key, kept]) => [key, key === step ? withoutPath(kept, rest) : kept]),
  );
}

interface Mark {
  readonly below: Map<string | number, Mark>;
  ends: boolean;
}

function marksOf(paths: readonly Path[]): Mark {
  const root: Mark = { below: new Map(), ends: false };
  for (const path of paths) {
    let at = root;
    for (const step of path) {
      const next = at.below.get(step) ?? { below: new Map(), ends: false };
      at.below.set(step, next);
      at = next;
    }
    at.ends = true;
  }
  return root;
}

/** A value without what stands at some paths, which all count from the value as it is. */
export function withoutPaths(value: Json, paths: readonly Path[]): Json {
  const visit = (inner: Json, mark: Mark): Json => {
    if (isList(inner)) {
      return inner.flatMap((item, i) => {
        const own = mark.below.get(i);
        return own?.ends ? [] : [own ? visit(item, own) : item];
      });
    }
    if (!isObject(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).flatMap(([key, child]): [string, Json][] => {
        const own = mark.below.get(key);
        return own?.ends ? [] : [[key, own ? visit(child, own) : child]];
      }),
    );
  };
  return visit(value, marksOf(paths));
}

/** Maps that belong to an object also when they are empty. */
const frames: ReadonlySet<string> = new Set(['spec', 'template', 'jobTemplate']);

/**
 * What to delete, one after the other, so that everything at the paths is gone: the last items of a list first, and a map or
 * list of which nothing would be left as a whole, but for items of lists and the frame of an object.
 */
export function deletions(root: Json, paths: readonly Path[]): Path[] {
  const visit = (value: Json | undefined, mark: Mark, path: Path): Path[] => {
    if (mark.ends) return [path];
    const below = [...mark.below]
      .sort(([a], [b]) => (typeof a === 'number' && typeof b === 'number' ? b - a : 0))
      .flatMap(([step, inner]) => {
        const at = isList(value) ? value[Number(step)] : own(value, String(step));
        return visit(at, inner, [...path, step]);
      });
    const size = isList(value) ? value.length : isObject(value) ? Object.keys(value).length : 0;
    const gone = below.filter((deleted) => deleted.length === path.length + 1).length;
    const last = path.at(-1);
    return gone === size && typeof last === 'string' && !frames.has(last) ? [path] : below;
  };
  return visit(root, marksOf(paths), []);
}

/** Where something stood before the items at some paths were deleted. */
export function placeBefore(path: Path, deleted: readonly Path[]): Path {
  const out: (string | number)[] = [];
  for (const step of path) {
    let before = step;
    if (typeof before === 'number') {
      const gone = deleted
        .filter((other) => other.length === out.length + 1 && out.every((own, i) => own === other[i]))
        .map((other) => other.at(-1))
        .filter((index) => typeof index === 'number')
        .sort((a, b) => a - b);
      for (const index of gone) if (index <= before) before++;
    }
    out.push(before);
  }
  return out;
}
