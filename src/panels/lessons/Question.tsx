import { useEffect, useId, useRef, useState } from 'react';
import type { LessonTexts } from '../../i18n/index.ts';
import { type Lesson, type LessonText, textIn, textInAll } from '../../lessons/index.ts';
import { useActions, useSelect } from '../../store/index.ts';
import { Icon, Prose, SmallButton } from '../../ui/index.ts';
import { changeLesson } from './kept.ts';
import classes from './lessons.module.css';

interface Props {
  readonly lesson: Lesson;
  /** What the person said; undefined until something was, or that there is a guess in mind. */
  readonly guess: string | undefined;
  readonly texts: LessonTexts;
}

/** The question of a lesson: the person guesses, by a choice, in words or in mind, and then the answer stands. */
export function Question({ lesson, guess, texts: { page } }: Props) {
  const language = useSelect((state) => state.language);
  const { setLayout } = useActions();
  const id = useId();
  const { choices } = lesson;
  const chosen = choices?.texts.findIndex((text) => isSaid(text, guess));
  const watch = useRef<HTMLButtonElement>(null);
  const [first] = useState(guess);
  useEffect(() => {
    // What was pressed is gone; who goes by keys goes on from here.
    if (guess !== first && document.activeElement === document.body) watch.current?.focus();
  }, [guess, first]);
  const answer = (said: string) => changeLesson(lesson.id, (now) => ({ ...now, guess: said }));
  return (
    <section className={classes.question} aria-labelledby={id}>
      <h3 id={id}>{page.ask}</h3>
      <p>
        <Prose text={textIn(lesson.ask, language)} />
      </p>
      {choices && (
        <ul className={classes.choices} aria-label={page.guess}>
          {choices.texts.map((text, i) => {
            const said = textIn(text, language);
            const mark = guess === undefined ? undefined : markOf(i, choices.right, chosen);
            return (
              <li key={said}>
                <button
                  type="button"
                  className={classes.choice}
                  data-mark={mark}
                  aria-pressed={i === chosen}
                  aria-disabled={guess !== undefined}
                  onClick={() => guess === undefined && answer(said)}
                >
                  <span>
                    <Prose text={said} />
                  </span>
                  {i === chosen && <span className={classes.chosen}>{page.yours}</span>}
                  {mark && (
                    <>
                      <span className={classes.hidden}>{page[mark]}</span>
                      <Icon name={mark === 'right' ? 'accepted' : 'error'} />
                    </>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {guess === undefined ? (
        choices ? (
          <SmallButton onClick={() => answer('')}>{page.answerOnly}</SmallButton>
        ) : (
          <Words label={page.guess} button={page.answerIt} onAnswer={answer} />
        )
      ) : (
        <div role="status">
          {guess !== '' && (chosen ?? -1) < 0 && <p className={classes.quiet}>{page.guessed(guess)}</p>}
          <p className={classes.answer}>
            <Prose text={textIn(lesson.answer, language)} />
          </p>
          <SmallButton
            ref={watch}
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

/** Whether a guess is this choice, in whatever language the page was then. */
function isSaid(text: LessonText, guess: string | undefined): boolean {
  return guess !== undefined && Object.values(textInAll(text)).includes(guess);
}

function markOf(i: number, right: number, chosen: number | undefined): 'right' | 'wrong' | undefined {
  if (i === right) return 'right';
  return i === chosen ? 'wrong' : undefined;
}

interface WordsProps {
  readonly label: string;
  readonly button: string;
  readonly onAnswer: (said: string) => void;
}

/** A guess in words, which may be left out. */
function Words({ label, button, onAnswer }: WordsProps) {
  const id = useId();
  const [words, setWords] = useState('');
  return (
    <form
      className={classes.guess}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(words.trim());
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes.input}
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      <SmallButton onClick={() => onAnswer(words.trim())}>{button}</SmallButton>
    </form>
  );
}
