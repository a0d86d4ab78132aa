import { expect, test } from 'vitest';
import { volumeKind } from './volume-kinds.ts';

test('the kind of a volume is told by its source, whatever stands before it', () => {
  expect(volumeKind({ name: 'a', configMap: { name: 'b' } })).toEqual({
    icon: 'file',
    words: 'configMap',
    source: 'configMap',
  });
  expect(volumeKind({ secret: {}, name: 'a' }).words).toBe('secret');
});

test('scratch space in memory is a kind of its own', () => {
  expect(volumeKind({ name: 'a', emptyDir: { medium: 'Memory' } }).words).toBe('memory');
  expect(volumeKind({ name: 'a', emptyDir: { medium: '' } }).words).toBe('emptyDir');
  expect(volumeKind({ name: 'a', emptyDir: null }).words).toBe('emptyDir');
});

test('what is not known is told by its name, and what is not there as missing', () => {
  expect(volumeKind({ name: 'a', toString: {} })).toEqual({
    icon: 'volume',
    words: undefined,
    source: 'toString',
  });
  expect(volumeKind({ name: 'a' }).words).toBe('none');
  expect(volumeKind(null).words).toBe('none');
  expect(volumeKind('text').words).toBe('none');
});
