import type { FieldTexts, Translation } from '../types.ts';
import { fields } from './fields/index.ts';
import { ui } from './ui.ts';

/** All texts of one language. */
export interface Tables {
  readonly ui: Translation<typeof ui>;
  readonly fields: FieldTexts;
}

export const tables: Tables = { ui, fields };
