import type { Explanation } from '../engine/index.ts';
import type { Note } from '../importers/index.ts';
import { type Issue, type IssueParams, lookUp } from '../pod/index.ts';
import type { BriefTables, Tables } from './tables.ts';
import type { Language, NoteMessages, Reader } from './types.ts';
import { readerOf } from './words.ts';

/** The sentence of an issue; its code where the table has none (a test keeps that from happening). */
export function issueText(tables: Pick<Tables, 'language' | 'issues'>, issue: Issue): string {
  const message = tables.issues[issue.code as keyof Tables['issues']];
  return message ? message(readerOf(tables.language, issue.params), issue) : issue.code;
}

/** The sentence of a note about an import. */
export function noteText(language: Language, messages: NoteMessages, { code, params }: Note): string {
  const message: (p: Reader) => string = messages[code];
  return message(readerOf(language, params));
}

/** What a container is called: by its name; one without, which facts tell by its path, by its role and number. */
export function containerText({ ui }: Pick<Tables, 'ui'>, name: string): string {
  const [, list, index] = /^(?:spec\.)?(containers|initContainers)\[(\d{1,5})\]$/.exec(name) ?? [];
  if (index === undefined) return name;
  return ui['place.nth'](
    ui[list === 'containers' ? 'form.role.container' : 'form.role.init'],
    Number(index) + 1,
  );
}

/** Params in which facts name containers. */
const naming = new Set(['container', 'containers']);

function withNames(tables: Tables, params: IssueParams): IssueParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      !naming.has(key)
        ? value
        : typeof value === 'object'
          ? value.map((one) => containerText(tables, String(one)))
          : containerText(tables, String(value)),
    ]),
  );
}

/** The sentence of a computed fact; its id where the table has none. */
export function explainText(tables: Tables, explanation: Explanation): string {
  const message = tables.explain[explanation.id];
  return message ? message(readerOf(tables.language, withNames(tables, explanation.params))) : explanation.id;
}

/** What an allowed value of a field means; undefined until the long words are loaded, and for values that say it themselves. */
export function valueText(tables: Tables, key: string, value: string): string | undefined {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = tables.values;
  const meanings = lookUp(table, key);
  return meanings && lookUp(meanings, value);
}

/** What the allowed values of a field are called, in the order in which they stand; undefined where they are called as they are written. */
export function choiceTexts(
  { choices }: Pick<BriefTables, 'choices'>,
  key: string,
): Readonly<Record<string, string>> | undefined {
  return lookUp<Readonly<Record<string, string>>>(choices, key);
}
