import { catalogueFiles, type Lesson, type LessonGroup, readGroups } from '../../lessons/index.ts';

let groups: readonly LessonGroup[] = [];

/** Loads the catalogue, once; rejects when a part of it cannot be fetched. */
export async function loadCatalogue(): Promise<void> {
  if (groups.length === 0) groups = readGroups(await catalogueFiles());
}

/** The lessons by subject; none before they are loaded. */
export function catalogue(): readonly LessonGroup[] {
  return groups;
}

/** A lesson with the subject it belongs to. */
export interface PlacedLesson {
  readonly lesson: Lesson;
  readonly group: LessonGroup;
}

/** The lesson of an id; undefined where there is none. */
export function lessonOf(id: string): PlacedLesson | undefined {
  for (const group of groups) {
    const lesson = group.lessons.find((one) => one.id === id);
    if (lesson) return { lesson, group };
  }
  return undefined;
}
