import type { TextEdit } from '../../pod/index.ts';
import { parseStream } from '../parse.ts';
import { misfits } from './misfits.ts';
import { type Mistake, replace } from './mistake.ts';
import { fullOf, type Line, unquoted } from './repair-line.ts';

const wide = /[\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u;
/** Characters of no width, and hyphens that only show where a line ends. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** Blanks that are not ASCII, and characters that cannot be seen: they are text to YAML, and look like nothing. */
export const wideBlanks = (lines: readonly Line[]): Mistake[] => {
  // Where no blank of the text is one of ASCII, those within quotes are not meant either.
  const isWhole = !lines.some(({ text }) => text.includes(' '));
  const found: Mistake[] = [];
  for (const line of lines) {
    if (
      !wide.test(line.text) ||
      (line.inScalar && !isWhole && !/^[\u200b-\u200f\u2060\ufeff]/u.test(line.text))
    )
      continue;
    const behind = line.text.slice(line.code.length);
    const comment = line.text.length - behind.trimStart().length;
    const edits: TextEdit[] = [];
    const width = line.text.startsWith('\u3000') && isIdeographic(lines) ? 2 : 1;
    const all =
      isWhole || line.inScalar ? [...line.text].map((char, index) => ({ index, char })) : unquoted(line.text);
    for (const { index, char } of all) {
      if (index > comment && !line.inScalar) break;
      if (!wide.test(char) || (char === '\ufeff' && line.start + index === 0)) continue;
      const text = unseen.test(char) ? '' : char === '\u3000' ? ' '.repeat(width) : ' ';
      edits.push(replace(line.start + index, line.start + index + 1, text));
    }
    const [first] = edits;
    if (!first) continue;
    const { start, end } = first;
    found.push({ code: 'text.wide-blank', start, end, params: {}, edits, certain: true });
  }
  return found;
};

/** True where full-width blanks are the indentation, each as wide as two of ASCII. */
function isIdeographic(lines: readonly Line[]): boolean {
  return (
    lines.every(({ text }) => !/^ {2}|^\u3000+ +\u3000/.test(text)) &&
    lines.some(({ text }) => /^\u3000\S/.test(text))
  );
}

/** Tabs in the indentation, and behind the dash of an item, where one blank is enough. */
export const tabs = (lines: readonly Line[]): Mistake[] => {
  let inTabs = false;
  let width = 0;
  if (!fullOf(lines).some(({ text }) => text.includes('\t'))) return [];
  const written = new Map<string, string>();
  const found: Mistake[] = [];
  for (const line of fullOf(lines)) {
    if (!line.inScalar) inTabs = /^ *\t/.test(line.text);
    if (!line.text.includes('\t')) continue;
    const lead = /^[ \t]*(?:-[ \t]+)*/.exec(line.text)?.[0] ?? '';
    if (!lead.includes('\t') || lead === line.text || (line.inScalar && !inTabs)) continue;
    width ||= widthOfTabs(lines);
    const end = line.start + lead.length;
    const blanks = written.get(lead) ?? withBlanks(lead, width);
    written.set(lead, blanks);
    const edits = [replace(line.start, end, blanks)];
    found.push({ code: 'text.tab', start: line.start, end, params: {}, edits, certain: true });
  }
  return found;
};

/** What a line begins with, up to the next column that is a multiple of the width for each tab; one blank behind a dash. */
function withBlanks(lead: string, width: number): string {
  const [indent = ''] = /^[ \t]*/.exec(lead) ?? [];
  let out = '';
  for (const char of indent) out += char === '\t' ? ' '.repeat(width - (out.length % width)) : ' ';
  return out + lead.slice(indent.length).replaceAll(/-[ \t]*\t[ \t]*/g, '- ');
}

/** Texts up to this length are read for each width that a tab may have. */
const longestTried = 20_000;

/** Two, unless blanks and tabs are mixed and the text reads better with four or eight. */
function widthOfTabs(lines: readonly Line[]): number {
  const length = lines.at(-1)?.end ?? 0;
  if (length > longestTried || !lines.some(({ text }) => /^ +\S/.test(text))) return 2;
  const costs = [2, 4, 8].map((width) => {
    const written = lines.map(({ text }) =>
      text.replace(/^[ \t]*(?:-[ \t]+)*/, (lead) => withBlanks(lead, width)),
    );
    return parseStream(written.join('\n')).documents.reduce(
      (sum, { errors, value }) => sum + (errors.length > 0 ? 1000 : misfits(value)),
      0,
    );
  });
  return 2 ** (1 + costs.indexOf(Math.min(...costs)));
}
