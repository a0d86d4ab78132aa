import { expect, test } from 'vitest';
import { mayBeForeign } from './foreign.ts';
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
