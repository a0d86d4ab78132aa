import { expect, test } from 'vitest';
import { workbenchOn } from './testing.ts';

const a = 'kind: Pod\nmetadata: {name: a}\n';
const b = 'kind: Pod\nmetadata: {name: b}\n';

function open(text: string) {
  const { store, actions } = workbenchOn(text);
  const now = () => {
    const { draftId, fileName, text } = store.getState();
    return [draftId, fileName, text];
  };
  return { store, actions, now };
}

test('a text that is opened over another one is a draft of its own; undo and redo lead from one to the other', () => {
  const { actions, now } = open(a);
  actions.replaceText(b, 'b.yaml');
  expect(now()).toEqual(['draft2', 'b.yaml', b]);
  actions.replaceText('', 'pod.yaml');
  expect(now()).toEqual(['draft3', 'pod.yaml', '']);
  actions.undo();
  expect(now()).toEqual(['draft2', 'b.yaml', b]);
  actions.undo();
  expect(now()).toEqual(['one', 'pod.yaml', a]);
  actions.redo();
  expect(now()).toEqual(['draft2', 'b.yaml', b]);
});

test('steps within a draft stay in it', async () => {
  const { actions, now, store } = open(a);
  actions.replaceText(b, 'b.yaml');
  await actions.set(['metadata', 'name'], 'c');
  actions.undo();
  expect(now()).toEqual(['draft2', 'b.yaml', b]);
  actions.redo();
  expect(now()[0]).toBe('draft2');
  actions.undo();
  actions.undo();
  expect(now()).toEqual(['one', 'pod.yaml', a]);
  expect(store.getState().canUndo).toBe(false);
});

test('a text that is opened where there is none, and the same text once more, stay in the draft', () => {
  const { actions, now, store } = open('\n');
  actions.replaceText(b, 'b.yaml');
  expect(now()).toEqual(['one', 'b.yaml', b]);
  actions.replaceText(b, 'c.yaml');
  expect(now()).toEqual(['one', 'c.yaml', b]);
  expect(store.getState().current?.fresh).toBe(true);
});

test('a link opens as a draft of its own, says what it took the place of, and leads back to it', async () => {
  const { actions, now, store } = open(a);
  actions.openShared({ text: b, fileName: 'shared.yaml' });
  expect(now()).toEqual(['draft2', 'shared.yaml', b]);
  const left = { draftId: 'one', fileName: 'pod.yaml', text: a };
  expect(store.getState().arrival).toEqual({ left });
  await actions.openDraft(left);
  expect(now()).toEqual(['one', 'pod.yaml', a]);
  actions.undo();
  expect(now()).toEqual(['draft2', 'shared.yaml', b]);
});

test('a link to the text that is open, or into an empty page, took the place of nothing', () => {
  const same = open(a);
  same.actions.openShared({ text: a });
  expect([same.now(), same.store.getState().arrival]).toEqual([['one', 'pod.yaml', a], undefined]);
  const empty = open('');
  empty.actions.openShared({ text: a });
  expect([empty.now()[0], empty.store.getState().arrival]).toEqual(['one', undefined]);
});

test('a link opens the Pod that was in front', async () => {
  const { actions, store } = open('');
  actions.openShared({ text: `${a}---\n${b}`, selection: { document: 1, pod: 0 } });
  await Promise.resolve();
  await Promise.resolve();
  expect(store.getState().selection).toEqual({ document: 1, pod: 0 });
});
