import { expect, test } from 'vitest';
import { workbenchOn } from './testing.ts';

test('listeners hear of the part of the state that they read, and of nothing else', async () => {
  const { actions, store, watch } = workbenchOn('kind: Pod\nmetadata: {name: a}\n');
  const heard: string[] = [];
  watch('root', () => heard.push(`root ${JSON.stringify(store.getState().root)}`));
  watch('messages', () => heard.push('messages'));
  const end = watch('text', () => heard.push('text'));
  await actions.set(['metadata', 'name'], 'b');
  expect(heard).toHaveLength(2);
  expect(heard).toEqual(expect.arrayContaining(['root {"kind":"Pod","metadata":{"name":"b"}}', 'text']));
  end();
  await actions.set(['metadata', 'name'], 'c');
  expect(heard.slice(2)).toEqual(['root {"kind":"Pod","metadata":{"name":"c"}}']);
});
