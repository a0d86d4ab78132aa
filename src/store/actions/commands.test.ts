import { expect, test } from 'vitest';
import { workbenchOn } from '../testing.ts';
import type { Command } from './command.ts';
import { commands } from './index.ts';
import { isPressed, type KeyPress, shortcutText } from './shortcut.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: nginx:1.27
    prts: []
    ports: [{containerPort: 80, protocol: TPC}]
`;

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('a shortcut is its key with exactly the keys that are held beside it', () => {
  const redo = { key: 'z', command: true, shift: true } as const;
  expect(isPressed(redo, press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
  expect(isPressed(redo, press('Z', { metaKey: true, shiftKey: true }))).toBe(true);
  expect(isPressed(redo, press('z', { ctrlKey: true }))).toBe(false);
  expect(isPressed(redo, press('Z', { shiftKey: true }))).toBe(false);
  expect(isPressed(redo, press('Z', { ctrlKey: true, shiftKey: true, altKey: true }))).toBe(false);
  expect(isPressed({ key: 'f8' }, press('F8'))).toBe(true);
  expect(isPressed({ key: 'f8' }, press('F8', { ctrlKey: true }))).toBe(false);
});

test('a shortcut with Alt goes by the key on the keyboard, whatever letter it types', () => {
  const dock = { key: 'j', code: 'KeyJ', alt: true } as const;
  expect(isPressed(dock, press('∆', { code: 'KeyJ', altKey: true }))).toBe(true);
  expect(isPressed(dock, press('j', { code: 'KeyC', altKey: true }))).toBe(false);
  expect(isPressed(dock, press('j', { code: 'KeyJ' }))).toBe(false);
  expect(shortcutText(dock, false)).toBe('Alt+J');
  expect(shortcutText({ ...dock, shift: true }, true)).toBe('⌥⇧J');
});

test('a shortcut is named as the keyboard names it', () => {
  expect(shortcutText({ key: 'z', command: true, shift: true }, false)).toBe('Ctrl+Shift+Z');
  expect(shortcutText({ key: 'z', command: true, shift: true }, true)).toBe('⇧⌘Z');
  expect(shortcutText({ key: 'f6', shift: true }, false)).toBe('Shift+F6');
});

test('undo and redo can be done when there is something to undo and redo', async () => {
  const workbench = workbenchOn(pod);
  const able = ({ can }: (typeof commands)['undo']) => can?.(workbench.store.getState());
  expect([able(commands.undo), able(commands.redo)]).toEqual([false, false]);
  await workbench.actions.set(['metadata', 'name'], 'shop');
  expect([able(commands.undo), able(commands.redo)]).toEqual([true, false]);
  commands.undo.run(workbench);
  expect(workbench.store.getState().text).toBe(pod);
  expect([able(commands.undo), able(commands.redo)]).toEqual([false, true]);
  commands.redo.run(workbench);
  expect(workbench.store.getState().text).toBe(pod.replace('name: web}', 'name: shop}'));
});

test('a new file is one step that can be taken back', () => {
  const workbench = workbenchOn(pod);
  commands.new.run(workbench);
  expect(workbench.store.getState().text).toBe('');
  commands.undo.run(workbench);
  expect(workbench.store.getState().text).toBe(pod);
});

test('next and previous issue go through the findings in the order of the text, and around', () => {
  const workbench = workbenchOn(pod);
  const { store } = workbench;
  const lines = store.getState().shown.map(({ line }) => line);
  expect(lines).toEqual([8, 9]);
  const go = (command: Command<typeof workbench>) => {
    command.run(workbench);
    const { spot, shown } = store.getState();
    return shown.find(({ start }) => start === spot?.offset)?.line;
  };
  expect(go(commands.nextFinding)).toBe(8);
  expect(go(commands.nextFinding)).toBe(9);
  expect(go(commands.nextFinding)).toBe(8);
  expect(go(commands.previousFinding)).toBe(9);
  expect(go(commands.previousFinding)).toBe(8);
  expect(store.getState().part).toEqual({ kind: 'container', list: 'containers', index: 0 });
});

test('from a field in the form the next issue is the one behind it', () => {
  const workbench = workbenchOn(pod);
  workbench.actions.visit({ path: ['spec', 'containers', 0, 'prts'], document: 0, by: 'form' });
  commands.nextFinding.run(workbench);
  expect(workbench.store.getState().spot?.path.slice(3)).toEqual(['ports', 0, 'protocol']);
});

test('a text without findings has no next one', () => {
  const { store } = workbenchOn('');
  expect(commands.nextFinding.can?.(store.getState())).toBe(false);
});

test('a theme and the panels can be chosen where they are not so yet', () => {
  const workbench = workbenchOn(pod);
  const { store } = workbench;
  expect(commands.themeDark.can?.(store.getState())).toBe(true);
  commands.themeDark.run(workbench);
  expect(store.getState().theme).toBe('dark');
  expect(commands.themeDark.can?.(store.getState())).toBe(false);
  commands.foldPanels.run(workbench);
  expect(commands.foldPanels.can?.(store.getState())).toBe(false);
  commands.panelExplain.run(workbench);
  expect(store.getState().layout).toMatchObject({ dockOpen: true, dockTab: 'explain', narrowTab: 'panels' });
  expect(commands.unfoldPanels.can?.(store.getState())).toBe(false);
});
