import { describe, expect, test } from 'vitest';
import type { Json, Path } from '../pod/index.ts';
import { existingPart, firstPart, partExists, partOf, pathOfPart } from './parts.ts';
import type { Part } from './types.ts';

const template: Path = ['spec', 'template'];
const container = (index: number): Part => ({ kind: 'container', list: 'containers', index });

describe('the part that shows a path', () => {
  test.each<[Path, Path, Part]>([
    [[], ['metadata', 'name'], { kind: 'metadata' }],
    [[], ['kind'], { kind: 'metadata' }],
    [[], [], { kind: 'metadata' }],
    [template, ['kind'], { kind: 'object' }],
    [template, ['metadata', 'name'], { kind: 'object' }],
    [template, [...template, 'metadata', 'labels'], { kind: 'metadata' }],
    [template, [...template], { kind: 'object' }],
    [[], ['spec', 'containers', 2, 'image'], container(2)],
    [[], ['spec', 'containers'], container(0)],
    [[], ['spec', 'initContainers', 1], { kind: 'container', list: 'initContainers', index: 1 }],
    [template, [...template, 'spec', 'volumes', 3], { kind: 'volume', index: 3 }],
    [[], ['spec', 'volumes'], { kind: 'volume', index: 0 }],
    [[], ['spec', 'zzz'], { kind: 'group', group: 'lifecycle' }],
    [[], ['spec', 'nodeSelector'], { kind: 'group', group: 'scheduling' }],
  ])('of a Pod at %j: %j', (podPath, path, part) => {
    expect(partOf(podPath, path)).toEqual(part);
  });
});

test.each<[Part, Path]>([
  [{ kind: 'object' }, []],
  [{ kind: 'metadata' }, [...template, 'metadata']],
  [{ kind: 'group', group: 'lifecycle' }, [...template, 'spec']],
  [container(1), [...template, 'spec', 'containers', 1]],
  [{ kind: 'volume', index: 2 }, [...template, 'spec', 'volumes', 2]],
])('the form of %j is about %j', (part, path) => {
  expect(pathOfPart(template, part)).toEqual(path);
});

const root = {
  spec: { containers: [{ name: 'a' }, { name: 'b' }], volumes: [{ name: 'v' }], initContainers: [] },
};

test.each<[Json, Part]>([
  [root, container(0)],
  [{ spec: { containers: [] } }, { kind: 'metadata' }],
  [{ spec: { containers: 'x' } }, { kind: 'metadata' }],
  [{}, { kind: 'metadata' }],
])('a Pod is opened at its first container, where it has one: %j', (value, part) => {
  expect(firstPart(value, [])).toEqual(part);
});

test.each<[Part, Part]>([
  [container(0), container(0)],
  [container(1), container(1)],
  [container(2), container(1)],
  [
    { kind: 'volume', index: 4 },
    { kind: 'volume', index: 0 },
  ],
  [{ kind: 'container', list: 'initContainers', index: 0 }, container(0)],
  [{ kind: 'container', list: 'ephemeralContainers', index: 3 }, container(0)],
  [{ kind: 'metadata' }, { kind: 'metadata' }],
  [
    { kind: 'group', group: 'lifecycle' },
    { kind: 'group', group: 'lifecycle' },
  ],
])('where %j is gone the nearest part is shown: %j', (part, expected) => {
  expect(existingPart(root, [], part)).toEqual(expected);
});

test('only items of lists have to stand in the text to be shown', () => {
  expect(partExists(root, [], container(1))).toBe(true);
  expect(partExists(root, [], container(2))).toBe(false);
  expect(partExists(root, [], { kind: 'volume', index: 1 })).toBe(false);
  expect(partExists({}, [], { kind: 'group', group: 'lifecycle' })).toBe(true);
});
