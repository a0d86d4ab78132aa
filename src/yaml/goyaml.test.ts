import { describe, expect, it } from 'vitest';
import { differenceOf, goAnswers } from './testing-goyaml.ts';

describe('our reader beside kubectl', () => {
  const answers = goAnswers();

  it('has texts of both kinds to agree on', () => {
    const refused = answers.filter(({ documents }) => documents.some(({ error }) => error !== undefined));
    expect(refused.length).toBeGreaterThan(1500);
    expect(answers.length - refused.length).toBeGreaterThan(2000);
  });

  // The counts only ever go down: who teaches the reader one of these texts lowers them here.
  it.each([
    ['stricter', 0],
    ['laxer', 0],
    ['value', 0],
  ] as const)('is %s on no more texts than is known', (kind, known) => {
    const different = answers.filter((answer) => differenceOf(answer) === kind).map(({ text }) => text);
    expect(different.slice(0, different.length > known ? 20 : 0)).toEqual([]);
  });
});
