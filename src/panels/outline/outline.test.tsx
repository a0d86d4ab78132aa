// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { loadJudge, openWorkbench, WorkbenchContext } from '../../store/index.ts';
import { PartForm } from '../form/index.ts';
import { Outline } from './index.ts';

afterEach(cleanup);

const pod = `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
  - name: N
    image: a:1
    colour: off
  - name: 010
  - name: "010"
  - image: b:1
  volumes:
  - name: yes
    emptyDir: {}
`;

it('shows names and unknown keys as they stand in the text, whatever YAML takes them for', async () => {
  const workbench = openWorkbench({
    language: 'en',
    messages: tables,
    judge: await loadJudge(),
    document: {
      text: pod,
      fileName: 'pod.yaml',
      selection: { document: 0, pod: 0 },
      part: { kind: 'metadata' },
    },
  });
  render(
    <WorkbenchContext value={workbench}>
      <Outline />
      <PartForm />
    </WorkbenchContext>,
  );
  // Each has its icon, its name and what else there is to say.
  const names = () =>
    screen
      .getAllByRole('button')
      .filter((row) => row.matches('li > button') && row.firstElementChild?.matches('svg'))
      .map((row) => row.children[1]?.textContent);
  expect(names()).toEqual(['N', '010', '010', tables.ui['outline.unnamed'], 'yes']);
  expect(screen.getByRole('heading', { name: 'Container N' })).toBeTruthy();
  expect(document.querySelector('[data-path="spec.containers[0].colour"] pre')?.textContent).toBe('off');
  await act(async () => workbench.actions.selectPart({ kind: 'volume', index: 0 }));
  expect((screen.getByRole('textbox', { name: 'Volume name' }) as HTMLInputElement).value).toBe('yes');
  await act(async () => {
    const start = pod.indexOf(': N\n') + 2;
    const { version } = workbench.store.getState();
    workbench.actions.typed([{ start, end: start + 1, text: 'Off' }], version);
  });
  expect(names()[0]).toBe('Off');
});
