import type { IssueParams } from '../pod/index.ts';
import type { Language, Reader } from './types.ts';

/** `a, b and c`, as `Intl.ListFormat` has it, whose first use takes as long as a form: the page's first sentences are lists. */
const joined = (items: readonly string[], last: string) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** `a`, `a and b`, `a, b and c`; in Chinese `a、b、c`. The empty text for an empty list. */
export function list(language: Language, items: readonly string[]): string {
  return language === 'en' ? joined(items, 'and') : items.join('、');
}

/** `a, b or c`; in Chinese `a、b 或 c`, with the blanks that stand between Chinese and Latin words. */
export function alternatives(language: Language, items: readonly string[]): string {
  if (language === 'en') return joined(items, 'or');
  const last = items.at(-1);
  return last === undefined || items.length === 1
    ? items.join('')
    : `${list(language, items.slice(0, -1))} 或 ${last}`;
}

/** The form that the language uses for this number; Chinese has only `other`. */
export function plural(
  language: Language,
  n: number,
  forms: { readonly one: string; readonly other: string },
): string {
  return language === 'en' && Math.abs(n) === 1 ? forms.one : forms.other;
}

/** Reads the params of a sentence as words of a language. A param that is not there is the empty text. */
export function readerOf(language: Language, params: IssueParams): Reader {
  const itemsOf = (name: string): readonly string[] => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return [];
    return typeof value === 'object' ? value.map(String) : [String(value)];
  };
  const count = (name: string): number => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (typeof value === 'object') return value.length;
    return value === undefined || value === '' || Number.isNaN(Number(value)) ? 1 : Number(value);
  };
  return Object.assign((name: string) => list(language, itemsOf(name)), {
    or: (name: string) => alternatives(language, itemsOf(name)),
    code: (name: string) =>
      list(
        language,
        itemsOf(name).map((item) => `\`${item}\``),
      ),
    count,
    plural: (name: string, one: string, other: string) => plural(language, count(name), { one, other }),
  });
}
