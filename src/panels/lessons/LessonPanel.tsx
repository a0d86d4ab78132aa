import { useEffect, useState } from 'react';
import type { LessonTexts } from '../../i18n/index.ts';
import { progressIn, textIn } from '../../lessons/index.ts';
import { lessonOfDraft, useActions, useMessages, useSelect } from '../../store/index.ts';
import { Icon, Prose, SmallButton } from '../../ui/index.ts';
import { CatalogueDialog } from './CatalogueDialog.tsx';
import { catalogue, lessonOf, type PlacedLesson } from './catalogue.ts';
import { Fields } from './Fields.tsx';
import { course, useProgress } from './kept.ts';
import classes from './lessons.module.css';
import { openLesson, startAgain } from './open.ts';
import { Question } from './Question.tsx';
import { Steps } from './Steps.tsx';
import { useLesson } from './use-lesson.ts';
import { useLessonTexts } from './use-texts.ts';
import { printLater, Worksheet } from './Worksheet.tsx';

/** The lesson whose draft is open. */
export function LessonPanel() {
  const { ui } = useMessages();
  const { texts, failed, retry } = useLessonTexts();
  const id = useSelect((state) => lessonOfDraft(state.draftId));
  const found = id === undefined ? undefined : lessonOf(id);
  if (failed) {
    return (
      <div className={classes.panel} role="alert">
        <p>{ui['fault.panel'](ui['header.lessons'])}</p>
        <SmallButton onClick={retry}>{ui['fault.retry']}</SmallButton>
      </div>
    );
  }
  if (!texts || id === undefined) return null;
  if (!found) {
    return (
      <div className={classes.panel}>
        <p>{texts.page.unknown(id)}</p>
        <AllLessons texts={texts} />
      </div>
    );
  }
  return <OpenLesson key={id} placed={found} texts={texts} />;
}

function AllLessons({ texts }: { readonly texts: LessonTexts }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <SmallButton icon="panels" onClick={() => setOpen(true)}>
        {texts.page.all}
      </SmallButton>
      {open && <CatalogueDialog onClose={() => setOpen(false)} />}
    </>
  );
}

interface Place {
  readonly ids: readonly string[];
  readonly at: number;
  readonly next: string | undefined;
}

/** Where a lesson stands: in the course that was opened, else in its group; the next of the last is that of the next group. */
function placeOf({ lesson, group }: PlacedLesson): Place & { readonly isCourse: boolean } {
  const opened = course().filter((id) => lessonOf(id));
  const isCourse = opened.includes(lesson.id);
  const ids = isCourse ? opened : group.lessons.map(({ id }) => id);
  const all = isCourse ? ids : catalogue().flatMap(({ lessons }) => lessons.map(({ id }) => id));
  return { ids, at: ids.indexOf(lesson.id), next: all[all.indexOf(lesson.id) + 1], isCourse };
}

/** The lessons of the chapter as a bar: those that are done, the open one, those to come. The line below says it in words. */
function Chapter({ ids, at }: { readonly ids: readonly string[]; readonly at: number }) {
  const progress = useProgress();
  return (
    <div className={classes.chapter} aria-hidden="true">
      {ids.map((id, i) => (
        <span key={id} data-state={i === at ? 'now' : progressIn(progress, id).done ? 'done' : undefined} />
      ))}
    </div>
  );
}

function OpenLesson({ placed, texts }: { readonly placed: PlacedLesson; readonly texts: LessonTexts }) {
  const { lesson, group } = placed;
  const { page } = texts;
  const language = useSelect((state) => state.language);
  const presenting = useSelect((state) => state.layout.presenting);
  const actions = useActions();
  const { judged, kept } = useLesson(lesson);
  const { ids, at, next, isCourse } = placeOf(placed);
  const following = next === undefined ? undefined : lessonOf(next)?.lesson;
  const isDone = kept.reached >= lesson.steps.length;
  // What a screen reader is told when a goal is reached; nothing when the lesson opens.
  const [first] = useState(kept.reached);
  const [told, setTold] = useState('');
  useEffect(() => {
    setTold(kept.reached > first ? page.goals(kept.reached, lesson.steps.length) : '');
  }, [kept.reached, first, page, lesson]);
  const groupTitle = isCourse ? page.course : textIn(group.titles, language);
  return (
    <article className={classes.panel}>
      <Chapter ids={ids} at={at} />
      <p className={classes.place}>{page.place(groupTitle, at + 1, ids.length)}</p>
      <h2 className={classes.title}>{textIn(lesson.titles, language)}</h2>
      <p className={classes.meta}>{page.about(lesson.minutes, lesson.level)}</p>
      <Question lesson={lesson} guess={kept.guess} texts={texts} />
      <Steps lesson={lesson} judged={judged} kept={kept} texts={texts} />
      <p role="status" className={classes.hidden}>
        {told}
      </p>
      {isDone && lesson.remember !== undefined && (
        <section className={classes.remember}>
          <h3>{page.finished}</h3>
          <p>
            <Prose text={textIn(lesson.remember, language)} />
          </p>
          {lesson.fields.length > 0 && <Fields fields={lesson.fields} label={page.fields} />}
        </section>
      )}
      <div className={classes.row}>
        <SmallButton icon="file" onClick={printLater}>
          {page.print}
        </SmallButton>
        <SmallButton
          icon="zoomIn"
          aria-pressed={presenting}
          title={`${page.present} (Alt+Shift+P)`}
          onClick={() => actions.setLayout({ presenting: !presenting })}
        >
          {page.present}
        </SmallButton>
      </div>
      <div className={classes.foot}>
        <AllLessons texts={texts} />
        <SmallButton icon="restart" onClick={() => startAgain(actions, lesson)}>
          {page.again}
        </SmallButton>
        {following && (
          <SmallButton
            className={isDone ? classes.primary : undefined}
            onClick={() => openLesson(actions, following)}
          >
            {page.next} <Icon name="next" />
          </SmallButton>
        )}
      </div>
      <Worksheet lessons={[lesson]} texts={texts} />
    </article>
  );
}
