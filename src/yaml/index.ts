export { applyToJson } from './apply.ts';
export { type Change, changeBetween } from './change.ts';
export { commentsWith } from './comments.ts';
export { printDocuments } from './document.ts';
export { editDocument } from './edit.ts';
export { breaksIn, positionOf } from './line-table.ts';

export { locate } from './locate.ts';
export { writtenKey, writtenScalar } from './one-line.ts';
export { parseStream, streamOf } from './parse.ts';
export type { Suspect } from './repair/index.ts';
export { integerDigits } from './scalars.ts';
export { shareJson } from './share.ts';
export { type Spot, spotInTree } from './spot.ts';
export * from './types.ts';
export { writtenScalars } from './written.ts';
