/** What lessons add to the page: one chunk. */
export {
  CatalogueDialog,
  FileView,
  LessonGoals,
  LessonsDone,
  loadCatalogue,
  openLinked,
} from '../panels/lessons/index.ts';
export { LessonRegion } from './LessonRegion.tsx';
