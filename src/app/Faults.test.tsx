// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { mendSheets } from '../lazy/index.ts';
import { downloadText } from '../panels/yaml/index.ts';
import type { Actions, Fault, State } from '../store/index.ts';
import { workbenchOn } from '../store/testing.ts';
import { Faults } from './Faults.tsx';
import { ownWords } from './own-words.ts';
import { acceptedPod, renderOn } from './testing.tsx';

vi.mock('../panels/yaml/index.ts', () => ({ downloadText: vi.fn() }));
vi.mock('../lazy/index.ts', async (original) => ({ ...(await original()), mendSheets: vi.fn() }));

const { ui } = tables;

beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

function show(fault: Fault, actions: Partial<Actions> = {}, state: Partial<State> = {}) {
  const workbench = workbenchOn(acceptedPod);
  workbench.store.setState(state);
  workbench.actions.report(fault);
  const onReload = vi.fn();
  renderOn({ ...workbench, actions: { ...workbench.actions, ...actions } }, <Faults onReload={onReload} />);
  return { ...workbench, onReload };
}

const alert = () => screen.getByRole('alert');
const buttons = () =>
  within(alert())
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
const press = (name: string) =>
  act(async () => {
    fireEvent.click(within(alert()).getByRole('button', { name }));
  });

test('a page that has everything says nothing', () => {
  renderOn(workbenchOn(acceptedPod), <Faults onReload={() => {}} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('without the judgement the message stays, and another try says that it is under way', async () => {
  const tries: (() => void)[] = [];
  const loadJudgement = vi.fn(() => new Promise<void>((resolve) => tries.push(resolve)));
  show({ kind: 'judgement' }, { loadJudgement });
  expect(alert().textContent).toContain(ui['fault.judgement']);
  expect(buttons()).toEqual([ui['fault.retry']]);
  await press(ui['fault.retry']);
  expect(buttons()).toEqual([ui['fault.retrying']]);
  // Pressed once more while it tries, it does not try twice.
  await press(ui['fault.retrying']);
  expect(loadJudgement).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
  await act(async () => tries[0]?.());
  expect(buttons()).toEqual([ui['fault.retry']]);
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('false');
  await press(ui['fault.retry']);
  expect(loadJudgement).toHaveBeenCalledTimes(2);
});

test('style sheets are fetched again, and the message goes once they are there', async () => {
  const { store } = show({ kind: 'styles' });
  expect(alert().textContent).toContain(ui['fault.styles']);
  vi.mocked(mendSheets).mockResolvedValueOnce(false);
  await press(ui['fault.retry']);
  expect(store.getState().faults).toHaveLength(1);
  vi.mocked(mendSheets).mockResolvedValueOnce(true);
  await press(ui['fault.retry']);
  expect(store.getState().faults).toEqual([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a language that did not come says so in that language, and can be asked for again', async () => {
  const setLanguage = vi.fn(async () => {});
  show({ kind: 'language', language: 'zh-CN' }, { setLanguage });
  const words = screen.getByText(ownWords['zh-CN'].noTexts);
  expect(words.lang).toBe('zh-CN');
  await press(ownWords['zh-CN'].retry);
  expect(setLanguage).toHaveBeenCalledWith('zh-CN');
});

test('a newer page is loaded on request', async () => {
  const { onReload } = show({ kind: 'newer' }, {}, { saved: { at: 0, failed: false } });
  expect(alert().textContent).toContain(ui['fault.newer']);
  expect(buttons()).toEqual([ui['fault.reload'], ui['fault.dismiss']]);
  await press(ui['fault.reload']);
  expect(onReload).toHaveBeenCalledTimes(1);
});

test('where the text could not be saved it can be taken along before', async () => {
  const { onReload } = show({ kind: 'newer' }, {}, { saved: { at: 0, failed: true } });
  expect(alert().textContent).toContain(ui['fault.newerUnsaved']);
  await press(ui['fault.downloadText']);
  expect(downloadText).toHaveBeenCalledWith(acceptedPod, 'pod.yaml');
  expect(onReload).not.toHaveBeenCalled();
});

test('what was set aside can be downloaded as it was saved', async () => {
  localStorage.setItem('podwright.aside.1', '{"text');
  show({ kind: 'setAside', keys: ['podwright.aside.1', 'gone'] });
  expect(alert().textContent).toContain(ui['fault.setAside']);
  await press(ui['fault.download']);
  const [[text, name] = []] = vi.mocked(downloadText).mock.calls;
  expect(name).toBe('podwright-set-aside.json');
  expect(JSON.parse(text ?? '')).toEqual({ 'podwright.aside.1': '{"text', gone: null });
  expect(text).toMatch(/^\{\n {2}"podwright.*\n\}\n$/s);
});

test.each<Fault>([
  { kind: 'styles' },
  { kind: 'newer' },
  { kind: 'language', language: 'zh-CN' },
  { kind: 'setAside', keys: [] },
])('a message about $kind can be dismissed', async (fault) => {
  const { store } = show(fault);
  await press(ui['fault.dismiss']);
  expect(store.getState().faults).toEqual([]);
});

test('messages lie over the page, above the status bar, also without style sheets', () => {
  show({ kind: 'judgement' });
  const { position, right, bottom, zIndex } = (alert().parentElement as HTMLElement).style;
  expect([position, right, bottom, zIndex]).toEqual(['fixed', '10px', '36px', '250']);
});
