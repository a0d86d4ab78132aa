export { dropFields } from './dropped.ts';
export { formerRules, hasRule } from './rules.ts';
