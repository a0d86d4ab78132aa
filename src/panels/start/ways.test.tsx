// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { workbenchOn } from '../../store/testing.ts';
import { renderOn } from '../testing.tsx';
import { StartPage } from './StartPage.tsx';

beforeEach(() => {
  HTMLElement.prototype.showPopover ??= () => undefined;
  HTMLElement.prototype.hidePopover ??= () => undefined;
});
afterEach(cleanup);

it('shows the way to the lessons with how far one is, and says what can be brought along', async () => {
  const workbench = workbenchOn('');
  const { ui } = workbench.store.getState().messages;
  const onLessons = vi.fn();
  renderOn(
    workbench,
    <StartPage
      onOpen={vi.fn()}
      onPick={undefined}
      read={() => undefined}
      recent={[]}
      onDrafts={vi.fn()}
      onLessons={onLessons}
      lessons={<span>9 of 75</span>}
    />,
  );
  const strip = screen.getByRole('region', { name: ui['start.learn'] });
  expect(within(strip).getByText('9 of 75')).toBeTruthy();
  fireEvent.click(within(strip).getByRole('button', { name: ui['start.openLessons'] }));
  expect(onLessons).toHaveBeenCalledTimes(1);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: ui['start.import'] })));
  const help = await screen.findByRole('dialog', { name: ui['start.import'], hidden: true });
  expect(help.textContent).toContain('kubectl get deployment NAME -o yaml');
});
