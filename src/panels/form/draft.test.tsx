// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { structOf } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { WorkbenchContext } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { printYaml } from '../../yaml/testing-print.ts';
import { useDraftRow } from './draft.ts';
import { KeptDrafts } from './kept-drafts.ts';

it('keeps a row by its own list where another part is chosen already, and renders nothing at the choice', () => {
  const workbench = workbenchOn(
    printYaml(minimalPod([['spec', 'containers', 1], { name: 'b', image: 'b' }])),
  );
  const kept = new Map();
  const list = ['spec', 'containers', 0, 'volumeMounts'];
  const struct = structOf('VolumeMount');
  if (!struct) throw new Error('no struct');
  let renders = 0;
  const open = () =>
    renderHook(
      () => {
        renders++;
        return useDraftRow(list, [...list, 0], struct, 0);
      },
      {
        wrapper: ({ children }: { readonly children: ReactNode }) => (
          <WorkbenchContext value={workbench}>
            <KeptDrafts value={kept}>{children}</KeptDrafts>
          </WorkbenchContext>
        ),
      },
    );
  const form = open();
  act(() => workbench.actions.selectPart({ kind: 'container', list: 'containers', index: 1 }, 'later'));
  expect(renders).toBe(1);
  act(() => void form.result.current.start({ mountPath: '/data' }));
  form.unmount();
  act(() => workbench.actions.selectPart({ kind: 'container', list: 'containers', index: 0 }));
  expect(open().result.current.value).toEqual({ mountPath: '/data' });
});
