import { allFieldPaths, isList, isObject, type Json, own, type Path } from '../pod/index.ts';
import { parseWorld } from '../simulate/index.ts';
import { parseStream, positionOf } from '../yaml/index.ts';
import { type Edit, parseEdit, printManifest } from './edits.ts';
import { type Goal, readGoal } from './goal/check.ts';
import { Shapes } from './shape.ts';
import {
  type Lesson,
  type LessonChoices,
  type LessonFile,
  type LessonProblem,
  type LessonStep,
  type LessonText,
  type LessonTry,
  lessonLanguages,
} from './types.ts';
import { lessonWorld } from './world.ts';

const fileKeys = ['titles', 'lessons'];
const lessonKeys = [
  ...['id', 'seed', 'level', 'minutes', 'titles', 'start', 'doc', 'world'],
  ...['ask', 'answer', 'choices', 'right', 'outcome', 'remember', 'fields', 'steps', 'tries'],
];
const stepKeys = ['do', 'goal', 'hints', 'edit'];
const tryKeys = ['step', 'edit', 'manifest'];

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const maxId = 63;
const maxMinutes = 600;
const [leastChoices, mostChoices] = [2, 4];

/** Every field of a Pod as `fields` of a lesson names it. */
const known = { paths: undefined as ReadonlySet<string> | undefined };

function fieldPaths(): ReadonlySet<string> {
  if (!known.paths) {
    const paths = new Set<string>();
    allFieldPaths('Pod', (path) => paths.add(path), { opaque: true });
    known.paths = paths;
  }
  return known.paths;
}

class LessonReader {
  readonly shapes: Shapes;
  readonly #ids = new Set<string>();

  constructor(shapes: Shapes) {
    this.shapes = shapes;
  }

  /** A text in one language or in several. */
  text(value: Json | undefined, path: Path): LessonText | undefined {
    if (!isObject(value)) return this.shapes.text(value, path);
    const texts: Partial<Record<(typeof lessonLanguages)[number], string>> = {};
    for (const key of Object.keys(value)) {
      const language = lessonLanguages.find((candidate) => candidate === key);
      if (!language) {
        const allowed = lessonLanguages.join(', ');
        this.shapes.tell('language', [...path, key], { key, allowed }, { on: 'key' });
        continue;
      }
      const text = this.shapes.text(value[language], [...path, language]);
      if (text !== undefined) texts[language] = text;
    }
    if (Object.keys(texts).length > 0) return texts;
    if (Object.keys(value).length === 0) this.shapes.tell('empty', path);
    return undefined;
  }

  #neededText(parent: Json, key: string, path: Path): LessonText {
    return this.text(this.shapes.needed(parent, key, [...path, key]), [...path, key]) ?? '';
  }

  #goal(value: Json | undefined, path: Path): Goal | undefined {
    const source = this.shapes.text(value, path);
    if (source === undefined) return undefined;
    const goal = readGoal(source);
    if (!('code' in goal)) return goal;
    this.shapes.tell('goal', path, { at: String(goal.start + 1) }, { goal });
    return undefined;
  }

  #edit(value: Json, path: Path): Edit | undefined {
    const line = this.shapes.text(value, path);
    if (line === undefined) return undefined;
    const edit = parseEdit(line);
    if (typeof edit !== 'string') return edit;
    this.shapes.tell('edit', path, { why: edit, line });
    return undefined;
  }

  #edits(value: Json | undefined, path: Path): readonly Edit[] | undefined {
    const edits = this.shapes.list(value, path, (item, at) => this.#edit(item, at));
    if (edits?.length === 0 && isList(value) && value.length === 0) this.shapes.tell('empty', path);
    return edits;
  }

  #step(value: Json, path: Path): LessonStep | undefined {
    const map = this.shapes.map(value, path, stepKeys);
    if (map === undefined) return undefined;
    const goal = this.#goal(this.shapes.needed(map, 'goal', [...path, 'goal']), [...path, 'goal']);
    const edit = this.#edits(this.shapes.needed(map, 'edit', [...path, 'edit']), [...path, 'edit']);
    const hints = this.shapes.list(own(map, 'hints'), [...path, 'hints'], (item, at) => this.text(item, at));
    const todo = this.#neededText(map, 'do', path);
    return goal && edit && { do: todo, goal, hints: hints ?? [], edit };
  }

  #try(value: Json, path: Path, steps: number): LessonTry | undefined {
    const map = this.shapes.map(value, path, tryKeys);
    if (map === undefined) return undefined;
    const step = own(map, 'step') ?? 1;
    if (typeof step !== 'number' || !Number.isInteger(step) || step < 1 || step > steps) {
      this.shapes.tell('step', [...path, 'step'], { count: String(steps) });
      return undefined;
    }
    const [edit, manifest] = [own(map, 'edit'), own(map, 'manifest')];
    if ((edit === undefined) === (manifest === undefined)) {
      this.shapes.tell('one-of', path, { one: 'edit', other: 'manifest' });
      return undefined;
    }
    if (edit !== undefined) {
      const edits = this.#edits(edit, [...path, 'edit']);
      return edits && { step: step - 1, edit: edits };
    }
    const text = this.#manifest(manifest, [...path, 'manifest']);
    return text === undefined ? undefined : { step: step - 1, manifest: text };
  }

  #tries(value: Json | undefined, path: Path, steps: number): Lesson['tries'] {
    const map = value === undefined ? undefined : this.shapes.map(value, path, ['wrong', 'right']);
    const read = (key: string) =>
      this.shapes.list(own(map, key), [...path, key], (item, at) => this.#try(item, at, steps)) ?? [];
    return { wrong: read('wrong'), right: read('right') };
  }

  /** A whole manifest: a text as it is, or an object, which is printed. */
  #manifest(value: Json | undefined, path: Path): string | undefined {
    if (typeof value === 'string') return value;
    if (isObject(value)) return printManifest(value);
    this.shapes.tell('type', path, { wanted: 'manifest' });
    return undefined;
  }

  #start(map: Json, path: Path, id: string): string {
    const [start, doc] = [own(map, 'start'), own(map, 'doc')];
    if ((start === undefined) === (doc === undefined)) {
      this.shapes.tell('one-of', path, { one: 'start', other: 'doc' });
      return '';
    }
    if (start === undefined) return this.#manifest(doc, [...path, 'doc']) ?? '';
    if (!isObject(start)) {
      this.shapes.tell('type', [...path, 'start'], { wanted: 'map' });
      return '';
    }
    return printManifest({ apiVersion: 'v1', kind: 'Pod', metadata: { name: id }, spec: start });
  }

  #id(map: Json, path: Path): string {
    const at = [...path, 'id'];
    const id = this.shapes.text(this.shapes.needed(map, 'id', at), at);
    if (id === undefined) return '';
    if (!slug.test(id) || id.length > maxId) this.shapes.tell('id', at, { id });
    else if (this.#ids.has(id)) this.shapes.tell('duplicate-id', at, { id });
    this.#ids.add(id);
    return id;
  }

  #field(value: Json, path: Path): string | undefined {
    const field = this.shapes.text(value, path);
    if (field !== undefined && !fieldPaths().has(field)) this.shapes.tell('field', path, { field });
    return field;
  }

  #choices(map: Json, path: Path): LessonChoices | undefined {
    const [written, at] = [own(map, 'choices'), [...path, 'choices']];
    const place = [...path, 'right'];
    if (written === undefined) {
      if (own(map, 'right') !== undefined) this.shapes.needed(map, 'choices', place);
      return undefined;
    }
    const texts = this.shapes.list(written, at, (item, below) => this.text(item, below)) ?? [];
    const count = isList(written) ? written.length : leastChoices;
    if (count < leastChoices || count > mostChoices)
      this.shapes.tell('items', at, { min: String(leastChoices), max: String(mostChoices) });
    const right = this.shapes.number(this.shapes.needed(map, 'right', place), place, 1, count) ?? 1;
    return { texts, right: right - 1 };
  }

  #world(value: Json | undefined, path: Path): Lesson['world'] {
    const { world, problems } = parseWorld(value);
    for (const { path: below, code, params } of problems ?? []) {
      const texts = Object.entries(params).map(([name, param]) => [name, String(param)]);
      this.shapes.tell(
        code,
        [...path, ...below],
        Object.fromEntries(texts),
        code === 'unknown-key' ? { on: 'key' } : {},
      );
    }
    return lessonWorld(world ?? {});
  }

  #read(map: Json, path: Path): Lesson {
    const { shapes } = this;
    const at = (key: string) => [...path, key];
    const id = this.#id(map, path);
    const seed = shapes.text(own(map, 'seed'), at('seed'));
    const level = shapes.number(shapes.needed(map, 'level', at('level')), at('level'), 1, 3);
    const minutes = shapes.number(shapes.needed(map, 'minutes', at('minutes')), at('minutes'), 1, maxMinutes);
    const titles = this.#neededText(map, 'titles', path);
    const manifest = this.#start(map, path, id);
    const world = this.#world(own(map, 'world'), at('world'));
    const ask = this.#neededText(map, 'ask', path);
    const answer = this.#neededText(map, 'answer', path);
    const choices = this.#choices(map, path);
    const outcome = this.#goal(own(map, 'outcome'), at('outcome'));
    const remember = this.text(own(map, 'remember'), at('remember'));
    const fields = shapes.list(own(map, 'fields'), at('fields'), (item, place) => this.#field(item, place));
    const written = shapes.needed(map, 'steps', at('steps'));
    const steps = shapes.list(written, at('steps'), (item, place) => this.#step(item, place)) ?? [];
    if (isList(written) && written.length === 0) shapes.tell('empty', at('steps'));
    const tries = this.#tries(own(map, 'tries'), at('tries'), isList(written) ? written.length : 0);
    return {
      id,
      ...(seed === undefined ? {} : { seed }),
      level: level ?? 1,
      minutes: minutes ?? 1,
      titles,
      manifest,
      world,
      ask,
      answer,
      ...(choices ? { choices } : {}),
      ...(outcome ? { outcome } : {}),
      ...(remember === undefined ? {} : { remember }),
      fields: fields ?? [],
      steps,
      tries,
    };
  }

  /** A lesson; undefined where something is wrong with it, which is told. */
  lesson(value: Json, path: Path): Lesson | undefined {
    const before = this.shapes.problems.length;
    const map = this.shapes.map(value, path, lessonKeys);
    const lesson = map === undefined ? undefined : this.#read(map, path);
    return this.shapes.problems.length === before ? lesson : undefined;
  }
}

/**
 * Reads a file of lessons: a list of them, a group (`titles` and `lessons`), or one lesson; the format is in docs/LESSONS.md.
 * Never throws.
 * @returns the lessons that have no problem, and all problems with their places
 */
export function readLessons(text: string): LessonFile {
  const stream = parseStream(text);
  const [error] = stream.errors;
  const root = stream.documents[0]?.value;
  if (error || root === undefined) {
    const { line, column } = positionOf(stream, error?.start ?? 0);
    const problem: LessonProblem = {
      code: 'yaml',
      path: [],
      line,
      column,
      params: { detail: error?.detail ?? '' },
    };
    return { lessons: [], problems: [problem] };
  }
  const shapes = new Shapes(stream);
  const reader = new LessonReader(shapes);
  if (stream.documents.length > 1) shapes.tell('documents', []);
  const isGroup = isObject(root) && own(root, 'lessons') !== undefined;
  if (isGroup) shapes.map(root, [], fileKeys);
  const titles = isGroup ? reader.text(own(root, 'titles'), ['titles']) : undefined;
  const [list, path]: readonly [Json | undefined, Path] = isGroup
    ? [own(root, 'lessons'), ['lessons']]
    : [isObject(root) ? [root] : root, []];
  if (!isList(list) || list.length === 0) {
    shapes.tell('no-lessons', path);
    return { lessons: [], problems: shapes.problems };
  }
  const lessons = list.flatMap(
    (value, i) => reader.lesson(value, isObject(root) && !isGroup ? [] : [...path, i]) ?? [],
  );
  return { ...(titles === undefined ? {} : { titles }), lessons, problems: shapes.problems };
}
