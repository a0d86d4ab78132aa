// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

/** The schema as a later release may bring it: fields that nobody wrote a line about. */
vi.mock('../../pod/schema/generated/schema.json', async (original) => {
  const { default: schema } = await original<{ default: Record<string, unknown[]> }>();
  const add = (type: string, ...rows: unknown[]) => ({ [type]: [...(schema[type] ?? []), ...rows] });
  return {
    default: {
      ...schema,
      ...add('Container', ['nap', 'string', ''], ['snacks', 'Snack', 'l']),
      ...add('PodSpec', ['mood', 'string', '', ['Calm', 'Busy']], ['picnic', 'Picnic', '']),
      ...add('Volume', ['balloon', 'Picnic', '']),
      ...add('ObjectMeta', ['nickname', 'string', '']),
      Snack: [
        ['kind', 'string', 'r'],
        ['count', 'int32', ''],
        ['salted', 'boolean', ''],
      ],
      Picnic: [
        ['guests', 'int32', ''],
        ['budget', 'Quantity', 'm'],
        ['places', 'string', 'l'],
      ],
    },
  };
});

const { minimalPod } = await import('../../pod/testing.ts');
const { renderForm } = await import('./testing.tsx');
const { structs } = await import('../../pod/index.ts');

afterEach(cleanup);

const field = (path: string) => {
  const found = document.querySelector<HTMLElement>(`[data-path="${path}"]`);
  if (!found) throw new Error(`no field ${path}`);
  return found;
};
const open = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (element: Element | null, value: string) =>
  act(async () => {
    fireEvent.change(element as Element, { target: { value } });
  });

it('of a container shows under "other" and is written', async () => {
  const form = renderForm(minimalPod(), { kind: 'container', list: 'containers', index: 0 });
  open(/^Other/);
  await type(field('spec.containers[0].nap').querySelector('input'), 'short');
  expect(form.at('spec', 'containers', 0, 'nap')).toBe('short');
});

it('that is a list of small structs shows as rows of cells', async () => {
  const form = renderForm(minimalPod([['spec', 'containers', 0, 'snacks'], [{ kind: 'nut' }]]), {
    kind: 'container',
    list: 'containers',
    index: 0,
  });
  const row = field('spec.containers[0].snacks[0]');
  await type(within(row).getByRole('textbox', { name: /Count/ }), '3');
  expect(form.at('spec', 'containers', 0, 'snacks')).toEqual([{ kind: 'nut', count: 3 }]);
});

it('of PodSpec has the group "other", with a control by its type', async () => {
  expect(structs.PodSpec.sections.at(-1)).toEqual({ id: 'other', fields: ['mood', 'picnic'] });
  const form = renderForm(minimalPod([['spec', 'picnic'], { guests: 2 }]), { kind: 'group', group: 'other' });
  expect(screen.getByRole('heading', { name: /Other/ })).toBeTruthy();
  fireEvent.click(within(field('spec.mood')).getByRole('radio', { name: 'Busy' }));
  await act(async () => {});
  expect(form.at('spec', 'mood')).toBe('Busy');
  open(/^Picnic/);
  await type(field('spec.picnic.guests').querySelector('input'), '5');
  expect(form.at('spec', 'picnic', 'guests')).toBe(5);
  expect(field('spec.picnic.budget')).toBeTruthy();
  expect(field('spec.picnic.places')).toBeTruthy();
});

it('of Volume is one more kind', async () => {
  const form = renderForm(minimalPod([['spec', 'volumes'], [{ name: 'a', emptyDir: {} }]]), {
    kind: 'volume',
    index: 0,
  });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Kind of a' })));
  await act(async () => void fireEvent.click(screen.getByRole('option', { name: /balloon/ })));
  expect(form.at('spec', 'volumes', 0)).toEqual({ name: 'a', balloon: {} });
});

it('of metadata shows under "other"', () => {
  renderForm(minimalPod(), { kind: 'metadata' });
  open(/^Other/);
  expect(field('metadata.nickname')).toBeTruthy();
});
