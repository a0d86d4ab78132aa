import { isList, isObject, type Json, own, type Path } from '../pod/index.ts';
import { locate, positionOf, type YamlStream } from '../yaml/index.ts';
import type { LessonProblem } from './types.ts';

/** Reads values of one document by their shape, and keeps what is wrong with them at their lines. */
export class Shapes {
  readonly problems: LessonProblem[] = [];
  readonly #stream: YamlStream;

  constructor(stream: YamlStream) {
    this.#stream = stream;
  }

  /** Tells a problem at what stands at `path`, or where it should stand. */
  tell(
    code: LessonProblem['code'],
    path: Path,
    params: LessonProblem['params'] = {},
    more: Pick<LessonProblem, 'goal'> & { readonly on?: 'key' } = {},
  ): void {
    const { on, ...rest } = more;
    let at = locate(this.#stream, 0, path);
    for (let up = path.length - 1; !at && up >= 0; up--) at = locate(this.#stream, 0, path.slice(0, up));
    const range = (on === 'key' ? at?.key : undefined) ?? at?.value;
    const { line, column } = positionOf(this.#stream, range?.start ?? 0);
    this.problems.push({ code, path, line, column, params, ...rest });
  }

  /** The map at a path, of which other keys than those are told; undefined, and told, for what is none. */
  map(value: Json | undefined, path: Path, keys: readonly string[]): Json | undefined {
    if (!isObject(value)) {
      this.tell('type', path, { wanted: 'map' });
      return undefined;
    }
    for (const key of Object.keys(value))
      if (!keys.includes(key))
        this.tell('unknown-key', [...path, key], { key, allowed: keys.join(', ') }, { on: 'key' });
    return value;
  }

  /** A value that must be there. */
  needed(parent: Json | undefined, key: string, path: Path): Json | undefined {
    const value = own(parent, key);
    if (value === undefined || value === null) this.tell('missing', path, { key });
    return value ?? undefined;
  }

  /** A text with something in it. */
  text(value: Json | undefined, path: Path): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value !== 'string') this.tell('type', path, { wanted: 'text' });
    else if (value.trim() === '') this.tell('empty', path);
    else return value;
    return undefined;
  }

  /** A whole number between two others. */
  number(value: Json | undefined, path: Path, min: number, max: number): number | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.tell('range', path, { min: String(min), max: String(max) });
    return undefined;
  }

  /** The items of a list, each as `read` makes it; those that it makes nothing of are left out. */
  list<T>(
    value: Json | undefined,
    path: Path,
    read: (item: Json, path: Path) => T | undefined,
  ): readonly T[] | undefined {
    if (value === undefined) return undefined;
    if (!isList(value)) {
      this.tell('type', path, { wanted: 'list' });
      return undefined;
    }
    return value.flatMap((item, i) => read(item, [...path, i]) ?? []);
  }
}
