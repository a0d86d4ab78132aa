import type { BriefTables } from '../tables.ts';
import { choices } from './choices.ts';
import { fields } from './fields/index.ts';
import { items } from './items.ts';
import { ui } from './ui.ts';

/** What the first form needs; `judgement.ts` has the rest. */
export const brief: BriefTables = { language: 'en', ui, fields, items, choices };
