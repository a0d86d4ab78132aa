import { expect, test } from 'vitest';
import { workbenchOn } from './testing.ts';

const volumes = (name: string) => `  volumes:\n  - name: ${name}\n`;
const mount = 'kind: Pod\nspec:\n  containers:\n  - name: web\n    volumeMounts:\n    - name: ‸\n';

/** Opens a text with the cursor at `‸`, as a change of the one before. */
async function offered({ actions }: ReturnType<typeof workbenchOn>, marked: string): Promise<string[]> {
  actions.replaceText(marked.replace('‸', ''));
  return (await actions.complete(marked.indexOf('‸'), true)).map(({ text }) => text);
}

test('completion knows the names of the text, and what is under the pointer', async () => {
  const workbench = workbenchOn('');
  const marked = mount + volumes('data');
  expect(await offered(workbench, marked)).toEqual(['data']);
  expect(await workbench.actions.hover(marked.indexOf('‸') - 4)).toEqual({
    document: 0,
    path: ['spec', 'containers', 0, 'volumeMounts', 0, 'name'],
    field: { owner: 'VolumeMount', name: 'name' },
  });
});

test('while the text does not parse the names are those that were read last, until another file is opened', async () => {
  const workbench = workbenchOn('');
  const marked = mount + volumes('data');
  await offered(workbench, marked);
  const { store, actions } = workbench;
  const { text, version } = store.getState();
  const broken = '  - name: more\n  x: [';
  actions.typed([{ start: text.length, end: text.length, text: broken }], version);
  const offset = marked.indexOf('‸');
  expect(store.getState().derived.focus?.value).toBeUndefined();
  expect((await actions.complete(offset, true)).map((one) => one.text)).toEqual(['data']);
  expect(await offered(workbench, `${mount}${volumes('other')}  x: [`)).toEqual(['other']);
});

test('what comes after the text has moved on is no answer', async () => {
  const { store, actions } = workbenchOn('kind: Pod\n');
  const asked = actions.complete(10, true);
  const pointed = actions.hover(2);
  actions.typed([{ start: 10, end: 10, text: 's' }], store.getState().version);
  expect(await asked).toEqual([]);
  expect(await pointed).toBeUndefined();
});
