export { examples } from './examples.ts';
export { StartPage } from './StartPage.tsx';
