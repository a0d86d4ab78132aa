import { expect, test, vi } from 'vitest';
import { tables as english } from '../../i18n/en/all.ts';
import { tables as chinese } from '../../i18n/zh-CN/all.ts';
import { workbenchOn } from '../../store/testing.ts';
import { fixesOf, markersOf } from './markers.ts';

const text =
  'apiVersion: v1\nkind: pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: b:1, x: 1}]}\n';

test('a marker says what was found where it stands, in the language of the page', () => {
  const { shown } = workbenchOn(text).store.getState();
  const markers = markersOf(shown, english);
  expect(markers.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
    ['0', 'pod'],
    ['1', 'x'],
  ]);
  expect(markers[0]?.message).toContain('Pod');
  const translated = markersOf(shown, chinese).map(({ message }) => message);
  expect(translated).toEqual(markersOf(shown, chinese).map(({ message }) => message));
  expect(translated[0]).toMatch(/\p{Script=Han}/u);
  expect(markersOf(shown, english)).toEqual(markers);
});

test('a marker has a fix where one is certain, and none once its finding is gone', () => {
  const { store, actions } = workbenchOn(text);
  const applyFix = vi.spyOn(actions, 'applyFix');
  const [fix, ...others] = fixesOf('0', store.getState(), actions);
  expect([fix?.title, others]).toEqual([english.ui['yaml.fix'], []]);
  expect(fixesOf('1', store.getState(), actions)).toEqual([]);
  expect(fixesOf('7', store.getState(), actions)).toEqual([]);
  fix?.run();
  expect(applyFix).toHaveBeenCalledTimes(1);
  expect(store.getState().text).toBe(text.replace('kind: pod', 'kind: Pod'));
});
