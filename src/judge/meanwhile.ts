import type { Issue } from '../pod/index.ts';
import { changeBetween, type Range, type YamlDocument, type YamlStream } from '../yaml/index.ts';
import type { Judged } from './memory.ts';
import { positioned } from './place.ts';
import type { JudgedDocument, PlacedIssue } from './stream.ts';

/**
 * What is said of a document until it is diagnosed. Where it reads as it stands and read so before, that is its judgement;
 * else what was said before of the text that is still the same, so that findings do not come and go with every letter, after
 * the first error of the parser where none of them speaks of the text.
 * @param fresh the judgement without a diagnosis
 */
export function meanwhile(
  alone: YamlStream,
  fresh: Judged,
  before: Judged | undefined,
  earlier: YamlStream | undefined,
): Judged {
  const [now] = fresh.documents;
  const [document] = alone.documents;
  const mended = before !== undefined && before.pods === undefined;
  if (!now || !document || !before || !earlier || (document.value !== undefined && !mended)) return fresh;
  const move = movedBy(earlier.text, alone.text);
  const kept = before.documents.map(({ issues }) =>
    issues.flatMap((placed) => keptIssue(alone, document, placed, move)),
  );
  const ofText = kept.flat().some(({ issue }) => issue.type === 'SyntaxError');
  const errors = ofText ? [] : now.issues.filter(({ issue }) => issue.code.startsWith('yaml.'));
  const documents = before.documents.map((entry, i): JudgedDocument => {
    const issues = [...(i === 0 ? errors : []), ...(kept[i] ?? [])];
    return { ...entry, document, issues, diagnosed: false };
  });
  return { documents, pods: undefined, search: 'due' };
}

type Move = (range: Range) => Range | undefined;

/** Where a range of the one text is in the other; undefined where it touches what is different. */
function movedBy(before: string, after: string): Move {
  const { start, oldEnd: end } = changeBetween(before, after);
  const by = after.length - before.length;
  return (range) => {
    if (range.end < start) return range;
    return range.start > end ? { start: range.start + by, end: range.end + by } : undefined;
  };
}

function keptIssue(
  alone: YamlStream,
  document: YamlDocument,
  { pod, issue, range }: PlacedIssue,
  move: Move,
): PlacedIssue[] {
  const place = move(range);
  if (!place || issue.code.startsWith('yaml.')) return [];
  const { span, textFix, fix: _, ...rest } = issue;
  const fixes = textFix?.map((edit) => ({ range: move(edit), text: edit.text }));
  const moved = fixes?.flatMap((edit) => (edit.range ? [{ ...edit.range, text: edit.text }] : []));
  const told: Issue = {
    ...rest,
    ...(span ? { span: place } : {}),
    ...(moved && moved.length === fixes?.length ? { textFix: moved } : {}),
  };
  return [positioned(alone, document, pod, told, place)];
}
