export { dropDisabled, dropFields, droppedParts } from './dropped.ts';
export { formerRules, hasRule } from './rules.ts';
