// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { minimalPod } from '../../../pod/testing.ts';
import { choose, renderForm } from '../testing.tsx';

afterEach(cleanup);

const container = { kind: 'container', list: 'containers', index: 0 } as const;
const first = ['spec', 'containers', 0] as const;

function field(path: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-path="spec.containers[0].${path}"]`);
  if (!found) throw new Error(`no field ${path}`);
  return found;
}
const paste = (element: Element, text: string) =>
  act(async () => {
    fireEvent.paste(element, { clipboardData: { getData: () => text } });
  });
const click = (element: Element) =>
  act(async () => {
    fireEvent.click(element);
  });
const open = (name: RegExp) => click(screen.getByRole('button', { name }));
const type = (element: Element, value: string) =>
  act(async () => {
    fireEvent.change(element, { target: { value } });
  });

it('says which image a reference means', async () => {
  renderForm(minimalPod([[...first, 'image'], 'registry:5000/web']), container);
  const image = field('image');
  expect(image.textContent).toContain('tag latest');
  await type(image.querySelector('input') as Element, `web:1@sha256:${'a'.repeat(64)}`);
  expect(image.textContent).toContain('digest aaaaaaaaaaaa');
  await type(image.querySelector('input') as Element, 'web:2');
  expect(image.textContent).toContain('tag 2');
});

it('splits a pasted line, shows what will run, and offers a shell for what needs one', async () => {
  const form = renderForm(minimalPod([[...first, 'env'], [{ name: 'DIR', value: '/data' }]]), container);
  const args = within(field('args')).getByRole('textbox');
  await paste(args, `ls -l "my files" $(DIR)`);
  expect(form.at(...first, 'args')).toEqual(['ls', '-l', 'my files', '$(DIR)']);
  expect(form.edits).toHaveLength(1);
  expect(screen.getByTitle('ENTRYPOINT of the image')).toBeTruthy();
  expect(screen.queryByTitle('CMD of the image')).toBeNull();
  expect(screen.getByTitle('/data').textContent).toBe('$(DIR)');
  expect(screen.queryByRole('button', { name: 'Run through sh -c' })).toBeNull();
  const program = within(field('command')).getByRole('textbox');
  await paste(program, 'cat a | wc');
  expect(form.at(...first, 'command')).toEqual(['cat', 'a', '|', 'wc']);
  expect(screen.queryByTitle('ENTRYPOINT of the image')).toBeNull();
  await click(screen.getByRole('button', { name: 'Run through sh -c' }));
  expect(form.at(...first, 'command')).toEqual(['sh', '-c']);
  expect(form.at(...first, 'args')).toEqual([`cat a | wc ls -l 'my files' "$(DIR)"`]);
  expect(screen.queryByRole('button', { name: 'Run through sh -c' })).toBeNull();
});

it('runs a pasted line through a shell as it was written', async () => {
  const form = renderForm(minimalPod(), container);
  await paste(within(field('command')).getByRole('textbox'), `echo "$A" 'b' && ls`);
  await click(screen.getByRole('button', { name: 'Run through sh -c' }));
  expect(form.at(...first, 'args')).toEqual([`echo "$A" 'b' && ls`]);
});

it('takes pasted variables in one step and says how many', async () => {
  const env = [{ name: 'B', value: 'old' }];
  const form = renderForm(minimalPod([[...first, 'env'], env]), container);
  const name = within(field('env[1]')).getByLabelText('Name');
  const lines = ['A=1', 'B=2', 'C=3', 'D=4', 'E=5', 'F=6'].join('\n');
  await paste(name, lines);
  expect(form.edits).toHaveLength(1);
  expect((form.at(...first, 'env') as { name: string }[]).map((item) => item.name)).toEqual([...'BACDEF']);
  expect(screen.getByText('5 added, 1 replaced')).toBeTruthy();
  await act(async () => form.workbench.actions.undo());
  expect(form.at(...first, 'env')).toEqual(env);
  await act(async () => void fireEvent.keyDown(document.body, { key: 'a' }));
  expect(screen.queryByText('5 added, 1 replaced')).toBeNull();
});

it('leaves a line with a sign of equality alone in the cell of a value', async () => {
  const form = renderForm(minimalPod([[...first, 'env'], [{ name: 'B', value: 'old' }]]), container);
  await paste(within(field('env[1]')).getByLabelText('Text'), 'a=b');
  expect(form.edits).toEqual([]);
});

it('picks facts of the Pod by group, and takes others', async () => {
  const env = [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }];
  const form = renderForm(
    minimalPod([[...first, 'env'], env], [['metadata', 'labels'], { 'app.kubernetes.io/name': 'shop' }]),
    container,
  );
  const fact = () => within(field('env[0].valueFrom.fieldRef.fieldPath'));
  await choose(fact().getByRole('combobox'), "metadata.labels['app.kubernetes.io/name']");
  expect(form.at(...first, 'env', 0, 'valueFrom', 'fieldRef', 'fieldPath')).toBe(
    "metadata.labels['app.kubernetes.io/name']",
  );
  await choose(fact().getByRole('combobox'), 'another …');
  await type(fact().getByRole('combobox'), "metadata.labels['x']");
  expect(form.at(...first, 'env', 0, 'valueFrom', 'fieldRef', 'fieldPath')).toBe("metadata.labels['x']");
});

it('says read-only as access, and tells default and written apart', async () => {
  const mounts = [{ name: 'tmp', mountPath: '/tmp' }];
  const form = renderForm(
    minimalPod([[...first, 'volumeMounts'], mounts], [['spec', 'volumes'], [{ name: 'tmp', emptyDir: {} }]]),
    container,
  );
  const access = () => within(field('volumeMounts[0].readOnly')).getByRole('combobox');
  await choose(access(), 'read');
  expect(form.at(...first, 'volumeMounts', 0, 'readOnly')).toBe(true);
});

it('makes a volume and its mount in one step, named after the path', async () => {
  const form = renderForm(minimalPod([['spec', 'volumes'], [{ name: 'tmp', emptyDir: {} }]]), container);
  await open(/^Mounts/);
  await click(screen.getByRole('button', { name: 'New volume here' }));
  await click(screen.getByRole('menuitem', { name: 'Scratch space' }));
  const at = screen.getByRole('textbox', { name: 'At' });
  expect(document.activeElement).toBe(at);
  await type(at, '/var/Tmp');
  expect(form.edits).toEqual([]);
  await act(async () => void fireEvent.keyDown(at, { key: 'Enter' }));
  expect(form.edits).toHaveLength(1);
  expect(form.at('spec', 'volumes')).toEqual([
    { name: 'tmp', emptyDir: {} },
    { name: 'tmp-2', emptyDir: {} },
  ]);
  expect(form.at(...first, 'volumeMounts')).toEqual([{ name: 'tmp-2', mountPath: '/var/Tmp' }]);
});

it('waits for the name of what a new volume is of', async () => {
  const form = renderForm(minimalPod(), container);
  await open(/^Mounts/);
  await click(screen.getByRole('button', { name: 'New volume here' }));
  await click(screen.getByRole('menuitem', { name: 'Secrets' }));
  const at = screen.getByRole('textbox', { name: 'At' });
  await type(at, '/etc/tls');
  await act(async () => void fireEvent.keyDown(at, { key: 'Enter' }));
  expect(form.edits).toEqual([]);
  const name = screen.getByRole('textbox', { name: 'Name of the Secret' });
  await type(name, 'web-tls');
  await act(async () => void fireEvent.keyDown(name, { key: 'Enter' }));
  expect(form.at('spec', 'volumes')).toEqual([{ name: 'tls', secret: { secretName: 'web-tls' } }]);
});

it('shows block devices only where there are some, or on demand', async () => {
  renderForm(minimalPod(), container);
  await open(/^Mounts/);
  expect(screen.queryByRole('group', { name: 'Block devices' })).toBeNull();
  await click(screen.getByRole('button', { name: 'What else can be mounted' }));
  await click(screen.getByRole('menuitem', { name: 'Block devices' }));
  expect(screen.getByRole('group', { name: 'Block devices' })).toBeTruthy();
});

it('has a line for the objects of which all keys become variables, and a table from the first on', async () => {
  const form = renderForm(minimalPod([[...first, 'env'], [{ name: 'A', value: 'b' }]]), container);
  const { messages } = form.workbench.store.getState();
  const line = field('envFrom');
  expect(within(line).queryByRole('listitem')).toBeNull();
  await click(within(line).getByRole('button'));
  const from = within(field('envFrom')).getByRole('combobox', {
    name: messages.ui['form.union.EnvFromSource'],
  });
  expect(document.activeElement).toBe(from);
  expect(form.edits).toEqual([]);
  await choose(from, 'ConfigMap');
  await type(
    within(field('envFrom')).getByLabelText(messages.fields['ConfigMapEnvSource.name'].label),
    'settings',
  );
  expect(form.at(...first, 'envFrom')).toEqual([{ configMapRef: { name: 'settings' } }]);
});

it('searches the volumes of a mount by what is typed, and makes a new one for it in one step', async () => {
  const form = renderForm(
    minimalPod(
      [['spec', 'volumes'], ['cache', 'data', 'logs'].map((name) => ({ name, emptyDir: {} }))],
      [[...first, 'volumeMounts'], [{ name: 'data', mountPath: '/var/work' }]],
    ),
    container,
  );
  const select = () => within(field('volumeMounts[0].name')).getByRole('combobox');
  await click(select());
  await act(async () => void fireEvent.keyDown(select(), { key: 'o' }));
  const options = screen.getAllByRole('option').map(({ textContent }) => textContent);
  expect(options).toEqual(['logs', 'New scratch volume']);
  await click(screen.getByRole('option', { name: 'New scratch volume' }));
  expect(form.at(...first, 'volumeMounts')).toEqual([{ name: 'work', mountPath: '/var/work' }]);
  expect(form.at('spec', 'volumes', 3)).toEqual({ name: 'work', emptyDir: {} });
  expect(form.edits).toHaveLength(1);
  form.workbench.actions.undo();
  expect(form.at('spec', 'volumes')).toHaveLength(3);
});
