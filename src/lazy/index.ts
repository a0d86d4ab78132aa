export { type LazyPart, lazily, onLoadFailure } from './lazily.ts';
export { brokenSheets, mendSheets } from './sheets.ts';
