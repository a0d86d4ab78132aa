export { CatalogueDialog } from './CatalogueDialog.tsx';
export { loadCatalogue } from './catalogue.ts';
export { FileView } from './FileView.tsx';
export { LessonGoals } from './LessonGoals.tsx';
export { LessonPanel } from './LessonPanel.tsx';
export { LessonsDone } from './LessonsDone.tsx';
export { openLinked } from './open.ts';
