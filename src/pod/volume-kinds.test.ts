import { expect, it, test } from 'vitest';
import { asKind, getIn, isVolumeComplete, newVolume, structOf, volumeKindOf, volumeKinds } from './index.ts';

it('offers every member of Volume, and scratch space on disk and in memory', () => {
  const members = (structOf('Volume')?.union?.members ?? []).map(({ name }) => name);
  expect(new Set(volumeKinds.map(({ member }) => member))).toEqual(new Set(members));
  expect(volumeKinds).toHaveLength(members.length + 1);
  expect(volumeKinds.filter(({ task }) => task === 'retired')).toHaveLength(17);
});

test.each(volumeKinds.map((kind) => [kind.id, kind] as const))('a new %s is of that kind', (_, kind) => {
  const volume = newVolume(kind, [{ name: kind.stem }, { name: `${kind.stem}-2` }]);
  expect(volume).toEqual({ name: `${kind.stem}-3`, [kind.member]: kind.initial });
  expect(volumeKindOf(volume).id).toBe(kind.id);
  const given = kind.needed.every(([, ...rest]) => getIn(kind.initial, rest) !== undefined);
  expect(isVolumeComplete(volume, kind)).toBe(given);
});

test.each([
  [{ name: 'a' }, 'emptyDir'],
  [{ name: 'a', emptyDir: { medium: 'HugePages' } }, 'emptyDir'],
  [{ name: 'a', emptyDir: { medium: 'Memory' } }, 'memory'],
  [{ name: 'a', nfs: null }, 'nfs'],
  ['text', 'emptyDir'],
])('%j is of the kind %s', (volume, id) => {
  expect(volumeKindOf(volume).id).toBe(id);
});

test('another kind takes along the object, and what both can hold', () => {
  const kind = (id: string) => volumeKinds.find((found) => found.id === id) ?? volumeKindOf(undefined);
  const secret = { name: 'a', secret: { secretName: 's', optional: true, defaultMode: 256, strange: 1 } };
  expect(asKind(secret, kind('configMap'))).toEqual({ name: 's', optional: true, defaultMode: 256 });
  expect(asKind(secret, kind('persistentVolumeClaim'))).toEqual({ claimName: 's' });
  // Files of keys are no files of facts.
  expect(asKind({ name: 'a', secret: { items: [{ key: 'k' }] } }, kind('downwardAPI'))).toEqual({});
  expect(asKind({ name: 'a', hostPath: { path: '/x', type: 'File' } }, kind('nfs'))).toEqual({ path: '/x' });
});
