// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { minimalPod } from '../../pod/testing.ts';
import { renderForm } from './testing.tsx';

afterEach(cleanup);

const { ui, fields } = tables;
const container = { kind: 'container', list: 'containers', index: 0 } as const;
const bar = () => screen.getByRole('complementary');

async function focus(path: string): Promise<HTMLElement> {
  const input = document.querySelector<HTMLElement>(`[data-path="${path}"] input`);
  if (!input) throw new Error(`no control at ${path}`);
  await act(async () => input.focus());
  return input;
}

it('says what the field in focus does, its path and its default', async () => {
  renderForm(minimalPod(), { kind: 'group', group: 'lifecycle' });
  expect(bar().textContent).toContain(ui['help.idleText']);
  await focus('spec.terminationGracePeriodSeconds');
  expect(bar().textContent).toContain(fields['PodSpec.terminationGracePeriodSeconds'].label);
  expect(bar().textContent).toContain('spec.terminationGracePeriodSeconds');
  expect(bar().textContent).toContain(ui['help.default']('30 seconds', ui['explain.by.api-server']));
});

it('begins its title with a capital, also where that is what an item of a list is called', async () => {
  const port = { name: 'http', containerPort: 80 };
  renderForm(minimalPod([['spec', 'containers', 0, 'ports'], [port]]), container);
  await focus('spec.containers[0].ports[0].containerPort');
  const title = `port 1 › ${fields['ContainerPort.containerPort'].label}`;
  expect(bar().textContent).toContain(`${title.charAt(0).toUpperCase()}${title.slice(1)}`);
});

it('says of a name that is not the Pod’s whose it is', async () => {
  renderForm(
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'db' },
      spec: {
        template: minimalPod(),
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'] } }],
      },
    },
    { kind: 'object' },
  );
  await focus('metadata.name');
  expect(bar().textContent).toContain(ui['help.objectName']);
  await focus('spec.volumeClaimTemplates[0].metadata.name');
  expect(bar().textContent).toContain('data-db-0');
  expect(bar().textContent).toContain('spec.volumeClaimTemplates[0].metadata.name');
});

it('says what is wrong with it once the person stops typing, with the fix, and no more when it is cured', async () => {
  const form = renderForm(minimalPod([['spec', 'restartPolicy'], 'always']), {
    kind: 'group',
    group: 'lifecycle',
  });
  const input = await focus('spec.restartPolicy').catch(() => undefined);
  if (!input) {
    await act(async () =>
      form.workbench.actions.visit({ path: ['spec', 'restartPolicy'], document: 0, by: 'form' }),
    );
  }
  expect(bar().textContent).toContain(ui['help.error']);
  await act(async () => void fireEvent.click(within(bar()).getByRole('button', { name: ui['form.fix'] })));
  expect(form.at('spec', 'restartPolicy')).toBe('Always');
  expect(bar().textContent).not.toContain(ui['help.error']);
});

it('keeps quiet about what is being typed until Enter', async () => {
  renderForm(minimalPod(), container);
  const input = await focus('spec.containers[0].image');
  await act(async () => void fireEvent.input(input, { target: { value: ' nginx' } }));
  expect(bar().textContent).not.toContain(ui['help.error']);
  await act(async () => void fireEvent.keyDown(input, { key: 'Enter' }));
  expect(bar().textContent).toContain(ui['help.error']);
});

it('says nothing of a field that is elsewhere since a workload was put around the Pod', async () => {
  const form = renderForm(minimalPod(), container);
  await act(async () =>
    form.workbench.actions.visit({
      path: ['spec', 'containers', 0, 'imagePullPolicy'],
      document: 0,
      by: 'form',
    }),
  );
  expect(bar().textContent).toContain(fields['Container.imagePullPolicy'].label);
  const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  template:\n';
  const pod = '    spec:\n      restartPolicy: Never\n      containers:\n      - {name: a, image: a:1}\n';
  const { store } = form.workbench;
  await act(async () => {
    const { text, version } = store.getState();
    form.workbench.actions.typed([{ start: 0, end: text.length, text: job + pod }], version);
  });
  await act(async () =>
    form.workbench.actions.visit({
      path: ['spec', 'containers', 0, 'imagePullPolicy'],
      document: 0,
      by: 'form',
    }),
  );
  expect(bar().textContent).toContain(ui['help.idleText']);
});

it('says that the text does not parse, takes no input then, and offers to undo', async () => {
  const form = renderForm(minimalPod(), container);
  const { text, version } = form.workbench.store.getState();
  const start = text.length;
  await act(async () => form.workbench.actions.typed([{ start, end: start, text: '  volumes: [' }], version));
  expect(document.querySelector('[inert]')).not.toBeNull();
  expect(bar().textContent).toContain(ui['help.readOnly']);
  await act(async () => void fireEvent.click(within(bar()).getByRole('button', { name: ui['header.undo'] })));
  expect(form.workbench.store.getState().text).toBe(text);
  expect(document.querySelector('[inert]')).toBeNull();
});

it('stays while the kind is half typed, says why, and comes back with its cure', async () => {
  const form = renderForm(minimalPod(), container);
  const { text } = form.workbench.store.getState();
  const end = text.indexOf('kind: Pod') + 'kind: Pod'.length;
  const { actions, store } = form.workbench;
  await act(async () => actions.typed([{ start: end, end, text: 'x' }], store.getState().version));
  expect(document.querySelector('[inert]')).not.toBeNull();
  expect(store.getState().current).toMatchObject({ document: 0, fresh: false });
  expect(bar().textContent).toContain(ui['help.misnamed']('Podx'));
  await act(async () => actions.typed([{ start: end, end: end + 1, text: '' }], store.getState().version));
  expect(document.querySelector('[inert]')).toBeNull();
  await act(async () => actions.replaceText(text.replace('kind: Pod', 'kind: Podx')));
  expect(store.getState().current).toBeUndefined();
});

it('says why an edit was refused', async () => {
  const form = renderForm(minimalPod(), container);
  await act(async () => form.workbench.actions.notify({ reason: 'tooLarge' }));
  expect(bar().textContent).toContain(ui['help.refused']);
  await act(async () => void fireEvent.click(within(bar()).getByRole('button', { name: ui['app.dismiss'] })));
  expect(bar().textContent).toContain(ui['help.idleText']);
});

it('says of a file that was opened what there is to know of it, as no refusal', async () => {
  const form = renderForm(minimalPod(), container);
  await act(async () => form.workbench.actions.notify({ reason: 'utf16' }));
  expect(bar().textContent).toContain(`${ui['help.aboutFile']}${ui['app.dismiss']}`);
  expect(bar().textContent).not.toContain(ui['help.refused']);
});

it('offers to make what a name means and is not there', async () => {
  const form = renderForm(
    minimalPod([['spec', 'containers', 0, 'volumeMounts'], [{ name: 'data', mountPath: '/data' }]]),
    container,
  );
  const path = ['spec', 'containers', 0, 'volumeMounts', 0, 'name'];
  await act(async () => form.workbench.actions.visit({ path, document: 0, by: 'form' }));
  const create = within(bar()).getByRole('button', { name: ui['create.volume']('data') });
  await act(async () => void fireEvent.click(create));
  expect(form.at('spec', 'volumes')).toEqual([{ name: 'data', emptyDir: {} }]);
});

it('says what the default means that stands, and each choice under the pointer', async () => {
  const { workbench } = renderForm(minimalPod(), { kind: 'group', group: 'lifecycle' });
  const meanings = tables.values['PodSpec.restartPolicy'] ?? { Always: 'missing', Never: 'missing' };
  await act(async () =>
    workbench.actions.visit({ path: ['spec', 'restartPolicy'], document: 0, by: 'form' }),
  );
  expect(bar().textContent).toContain(meanings.Always);
  const never = screen.getByRole('radio', { name: 'Never' }).closest('label');
  await act(async () => void fireEvent.mouseEnter(never as Element));
  expect(bar().textContent).toContain(meanings.Never);
  expect(bar().textContent).not.toContain(meanings.Always);
  await act(async () => void fireEvent.mouseLeave(never as Element));
  expect(bar().textContent).toContain(meanings.Always);
});

it('says with nothing in focus what the server rejects first, with its fix or the way to it', async () => {
  const form = renderForm(minimalPod([['spec', 'restartPolicy'], 'always']), container);
  expect(bar().textContent).toContain(ui['status.rejected'](1));
  await act(async () => void fireEvent.click(within(bar()).getByRole('button', { name: ui['form.fix'] })));
  expect(form.at('spec', 'restartPolicy')).toBe('Always');
  expect(bar().textContent).toContain(ui['help.idleText']);
});

it('offers all fixes where the server rejects several, and the way to the first of the text', async () => {
  const form = renderForm(
    minimalPod(
      [['spec', 'restartPolicy'], 'always'],
      [['spec', 'containers', 0, 'imagePullPolicy'], 'never'],
    ),
    container,
  );
  const { store } = form.workbench;
  expect(bar().textContent).toContain(ui['status.rejected'](2));
  await act(
    async () => void fireEvent.click(within(bar()).getByRole('button', { name: ui['issues.fixAll'](2) })),
  );
  expect(store.getState()).toMatchObject({ reviewing: true, layout: { dockTab: 'issues', dockOpen: true } });
  const [first] = store.getState().findings.toSorted((a, b) => a.start - b.start);
  const go = within(bar()).getByRole('button', { name: ui['help.goToLine'](first?.line ?? 0) });
  await act(async () => void fireEvent.click(go));
  expect(store.getState().spot?.path).toEqual(first?.issue.path);
});

it('says what is wrong with what is typed and not written, and no more once it can be', async () => {
  const form = renderForm(minimalPod(), { kind: 'group', group: 'lifecycle' });
  const input = await focus('spec.terminationGracePeriodSeconds');
  await act(async () => void fireEvent.input(input, { target: { value: '6o' } }));
  expect(bar().textContent).toContain(ui['form.notNumber']);
  expect(form.at('spec', 'terminationGracePeriodSeconds')).toBeUndefined();
  await act(async () => void fireEvent.input(input, { target: { value: '60' } }));
  expect(bar().textContent).not.toContain(ui['form.notNumber']);
  expect(form.at('spec', 'terminationGracePeriodSeconds')).toBe(60);
});

it('offers the number that a text with a letter or a unit in it means, and writes it', async () => {
  const form = renderForm(minimalPod(), { kind: 'group', group: 'lifecycle' });
  const input = await focus('spec.terminationGracePeriodSeconds');
  const use = (value: string) => within(bar()).queryByRole('button', { name: ui['help.use'](value) });
  for (const [typed, meant] of [
    ['6o', '60'],
    ['l5', '15'],
    ['90s', '90'],
  ] as const) {
    await act(async () => void fireEvent.input(input, { target: { value: typed } }));
    await act(async () => void fireEvent.click(use(meant) as Element));
    expect(form.at('spec', 'terminationGracePeriodSeconds')).toBe(Number(meant));
    expect((input as HTMLInputElement).value).toBe(meant);
    expect(bar().textContent).not.toContain(ui['form.notNumber']);
  }
  await act(async () => void fireEvent.input(input, { target: { value: 'soon' } }));
  expect(bar().textContent).toContain(ui['form.notNumber']);
  expect(within(bar()).queryByRole('button')).toBeNull();
});
