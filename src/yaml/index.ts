export { applyToJson, Refused } from './apply.ts';
export { pathAt } from './at.ts';
export { editDocument } from './edit.ts';
export { positionOf } from './lines.ts';
export { lineRange, locate } from './locate.ts';
export { parseStream } from './parse.ts';
export { needsQuotes, type PrintStyle, printString, printYaml } from './print.ts';
export type { Diagnosis, RepairCode, Suspect } from './repair/index.ts';
export * from './types.ts';
