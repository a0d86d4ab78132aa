import { useId, useState } from 'react';
import type { LessonTexts } from '../../i18n/index.ts';
import { type Lesson, textIn } from '../../lessons/index.ts';
import { useActions, useSelect } from '../../store/index.ts';
import { Prose, SmallButton } from '../../ui/index.ts';
import { changeLesson } from './kept.ts';
import classes from './lessons.module.css';

interface Props {
  readonly lesson: Lesson;
  /** What the person said; undefined until something was, or that there is a guess in mind. */
  readonly guess: string | undefined;
  readonly texts: LessonTexts;
}

/** The question of a lesson: the person guesses, in words or in mind, and then the answer stands. */
export function Question({ lesson, guess, texts: { page } }: Props) {
  const language = useSelect((state) => state.language);
  const { setLayout } = useActions();
  const id = useId();
  const [words, setWords] = useState('');
  const answer = () => changeLesson(lesson.id, (now) => ({ ...now, guess: words.trim() }));
  return (
    <section className={classes.question} aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{page.ask}</h3>
      <p>
        <Prose text={textIn(lesson.ask, language)} />
      </p>
      {guess === undefined ? (
        <form
          className={classes.guess}
          onSubmit={(event) => {
            event.preventDefault();
            answer();
          }}
        >
          <label htmlFor={id}>{page.guess}</label>
          <input
            id={id}
            className={classes.input}
            value={words}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
          />
          <SmallButton onClick={answer}>{page.answerIt}</SmallButton>
        </form>
      ) : (
        <div role="status">
          {guess !== '' && <p className={classes.quiet}>{page.guessed(guess)}</p>}
          <p className={classes.answer}>
            <Prose text={textIn(lesson.answer, language)} />
          </p>
          <SmallButton
            icon="play"
            onClick={() => setLayout({ dockOpen: true, dockTab: 'simulation', narrowTab: 'panels' })}
          >
            {page.watch}
          </SmallButton>
        </div>
      )}
    </section>
  );
}
