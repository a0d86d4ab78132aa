import { MantineProvider } from '@mantine/core';
import { act, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type Workbench, WorkbenchContext } from '../store/index.ts';
import { workbenchOn } from '../store/testing.ts';

/** Renders parts of the page on a workbench. */
export function renderOn(workbench: Workbench, children: ReactNode): RenderResult {
  return render(
    <MantineProvider env="test">
      <WorkbenchContext value={workbench}>{children}</WorkbenchContext>
    </MantineProvider>,
  );
}

/** Renders a panel on a new workbench with a text, and waits for what the panel asks for at once. */
export async function openPanel(panel: ReactNode, text: string): Promise<Workbench> {
  const workbench = workbenchOn(text);
  await act(async () => void renderOn(workbench, panel));
  return workbench;
}
