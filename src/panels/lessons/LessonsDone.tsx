import { progressIn, textIn } from '../../lessons/index.ts';
import { useActions } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import { catalogue } from './catalogue.ts';
import { useProgress } from './kept.ts';
import classes from './lessons.module.css';
import { openLesson } from './open.ts';
import { useLessonTexts } from './use-texts.ts';

/** How many lessons are done, and the way to the first that is not. */
export function LessonsDone() {
  const { language, texts } = useLessonTexts();
  const actions = useActions();
  const progress = useProgress();
  if (!texts) return null;
  const all = catalogue().flatMap(({ lessons }) => lessons);
  const isDone = ({ id }: (typeof all)[number]) => progressIn(progress, id).done;
  const done = all.filter(isDone).length;
  const next = all.find((lesson) => !isDone(lesson));
  return (
    <div className={classes.done}>
      <span className={classes.meta}>{texts.page.done(done, all.length)}</span>
      <progress className={classes.doneBar} value={done} max={all.length} aria-hidden="true" />
      {next && (
        <SmallButton icon="play" onClick={() => openLesson(actions, next)}>
          {textIn(next.titles, language)}
        </SmallButton>
      )}
    </div>
  );
}
