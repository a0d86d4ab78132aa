// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { loadJudge, openWorkbench } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { PartForm } from '../form/index.ts';
import { renderOn } from '../testing.tsx';
import { Outline } from './index.ts';

afterEach(cleanup);

it('marks a volume that is a directory of the node', async () => {
  const workbench = workbenchOn(
    `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers: [{name: a, image: a:1}]
  volumes: [{name: logs, hostPath: {path: /var/log}}, {name: tmp, emptyDir: {}}]
`,
  );
  renderOn(workbench, <Outline />);
  const marks = screen.getAllByRole('img', { name: tables.ui['outline.risky'] });
  expect(marks.map((mark) => mark.closest('button')?.title)).toEqual(['logs']);
});

it('counts what is wrong with a list that is missing or misspelled at its heading, a misspelled setting at its group', () => {
  const counted = (spec: string) => {
    renderOn(workbenchOn(`apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: ${spec}\n`), <Outline />);
    const found = screen
      .getAllByTitle(/ errors?$/)
      .map(
        (chip) => `${chip.closest('button')?.title ?? chip.previousSibling?.textContent} ${chip.textContent}`,
      );
    cleanup();
    return found;
  };
  const { ui } = tables;
  expect(counted('{}')).toEqual([`${ui['outline.containers']} 1`]);
  expect(counted('{container: [{name: a, image: "a:1"}]}')).toEqual([`${ui['outline.containers']} 1`]);
  expect(counted('{containers: [{name: a, image: "a:1"}], volume: []}')).toEqual([
    `${ui['outline.volumes']} 1`,
  ]);
  expect(counted('{containers: [{name: a, image: "a:1"}], nodeselector: {}}')).toEqual([
    `${ui['outline.scheduling']} 1`,
  ]);
});

const pod = `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
  - name: N
    image: a:1
    colour: off
  - name: 010
  - name: "010"
  - image: b:1
  volumes:
  - name: yes
    emptyDir: {}
`;

it('shows names and unknown keys as they stand in the text, whatever YAML takes them for', async () => {
  const workbench = openWorkbench({
    language: 'en',
    messages: tables,
    judge: await loadJudge(),
    document: {
      text: pod,
      fileName: 'pod.yaml',
      selection: { document: 0, pod: 0 },
      part: { kind: 'metadata' },
    },
  });
  renderOn(
    workbench,
    <>
      <Outline />
      <PartForm />
    </>,
  );
  const names = () =>
    [...document.querySelectorAll('li > button[title]')]
      .slice(1, 6)
      // Each has its icon, its name and what else there is to say.
      .map((row) => row.children[1]?.textContent);
  expect(names()).toEqual(['N', '010', '010', tables.ui['outline.unnamed'], 'yes']);
  expect(screen.getByRole('heading', { name: 'Container N' })).toBeTruthy();
  expect(document.querySelector('[data-path="spec.containers[0].colour"] pre')?.textContent).toBe('off');
  await act(async () => workbench.actions.selectPart({ kind: 'volume', index: 0 }));
  expect((screen.getByRole('textbox', { name: 'Volume name' }) as HTMLInputElement).value).toBe('yes');
  await act(async () => {
    const start = pod.indexOf(': N\n') + 2;
    const { version } = workbench.store.getState();
    workbench.actions.typed([{ start, end: start + 1, text: 'Off' }], version);
  });
  expect(names()[0]).toBe('Off');
});

const shop = `apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  initContainers:
  - {name: migrate, image: "a:1"}
  - {name: logs, image: "b:1", restartPolicy: Always}
  - {name: warm, image: "c:1"}
  containers:
  - name: web
    image: d:1
    ports: [{containerPort: 80, name: "9090"}, {containerPort: 81}]
    env: [{name: A, value: b}]
    readinessProbe: {tcpSocket: {port: 80}}
    livenessProbe: {tcpSocket: {port: 80}}
  volumes:
  - {name: tmp, emptyDir: {}}
`;

const openShop = () => openOn(shop);

function openOn(text: string) {
  const workbench = workbenchOn(text);
  renderOn(
    workbench,
    <>
      <Outline />
      <div data-region="form">
        <PartForm />
      </div>
    </>,
  );
  return workbench;
}

const rowOf = (name: string) => screen.getByTitle(name);

it('tells each part by its role, the init containers in the order they run', () => {
  openShop();
  expect(['migrate', 'logs', 'warm', 'tmp'].map((name) => rowOf(name).textContent)).toEqual([
    `1migrate${tables.ui['outline.init']}`,
    `logs${tables.ui['outline.sidecar']}`,
    `2warm${tables.ui['outline.init']}`,
    `tmp${tables.ui['outline.volume.emptyDir']}`,
  ]);
  expect(rowOf('web').textContent).toContain('1');
  expect(rowOf('web').querySelector('[title]')?.getAttribute('title')).toBe(tables.ui['outline.errors'](1));
});

it('unfolds the sections of the open part, which a click opens and scrolls to', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const { actions } = openShop();
  await act(async () => actions.selectPart({ kind: 'container', list: 'containers', index: 0 }));
  const row = rowOf('web').closest('li') as HTMLElement;
  const sections = within(row).getAllByRole('listitem');
  const said = sections.map(({ textContent }) => textContent);
  expect(said).toContain(`${tables.ui['form.section.ports']}2`);
  expect(said).toContain(`${tables.ui['form.section.environment']}1`);
  expect(said).toContain(`${tables.ui['form.section.probes']}2`);
  expect(said).toContain(tables.ui['form.section.mounts']);
  const wrong = sections.filter((each) =>
    within(each).queryByRole('img', { name: tables.ui['outline.sectionWrong'] }),
  );
  expect(wrong.map(({ textContent }) => textContent)).toEqual([`${tables.ui['form.section.ports']}2`]);
  const mounts = () => document.querySelector('[data-section="containers mounts"]') as HTMLElement;
  expect(mounts().querySelector('[aria-expanded]')?.getAttribute('aria-expanded')).toBe('false');
  scrolled.mockClear();
  await act(async () => {
    fireEvent.click(within(row).getByRole('button', { name: tables.ui['form.section.mounts'] }));
    await new Promise(requestAnimationFrame);
  });
  expect(mounts().querySelector('[aria-expanded]')?.getAttribute('aria-expanded')).toBe('true');
  expect(scrolled.mock.contexts).toEqual([mounts()]);
  vi.restoreAllMocks();
});

it('marks the section that was clicked until the form is scrolled, though it cannot come to the top', async () => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const { actions } = openShop();
  await act(async () => actions.selectPart({ kind: 'container', list: 'containers', index: 0 }));
  const row = rowOf('web').closest('li') as HTMLElement;
  const marked = () => row.querySelector('[data-in-view]')?.textContent;
  const form = document.querySelector('[data-region="form"]') as HTMLElement;
  const scroll = async () => {
    fireEvent.scroll(form);
    await new Promise(requestAnimationFrame);
  };
  // Nothing is laid out here: every section begins at the top, and the last of them is the one in view.
  await act(scroll);
  const last = marked();
  await act(async () => {
    fireEvent.click(within(row).getByRole('button', { name: tables.ui['form.section.security'] }));
    await new Promise(requestAnimationFrame);
  });
  await act(scroll);
  expect(marked()).toBe(tables.ui['form.section.security']);
  expect(last).not.toBe(marked());
  const security = form.querySelector('[data-section="containers security"]') as HTMLElement;
  security.getBoundingClientRect = () => new DOMRect(0, -40, 0, 0);
  await act(scroll);
  expect(marked()).toBe(last);
  vi.restoreAllMocks();
});

const settled = `apiVersion: v1
kind: Pod
metadata:
  name: a
  ownerReferences: [{apiVersion: v1, kind: Node, name: n, uid: ""}]
spec:
  containers: [{name: app, image: a:1}]
  securityContext: {runAsUser: -1, sysctls: [{name: kernel.shm_rmid_forced, value: "1"}]}
  imagePullSecrets: [{name: a}, {name: b}]
  dnsConfig: {nameservers: [1.1.1.1]}
  hostAliases: [{ip: 1.1.1.1, hostnames: [b]}]
  tolerations: [{key: a, operator: Exists}, {key: b, operator: Exists}]
  topologySpreadConstraints: [{maxSkew: 0, topologyKey: z, whenUnsatisfiable: DoNotSchedule}]
`;

it.each([
  [{ kind: 'metadata' }, 'outline.metadata', ['Owners and finalizers1!', 'Set by the server']],
  [
    { kind: 'group', group: 'security' },
    'outline.security',
    ['Users and groups!', 'Confinement1', 'Identity2', 'Shared with others'],
  ],
  [{ kind: 'group', group: 'network' }, 'outline.network', ['DNS', 'Names', 'Hosts file1']],
  [
    { kind: 'group', group: 'scheduling' },
    'outline.scheduling',
    [
      'Must have',
      'Rather',
      'Near or away from Pods',
      'Taints it tolerates2',
      'Spread1!',
      'Priority',
      'Placed by',
    ],
  ],
] as const)('lists the sections of %o, each of which the form has', async (part, title, expected) => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const { actions } = openOn(settled);
  await act(async () => actions.selectPart(part));
  const row = rowOf(tables.ui[title]).closest('li') as HTMLElement;
  const sections = within(row).getAllByRole('listitem');
  const sectionWrong = tables.ui['outline.sectionWrong'];
  expect(
    sections.map(
      (each) => each.textContent + (within(each).queryByRole('img', { name: sectionWrong }) ? '!' : ''),
    ),
  ).toEqual(expected);
  for (const each of sections) {
    scrolled.mockClear();
    const button = within(each).getByRole('button');
    await act(async () => {
      fireEvent.click(button);
      await new Promise(requestAnimationFrame);
    });
    const [section] = scrolled.mock.contexts as HTMLElement[];
    const heading = section && within(section).getAllByRole('heading')[0]?.textContent;
    expect(heading?.startsWith(button.firstElementChild?.textContent ?? '?')).toBe(true);
  }
  vi.restoreAllMocks();
});

it('adds an init container or a sidecar by the menu at their head', async () => {
  const { store } = openShop();
  const { ui } = tables;
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: ui['outline.addInit'] })));
  await act(async () => {
    fireEvent.click(
      screen.getByRole('menuitem', { name: new RegExp(`^${ui['outline.addSidecar']}`), hidden: true }),
    );
  });
  // It is written when it has an image.
  expect(store.getState().text).toBe(shop);
  expect(store.getState().partDraft).toMatchObject({
    list: 'initContainers',
    index: 3,
    value: { name: 'sidecar', restartPolicy: 'Always' },
  });
});

it('marks no section while the focus is above the first, and leaves the mark while the form is hidden', async () => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 9, 9));
  const { actions } = openShop();
  const form = document.querySelector('[data-region="form"]') as HTMLElement;
  const marked = () => document.querySelector('[data-in-view]')?.textContent;
  const scroll = () =>
    act(async () => {
      fireEvent.scroll(form);
      await new Promise(requestAnimationFrame);
    });
  await act(async () => actions.selectPart({ kind: 'metadata' }));
  const name = form.querySelector('[data-path="metadata.name"] input') as HTMLElement;
  await act(async () => {
    name.focus();
    await new Promise(requestAnimationFrame);
  });
  expect(marked()).toBeUndefined();
  await act(async () => actions.selectPart({ kind: 'container', list: 'containers', index: 0 }));
  const ports = form.querySelector('[data-section="containers ports"] button') as HTMLElement;
  await act(async () => {
    ports.focus();
    await new Promise(requestAnimationFrame);
  });
  expect(marked()).toBe(`${tables.ui['form.section.ports']}2`);
  // As the maximised panels hide it: no focus in it, and every place is 0.
  form.hidden = true;
  await act(async () => ports.blur());
  await scroll();
  expect(marked()).toBe(`${tables.ui['form.section.ports']}2`);
  form.hidden = false;
  await scroll();
  expect(marked()).not.toBe(`${tables.ui['form.section.ports']}2`);
  vi.restoreAllMocks();
});

it('counts what the security of a container sets', () => {
  const workbench = workbenchOn(
    `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers: [{name: a, image: a:1, securityContext: {runAsNonRoot: true, capabilities: {drop: [ALL], add: [CHOWN]}}}]
`,
  );
  workbench.actions.selectPart({ kind: 'container', list: 'containers', index: 0 });
  renderOn(workbench, <Outline />);
  const { ui } = tables;
  expect(screen.getByRole('button', { name: `${ui['form.section.security']} 2` })).toBeTruthy();
});
