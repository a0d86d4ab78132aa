// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { linkOf } from '../link/index.ts';
import { workbenchOn } from '../store/testing.ts';
import { followAddress } from './address.ts';

const a = 'kind: Pod\nmetadata: {name: a}\n';
const b = 'kind: Pod\nmetadata: {name: b}\n';

/** Each test has a page of its own: what earlier ones listen to is taken away. */
let listeners: AbortController;
beforeEach(() => {
  listeners = new AbortController();
  const listen = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation(
    (name: string, listener: EventListenerOrEventListenerObject | null) =>
      listen(name, listener as EventListener, { signal: listeners.signal }),
  );
});
afterEach(() => {
  listeners.abort();
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

const hashOf = async (text: string) => new URL((await linkOf({ text }, 'http://localhost/')).url).hash;

test('a link in the address is opened, now and later, and taken out of it; the rest stays', async () => {
  const workbench = workbenchOn(a);
  const { store } = workbench;
  history.replaceState(null, '', `/?kubernetes=1.33${await hashOf(b)}`);
  await followAddress(workbench);
  expect(store.getState()).toMatchObject({ text: b, draftId: 'draft2', arrival: { left: { text: a } } });
  expect(location.pathname + location.search + location.hash).toBe('/?kubernetes=1.33');
  location.hash = await hashOf(a);
  dispatchEvent(new Event('hashchange'));
  await vi.waitFor(() => expect(store.getState().text).toBe(a), { timeout: 20_000 });
});

test.each([
  ['#v1:AAAA', 'cut'],
  ['#v1:AAAA.BBBBBB', 'damaged'],
  ['#v7:AAAA.BBBBBB', 'version'],
])('%s is told, and changes nothing', async (hash, fault) => {
  const workbench = workbenchOn(a);
  const { store } = workbench;
  history.replaceState(null, '', `/${hash}`);
  await followAddress(workbench);
  expect(store.getState()).toMatchObject({ text: a, draftId: 'one', version: 0, arrival: { fault } });
});

test.each(['', '#form', '#v1', '#lessen=1'])('%j is nothing of a link', async (hash) => {
  const workbench = workbenchOn(a);
  const { store } = workbench;
  history.replaceState(null, '', `/${hash}`);
  await followAddress(workbench);
  expect(store.getState()).toMatchObject({ text: a, arrival: undefined, notice: undefined });
  expect(location.hash).toBe(hash);
});
