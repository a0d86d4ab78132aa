import { useEffect, useId, useRef, useState } from 'react';
import {
  type Lesson,
  type LessonGroup,
  lessonLink,
  mergeProgress,
  noProgress,
  printProgress,
  progressIn,
  readProgress,
  searchLessons,
  textIn,
} from '../../lessons/index.ts';
import { useActions } from '../../store/index.ts';
import { copyText, downloadText, Icon, IconButton, SmallButton } from '../../ui/index.ts';
import { catalogue } from './catalogue.ts';
import { keepCourse, setProgress, useProgress } from './kept.ts';
import classes from './lessons.module.css';
import { OwnFiles, OwnGroupButtons } from './OwnFiles.tsx';
import { openLesson } from './open.ts';
import { forgetFile, keepFile, type OwnFile } from './own.ts';
import { useLessonTexts } from './use-texts.ts';
import { printLater, Worksheet } from './Worksheet.tsx';

interface Props {
  readonly onClose: () => void;
  /** What is looked for at once. */
  readonly query?: string | undefined;
}

/** All lessons by subject, with what is done; progress can be exported, imported and reset. */
export function CatalogueDialog({ onClose, query: sought = '' }: Props) {
  const { language, texts } = useLessonTexts();
  const actions = useActions();
  const progress = useProgress();
  const dialog = useRef<HTMLDialogElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const [query, setQuery] = useState(sought);
  const [told, setTold] = useState('');
  const [asked, setAsked] = useState(false);
  const [removed, setRemoved] = useState<OwnFile>();
  const [printed, setPrinted] = useState<readonly Lesson[]>([]);
  const isLoaded = texts !== undefined;
  useEffect(() => {
    if (isLoaded && dialog.current?.open === false) dialog.current.showModal();
  }, [isLoaded]);
  if (!texts) return null;
  const { page } = texts;
  const groups = catalogue();
  const found = new Set(searchLessons(groups, query));
  const all = groups.flatMap(({ lessons }) => lessons);
  const done = all.filter((lesson) => progressIn(progress, lesson.id).done).length;

  function close() {
    dialog.current?.close();
  }

  function open(lesson: Lesson) {
    keepCourse([]);
    close();
    openLesson(actions, lesson);
  }

  function remove(file: OwnFile | undefined) {
    if (!file) return;
    forgetFile(file.name);
    setRemoved(file);
    setTold(page.removed(file.name));
  }

  function takeBack(file: OwnFile) {
    keepFile(file);
    setRemoved(undefined);
    setTold('');
  }

  async function copyLink({ lessons }: LessonGroup) {
    const { origin, pathname } = location;
    const link = `${origin}${pathname}${lessonLink(lessons.map((lesson) => lesson.id))}`;
    setTold((await copyText(link)) ? page.copied : page.copyFailed);
  }

  async function take(chosen: File | undefined) {
    const read = chosen && readProgress(await chosen.text().catch(() => ''));
    if (read) setProgress(mergeProgress(progress, read));
    if (chosen) setTold(read ? page.imported : page.notProgress);
  }

  function reset() {
    if (asked) {
      setProgress(noProgress);
      setTold(page.wasReset);
    }
    setAsked(!asked);
  }

  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={classes.head}>
        <h2 id={id}>{page.title}</h2>
        <span className={classes.meta}>{page.done(done, all.length)}</span>
        <SmallButton className={classes.close} onClick={close}>
          {page.close}
        </SmallButton>
      </div>
      <input
        type="search"
        className={classes.input}
        aria-label={page.search}
        placeholder={page.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p role="status" className={classes.told}>
        {told || (query.trim() === '' ? '' : found.size === 0 ? page.none : page.found(found.size))}
        {removed && <SmallButton onClick={() => takeBack(removed)}>{page.undo}</SmallButton>}
      </p>
      {groups.map((group) => {
        const lessons = group.lessons.filter((lesson) => found.has(lesson));
        if (lessons.length === 0 && !(group.file && query.trim() === '')) return null;
        const title = textIn(group.titles, language);
        return (
          <section key={group.name} aria-label={title}>
            <div className={classes.head}>
              <h3>{title}</h3>
              {group.file ? (
                <OwnGroupButtons
                  file={group.file}
                  texts={texts}
                  onRemove={() => remove(group.file)}
                  onOpened={close}
                />
              ) : (
                <IconButton icon="copy" label={page.copyGroup(title)} onClick={() => void copyLink(group)} />
              )}
              <IconButton
                icon="file"
                label={page.printGroup(title)}
                onClick={() => {
                  setPrinted(group.lessons);
                  printLater();
                }}
              />
            </div>
            <ul className={classes.grid}>
              {lessons.map((lesson) => {
                const { done: isDone, reached } = progressIn(progress, lesson.id);
                const mark = isDone ? page.isDone : reached > 0 ? page.begun : undefined;
                return (
                  <li key={lesson.id}>
                    <button type="button" className={classes.card} onClick={() => open(lesson)}>
                      <span className={classes.cardTitle}>{textIn(lesson.titles, language)}</span>
                      <span className={classes.meta}>
                        {page.about(lesson.minutes, lesson.level)}
                        {mark !== undefined && (
                          <span className={classes.mark} data-done={isDone}>
                            {isDone && <Icon name="accepted" size={14} />} {mark}
                          </span>
                        )}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      <OwnFiles texts={texts} onOpened={close} />
      <Worksheet lessons={printed} texts={texts} />
      <div className={classes.foot}>
        <SmallButton
          icon="download"
          onClick={() => downloadText(printProgress(progress), 'podwright-lessons.json')}
        >
          {page.exportProgress}
        </SmallButton>
        <SmallButton onClick={() => file.current?.click()}>{page.importProgress}</SmallButton>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={page.importProgress}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <SmallButton onClick={reset}>{asked ? page.resetSure : page.reset}</SmallButton>
      </div>
    </dialog>
  );
}
