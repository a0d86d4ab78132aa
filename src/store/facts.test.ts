import { describe, expect, test } from 'vitest';
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';
import { workbenchOn } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: nginx:1.27
    resources: {limits: {cpu: 250m}}
  - name: side
    image: busybox:1
`;
const cpu = ['spec', 'containers', 0, 'resources', 'limits', 'cpu'];
const web = ['spec', 'containers', 0];
const first = { document: 0, pod: 0 };

describe('what panels want', () => {
  test('is derived when they ask, and follows the text', async () => {
    const { store, actions } = workbenchOn(pod);
    expect(store.getState().facts).toEqual({});
    actions.want({ field: cpu });
    actions.want({ container: web });
    const { field, container } = store.getState().facts;
    expect(field?.path).toEqual(cpu);
    expect(field?.linux.map(({ file, value }) => [file, value])).toContainEqual(['cpu.max', '25000 100000']);
    expect(container?.view?.name).toBe('web');
    await actions.set(cpu, '500m');
    expect(store.getState().facts.field?.linux.map(({ value }) => value)).toContain('50000 100000');
    actions.want({ field: undefined });
    expect(Object.keys(store.getState().facts)).toEqual(['container']);
  });

  test('is that of the last state that parsed where the text is broken, and none for another file', () => {
    const { store, actions } = workbenchOn(pod);
    actions.want({ field: cpu });
    const { field } = store.getState().facts;
    const at = pod.indexOf('nginx');
    actions.typed([{ start: at, end: at, text: '"' }], store.getState().version);
    expect(store.getState().current?.fresh).toBe(false);
    expect(store.getState().facts.field).toEqual(field);
    actions.replaceText('kind: ConfigMap\n');
    expect(store.getState().facts).toEqual({});
  });

  test('is not derived again while nothing that it is about has changed', () => {
    const { store, actions } = workbenchOn(`${pod}---\n${pod}`);
    actions.want({ field: cpu, container: web });
    const { facts } = store.getState();
    actions.want({ field: [...cpu] });
    expect(store.getState().facts).toBe(facts);
    const end = store.getState().text.length;
    actions.typed([{ start: end, end, text: '# more\n' }], store.getState().version);
    expect(store.getState().derived.version).toBe(1);
    expect(store.getState().facts).toBe(facts);
    actions.setSettings({ nodeMemory: 2 ** 30 });
    expect(store.getState().facts).not.toBe(facts);
  });

  test('of a container that is not there is no view', () => {
    const { store, actions } = workbenchOn(pod);
    actions.want({ container: ['spec', 'containers', 2] });
    expect(store.getState().facts.container).toEqual({ path: ['spec', 'containers', 2], view: undefined });
  });
});

test('an analyst gives the same facts alone as with the rest, and none without a judge', () => {
  const wanted = { field: cpu, container: web };
  const analyst = new Analyst(judge);
  const { facts } = analyst.derive(pod, 1, {}, first, wanted);
  expect(Object.keys(facts)).toEqual(['field', 'container']);
  expect(analyst.facts(pod, {}, first, wanted)).toBe(facts);
  expect(new Analyst(judge).facts(pod, {}, first, wanted)).toEqual(facts);
  expect(new Analyst().facts(pod, {}, first, wanted)).toEqual({});
});
