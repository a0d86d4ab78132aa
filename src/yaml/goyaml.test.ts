import { describe, expect, it } from 'vitest';
import { differenceOf, type GoAnswer, goAnswers } from './testing-goyaml.ts';

/** Where we differ on purpose, and why. */
const onPurpose: readonly { readonly why: string; readonly is: (answer: GoAnswer) => boolean }[] = [
  {
    // go-yaml reads one document and drops whatever follows it in the same chunk (`{a: 1} b`, `'x' y`, text behind
    // `...`). What a person wrote there would be lost without a word, so we refuse it, or read it as a document.
    why: 'kubectl drops the rest of the text',
    is: ({ documents }) => documents.some(({ rest }) => rest),
  },
];

describe('our reader beside kubectl', () => {
  const answers = goAnswers();
  const rest = answers.filter((answer) => !onPurpose.some(({ is }) => is(answer)));

  it('has texts of both kinds to agree on', () => {
    const refused = rest.filter(({ documents }) => documents.some(({ error }) => error !== undefined));
    expect(refused.length).toBeGreaterThan(1500);
    expect(rest.length - refused.length).toBeGreaterThan(2000);
  });

  // The counts only ever go down: who teaches the reader one of these texts lowers them here.
  it.each([
    ['stricter', 0],
    ['laxer', 0],
    ['value', 0],
  ] as const)('is %s on no more texts than is known', (kind, known) => {
    const different = rest.filter((answer) => differenceOf(answer) === kind).map(({ text }) => text);
    expect(different.slice(0, different.length > known ? 20 : 0)).toEqual([]);
  });
});
