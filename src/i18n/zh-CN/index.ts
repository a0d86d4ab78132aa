import type { Tables } from '../en/index.ts';
import { fields } from './fields/index.ts';
import { ui } from './ui.ts';

export const tables: Tables = { ui, fields };
