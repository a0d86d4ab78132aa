// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { loadAroundTexts } from '../../i18n/index.ts';
import { openPanel } from '../testing.tsx';
import { AroundPanel } from './index.ts';

const words = await loadAroundTexts('en');

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web}
spec:
  # what runs
  containers:
  - name: app
    image: nginx:1.27
    ports: [{name: http, containerPort: 80}]
    envFrom: [{secretRef: {name: keys}}]
`;

const open = (text = pod) => openPanel(<AroundPanel />, text);

const view = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const press = async (name: string) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
};

it('turns the Pod into another kind as one step of undo, after saying what is lost', async () => {
  const { store, actions } = await open();
  view('Job');
  expect(
    within(screen.getByRole('region', { name: words['around.kind.lost'] })).getByRole('listitem').textContent,
  ).toContain('spec.restartPolicy');
  await press(words['around.apply']);
  expect(store.getState().text).toContain('kind: Job\n');
  expect(store.getState().text).toContain('      # what runs\n      containers:\n      - name: app\n');
  // Nothing in its place turns it back, and the focus is not lost with it.
  expect(screen.queryByRole('button', { name: words['around.apply'] })).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
  // It says what was done, and leads on.
  expect(screen.getByRole('status').textContent).toBe(words['around.kind.done']('Job'));
  await press(words['around.kind.settings']('Job'));
  expect(store.getState().part).toEqual({ kind: 'object' });
  view('Pod');
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByRole('button', { name: words['around.apply'] })).toBeTruthy();
  await act(async () => actions.undo());
  expect(store.getState().text).toBe(pod);
});

it('says what was done after the kind that it proposed, too', async () => {
  await open();
  await press(words['around.apply']);
  await press(words['around.kind.companions']);
  expect(screen.getByRole('checkbox', { name: /Secret/ })).toBeTruthy();
});

it('begins with the kind that was asked for', async () => {
  const { actions } = await open();
  await act(async () => actions.showAround('kind', 'CronJob'));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'CronJob' }).checked).toBe(true);
});

it('asks for what the kind needs, and shows the default', async () => {
  const { store } = await open();
  view('CronJob');
  const schedule = screen.getByRole('textbox', { name: words['around.kind.schedule'] });
  expect(schedule.getAttribute('placeholder')).toBe('0 * * * *');
  fireEvent.change(schedule, { target: { value: '5 4 * * *' } });
  await press(words['around.apply']);
  expect(store.getState().text).toContain('  schedule: 5 4 * * *\n');
});

it('adds the documents that are ticked', async () => {
  const { store } = await open(
    `${pod}    env: [{name: A, valueFrom: {configMapKeyRef: {name: more, key: a, optional: true}}}]\n`,
  );
  view(words['around.view.companions']);
  const ticks = screen.getAllByRole('checkbox');
  expect(ticks.map((tick) => (tick as HTMLInputElement).checked)).toEqual([false, true]);
  await press(words['around.companions.add'](1));
  expect(store.getState().text).toContain('kind: Secret\n');
  expect(store.getState().text).not.toContain('kind: ConfigMap\n');
});

it('shows what a server added first, and takes out what is ticked', async () => {
  const { store } = await open(
    pod
      .replace('  name: web\n', '  name: web\n  uid: 1a2b\n')
      .replace('  # what runs\n', '  nodeName: node-1\n  restartPolicy: Always\n  # what runs\n'),
  );
  expect(screen.getByRole('radio', { name: words['around.view.clean'] })).toHaveProperty('checked', true);
  fireEvent.click(screen.getByRole('checkbox', { name: /node/i }));
  await press(words['around.apply']);
  expect(store.getState().text).toBe(pod.replace('  # what runs\n', '  nodeName: node-1\n  # what runs\n'));
});

it('copies a command for the shell that is chosen', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await open();
  view(words['around.view.commands']);
  const apply = words['around.commands.copy'](words['around.command.apply-text']);
  await press(apply);
  expect(writeText).toHaveBeenLastCalledWith(`kubectl apply -f - <<'EOF'\n${pod}EOF\n`);
  view('PowerShell');
  await press(apply);
  expect(writeText).toHaveBeenLastCalledWith(`@'\n${pod}'@ | kubectl apply -f -\n`);
  await press(words['around.commands.copy'](`${words['around.command.forward']} · app`));
  expect(writeText).toHaveBeenLastCalledWith('kubectl port-forward pod/web 8080:80');
});

it('copies a report in Markdown', async () => {
  const writeText = vi.fn(async (_: string) => {});
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await open();
  view(words['around.view.away']);
  await press(words['around.away.reportCopy']);
  const report = writeText.mock.lastCall?.[0] ?? '';
  expect(report).toMatch(/^# Pod web\n/);
  expect(report).toContain(`${words['around.report.qos']}: BestEffort`);
  expect(report).toContain(`## ${words['around.report.story']}\n`);
});

it('shows a change of kind without the lines that only move', async () => {
  await open();
  const change = await screen.findByRole('region', { name: words['around.change'] });
  const marked = [...change.querySelectorAll('[data-mark="+"], [data-mark="-"]')].map(
    (row) => row.textContent,
  );
  expect(marked.some((line) => line?.includes('image:'))).toBe(false);
  expect(marked.some((line) => line?.includes('kind: Deployment'))).toBe(true);
});

it('prints the text with its numbers and what is wrong below each line, once', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { store } = await open(pod.replace('containerPort: 80', 'containerPort: 0'));
  view(words['around.view.away']);
  await press(words['around.away.print']);
  expect(print).toHaveBeenCalledOnce();
  const line = screen.getByText(/containerPort: 0/, { selector: 'code' }).parentElement?.textContent;
  expect(line).toMatch(/^11 {4}ports:.*Error: /);
  await act(async () => {
    fireEvent(window, new Event('afterprint'));
  });
  expect(screen.queryByText(/containerPort: 0/, { selector: 'code' })).toBeNull();
  expect(store.getState().text).toContain('containerPort: 0');
});
