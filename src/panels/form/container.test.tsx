// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { minimalPod } from '../../pod/testing.ts';
import type { Part } from '../../store/index.ts';
import { choose, renderForm } from './testing.tsx';

afterEach(cleanup);

const container = { kind: 'container', list: 'containers', index: 0 } as const;
const first = ['spec', 'containers', 0] as const;

function field(path: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-path="${path}"]`);
  if (!found) throw new Error(`no field ${path}`);
  return found;
}

async function type(element: Element | null, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(element as Element, { target: { value } });
  });
}

async function click(element: Element): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
  });
}

it('shows every field of a container by the schema, with sections of unset fields closed', () => {
  renderForm(minimalPod(), container);
  expect((field('spec.containers[0].image').querySelector('input') as HTMLInputElement).value).toBe(
    'nginx:1.27',
  );
  expect(document.querySelector('[data-path="spec.containers[0].stdin"]')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /^Debugging and messages/ }));
  expect(field('spec.containers[0].stdin')).toBeTruthy();
});

it.each(['Add port', 'Add variable', 'Add mount'])(
  '%s is offered by a closed section too, which opens',
  async (name) => {
    renderForm(minimalPod(), container);
    await click(screen.getByRole('button', { name }));
    const [section] = [...document.querySelectorAll('[data-section]')].filter((each) =>
      within(each as HTMLElement).queryByRole('button', { name }),
    );
    expect(section?.querySelector('[aria-expanded]')?.getAttribute('aria-expanded')).toBe('true');
    await vi.waitFor(() => expect(section?.contains(document.activeElement)).toBe(true));
    expect(document.activeElement?.matches('input, button[role=combobox]')).toBe(true);
  },
);

it('writes each key stroke to the one path', async () => {
  const form = renderForm(minimalPod(), container);
  const input = field('spec.containers[0].image').querySelector('input');
  await type(input, 'nginx:1.28');
  expect(form.at(...first, 'image')).toBe('nginx:1.28');
  expect(form.edits).toEqual([[{ op: 'set', path: [...first, 'image'], value: 'nginx:1.28' }]]);
});

it('tells unset, false and true apart', async () => {
  const form = renderForm(minimalPod([[...first, 'securityContext'], { privileged: false }]), container);
  const choose = async (path: string, name: RegExp) =>
    click(within(field(path)).getByRole('radio', { name }));
  const path = 'spec.containers[0].securityContext.allowPrivilegeEscalation';
  const checked = () =>
    within(field(path))
      .getAllByRole('radio')
      .map((radio) => (radio as HTMLInputElement).checked);
  expect(checked()).toEqual([true, false, false]);
  await choose(path, /^No$/);
  expect(form.at(...first, 'securityContext')).toEqual({
    privileged: false,
    allowPrivilegeEscalation: false,
  });
  expect(checked()).toEqual([false, false, true]);
  await choose(path, /^Yes$/);
  expect(form.at(...first, 'securityContext', 'allowPrivilegeEscalation')).toBe(true);
  await choose(path, /^Default$/);
  expect(form.at(...first, 'securityContext')).toEqual({ privileged: false });
});

it('edits cpu and leaves ephemeral-storage, claims and limits alone', async () => {
  const resources = {
    requests: { cpu: '100m', 'ephemeral-storage': '1Gi', 'nvidia.com/gpu': 1 },
    limits: { memory: '64Mi' },
    claims: [{ name: 'gpu' }],
  };
  const form = renderForm(minimalPod([[...first, 'resources'], resources]), container);
  const cell = (name: string) => screen.getByRole('textbox', { name });
  await type(cell('cpu requests'), '250m');
  expect(form.at(...first, 'resources')).toEqual({
    ...resources,
    requests: { ...resources.requests, cpu: '250m' },
  });
  await type(cell('cpu limits'), '1');
  expect(form.at(...first, 'resources', 'limits')).toEqual({ memory: '64Mi', cpu: 1 });
  expect((cell('nvidia.com/gpu requests') as HTMLInputElement).value).toBe('1');
});

it('switches a probe handler in one edit and keeps the timings', async () => {
  const probe = { exec: { command: ['true'] }, periodSeconds: 7, unknownKey: 1 };
  const form = renderForm(
    minimalPod([[...first, 'livenessProbe'], probe], [[...first, 'ports'], [{ containerPort: 3000 }]]),
    container,
  );
  const select = () => screen.getByRole('combobox', { name: 'Liveness: Check' });
  await choose(select(), 'gRPC');
  expect(form.at(...first, 'livenessProbe')).toEqual({
    grpc: { port: 3000 },
    periodSeconds: 7,
    unknownKey: 1,
  });
  expect(form.edits).toHaveLength(1);
  await choose(select(), 'HTTP');
  expect(form.at(...first, 'livenessProbe', 'httpGet')).toEqual({ port: 3000 });
});

it('switches the kind of one environment variable and leaves the others alone', async () => {
  const env = [
    { name: 'A', value: '1' },
    { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } }, extra: true },
  ];
  const form = renderForm(minimalPod([[...first, 'env'], env]), container);
  const select = () =>
    within(field('spec.containers[0].env[1]')).getByRole('combobox', { name: 'Value from' });
  await choose(select(), 'ConfigMap');
  expect(form.at(...first, 'env')).toEqual([
    env[0],
    { name: 'B', valueFrom: { configMapKeyRef: { name: 's', key: 'k' } }, extra: true },
  ]);
  await choose(select(), 'Text');
  expect(form.at(...first, 'env', 1)).toEqual({ name: 'B', value: '', extra: true });
});

it('adds words at the end, edits, moves and removes them by keys, and keeps the focus there', async () => {
  const form = renderForm(
    minimalPod([
      [...first, 'args'],
      ['a', 'b'],
    ]),
    container,
  );
  const args = field('spec.containers[0].args');
  const next = within(args).getByRole('textbox', { name: /^Arguments/ });
  const chip = (n: number) => within(args).getByRole('button', { name: new RegExp(`^Arguments ${n}:`) });
  const press = async (element: Element, key: string, more = {}) =>
    act(async () => {
      fireEvent.keyDown(element, { key, ...more });
      await new Promise((done) => requestAnimationFrame(() => done(undefined)));
    });
  await type(next, '--x=1 2');
  await press(next, 'Enter');
  expect(form.at(...first, 'args')).toEqual(['a', 'b', '--x=1 2']);
  await press(next, 'Backspace');
  expect(document.activeElement).toBe(chip(3));
  await press(chip(3), 'ArrowLeft', { altKey: true });
  expect(form.at(...first, 'args')).toEqual(['a', '--x=1 2', 'b']);
  expect(document.activeElement).toBe(chip(2));
  await click(chip(2));
  const editor = within(args).getByRole('textbox', { name: 'Arguments 2' });
  await type(editor, '--y');
  await press(editor, 'Enter');
  expect(form.at(...first, 'args')).toEqual(['a', '--y', 'b']);
  await press(chip(1), 'Delete');
  await press(chip(1), 'Delete');
  await press(chip(1), 'Delete');
  expect(form.at(...first)).toEqual({ name: 'web', image: 'nginx:1.27' });
});

it('writes a new item when what it needs is filled, and keeps the focus in its cell', async () => {
  const form = renderForm(
    minimalPod([[...first, 'ports'], [{ name: 'http', containerPort: 80 }]]),
    container,
  );
  const row = () => field('spec.containers[0].ports[1]');
  const cell = (name: RegExp) => within(row()).getByLabelText(name);
  const name = cell(/^Name$/);
  await act(async () => name.focus());
  await type(name, 'admin');
  expect(form.edits).toEqual([]);
  const port = cell(/^Port$/);
  await act(async () => port.focus());
  await type(port, '9');
  await type(port, '90');
  expect(form.at(...first, 'ports')).toEqual([
    { name: 'http', containerPort: 80 },
    { name: 'admin', containerPort: 90 },
  ]);
  expect(document.activeElement).toBe(port);
  expect(row().contains(port)).toBe(true);
  expect(field('spec.containers[0].ports[2]').dataset.state).toBe('next');
});

it('takes pasted lines into a map as one step', async () => {
  const long = { long: 'x'.repeat(60) };
  const form = renderForm(minimalPod([['metadata', 'annotations'], long]), { kind: 'metadata' });
  const keys = within(field('metadata.annotations')).getAllByLabelText('Annotations: key');
  const key = keys.at(-1) as HTMLElement;
  await act(async () => {
    fireEvent.paste(key, { clipboardData: { getData: () => 'export A=1\n# no\nB: "two words"\nC=' } });
  });
  expect(form.at('metadata', 'annotations')).toEqual({ ...long, A: '1', B: 'two words', C: '' });
  expect(form.edits).toHaveLength(1);
});

it('shows what does not fit as it stands, and unknown keys', () => {
  renderForm(
    minimalPod(
      [[...first, 'workingDir'], { a: 1 }],
      [[...first, 'imagee'], 'x'],
      [[...first, 'ports'], { p: 1 }],
    ),
    container,
  );
  expect(field('spec.containers[0].workingDir').textContent).toContain('"a": 1');
  expect(field('spec.containers[0].imagee').textContent).toContain('"x"');
  expect(field('spec.containers[0].ports').textContent).toContain('"p": 1');
});

it('keeps a text that is no number in the control and does not write it', async () => {
  const form = renderForm(minimalPod([['spec', 'terminationGracePeriodSeconds'], 30]), {
    kind: 'group',
    group: 'lifecycle',
  });
  const input = field('spec.terminationGracePeriodSeconds').querySelector('input') as HTMLInputElement;
  await act(async () => input.focus());
  await type(input, '3x');
  expect(form.edits).toEqual([]);
  expect(input.value).toBe('3x');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await act(async () => input.blur());
  expect(input.value).toBe('30');
});

it('takes over what is changed elsewhere while the control has the focus', async () => {
  const form = renderForm(minimalPod(), container);
  const input = field('spec.containers[0].image').querySelector('input') as HTMLInputElement;
  await act(async () => input.focus());
  await type(input, 'a');
  await type(input, 'ab');
  expect(input.value).toBe('ab');
  await act(async () => form.workbench.actions.undo());
  expect(input.value).toBe('nginx:1.27');
});

it('opens closed sections and marks the field when the spot comes from the text', async () => {
  const form = renderForm(minimalPod([[...first, 'livenessProbe'], { periodSeconds: 3 }]), container);
  const path = [...first, 'livenessProbe', 'periodSeconds'];
  await act(async () => form.workbench.actions.visit({ path, document: 0, by: 'text' }));
  expect(field('spec.containers[0].livenessProbe.periodSeconds').dataset.spot).toBe('text');
});

it('keeps a row that is half filled while another part is shown, and gives it to no other container', async () => {
  const { workbench, at } = renderForm(
    minimalPod(
      [['spec', 'volumes'], [{ name: 'tmp', emptyDir: {} }]],
      [['spec', 'containers', 1], { name: 'b', image: 'b' }],
    ),
    container,
  );
  const cell = () =>
    document.querySelector<HTMLInputElement>(
      '[data-path="spec.containers[0].volumeMounts[0].mountPath"] input',
    );
  const show = (part: Part) => act(async () => workbench.actions.selectPart(part));
  await click(screen.getByRole('button', { name: 'Add mount' }));
  await type(cell(), '/data');
  await show({ kind: 'metadata' });
  await show({ ...container, index: 1 });
  expect(document.querySelector('[data-path$="volumeMounts"] [data-state=draft]')).toBeNull();
  await show(container);
  expect(cell()?.value).toBe('/data');
  expect(at('spec', 'containers', 0, 'volumeMounts')).toBeUndefined();
});

it('keeps a row and a new volume that are half filled when the container is renamed or gets another role', async () => {
  const { workbench, at } = renderForm(minimalPod([['spec', 'containers', 1], { name: 'b', image: 'b' }]), {
    ...container,
    index: 1,
  });
  const typed = () =>
    [...document.querySelectorAll<HTMLInputElement>('[data-state=draft] input')]
      .map(({ value }) => value)
      .filter((value) => value !== '' && value !== 'TCP');
  const { actions, store } = workbench;
  const show = (part: Part) => act(async () => actions.selectPart(part));
  await click(screen.getByRole('button', { name: 'Add variable' }));
  const value = '[data-path="spec.containers[1].env[0]"] [data-path$=".value"] input';
  await type(document.querySelector<HTMLInputElement>(value), 'half');
  await click(screen.getByRole('button', { name: /^Mounts/ }));
  await click(screen.getByRole('button', { name: 'New volume here' }));
  await click(await screen.findByRole('menuitem', { name: /^Configuration/ }));
  await type(screen.getByRole<HTMLInputElement>('textbox', { name: 'At' }), '/etc/web');
  const before = typed();
  expect(before).toEqual(['half', '/etc/web']);
  await act(async () => void (await actions.set(['spec', 'containers', 1, 'name'], 'c')));
  expect(typed()).toEqual(before);
  await show({ kind: 'metadata' });
  expect(typed()).toEqual([]);
  await show({ ...container, index: 1 });
  expect(typed()).toEqual(before);
  expect(document.activeElement).toBe(document.body);
  // The other one takes its place, and has nothing of it.
  await act(async () => void (await actions.clear(['spec', 'containers', 1])));
  await show(container);
  expect(typed()).toEqual([]);
  await act(async () => actions.undo());
  await act(
    async () =>
      void (await actions.edit({
        edits: [
          { op: 'transfer', path: ['spec', 'containers'], from: 1, into: ['spec', 'initContainers'], to: 0 },
        ],
      })),
  );
  await show({ kind: 'container', list: 'initContainers', index: 0 });
  expect(at('spec', 'initContainers', 0, 'name')).toBe('c');
  expect(typed()).toEqual(before);
  expect(store.getState().text).not.toContain('half');
});

it('says of which container a resource is, where that is another', () => {
  const resource = (containerName?: string) => ({
    name: containerName ?? 'OWN',
    valueFrom: { resourceFieldRef: { resource: 'limits.memory', ...(containerName && { containerName }) } },
  });
  renderForm(
    minimalPod(
      [
        [...first, 'env'],
        [resource('log'), resource()],
      ],
      [['spec', 'containers', 1], { name: 'log', image: 'b' }],
    ),
    container,
  );
  const said = [0, 1].map((n) => field(`spec.containers[0].env[${n}]`).textContent?.includes('of log'));
  expect(said).toEqual([true, false]);
});
