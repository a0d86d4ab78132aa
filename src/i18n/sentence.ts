import type { Explanation } from '../engine/index.ts';
import type { Issue, IssueParams } from '../pod/index.ts';
import type { Tables } from './tables.ts';

const lists = new Map<string, Intl.ListFormat>();

function joined(tables: Tables, items: readonly string[]): string {
  let format = lists.get(tables.language);
  if (!format) {
    format = new Intl.ListFormat(tables.language, { type: 'unit', style: 'short' });
    lists.set(tables.language, format);
  }
  return format.format(items);
}

function reader(tables: Tables, params: IssueParams): (name: string) => string {
  return (name) => {
    const value = params[name];
    return Array.isArray(value) ? joined(tables, value) : String(value ?? '');
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
