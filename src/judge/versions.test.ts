import { describe, expect, test } from 'vitest';
import { versions } from '../pod/index.ts';
import { answeredBy, compareVerdict, type Figure, olderAnswers, verdictCases } from './testing-verdicts.ts';

const older = olderAnswers();

/** Documents to which some release has another answer; the others are those of `verdicts.test.ts`. */
const differing = verdictCases().filter(({ id }) =>
  versions.some((version) => older.has(`${id} ${version}`)),
);
const seed = Math.abs(Number(process.env.PROPERTY_SEED ?? 3) % 20);
const some = differing.filter((_, i) => i % 20 === seed);

const aims: Readonly<Partial<Record<Figure, number>>> = {
  verdict: 1,
  'verdict of our findings': 0.98,
  'set of types and fields': 0.99,
  'QoS class': 0.99,
};

describe('the answers of older releases', () => {
  test('there are some for each of them', () => {
    for (const version of versions.slice(1)) {
      const lines = [...older.keys()].filter((key) => key.endsWith(` ${version}`));
      expect(lines.length, version).toBeGreaterThan(20);
    }
  });

  for (const version of versions.slice(1)) {
    test(`ours for ${version} are the same`, () => {
      const compared = some.map((c) => ({
        id: c.id,
        ...compareVerdict(answeredBy(version, c, older), version),
      }));
      for (const [figure, aim] of Object.entries(aims) as [Figure, number][]) {
        const wrong = compared.filter(({ right }) => !right[figure]);
        const said = wrong.slice(0, 3).map(({ id, disagreements }) => [id, ...disagreements]);
        expect({ figure, said, holds: 1 - wrong.length / compared.length >= aim }).toEqual({
          figure,
          said,
          holds: true,
        });
      }
    });
  }
});
