import { lazily } from '../lazy/index.ts';
import { component } from './LazyPanel.tsx';

/** Catalogue and panel of lessons, with the texts of the lessons: chunks of their own. */
export const lessons = lazily(async () => {
  const mode = await import('./lesson-mode.ts');
  await mode.loadCatalogue();
  return {
    LessonRegion: mode.LessonRegion,
    CatalogueDialog: mode.CatalogueDialog,
    openLinked: mode.openLinked,
    FileView: mode.FileView,
    LessonGoals: mode.LessonGoals,
    LessonsDone: mode.LessonsDone,
  };
});

/** The lesson that is open, with the outline. */
export const lessonRegion = component(lessons, (m) => m.LessonRegion);

/** How far the person is in it. */
export const lessonGoals = component(lessons, (m) => m.LessonGoals);

/** How far the person is in all of them. */
export const lessonsDone = component(lessons, (m) => m.LessonsDone);

/** A file of lessons that somebody brought along. */
export const lessonFile = component(lessons, (m) => m.FileView);

/** The list of all lessons. */
export const catalogueDialog = component(lessons, (m) => m.CatalogueDialog);
