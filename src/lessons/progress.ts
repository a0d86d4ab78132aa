import { isList, isObject, type Json, lookUp, own, put } from '../pod/index.ts';

/** How far a person is in one lesson. */
export interface LessonProgress {
  /** Steps that were reached, from the first on. */
  readonly reached: number;
  /** The last step was reached once. */
  readonly done: boolean;
  /** What the person said would happen. */
  readonly guess?: string;
  /** How many hints are open, step by step. */
  readonly hints?: readonly number[];
  /** The manifest as the person left it. */
  readonly text?: string;
}

/** How far a person is, by the ids of lessons. */
export interface Progress {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

/** Where nothing is kept. */
export const noProgress: Progress = { lessons: {} };

const kind = 'podwright-progress';
/** Steps of a lesson beyond which a number of them is none. */
const maxSteps = 1000;

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxSteps;
}

function lessonProgress(value: Json): LessonProgress | undefined {
  const [reached, guess, text] = [own(value, 'reached'), own(value, 'guess'), own(value, 'text')];
  const hints = own(value, 'hints');
  if (!isCount(reached)) return undefined;
  return {
    reached,
    done: own(value, 'done') === true,
    ...(typeof guess === 'string' ? { guess } : {}),
    ...(isList(hints) ? { hints: hints.slice(0, maxSteps).map((n) => (isCount(n) ? n : 0)) } : {}),
    ...(typeof text === 'string' ? { text } : {}),
  };
}

/**
 * Reads what {@link printProgress} printed, from a file or from the browser. Entries of another shape are left out.
 * @returns undefined for what is no progress at all
 */
export function readProgress(text: string): Progress | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const lessons = own(value, 'lessons');
  if (own(value, 'kind') !== kind || !isObject(lessons)) return undefined;
  const read: Record<string, LessonProgress> = {};
  for (const [id, entry] of Object.entries(lessons)) {
    const progress = lessonProgress(entry);
    if (progress) put(read, id, progress);
  }
  return { lessons: read };
}

/** Progress as a text to keep or to hand on. */
export function printProgress({ lessons }: Progress): string {
  return `${JSON.stringify({ kind, lessons }, null, 2)}\n`;
}

/** How far a person is in a lesson; nothing is reached where nothing is kept. */
export function progressIn({ lessons }: Progress, id: string): LessonProgress {
  return lookUp(lessons, id) ?? { reached: 0, done: false };
}

/** With a lesson changed; undefined forgets it. */
export function withLesson(progress: Progress, id: string, lesson: LessonProgress | undefined): Progress {
  const entries = Object.entries(progress.lessons).filter(([key]) => key !== id);
  return { lessons: Object.fromEntries(lesson ? [...entries, [id, lesson]] : entries) };
}

/** Both together, of each lesson the one that is further on; where they are the same, the first. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const rank = ({ done, reached }: LessonProgress) => (done ? maxSteps + 1 : 0) + reached;
  const ids = new Set([...Object.keys(one.lessons), ...Object.keys(other.lessons)]);
  const merged = [...ids].map((id): [string, LessonProgress] => {
    const [a, b] = [progressIn(one, id), progressIn(other, id)];
    return [id, !Object.hasOwn(one.lessons, id) || rank(b) > rank(a) ? b : a];
  });
  return { lessons: Object.fromEntries(merged) };
}
