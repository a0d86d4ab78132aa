import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { workbenchOn } from './testing.ts';
import { fakeWorkers } from './testing-worker.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx:1
`;
const name = ['metadata', 'name'];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an edit that cannot be made is told with its reason, changes nothing, and the next one takes the notice away', async () => {
  const text = `${pod}  - &base\n    name: a\n    image: a:1\n  - <<: *base\n    name: b\n`;
  const { store, actions } = workbenchOn(text);
  const path = ['spec', 'containers', 2, 'image'];
  expect(await actions.clear(path)).toEqual({ ok: false, reason: 'merge' });
  expect(store.getState().notice).toMatchObject({ reason: 'merge', edit: { op: 'delete', path } });
  expect(store.getState().text).toBe(text);
  expect(await actions.set(name, 'shop')).toEqual({ ok: true });
  expect(store.getState().notice).toBeUndefined();
});

test('an edit during which the text changes again and again is given up, and told', async () => {
  const { workers, start } = fakeWorkers('works');
  const { store, actions } = workbenchOn(`${pod}# ${'x'.repeat(120_000)}\n`, start);
  await vi.advanceTimersByTimeAsync(1000);
  const [worker] = workers;
  const post = worker?.postMessage.bind(worker);
  if (!worker || !post) throw new Error('no worker');
  let typed = 0;
  worker.postMessage = (request) => {
    post(request);
    if (request.call !== 'edit') return;
    const { text, version } = store.getState();
    actions.typed([{ start: text.length, end: text.length, text: '#\n' }], version);
    typed++;
  };
  const done = actions.set(name, 'shop');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await done).toEqual({ ok: false, reason: 'busy' });
  expect(typed).toBeGreaterThan(1);
  expect(store.getState().notice).toEqual({ reason: 'busy' });
  expect(store.getState().text).toBe(`${pod}# ${'x'.repeat(120_000)}\n${'#\n'.repeat(typed)}`);
});

test('an edit during which the text changes once is made on the text as it is then', async () => {
  const { store, actions } = workbenchOn(`${pod}# ${'x'.repeat(120_000)}\n`, fakeWorkers('works').start);
  await vi.advanceTimersByTimeAsync(1000);
  const done = actions.set(name, 'shop');
  actions.typed([{ start: 0, end: 0, text: '# mine\n' }], store.getState().version);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await done).toEqual({ ok: true });
  expect(store.getState().text.startsWith(`# mine\n${pod.replace('name: web', 'name: shop')}`)).toBe(true);
  expect(store.getState().notice).toBeUndefined();
});
