/** What stands around a Pod: what a server added to it, the object that carries it, the objects it needs, the commands for it. */

export { asJson, kustomizationOf, staticPod } from './away/away.ts';
export { cleanText } from './clean/clean.ts';
export { type CleanGroup, cleanGroups } from './clean/groups.ts';
export { commandsFor } from './commands/commands.ts';
export { commandLine, type Shell, shells, withInput } from './commands/quote.ts';
export { type Command, commandTopics } from './commands/subject.ts';
export { companionsIn, companionsOf, withCompanions } from './companions/companions.ts';
export type { CompanionProblem } from './companions/problems.ts';
export { changeKind, type KindOptions } from './kind/change-kind.ts';
