import { act, fireEvent, type RenderResult, screen } from '@testing-library/react';
import { getIn, type Json, type PathEdit } from '../../pod/index.ts';
import type { Actions, Part, Workbench } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { printYaml } from '../../yaml/testing-print.ts';
import { Outline } from '../outline/index.ts';
import { renderOn } from '../testing.tsx';
import { PartForm } from './index.ts';

export interface RenderedForm extends RenderResult {
  readonly workbench: Workbench;
  /** The value of the document now. */
  readonly root: () => Json | undefined;
  readonly at: (...path: (string | number)[]) => Json | undefined;
  /** Every request that came from a control, in order; a deletion without what it takes along. */
  readonly edits: PathEdit[][];
}

/** Renders the form of a part on a workbench with a manifest. */
export function renderForm(root: Json, part: Part): RenderedForm {
  const real = workbenchOn(printYaml(root));
  const { store, actions: carriedOut } = real;
  carriedOut.selectPart(part);
  const edits: PathEdit[][] = [];
  const actions: Actions = {
    ...carriedOut,
    edit(request) {
      edits.push([...request.edits]);
      return carriedOut.edit(request);
    },
    set(path, value, group) {
      edits.push([{ op: 'set', path, value }]);
      return carriedOut.set(path, value, group);
    },
    clear(path, group) {
      edits.push([{ op: 'delete', path }]);
      return carriedOut.clear(path, group);
    },
  };
  const workbench = { ...real, actions };
  const rendered = renderOn(workbench, <PartForm />);
  const now = () => store.getState().root;
  return { ...rendered, workbench, root: now, at: (...path) => getIn(now(), path), edits };
}

/** Renders the form of the part that is chosen, beside the outline that chooses it. */
export function renderBesideOutline(workbench: Workbench): RenderResult {
  return renderOn(
    workbench,
    <>
      <Outline />
      <PartForm />
    </>,
  );
}

/** Opens a select and clicks on an option. */
export async function choose(select: Element, option: string | RegExp): Promise<void> {
  await act(async () => void fireEvent.click(select));
  const found = await screen.findByRole('option', { name: option });
  await act(async () => void fireEvent.click(found));
}
