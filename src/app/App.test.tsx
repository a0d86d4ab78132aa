// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { tables as chinese } from '../i18n/zh-CN/all.ts';
import { defaultLayout, dockTabs, layoutBounds, type State, WorkbenchContext } from '../store/index.ts';
import { workbenchOn } from '../store/testing.ts';
import { App } from './App.tsx';
import { acceptedPod } from './testing.tsx';

// The page around form and editor is what is tested here: they have tests of their own, and take long.
vi.mock('../panels/form/index.ts', () => ({
  PartForm: () => <input aria-label="a field" />,
  NodesSlot: ({ children }: { readonly children: unknown }) => children,
}));
vi.mock('../monaco/index.ts', () => ({ loadEditor: () => new Promise(() => {}) }));

// To look for what is hidden at every query takes longer than all else; what may be hidden says so below.
configure({ defaultHidden: true });

const { ui } = tables;

/** Machines that run tests are shared and slow: the time is a guard, not a measure. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const media = { width: 1440, dark: false };

function matches(query: string): boolean {
  const most = /max-width: (\d+)px/.exec(query)?.[1];
  const least = /min-width: (\d+)px/.exec(query)?.[1];
  if (most) return media.width <= Number(most);
  return least ? media.width >= Number(least) : query.includes('dark') && media.dark;
}

beforeEach(() => {
  Object.assign(media, { width: 1440, dark: false });
  HTMLElement.prototype.hidePopover = vi.fn();
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: matches(query),
    addEventListener() {},
    removeEventListener() {},
  }));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(text = acceptedPod, state: Partial<State> = {}) {
  const workbench = workbenchOn(text);
  workbench.store.setState(state);
  const reload = vi.fn();
  await act(async () => {
    render(
      <WorkbenchContext value={workbench}>
        <App reload={reload} />
      </WorkbenchContext>,
    );
  });
  return { ...workbench, reload };
}

const click = (element: Element) => act(async () => void fireEvent.click(element));
/** Opens a select or a menu of the header, and gives what it offers: happy-dom has no boxes, so that all is out of sight. */
const offered = async (control: Element) => {
  if (control.getAttribute('aria-expanded') !== 'true') await click(control);
  const label = control.getAttribute('aria-label') ?? '';
  const role = control.getAttribute('aria-haspopup') === 'menu' ? 'menu' : 'listbox';
  const list = await screen.findByRole(role, { name: label, hidden: true });
  return within(list).getAllByRole(role === 'menu' ? 'menuitem' : 'option', { hidden: true });
};
const choose = async (control: Element, label: string) => {
  const option = (await offered(control)).find(({ textContent }) => textContent === label);
  await click(option as HTMLElement);
};
const themeMenu = () => screen.getByRole('button', { name: new RegExp(`^${ui['header.theme']}: `) });
const languageMenu = (texts = ui) =>
  screen.getByRole('button', { name: new RegExp(`^${texts['header.language']}: `) });
const names = (elements: readonly HTMLElement[]) => elements.map(({ textContent }) => textContent);

const twoPods = `${acceptedPod}---\n${acceptedPod.replace('name: web', 'name: shop')}`;

test('the regions of a wide page, each under its name', async () => {
  await open();
  expect(screen.getByRole('navigation', { name: ui['region.outline'] })).toBeTruthy();
  expect(screen.getByRole('main', { name: ui['region.form'] })).toBeTruthy();
  expect(screen.getByRole('region', { name: ui['region.yaml'] })).toBeTruthy();
  expect(screen.getByRole('region', { name: ui['region.panels'] })).toBeTruthy();
  expect(screen.getByRole('contentinfo')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(ui['app.title']);
  // The first link leads past the header to what has the id.
  expect(screen.getByRole('link', { name: ui['app.skip'] }).getAttribute('href')).toBe(
    `#${screen.getByRole('main').id}`,
  );
  expect(screen.getByRole('main').tabIndex).toBe(-1);
});

test('a narrow page shows one region at a time', async () => {
  media.width = 390;
  const { store } = await open();
  const tabs = within(screen.getByRole('tablist', { name: ui['region.tabs'] })).getAllByRole('tab');
  expect(names(tabs)).toEqual(
    (['outline', 'form', 'yaml', 'panels'] as const).map((name) => ui[`region.${name}`]),
  );
  expect(screen.getAllByRole('main')).toHaveLength(1);
  expect(screen.getByRole('main').id).toBe('form');
  const shown = () =>
    [...document.querySelectorAll('main [data-region], main nav')].map((region) =>
      region.getAttribute('aria-label'),
    );
  for (const [i, name] of (['outline', 'form', 'yaml', 'panels'] as const).entries()) {
    await click(tabs[i] as Element);
    expect(store.getState().layout.narrowTab).toBe(name);
    expect(shown()).toEqual([ui[`region.${name}`]]);
  }
  // The panels have the whole page and cannot be folded.
  expect(screen.queryByRole('button', { name: ui['dock.fold'] })).toBeNull();
  await act(async () => store.setState(({ layout }) => ({ layout: { ...layout, dockOpen: false } })));
  expect(
    within(screen.getByRole('region', { name: ui['region.panels'] })).getByRole('tabpanel', {
      hidden: false,
    }),
  ).toBeTruthy();
});

test('the scheme is the one chosen, else the one of the system', async () => {
  const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme');
  const { actions } = await open();
  expect(scheme()).toBe('light');
  await choose(themeMenu(), ui['header.theme.dark']);
  await eventually(() => {
    expect(scheme()).toBe('dark');
    expect(themeMenu().getAttribute('aria-label')).toContain(ui['header.theme.dark']);
  });
  cleanup();
  media.dark = true;
  const dark = await open();
  expect(scheme()).toBe('dark');
  await act(async () => dark.actions.setTheme('light'));
  expect(scheme()).toBe('light');
  expect(actions).not.toBe(dark.actions);
});

test('the page names its language, and every choice of the header is labelled', async () => {
  const { store } = await open();
  expect(document.documentElement.lang).toBe('en');
  expect(names(await offered(themeMenu()))).toEqual(
    (['auto', 'light', 'dark'] as const).map((name) => ui[`header.theme.${name}`]),
  );
  await choose(themeMenu(), ui['header.theme.auto']);
  const language = languageMenu();
  expect(language.textContent).toBe('English');
  expect(names(await offered(language))).toEqual(['English', '中文']);
  await choose(language, '中文');
  await eventually(() => expect(document.documentElement.lang).toBe('zh-CN'));
  expect(store.getState().language).toBe('zh-CN');
  await choose(languageMenu(chinese.ui), 'English');
  await eventually(() => expect(document.documentElement.lang).toBe('en'));
});

test('undo and redo say when they can do nothing', async () => {
  const { actions, store } = await open();
  const undo = screen.getByRole('button', { name: ui['header.undo'] });
  const redo = screen.getByRole('button', { name: ui['header.redo'] });
  const disabled = () => [undo, redo].map((button) => button.getAttribute('aria-disabled'));
  expect(disabled()).toEqual(['true', 'true']);
  expect([undo, redo].every((button) => button.textContent !== '' || button.querySelector('svg'))).toBe(true);
  await act(async () => void (await actions.set(['metadata', 'name'], 'shop')));
  expect(disabled()).toEqual(['false', 'true']);
  expect(undo.title).toBe(`${ui['header.undo']} (Ctrl+Z)`);
  await click(undo);
  expect(store.getState().text).toBe(acceptedPod);
  expect(disabled()).toEqual(['true', 'false']);
  await click(redo);
  expect(store.getState().text).toContain('name: shop');
});

test('one of several Pods is picked; of one there is nothing to pick', async () => {
  await open();
  expect(screen.queryByRole('combobox', { name: ui['header.pod'] })).toBeNull();
  cleanup();
  const { store } = await open(twoPods);
  const picker = () => screen.getByRole('combobox', { name: ui['header.pod'] });
  const line = twoPods.slice(0, twoPods.indexOf('---')).split('\n').length;
  const { documents } = store.getState().derived;
  const pods = [
    ui['header.podName']('Pod', 'web', 1),
    ui['header.podName']('Pod', 'shop', documents[1]?.line ?? line),
  ];
  expect(names(await offered(picker()))).toEqual(pods);
  expect(picker().textContent).toBe(pods[0]);
  await choose(picker(), pods[1] ?? '');
  expect(store.getState().selection).toEqual({ document: 1, pod: 0 });
  expect(picker().textContent).toBe(pods[1]);
});

test('the file menu starts anew, opens an example, and closes', async () => {
  const { store } = await open();
  const menu = document.querySelector('[popover]') as HTMLElement;
  expect(menu.getAttribute('popover')).toBe('auto');
  const button = screen.getByRole('button', { name: new RegExp(ui['header.file']) });
  expect(button.getAttribute('popovertarget')).toBe(menu.id);
  await click(within(menu).getByText(ui['start.web']));
  await eventually(() => expect(store.getState().fileName).toBe('web.yaml'));
  expect(store.getState().text).toContain('nginx-unprivileged');
  expect(HTMLElement.prototype.hidePopover).toHaveBeenCalledTimes(1);
  await click(within(menu).getByText(ui['header.new']));
  expect(store.getState().text).toBe('');
  expect(HTMLElement.prototype.hidePopover).toHaveBeenCalledTimes(2);
  // Of an empty text there is nothing to download.
  expect((within(menu).getByText(ui['header.download']) as HTMLButtonElement).disabled).toBe(true);
  expect(within(menu).getByText(ui['header.licences']).getAttribute('href')).toBe(
    './THIRD-PARTY-NOTICES.txt',
  );
});

test('the file menu opens below its button', async () => {
  await open();
  const menu = document.querySelector('[popover]') as HTMLElement;
  const button = screen.getByRole('button', { name: new RegExp(ui['header.file']) });
  vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(40, 4, 60, 26));
  fireEvent(menu, new Event('beforetoggle'));
  expect([menu.style.left, menu.style.top]).toEqual(['40px', '32px']);
});

test('the text is downloaded under its name', async () => {
  const urls: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${urls.push(blob as Blob)}`);
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`);
  });
  await open();
  await click(within(document.querySelector('[popover]') as HTMLElement).getByText(ui['header.download']));
  expect(clicked).toEqual(['pod.yaml blob:1']);
  expect(await urls[0]?.text()).toBe(acceptedPod);
});

test('each panel is shown under its tab, and the dock opens and folds', async () => {
  const { store } = await open();
  const region = () => within(screen.getByRole('region', { name: ui['region.panels'] }));
  const dock = region();
  expect(dock.getAllByRole('tab')).toHaveLength(dockTabs.length);
  for (const name of dockTabs) {
    await click(dock.getByRole('tab', { name: new RegExp(ui[`dock.${name}`]) }));
    expect(store.getState().layout).toMatchObject({ dockTab: name, dockOpen: true });
    await eventually(() => expect(dock.getByRole('tabpanel', { hidden: false }).textContent).not.toBe(''));
  }
  const fold = dock.getByRole('button', { name: ui['dock.fold'] });
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  const sign = fold.textContent;
  await click(fold);
  expect(store.getState().layout.dockOpen).toBe(false);
  expect(region().queryByRole('tabpanel', { hidden: false })).toBeNull();
  const unfold = region().getByRole('button', { name: ui['dock.unfold'] });
  expect(unfold.getAttribute('aria-expanded')).toBe('false');
  if (sign !== '') expect(unfold.textContent).not.toBe(sign);
  expect(region().getAllByRole('tab', { selected: false })).toHaveLength(dockTabs.length);
  await click(region().getByRole('tab', { name: new RegExp(ui['dock.explain']) }));
  expect(store.getState().layout).toMatchObject({ dockTab: 'explain', dockOpen: true });
});

test('the tab of the issues counts errors and warnings, not advice', async () => {
  const { store } = await open(
    `${acceptedPod}    env: [{name: A}, {name: A}]\n`.replace('name: web', 'name: Web'),
  );
  const tab = () => screen.getByRole('tab', { name: new RegExp(ui['dock.issues']) }).textContent;
  expect(tab()).toBe(`${ui['dock.issues']}2`);
  const [one] = store.getState().shown;
  await act(async () =>
    store.setState({ shown: one ? [{ ...one, issue: { ...one.issue, severity: 'advice' } }] : [] }),
  );
  expect(tab()).toBe(ui['dock.issues']);
});

test('a text without a Pod shows the ways to one', async () => {
  const { store } = await open('');
  const main = screen.getByRole('main');
  await click(within(main).getByRole('button', { name: new RegExp(ui['start.minimal']) }));
  await eventually(() => expect(store.getState().fileName).toBe('minimal.yaml'));
  const form = within(screen.getByRole('main'));
  expect(form.queryByRole('button', { name: new RegExp(ui['start.minimal']) })).toBeNull();
});

test('what could not be done is announced on the start page and can be dismissed', async () => {
  const { actions, store } = await open('');
  const alert = () => within(screen.getByRole('main')).getByRole('alert');
  expect(alert().textContent).toBe('');
  await act(async () => actions.notify({ reason: 'tooLarge' }));
  expect(alert().textContent).toContain(ui['notice.tooLarge'].replaceAll('`', ''));
  await click(within(alert()).getByRole('button', { name: ui['app.dismiss'] }));
  expect(store.getState().notice).toBeUndefined();
  expect(alert().textContent).toBe('');
});

test('a second tab is told once', async () => {
  await open(acceptedPod, { otherTab: true });
  const bar = screen.getByText(ui['app.otherTab']).parentElement as HTMLElement;
  expect(bar.getAttribute('role')).toBe('status');
  await click(within(bar).getByRole('button', { name: ui['app.dismiss'] }));
  expect(screen.queryByText(ui['app.otherTab'])).toBeNull();
});

test('the page is reloaded where a newer one is there', async () => {
  const { actions, reload } = await open();
  await act(async () => actions.report({ kind: 'newer' }));
  await click(screen.getByRole('button', { name: ui['fault.reload'] }));
  expect(reload).toHaveBeenCalledTimes(1);
});

test('keys of the page work in the whole page', async () => {
  await open();
  await act(async () => void fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true }));
  expect(screen.getByRole('dialog', { name: ui['header.search'] })).toBeTruthy();
});

/** What a browser sends while a file is dragged over the page. */
function drag(
  type: 'dragenter' | 'dragover' | 'drop',
  files: readonly File[],
  types: readonly string[] = ['Files'],
) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const dataTransfer = { files, types, dropEffect: 'none' };
  Object.assign(event, { dataTransfer });
  return { event, dataTransfer };
}

test('a file that is dropped anywhere is opened, and the browser stays on the page', async () => {
  const { store } = await open();
  // In the text a sign comes under the pointer: until the mouse moves again, what is entered answers alone.
  for (const place of [
    document.body,
    screen.getByRole('region', { name: ui['region.yaml'] }).firstElementChild,
  ])
    for (const type of ['dragenter', 'dragover'] as const) {
      const over = drag(type, []);
      await act(async () => expect(place?.dispatchEvent(over.event)).toBe(false));
      expect(over.dataTransfer.dropEffect).toBe('copy');
    }
  const drop = drag('drop', [new File(['kind: Pod\n'], 'dropped.yaml')]);
  await act(async () => expect(document.body.dispatchEvent(drop.event)).toBe(false));
  await eventually(() => expect(store.getState().fileName).toBe('dropped.yaml'));
  expect(store.getState().text).toBe('kind: Pod\n');
});

test('a dropped file that cannot be opened leaves the text, and why is said', async () => {
  const { store } = await open();
  const dropFile = (file: File) =>
    act(async () => void document.body.dispatchEvent(drag('drop', [file]).event));
  await dropFile(new File([new Uint8Array([0])], 'a.png'));
  await eventually(() => expect(store.getState().notice).toEqual({ reason: 'binary' }));
  await dropFile(new File(['a'.repeat(5 * 1024 * 1024 + 1)], 'a.yaml'));
  await eventually(() => expect(store.getState().notice).toEqual({ reason: 'tooLarge' }));
  const folder = new File([], 'folder');
  folder.arrayBuffer = () => Promise.reject(new DOMException('a folder', 'NotFoundError'));
  await dropFile(folder);
  await eventually(() => expect(store.getState().notice).toEqual({ reason: 'unreadable' }));
  expect(store.getState().text).toBe(acceptedPod);
});

test('text that is dragged, and a drop that something else has taken, are left alone', async () => {
  const { store } = await open();
  expect(document.body.dispatchEvent(drag('dragover', [], ['text/plain']).event)).toBe(true);
  expect(document.body.dispatchEvent(drag('drop', [], ['text/plain']).event)).toBe(true);
  for (const type of ['dragover', 'drop'] as const) {
    const { event, dataTransfer } = drag(type, [new File(['kind: Pod\n'], 'a.yaml')]);
    event.preventDefault();
    await act(async () => void document.body.dispatchEvent(event));
    expect(dataTransfer.dropEffect).toBe('none');
  }
  expect(document.body.dispatchEvent(new Event('dragover', { bubbles: true, cancelable: true }))).toBe(true);
  expect(document.body.dispatchEvent(new Event('drop', { bubbles: true, cancelable: true }))).toBe(true);
  expect(store.getState().text).toBe(acceptedPod);
});

test('a page that is gone listens to nothing', async () => {
  await open();
  cleanup();
  for (const type of ['dragenter', 'dragover'] as const)
    expect(document.body.dispatchEvent(drag(type, []).event)).toBe(true);
  expect(document.body.dispatchEvent(drag('drop', [new File(['a'], 'a.yaml')]).event)).toBe(true);
  expect(fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })).toBe(true);
});

test('the lines between regions are moved by keys and stay within their bounds', async () => {
  const { store } = await open(acceptedPod, { layout: { ...defaultLayout, dockOpen: true } });
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  const border = (name: 'outline' | 'form' | 'panels') =>
    screen.getByRole('separator', { name: ui[`divider.${name}`] });
  const press = (name: 'outline' | 'form' | 'panels', key: string) =>
    act(async () => void fireEvent.keyDown(border(name), { key }));
  const layout = () => store.getState().layout;
  await press('outline', 'ArrowRight');
  expect(layout().outline).toBe(248);
  await press('panels', 'ArrowUp');
  expect(layout().dockHeight).toBe(296);
  await press('panels', 'ArrowLeft');
  expect(layout().dockHeight).toBe(296);
  await act(async () => store.setState({ layout: { ...layout(), outline: layoutBounds.outline[0] + 12 } }));
  await press('outline', 'ArrowLeft');
  await press('outline', 'ArrowLeft');
  expect(layout().outline).toBe(layoutBounds.outline[0]);
  await act(async () => store.setState({ layout: { ...layout(), dockHeight: 628 } }));
  await press('panels', 'ArrowUp');
  await press('panels', 'ArrowUp');
  expect(layout().dockHeight).toBe(640);
  await act(async () => store.setState({ layout: { ...layout(), dockHeight: 172 } }));
  await press('panels', 'ArrowDown');
  await press('panels', 'ArrowDown');
  expect(layout().dockHeight).toBe(160);
  await press('form', 'ArrowLeft');
  // The form is as wide as it may be beside an editor of 320 px.
  expect(layout().form).toBe(68);
  await click(screen.getByRole('button', { name: ui['dock.fold'] }));
  expect(screen.queryByRole('separator', { name: ui['divider.panels'] })).toBeNull();
});

test('the panels stand over form and YAML until Esc, and the keys do the same', async () => {
  const { store } = await open();
  const layout = () => store.getState().layout;
  const key = (init: KeyboardEventInit) => act(async () => void fireEvent.keyDown(document.body, init));
  await key({ key: '∆', code: 'KeyJ', altKey: true });
  expect(layout()).toMatchObject({ dockOpen: true, dockMax: false });
  await act(
    async () => void fireEvent.doubleClick(screen.getByRole('separator', { name: ui['divider.panels'] })),
  );
  expect(layout().dockMax).toBe(true);
  // The panels are the main part of the page then.
  const mains = () => screen.getAllByRole('main').filter((main) => !main.closest('[hidden]'));
  expect(mains()).toHaveLength(1);
  expect(mains()[0]?.querySelector('[data-region=panels]')).not.toBeNull();
  await key({ key: 'Escape' });
  expect(layout()).toMatchObject({ dockOpen: true, dockMax: false });
  expect(mains()).toHaveLength(1);
  expect(mains()[0]?.dataset.region).toBe('form');
  await key({ key: 'J', code: 'KeyJ', altKey: true, shiftKey: true });
  expect(layout().dockMax).toBe(true);
  await act(
    async () => void fireEvent.doubleClick(screen.getByRole('tab', { name: new RegExp(ui['dock.linux']) })),
  );
  expect(layout().dockMax).toBe(false);
  await key({ key: 'j', code: 'KeyJ', altKey: true });
  expect(layout()).toMatchObject({ dockOpen: false, dockMax: false });
});

test('the panels stand at the right where there is room for it', async () => {
  const { store } = await open();
  expect(screen.queryByRole('button', { name: ui['dock.right'] })).toBeNull();
  cleanup();
  media.width = 1920;
  const wide = await open();
  await click(screen.getByRole('button', { name: ui['dock.right'] }));
  expect(wide.store.getState().layout).toMatchObject({ dockSide: 'right', dockOpen: true });
  expect(screen.getByRole('region', { name: ui['region.panels'] }).dataset.side).toBe('right');
  expect(screen.getByRole('separator', { name: ui['divider.panels'] }).getAttribute('aria-orientation')).toBe(
    'vertical',
  );
  await click(screen.getByRole('button', { name: ui['dock.below'] }));
  expect(wide.store.getState().layout.dockSide).toBe('below');
  expect(store.getState().layout.dockSide).toBe('below');
});

test('below 1200 px the outline is a strip that opens; below 1000 px YAML is a tab beside the form', async () => {
  media.width = 1100;
  await open();
  const unfold = screen.getByRole('button', { name: ui['outline.unfold'] });
  expect(unfold.getAttribute('aria-expanded')).toBe('false');
  await click(unfold);
  const fold = screen.getByRole('button', { name: ui['outline.fold'] });
  await act(async () => void fireEvent.keyDown(fold, { key: 'Escape' }));
  expect(screen.getByRole('button', { name: ui['outline.unfold'] })).toBeTruthy();
  await click(screen.getByRole('button', { name: ui['outline.unfold'] }));
  await click(screen.getByRole('button', { name: new RegExp(`^${ui['outline.metadata']}`) }));
  await click(screen.getByRole('button', { name: /^app/ }));
  expect(screen.getByRole('button', { name: ui['outline.unfold'] })).toBeTruthy();
  cleanup();
  media.width = 900;
  const { store } = await open();
  const tabs = within(screen.getByRole('tablist', { name: ui['region.tabs'] })).getAllByRole('tab');
  expect(names(tabs)).toEqual([ui['region.form'], ui['region.yaml']]);
  const yaml = () => screen.getByRole('region', { name: ui['region.yaml'] }).closest('[hidden]');
  expect(yaml()).not.toBeNull();
  await click(tabs[1] as Element);
  expect(store.getState().layout.narrowTab).toBe('yaml');
  expect(yaml()).toBeNull();
  const mains = screen.getAllByRole('main').filter((main) => !main.closest('[hidden]'));
  expect(mains).toHaveLength(1);
  expect(within(mains[0] as HTMLElement).getByRole('region', { name: ui['region.yaml'] })).toBeTruthy();
});
