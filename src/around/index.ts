/** What stands around a Pod: what a server added to it, the object that carries it, the objects it needs, the commands for it. */
export { cleanText } from './clean/clean.ts';
export { cleanGroups } from './clean/groups.ts';
export { companionsOf, withCompanions } from './companions/companions.ts';
export type { CompanionProblem } from './companions/problems.ts';
export { changeKind, type KindOptions } from './kind/change-kind.ts';
export { type WrapKind, wrapKinds } from './kind/kinds.ts';
