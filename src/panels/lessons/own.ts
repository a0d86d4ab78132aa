import { type LessonGroup, readLessons } from '../../lessons/index.ts';
import { isList, type Json, own } from '../../pod/index.ts';
import { read, write } from './kept.ts';

/** A file of lessons that the person opened or wrote. */
export interface OwnFile {
  readonly name: string;
  readonly text: string;
}

const key = 'podwright.lesson-files';
/** So many files are kept; one more takes the place of the oldest. */
const most = 20;

/** The files that this browser keeps, the newest last. */
export function ownFiles(): readonly OwnFile[] {
  let saved: Json;
  try {
    saved = JSON.parse(read(key) || '[]');
  } catch {
    return [];
  }
  if (!isList(saved)) return [];
  return saved.flatMap((entry) => {
    const [name, text] = [own(entry, 'name'), own(entry, 'text')];
    return typeof name === 'string' && typeof text === 'string' ? [{ name, text }] : [];
  });
}

/** Keeps a file, in place of another of the same name. */
export function keepFile(file: OwnFile): void {
  const others = ownFiles().filter(({ name }) => name !== file.name);
  write(key, JSON.stringify([...others, file].slice(-most)));
}

export function forgetFile(name: string): void {
  write(key, JSON.stringify(ownFiles().filter((file) => file.name !== name)));
}

/** A group for each file; a lesson with an id that is taken gets another one, so that progress and texts stay apart. */
export function ownGroups(taken: Iterable<string>): readonly (LessonGroup & { readonly file: OwnFile })[] {
  const ids = new Set(taken);
  return ownFiles().map((file) => {
    const { titles = file.name, lessons, problems } = readLessons(file.text);
    const named = lessons.map((lesson) => {
      let { id } = lesson;
      for (let n = 2; ids.has(id); n++) id = `${lesson.id}-${n}`;
      ids.add(id);
      return { ...lesson, id };
    });
    return { name: file.name, titles, lessons: named, problems, file };
  });
}
