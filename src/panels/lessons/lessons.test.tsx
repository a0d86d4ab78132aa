// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadLessonTexts } from '../../i18n/index.ts';
import { noProgress, progressIn, readProgress, solve } from '../../lessons/index.ts';
import { lessonDraft, readPreferences, writePreferences } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { renderOn } from '../testing.tsx';
import { lessonOf } from './catalogue.ts';
import { CatalogueDialog, LessonPanel, loadCatalogue, openLinked } from './index.ts';
import { setProgress } from './kept.ts';
import { openLesson } from './open.ts';

const { page } = await loadLessonTexts('en');
const id = 'oom-killed';
const own = 'kind: Pod\n';

beforeAll(loadCatalogue);
beforeEach(() => setProgress(noProgress));
afterEach(cleanup);

function lesson() {
  const found = lessonOf(id);
  if (!found) throw new Error('the catalogue has no such lesson');
  return found.lesson;
}

async function show(of = id) {
  const workbench = workbenchOn(own);
  openLinked(workbench, `#lesson=${of}`);
  renderOn(workbench, <LessonPanel />);
  await screen.findByRole('button', { name: page.show });
  return workbench;
}

const kept = () =>
  progressIn(readProgress(localStorage.getItem('podwright.lessons') ?? '') ?? noProgress, id);

test('a link opens the lesson in a draft of its own, and undo leads back to the own text', async () => {
  const { store, actions } = await show();
  expect(store.getState()).toMatchObject({ text: lesson().manifest, draftId: lessonDraft(id) });
  expect(store.getState().world).toMatchObject({ until: lesson().world.until });
  actions.undo();
  expect(store.getState()).toMatchObject({ text: own, draftId: 'one', world: undefined });
});

test('a link to no lesson changes nothing and says so', () => {
  const workbench = workbenchOn(own);
  expect(openLinked(workbench, '#lesson=no-such')).toBe(false);
  expect(workbench.store.getState()).toMatchObject({ text: own, notice: { reason: 'unreadable' } });
});

test('a choice is marked as right or wrong, and the answer stands and stays', async () => {
  await show();
  expect(screen.queryByRole('button', { name: page.watch })).toBeNull();
  const list = within(screen.getByRole('list', { name: page.guess }));
  fireEvent.click(list.getByRole('button', { name: 'Evicted' }));
  expect(await screen.findByRole('button', { name: page.watch })).toBeTruthy();
  expect(list.getByRole('button', { name: /^Evicted/, pressed: true })).toBeTruthy();
  const right = list.getByRole('button', { name: new RegExp(`^OOMKilled.*${page.right}`) });
  fireEvent.click(right);
  expect(kept().guess).toBe('`Evicted`');
  cleanup();
  await show();
  expect(screen.getByRole('button', { name: page.watch })).toBeTruthy();
});

test('where there is nothing to choose the guess is in words, and may be in mind', async () => {
  const workbench = workbenchOn(own);
  openLinked(workbench, '#lesson=image-names');
  renderOn(workbench, <LessonPanel />);
  fireEvent.change(await screen.findByLabelText(page.guess), { target: { value: 'Docker Hub' } });
  fireEvent.click(screen.getByRole('button', { name: page.answerIt }));
  expect(await screen.findByText(page.guessed('Docker Hub'))).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: page.watch })));
});

test('what is missing is not told before the guess: it would be the answer', async () => {
  await show();
  await screen.findByText(page.goals(0, lesson().steps.length), { exact: false });
  expect(screen.queryByRole('list', { name: page.unmet })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: page.answerOnly }));
  expect(await screen.findByRole('list', { name: page.unmet })).toBeTruthy();
});

test('says nothing in expressions of what is missing', async () => {
  await show('startup-probe');
  fireEvent.click(screen.getByRole('button', { name: page.answerOnly }));
  const missing = await screen.findByRole('list', { name: page.unmet });
  expect(within(missing).getAllByRole('listitem').length).toBeGreaterThan(0);
  expect(missing.textContent).not.toContain('P(');
});

test('says which part of the goal is missing, opens hints one by one, and ticks what the text reaches', async () => {
  const { store, actions } = await show();
  fireEvent.click(screen.getByRole('button', { name: page.answerOnly }));
  const missing = await screen.findByRole('list', { name: page.unmet });
  expect(within(missing).getAllByRole('listitem').length).toBeGreaterThan(0);
  const hints = lesson().steps[0]?.hints.length ?? 0;
  for (let n = 1; n <= hints + 1; n++) {
    fireEvent.click(screen.getByRole('button', { name: page.openHint(n) }));
    expect(await screen.findByText(`${page.hint(n)}:`)).toBeTruthy();
  }
  expect(screen.queryByRole('button', { name: page.openHint(hints + 2) })).toBeNull();
  const solved = solve(lesson(), 1).text;
  const { version } = store.getState();
  actions.applyPlan({ version, before: lesson().manifest, after: solved, fixes: 0, left: 0 });
  await waitFor(() => expect(kept().reached).toBe(1));
});

test('shows the solution as a step of undo, and starts again', async () => {
  const { store, actions } = await show();
  for (let step = 1; step <= lesson().steps.length; step++) {
    fireEvent.click(screen.getByRole('button', { name: page.show }));
    await waitFor(() => expect(kept().reached).toBe(step));
  }
  expect(await screen.findByRole('heading', { name: page.finished })).toBeTruthy();
  expect(kept().done).toBe(true);
  for (const _ of lesson().steps) actions.undo();
  expect(store.getState().text).toBe(lesson().manifest);
  fireEvent.click(screen.getByRole('button', { name: page.again }));
  await waitFor(() => expect(kept()).toMatchObject({ reached: 0, done: true }));
  expect(store.getState().text).toBe(lesson().manifest);
});

test('the presenter view is switched here, and kept with the layout', async () => {
  const { store } = await show();
  const button = screen.getByRole('button', { name: page.present, pressed: false });
  fireEvent.click(button);
  await waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('true'));
  writePreferences(localStorage, store.getState());
  expect(readPreferences(localStorage, 0).preferences.layout?.presenting).toBe(true);
});

test('comes back to the text as it was left', async () => {
  const { store, actions } = await show();
  actions.applyPlan({
    version: store.getState().version,
    before: lesson().manifest,
    after: `${lesson().manifest}# mine\n`,
    fixes: 0,
    left: 0,
  });
  await waitFor(() => expect(kept().text).toContain('# mine'));
  actions.replaceText(own, 'pod.yaml');
  openLesson(actions, lesson());
  await waitFor(() => expect(store.getState().text).toBe(`${lesson().manifest}# mine\n`));
});

test('the catalogue has every lesson with what is done, is searched, and forgets when asked twice', async () => {
  setProgress({ lessons: { [id]: { reached: 1, done: true } } });
  const workbench = workbenchOn(own);
  renderOn(workbench, <CatalogueDialog onClose={() => {}} />);
  // By text and label: to ask so many lessons for roles takes longer than one waits.
  expect(await screen.findByText(page.done(1, 78), {}, { timeout: 20_000 })).toBeTruthy();
  fireEvent.change(screen.getByLabelText(page.search), {
    target: { value: '内存限制杀死' },
  });
  const hit = await screen.findByRole('button', { name: /Killed by its limit.*done/ });
  fireEvent.click(screen.getByRole('button', { name: page.reset }));
  expect(kept().done).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: page.resetSure }));
  await waitFor(() => expect(kept().done).toBe(false));
  fireEvent.click(hit);
  await waitFor(() => expect(workbench.store.getState().draftId).toBe(lessonDraft(id)));
});
