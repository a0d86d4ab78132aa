import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importText } from './index.ts';
import { objections, objects } from './testing.ts';

/** Commands and compose files as people have them; what each becomes stands in `expected/`, with its notes in front. */
const folder = 'fixtures/imports';
const cases = ['run', 'compose'].flatMap((kind) =>
  readdirSync(join(folder, kind)).map((file) => ({
    kind,
    file,
    expected: `${kind}-${file.replace(/\.\w+$/, '')}.yaml`,
  })),
);
const renewing = process.env.RENEW_IMPORTS !== undefined;

test('there are enough of them, and no answer without a question', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  if (!renewing)
    expect(readdirSync(join(folder, 'expected')).sort()).toEqual(
      cases.map(({ expected }) => expected).sort(),
    );
});

describe('what people bring', () => {
  test.each(cases)('$kind/$file', ({ kind, file, expected }) => {
    const source = readFileSync(join(folder, kind, file), 'utf8');
    const result = importText(source);
    if (result.kind === 'refused') throw new Error(result.reason);
    expect(result.kind === 'compose').toBe(kind === 'compose');
    expect(objections(result.yaml)).toEqual([]);
    const notes = result.notes.map(
      ({ option, code, params }) => `# ${option}: ${code} ${JSON.stringify(params)}`,
    );
    const answer = `${[...notes, result.yaml].join('\n')}`;
    const path = join(folder, 'expected', expected);
    if (renewing) writeFileSync(path, answer);
    const known = readFileSync(path, 'utf8');
    expect(objects(result.yaml)).toEqual(objects(known));
    expect(notes).toEqual(known.split('\n').filter((line) => line.startsWith('# ')));
  });
});
