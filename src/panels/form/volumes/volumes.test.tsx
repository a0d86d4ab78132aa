// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, test } from 'vitest';
import { tables } from '../../../i18n/en/all.ts';
import { tables as zh } from '../../../i18n/zh-CN/all.ts';
import type { Json } from '../../../pod/index.ts';
import { minimalPod } from '../../../pod/testing.ts';
import { choose, renderForm } from '../testing.tsx';
import { phraseOf } from './phrase.ts';

afterEach(cleanup);

const volumes = ['spec', 'volumes'] as const;
const mounts = ['spec', 'containers', 0, 'volumeMounts'] as const;
const first = { kind: 'volume', index: 0 } as const;

function podWith(list: Json, mounted: Json = []): Json {
  return minimalPod([[...volumes], list], [[...mounts], mounted]);
}

const click = (element: Element) => act(async () => void fireEvent.click(element));
const type = (element: Element, value: string) =>
  act(async () => void fireEvent.change(element, { target: { value } }));
const row = (n: number) => screen.getByRole('listitem', { name: `Volume ${n}` });

async function add(kind: RegExp): Promise<void> {
  await click(screen.getByRole('button', { name: 'Add volume' }));
  await click(screen.getByRole('option', { name: kind }));
}

it('lists every volume with what it is and who mounts it, and opens the selected one', async () => {
  const form = renderForm(
    podWith(
      [
        { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
        { name: 'config', configMap: { name: 'web-config' } },
      ],
      [{ name: 'tmp', mountPath: '/tmp' }],
    ),
    first,
  );
  expect(row(1).textContent).toContain('Scratch space on the node’s disk, 64Mi');
  expect(within(row(1)).getByTitle('web /tmp')).toBeTruthy();
  expect(row(2).textContent).toContain('ConfigMap web-config');
  expect(within(row(2)).getByText('nobody')).toBeTruthy();
  expect(within(row(1)).getByLabelText('Size limit')).toBeTruthy();
  expect(within(row(2)).queryByLabelText('ConfigMap name')).toBeNull();
  await click(within(row(2)).getByRole('button', { name: 'Fields of config' }));
  expect(form.workbench.store.getState().part).toEqual({ kind: 'volume', index: 1 });
  expect(within(row(2)).getByLabelText('ConfigMap name')).toBeTruthy();
  expect(within(row(1)).queryByLabelText('Size limit')).toBeNull();
});

it('adds what needs nothing at once, under a name that is free, with the name in focus', async () => {
  const form = renderForm(podWith([{ name: 'scratch', emptyDir: {} }]), first);
  await add(/^Scratch space/);
  expect(form.at(...volumes, 1)).toEqual({ name: 'scratch-2', emptyDir: {} });
  expect(form.workbench.store.getState().part).toEqual({ kind: 'volume', index: 1 });
  const name = within(row(2)).getByLabelText('Volume name');
  expect(document.activeElement).toBe(name);
  await add(/^Scratch in memory/);
  expect(form.at(...volumes, 2)).toEqual({ name: 'memory', emptyDir: { medium: 'Memory' } });
});

it('keeps what needs more as a draft until that is there', async () => {
  const form = renderForm(podWith([{ name: 'tmp', emptyDir: {} }]), first);
  await add(/^Secrets/);
  expect(form.at(...volumes)).toHaveLength(1);
  expect(row(2).dataset.state).toBe('draft');
  expect(document.activeElement).toBe(within(row(2)).getByDisplayValue('secret'));
  await type(within(row(2)).getByDisplayValue('secret'), 'tls');
  expect(form.at(...volumes)).toHaveLength(1);
  const object = within(row(2)).getByLabelText('Secret name');
  // What is needed comes before what may be left.
  const modes = () => row(2).querySelectorAll('[data-path$="defaultMode"]').length;
  expect(modes()).toBe(0);
  await type(object, 'web-tls');
  expect(modes()).toBe(1);
  expect(form.at(...volumes, 1)).toEqual({ name: 'tls', secret: { secretName: 'web-tls' } });
  // The control in which it was typed stays.
  expect(object.isConnected).toBe(true);
  expect(form.workbench.store.getState().canUndo).toBe(true);
});

it('asks for a kind where a volume past the last one is selected, as from the outline', async () => {
  const form = renderForm(podWith([{ name: 'tmp', emptyDir: {} }]), { kind: 'volume', index: 1 });
  const search = screen.getByRole('combobox', { name: tables.ui['volume.pick'] });
  await type(search, 'nfs');
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await act(async () => void fireEvent.keyDown(search, { key: 'Enter' }));
  await type(within(row(2)).getByLabelText('Server'), 'a');
  expect(form.at(...volumes)).toHaveLength(1);
  await type(within(row(2)).getByLabelText('Exported path'), '/b');
  expect(form.at(...volumes, 1)).toEqual({ name: 'share', nfs: { server: 'a', path: '/b' } });
});

it('offers the retired kinds behind one line, and finds them by their name', async () => {
  renderForm(podWith([]), first);
  expect(screen.queryByRole('option', { name: /glusterfs/i })).toBeNull();
  await click(screen.getByRole('button', { name: /^More: 17/ }));
  expect(screen.getAllByRole('option')).toHaveLength(31);
  expect(screen.getByRole('option', { name: /awsElasticBlockStore/ }).textContent).toContain(
    'retired, use a claim',
  );
});

it('changes the kind, takes along what both have, and brings back what was left', async () => {
  const form = renderForm(
    podWith([
      { name: 'c', configMap: { name: 'web', defaultMode: 0o440, items: [{ key: 'a', path: 'b' }] } },
    ]),
    first,
  );
  const kind = () => screen.getByRole('button', { name: 'Kind of c' });
  await click(kind());
  await click(screen.getByRole('option', { name: /^Secrets/ }));
  expect(form.at(...volumes, 0)).toEqual({
    name: 'c',
    secret: { secretName: 'web', defaultMode: 0o440, items: [{ key: 'a', path: 'b' }] },
  });
  await click(kind());
  await click(screen.getByRole('option', { name: /^Scratch space/ }));
  expect(form.at(...volumes, 0)).toEqual({ name: 'c', emptyDir: {} });
  await click(kind());
  await click(screen.getByRole('option', { name: /^Configuration/ }));
  expect(form.at(...volumes, 0, 'configMap')).toMatchObject({ name: 'web', defaultMode: 0o440 });
});

it('writes another kind only when it has what it needs', async () => {
  const form = renderForm(podWith([{ name: 'c', emptyDir: {} }]), first);
  await click(screen.getByRole('button', { name: 'Kind of c' }));
  await click(screen.getByRole('option', { name: /^The node’s directory/ }));
  expect(form.at(...volumes, 0)).toEqual({ name: 'c', emptyDir: {} });
  await type(screen.getByLabelText('Path on the node'), '/var/log');
  expect(form.at(...volumes, 0)).toEqual({ name: 'c', hostPath: { path: '/var/log' } });
});

it('mounts a volume that nobody mounts, in one step', async () => {
  const form = renderForm(podWith([{ name: 'tmp', emptyDir: {} }]), first);
  await click(within(row(1)).getByRole('button', { name: 'Mount…' }));
  const path = screen.getByLabelText('Path in the container');
  const mount = screen.getByRole('button', { name: 'Mount' });
  await type(path, 'tmp');
  expect((mount as HTMLButtonElement).disabled).toBe(true);
  await type(path, '/tmp');
  const before = form.edits.length;
  await click(mount);
  expect(form.at(...mounts)).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
  expect(form.edits).toHaveLength(before + 1);
  expect(within(row(1)).getByTitle('web /tmp')).toBeTruthy();
});

it('removes a volume with what mounts it, or alone', async () => {
  const used = podWith(
    [{ name: 'tmp', emptyDir: {} }],
    [
      { name: 'tmp', mountPath: '/a' },
      { name: 'x', mountPath: '/b' },
      { name: 'tmp', mountPath: '/c' },
    ],
  );
  const form = renderForm(used, first);
  await click(within(row(1)).getByRole('button', { name: 'Menu of tmp' }));
  await click(screen.getByRole('menuitem', { name: 'Remove with its 2 mounts' }));
  expect(form.at(...mounts)).toEqual([{ name: 'x', mountPath: '/b' }]);
  expect(form.at(...volumes)).toBeUndefined();
  // Its menu is gone with it: the focus is not lost, and the help bar has nothing more to say of it.
  await waitFor(() => expect(document.activeElement?.hasAttribute('data-part-title')).toBe(true));
  expect(form.workbench.store.getState().spot).toBeUndefined();
  await act(async () => form.workbench.actions.undo());
  expect(form.root()).toEqual(used);
});

it('renames a volume with its mounts when the name is done, in one step', async () => {
  const pod = podWith([{ name: 'tmp', emptyDir: {} }], [{ name: 'tmp', mountPath: '/a' }]);
  const form = renderForm(pod, first);
  const name = screen.getByRole('textbox', { name: 'Volume name' });
  await act(async () => name.focus());
  expect(screen.getByText('Renaming also changes 1 mount.')).toBeTruthy();
  await type(name, 'scratch');
  expect(form.root()).toEqual(pod);
  await act(async () => void fireEvent.keyDown(name, { key: 'Enter' }));
  expect(form.at(...volumes, 0, 'name')).toBe('scratch');
  expect(form.at(...mounts, 0, 'name')).toBe('scratch');
  await act(async () => form.workbench.actions.undo());
  expect(form.root()).toEqual(pod);
});

it('shows all keys or a table of them, and writes nothing for the choice alone', async () => {
  const form = renderForm(podWith([{ name: 'c', configMap: { name: 'web' } }]), first);
  await click(screen.getByRole('radio', { name: 'These keys' }));
  expect(form.edits).toEqual([]);
  await type(screen.getByLabelText('Key'), 'a');
  expect(form.at(...volumes, 0, 'configMap')).toEqual({ name: 'web' });
  await type(screen.getByLabelText('File path'), 'a.conf');
  expect(form.at(...volumes, 0, 'configMap', 'items')).toEqual([{ key: 'a', path: 'a.conf' }]);
  await click(screen.getByRole('radio', { name: 'All keys' }));
  expect(form.at(...volumes, 0, 'configMap')).toEqual({ name: 'web' });
});

test.each<[Json, string, string]>([
  [{ name: 'a' }, 'Scratch space', 'by default, as no kind is given'],
  [{ name: 'a', emptyDir: null }, 'Scratch space', 'on the node’s disk'],
  [{ name: 'a', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } }, 'Scratch in memory', '1Gi'],
  [
    { name: 'a', persistentVolumeClaim: { claimName: 'd', readOnly: true } },
    'Persistent claim',
    'd, read-only',
  ],
  [
    {
      name: 'a',
      ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '5Gi' } } } } },
    },
    'Own claim',
    '5Gi',
  ],
  [{ name: 'a', secret: { secretName: 's', items: [{}] } }, 'Secret', 's, 1 file'],
  [
    { name: 'a', projected: { sources: [{ serviceAccountToken: {} }, { downwardAPI: {} }] } },
    'Several in one',
    'token, facts',
  ],
  [{ name: 'a', nfs: { server: 'h', path: '/p' } }, 'Network share', 'h:/p'],
  [{ name: 'a', glusterfs: {} }, 'GlusterFS', 'retired'],
  [{ name: 'a', emptyDir: {}, hostPath: {} }, '2 kinds at once', 'hostPath, emptyDir'],
  ['text', 'Scratch space', 'by default, as no kind is given'],
])('says what %j is', (volume, title, detail) => {
  const phrase = phraseOf(volume, tables);
  expect([phrase.title, phrase.detail.split(', ').sort()]).toEqual([title, detail.split(', ').sort()]);
  expect(phraseOf(volume, zh).title).not.toBe('');
});

it('shows lists that are none, and items that are no maps, as they stand', async () => {
  renderForm(podWith('text'), first);
  expect(screen.getByText('"text"')).toBeTruthy();
  cleanup();
  renderForm(podWith(['just text', { name: 'b', emptyDir: [] }]), { kind: 'volume', index: 1 });
  expect(row(1).textContent).toContain('just text');
  expect(row(2).textContent).toContain('[]');
});

it('changes scratch space from disk to memory by one field', async () => {
  const form = renderForm(podWith([{ name: 's', emptyDir: { sizeLimit: '1Gi' } }]), first);
  await click(screen.getByRole('button', { name: 'Kind of s' }));
  await click(screen.getByRole('option', { name: /^Scratch in memory/ }));
  expect(form.edits).toEqual([[{ op: 'set', path: [...volumes, 0, 'emptyDir', 'medium'], value: 'Memory' }]]);
});

it('says of a file without a mode which one it gets: that of its volume', async () => {
  const items = [{ key: 'a', path: 'a' }];
  const source = { configMap: { name: 'c', items } };
  for (const [volume, path, mode] of [
    [source, 'configMap.items[0].mode', '0644'],
    [{ configMap: { ...source.configMap, defaultMode: 0o440 } }, 'configMap.items[0].mode', '0440'],
    [{ downwardAPI: { items: [{ path: 'a' }], defaultMode: 0o400 } }, 'downwardAPI.items[0].mode', '0400'],
  ] as const) {
    renderForm(podWith([{ name: 'v', ...volume }]), first);
    const cell = document.querySelector(`[data-path="spec.volumes[0].${path}"]`);
    expect(cell?.querySelector('input')?.placeholder).toBe(mode);
    expect(cell?.querySelector('code')?.textContent).toMatch(/^r/);
    cleanup();
  }
});

it('sets a file mode by ticks, and shows its letters', async () => {
  const form = renderForm(podWith([{ name: 'c', secret: { secretName: 's' } }]), first);
  const ticks = screen.getByRole('button', { name: /who may do what/ });
  expect(screen.getByText('rw-r--r--')).toBeTruthy();
  await click(ticks);
  await click(screen.getByRole('checkbox', { name: 'Others: read' }));
  expect(form.at(...volumes, 0, 'secret')).toEqual({ secretName: 's', defaultMode: 0o640 });
  expect(screen.getByText('rw-r-----')).toBeTruthy();
});

it('writes a file of facts, and a source, when they say something', async () => {
  const form = renderForm(
    podWith([
      { name: 'f', downwardAPI: {} },
      { name: 'p', projected: {} },
    ]),
    first,
  );
  await type(screen.getByLabelText('File path'), 'labels');
  expect(form.edits).toEqual([]);
  await choose(screen.getByRole('combobox', { name: 'Content from' }), /^Pod field/);
  expect(form.edits).toEqual([]);
  await act(async () => form.workbench.actions.selectPart({ kind: 'volume', index: 1 }));
  await choose(screen.getByRole('combobox', { name: 'Source' }), /^Secret/);
  expect(form.edits).toEqual([]);
  await type(screen.getByLabelText('Secret name'), 'tls');
  expect(form.at(...volumes, 1, 'projected')).toEqual({ sources: [{ secret: { name: 'tls' } }] });
});

it('tells of each source of several in one which object and which files it brings', () => {
  renderForm(
    podWith([
      {
        name: 'identity',
        projected: {
          sources: [
            { serviceAccountToken: { audience: 'vault', path: 'token' } },
            { configMap: { name: 'root-ca', items: [{ key: 'ca.crt', path: 'tls/ca.pem' }] } },
            { secret: { name: 'client-cert' } },
            { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
          ],
        },
      },
    ]),
    first,
  );
  const source = (n: number) =>
    document.querySelector(`li[data-path="spec.volumes[0].projected.sources[${n}]"]`) as HTMLElement;
  const typed = (n: number) => [...source(n).querySelectorAll('input')].map(({ value }) => value);
  expect(typed(0)).toEqual(['vault', 'token']);
  expect(within(source(1)).getByTitle('ca.crt › tls/ca.pem')).toBeTruthy();
  expect(within(source(2)).getByText('all keys')).toBeTruthy();
  expect(within(source(3)).getByTitle('labels')).toBeTruthy();
});

it('draws the first of very many volumes, and the one that is added', async () => {
  renderForm(podWith(Array.from({ length: 500 }, (_, i) => ({ name: `v${i}`, emptyDir: {} }))), first);
  const rows = () =>
    [...document.querySelectorAll('[data-path^="spec.volumes["]')].filter(({ tagName }) => tagName === 'LI');
  await waitFor(() => expect(rows()).toHaveLength(200));
  await add(/^Scratch space/);
  await waitFor(() => expect(rows().at(-1)?.contains(document.activeElement)).toBe(true));
  expect(rows()).toHaveLength(201);
});

it('goes by Tab from the choice of these keys to the first of them, and nothing stands below the files', async () => {
  renderForm(podWith([{ name: 'config', configMap: { name: 'web-config' } }]), first);
  await click(within(row(1)).getByRole('radio', { name: 'These keys' }));
  const wanted = [
    within(row(1)).getByRole('radiogroup', { name: 'Optional' }),
    within(row(1)).getByRole('radio', { name: 'These keys' }),
    within(row(1)).getByRole('textbox', { name: 'Key' }),
    within(row(1)).getByRole('combobox', { name: 'File mode' }),
    within(row(1)).getByRole('button', { name: 'Add file' }),
  ];
  for (const [i, element] of wanted.slice(1).entries())
    expect(wanted[i]?.compareDocumentPosition(element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
