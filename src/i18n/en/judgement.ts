import type { JudgementTables } from '../tables.ts';
import { details } from './details/index.ts';
import { explain } from './explain/index.ts';
import { issues } from './issues.ts';
import { process } from './process.ts';
import { values } from './values.ts';

/** What is loaded together with the judgement. */
export const judgement: JudgementTables = { issues, explain, details, values, process };
