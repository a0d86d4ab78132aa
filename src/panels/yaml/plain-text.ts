import type { TextEdit } from '../../pod/index.ts';
import { difference } from '../../store/index.ts';

/** The text as a browser's text field holds it: every line end is one LF. */
export function inField(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Offset in the text of an offset in the field. */
function offsetInText(text: string, inField: number): number {
  let at = 0;
  for (let seen = 0; seen < inField; seen++) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

/**
 * The edit of the text that a person made in the field.
 * @param text with its own line ends; lines that are added end as its first line does. Only where a lone CR would come to
 *   stand before a LF, and two lines become one, all line ends become LF.
 * @param field what the field holds now
 */
export function editFromField(text: string, field: string): TextEdit {
  const { start, end, text: inserted } = difference(inField(text), field);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const edit = {
    start: offsetInText(text, start),
    end: offsetInText(text, end),
    text: inserted.replaceAll('\n', lineEnd),
  };
  const joins = (left: string, right: string) => left.endsWith('\r') && right.startsWith('\n');
  const [before, after] = [text.slice(0, edit.start), text.slice(edit.end)];
  const merged =
    edit.text === '' ? joins(before, after) : joins(before, edit.text) || joins(edit.text, after);
  return merged ? { start: 0, end: text.length, text: field } : edit;
}
