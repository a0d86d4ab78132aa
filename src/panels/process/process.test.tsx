// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { openPanel } from '../testing.tsx';
import { ProcessPanel } from './index.ts';

const texts = tables.process;
if (!texts) throw new Error('no texts');

afterEach(cleanup);

const file = `apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data:
  LEVEL: "3"
  app.yaml: |
    a: 1
    b: 2
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsUser: 1001, runAsGroup: 1001, fsGroup: 2000}
  containers:
  - name: app
    image: nginx:1.27
    command: [/bin/echo, $(GREETING), $(NONE)]
    envFrom:
    - configMapRef: {name: settings}
    env:
    - {name: GREETING, value: hello $(LEVEL)}
    - {name: LEVEL, value: "4"}
    volumeMounts:
    - {name: config, mountPath: /etc/app}
  - name: log
    image: busybox:1.37
  volumes:
  - {name: config, configMap: {name: settings}}
`;

const open = (text = file) => openPanel(<ProcessPanel />, text);

/** The part of the panel under a heading. */
const part = (title: string) =>
  within(screen.getByRole('heading', { name: title }).closest('section') as HTMLElement);

/** The line of a term, its value and what is said of it. */
const line = (title: string, name: string) =>
  part(title).getByText(name, { selector: 'dt, dt *' }).closest('div')?.querySelector('dd')?.textContent ??
  '';

describe('the panel', () => {
  it('shows the words that are executed, and which row of the table runs', async () => {
    await open();
    const words = part(texts.argv)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '');
    expect(words[0]).toContain('/bin/echo');
    expect(words[1]).toContain('hello 3');
    expect(words[1]).toContain(texts['argv.written']('$(GREETING)'));
    expect(words[2]).toContain(texts['argv.unresolved']('NONE'));
    const rows = within(screen.getByRole('table', { name: texts['argv.rows'] })).getAllByRole('row');
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.hasAttribute('aria-current')).map((row) => rows.indexOf(row))).toEqual([
      2,
    ]);
  });

  it('shows variables with their sources, and folds those of Services', async () => {
    await open();
    expect(line(texts.variables, 'GREETING')).toContain('hello 3');
    const level = line(texts.variables, 'LEVEL');
    expect(level).toContain('4');
    expect(level).toContain(texts['variables.replaces']('3', texts['source.configMap']('settings', 'LEVEL')));
    const service = part(texts.variables).getByText(texts['variables.service'](8, 'kubernetes'));
    expect(service.closest('details')?.open).toBe(false);
  });

  it('shows files with text, mode and owner', async () => {
    await open();
    const level = part('/etc/app').getByText('LEVEL').closest('div')?.textContent ?? '';
    expect(level).toContain('3');
    expect(level).toContain('0644 -rw-r--r--');
    expect(level).toContain(texts['files.owner']('0', '2000'));
    expect(part('/etc/app').getByText(/^a: 1/, { selector: 'summary *' })).toBeDefined();
    expect(part('/etc/app').getByText(texts['files.readOnly'])).toBeDefined();
  });

  it('shows who it is and what its masks mean', async () => {
    await open();
    expect(line(texts.identity, 'id')).toBe('uid=1001 gid=1001 groups=1001,2000');
    expect(line(texts.identity, 'CapBnd')).toContain('NET_BIND_SERVICE');
    expect(line(texts.identity, 'CapEff')).toContain(texts['identity.none']);
    expect(part(texts.hosts).getByText('/etc/hosts').closest('figure')?.textContent).toContain(
      '10.244.0.5\tweb',
    );
  });

  it('leads to the field', async () => {
    const { store } = await open();
    const button = part(texts.variables).getByRole('button', {
      name: texts['source.configMap']('settings', 'app.yaml'),
    });
    await act(async () => void fireEvent.click(button));
    expect(store.getState().spot).toMatchObject({
      path: ['spec', 'containers', 0, 'envFrom', 0],
      document: 1,
      by: 'panel',
    });
    expect(store.getState().layout.narrowTab).toBe('form');
  });

  it('says why a container does not start, and what a world makes of it', async () => {
    const workbench = await open(file.replace('metadata: {name: settings}', 'metadata: {name: other}'));
    const problems = part(texts.problems);
    expect(
      problems.getAllByRole('button', { name: texts['problem.object-missing']('ConfigMap', 'settings') }),
    ).toHaveLength(2);
    expect(problems.getAllByText('configmap "settings" not found')).toHaveLength(2);
    await act(async () =>
      workbench.actions.setWorld({ objects: { configMaps: { settings: { LEVEL: '7' } } } }),
    );
    expect(screen.queryByRole('heading', { name: texts.problems })).toBeNull();
    expect(line(texts.variables, 'GREETING')).toContain('hello 7');
  });

  it('follows the text, also that of another document', async () => {
    const { actions, store } = await open();
    const at = store.getState().text.indexOf('"3"');
    await act(async () => {
      actions.typed([{ start: at, end: at + 3, text: '"5"' }], store.getState().version);
    });
    expect(line(texts.variables, 'GREETING')).toContain('hello 5');
  });

  it('keeps what it shows while the text does not parse', async () => {
    const { actions, store } = await open();
    const at = store.getState().text.indexOf('kind: Pod');
    await act(async () => {
      actions.typed([{ start: at, end: at, text: '"' }], store.getState().version);
    });
    expect(line(texts.variables, 'GREETING')).toContain('hello 3');
  });

  it('is about the container that is chosen', async () => {
    const { actions } = await open();
    await act(async () => actions.selectPart({ kind: 'container', list: 'containers', index: 1 }));
    expect(part(texts.argv).getByText(texts['argv.nothing'])).toBeDefined();
    expect(part(texts.argv).getByText(texts['argv.unknown'])).toBeDefined();
  });

  it('is for Linux, and for Pods with containers', async () => {
    await open(file.replace('  securityContext: {run', '  os: {name: windows}\n  securityContext: {run'));
    expect(screen.getByText(texts.windows)).toBeDefined();
    cleanup();
    await open('apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {}\n');
    expect(screen.getByText(texts.none)).toBeDefined();
  });
});
