export { type ExampleId, examples } from './examples.ts';
export { StartPage } from './StartPage.tsx';
export { useExample } from './use-example.ts';
