export { type LazyPart, lazily, onLoadFailure, untilLoaded } from './lazily.ts';
export { brokenSheets, mendSheets } from './sheets.ts';
