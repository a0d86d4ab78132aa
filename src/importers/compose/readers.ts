import type { Json, JsonObject, Path } from '../../pod/index.ts';
import type { Draft } from '../build/draft.ts';
import type { At, NoteCode, NoteParamNames } from '../notes.ts';
import type { Project } from './project.ts';
import { isTrue, textOf, textsOf } from './values.ts';

/** A service while it is read. */
export interface Reading {
  readonly draft: Draft;
  readonly project: Project;
  readonly service: JsonObject;
  /** Of the service. */
  readonly path: Path;
}

/** What a key of a service means for a Pod. */
export type Key = (reading: Reading, value: Json, at: At, path: Path) => void;

type PlainCode = { [C in NoteCode]: [NoteParamNames[C]] extends [never] ? C : never }[NoteCode];
/** Told, whatever its value. */
export const note =
  (code: PlainCode): Key =>
  ({ draft }, _, at) =>
    draft.notes.add(at, code);
/** Told where it is switched on. */
export const noteIf =
  (code: PlainCode): Key =>
  ({ draft }, value, at) =>
    draft.notes.add(at, isTrue(value) ? code : 'no-effect');
/** Told as something of compose alone. */
export const exact: Key = ({ draft }, _, at, path) =>
  draft.notes.add(at, 'not-exact', { key: String(path.at(-1)) });

/** For each text of a value, alone or in a list. */
export const each =
  (apply: (draft: Draft, text: string, at: At) => void): Key =>
  ({ draft, project }, value, _, path) => {
    for (const item of textsOf(value, path)) apply(draft, item.value, project.place(item.path));
  };

/** For a single text or number. */
export const one =
  (apply: (draft: Draft, text: string, at: At, reading: Reading) => void): Key =>
  (reading, value, at, path) => {
    const text = textOf(value);
    if (text !== undefined) apply(reading.draft, text, at, reading);
    else if (value !== null) reading.draft.notes.add(at, 'bad-shape', { key: String(path.at(-1)) });
  };

/** For what is switched on. */
export const flag =
  (set: (draft: Draft) => void): Key =>
  ({ draft }, value, at) => {
    if (isTrue(value)) set(draft);
    else draft.notes.add(at, 'no-effect');
  };
