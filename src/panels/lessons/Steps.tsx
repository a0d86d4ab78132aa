import { editText, unmetText } from '../../i18n/goal-text.ts';
import type { LessonTexts } from '../../i18n/index.ts';
import {
  applyEdits,
  attempt,
  inWorld,
  type JudgedStep,
  type Lesson,
  type LessonProgress,
  type LessonStep,
  solve,
  textIn,
  whyUnmet,
} from '../../lessons/index.ts';
import { useActions, useCurrentState, useSelect } from '../../store/index.ts';
import { Icon, Prose, SmallButton } from '../../ui/index.ts';
import { changeLesson } from './kept.ts';
import classes from './lessons.module.css';

interface Props {
  readonly lesson: Lesson;
  readonly judged: readonly JudgedStep[];
  readonly kept: LessonProgress;
  readonly texts: LessonTexts;
}

/** What is to be done, step by step: what was reached, the step that is on, and those that come. */
export function Steps({ lesson, judged, kept, texts }: Props) {
  const { page } = texts;
  const language = useSelect((state) => state.language);
  return (
    <section aria-label={page.task}>
      <h3>
        {page.task}
        <span className={classes.meta}> {page.goals(kept.reached, lesson.steps.length)}</span>
      </h3>
      <ol className={classes.steps}>
        {lesson.steps.map((step, i) => {
          const state = i < kept.reached ? 'reached' : i === kept.reached ? 'now' : 'later';
          return (
            <li
              key={step.goal.source}
              className={classes.step}
              data-state={state}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <Icon name={state === 'reached' ? 'accepted' : 'draft'} />
              <div>
                <p>
                  <span className={classes.hidden}>{page[state]}: </span>
                  <Prose text={textIn(step.do, language)} />
                </p>
                {state === 'now' && (
                  <Open lesson={lesson} index={i} step={step} judged={judged[i]} kept={kept} texts={texts} />
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface OpenProps extends Omit<Props, 'judged'> {
  readonly index: number;
  readonly step: LessonStep;
  readonly judged: JudgedStep | undefined;
}

/** What is not yet met of the step that is on, its hints one by one, and its solution. */
function Open({ lesson, index, step, judged, kept, texts: { page, goals } }: OpenProps) {
  const language = useSelect((state) => state.language);
  const { applyPlan } = useActions();
  const current = useCurrentState();
  // What is missing would tell the answer: it is said when the person has guessed, or begun to edit.
  const isUntouched = useSelect((state) => state.text === lesson.manifest);
  const asked = kept.guess === undefined && isUntouched;
  const unmet = asked ? [] : (judged?.terms.filter(({ met }) => !met) ?? []);
  // What no sentence says of would stand there as an expression, with the fields that the hints lead to.
  const missing = unmet.flatMap((term) => {
    const why = whyUnmet(term);
    return why.code === 'other' ? [] : [{ term: term.term, why }];
  });
  const hints = [
    ...step.hints.map((hint) => textIn(hint, language)),
    step.edit.map((edit) => editText(edit, goals)).join(' '),
  ];
  const open = Math.min(kept.hints?.[index] ?? 0, hints.length);

  function openHint() {
    changeLesson(lesson.id, (now) => {
      const opened = lesson.steps.map((_, i) => now.hints?.[i] ?? 0);
      return { ...now, hints: opened.map((n, i) => (i === index ? n + 1 : n)) };
    });
  }

  /** The edits on the text as it is; where they do not lead to the goal from there, the solution of the lesson. */
  function showMe() {
    const { text, version, world, settings, current: pod } = current();
    const tried = applyEdits(text, step.edit, pod?.document ?? 0);
    const isMet = !tried.refused && attempt(inWorld(lesson, world), tried.text, settings.cluster)[index]?.met;
    const after = isMet ? tried.text : solve(lesson, index + 1).text;
    applyPlan({ version, before: text, after, fixes: 0, left: 0 });
  }

  return (
    <>
      {missing.length > 0 && (
        <ul className={classes.missing} aria-label={page.unmet}>
          {missing.map(({ term, why }) => (
            <li key={term}>
              <Prose text={unmetText(why, goals)} />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.hints} aria-live="polite">
        {hints.slice(0, open).map((hint, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints stay in their order
          <p key={i}>
            <strong>{page.hint(i + 1)}:</strong> <Prose text={hint} />
          </p>
        ))}
      </div>
      <div className={classes.row}>
        {open < hints.length && <SmallButton onClick={openHint}>{page.openHint(open + 1)}</SmallButton>}
        <SmallButton icon="bolt" onClick={showMe}>
          {page.show}
        </SmallButton>
      </div>
    </>
  );
}
