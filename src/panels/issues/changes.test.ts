import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../store/index.ts';
import { changesOf, withChosen } from './changes.ts';

function finding(line: number, severity: 'error' | 'advice', fixable = true): Finding {
  return {
    issue: { code: 'x', type: 'Invalid', severity, path: [], params: {}, ...(fixable && { fix: [] }) },
    server: '',
    document: 0,
    start: 0,
    end: 0,
    line,
    column: 1,
  };
}

const plan = { before: 'a: 1\nb: 2\nc: 3\nd: 4\n', after: 'a: 1\nb: two\nc: 3\nnew: 0\nd: four\n' };

test('a plan is told place by place, each with the findings it mends', () => {
  const all = [finding(2, 'advice'), finding(3, 'error', false), finding(4, 'error'), finding(4, 'advice')];
  const changes = changesOf(plan, all);
  expect(changes.map(({ line, removed, added, opinion }) => [line, removed, added, opinion])).toEqual([
    [2, ['b: 2'], ['b: two'], true],
    [4, ['d: 4'], ['new: 0', 'd: four'], false],
  ]);
  expect(changes.map(({ findings }) => findings)).toEqual([[all[0]], [all[2], all[3]]]);
});

test('what is only added belongs to the line before it', () => {
  const added = { before: 'a: 1\nb: 2\n', after: 'a: 1\nx: 0\nb: 2\n' };
  const [change] = changesOf(added, [finding(1, 'error')]);
  expect(change).toMatchObject({ line: 2, removed: [], added: ['x: 0'], opinion: false });
  expect(change?.findings).toHaveLength(1);
});

test('the chosen changes alone are made', () => {
  expect(withChosen(plan, (i) => i === 0)).toBe('a: 1\nb: two\nc: 3\nd: 4\n');
  expect(withChosen(plan, (i) => i === 1)).toBe('a: 1\nb: 2\nc: 3\nnew: 0\nd: four\n');
});

test('all changes make the plan, none makes the text before', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '', 'c: 1')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(withChosen({ before, after }, () => true)).toBe(after);
      expect(withChosen({ before, after }, () => false)).toBe(before);
    }),
  );
});
