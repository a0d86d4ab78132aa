export { type Dropping, dropFields } from './dropped.ts';
export { formerRules, hasRule } from './rules.ts';
