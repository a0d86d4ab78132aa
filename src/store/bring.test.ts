import { expect, test } from 'vitest';
import { importable, mayBeForeign } from './foreign.ts';
import { workbenchOn } from './testing.ts';

test.each([
  ['apiVersion: v1\nkind: Pod\n', false],
  ['{"apiVersion": "v1"}', false],
  ['', false],
  ['docker run nginx', true],
  ['services:\n  web: {image: nginx}\n', true],
  ['apiVersion: v1\nmetadata: {name: {{ .Release.Name }}}\n', true],
])('%j deserves a closer look: %s', (text, expected) => {
  expect(mayBeForeign(text)).toBe(expected);
});

test('a manifest is opened at once, anything else is kept beside the text until it is taken', () => {
  const { store, actions } = workbenchOn('');
  actions.bring('apiVersion: v1\nkind: Pod\n', 'a.yaml');
  expect(store.getState()).toMatchObject({
    text: 'apiVersion: v1\nkind: Pod\n',
    fileName: 'a.yaml',
    brought: undefined,
  });
  actions.bring('docker run nginx', 'run.sh');
  expect(store.getState()).toMatchObject({
    fileName: 'a.yaml',
    brought: { text: 'docker run nginx', fileName: 'run.sh' },
  });
  actions.endBringing();
  expect(store.getState().brought).toBeUndefined();
});

test.each([
  ['docker run nginx', 'command'],
  ['# the shop\n$ sudo docker run \\\n  nginx', 'command'],
  ['PS C:\\> podman.exe create --name a nginx', 'command'],
  ['docker pull nginx && docker container run nginx', 'command'],
  ['services:\n  web: {image: nginx}\n', 'compose'],
  ['docker ps', undefined],
  ['see how docker works', undefined],
  ['kind: Pod\nspec:\n  services:\n', undefined],
  ['apiVersion: v1\n# docker run nginx\n', undefined],
])('%j may become a manifest: %s', (text, expected) => {
  expect(importable(text)).toBe(expected);
});

test('what is pasted into a text is offered and changes nothing; another draft has nothing to do with it', () => {
  const { store, actions } = workbenchOn('apiVersion: v1\n');
  actions.offer('kind: Pod\n');
  expect(store.getState().offered).toBeUndefined();
  actions.offer('docker run nginx');
  const { offered, text, draftId } = store.getState();
  expect([offered, text]).toEqual([{ text: 'docker run nginx', draftId }, 'apiVersion: v1\n']);
  actions.dismissOffer();
  expect(store.getState().offered).toBeUndefined();
});
