import fc from 'fast-check';
import { isList, isObject, type Json, type Path, type PathEdit } from '../pod/index.ts';
import { isFull } from './testing-hand.ts';
import { keys, pathsOf, scalars, trees } from './testing-values.ts';

/** An edit chosen by numbers, so that it can be derived from any value. */
export interface Choice {
  readonly op: PathEdit['op'];
  readonly where: number;
  readonly other: number;
  readonly key: string;
  readonly scalar: boolean;
  readonly value: Json;
}

export const choices: fc.Arbitrary<Choice> = fc.record({
  op: fc.constantFrom<PathEdit['op']>('set', 'set', 'set', 'delete', 'insert', 'move', 'rename'),
  where: fc.nat(10_000),
  other: fc.nat(10_000),
  key: keys,
  scalar: fc.boolean(),
  value: fc.oneof(scalars, trees),
});

/** A meaningful edit of `value`; undefined where it has no place for the chosen operation. */
export function editOf(value: Json, choice: Choice): PathEdit | undefined {
  const all = pathsOf(value);
  const at = (path: Path): Json | undefined =>
    path.reduce<Json | undefined>((node, step) => (node as Record<string | number, Json>)[step], value);
  const pick = (paths: readonly Path[]): Path | undefined => paths[choice.where % Math.max(paths.length, 1)];
  const lists = all.filter((path) => isList(at(path)));
  switch (choice.op) {
    case 'set': {
      const path = pick(choice.scalar ? all.filter((candidate) => !isFull(at(candidate) ?? null)) : all);
      if (!path) return undefined;
      const node = at(path);
      const roll = choice.other % 3;
      if (isList(node) && roll === 0) return { op: 'set', path: [...path, node.length], value: choice.value };
      if ((isObject(node) || node === null) && roll > 0)
        return { op: 'set', path: [...path, choice.key], value: choice.value };
      if (node === null) return { op: 'set', path: [...path, choice.key, 0, 'deep'], value: choice.value };
      return { op: 'set', path, value: choice.value };
    }
    case 'delete': {
      const path = pick(all.slice(1));
      return path && { op: 'delete', path, prune: choice.other % 3 };
    }
    case 'insert': {
      const path = pick(lists);
      const list = path && at(path);
      if (!path || !isList(list)) return undefined;
      return { op: 'insert', path, index: choice.other % (list.length + 1), value: choice.value };
    }
    case 'move': {
      const path = pick(lists.filter((candidate) => (at(candidate) as readonly Json[]).length > 1));
      const list = path && at(path);
      if (!path || !isList(list)) return undefined;
      return { op: 'move', path, from: choice.where % list.length, to: choice.other % list.length };
    }
    case 'rename': {
      const path = pick(all.filter((candidate) => typeof candidate.at(-1) === 'string'));
      return path && { op: 'rename', path, to: choice.key };
    }
  }
}
