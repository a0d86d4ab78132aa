import { expect, test } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { initialState, releaseOf } from './initial.ts';
import { readPreferences, writePreferences } from './persistence.ts';
import { readChoices } from './saved-shape.ts';
import { workbenchOn } from './testing.ts';
import { MemoryStorage } from './testing-storage.ts';

/** Its field is there since 1.34. */
const text =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  hostnameOverride: a.example.com\n  containers:\n  - name: a\n    image: a:1\n';

function open() {
  const workbench = workbenchOn(text);
  const errors = () =>
    workbench.store
      .getState()
      .findings.filter(({ issue }) => issue.severity === 'error')
      .map(({ issue }) => issue.code);
  return { ...workbench, errors };
}

test('another release judges anew, and the first one says again what it said', () => {
  const { actions, errors } = open();
  expect(errors()).toEqual([]);
  actions.setRelease('1.33');
  expect(errors()).toEqual(['field-not-yet']);
  actions.setRelease('1.36');
  expect(errors()).toEqual([]);
});

test('what kubectl prints, and what a text of another state has, follow the release', async () => {
  const { actions, store } = open();
  actions.want({ printed: 'pod.yaml' });
  const printed = () =>
    store.getState().facts.printed?.flatMap(({ lines }) => lines.map((line) => line.text));
  expect(printed()?.join('\n')).toContain('pod/a created');
  expect(await actions.errorsIn(text)).toBe(0);
  actions.setRelease('1.33');
  expect(printed()?.join('\n')).toContain('unknown field "spec.hostnameOverride"');
  expect(await actions.errorsIn(text)).toBe(1);
});

test('a chosen release is kept; one that the address named leaves the choice as it was', () => {
  const { actions, store } = open();
  const storage = new MemoryStorage();
  const kept = () => {
    writePreferences(storage, store.getState());
    return releaseOf(initialState('en', tables, readPreferences(storage, 0).preferences, undefined).settings);
  };
  actions.setRelease('1.34');
  expect(kept()).toBe('1.34');
  actions.setRelease('1.32', false);
  actions.setSettings({ nodeCpu: 3 });
  expect([releaseOf(store.getState().settings), kept()]).toEqual(['1.32', '1.34']);
  actions.setRelease('1.33');
  expect(kept()).toBe('1.33');
});

test.each([null, 7, '1.33', [], {}, { version: 1.33 }, { version: '1.3' }, { version: '__proto__' }])(
  'a saved cluster of another shape is left out, and the rest is kept: %j',
  (cluster) => {
    const settings = { nodeMemory: 2 ** 34, nodeCpu: 4 };
    expect(readChoices({ settings: { ...settings, cluster } }).settings).toEqual(settings);
  },
);

test('a saved release is read without the rest of the settings', () => {
  const settings = { nodeMemory: 'much', cluster: { version: '1.33', gates: 7 } };
  expect(readChoices({ settings }).settings?.cluster).toEqual({ version: '1.33' });
});

test('switched gates judge, outlive another release, and are kept without what is not known', () => {
  const { actions, store, errors } = open();
  const warned = () => store.getState().findings.some(({ issue }) => issue.code === 'field-dropped');
  actions.setRelease('1.34');
  expect(warned()).toBe(true);
  actions.setGate('HostnameOverride', true);
  actions.setGate('EnvFiles', false);
  expect([warned(), errors()]).toEqual([false, []]);
  actions.setRelease('1.35');
  const storage = new MemoryStorage();
  writePreferences(storage, store.getState());
  const kept = readPreferences(storage, 0).preferences.settings?.cluster;
  expect(kept).toEqual({ version: '1.35', gates: { HostnameOverride: true, EnvFiles: false } });
  actions.setGate('EnvFiles', undefined);
  expect(store.getState().settings.cluster?.gates).toEqual({ HostnameOverride: true });
  const saved = {
    version: '1.34',
    gates: { EnvFiles: 1, Unknown: true, HostnameOverride: false, toString: true },
  };
  expect(readChoices({ settings: { cluster: saved } }).settings?.cluster).toEqual({
    version: '1.34',
    gates: { HostnameOverride: false },
  });
});
