import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { problemText } from '../../i18n/goal-text.ts';
import type { LessonTexts } from '../../i18n/index.ts';
import { type LessonProblem, readLessons } from '../../lessons/index.ts';
import { largestLink, linkOf } from '../../link/index.ts';
import { type Brought, useActions, useMessages, useSelect } from '../../store/index.ts';
import { copyText, downloadText, Prose, SmallButton } from '../../ui/index.ts';
import { lessonOf, ownLessonsOf } from './catalogue.ts';
import classes from './file.module.css';
import { keepCourse } from './kept.ts';
import { openLesson } from './open.ts';
import { keepFile } from './own.ts';
import { Previewed } from './Previewed.tsx';
import { useLessonTexts } from './use-texts.ts';
import { printLater, Worksheet } from './Worksheet.tsx';

/** A file of lessons that somebody brought along: its text, what is wrong with it, and the lessons that it makes. */
export function FileView() {
  const { ui } = useMessages();
  const brought = useSelect((state) => state.brought);
  const { texts, failed, retry } = useLessonTexts();
  if (failed) {
    return (
      <div role="alert" className={classes.view}>
        <p>{ui['fault.panel'](ui['header.lessons'])}</p>
        <SmallButton onClick={retry}>{ui['fault.retry']}</SmallButton>
      </div>
    );
  }
  if (!brought || !texts) return null;
  return <File key={brought.text} brought={brought} texts={texts} />;
}

interface Props {
  readonly brought: Brought;
  readonly texts: LessonTexts;
}

function File({ brought, texts }: Props) {
  const { page } = texts;
  const actions = useActions();
  const { fileName: name } = brought;
  const [text, setText] = useState(brought.text);
  const [told, setTold] = useState('');
  const { lessons, problems } = useMemo(() => readLessons(text), [text]);
  const region = useRef<HTMLElement>(null);
  useLayoutEffect(() => region.current?.focus(), []);

  function write(next: string) {
    setText(next);
    setTold('');
    keepFile({ name, text: next });
  }

  function openLessons() {
    keepFile({ name, text });
    const ids = ownLessonsOf(name).map(({ id }) => id);
    const first = lessonOf(ids[0] ?? '');
    if (!first) return;
    keepCourse(ids);
    actions.endBringing();
    openLesson(actions, first.lesson);
  }

  async function share() {
    const made = await linkOf({ text, fileName: name }, location.origin + location.pathname).catch(
      () => undefined,
    );
    if (made && made.size > largestLink) setTold(page.tooLong);
    else setTold(made && (await copyText(made.url)) ? page.copied : page.copyFailed);
  }

  return (
    <main
      ref={region}
      id="form"
      data-region="form"
      tabIndex={-1}
      className={classes.view}
      aria-label={page.file}
    >
      <header className={classes.head}>
        <h2 className={classes.title}>
          {page.file}: {name}
        </h2>
        <div className={classes.buttons}>
          <button
            type="button"
            className={classes.primary}
            disabled={lessons.length === 0}
            onClick={openLessons}
          >
            {page.openFile}
          </button>
          <SmallButton icon="copy" onClick={() => void share()}>
            {page.share}
          </SmallButton>
          <SmallButton icon="download" onClick={() => downloadText(text, name)}>
            {page.download}
          </SmallButton>
          <SmallButton icon="file" disabled={lessons.length === 0} onClick={printLater}>
            {page.print}
          </SmallButton>
          <SmallButton
            icon="code"
            onClick={() => {
              actions.replaceText(text, name);
              actions.endBringing();
            }}
          >
            {page.asManifest}
          </SmallButton>
          <SmallButton icon="back" onClick={actions.endBringing}>
            {page.leaveFile}
          </SmallButton>
        </div>
        <p role="status" className={classes.told}>
          {told || page.fileRead(lessons.length, problems.length)}
        </p>
      </header>
      <div className={classes.sides}>
        <Source text={text} problems={problems} texts={texts} onWrite={write} />
        <section className={classes.side} aria-label={page.preview}>
          {lessons.map((lesson) => (
            <Previewed key={lesson.id} lesson={lesson} texts={texts} />
          ))}
        </section>
      </div>
      <Worksheet lessons={lessons} texts={texts} />
    </main>
  );
}

interface SourceProps {
  readonly text: string;
  readonly problems: readonly LessonProblem[];
  readonly texts: LessonTexts;
  readonly onWrite: (text: string) => void;
}

/** Where a line begins and ends, counted from one. */
function rangeOfLine(text: string, line: number): readonly [start: number, end: number] {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0);
  const end = text.indexOf('\n', start);
  return [start, end < 0 ? text.length : end];
}

/** The text of a file, to be changed in place, with what is wrong with it; each problem leads to its line. */
function Source({ text, problems, texts: { page, goals }, onWrite }: SourceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  function go(line: number) {
    const element = field.current;
    if (!element) return;
    element.focus();
    element.setSelectionRange(...rangeOfLine(text, line));
    const height = element.scrollHeight / Math.max(1, text.split('\n').length);
    element.scrollTop = Math.max(0, (line - 4) * height);
  }

  return (
    <section className={classes.side} aria-label={page.source}>
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label={page.problems}>
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.column} ${problem.code}`}>
              <button type="button" className={classes.problem} onClick={() => go(problem.line)}>
                {page.line(problem.line)}
              </button>{' '}
              <Prose text={problemText(problem, goals)} />
            </li>
          ))}
        </ul>
      )}
      <label htmlFor={id} className={classes.label}>
        {page.source}
      </label>
      <textarea
        ref={field}
        id={id}
        className={classes.text}
        spellCheck={false}
        wrap="off"
        value={text}
        onChange={({ target }) => onWrite(target.value)}
      />
    </section>
  );
}
