import type { Edit, LessonProblem, Subject, Unmet, Wanted } from '../lessons/index.ts';
import { formatPath, type Json } from '../pod/index.ts';
import type { lessons } from './en/lessons.ts';
import type { Translation } from './types.ts';

export type LessonMessages = Translation<typeof lessons>;

/** Longer values are cut: the manifest shows them whole. */
const maxValue = 80;

function valueText(value: Json): string {
  const isPlain = typeof value !== 'object' || value === null;
  const isRow = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  const text = isPlain ? String(value) : isRow ? value.join(', ') : JSON.stringify(value);
  return text.length > maxValue ? `${text.slice(0, maxValue - 1)}…` : text;
}

function subjectText({ term, args, part, source }: Subject, say: LessonMessages): string {
  if (!term) return `\`${source}\``;
  const [a = '', b = ''] = args;
  const words = say[`term.${term}`](a, b);
  return part === '' ? words : `${words} \`${part}\``;
}

function wantedText({ op, than, denied }: Wanted, say: LessonMessages): string {
  const words = say[`wanted.${op}`](than);
  return denied ? say['unmet.denied'](words) : words;
}

/** Why a part of a goal is not met, in a sentence. */
export function unmetText(unmet: Unmet, say: LessonMessages): string {
  if (unmet.code === 'other') return say['unmet.other'](unmet.source);
  const what = subjectText(unmet.subject, say);
  switch (unmet.code) {
    case 'absent':
      return unmet.wanted
        ? say['unmet.absent-wanted'](what, wantedText(unmet.wanted, say))
        : say['unmet.absent'](what);
    case 'untrue':
      return say['unmet.untrue'](what);
    case 'unwanted':
      return unmet.subject.states
        ? say['unmet.unwanted'](what)
        : say['unmet.unwanted-value'](what, valueText(unmet.value));
    case 'differs':
      return say['unmet.differs'](what, valueText(unmet.value), wantedText(unmet.wanted, say));
  }
}

/** A problem of a file of lessons in a sentence; of a goal that does not read the reason as well. */
export function problemText({ code, params, goal }: LessonProblem, say: LessonMessages): string {
  const said = say[`problem.${code}`](params);
  return goal ? `${said} ${say[`goal.${goal.code}`](goal.params)}` : said;
}

/** An edit of a lesson in a sentence: the third hint. */
export function editText(edit: Edit, say: LessonMessages): string {
  if (edit.op === 'fix') return say['hint.fix']();
  if (edit.op === 'replace') return say['hint.replace']();
  const path = formatPath(edit.path);
  return edit.op === 'unset' ? say['hint.unset'](path) : say['hint.set'](path, edit.written);
}
