import type { ExplainMessage, FieldTexts, IssueMessage, Translation } from '../types.ts';
import { explain } from './explain/index.ts';
import { fields } from './fields/index.ts';
import { issues } from './issues.ts';
import { ui } from './ui.ts';

/** All texts of one language. */
export interface Tables {
  readonly ui: Translation<typeof ui>;
  readonly fields: FieldTexts;
  readonly issues: Readonly<Record<keyof typeof issues, IssueMessage>>;
  readonly explain: Readonly<Record<string, ExplainMessage>>;
}

export const tables: Tables = { ui, fields, issues, explain };
