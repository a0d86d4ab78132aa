// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { useContext } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadBrief } from '../i18n/index.ts';
import { brokenSheets, mendSheets, onLoadFailure } from '../lazy/index.ts';
import { type State, type Workbench, WorkbenchContext } from '../store/index.ts';
import { isNewerDeployed } from './deployment.ts';
import { ownWords } from './own-words.ts';
import { start } from './start.tsx';
import { acceptedPod } from './testing.tsx';

const opened = vi.hoisted(() => ({ workbench: undefined as unknown, reload: () => {} }));

vi.mock('./App.tsx', () => ({
  App({ reload }: { readonly reload: () => void }) {
    const workbench = useContext(WorkbenchContext);
    Object.assign(opened, { workbench, reload });
    return <p>the page</p>;
  },
}));
vi.mock('./deployment.ts', () => ({ isNewerDeployed: vi.fn() }));
vi.mock('../i18n/index.ts', async (original) => {
  const all = await original<typeof import('../i18n/index.ts')>();
  return { ...all, loadBrief: vi.fn(all.loadBrief) };
});
vi.mock('../lazy/index.ts', async (original) => ({
  ...(await original()),
  brokenSheets: vi.fn(() => []),
  mendSheets: vi.fn(),
  onLoadFailure: vi.fn(),
}));

const { loadBrief: reallyLoad } =
  await vi.importActual<typeof import('../i18n/index.ts')>('../i18n/index.ts');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.clearAllMocks();
  vi.mocked(loadBrief).mockImplementation(reallyLoad);
  vi.mocked(brokenSheets).mockReturnValue([]);
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete');
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB', 'zh-CN']);
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(() => vi.restoreAllMocks());

/** Machines that run tests are shared and slow: the time is a guard, not a measure. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const root = () => document.querySelector('#root') as HTMLElement;

async function open(): Promise<Workbench> {
  await act(() => start(root()));
  expect(root().textContent).toBe('the page');
  return opened.workbench as Workbench;
}

const now = () => (opened.workbench as Workbench).store.getState();

function keep(text: string, key = 'podwright.document.one'): void {
  const slot: Pick<State, 'text' | 'fileName' | 'selection' | 'part'> = {
    text,
    fileName: 'kept.yaml',
    selection: { document: 0, pod: 0 },
    part: { kind: 'container', list: 'containers', index: 0 },
  };
  localStorage.setItem(key, JSON.stringify({ ...slot, savedAt: 1 }));
}

test('what was saved is opened again, as it was', async () => {
  keep(acceptedPod);
  localStorage.setItem('podwright.preferences', JSON.stringify({ theme: 'dark', language: 'zh-CN' }));
  const { store } = await open();
  expect(store.getState()).toMatchObject({
    text: acceptedPod,
    fileName: 'kept.yaml',
    part: { kind: 'container', list: 'containers', index: 0 },
    theme: 'dark',
    language: 'zh-CN',
    otherTab: false,
    faults: [],
  });
  expect(document.documentElement.lang).toBe('zh-CN');
});

test('the address names the release for the visit', async () => {
  localStorage.setItem(
    'podwright.preferences',
    JSON.stringify({ settings: { cluster: { version: '1.35' } } }),
  );
  history.replaceState(null, '', '/?kubernetes=1.33');
  const { store } = await open();
  history.replaceState(null, '', '/');
  expect(store.getState().settings.cluster).toEqual({ version: '1.33' });
  expect(store.getState().visit).toEqual({ cluster: { version: '1.35' } });
});

test.each([
  [['zh-TW', 'en'], 'zh-CN'],
  [['en-US', 'zh'], 'en'],
  [['fr'], 'en'],
])('a browser that prefers %s gets a page in %s', async (preferred, language) => {
  vi.mocked(vi.spyOn(navigator, 'languages', 'get')).mockReturnValue(preferred);
  await open();
  expect(now().language).toBe(language);
  expect(now().faults).toEqual([]);
});

test('a change is saved, and loading the page anew saves before', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {
    expect(Object.values(localStorage).join()).toContain('kind: Pod');
  });
  const { actions } = await open();
  await act(async () => actions.replaceText(acceptedPod, 'a.yaml'));
  opened.reload();
  await eventually(() => expect(reload).toHaveBeenCalledTimes(1));
});

test('where the texts of the language do not come the page speaks another, and says so', async () => {
  vi.mocked(loadBrief).mockImplementation((language) =>
    language === 'en' ? Promise.reject(new TypeError('Failed to fetch')) : reallyLoad(language),
  );
  await open();
  expect(now().language).toBe('zh-CN');
  expect(now().faults).toEqual([{ kind: 'language', language: 'en' }]);
});

test('where no texts come the person is asked in both languages, as often as they want', async () => {
  vi.mocked(loadBrief).mockRejectedValue(new TypeError('Failed to fetch'));
  const started = start(root());
  const alert = () => screen.findByRole('alert', undefined, { timeout: 20_000 });
  for (const language of ['en', 'zh-CN'] as const) {
    const words = within(await alert()).getByText(ownWords[language].noPage);
    const button = within(await alert()).getByRole<HTMLButtonElement>('button', {
      name: ownWords[language].retry,
    });
    expect([words.lang, button.lang, button.type]).toEqual([language, language, 'button']);
    expect((await alert()).style.padding).toBe('24px');
    if (language === 'zh-CN') vi.mocked(loadBrief).mockImplementation(reallyLoad);
    await act(async () => {
      fireEvent.click(button);
    });
  }
  await act(() => started);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(root().textContent).toBe('the page');
});

test('what was saved and cannot be read is set aside, and that is said', async () => {
  localStorage.setItem('podwright.preferences', '{"theme');
  localStorage.setItem('podwright.document.one', '{"text');
  await open();
  const [fault] = now().faults;
  expect(fault?.kind).toBe('setAside');
  const kept = fault?.kind === 'setAside' ? fault.keys.map((key) => localStorage.getItem(key)) : [];
  expect(kept.sort()).toEqual(['{"text', '{"theme']);
});

test('a tab beside the one that has the text is told', async () => {
  keep(acceptedPod);
  const held = [{ name: 'podwright.tab.one', mode: 'exclusive' }];
  vi.stubGlobal('navigator', {
    languages: ['en'],
    platform: '',
    locks: {
      query: async () => ({ held }),
      request: async (_: string, __: object, hold: (lock: object) => unknown) => hold({}),
    },
  });
  await open();
  vi.unstubAllGlobals();
  expect(now()).toMatchObject({ text: acceptedPod, otherTab: true });
});

test('a part that is gone because of a newer page is told once, and the text is saved before', async () => {
  const { actions } = await open();
  const [[onFailure] = []] = vi.mocked(onLoadFailure).mock.calls;
  await act(async () => actions.replaceText(acceptedPod, 'a.yaml'));
  vi.mocked(isNewerDeployed).mockResolvedValue(false);
  await act(async () => onFailure?.());
  expect(now().faults).toEqual([]);
  vi.mocked(isNewerDeployed).mockResolvedValue(true);
  await act(async () => {
    onFailure?.();
    onFailure?.();
  });
  expect(now().faults).toEqual([{ kind: 'newer' }]);
  expect(now().saved?.failed).toBe(false);
  await act(async () => actions.dismissFault('newer'));
  await act(async () => onFailure?.());
  expect(now().faults).toEqual([]);
  expect(isNewerDeployed).toHaveBeenCalledTimes(3);
});

const sheet = document.createElement('link');

test('style sheets that are not there are fetched again, and missed where they do not come', async () => {
  vi.mocked(brokenSheets).mockReturnValue([sheet]);
  vi.mocked(mendSheets).mockResolvedValue(true);
  await open();
  expect(mendSheets).toHaveBeenCalledTimes(1);
  expect(now().faults).toEqual([]);
  document.body.innerHTML = '<div id="root"></div>';
  vi.mocked(mendSheets).mockResolvedValue(false);
  await open();
  expect(now().faults).toEqual([{ kind: 'styles' }]);
});

test('style sheets are looked at once the browser has loaded them', async () => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  vi.mocked(mendSheets).mockResolvedValue(false);
  await open();
  expect(now().faults).toEqual([]);
  vi.mocked(brokenSheets).mockReturnValue([sheet]);
  await act(async () => void window.dispatchEvent(new Event('load')));
  expect(now().faults).toEqual([{ kind: 'styles' }]);
});

test('a page with all its style sheets fetches none again', async () => {
  await open();
  expect(mendSheets).not.toHaveBeenCalled();
});

test('a large text gets a worker', async () => {
  const workers: unknown[][] = [];
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      constructor(...given: unknown[]) {
        super();
        workers.push(given);
      }
      postMessage() {}
      terminate() {}
    },
  );
  const { actions } = await open();
  expect(workers).toEqual([]);
  await act(async () => actions.replaceText(acceptedPod + `# ${'x'.repeat(98)}\n`.repeat(1_200), 'a.yaml'));
  await eventually(() => expect(workers).toHaveLength(1));
  vi.unstubAllGlobals();
  const [[address, options] = []] = workers;
  expect(String(address)).toMatch(/\/store\/worker\.ts\b/);
  expect(options).toEqual({ type: 'module', name: 'analysis' });
});
