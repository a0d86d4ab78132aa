import { readLessons } from './read.ts';
import type { Lesson, LessonProblem, LessonText } from './types.ts';

/** Lessons on one subject. */
export interface LessonGroup {
  /** `containers`, of the file `01-containers.yaml`. */
  readonly name: string;
  readonly titles: LessonText;
  readonly lessons: readonly Lesson[];
  readonly problems: readonly LessonProblem[];
}

/** The groups of files by their paths, in the order of their numbers. */
export function readGroups(files: Readonly<Record<string, string>>): readonly LessonGroup[] {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => {
      const name = path
        .replace(/^.*\//, '')
        .replace(/^\d+-/, '')
        .replace(/\.yaml$/, '');
      const { titles = name, lessons, problems } = readLessons(text);
      return { name, titles, lessons, problems };
    });
}

/**
 * The texts of the catalogue by their paths, each in a chunk of its own. They are put here by Vite: what runs without it
 * reads the files of `catalogue/` and calls {@link readGroups}.
 */
export async function catalogueFiles(): Promise<Readonly<Record<string, string>>> {
  const files = import.meta.glob<string>('./catalogue/*.yaml', { query: '?raw', import: 'default' });
  const texts = Object.entries(files).map(async ([path, load]) => [path, await load()] as const);
  return Object.fromEntries(await Promise.all(texts));
}
