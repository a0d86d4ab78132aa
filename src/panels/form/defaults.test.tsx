// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { schemaAt } from '../../pod/index.ts';
import { WorkbenchContext } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { useDefault } from './defaults.ts';

it('takes the mode of a file in a projected volume from the volume, which is further out than the source', () => {
  const workbench = workbenchOn(`apiVersion: v1
kind: Pod
spec:
  volumes:
  - name: v
    projected:
      defaultMode: 0600
      sources:
      - secret: {name: s, items: [{key: a, path: a}]}
`);
  const path = ['spec', 'volumes', 0, 'projected', 'sources', 0, 'secret', 'items', 0, 'mode'];
  const field = schemaAt('Pod', path)?.field;
  if (!field) throw new Error('no such field');
  const { result } = renderHook(() => useDefault(field, path), {
    wrapper: ({ children }) => <WorkbenchContext value={workbench}>{children}</WorkbenchContext>,
  });
  expect(result.current).toBe('0600');
});
