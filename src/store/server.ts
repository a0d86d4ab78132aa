import { defaultedObjectText, inEffectOf, printedObjects } from '../judge/index.ts';

/** What needs the server's own answer. A chunk of its own: it loads when a panel shows some of it. */
export const server = { printedObjects, inEffectOf, defaultedObjectText };
export type Server = typeof server;
