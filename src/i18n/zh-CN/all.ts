import type { Tables } from '../tables.ts';
import { brief } from './index.ts';
import { judgement } from './judgement.ts';

/** All texts at once, for tests; the page loads them in two chunks. */
export const tables: Tables = { ...brief, ...judgement };
