import type { ExplainMessage, FieldTexts, IssueMessage, Language, Translation } from '../types.ts';
import { explain } from './explain/index.ts';
import { fields } from './fields/index.ts';
import { issues } from './issues.ts';
import { ui } from './ui.ts';

/** All texts of one language. */
export interface Tables {
  readonly language: Language;
  readonly ui: Translation<typeof ui>;
  readonly fields: FieldTexts;
  readonly issues: Readonly<Record<keyof typeof issues, IssueMessage>>;
  readonly explain: Readonly<Record<string, ExplainMessage>>;
}

export const tables: Tables = { language: 'en', ui, fields, issues, explain };
