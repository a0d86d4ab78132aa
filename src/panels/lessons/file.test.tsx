// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadLessonTexts } from '../../i18n/index.ts';
import { readLessons, unprovenIn } from '../../lessons/index.ts';
import { linkOf } from '../../link/index.ts';
import { lessonDraft } from '../../store/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { openLink } from '../share/index.ts';
import { renderOn } from '../testing.tsx';
import { lessonOf } from './catalogue.ts';
import { CatalogueDialog, FileView, loadCatalogue } from './index.ts';
import { forgetFile, keepFile, ownFiles } from './own.ts';

const { page, template } = await loadLessonTexts('en');
const own = 'kind: Pod\n';
const name = 'mine.yaml';

beforeAll(loadCatalogue);
beforeEach(() => {
  for (const file of ownFiles()) forgetFile(file.name);
});
afterEach(cleanup);

async function show(text: string) {
  const workbench = workbenchOn(own);
  workbench.actions.bring(text, name);
  renderOn(workbench, <FileView />);
  await screen.findByLabelText(page.source, { selector: 'textarea' });
  return workbench;
}

test.each(['en', 'zh-CN'] as const)(
  'the template in %s has no problem and keeps its promises',
  async (language) => {
    const { lessons, problems } = readLessons((await loadLessonTexts(language)).template);
    expect(problems).toEqual([]);
    expect(lessons.map(unprovenIn)).toEqual([[]]);
  },
);

test('a file is told with its problems at their lines until it is mended, and is kept as it is written', async () => {
  await show(template.replace('level: 1', 'level: 7'));
  const problems = within(screen.getByRole('list', { name: page.problems }));
  const text = screen.getByLabelText<HTMLTextAreaElement>(page.source, { selector: 'textarea' });
  fireEvent.click(problems.getByRole('button', { name: page.line(3) }));
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toMatch(/^level: 7/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: page.openFile }).disabled).toBe(true);
  fireEvent.change(text, { target: { value: template } });
  expect(await screen.findByText(page.proven)).toBeTruthy();
  expect(screen.queryByRole('list', { name: page.problems })).toBeNull();
  expect(ownFiles()).toEqual([{ name, text: template }]);
});

test('a goal that the solution does not reach is told', async () => {
  await show(template.replace('memory = 300Mi', 'memory = 200Mi'));
  const unproven = within(screen.getByRole('list', { name: page.unproven }));
  expect(unproven.getByText(page.missed(1), { exact: false })).toBeTruthy();
});

test('its lessons open apart from the own text, and undo leads back', async () => {
  const { store, actions } = await show(template);
  fireEvent.click(screen.getByRole('button', { name: page.openFile }));
  await waitFor(() =>
    expect(store.getState()).toMatchObject({ draftId: lessonDraft('keep-it-alive'), brought: undefined }),
  );
  actions.undo();
  expect(store.getState().text).toBe(own);
});

test('a link that carries a file shows it before anything is opened', async () => {
  const { store, actions } = workbenchOn(own);
  const { url } = await linkOf({ text: template, fileName: name }, 'https://x.test/');
  expect(await openLink(actions, url.slice(url.indexOf('#')))).toBe(true);
  expect(store.getState()).toMatchObject({ text: own, brought: { text: template, fileName: name } });
});

test('a lesson whose id is taken gets another one, and a file that is removed can be had back', async () => {
  keepFile({ name, text: template.replace('id: keep-it-alive', 'id: oom-killed') });
  expect(lessonOf('oom-killed')?.group.file).toBeUndefined();
  expect(lessonOf('oom-killed-2')?.group.file?.name).toBe(name);
  renderOn(workbenchOn(own), <CatalogueDialog onClose={() => {}} />);
  fireEvent.click(await screen.findByLabelText(page.forgetFile(name), {}, { timeout: 20_000 }));
  expect(ownFiles()).toEqual([]);
  fireEvent.click(await screen.findByText(page.undo, {}, { timeout: 20_000 }));
  expect(await screen.findByLabelText(page.editFile(name), {}, { timeout: 20_000 })).toBeTruthy();
});
