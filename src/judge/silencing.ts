import { applyTextEdits, equalJson, type Json, type TextEdit } from '../pod/index.ts';
import { parseStream, type YamlStream } from '../yaml/index.ts';
import { type Silence, silenceMark, silencesOf } from './silence.ts';

/** A finding that is to be silenced, or said again. */
export interface SilenceTask {
  readonly code: string;
  /** The line that it stands on, from 1, and an offset in it. */
  readonly line: number;
  readonly start: number;
  readonly off: boolean;
}

/**
 * The edits that silence a finding by a comment: in the one that is there for its line, behind the line, or above it; or the
 * edits that take the code out of its comment. The objects of the text stay what they are.
 * @returns undefined where no comment can stand, as in the middle of a text of several lines
 */
export function planSilence(stream: YamlStream, task: SilenceTask): readonly TextEdit[] | undefined {
  const there = silencesOf(stream).filter(({ line }) => line === task.line);
  if (!task.off) {
    const own = there.find(({ code }) => code === task.code);
    return own && [taken(stream.text, own, there.length > 1)];
  }
  const last = there.at(-1);
  const begin = stream.text.lastIndexOf('\n', task.start - 1) + 1;
  const indent = /^[ ]*/.exec(stream.text.slice(begin, begin + 200))?.[0] ?? '';
  const comment = `# ${silenceMark} ${task.code}`;
  const ways: readonly (readonly [edit: TextEdit, moves: number])[] = [
    ...(last ? [[insert(last.range.end, `, ${task.code}`), 0] as const] : []),
    [insert(endOf(stream.text, task.start), ` ${comment}`), 0],
    [insert(begin, `${indent}${comment}${eolOf(stream.text)}`), 1],
  ];
  return ways
    .map(([edit, moves]) => works(stream, edit, { ...task, line: task.line + moves }))
    .find((edits) => edits);
}

const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  const last = end < 0 ? text.length : end;
  return text[last - 1] === '\r' ? last - 1 : last;
}

/** The edit as a list where the text says after it what it said before, and the code is silenced. */
function works(stream: YamlStream, edit: TextEdit, { code, line }: SilenceTask): TextEdit[] | undefined {
  const after = parseStream(applyTextEdits(stream.text, [edit]));
  const values = ({ documents }: YamlStream) => documents.map(({ value }): Json => value ?? null);
  const same = equalJson(values(stream), values(after));
  const silenced = silencesOf(after).some((own) => own.code === code && own.line === line);
  return same && silenced ? [edit] : undefined;
}

/** Takes a code out of its comment, and the comment with its last code; with its line where nothing else stands there. */
function taken(text: string, { range, comment }: Silence, among: boolean): TextEdit {
  if (among) {
    const [before, behind] = [text.slice(comment.start, range.start), text.slice(range.end, comment.end)];
    const comma = /,\s*$/.exec(before);
    if (comma) return { start: comment.start + comma.index, end: range.end, text: '' };
    const next = /^\s*,\s*/.exec(behind);
    if (next) return { start: range.start, end: range.end + next[0].length, text: '' };
  }
  const begin = text.lastIndexOf('\n', comment.start - 1) + 1;
  const before = text.slice(begin, comment.start).trimEnd();
  const alone = before === '';
  const start = begin + before.length;
  const eol = text.slice(comment.end).startsWith('\r\n') ? 2 : text[comment.end] === '\n' ? 1 : 0;
  return { start, end: comment.end + (alone ? eol : 0), text: '' };
}
