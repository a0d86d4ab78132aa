export { type ExampleId, examples, exampleTexts } from './examples.ts';
export { StartPage } from './StartPage.tsx';
