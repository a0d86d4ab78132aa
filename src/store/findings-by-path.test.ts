import { expect, test } from 'vitest';
import type { Issue, Path } from '../pod/index.ts';
import { byPathOf, FindingsByPath } from './findings-by-path.ts';
import type { Finding } from './types.ts';

const found = (path: Path, severity: Issue['severity']): Finding => ({
  issue: { code: 'unknown-field', type: 'UnknownField', severity, path, params: {} },
  server: '',
  document: 0,
  start: 0,
  end: 0,
  line: 1,
  column: 1,
});
const labels = found(['metadata', 'labels'], 'warning');
const label = found(['metadata', 'labels', 'a'], 'error');
const again = found(['metadata', 'labels', 'a'], 'advice');
const port = found(['spec', 'containers', 0, 'ports', 1], 'advice');
const unread = found([], 'error');
const byPath = new FindingsByPath([unread, labels, label, again, port]);

test('a path has the findings that are exactly there, in their order', () => {
  expect(byPath.at([])).toEqual([unread]);
  expect(byPath.at(['metadata'])).toEqual([]);
  expect(byPath.at(['metadata', 'labels'])).toEqual([labels]);
  expect(byPath.at(['metadata', 'labels', 'a'])).toEqual([label, again]);
  expect(byPath.at(['spec', 'containers', 0, 'ports', 1])).toEqual([port]);
  // The key of a map is no index of a list.
  expect(byPath.at(['spec', 'containers', '0', 'ports', 1])).toEqual([]);
  expect(byPath.at(['metadata', 'labels', 'a', 'b'])).toEqual([]);
});

test('errors and warnings count at their path and above it, opinions nowhere', () => {
  expect(byPath.count([])).toBe(3);
  expect(byPath.count(['metadata'])).toBe(2);
  expect(byPath.count(['metadata', 'labels', 'a'])).toBe(1);
  expect(byPath.count(['spec'])).toBe(0);
  expect(byPath.count(['status'])).toBe(0);
});

test('the worse of what is at a path or below it is told, of opinions nothing', () => {
  expect(byPath.worst(['metadata', 'labels'])).toBe('error');
  expect(byPath.worst(['spec', 'containers', 0])).toBeUndefined();
  expect(byPath.worst(['status'])).toBeUndefined();
  expect(new FindingsByPath([labels]).worst(['metadata'])).toBe('warning');
});

test('paths with many findings are sorted one at a time, and say the same then', () => {
  const many = Array.from({ length: 10 }, (_, i) => found(['spec', 'containers', 0, `field${i}`], 'error'));
  const list = [labels, ...many];
  const sorted = byPathOf(list);
  let steps = 0;
  while (sorted.sortNext(5)) steps++;
  // The document, the spec, its containers and the one of them.
  expect(steps).toBe(4);
  expect(sorted.at(['spec', 'containers', 0, 'field3'])).toEqual([many[3]]);
  expect(sorted.count(['spec', 'containers'])).toBe(10);
  expect(sorted.at(['metadata', 'labels'])).toEqual([labels]);
  expect(byPathOf(list)).toBe(sorted);
});
