// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { type Json, presetsAt, removes } from '../../../pod/index.ts';
import { minimalPod } from '../../../pod/testing.ts';
import { workbenchOn } from '../../../store/testing.ts';
import { printYaml } from '../../../yaml/testing-print.ts';
import { type RenderedForm, renderForm } from '../testing.tsx';

afterEach(cleanup);

const web = { kind: 'container', list: 'containers', index: 0 } as const;
const first = ['spec', 'containers', 0] as const;

/** Opens the presets of the form's head, or those of a section. */
async function open(section?: string) {
  const within_ = section ? document.querySelector<HTMLElement>(`[data-section$="${section}"]`) : null;
  const buttons = within(within_ ?? document.body).getAllByRole('button', { name: 'Presets' });
  await act(async () => void fireEvent.click(buttons[0] as Element));
}

async function pick(name: string | RegExp, section?: string) {
  await open(section);
  await act(async () => void fireEvent.click(screen.getByRole('menuitem', { name })));
}

const hintOf = ({ workbench }: RenderedForm) => workbench.store.getState().hint;

const manifests: readonly (readonly [string, Json])[] = [
  ['a minimal Pod', minimalPod()],
  [
    'one with a limit and a sidecar',
    minimalPod(
      [[...first, 'resources'], { limits: { memory: '1Gi' } }],
      [[...first, 'ports'], [{ containerPort: 80 }]],
      [['spec', 'initContainers'], [{ name: 's', image: 's:1', restartPolicy: 'Always' }]],
      [['spec', 'volumes'], [{ name: 'tmp', emptyDir: {} }]],
    ),
  ],
];

const places = [
  ['Container', undefined, first],
  ['Container', undefined, ['spec', 'initContainers', 0]],
  ['Container', 'ports', first],
  ['Container', 'environment', first],
  ['Container', 'mounts', first],
  ['ObjectMeta', undefined, ['metadata']],
] as const;

describe.each(manifests)('on %s', (_, root) => {
  test.each(
    places.flatMap(([type, section, path]) =>
      presetsAt(type, section).map((preset) => [preset.id, path.join('.'), preset, path] as const),
    ),
  )(
    '%s of %s is accepted, removes nothing, is one step of undo, and then has nothing to do',
    async (_id, _at, preset, path) => {
      const { store, actions } = workbenchOn(printYaml(root));
      const scope = () => ({ root: store.getState().root, podPath: [] });
      const plan = preset.plan(scope(), path);
      if (typeof plan === 'string') return;
      expect(plan.length).toBeGreaterThan(0);
      expect(removes(scope(), plan)).toBe(false);
      const before = store.getState().text;
      const errors = () => store.getState().findings.filter(({ issue }) => issue.severity === 'error').length;
      const already = errors();
      const preview = await actions.preview(plan);
      expect(store.getState().text).toBe(before);
      expect(await actions.edit({ edits: plan })).toEqual({ ok: true });
      const { text } = store.getState();
      expect(preview?.added).toBe(text.split('\n').length - before.split('\n').length);
      expect(preview?.removed).toBe(0);
      expect(errors()).toBeLessThanOrEqual(already);
      const again = preset.plan(scope(), path);
      expect(typeof again === 'string' ? again : again.length === 0 && 'there').toBe('there');
      actions.undo();
      expect(store.getState().text).toBe(before);
    },
  );
});

test('a preset sets what is missing in one step', async () => {
  const form = renderForm(minimalPod(), web);
  await pick(/^Web service/);
  expect(form.at(...first, 'ports')).toEqual([{ name: 'http', containerPort: 8080 }]);
  expect(form.at(...first, 'readinessProbe', 'httpGet')).toEqual({ path: '/', port: 'http' });
  expect(form.edits).toHaveLength(1);
});

test('what the person wrote stays', async () => {
  const ports = [{ containerPort: 3000 }];
  const readinessProbe = { exec: { command: ['true'] } };
  const root = minimalPod(
    [[...first, 'ports'], ports],
    [[...first, 'readinessProbe'], readinessProbe],
    [[...first, 'resources'], { requests: { cpu: '2' } }],
  );
  const form = renderForm(root, web);
  await pick(/^Web service/);
  expect(form.at(...first, 'ports')).toEqual(ports);
  expect(form.at(...first, 'readinessProbe')).toEqual(readinessProbe);
  expect(form.at(...first, 'livenessProbe', 'httpGet', 'port')).toBe(3000);
  expect(form.at(...first, 'resources', 'requests')).toEqual({ cpu: '2', memory: '128Mi' });
});

test('the help bar says what one would do, and nothing once the menu is closed', async () => {
  const form = renderForm(minimalPod(), web);
  const { text } = form.workbench.store.getState();
  await open('ports');
  const item = screen.getByRole('menuitem', { name: /^metrics 9090/ });
  await act(async () => item.focus());
  await waitFor(() => expect(hintOf(form)?.text).toMatch(/^\+3 lines\./));
  expect(hintOf(form)?.title).toBe('metrics 9090');
  expect(form.workbench.store.getState().text).toBe(text);
  await act(async () => void fireEvent.click(item));
  expect(hintOf(form)).toBeUndefined();
});

test('one that has nothing to do is disabled and says why', async () => {
  renderForm(minimalPod(), web);
  await open('environment');
  const item = screen.getByRole('menuitem', { name: /^GOMEMLIMIT/ });
  expect(item).toHaveProperty('disabled', true);
  expect(item.textContent).toMatch(/needs a memory limit/);
});
