// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Sentence } from '../../engine/index.ts';
import { tables as english } from '../../i18n/en/all.ts';
import { tables as chinese } from '../../i18n/zh-CN/all.ts';
import { parsePath } from '../../pod/index.ts';
import { loadJudge, openWorkbench, WorkbenchContext } from '../../store/index.ts';
import { ExplainPanel } from './index.ts';
import { besides, followsFrom, isAbout } from './refs.ts';

afterEach(cleanup);

const manifest = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsUser: 2000
  containers:
    - name: web
      image: nginx
      resources:
        limits: {cpu: 250m}
      livenessProbe:
        tcpSocket: {port: 80}
`;

async function open(messages = english) {
  const judge = await loadJudge();
  const workbench = openWorkbench({
    language: messages.language,
    messages,
    judge,
    now: () => 0,
    document: {
      text: manifest,
      fileName: 'pod.yaml',
      selection: { document: 0, pod: 0 },
      part: { kind: 'metadata' },
    },
  });
  await act(async () => {
    render(
      <WorkbenchContext.Provider value={workbench}>
        <ExplainPanel />
      </WorkbenchContext.Provider>,
    );
  });
  const visit = (path: string) =>
    act(async () => workbench.actions.visit({ path: parsePath(path) ?? [], document: 0, by: 'form' }));
  return { ...workbench, visit };
}

const story = () => screen.getByRole('region', { name: english.ui['explain.story'] });
const field = () => screen.getByRole('region', { name: english.ui['explain.field'] });

async function press(key: string): Promise<void> {
  await act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  });
}

describe('the story', () => {
  test('arrow keys walk the sentences; the field beside them follows and the focus stays', async () => {
    const { store } = await open();
    const buttons = within(story()).getAllByRole('button');
    expect(buttons.length).toBeGreaterThan(10);
    buttons[0]?.focus();
    await press('ArrowUp');
    expect(document.activeElement).toBe(buttons[0]);
    await press('ArrowDown');
    expect(document.activeElement).toBe(buttons[1]);
    expect(buttons[1]?.textContent).toContain('nginx is the tag latest');
    expect(store.getState().spot).toMatchObject({ path: ['spec', 'containers', 0, 'image'], by: 'form' });
    expect(within(field()).getByRole('heading', { level: 3 }).textContent).toContain(
      'spec.containers[0].image',
    );
    await press('End');
    expect(document.activeElement).toBe(buttons.at(-1));
    expect(buttons.at(-1)?.textContent).toContain('30 s in all');
    expect(store.getState().spot?.path).toEqual(['spec', 'terminationGracePeriodSeconds']);
    await press('Home');
    expect(document.activeElement).toBe(buttons[0]);
    await press('x');
    expect(document.activeElement).toBe(buttons[0]);
  });

  test('a click goes to the field in the form', async () => {
    const { store } = await open();
    fireEvent.click(within(story()).getByRole('button', { name: /Container web runs/ }));
    expect(store.getState().spot).toMatchObject({ path: ['spec', 'containers', 0, 'image'], by: 'panel' });
  });

  test('sentences that follow from the field in focus are marked', async () => {
    const { visit } = await open();
    await visit('spec.containers[0].livenessProbe.tcpSocket.port');
    const marked = [...story().querySelectorAll('[data-current="true"]')].map((item) => item.textContent);
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain('killed and started again when TCP :80 fails 3 times in a row');
  });
});

describe('the field in focus', () => {
  const lines = () =>
    within(field())
      .getAllByRole('listitem')
      .map((item) => item.textContent);
  const text = () => field().textContent ?? '';

  test('the facts of its value come first, and the story does not repeat them', async () => {
    const { visit } = await open();
    await visit('spec.containers[0].livenessProbe.periodSeconds');
    expect(lines()).toEqual([
      'The first check comes 0 to 10 s after the container has started.',
      'From the moment it fails, 20 to 31 s pass until it is stopped for a restart: 3 failures in a row, and each may take its timeout.',
    ]);
    expect(text()).toContain('When left out: 10, set by the API server.');
  });

  test('a default that follows from this Pod takes the place of the fixed one', async () => {
    const { visit } = await open();
    await visit('spec.containers[0].imagePullPolicy');
    expect(text()).toContain(
      'When left out: Always, set by the API server, because nginx is the tag latest.',
    );
    await visit('spec.containers[0].securityContext.runAsUser');
    expect(text()).toContain('When left out: 2000, from the Pod’s security context.');
    await visit('spec.containers[0].resources.requests.cpu');
    expect(text()).toContain('so the API server takes the limit 250m for it too.');
  });

  test('stands before the story and leads back to the field, and to others that a sentence follows from', async () => {
    const { store, visit } = await open();
    expect(screen.getAllByRole('region')).toEqual([field(), story()]);
    await visit('spec.containers[0].livenessProbe');
    fireEvent.click(within(field()).getByRole('button', { name: english.ui['explain.show'] }));
    expect(store.getState().spot).toMatchObject({
      path: ['spec', 'containers', 0, 'livenessProbe'],
      by: 'panel',
    });
    const [link] = within(field())
      .getAllByRole('listitem')
      .flatMap((item) => within(item).queryAllByRole('button'));
    fireEvent.click(link as HTMLElement);
    expect(store.getState().spot?.path).not.toEqual(['spec', 'containers', 0, 'livenessProbe']);
  });

  test('in Chinese', async () => {
    const { visit } = await open(chinese);
    await visit('spec.containers[0].image');
    const region = screen.getByRole('region', { name: chinese.ui['explain.field'] });
    expect(region.textContent).toContain('镜像仓库 docker.io，镜像 library/nginx，标签 latest。');
    expect(region.textContent).not.toContain('field.');
  });
});

describe('what a sentence is about', () => {
  const sentence = (...refs: string[]): Sentence => ({
    id: 'runs.none',
    chapter: 'runs',
    params: {},
    refs: refs.map((ref) => parsePath(ref) ?? []),
  });
  const path = (at: string) => parsePath(at) ?? [];

  test('of its field and of what is in it, but not of everything in a container', () => {
    expect(followsFrom(sentence('spec.hostPID'), path('spec.hostPID'))).toBe(true);
    expect(followsFrom(sentence('spec.securityContext'), path('spec.securityContext.fsGroup'))).toBe(true);
    expect(followsFrom(sentence('spec.containers[0]'), path('spec.containers[0].image'))).toBe(false);
    expect(followsFrom(sentence('spec.containers'), path('spec.containers[0].image'))).toBe(false);
    expect(isAbout(sentence('spec.containers[0].image'), path('spec.containers[0]'))).toBe(true);
    expect(isAbout(sentence('spec.hostPID'), path('spec.hostIPC'))).toBe(false);
  });

  test('what a fact says better is left out', () => {
    const told = [{ ...sentence(), id: 'probes.liveness' as const }, sentence()];
    const fact = (id: string) => ({ id, params: {}, refs: [] });
    expect(besides(told, [fact('field.probe.first')]).map((s) => s.id)).toEqual(['runs.none']);
    expect(besides(told, [fact('field.bytes')])).toEqual(told);
    expect(besides(told, [])).toEqual(told);
  });
});
