// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { shortcutText, type Workbench, WorkbenchContext } from '../store/index.ts';
import { workbenchOn } from '../store/testing.ts';
import { searchCommands } from './command-search.ts';
import { commandNames, editorKeys, pageCommands } from './commands.ts';
import { FileMenu } from './FileMenu.tsx';
import { PageProvider } from './PageProvider.tsx';
import { SearchField } from './SearchField.tsx';
import { searchHits } from './search-hits.ts';
import { useShortcuts } from './useShortcuts.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: b:1}]}\n';
const { ui } = tables;

function Header() {
  useShortcuts();
  return (
    <>
      <FileMenu />
      <SearchField />
      <input aria-label="elsewhere" />
    </>
  );
}

function show(workbench: Workbench): void {
  render(
    <WorkbenchContext value={workbench}>
      <PageProvider>
        <Header />
      </PageProvider>
    </WorkbenchContext>,
  );
}

afterEach(cleanup);

test('the kinds around a Pod are found by their names', () => {
  const state = workbenchOn(pod).store.getState();
  expect(searchCommands('job', ui, state)).toMatchObject([{ name: 'putInto', label: ui['header.putInto'] }]);
});

test('an example, which takes the place of the text, is found behind all else', () => {
  const labels = (text: string) =>
    searchHits('job', tables, undefined, workbenchOn(text).store.getState()).hits.map(({ key }) => key);
  expect(labels(pod).findIndex((key) => key.startsWith('example'))).toBeGreaterThan(
    labels(pod).indexOf('putInto'),
  );
  expect(labels('')[0]).toMatch(/^example/);
});

/** The search, which comes when it is first asked for. */
const opened = () => screen.findByRole('combobox', { name: ui['header.search'] }, { timeout: 20_000 });

test('no two commands that can be done at once listen to the same keys', () => {
  const { store, actions } = workbenchOn(pod);
  for (const dockOpen of [false, true]) {
    for (const dockMax of [false, true]) {
      actions.setLayout({ dockOpen, dockMax });
      const all = commandNames.flatMap((name) => {
        const { shortcuts = [], can } = pageCommands[name];
        return (can?.(store.getState()) ?? true) ? shortcuts.map((keys) => shortcutText(keys, false)) : [];
      });
      expect(new Set(all).size).toBe(all.length);
    }
  }
});

test('keys of the page reach their commands wherever the focus is, and not the browser', async () => {
  const workbench = workbenchOn(pod);
  show(workbench);
  await act(() => workbench.actions.set(['metadata', 'name'], 'shop'));
  const input = screen.getByRole('textbox', { name: 'elsewhere' });
  // `fireEvent` is false where the default was prevented.
  expect(fireEvent.keyDown(input, { key: 'z', ctrlKey: true })).toBe(false);
  expect(workbench.store.getState().text).toBe(pod);
  expect(fireEvent.keyDown(input, { key: 'z', ctrlKey: true })).toBe(false);
  expect(fireEvent.keyDown(input, { key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false);
  expect(workbench.store.getState().text).toContain('name: shop');
  expect(fireEvent.keyDown(input, { key: 'z' })).toBe(true);
});

test('a key that the editor has taken is not taken twice', async () => {
  const workbench = workbenchOn(pod);
  show(workbench);
  await act(() => workbench.actions.set(['metadata', 'name'], 'shop'));
  const input = screen.getByRole('textbox', { name: 'elsewhere' });
  input.addEventListener('keydown', (event) => event.preventDefault());
  fireEvent.keyDown(input, { key: 'z', ctrlKey: true });
  expect(workbench.store.getState().text).toContain('name: shop');
});

test('the list of shortcuts names every one, from the menu', async () => {
  // happy-dom has no popovers.
  HTMLElement.prototype.hidePopover ??= () => undefined;
  show(workbenchOn(pod));
  fireEvent.click(screen.getByText(ui['action.shortcuts']));
  const dialog = await screen.findByRole('dialog', { name: ui['action.shortcuts'] });
  const rows = [...dialog.querySelectorAll('dt')].map((term) => term.parentElement?.textContent);
  const bound = commandNames.flatMap((name) => {
    const [first] = pageCommands[name].shortcuts ?? [];
    return first ? [ui[pageCommands[name].label] + shortcutText(first, false)] : [];
  });
  expect(bound).toContain('UndoCtrl+Z');
  expect(rows).toEqual([...bound, ...editorKeys.map(({ label, keys }) => ui[label] + keys)]);
  fireEvent.click(within(dialog).getByText(ui['keys.close']));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the search finds a command by its words and carries it out', async () => {
  const workbench = workbenchOn(pod);
  show(workbench);
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const input = await opened();
  fireEvent.change(input, { target: { value: 'theme dark' } });
  expect(screen.getAllByRole('option')[0]?.textContent).toBe(
    `${ui['header.theme']}: ${ui['header.theme.dark']} ${ui['search.command']}`,
  );
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(workbench.store.getState().theme).toBe('dark');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the search opens the list of shortcuts in its place', async () => {
  show(workbenchOn(pod));
  fireEvent.click(screen.getByRole('button', { name: new RegExp(ui['header.search']) }));
  const input = await opened();
  fireEvent.change(input, { target: { value: 'shortcuts' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(await screen.findByRole('dialog', { name: ui['action.shortcuts'] })).toBeTruthy();
});

test('the search offers what can be done now', () => {
  const { store } = workbenchOn(pod);
  const found = (query: string) => searchCommands(query, ui, store.getState()).map(({ name }) => name);
  expect(found('undo')).toEqual([]);
  expect(found('panels explan')).toEqual(['panelExplain']);
  expect(found(' ')).toEqual([]);
  expect(found('search any')).toEqual([]);
});

test('fields come before commands', async () => {
  show(workbenchOn(pod));
  fireEvent.keyDown(document.body, { key: 'k', metaKey: true });
  const input = await opened();
  fireEvent.change(input, { target: { value: 'resources' } });
  const options = screen.getAllByRole('option').map(({ textContent }) => textContent ?? '');
  const command = options.findIndex((text) => text?.includes(ui['dock.resources']));
  expect(options[0]).toBe('Resourcesresources Container a');
  expect(options.slice(0, command).filter((text) => text?.includes('Container'))).not.toEqual([]);
});

test('the keys of the page are those the guides name', () => {
  const keys = (mac: boolean) =>
    Object.fromEntries(
      commandNames.flatMap((name) => {
        const { shortcuts } = pageCommands[name];
        return shortcuts ? [[name, shortcuts.map((shortcut) => shortcutText(shortcut, mac))]] : [];
      }),
    );
  expect(keys(false)).toEqual({
    undo: ['Ctrl+Z'],
    redo: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    print: ['Ctrl+P'],
    open: ['Ctrl+O'],
    save: ['Ctrl+S'],
    search: ['Ctrl+K'],
    foldPanels: ['Alt+J'],
    unfoldPanels: ['Alt+J'],
    maximisePanels: ['Alt+Shift+J'],
    restorePanels: ['Alt+Shift+J'],
    present: ['Alt+Shift+P'],
    endPresenting: ['Alt+Shift+P'],
    nextFinding: ['F8'],
    previousFinding: ['Shift+F8'],
    nextRegion: ['F6'],
    previousRegion: ['Shift+F6'],
    nextSection: ['Alt+PageDown'],
    previousSection: ['Alt+PageUp'],
  });
  expect(keys(true).redo).toEqual(['⇧⌘Z', '⌘Y']);
  // What Monaco binds by itself, in the words of each system.
  expect(editorKeys.map(({ keys: all, mac }) => [all, mac])).toEqual([
    ['Ctrl+Space', '⌃Space'],
    ['Ctrl+.', '⌘.'],
    ['Ctrl+F', '⌘F'],
    ['Ctrl+/', '⌘/'],
    ['Ctrl+M', '⌃⇧M'],
  ]);
});

test('F6 goes to the next region and Shift+F6 back', () => {
  show(workbenchOn(pod));
  for (const name of ['form', 'yaml']) {
    const element = document.createElement('section');
    element.dataset.region = name;
    element.innerHTML = `<button>${name}</button>`;
    document.body.append(element);
  }
  const boxes = [new DOMRect(0, 0, 1, 1)] as unknown as DOMRectList;
  for (const button of document.querySelectorAll('button')) button.getClientRects = () => boxes;
  const press = (shiftKey: boolean) => {
    expect(fireEvent.keyDown(document.body, { key: 'F6', shiftKey })).toBe(false);
    return document.activeElement?.textContent;
  };
  expect([press(false), press(false), press(true)]).toEqual(['form', 'yaml', 'form']);
  for (const region of document.querySelectorAll('[data-region]')) region.remove();
});

test('a command outside of a page has nothing to act on', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() =>
    render(
      <WorkbenchContext value={workbenchOn(pod)}>
        <SearchField />
      </WorkbenchContext>,
    ),
  ).toThrow('no PageContext');
  quiet.mockRestore();
});
