import { progressIn } from '../../lessons/index.ts';
import { lessonOfDraft, useSelect } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import { lessonOf } from './catalogue.ts';
import { useProgress } from './kept.ts';
import { useLessonTexts } from './use-texts.ts';

/** How many goals of the open lesson are reached, in a few words. */
export function LessonGoals() {
  const id = useSelect((state) => lessonOfDraft(state.draftId));
  const progress = useProgress();
  const { texts } = useLessonTexts();
  const found = id === undefined ? undefined : lessonOf(id);
  if (!found || !texts) return null;
  const { id: lesson, steps } = found.lesson;
  return (
    <>
      <Icon name="flag" />
      {texts.page.goalsInShort(progressIn(progress, lesson).reached, steps.length)}
    </>
  );
}
