import { readdirSync, readFileSync } from 'node:fs';
import { catalogueFiles, type Lesson, type LessonGroup, readGroups } from '../lessons/index.ts';

/** The files beside the sources, for a command line that is run from them. */
function filesOnDisk(): Record<string, string> {
  const folder = new URL('../lessons/catalogue/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

/** The catalogue of lessons, group by group. Vite puts it into what it builds, and only there is `import.meta.env`. */
export async function catalogue(): Promise<readonly LessonGroup[]> {
  return readGroups(import.meta.env === undefined ? filesOnDisk() : await catalogueFiles());
}

/** The lesson of an id; undefined where there is none. */
export async function lessonOf(id: string): Promise<Lesson | undefined> {
  return (await catalogue()).flatMap(({ lessons }) => lessons).find((lesson) => lesson.id === id);
}
