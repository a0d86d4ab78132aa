export { type ExampleId, examples, gallery } from './examples.ts';
export { StartPage } from './StartPage.tsx';
