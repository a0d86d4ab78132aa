// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import {
  useFieldFacts,
  useFindingCount,
  useFindings,
  useLinuxView,
  useMessages,
  useObjectPath,
  usePodPath,
  useTables,
  WorkbenchContext,
} from './react.ts';
import { workbenchOn } from './testing.ts';
import type { Workbench } from './workbench.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec:
      containers:
      - name: web
        image: nginx:1.27
        prts: []
        resources: {requests: {memory: 1x}}
`;
const container = ['spec', 'template', 'spec', 'containers', 0];

function on<T>(workbench: Workbench, hook: () => T) {
  const wrapper = ({ children }: { readonly children: ReactNode }) =>
    createElement(WorkbenchContext, { value: workbench }, children);
  return renderHook(hook, { wrapper });
}

test('the paths that forms hang on stay the same objects through an edit', async () => {
  const workbench = workbenchOn(deployment);
  let renders = 0;
  const { result: paths } = on(workbench, () => {
    renders++;
    return [usePodPath(), useObjectPath()];
  });
  const [pod, object] = paths.current;
  expect(pod).toEqual(['spec', 'template']);
  expect(object).toEqual([]);
  const before = workbench.store.getState().derived;
  await act(() => workbench.actions.set([...container, 'image'], 'nginx:1.28'));
  expect(workbench.store.getState().derived).not.toBe(before);
  expect(paths.current[0]).toBe(pod);
  expect(paths.current[1]).toBe(object);
  expect(renders).toBe(1);
});

test('a layout that is asked for again renders nothing', () => {
  const { store, actions } = workbenchOn(deployment);
  const { layout } = store.getState();
  act(() => actions.setLayout({ narrowTab: layout.narrowTab, dockOpen: layout.dockOpen }));
  expect(store.getState().layout).toBe(layout);
  act(() => actions.setLayout({ outline: layout.outline + 8 }));
  expect(store.getState().layout).toEqual({ ...layout, outline: layout.outline + 8 });
});

test('findings are those at a path, their number that at and below it', () => {
  const workbench = workbenchOn(deployment);
  const memory = [...container, 'resources', 'requests', 'memory'];
  const { result: found } = on(workbench, () => [
    useFindings(memory).map(({ issue }) => issue.type),
    useFindings([...container, 'resources']).length,
    useFindingCount([...container, 'resources']),
    useFindingCount([...container, 'prts']),
    useFindingCount(container),
    useFindingCount([...container.slice(0, -1), '0']),
  ]);
  expect(found.current).toEqual([['TypeInvalid'], 0, 1, 1, 2, 0]);
});

test('a panel has what it shows derived as long as it is open, and no longer', () => {
  const workbench = workbenchOn(deployment);
  const image = [...container, 'image'];
  const panel = on(workbench, () => ({
    facts: useFieldFacts(image),
    view: useLinuxView(['spec', 'containers', 0]),
  }));
  expect(panel.result.current.view?.name).toBe('web');
  expect(panel.result.current.facts.explanations.map(({ id }) => id)).toContainEqual(
    expect.stringMatching(/^field\.image\./),
  );
  panel.unmount();
  expect(workbench.store.getState().facts).toEqual({});
});

test('the words of the page stay the same object when the texts of the judgement arrive', async () => {
  const workbench = workbenchOn(deployment);
  const { messages } = workbench.store.getState();
  workbench.store.setState({ messages: { ...messages, issues: {} } });
  const { result } = on(workbench, () => [useMessages(), useTables()] as const);
  const [words, all] = result.current;
  await act(async () => workbench.store.setState({ messages }));
  expect(result.current[0]).toBe(words);
  expect(result.current[1]).not.toBe(all);
  expect(Object.keys(result.current[1].issues)).not.toEqual([]);
  await act(async () => workbench.store.setState({ messages: { ...messages, ui: { ...messages.ui } } }));
  expect(result.current[0]).not.toBe(words);
});
