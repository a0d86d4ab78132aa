import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalPath, formatPath, getIn, parsePath, startsWith } from './path.ts';

test('paths are printed as upstream prints them', () => {
  expect(formatPath([])).toBe('');
  expect(formatPath(['spec', 'containers', 0, 'image'])).toBe('spec.containers[0].image');
  expect(formatPath(['metadata', 'labels', 'app.kubernetes.io/name'])).toBe(
    'metadata.labels[app.kubernetes.io/name]',
  );
});

test('any path is read back as it was', () => {
  const step = fc.oneof(
    fc.string(),
    fc.nat(),
    fc.constantFrom('spec', '0', 'a]b', 'a"b', '', 'x y', '__proto__'),
  );
  fc.assert(fc.property(fc.array(step), (path) => equalPath(parsePath(formatPath(path)) ?? [NaN], path)));
});

test('paths people write are understood', () => {
  const labels = ['metadata', 'labels', 'a.b/c'];
  for (const text of ['metadata.labels["a.b/c"]', "metadata.labels['a.b/c']", '.metadata.labels[a.b/c]']) {
    expect(parsePath(text)).toEqual(labels);
  }
  for (const text of ['spec..a', 'spec.containers[', 'a.', 'a[]', 'a["b]']) {
    expect(parsePath(text), text).toBeUndefined();
  }
});

test('values are found by own keys and by index only', () => {
  const root = { spec: { containers: [{ image: 'nginx' }] } };
  expect(getIn(root, ['spec', 'containers', 0, 'image'])).toBe('nginx');
  expect(getIn(root, ['spec', 'containers', '0', 'image'])).toBeUndefined();
  expect(getIn(root, ['spec', 'constructor'])).toBeUndefined();
  expect(getIn(root, [])).toBe(root);
  expect(startsWith(['a', 0, 'b'], ['a', 0])).toBe(true);
  expect(startsWith(['a'], ['a', 0])).toBe(false);
});
