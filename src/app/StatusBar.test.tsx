// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tables } from '../i18n/en/all.ts';
import { loadTables, withoutJudgement } from '../i18n/index.ts';
import { openWorkbench } from '../store/index.ts';
import { workbenchOn } from '../store/testing.ts';
import { securityCard } from './form-part.tsx';
import { StatusBar } from './StatusBar.tsx';
import { acceptedPod, renderOn } from './testing.tsx';

const { ui } = tables;

beforeEach(() => {
  // happy-dom has no popovers.
  HTMLElement.prototype.hidePopover ??= () => undefined;
});
afterEach(cleanup);

function open(text: string) {
  const workbench = workbenchOn(text);
  renderOn(workbench, <StatusBar />);
  return workbench;
}

const buttons = () => screen.getAllByRole('button');
/** What the first button says; every verdict has a sign for the eye. */
function verdict() {
  const [button] = buttons();
  const kind = button?.dataset.kind;
  expect(button?.querySelector('svg[aria-hidden="true"]') !== null).toBe(kind !== 'none');
  return { kind, words: button?.textContent };
}

const invalid = acceptedPod.replace('name: web', 'name: Web');
const warned = `${acceptedPod}    env: [{name: A}, {name: A}]\n`;
const brokenText = `${acceptedPod}  volumes: [\n`;

test('a Pod that a server takes is accepted', () => {
  open(acceptedPod);
  expect(verdict()).toEqual({ kind: 'ok', words: ui['status.accepted'] });
  expect(buttons()[0]?.querySelector('[data-brief]')?.getAttribute('data-brief')).toBe(
    ui['status.acceptedBrief'],
  );
});

test('a Pod without containers has no level of Pod Security', async () => {
  const level = () => document.body.textContent?.includes(ui['status.security']);
  const { actions } = open(acceptedPod);
  expect(level()).toBe(true);
  await act(async () => actions.set(['spec', 'containers'], []));
  expect(level()).toBe(false);
});

test('errors are counted, and warnings beside them are not', () => {
  open(invalid.replace('image: nginx:1.27', 'imagePullPolicy: always'));
  expect(verdict()).toEqual({ kind: 'error', words: ui['status.rejected'](3) });
  cleanup();
  open(warned.replace('name: web', 'name: Web'));
  expect(verdict().words).toBe(ui['status.rejected'](1));
});

test('a container in the making is said to lack its image, and explains that there is none yet', async () => {
  const { actions } = open('apiVersion: v1\nkind: Pod\nmetadata: {name: pod}\n');
  expect(verdict().kind).toBe('error');
  const draft = { list: 'containers', index: 0, value: { name: 'app' }, suggested: 'app' } as const;
  await act(async () => actions.draftPart(draft));
  expect(verdict()).toEqual({ kind: 'draft', words: 'Not complete: image of app' });
  await act(async () => actions.draftPart({ ...draft, value: {} }));
  expect(verdict().words).toBe('Not complete: name and image of the new container');
  await act(async () => actions.draftPart(undefined));
  expect(verdict().kind).toBe('error');
});

test('what a container in the making does not explain is an error all the same', async () => {
  const { actions } = open('apiVersion: v1\nkind: Pod\nmetadata: {name: Pod}\n');
  await act(async () =>
    actions.draftPart({ list: 'containers', index: 0, value: { name: 'app' }, suggested: 'app' }),
  );
  expect(verdict()).toEqual({ kind: 'error', words: ui['status.rejected'](1) });
});

test('warnings are counted where a server takes the Pod', () => {
  open(warned);
  expect(verdict()).toEqual({
    kind: 'warning',
    words: `${ui['status.accepted']} · ${ui['status.warnings'](1)}`,
  });
});

test('a text that does not read is broken, but only once its line is done', async () => {
  const { store } = open(brokenText);
  const { findings } = store.getState();
  // What exactly is wrong counts as errors; before it is known the text is broken all the same.
  const line = findings.find(({ issue }) => issue.type === 'SyntaxError')?.line ?? 0;
  expect(verdict()).toEqual({ kind: 'error', words: ui['help.broken'](line) });
  await act(async () => store.setState({ findings: [] }));
  expect(verdict()).toEqual({ kind: 'error', words: ui['help.brokenSomewhere'] });
  await act(async () => store.setState({ typingLine: 9 }));
  expect(verdict()).toEqual({ kind: 'none', words: ui['status.typing'] });
  await act(async () => store.setState({ findings }));
  expect(verdict().kind).toBe('error');
});

test('of a broken text with several errors their number is told, not the line of one', () => {
  open('apiVersion: v1\nkind: pod\nmetadata: {name: a}\nspec:\n  containers：\n  - {name: b, image: c:1}\n');
  expect(verdict()).toEqual({ kind: 'error', words: ui['status.broken'](2) });
});

test('a text without a Pod is said to have none', () => {
  open('apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n');
  expect(verdict()).toEqual({ kind: 'none', words: ui['status.noPod'] });
});

test('without a text the keys are named that bring one', () => {
  open('');
  expect([...document.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(['N', 'Ctrl V']);
  expect(screen.queryByRole('button')).toBeNull();
});

test('what was known of the Pod is told as of then while its kind is another', async () => {
  const { store, actions } = open(acceptedPod);
  const before = buttons().length;
  const at = acceptedPod.indexOf('kind: Pod') + 'kind: Pod'.length;
  await act(async () => {
    actions.typed([{ start: at, end: at, text: 'd' }], store.getState().version);
  });
  expect(buttons()).toHaveLength(before);
  expect(document.querySelectorAll('[data-stale]')).toHaveLength(before - 1);
});

test('what is not judged yet is no verdict, and it is said where the judgement does not come', async () => {
  const texts = await loadTables('en');
  const workbench = openWorkbench({
    language: 'en',
    messages: withoutJudgement(texts),
    judge: () => new Promise(() => {}),
    judgementTexts: () => new Promise(() => {}),
    document: {
      text: acceptedPod,
      fileName: 'pod.yaml',
      selection: { document: 0, pod: 0 },
      part: { kind: 'metadata' },
    },
  });
  renderOn(workbench, <StatusBar />);
  expect(verdict()).toEqual({ kind: 'none', words: ui['status.working'] });
  expect(buttons()).toHaveLength(1);
  await act(async () => workbench.actions.report({ kind: 'judgement' }));
  expect(verdict()).toEqual({ kind: 'none', words: ui['status.notJudged'] });
});

test('the verdict opens the issues, also where regions are tabs', async () => {
  const { store, actions } = open(acceptedPod);
  actions.setLayout({ dockOpen: false, dockTab: 'linux', narrowTab: 'form' });
  fireEvent.click(buttons()[0] as Element);
  expect(store.getState().layout).toMatchObject({ dockOpen: true, dockTab: 'issues', narrowTab: 'panels' });
});

test('the QoS class with its reason and what the scheduler counts open the resources', async () => {
  const { store, actions } = open(
    `${acceptedPod}    resources: {requests: {cpu: 250m, memory: 64Mi}, limits: {cpu: 1}}\n`,
  );
  const qos = screen.getByRole('button', { name: new RegExp(`^${ui['status.qos']('Burstable')}.+`) });
  const scheduled = screen.getByRole('button', { name: `${ui['status.schedules']} 250m · 64Mi` });
  for (const button of [qos, scheduled]) {
    actions.setLayout({ dockTab: 'linux' });
    fireEvent.click(button);
    expect(store.getState().layout.dockTab).toBe('resources');
  }
});

test('the level opens what keeps the Pod from the next one; one click makes it restricted', async () => {
  await securityCard.load();
  const { store } = open(acceptedPod);
  const badge = screen.getByRole('button', { name: new RegExp(`^${ui['status.security']} ?baseline`) });
  await act(async () => fireEvent.click(badge));
  const restrict = await screen.findByRole('button', { name: ui['sec.restrict'], hidden: true });
  const card = within(restrict.closest('[role="dialog"]') as HTMLElement);
  expect(card.getByText(ui['pss.runAsNonRoot'])).toBeTruthy();
  expect(card.getByText(ui['pss.keeps'](4, 'restricted'))).toBeTruthy();
  await act(async () => fireEvent.click(card.getByText(ui['pss.seccompProfile_restricted'])));
  expect(store.getState().spot?.path).toEqual(['spec', 'securityContext', 'seccompProfile']);
  await act(async () => fireEvent.click(restrict));
  expect(store.getState().text).toContain('runAsNonRoot: true');
  expect(card.getByText(ui['pss.reached'])).toBeTruthy();
  expect(card.queryByText(ui['sec.restrict'])).toBeNull();
});

test('a Pod that asks for nothing is scheduled with nothing', () => {
  open(acceptedPod);
  expect(screen.getByRole('button', { name: new RegExp(`^${ui['status.qos']('BestEffort')}`) })).toBeTruthy();
  expect(screen.getByRole('button', { name: ui['status.schedulesNothing'] })).toBeTruthy();
});

test('when the text was saved is said, and that it was not', async () => {
  const { store } = open(acceptedPod);
  const bar = () => screen.getByRole('contentinfo').textContent ?? '';
  const at = new Date(2026, 10, 21, 9, 5).getTime();
  expect(bar()).not.toContain(ui['status.saved']('').trim());
  await act(async () => store.setState({ saved: { at, failed: false } }));
  expect(bar()).toContain(ui['status.saved']('09:05'));
  await act(async () => store.setState({ saved: { at, failed: true } }));
  expect(bar()).toContain(ui['status.saveFailed']);
  await act(async () => store.setState({ pending: true }));
  expect(bar()).not.toContain(ui['status.working']);
  await act(async () => store.setState({ text: `${acceptedPod}# ${'x'.repeat(16_000)}` }));
  expect(bar()).toContain(ui['status.working']);
  expect(bar()).not.toContain(ui['status.saveFailed']);
});

test('that the worker is gone is said, with why', async () => {
  const { store } = open(acceptedPod);
  expect(screen.queryByText(ui['status.workerGone'])).toBeNull();
  await act(async () => store.setState({ workerGone: true }));
  const button = screen.getByRole('button', { name: ui['status.workerGone'] });
  expect(button.dataset.kind).toBe('warning');
  const why = document.getElementById(button.getAttribute('popovertarget') ?? '');
  expect(why?.textContent).toBe(ui['status.workerGoneWhy']);
  expect(why?.getAttribute('popover')).toBe('auto');
});

test('of a text that is too much there is no verdict, but why, and a way to try again', async () => {
  const { store, actions } = open(acceptedPod);
  const again = vi.spyOn(actions, 'analyzeAgain');
  const { derived } = store.getState();
  await act(async () => store.setState({ derived: { ...derived, tooMuch: true } }));
  expect(screen.queryByText(ui['status.accepted'])).toBeNull();
  const button = screen.getByRole('button', { name: ui['status.tooMuch'] });
  const why = document.getElementById(button.getAttribute('popovertarget') ?? '');
  expect(why?.textContent).toContain(ui['status.tooMuchWhy']);
  if (why) fireEvent.click(within(why).getByText(ui['fault.retry']));
  expect(again).toHaveBeenCalledTimes(1);
});

test('what changes by itself is announced', async () => {
  const { store } = open(acceptedPod);
  await act(async () => store.setState({ workerGone: true }));
  const said = [...document.querySelectorAll('[aria-live="polite"]')].map(({ textContent }) => textContent);
  expect(said).toEqual([ui['status.accepted'], ui['status.workerGone']]);
});

test('a document that can be edited is judged, where the one behind it does not parse', () => {
  const { store } = open('apiVersion: v1\nkind: Pod\n...\nspec:\n  `restartPolicy``:` `OnFailure`\n');
  expect(store.getState().current?.fresh).toBe(true);
  const { kind, words } = verdict();
  expect([kind, words]).toEqual(['error', expect.stringMatching(/^A server rejects this/)]);
});
