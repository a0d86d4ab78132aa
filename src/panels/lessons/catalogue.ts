import { catalogueFiles, type Lesson, type LessonGroup, readGroups } from '../../lessons/index.ts';
import { type OwnFile, ownFiles, ownGroups } from './own.ts';

let groups: readonly LessonGroup[] = [];

/** Loads the catalogue, once; rejects when a part of it cannot be fetched. */
export async function loadCatalogue(): Promise<void> {
  if (groups.length === 0) groups = readGroups(await catalogueFiles());
}

/** Lessons on one subject, or of one file of the person's own. */
export interface PlacedGroup extends LessonGroup {
  readonly file?: OwnFile;
}

let known: { readonly files: string; readonly all: readonly PlacedGroup[] } | undefined;

/** The lessons by subject, those of the person's own files last; none before they are loaded. */
export function catalogue(): readonly PlacedGroup[] {
  const files = JSON.stringify([groups.length, ownFiles()]);
  if (known?.files !== files) {
    const taken = groups.flatMap(({ lessons }) => lessons.map(({ id }) => id));
    known = { files, all: [...groups, ...ownGroups(taken)] };
  }
  return known.all;
}

/** A lesson with the subject it belongs to. */
export interface PlacedLesson {
  readonly lesson: Lesson;
  readonly group: PlacedGroup;
}

/** The lesson of an id; undefined where there is none. */
export function lessonOf(id: string): PlacedLesson | undefined {
  for (const group of catalogue()) {
    const lesson = group.lessons.find((one) => one.id === id);
    if (lesson) return { lesson, group };
  }
  return undefined;
}

/** The lessons of a file of the person's own, under the ids that they have here. */
export function ownLessonsOf(name: string): readonly Lesson[] {
  return catalogue().find(({ file }) => file?.name === name)?.lessons ?? [];
}
