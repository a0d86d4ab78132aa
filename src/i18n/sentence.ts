import type { Explanation } from '../engine/index.ts';
import type { Issue, IssueParams } from '../pod/index.ts';
import type { Tables } from './tables.ts';
import type { Language } from './types.ts';

const separators: Readonly<Record<Language, string>> = { en: ', ', 'zh-CN': '、' };

function reader(tables: Tables, params: IssueParams): (name: string) => string {
  return (name) => {
    const value = params[name];
    return Array.isArray(value) ? value.join(separators[tables.language]) : String(value ?? '');
  };
}

/** The sentence of an issue; its code where the table has none (a test keeps that from happening). */
export function issueText(tables: Tables, issue: Issue): string {
  const message = tables.issues[issue.code as keyof Tables['issues']];
  return message ? message(reader(tables, issue.params), issue) : issue.code;
}

/** The sentence of a computed fact; its id where the table has none. */
export function explainText(tables: Tables, explanation: Explanation): string {
  const message = tables.explain[explanation.id];
  return message ? message(reader(tables, explanation.params)) : explanation.id;
}
