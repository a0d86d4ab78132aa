import { attempt, catalogueFiles, readGroups, solve } from '../src/lessons/index.ts';
import { ms, percentile, printTable } from './table.ts';

const runs = 9;

/** Processor time of one call, the median of some. */
function spent(work: () => void): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return percentile(times, 0.5);
}

/** What reading the catalogue takes, and judging the start and the end of each lesson anew from its text. */
export async function benchLessons(): Promise<void> {
  const files = await catalogueFiles();
  const lessons = readGroups(files).flatMap((group) => group.lessons);
  const judged = lessons.flatMap((lesson) =>
    [lesson.manifest, solve(lesson).text].map((text) => ({
      id: lesson.id,
      time: spent(() => attempt(lesson, text)),
    })),
  );
  const times = judged.map(({ time }) => time);
  const slowest = judged.reduce((a, b) => (b.time > a.time ? b : a));
  printTable(
    `Lessons: ${lessons.length}, processor time`,
    ['', 'median', '95 %', 'most', 'of'],
    [
      ['read the catalogue', ms(spent(() => readGroups(files))), '', '', ''],
      [
        'judge all goals of a lesson',
        ...[0.5, 0.95].map((share) => ms(percentile(times, share))),
        ms(slowest.time),
        slowest.id,
      ],
    ],
  );
}
