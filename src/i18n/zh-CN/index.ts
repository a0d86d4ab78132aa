import type { Tables } from '../en/index.ts';
import { explain } from './explain/index.ts';
import { fields } from './fields/index.ts';
import { issues } from './issues.ts';
import { ui } from './ui.ts';

export const tables: Tables = { language: 'zh-CN', ui, fields, issues, explain };
