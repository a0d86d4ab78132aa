import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { LessonTexts } from '../../i18n/index.ts';
import { type Lesson, textIn } from '../../lessons/index.ts';
import { useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './worksheet.module.css';

interface Props {
  readonly lessons: readonly Lesson[];
  readonly texts: LessonTexts;
}

/** True while the page is printed. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    // The browser lays the page out as soon as the listener returns.
    const look = () => flushSync(() => setPrinting(media.matches));
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return isPrinting;
}

/** What is printed in place of the page: lessons with their tasks, and nothing of their solutions. */
export function Worksheet({ lessons, texts: { page } }: Props) {
  const language = useSelect((state) => state.language);
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  return createPortal(
    <div className={classes.sheet} data-worksheet>
      {lessons.map((lesson) => (
        <article key={lesson.id} className={classes.lesson}>
          <h2>{textIn(lesson.titles, language)}</h2>
          <p className={classes.meta}>{page.about(lesson.minutes, lesson.level)}</p>
          <pre>{lesson.manifest}</pre>
          <h3>{page.ask}</h3>
          <p>
            <Prose text={textIn(lesson.ask, language)} />
          </p>
          {lesson.choices ? (
            <ul className={classes.boxes}>
              {lesson.choices.texts.map((text) => (
                <li key={textIn(text, language)}>
                  <Prose text={textIn(text, language)} />
                </li>
              ))}
            </ul>
          ) : (
            <p className={classes.line}>{page.guess}:</p>
          )}
          <h3>{page.task}</h3>
          <ol className={classes.boxes}>
            {lesson.steps.map((step) => (
              <li key={step.goal.source}>
                <Prose text={textIn(step.do, language)} />
              </li>
            ))}
          </ol>
        </article>
      ))}
    </div>,
    document.body,
  );
}

/** Prints the page once what was pressed is dealt with. */
export function printLater(): void {
  setTimeout(() => print());
}
