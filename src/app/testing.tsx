import { MantineProvider } from '@mantine/core';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type Workbench, WorkbenchContext } from '../store/index.ts';
import { PageProvider } from './PageProvider.tsx';

/** A Pod that a server takes as it is: no findings, QoS class BestEffort. */
export const acceptedPod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: app
    image: nginx:1.27
`;

/** Renders a part of the page where it finds everything the page gives it. */
export function renderOn(workbench: Workbench, children: ReactNode): RenderResult {
  return render(
    <WorkbenchContext value={workbench}>
      <MantineProvider>
        <PageProvider>{children}</PageProvider>
      </MantineProvider>
    </WorkbenchContext>,
  );
}
