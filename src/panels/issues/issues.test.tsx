// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { WorkbenchContext } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { IssuesPanel } from './index.ts';

const { ui } = tables;

afterEach(cleanup);

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: app
    image: nginx:1.27
`;

function open(text: string) {
  const workbench = workbenchOn(text);
  render(
    <WorkbenchContext value={workbench}>
      <IssuesPanel />
    </WorkbenchContext>,
  );
  return workbench;
}

const rows = () => screen.queryAllByRole('listitem');
const severities = () => rows().map((row) => row.dataset.severity);
const click = (element: Element | null | undefined) =>
  act(async () => {
    fireEvent.click(element as Element);
  });

describe('a file without findings', () => {
  it('is said to have none', () => {
    open(pod);
    expect(document.body.textContent).toBe(`${ui['issues.none']}${ui['printed.title']}`);
  });

  it('is said to have no Pod where it has none', () => {
    open('apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n');
    expect(document.body.textContent).toBe(ui['issues.noPod']);
  });

  it('is not praised while it is being typed', async () => {
    const { store } = open(`${pod}  volumes: [\n`);
    await act(async () => store.setState({ shown: [] }));
    expect(document.body.textContent).toBe(`${ui['issues.typing']}${ui['printed.title']}`);
  });

  it('is not said to have none before it is judged', async () => {
    const { store, actions } = open(pod);
    await act(async () => store.setState(({ derived }) => ({ derived: { ...derived, judged: false } })));
    expect(document.body.textContent).toBe(ui['status.working']);
    await act(async () => actions.report({ kind: 'judgement' }));
    expect(document.body.textContent).toBe(ui['status.notJudged']);
  });
});

/** An error, a warning and an error, by their lines. */
const several = `${pod}    imagePullPolicy: always\n    env: [{name: A}, {name: A}]\n    terminationMessagePolicy: file\n`;

it('shows what all fixes change where they were asked for elsewhere', async () => {
  const workbench = workbenchOn(several);
  workbench.actions.reviewFixes(true);
  render(
    <WorkbenchContext value={workbench}>
      <IssuesPanel />
    </WorkbenchContext>,
  );
  expect(await screen.findByRole('region', { name: ui['issues.preview'] })).toBeTruthy();
  expect(workbench.store.getState().reviewing).toBe(false);
});

it('says that it works while what all fixes change is found out, and is asked once', async () => {
  const workbench = workbenchOn(several);
  let end = () => {};
  const planFixes = vi.fn(
    () =>
      new Promise<undefined>((done) => {
        end = () => done(undefined);
      }),
  );
  render(
    <WorkbenchContext value={{ ...workbench, actions: { ...workbench.actions, planFixes } }}>
      <IssuesPanel />
    </WorkbenchContext>,
  );
  const said = () => screen.getByText(ui['status.working'], { exact: true });
  const button = screen.getByRole('button', { name: new RegExp(ui['issues.fixAll'](2).slice(0, 4)) });
  await click(button);
  await click(button);
  expect(said().getAttribute('role')).toBe('status');
  expect(planFixes).toHaveBeenCalledTimes(1);
  await act(async () => end());
  expect(screen.queryByText(ui['status.working'])).toBeNull();
});

describe('the findings', () => {
  it('come errors first, then warnings, each in text order, with line and path', () => {
    open(several);
    expect(severities()).toEqual(['error', 'error', 'warning']);
    const said = rows().map(({ textContent }) => textContent ?? '');
    expect(said[0]).toContain(ui['issues.line'](9));
    expect(said[1]).toContain(ui['issues.line'](11));
    expect(said[2]).toContain(ui['issues.line'](10));
    const codes = rows().map((row) => row.querySelector('code:last-of-type')?.textContent);
    expect(said[0]).toContain(`Container app › ${tables.fields['Container.imagePullPolicy'].label}`);
    expect(said[2]).toContain(`Container app › variable 2 › ${tables.fields['EnvVar.name'].label}`);
    // Errors as the server says them, others with their path.
    expect(codes[0]).toBeTruthy();
    expect(
      within(rows()[0] as HTMLElement).getByText(
        /^spec\.containers\[0\]\.imagePullPolicy: Unsupported value/,
      ),
    ).toBeTruthy();
    expect(within(rows()[2] as HTMLElement).getByText('spec.containers[0].env[1].name')).toBeTruthy();
  });

  it('say in words what their sign says', () => {
    open(several);
    const labels = rows().map((row) => within(row).getByRole('img').getAttribute('aria-label'));
    expect(labels).toEqual([ui['issues.error'], ui['issues.error'], ui['issues.warning']]);
  });

  it('lead to their place, in the text and in the form', async () => {
    const { store, actions } = open(several);
    actions.setLayout({ narrowTab: 'panels' });
    await click(within(rows()[0] as HTMLElement).getByTitle(ui['issues.goto']));
    const { spot, layout } = store.getState();
    expect(spot).toEqual({
      path: ['spec', 'containers', 0, 'imagePullPolicy'],
      document: 0,
      by: 'panel',
      offset: several.indexOf('always'),
    });
    expect(layout.narrowTab).toBe('form');
  });

  it('lead to where they stand by now', async () => {
    const { store, actions } = open(several);
    await act(async () =>
      actions.typed([{ start: 0, end: 0, text: '# one more line\n' }], store.getState().version),
    );
    await act(async () => actions.doneTyping());
    await click(within(rows()[0] as HTMLElement).getByTitle(ui['issues.goto']));
    const { spot, text } = store.getState();
    expect(spot?.offset).toBe(text.indexOf('always'));
    expect(rows()[0]?.textContent).toContain(ui['issues.line'](10));
  });

  it('of the text as a whole lead to the text', async () => {
    const { store, actions } = open(`${pod}  volumes: [\n`);
    actions.setLayout({ narrowTab: 'panels' });
    const whole = store.getState().shown.findIndex(({ issue }) => issue.path.length === 0);
    expect(whole).toBeGreaterThanOrEqual(0);
    await click(within(rows()[whole] as HTMLElement).getByTitle(ui['issues.goto']));
    expect(store.getState().layout.narrowTab).toBe('yaml');
  });

  it('are grouped by document where there are several', () => {
    open(`${several}---\n${several}`);
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([ui['issues.document'](1), ui['issues.document'](2)]);
    expect(severities()).toEqual(['error', 'error', 'warning', 'error', 'error', 'warning']);
    cleanup();
    open(`${several}---\n# nothing here\n`);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('are shown a hundred at first, then all', async () => {
    const many = Array.from(
      { length: 101 },
      (_, i) => `  - {name: a${i}, image: a:1, imagePullPolicy: always}\n`,
    );
    open(pod + many.join(''));
    expect(rows()).toHaveLength(100);
    await click(screen.getByRole('button', { name: ui['issues.showAll'](101) }));
    expect(rows()).toHaveLength(101);
    expect(screen.queryByRole('button', { name: ui['issues.showAll'](101) })).toBeNull();
  });

  it('of which there are very many are shown more at a time, in another text too', async () => {
    const many = (count: number) => pod + Array.from({ length: count }, (_, i) => `  f${i}: 1\n`).join('');
    const { actions } = open(many(450));
    expect(rows()).toHaveLength(100);
    await click(screen.getByRole('button', { name: ui['form.showMore'](350) }));
    expect(rows()).toHaveLength(300);
    expect(screen.getByRole('button', { name: ui['issues.showAll'](450) })).toBeTruthy();
    await act(async () => actions.replaceText(many(700), 'other.yaml'));
    expect(rows()).toHaveLength(300);
    expect(screen.getByRole('button', { name: ui['form.showMore'](400) })).toBeTruthy();
  });
});

describe('fixes', () => {
  const fixed = several.replace('always', 'Always');
  const fix = (row: HTMLElement | undefined) =>
    within(row as HTMLElement).queryByRole('button', { name: /^Use (Always|File): / });

  it('of one finding change its place, and the panel takes the focus', async () => {
    const { store } = open(several);
    expect(rows().map((row) => fix(row) !== null)).toEqual([true, true, false]);
    await click(fix(rows()[0]));
    expect(store.getState().text).toBe(fixed);
    expect(rows()).toHaveLength(2);
    expect(document.activeElement?.contains(rows()[0] ?? null)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('all at once are shown before, each with a tick', async () => {
    const { store } = open(several);
    await click(screen.getByRole('button', { name: ui['issues.fixAll'](2) }));
    const preview = screen.getByRole('region', { name: ui['issues.preview'] });
    const lines = (mark: string) =>
      [...preview.querySelectorAll(`[data-mark="${mark}"] code`)].map(({ textContent }) => textContent);
    expect(lines('-')).toEqual(['    imagePullPolicy: always', '    terminationMessagePolicy: file']);
    expect(lines('+')).toEqual(['    imagePullPolicy: Always', '    terminationMessagePolicy: File']);
    const ticks = within(preview).getAllByRole('checkbox') as HTMLInputElement[];
    expect(ticks.map(({ checked }) => checked)).toEqual([true, true]);
    expect(ticks[0]?.labels?.[0]?.textContent).toMatch(/^Container app › /);
    expect(preview.textContent).toContain(ui['issues.leaves'](0));
    await click(ticks[1]);
    expect(preview.textContent).toContain(ui['issues.leaves'](1));
    expect(store.getState().text).toBe(several);
    await click(within(preview).getByRole('button', { name: ui['issues.applyChosen'](1) }));
    expect(store.getState().text).toBe(fixed);
    expect(screen.queryByRole('region', { name: ui['issues.preview'] })).toBeNull();
    await click(screen.getByRole('button', { name: ui['issues.fixAll'](1) }));
    await click(screen.getByRole('button', { name: ui['issues.applyChosen'](1) }));
    expect(store.getState().text).toBe(fixed.replace('file', 'File'));
    expect(screen.queryByRole('button', { name: /Fix/ })).toBeNull();
  });

  it('can be turned down, and a preview of a text that changed since is gone', async () => {
    const { store, actions } = open(several);
    const all = () => screen.getByRole('button', { name: ui['issues.fixAll'](2) });
    await click(all());
    await click(screen.getByRole('button', { name: ui['issues.cancel'] }));
    expect(store.getState().text).toBe(several);
    await click(all());
    await act(async () => void (await actions.set(['metadata', 'name'], 'shop')));
    expect(screen.queryByRole('region', { name: ui['issues.preview'] })).toBeNull();
    expect(all()).toBeTruthy();
  });
});

describe('what kubectl prints', () => {
  const toggle = () => screen.getByRole('button', { name: ui['printed.title'] });
  const lines = (name: string) =>
    within(screen.getByRole('list', { name }))
      .getAllByRole('listitem')
      .map((item) => item.querySelector('code')?.textContent);

  it('is asked for only while it is open', async () => {
    const { store } = open(pod);
    expect(store.getState().wanted.printed).toBeUndefined();
    await click(toggle());
    expect(store.getState().wanted.printed).toBe('pod.yaml');
    expect(lines('Pod web')).toEqual(['pod/web created (server dry run)']);
    await click(toggle());
    expect(store.getState().wanted.printed).toBeUndefined();
    expect(screen.queryByRole('list', { name: 'Pod web' })).toBeNull();
  });

  it('is every line of the server, each with the way to its finding, to copy', async () => {
    const { store } = open(pod.replace('image: nginx:1.27', 'imagePullPolicy: Sometimes'));
    await click(toggle());
    const [head, ...errors] = lines('Pod web');
    expect(head).toBe('The Pod "web" is invalid: ');
    expect(errors).toEqual([
      '* spec.containers[0].image: Required value',
      '* spec.containers[0].imagePullPolicy: Unsupported value: "Sometimes": supported values: "Always", "IfNotPresent", "Never"',
    ]);
    await click(screen.getByRole('button', { name: /^\* spec.containers\[0\].imagePullPolicy/ }));
    expect(store.getState().spot?.path).toEqual(['spec', 'containers', 0, 'imagePullPolicy']);
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await click(screen.getByRole('button', { name: ui['printed.copy'] }));
    vi.unstubAllGlobals();
    expect(copied).toEqual([`${[head, ...errors].join('\n')}\n`]);
  });

  it('has the lines of every document, and strict errors in one line', async () => {
    open(`${pod.replace('  name: web', '  name: other')}  a: 1\n  b: 2\n---\n${pod}`);
    await click(toggle());
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await click(screen.getByRole('button', { name: ui['printed.copy'] }));
    vi.unstubAllGlobals();
    expect(copied[0]?.split('\n')).toEqual([
      'Error from server (BadRequest): error when creating "pod.yaml": Pod in version "v1" cannot be handled as a Pod: strict decoding error: unknown field "spec.a", unknown field "spec.b"',
      'pod/web created (server dry run)',
      '',
    ]);
  });

  it('is shown from a finding, with its lines marked', async () => {
    open(pod.replace('image: nginx:1.27', 'imagePullPolicy: Sometimes'));
    const row = screen.getAllByRole('listitem').find(({ textContent }) => textContent?.includes('Sometimes'));
    if (!row) throw new Error('no such finding');
    await click(within(row).getByRole('button', { name: new RegExp(`^${ui['printed.show']}`) }));
    const marked = screen.getByRole('list', { name: 'Pod web' }).querySelectorAll('[aria-current]');
    expect([...marked].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('imagePullPolicy: Unsupported value'),
    ]);
  });

  it('tells what is dropped, and what a cluster adds', async () => {
    open(`${pod}    lifecycle: {stopSignal: SIGTERM}\n  priorityClassName: high\n`);
    await click(toggle());
    expect(screen.getByText('spec.containers[0].lifecycle', { selector: 'p code' })).toBeTruthy();
    const added = screen.getByText(ui['printed.added.priorityClass']).closest('ul');
    expect(added?.textContent).toContain(ui['printed.added.serviceAccount']);
    expect(added?.textContent).not.toContain(ui['printed.added.priority']);
  });

  it('is the error of the reader where the text is no YAML', async () => {
    open(`${pod}  volumes: [\n`);
    await click(toggle());
    expect(
      screen.getByText(/^error: error parsing pod.yaml: error converting YAML to JSON: yaml: line/),
    ).toBeTruthy();
  });
});

describe('what a comment silences', () => {
  it('is written from a finding, counted, shown and said again, each in one step of undo', async () => {
    const { store, actions } = open(several);
    const before = store.getState().text;
    expect(severities()).toContain('warning');
    await click(screen.getByRole('button', { name: new RegExp(`^${ui['issues.silence']}: `) }));
    expect(store.getState().text).toContain('# podwright-ignore: ');
    expect(severities()).toEqual(['error', 'error']);
    await click(screen.getByRole('button', { name: ui['issues.silenced'](1) }));
    expect(severities()).toEqual(['error', 'error', 'warning']);
    await click(screen.getByRole('button', { name: new RegExp(`^${ui['issues.unsilence']}: `) }));
    expect(store.getState().text).toBe(before);
    expect(screen.queryByRole('button', { name: ui['issues.silenced'](1) })).toBeNull();
    await act(async () => actions.undo());
    expect(store.getState().text).toContain('# podwright-ignore: ');
    await act(async () => actions.undo());
    expect(store.getState().text).toBe(before);
  });

  it('is nothing: then the comment is told', () => {
    open(pod.replace('nginx:1.27', 'nginx:1.27 # podwright-ignore: image-tag'));
    expect(severities()).toEqual(['warning']);
    expect(rows()[0]?.textContent).toContain('image-tag');
    expect(screen.queryByRole('button', { name: new RegExp(`^${ui['issues.silence']}`) })).toBeNull();
  });
});

it('offers to add the volume that a mount names and the Pod lacks', async () => {
  const { store } = open(`${pod}    volumeMounts:\n    - name: data\n      mountPath: /data\n`);
  await click(screen.getByRole('button', { name: ui['create.volume']('data') }));
  expect(store.getState().text).toContain('volumes:');
  expect(severities()).not.toContain('error');
});

it('shows thousands after the rest of the page, and does not say meanwhile that there are none', async () => {
  const few = workbenchOn(`${pod}  f0: 1\n`).store.getState().shown;
  const shown = Array.from({ length: 2100 }, () => few).flat();
  const { store, actions } = open(pod);
  const judged = (is: boolean) => ({ derived: { ...store.getState().derived, judged: is } });
  await act(async () => store.setState(judged(false)));
  const seen: (string | null)[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) seen.push(node.textContent);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  await act(async () => store.setState({ ...judged(true), shown }));
  observer.disconnect();
  expect(rows()).toHaveLength(100);
  expect(seen.some((text) => text?.includes(ui['issues.none']))).toBe(false);
  // Few others take their place at once.
  await act(async () => actions.replaceText(`${pod}  f0: 1\n`, 'other.yaml'));
  expect(rows()).toHaveLength(1);
});
