import { expect, test, vi } from 'vitest';
import { getIn } from '../pod/index.ts';
import { workbenchOn } from './testing.ts';

const pod = `# mine
apiVersion: v1
kind: Pod
metadata:
  name: web   # the name
spec:
  containers:
  - name: web
    image: nginx:1.27
`;
const image = ['spec', 'containers', 0, 'image'];

test('a form edit changes one line, everything derived follows, undo gives the bytes back', async () => {
  const { store, actions } = workbenchOn(pod);
  expect(store.getState().part).toEqual({ kind: 'container', list: 'containers', index: 0 });
  await actions.set(image, 'redis:7');
  expect(store.getState().text).toBe(pod.replace('nginx:1.27', 'redis:7'));
  expect(getIn(store.getState().root, image)).toBe('redis:7');
  expect(store.getState().change?.origin).toBe('form');
  actions.undo();
  expect(store.getState().text).toBe(pod);
  expect(getIn(store.getState().root, image)).toBe('nginx:1.27');
  expect(store.getState().canUndo).toBe(false);
  actions.redo();
  expect(getIn(store.getState().root, image)).toBe('redis:7');
});

test('what an edit does not touch keeps its identity', async () => {
  const { store, actions } = workbenchOn(pod);
  const before = store.getState().root;
  await actions.set(image, 'redis:7');
  const after = store.getState().root;
  expect(getIn(after, ['metadata'])).toBe(getIn(before, ['metadata']));
  expect(getIn(after, ['spec'])).not.toBe(getIn(before, ['spec']));
});

test('two labels that change places in the text do so in the form', () => {
  const labelled = pod.replace('   # the name\n', '\n  labels:\n    app: web\n    tier: front\n');
  const { store, actions } = workbenchOn(labelled);
  const start = labelled.indexOf('    app');
  const text = '    tier: front\n    app: web\n';
  actions.typed([{ start, end: start + text.length, text }], store.getState().version);
  const labels = getIn(store.getState().root, ['metadata', 'labels']);
  expect(Object.keys(labels as object)).toEqual(['tier', 'app']);
});

test('clearing the last key of a map takes the map along, but not a volume source', async () => {
  const { store, actions } = workbenchOn(
    `${pod}    resources:\n      limits:\n        cpu: 1\n  volumes:\n  - name: tmp\n    emptyDir:\n      medium: Memory\n`,
  );
  await actions.clear(['spec', 'containers', 0, 'resources', 'limits', 'cpu']);
  expect(getIn(store.getState().root, ['spec', 'containers', 0, 'resources'])).toBeUndefined();
  await actions.clear(['spec', 'volumes', 0, 'emptyDir', 'medium']);
  expect(getIn(store.getState().root, ['spec', 'volumes', 0])).toEqual({ name: 'tmp', emptyDir: {} });
});

test('text that does not parse keeps the last good form, refuses edits, and says so', async () => {
  const { store, actions } = workbenchOn(pod);
  const at = pod.indexOf('nginx');
  actions.typed([{ start: at, end: at, text: '"' }], store.getState().version);
  const broken = store.getState();
  expect(broken.current?.fresh).toBe(false);
  expect(getIn(broken.root, image)).toBe('nginx:1.27');
  expect(broken.derived.findings.some((finding) => finding.issue.type === 'SyntaxError')).toBe(true);
  const outcome = await actions.set(image, 'redis:7');
  expect(outcome).toEqual({ ok: false, reason: 'unparsed' });
  expect(store.getState().text).toBe(broken.text);
  expect(store.getState().notice?.reason).toBe('unparsed');
});

test('keys typed in one control are one step of undo, a second control is another', async () => {
  const { store, actions, clock } = workbenchOn(pod);
  for (const value of ['r', 're', 'red']) {
    clock.now += 100;
    await actions.set(image, value, 'image');
  }
  clock.now += 100;
  await actions.set(['metadata', 'name'], 'cache', 'name');
  actions.undo();
  expect(getIn(store.getState().root, image)).toBe('red');
  actions.undo();
  expect(store.getState().text).toBe(pod);
});

const three = `apiVersion: v1
kind: ConfigMap
metadata: {name: first}
---
# the one in the middle
apiVersion: apps/v1
kind: Deployment
metadata:
    name: shop
spec:
    selector: {matchLabels: {app: shop}}
    template:
        metadata: {labels: {app: shop}}
        spec:
            containers:
                - name: app   # main
                  image: app:1
---
apiVersion: v1
kind: Pod
metadata: {name: last}
spec: {containers: [{name: c, image: c}]}
`;

test('in a file of several documents the first Pod is opened and only its lines change', async () => {
  const { store, actions } = workbenchOn(three);
  const { current } = store.getState();
  expect(current).toMatchObject({ document: 1, ref: { kind: 'Deployment', podPath: ['spec', 'template'] } });
  await actions.set(['spec', 'template', 'spec', 'containers', 0, 'image'], 'app:2');
  expect(store.getState().text).toBe(three.replace('app:1', 'app:2'));
  await actions.selectPod({ document: 2, pod: 0 });
  expect(store.getState().current?.ref.name).toBe('last');
  await actions.set(['spec', 'containers', 0, 'image'], 'd');
  expect(store.getState().text).toBe(three.replace('app:1', 'app:2').replace('image: c}', 'image: d}'));
});

test('going to a finding of another document opens its Pod and part', async () => {
  const { store, actions } = workbenchOn(three);
  actions.visit({ path: ['spec', 'containers', 0, 'name'], document: 2, by: 'panel' });
  await expect.poll(() => store.getState().current?.document).toBe(2);
  expect(store.getState().part).toEqual({ kind: 'container', list: 'containers', index: 0 });
});

test('removing the open container opens its neighbour', async () => {
  const { store, actions } = workbenchOn(`${pod}  - name: b\n    image: b\n`);
  actions.selectPart({ kind: 'container', list: 'containers', index: 1 });
  await actions.clear(['spec', 'containers', 1]);
  expect(store.getState().part).toEqual({ kind: 'container', list: 'containers', index: 0 });
  expect(store.getState().text).toBe(pod);
});

test('a text above 16 KB is analysed after the task that changed it, one above 100 KB without holding it up', async () => {
  const padding = (size: number) => `# ${'x'.repeat(98)}\n`.repeat(size / 101);
  for (const size of [30_000, 150_000]) {
    const { store, actions } = workbenchOn(pod + padding(size));
    expect(store.getState().pending).toBe(true);
    await expect.poll(() => store.getState().pending).toBe(false);
    await actions.set(image, 'redis:7');
    expect(store.getState().text).toContain('image: redis:7\n');
    await expect.poll(() => getIn(store.getState().root, image)).toBe('redis:7');
  }
});

test('typing that comes late for another version of the text is dropped', () => {
  const { store, actions } = workbenchOn(pod);
  actions.typed([{ start: 0, end: 0, text: '#' }], store.getState().version - 1);
  expect(store.getState().text).toBe(pod);
});

test('nothing is said about the line that is being typed until the cursor leaves it', () => {
  const { store, actions } = workbenchOn(pod);
  const at = pod.indexOf('image:');
  actions.typed([{ start: at, end: at + 5, text: 'imag' }], store.getState().version);
  expect(store.getState().derived.findings.map((f) => f.issue.type)).toContain('UnknownField');
  expect(store.getState().shown.filter((f) => f.line === 9)).toEqual([]);
  actions.visit({ path: [], document: 0, by: 'text', offset: at + 4 });
  expect(store.getState().shown.filter((f) => f.line === 9)).toEqual([]);
  actions.visit({ path: ['metadata'], document: 0, by: 'text', offset: 0 });
  expect(store.getState().shown.map((f) => f.issue.type)).toContain('UnknownField');
});

test('what is wrong with a text that is being typed is told at once by the parser, and in a pause with its cause and fix', () => {
  vi.useFakeTimers();
  try {
    const { store, actions } = workbenchOn(pod);
    const codes = () => store.getState().derived.findings.map(({ issue }) => issue.code);
    const at = pod.indexOf('nginx');
    actions.typed([{ start: at, end: at, text: '"' }], store.getState().version);
    expect(codes().every((code) => code.startsWith('yaml.'))).toBe(true);
    vi.advanceTimersByTime(80);
    actions.typed([{ start: at + 1, end: at + 1, text: 'a' }], store.getState().version);
    vi.advanceTimersByTime(80);
    expect(store.getState().derived.diagnosed).toBe(false);
    vi.advanceTimersByTime(30);
    expect(store.getState().derived.diagnosed).toBe(true);
    expect(codes()).toEqual(['text.unclosed-quote']);
  } finally {
    vi.useRealTimers();
  }
});
