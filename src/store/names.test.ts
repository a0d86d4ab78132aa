// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { loadTables } from '../i18n/index.ts';
import { parsePath } from '../pod/index.ts';
import { useRemoval, useRenameHint, useUnknown, useUsedBy, useUsesText, WorkbenchContext } from './react.ts';
import { workbenchOn } from './testing.ts';
import { fakeWorkers } from './testing-worker.ts';
import type { Workbench } from './workbench.ts';

const at = (text: string) => parsePath(text) ?? [];

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  volumes:
  - {name: data, emptyDir: {}} # scratch
  containers:
  - name: app
    image: nginx:1.27
    env:
    - {name: HOST, value: db}
    args: ["$(HOST)", "$(PORT)"]
    ports:
    - {name: http, containerPort: 80}
    - {containerPort: 81}
    startupProbe: {httpGet: {port: http}}
    livenessProbe: {httpGet: {port: http}}
    readinessProbe: {httpGet: {port: "http"}}
    volumeMounts:
    - {name: data, mountPath: /d}
    - {name: data, mountPath: /e}
    - {name: dta, mountPath: /f}
`;
const service = `---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
`;
const http = at('spec.containers[0].ports[0].name');
const volume = at('spec.volumes[0].name');

const issuesOf = ({ store }: Workbench) => store.getState().findings.map(({ issue }) => issue.code);

describe('renaming everywhere', () => {
  test('takes what refers to a name along, in one step of undo, and makes no new issue', async () => {
    const workbench = workbenchOn(pod + service);
    const { store, actions } = workbench;
    const before = issuesOf(workbench);
    expect(await actions.renameEverywhere(http, 'main')).toEqual({ ok: true });
    expect(store.getState().text).toBe((pod + service).replaceAll(/(name: |[pP]ort: "?)http\b/g, '$1main'));
    expect(issuesOf(workbench)).toEqual(before);
    actions.undo();
    expect(store.getState().text).toBe(pod + service);
    expect(store.getState().canUndo).toBe(false);
  });

  test('is one change for the editor, the characters of the names alone', async () => {
    const { store, actions } = workbenchOn(pod);
    await actions.renameEverywhere(volume, 'files');
    const { change } = store.getState();
    expect(change?.origin).toBe('form');
    expect(change?.edits.map(({ start, end, text }) => [pod.slice(start, end), text])).toEqual([
      ['data', 'files'],
      ['data', 'files'],
      ['data', 'files'],
    ]);
  });

  test('two renames are two steps, however fast', async () => {
    const { store, actions } = workbenchOn(pod);
    await actions.renameEverywhere(volume, 'files');
    await actions.renameEverywhere(volume, 'more');
    actions.undo();
    expect(store.getState().text).toBe(pod.replaceAll('name: data', 'name: files'));
  });

  test.each([
    ['taken', at('spec.containers[0].ports[0].name'), 'other'],
    ['empty', volume, ''],
    ['unwritable', at('spec.containers[0].env[0].name'), 'A)'],
  ])('is refused where it cannot be: %s', async (reason, path, name) => {
    const text = pod.replace('{containerPort: 81}', '{name: other, containerPort: 81}');
    const { store, actions } = workbenchOn(text);
    expect(await actions.renameEverywhere(path, name)).toEqual({ ok: false, reason });
    expect(store.getState().text).toBe(text);
    expect(store.getState().notice).toBeUndefined();
  });

  test('writes a name where there is none', async () => {
    const { store, actions } = workbenchOn(pod);
    await actions.renameEverywhere(at('spec.containers[0].ports[1].name'), 'admin');
    expect(store.getState().text).toContain('{name: admin, containerPort: 81}');
  });

  test('waits until the text parses', async () => {
    const { store, actions } = workbenchOn(pod);
    actions.typed([{ start: 0, end: 0, text: 'a: [\n' }], 0);
    expect(await actions.renameEverywhere(volume, 'files')).toEqual({ ok: false, reason: 'unparsed' });
    expect(store.getState().notice?.reason).toBe('unparsed');
  });

  test('of a large text is planned in the worker', async () => {
    const { workers, start } = fakeWorkers('works');
    const large = `${pod}# ${'x'.repeat(120_000)}\n`;
    const { store, actions } = workbenchOn(large, start);
    await expect.poll(() => store.getState().pending).toBe(false);
    await actions.renameEverywhere(volume, 'files');
    expect(store.getState().text).toBe(large.replaceAll('name: data', 'name: files'));
    expect(workers[0]?.requests.some(({ call }) => call === 'planNames')).toBe(true);
  });
});

describe('removing, creating and replacing', () => {
  test('what refers to a volume goes with it in one step', async () => {
    const { store, actions } = workbenchOn(pod);
    await actions.removeWithUses(volume);
    expect(store.getState().text).toBe(
      pod
        .replace('  volumes:\n  - {name: data, emptyDir: {}} # scratch\n', '')
        .replaceAll(/ {4}- \{name: data.*\n/g, ''),
    );
    actions.undo();
    expect(store.getState().text).toBe(pod);
  });

  test('a volume that is missing is added, and the name that was meant is written', async () => {
    const mount = at('spec.containers[0].volumeMounts[2].name');
    const { store, actions } = workbenchOn(pod);
    await actions.createMissing(mount);
    expect(store.getState().root).toMatchObject({ spec: { volumes: [{}, { name: 'dta', emptyDir: {} }] } });
    actions.undo();
    await actions.replaceUnknown(mount, 'dta', 'data');
    expect(store.getState().text).toBe(pod.replace('name: dta', 'name: data'));
  });

  test('one of several names in a text is replaced alone', async () => {
    const { store, actions } = workbenchOn(pod.replace('"$(PORT)"', '"$(PORT):$(OTHER)"'));
    await actions.replaceUnknown(at('spec.containers[0].args[1]'), 'PORT', 'HOST');
    expect(store.getState().text).toContain('args: ["$(HOST)", "$(HOST):$(OTHER)"');
  });

  test('a port takes the number that is given', async () => {
    const text = pod.replace('{port: "http"}', '{port: ready}').replace('    - {containerPort: 81}\n', '');
    const { store, actions } = workbenchOn(text);
    const probe = at('spec.containers[0].readinessProbe.httpGet.port');
    expect(await actions.createMissing(probe)).toEqual({ ok: false, reason: 'missing' });
    expect(await actions.createMissing(probe, 8081)).toEqual({ ok: true });
    expect(store.getState().text).toContain('- name: ready\n      containerPort: 8081\n');
  });

  test('nothing happens where nothing is', async () => {
    const { store, actions } = workbenchOn(pod);
    const image = at('spec.containers[0].image');
    expect(await actions.removeWithUses(image)).toEqual({ ok: false, reason: 'missing' });
    expect(await actions.createMissing(image)).toEqual({ ok: false, reason: 'missing' });
    expect(await actions.replaceUnknown(image, 'a', 'b')).toEqual({ ok: false, reason: 'missing' });
    expect(store.getState().text).toBe(pod);
  });
});

function on<T>(workbench: Workbench, hook: () => T) {
  let renders = 0;
  const wrapper = ({ children }: { readonly children: ReactNode }) =>
    createElement(WorkbenchContext, { value: workbench }, children);
  const { result } = renderHook(
    () => {
      renders++;
      return hook();
    },
    { wrapper },
  );
  return { result, renders: () => renders };
}

describe('what forms are told', () => {
  test('is what uses a name, by its path or that of its item, and what would go with it', () => {
    const workbench = workbenchOn(pod + service);
    const item = http.slice(0, -1);
    const { result } = on(workbench, () => ({
      port: useUsedBy(http),
      item: useUsedBy(item),
      none: useUsedBy(at('spec.containers[0].name')),
      removal: useRemoval(item),
    }));
    const { current } = result;
    expect(current.port.map(({ as, document }) => [as, document])).toEqual([
      ['probe', 0],
      ['probe', 0],
      ['probe', 0],
      ['service', 1],
    ]);
    expect(current.item).toBe(current.port);
    expect([current.removal.goes.length, current.removal.stays.map(({ as }) => as)]).toEqual([
      3,
      ['service'],
    ]);
    expect(current.none).toEqual([]);
  });

  test('stays the same through edits elsewhere, and follows those that matter', async () => {
    const workbench = workbenchOn(pod);
    const { result, renders } = on(workbench, () => useUsedBy(volume));
    const first = result.current;
    await act(() => workbench.actions.set(at('spec.containers[0].image'), 'nginx:1.28'));
    expect(result.current).toBe(first);
    expect(renders()).toBe(1);
    await act(() => workbench.actions.clear(at('spec.containers[0].volumeMounts[0]')));
    expect(result.current.map(({ path }) => path.at(-2))).toEqual([0]);
  });

  test('is what names nothing, with what was meant', async () => {
    const workbench = workbenchOn(pod);
    const mount = at('spec.containers[0].volumeMounts[2].name');
    const { result } = on(workbench, () => [useUnknown(mount), useUnknown(at('spec.containers[0].args[1]'))]);
    expect(result.current.map((all) => all.map((use) => [use.name, use.meant, use.creates]))).toEqual([
      [['dta', 'data', 'volume']],
      [['PORT', undefined, 'env']],
    ]);
    await act(() => workbench.actions.replaceUnknown(mount, 'dta', 'data'));
    expect(result.current[0]).toEqual([]);
  });

  test('is that of the last state that parsed, and nothing of another file', () => {
    const workbench = workbenchOn(pod);
    const { names } = workbench.store.getState();
    workbench.actions.typed([{ start: 0, end: 0, text: 'a: [\n' }], 0);
    expect(workbench.store.getState().current?.fresh).toBe(false);
    expect(workbench.store.getState().names).toBe(names);
    workbench.actions.replaceText('kind: ConfigMap\n');
    expect(workbench.store.getState().names.used.size).toBe(0);
  });

  test('changes when another document does', () => {
    const workbench = workbenchOn(pod + service);
    const used = () => workbench.store.getState().names.used.get('spec.containers[0].ports[0].name');
    expect(used()).toHaveLength(4);
    const { text, version } = workbench.store.getState();
    const start = text.indexOf('app: web}, ports') + 'app: '.length;
    workbench.actions.typed([{ start, end: start + 3, text: 'db' }], version);
    expect(used()).toHaveLength(3);
  });

  test('is said in words of both languages', async () => {
    const workbench = workbenchOn(pod + service);
    const { result } = on(workbench, () => [
      useUsesText()(useUsedBy(http)),
      useRenameHint(http),
      useRenameHint(at('spec.containers[0].name')),
    ]);
    expect(result.current).toEqual([
      '3 probes and 1 Service',
      'Renaming also changes 3 probes and 1 Service.',
      '',
    ]);
    const messages = await loadTables('zh-CN');
    act(() => workbench.store.setState({ messages }));
    expect(result.current.slice(0, 2)).toEqual([
      '3 个探针、1 个 Service',
      '改名时会一并更新：3 个探针、1 个 Service。',
    ]);
  });

  test('tells apart what another Pod of the file names, too', () => {
    const other = pod.replace('name: web,', 'name: other,');
    const { result } = on(workbenchOn(`${pod}---\n${other}${service}`), () => useRenameHint(http));
    expect(result.current).toBe(
      'Renaming also changes 3 probes. Another Pod has this name too, so renaming leaves 1 Service as it is.',
    );
  });
});
