// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { tables } from '../../../i18n/en/all.ts';
import { formatPath, type Json, preferred, required } from '../../../pod/index.ts';
import { minimalPod, type Tweak } from '../../../pod/testing.ts';
import { choose, renderForm } from '../testing.tsx';

afterEach(cleanup);

const { ui } = tables;
const scheduling = { kind: 'group', group: 'scheduling' } as const;
const affinity = ['spec', 'affinity'];
const terms = [...affinity, 'nodeAffinity', required, 'nodeSelectorTerms'];

const at = (...path: (string | number)[]) => {
  const found = [...document.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(formatPath(path))}"]`)];
  const control = found.map((element) => element.querySelector<HTMLElement>('input, [role=combobox]'));
  const first = control.find((element) => element !== null);
  if (!first) throw new Error(`no control at ${formatPath(path)}`);
  return first;
};
const type = (element: Element, value: string) =>
  act(async () => void fireEvent.change(element, { target: { value } }));
const enter = async (element: Element, value: string) => {
  await type(element, value);
  await act(async () => void fireEvent.keyDown(element, { key: 'Enter' }));
};
const click = (element: Element) => act(async () => void fireEvent.click(element));
const section = (title: string) => {
  const found = screen.getByRole('button', { name: new RegExp(`^${title}`) }).closest('section');
  if (!found) throw new Error(`no section ${title}`);
  return found;
};
const preset = async (title: string, name: string) => {
  await click(within(section(title)).getByRole('button', { name: ui['preset.menu'] }));
  await click(screen.getByRole('menuitem', { name: new RegExp(`^${name}`) }));
};

describe('tolerations', () => {
  it('write nothing until a key is there, then the one toleration with what follows', async () => {
    const form = renderForm(minimalPod(), scheduling);
    await click(screen.getByRole('button', { name: ui['scheduling.addToleration'] }));
    expect(form.at('spec', 'tolerations')).toBeUndefined();
    await type(at('spec', 'tolerations', 0, 'key'), 'dedicated');
    expect(form.at('spec', 'tolerations')).toEqual([{ key: 'dedicated' }]);
    await type(at('spec', 'tolerations', 0, 'value'), 'web');
    await choose(at('spec', 'tolerations', 0, 'effect'), 'NoSchedule');
    expect(form.at('spec', 'tolerations')).toEqual([
      { key: 'dedicated', value: 'web', effect: 'NoSchedule' },
    ]);
  });

  it('hold back an Exists that lost its key, and write it with the next one', async () => {
    const taint = { key: 'gpu', operator: 'Exists' };
    const form = renderForm(minimalPod([['spec', 'tolerations'], [taint]]), scheduling);
    await type(at('spec', 'tolerations', 0, 'key'), '');
    expect(form.at('spec', 'tolerations')).toEqual([taint]);
    await type(at('spec', 'tolerations', 0, 'key'), 'fpga');
    expect(form.at('spec', 'tolerations')).toEqual([{ key: 'fpga', operator: 'Exists' }]);
  });

  it('drop value and time where they cannot be', async () => {
    const taint = { key: 'a', value: 'b', effect: 'NoExecute', tolerationSeconds: 60 };
    const form = renderForm(minimalPod([['spec', 'tolerations'], [taint]]), scheduling);
    await choose(at('spec', 'tolerations', 0, 'operator'), ui['scheduling.taint.Exists']);
    await choose(at('spec', 'tolerations', 0, 'effect'), 'NoSchedule');
    expect(form.at('spec', 'tolerations')).toEqual([{ key: 'a', effect: 'NoSchedule', operator: 'Exists' }]);
  });

  it('ask for the value of a dedicated node, and write it with the taint', async () => {
    const form = renderForm(minimalPod(), scheduling);
    await preset(ui['scheduling.tolerations'], ui['preset.tolerations.dedicated']);
    expect(form.at('spec', 'tolerations')).toBeUndefined();
    await type(at('spec', 'tolerations', 0, 'value'), 'web');
    expect(form.at('spec', 'tolerations')).toEqual([
      { key: 'dedicated', effect: 'NoSchedule', value: 'web' },
    ]);
  });

  it('say of one without a key that it is about every taint, and let it be edited', async () => {
    const form = renderForm(minimalPod([['spec', 'tolerations'], [{ operator: 'Exists' }]]), scheduling);
    expect(screen.getByText(ui['scheduling.anyTaint'])).toBeDefined();
    expect(document.querySelector('[data-mark=warning]')).not.toBeNull();
    await choose(at('spec', 'tolerations', 0, 'effect'), 'NoExecute');
    expect(form.at('spec', 'tolerations', 0)).toEqual({ operator: 'Exists', effect: 'NoExecute' });
  });
});

describe('node rules', () => {
  it('are made with the first complete requirement, and removed with the last', async () => {
    const form = renderForm(minimalPod(), scheduling);
    await click(
      within(section(ui['scheduling.must'])).getByRole('button', { name: ui['scheduling.addRule'] }),
    );
    const rule = [...terms, 0, 'matchExpressions', 0];
    await type(at(...rule, 'key'), 'disk');
    expect(form.at('spec', 'affinity')).toBeUndefined();
    await enter(at(...rule, 'values'), 'ssd');
    expect(form.at(...terms)).toEqual([
      { matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] },
    ]);
    await enter(at(...rule, 'values'), 'nvme');
    expect(form.at(...rule, 'values')).toEqual(['ssd', 'nvme']);
    const row = at(...rule, 'key').closest('li');
    if (!row) throw new Error('no row');
    await act(async () => void fireEvent.keyDown(row, { key: 'Delete' }));
    expect(form.at('spec', 'affinity')).toBeUndefined();
  });

  it('hold an operator back until its value is there', async () => {
    const written = { key: 'cores', operator: 'In', values: ['many'] };
    const form = renderForm(minimalPod([[...terms], [{ matchExpressions: [written] }]]), scheduling);
    const rule = [...terms, 0, 'matchExpressions', 0];
    await choose(at(...rule, 'operator'), '>');
    expect(form.at(...rule)).toEqual(written);
    await type(at(...rule, 'values'), '8');
    expect(form.at(...rule)).toEqual({ key: 'cores', operator: 'Gt', values: ['8'] });
    await choose(at(...rule, 'operator'), ui['scheduling.operator.Exists']);
    expect(form.at(...rule)).toEqual({ key: 'cores', operator: 'Exists' });
  });

  it('take one more condition, or another way', async () => {
    const exists = { key: 'a', operator: 'Exists' };
    const form = renderForm(minimalPod([[...terms], [{ matchExpressions: [exists] }]]), scheduling);
    const add = async (what: string) => {
      await click(
        within(section(ui['scheduling.must'])).getByRole('button', { name: ui['scheduling.addRule'] }),
      );
      await click(screen.getByRole('menuitem', { name: new RegExp(`^${what}`) }));
    };
    await add('and');
    await type(at(...terms, 0, 'matchExpressions', 1, 'key'), 'b');
    await enter(at(...terms, 0, 'matchExpressions', 1, 'values'), 'x');
    const both = { matchExpressions: [exists, { key: 'b', operator: 'In', values: ['x'] }] };
    expect(form.at(...terms)).toEqual([both]);
    await add('or');
    await type(at(...terms, 1, 'matchExpressions', 0, 'key'), 'c');
    await choose(at(...terms, 1, 'matchExpressions', 0, 'operator'), ui['scheduling.operator.Exists']);
    expect(form.at(...terms)).toEqual([both, { matchExpressions: [{ key: 'c', operator: 'Exists' }] }]);
  });

  it('with a weight are written with it', async () => {
    const form = renderForm(minimalPod(), scheduling);
    await click(
      within(section(ui['scheduling.rather'])).getByRole('button', { name: ui['scheduling.addRule'] }),
    );
    const item = [...affinity, 'nodeAffinity', preferred, 0];
    await type(at(...item, 'preference', 'matchExpressions', 0, 'key'), 'disk');
    await enter(at(...item, 'preference', 'matchExpressions', 0, 'values'), 'ssd');
    await type(at(...item, 'weight'), '80');
    expect(form.at(...item)).toEqual({
      weight: 80,
      preference: { matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] },
    });
  });

  it('for amd64 are one preset', async () => {
    const form = renderForm(minimalPod(), scheduling);
    await preset(ui['scheduling.must'], ui['preset.nodes.amd64']);
    expect(form.at('spec', 'nodeSelector')).toEqual({ 'kubernetes.io/arch': 'amd64' });
  });

  it('show what they cannot edit', () => {
    renderForm(minimalPod([[...terms], [{}, 'a', { matchExpressions: 'b', more: 1 }]]), scheduling);
    expect(screen.getByText(ui['scheduling.emptyTerm'])).toBeDefined();
    expect(document.querySelectorAll('pre').length).toBe(3);
  });
});

describe('labels', () => {
  it('are added, changed and removed one by one', async () => {
    const form = renderForm(minimalPod([['spec', 'nodeSelector'], { disk: 'ssd' }]), scheduling);
    await enter(at('spec', 'nodeSelector'), 'pool=web');
    expect(form.at('spec', 'nodeSelector')).toEqual({ disk: 'ssd', pool: 'web' });
    await enter(at('spec', 'nodeSelector'), 'nonsense');
    expect(form.at('spec', 'nodeSelector')).toEqual({ disk: 'ssd', pool: 'web' });
    await click(screen.getByRole('button', { name: /disk = ssd/ }));
    const editor = screen.getByDisplayValue('disk = ssd');
    await enter(editor, 'disk=nvme');
    expect(form.at('spec', 'nodeSelector')).toEqual({ disk: 'nvme', pool: 'web' });
    for (const name of [/disk = nvme/, /pool = web/]) {
      await act(async () => void fireEvent.keyDown(screen.getByRole('button', { name }), { key: 'Delete' }));
    }
    expect(form.at('spec', 'nodeSelector')).toBeUndefined();
  });
});

describe('rules on Pods', () => {
  const labelled = (...tweaks: readonly Tweak[]) =>
    minimalPod([['metadata', 'labels'], { app: 'web' }], ...tweaks);

  it('never two on a node', async () => {
    const form = renderForm(labelled(), scheduling);
    await preset(ui['scheduling.near'], ui['preset.near.neverTwo']);
    expect(form.at(...affinity, 'podAntiAffinity', required)).toEqual([
      { labelSelector: { matchLabels: { app: 'web' } }, topologyKey: 'kubernetes.io/hostname' },
    ]);
  });

  it('are written with place and labels, and become another kind', async () => {
    const form = renderForm(labelled(), scheduling);
    await click(
      within(section(ui['scheduling.near'])).getByRole('button', { name: ui['scheduling.addRule'] }),
    );
    const rule = [...affinity, 'podAntiAffinity', required, 0];
    await choose(at(...rule, 'topologyKey'), ui['scheduling.place.zone']);
    expect(form.at('spec', 'affinity')).toBeUndefined();
    await enter(at(...rule, 'labelSelector', 'matchLabels'), 'app=db');
    const term = {
      topologyKey: 'topology.kubernetes.io/zone',
      labelSelector: { matchLabels: { app: 'db' } },
    };
    expect(form.at('spec', 'affinity')).toEqual({ podAntiAffinity: { [required]: [term] } });
    await choose(
      screen.getByRole('combobox', { name: ui['scheduling.podRuleKind'] }),
      ui['scheduling.kind.ratherNear'],
    );
    expect(form.at('spec', 'affinity')).toEqual({
      podAffinity: { [preferred]: [{ weight: 50, podAffinityTerm: term }] },
    });
  });

  it('hold back a selector that lost its last label', async () => {
    const term = { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'db' } } };
    const form = renderForm(labelled([[...affinity, 'podAffinity', required], [term]]), scheduling);
    await act(
      async () => void fireEvent.keyDown(screen.getByRole('button', { name: /app = db/ }), { key: 'Delete' }),
    );
    expect(form.at(...affinity, 'podAffinity', required)).toEqual([term]);
    await enter(at(...affinity, 'podAffinity', required, 0, 'labelSelector', 'matchLabels'), 'app=cache');
    expect(form.at(...affinity, 'podAffinity', required, 0, 'labelSelector')).toEqual({
      matchLabels: { app: 'cache' },
    });
  });
});

describe('spreads', () => {
  it('are even over zones by one preset, which tells the label that it gives the Pod', async () => {
    const form = renderForm(minimalPod(), scheduling);
    const name = String(form.at('metadata', 'name'));
    const named = ui['preset.spread.zones'];
    const sets = ui['preset.withLabels'](ui['preset.spread.zones.sets'], `app=${name}`);
    await preset(ui['scheduling.spreads'], `${named}.*${sets}`);
    expect(form.at('metadata', 'labels')).toEqual({ app: name });
    expect(form.at('spec', 'topologySpreadConstraints', 0, 'labelSelector', 'matchLabels')).toEqual({
      app: name,
    });
    expect(form.edits).toHaveLength(1);
  });

  it('begin with a draft where the Pod has neither labels nor a name, also when it was asked for elsewhere', async () => {
    const form = renderForm(minimalPod([['metadata'], { generateName: 'a-' }]), scheduling);
    await act(async () => form.workbench.actions.askPreset('spread.zones'));
    expect(form.workbench.store.getState().presetAsked).toBeUndefined();
    expect(document.activeElement).toBe(
      at('spec', 'topologySpreadConstraints', 0, 'labelSelector', 'matchLabels'),
    );
  });

  it('are a draft where the Pod can not be told from others', async () => {
    const form = renderForm(minimalPod([['metadata'], { generateName: 'a-' }]), scheduling);
    await preset(ui['scheduling.spreads'], ui['preset.spread.zones']);
    expect(form.at('spec', 'topologySpreadConstraints')).toBeUndefined();
    await enter(at('spec', 'topologySpreadConstraints', 0, 'labelSelector', 'matchLabels'), 'app=web');
    const written: Json = {
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchLabels: { app: 'web' } },
    };
    expect(form.at('spec', 'topologySpreadConstraints')).toEqual([written]);
    await click(screen.getByRole('radio', { name: ui['scheduling.else.ScheduleAnyway'] }));
    expect(form.at('spec', 'topologySpreadConstraints', 0, 'whenUnsatisfiable')).toBe('ScheduleAnyway');
  });

  it('show where the next Pod goes, in numbers', async () => {
    const spread = {
      maxSkew: 2,
      topologyKey: 'rack',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchLabels: { app: 'web' } },
    };
    renderForm(minimalPod([['spec', 'topologySpreadConstraints'], [spread]]), scheduling);
    const picture = screen.getByRole('group', { name: ui['scheduling.example'] });
    expect(picture.textContent).toContain('a: 3');
    expect(picture.textContent).toContain(`c: 1${ui['scheduling.nextHere']}`);
    expect(screen.getByDisplayValue('rack')).toBeDefined();
  });
});

it('a search for rules of nodes or Pods that are not there leads to what adds the first', async () => {
  const form = renderForm(minimalPod(), scheduling);
  for (const [name, title] of [
    ['nodeAffinity', ui['scheduling.must']],
    ['podAffinity', ui['scheduling.near']],
    ['podAntiAffinity', ui['scheduling.near']],
  ] as const) {
    act(() => form.workbench.actions.visit({ path: [...affinity, name], document: 0, by: 'panel' }));
    const adds = within(section(title)).getByRole('button', { name: ui['scheduling.addRule'] });
    expect(document.activeElement).toBe(adds);
  }
});
