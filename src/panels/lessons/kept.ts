import { useSyncExternalStore } from 'react';
import {
  type LessonProgress,
  noProgress,
  type Progress,
  printProgress,
  progressIn,
  readProgress,
  withLesson,
} from '../../lessons/index.ts';

const progressKey = 'podwright.lessons';
const courseKey = 'podwright.course';

/** What this browser keeps under a name; nothing where it refuses. */
export function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Where the browser refuses, what is kept lasts as long as the page. */
export function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // See above.
  }
}

let known: Progress | undefined;
const listeners = new Set<() => void>();

/** How far the person is in all lessons: what this browser kept. */
export function progress(): Progress {
  known ??= readProgress(read(progressKey)) ?? noProgress;
  return known;
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}

export function setProgress(next: Progress): void {
  known = next;
  write(progressKey, printProgress(next));
  tell();
}

/** Changes how far the person is in one lesson. */
export function changeLesson(id: string, change: (now: LessonProgress) => LessonProgress): void {
  const before = progressIn(progress(), id);
  const after = change(before);
  if (after !== before) setProgress(withLesson(progress(), id, after));
}

/** Another tab may have gone on. */
function onStorage({ key }: StorageEvent): void {
  if (key !== progressKey && key !== null) return;
  known = undefined;
  tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', onStorage);
  };
}

export function useProgress(): Progress {
  return useSyncExternalStore(subscribe, progress);
}

/** The lessons of the course that was opened last; none where it was no course. */
export function course(): readonly string[] {
  return read(courseKey)
    .split(',')
    .filter((id) => id !== '');
}

export function keepCourse(ids: readonly string[]): void {
  write(courseKey, ids.length > 1 ? ids.join(',') : '');
}
