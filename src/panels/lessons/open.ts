import { type Lesson, linkedLessons, progressIn } from '../../lessons/index.ts';
import type { JsonObject } from '../../pod/index.ts';
import { type Actions, lessonDraft, type Workbench } from '../../store/index.ts';
import { lessonOf } from './catalogue.ts';
import { changeLesson, keepCourse, progress } from './kept.ts';

/** Opens a text in the draft of a lesson, in the lesson's world; undo leads back. */
function openText({ openDraft, setLayout }: Actions, lesson: Lesson, text: string): void {
  openDraft({
    text,
    fileName: `${lesson.id}.yaml`,
    draftId: lessonDraft(lesson.id),
    world: JSON.parse(JSON.stringify(lesson.world)) as JsonObject,
  });
  setLayout({ narrowTab: 'outline' });
}

/** Opens a lesson as the person left it. */
export function openLesson(actions: Actions, lesson: Lesson): void {
  openText(actions, lesson, progressIn(progress(), lesson.id).text ?? lesson.manifest);
}

/** Puts a lesson back to its start; that it was done once stays. */
export function startAgain(actions: Actions, lesson: Lesson): void {
  changeLesson(lesson.id, ({ done }) => ({ reached: 0, done }));
  openText(actions, lesson, lesson.manifest);
}

/**
 * Opens what the address names: one lesson, or the first of a course that is not done.
 * @param hash the address from its `#` on
 * @returns whether there is such a lesson
 */
export function openLinked({ actions }: Workbench, hash: string): boolean {
  const ids = linkedLessons(hash).filter((id) => lessonOf(id));
  const first = ids.find((id) => !progressIn(progress(), id).done) ?? ids[0];
  const found = first === undefined ? undefined : lessonOf(first);
  if (!found) {
    actions.notify({ reason: 'unreadable' });
    return false;
  }
  keepCourse(ids);
  openLesson(actions, found.lesson);
  return true;
}
