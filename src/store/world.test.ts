import { expect, it } from 'vitest';
import { readSlot } from './saved-shape.ts';
import { workbenchOn } from './testing.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: nginx:1}]}\n';
const small = { nodes: [{ name: 'small' }] };
const large = { nodes: [{ name: 'large' }] };

it('what is around the Pod has steps of undo of its own, and leaves the text alone', () => {
  const { store, actions } = workbenchOn(pod);
  actions.setWorld(small);
  actions.setWorld(large);
  expect(store.getState()).toMatchObject({ world: large, text: pod, canUndo: false });
  expect(actions.undoWorld()).toBe(true);
  expect(store.getState().world).toBe(small);
  expect(actions.redoWorld()).toBe(true);
  expect(store.getState().world).toBe(large);
  expect(actions.redoWorld()).toBe(false);
});

it('belongs to its draft: another text has its own, and undo brings it back', () => {
  const { store, actions } = workbenchOn(pod);
  actions.setWorld(small);
  actions.openShared({ text: `# other\n${pod}`, world: large });
  expect(store.getState().world).toEqual(large);
  expect(actions.undoWorld()).toBe(false);
  actions.undo();
  expect(store.getState()).toMatchObject({ text: pod, world: small });
  actions.redo();
  expect(store.getState().world).toEqual(large);
});

it('is opened with a link also where the text is the same', () => {
  const { store, actions } = workbenchOn(pod);
  actions.openShared({ text: pod, world: large });
  expect(store.getState()).toMatchObject({ text: pod, world: large });
});

it('is saved with the text; what is no map is left out', () => {
  expect(readSlot({ text: pod, world: small })?.world).toEqual(small);
  expect(readSlot({ text: pod, world: [1] })).toMatchObject({ text: pod, world: undefined });
});
