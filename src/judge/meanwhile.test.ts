import { expect, test } from 'vitest';
import { analyzeDocument } from '../engine/index.ts';
import type { Json } from '../pod/index.ts';
import { JudgeMemory } from './index.ts';
import { issuesIn, judged, pod, said } from './testing.ts';

/** A field that is almost one, and one that is none; line 9 and 10. */
const doubtful = `${pod}  hotsname: a\n  zzz: 1\n`;
const quoteOpened = (text: string) => text.replace('name: web\nspec', 'name: "web\nspec');

/** Judges one text after the other with one memory; all but the last as fully as wanted. */
function after(...before: string[]) {
  const memory = new JudgeMemory();
  const analyze = (value: Json | undefined) => analyzeDocument(value);
  for (const text of before) judged(text, { memory, analyze });
  return { memory, analyze, diagnosing: false };
}

test('a text that was never diagnosed says at once what the parser and the object say', () => {
  expect(judged(doubtful, { diagnosing: false }).map(({ diagnosed }) => diagnosed)).toEqual([false]);
  expect(said(doubtful, { diagnosing: false })).toEqual([
    '9:3 unknown-field-near spec.hotsname "hotsname"',
    '10:3 unknown-field spec.zzz "zzz"',
  ]);
  expect(judged(pod, { diagnosing: false }).map(({ diagnosed }) => diagnosed)).toEqual([true]);
});

test('findings stay at their moved places when the text stops to read, behind what the parser says', () => {
  const broken = quoteOpened(doubtful);
  expect(said(broken, after(doubtful))).toEqual([
    '11:1 yaml.syntax  ""',
    '9:3 unknown-field-near spec.hotsname "hotsname"',
    '10:3 unknown-field spec.zzz "zzz"',
  ]);
  expect(judged(broken, after(doubtful)).map(({ diagnosed }) => diagnosed)).toEqual([false]);
});

test('lines above are counted anew', () => {
  const broken = quoteOpened(`# one\n# two\n${doubtful}`);
  expect(said(broken, after(doubtful)).slice(1)).toEqual([
    '11:3 unknown-field-near spec.hotsname "hotsname"',
    '12:3 unknown-field spec.zzz "zzz"',
  ]);
});

test('what is said of the changed stretch is not said any more', () => {
  const broken = quoteOpened(doubtful);
  expect(said(broken.replace('zzz: 1', 'zzzz: 1'), after(broken))).toEqual([
    '4:9 text.unclosed-quote  "\\"web"',
    '9:3 unknown-field-near spec.hotsname "hotsname"',
  ]);
});

test('a mistake of the text that is known is said instead of what the parser says', () => {
  const broken = quoteOpened(doubtful);
  const later = said(broken.replace('zzz: 1', 'zzz: 12'), after(broken));
  expect(later[0]).toBe('4:9 text.unclosed-quote  "\\"web"');
  expect(later.filter((line) => line.includes('yaml.'))).toEqual([]);
});

test('a text that reads and read before is judged as it reads now', () => {
  expect(said(doubtful.replace('hotsname', 'hostname'), after(doubtful))).toEqual([
    '10:3 unknown-field spec.zzz "zzz"',
  ]);
});

test('fixes of the object are not kept, those of the text are moved along', () => {
  const broken = quoteOpened(doubtful);
  const fixesOf = (text: string, before: string) =>
    issuesIn(text, after(before)).map(({ issue }) => [issue.code, issue.fix, issue.textFix, issue.span]);
  const ofObject = fixesOf(broken, doubtful);
  expect(ofObject.slice(1)).toEqual([
    ['unknown-field-near', undefined, undefined, undefined],
    ['unknown-field', undefined, undefined, undefined],
  ]);
  const longer = `# one\n${broken}`;
  const quote = longer.indexOf('"web');
  const near = longer.indexOf('hotsname');
  const none = longer.indexOf('zzz');
  expect(fixesOf(longer, broken)).toEqual([
    [
      'text.unclosed-quote',
      undefined,
      [{ start: quote + 4, end: quote + 4, text: '"' }],
      { start: quote, end: quote + 4 },
    ],
    [
      'unknown-field-near',
      undefined,
      [{ start: near + 2, end: near + 4, text: 'st' }],
      { start: near, end: near + 8 },
    ],
    ['unknown-field', undefined, undefined, { start: none, end: none + 3 }],
  ]);
});

test('a fix that lies in the changed stretch goes, its issue stays', () => {
  const indented = `${pod}  livenessProbe:\n    tcpSocket: {port: 80}\n`;
  const changed = indented.replace('    tcpSocket', '   tcpSocket');
  const fixes = (text: string, before: string) =>
    issuesIn(text, after(before)).flatMap(({ issue }) =>
      issue.code === 'text.indent' ? [issue.textFix] : [],
    );
  expect(fixes(indented, indented)[0]).toHaveLength(2);
  expect(fixes(changed, indented)).toEqual([undefined]);
});
