// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { isFixable } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { renderOn } from '../testing.tsx';
import { NoPod } from './NoPod.tsx';

afterEach(cleanup);

function show(text: string) {
  const workbench = workbenchOn(text);
  renderOn(workbench, <NoPod />);
  const state = () => workbench.store.getState();
  return { state, ui: state().messages.ui };
}

/** So many documents with a mistake each, and no Pod in any. */
const brokenLines = (count: number) =>
  Array.from({ length: count }, (_, i) => `key${i}: "a" b\n`).join('---\n');

it('says of a text that is too much that it is, not that it does not parse, and tries again', async () => {
  const workbench = workbenchOn('kind: Pod\n');
  const again = vi.spyOn(workbench.actions, 'analyzeAgain');
  const { derived, messages } = workbench.store.getState();
  const unread = derived.documents.map((document) => ({ ...document, broken: true }));
  workbench.store.setState({ derived: { ...derived, documents: unread, tooMuch: true } });
  renderOn(workbench, <NoPod />);
  expect(screen.getByRole('heading').textContent).toBe(messages.ui['form.tooMuch']);
  fireEvent.click(screen.getByRole('button', { name: messages.ui['fault.retry'] }));
  expect(again).toHaveBeenCalledTimes(1);
});

it('says that a text without a Pod has none, and lists nothing', () => {
  const { ui } = show('kind: Service\napiVersion: v1\n');
  expect(screen.getByRole('heading', { name: ui['form.noPod'] })).toBeTruthy();
  expect(screen.queryByRole('listitem')).toBeNull();
});

it('says what keeps a text that can be read from being a Pod, and puts it right', async () => {
  const { state, ui } = show('ApiVersion: v1\nKind: Pod\nmetadata: {name: a}\n');
  const [line] = screen.getAllByRole('listitem');
  expect(line?.textContent).toContain(ui['issues.line'](1));
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: ui['form.fix'] }));
  });
  await waitFor(() => expect(state().text).toBe('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n'));
});

it('lists the first five issues of a broken text, in order, and opens the panel with all', async () => {
  const { state, ui } = show(brokenLines(8));
  const all = state().shown;
  expect(all.length).toBeGreaterThan(5);
  const lines = screen.getAllByRole('listitem');
  expect(lines).toHaveLength(5);
  for (const [i, line] of lines.entries()) {
    expect(line.textContent).toContain(ui['issues.line'](all[i]?.line ?? 0));
  }
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: ui['issues.showAll'](all.length) }));
  });
  expect(state().layout).toMatchObject({ dockTab: 'issues', dockOpen: true });
});

it('has no way to a list that says no more than its own', () => {
  const { state, ui } = show('apiVersion: v1\nkind: pod\nmetadata: {name: a}\nspec:\n  containers：\n');
  const count = state().shown.length;
  expect(count).toBeGreaterThan(1);
  expect(screen.getAllByRole('listitem')).toHaveLength(count);
  expect(screen.queryByRole('button', { name: ui['issues.showAll'](count) })).toBeNull();
});

it('offers all fixes at once, which the panel shows before they are done', async () => {
  const { state, ui } = show('apiVersion: v1\nkind Pod\nmetadata: {name: a}\n');
  const fixes = state().shown.filter(({ issue }) => isFixable(issue)).length;
  expect(fixes).toBeGreaterThan(0);
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: ui['issues.fixAll'](fixes) }));
  });
  expect(state()).toMatchObject({ reviewing: true, layout: { dockTab: 'issues', dockOpen: true } });
});

it('goes to the line of an issue', async () => {
  const { state } = show(brokenLines(8));
  const second = screen.getAllByRole('listitem')[1];
  if (!second) throw new Error('no second issue');
  const [line] = within(second).getAllByRole('button');
  await act(async () => {
    if (line) fireEvent.click(line);
  });
  expect(state().spot).toMatchObject({ by: 'panel', offset: state().shown[1]?.start });
});

it('marks an opinion as one, and no warning', () => {
  show(
    'apiVersion: v1\nkind Pod\nmetadata: {name: string}\nspec:\n  containers:\n  - name: a\n    image: nginx\n',
  );
  const lines = screen.getAllByRole('listitem');
  const sign = (severity: string) =>
    lines.find((line) => line.dataset.severity === severity)?.querySelector('svg')?.outerHTML;
  expect(sign('advice')).toBeTruthy();
  expect(sign('warning')).toBeTruthy();
  expect(sign('advice')).not.toBe(sign('warning'));
});
