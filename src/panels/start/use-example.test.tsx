// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WorkbenchContext } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { useExample } from './use-example.ts';

function open() {
  const workbench = workbenchOn('');
  const { result } = renderHook(useExample, {
    wrapper: ({ children }) => <WorkbenchContext value={workbench}>{children}</WorkbenchContext>,
  });
  return { ...workbench, example: result.current };
}

it('opens the example that was asked for last', async () => {
  const { store, example } = open();
  expect(await Promise.all([example('web'), example('job')])).toEqual([false, true]);
  expect(store.getState().fileName).toBe('job.yaml');
});

it('leaves what was opened while the texts of the examples were under way', async () => {
  const { store, actions, example } = open();
  const asked = example('web');
  actions.replaceText('kind: Pod\n', 'mine.yaml');
  expect(await asked).toBe(false);
  expect(store.getState().text).toBe('kind: Pod\n');
});

it('leaves what was pasted and is still being looked at', async () => {
  const { store, actions, example } = open();
  const asked = example('web');
  actions.bring('services:\n  web:\n    image: nginx\n', 'compose.yaml');
  expect(await asked).toBe(false);
  expect(store.getState().brought?.fileName).toBe('compose.yaml');
});
