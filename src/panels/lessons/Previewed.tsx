import { useMemo } from 'react';
import { editText, unmetText } from '../../i18n/goal-text.ts';
import type { LessonTexts } from '../../i18n/index.ts';
import { type Lesson, textIn, type Unproven, unprovenIn, whyUnmet } from '../../lessons/index.ts';
import { useSelect } from '../../store/index.ts';
import { Icon, Prose } from '../../ui/index.ts';
import classes from './file.module.css';

interface Props {
  readonly lesson: Lesson;
  readonly texts: LessonTexts;
}

/** A lesson as its teacher looks at it: all of it at once, and whether its own solution does what it promises. */
export function Previewed({ lesson, texts }: Props) {
  const { page } = texts;
  const language = useSelect((state) => state.language);
  const unproven = useMemo(() => unprovenIn(lesson), [lesson]);
  const { choices } = lesson;
  return (
    <article className={classes.lesson}>
      <h3>{textIn(lesson.titles, language)}</h3>
      <p className={classes.meta}>
        {lesson.id}, {page.about(lesson.minutes, lesson.level)}
      </p>
      {unproven.length === 0 ? (
        <p className={classes.holds}>
          <Icon name="accepted" /> {page.proven}
        </p>
      ) : (
        <ul className={classes.problems} aria-label={page.unproven}>
          {unproven.map((one) => (
            <li key={one.step}>
              <Failing one={one} texts={texts} />
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{page.manifest}</summary>
        <pre>{lesson.manifest}</pre>
      </details>
      <h4>{page.ask}</h4>
      <p>
        <Prose text={textIn(lesson.ask, language)} />
      </p>
      {choices && (
        <ul>
          {choices.texts.map((text, i) => (
            <li key={textIn(text, language)}>
              <Prose text={textIn(text, language)} />
              {i === choices.right && <span className={classes.meta}> {page.right}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.answer}>
        <Prose text={textIn(lesson.answer, language)} />
      </p>
      <h4>{page.task}</h4>
      <ol>
        {lesson.steps.map((step) => (
          <li key={step.goal.source}>
            <p>
              <Prose text={textIn(step.do, language)} />
            </p>
            <p>
              <code>{step.goal.source}</code>
            </p>
            {[
              ...step.hints.map((hint) => textIn(hint, language)),
              step.edit.map((edit) => editText(edit, texts.goals)).join(' '),
            ].map((hint, i) => (
              <p key={hint} className={classes.meta}>
                {page.hint(i + 1)}: <Prose text={hint} />
              </p>
            ))}
          </li>
        ))}
      </ol>
      {lesson.remember !== undefined && (
        <p>
          <Prose text={textIn(lesson.remember, language)} />
        </p>
      )}
    </article>
  );
}

function Failing({ one, texts: { page, goals } }: { readonly one: Unproven; readonly texts: LessonTexts }) {
  return (
    <>
      {page[one.why](one.step + 1)}{' '}
      {one.terms.map((term) => (
        <Prose key={term.term} text={unmetText(whyUnmet(term), goals)} />
      ))}
    </>
  );
}
