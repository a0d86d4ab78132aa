/** What the ids of drafts that are lessons begin with; those of others have no capital letter. */
const prefix = 'L-';

/** The id of the draft in which a lesson is done: one for each lesson, apart from the person's own. */
export function lessonDraft(lesson: string): string {
  return prefix + lesson;
}

/** The id of the lesson that a draft is of; undefined for the person's own. */
export function lessonOfDraft(draftId: string): string | undefined {
  return draftId.startsWith(prefix) ? draftId.slice(prefix.length) : undefined;
}
