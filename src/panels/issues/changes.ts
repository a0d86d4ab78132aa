import { diffLines } from 'diff';
import type { Finding, FixPlan } from '../../store/index.ts';

/** One place where a plan changes the text; what is between two changes stays. */
export interface Change {
  /** One-based line of the old text where it begins. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** What it mends; none where it goes with another change. */
  readonly findings: readonly Finding[];
  /** It mends nothing but opinions. */
  readonly opinion: boolean;
}

/** The text that stays before a change, and the change; the last one has none. */
interface Piece {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
}

function piecesOf({ before, after }: Pick<FixPlan, 'before' | 'after'>): Piece[] {
  const pieces: Piece[] = [];
  let piece = { before: '', removed: '', added: '' };
  for (const { value, added, removed } of diffLines(before, after)) {
    if (added) piece.added += value;
    else if (removed) piece.removed += value;
    else {
      if (piece.added !== '' || piece.removed !== '') {
        pieces.push(piece);
        piece = { before: '', removed: '', added: '' };
      }
      piece.before += value;
    }
  }
  pieces.push(piece);
  return pieces;
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * What a plan changes, place by place, in the order of the text.
 * @param findings of the text before
 */
export function changesOf(plan: Pick<FixPlan, 'before' | 'after'>, findings: readonly Finding[]): Change[] {
  let line = 1;
  return piecesOf(plan).flatMap((piece) => {
    line += piece.before.split('\n').length - 1;
    const removed = linesOf(piece.removed);
    const added = linesOf(piece.added);
    if (removed.length === 0 && added.length === 0) return [];
    const first = line;
    // What is only added stands behind the line it is about.
    const [from, to] = removed.length > 0 ? [first, first + removed.length - 1] : [first - 1, first];
    line += piece.removed.split('\n').length - 1;
    const mended = findings.filter(
      ({ issue, line: at }) => (issue.fix ?? issue.textFix) !== undefined && at >= from && at <= to,
    );
    const opinion = mended.length > 0 && mended.every(({ issue }) => issue.severity === 'advice');
    return [{ line: first, removed, added, findings: mended, opinion }];
  });
}

/** The text with the chosen changes alone. @param chosen by their number in {@link changesOf} */
export function withChosen(
  plan: Pick<FixPlan, 'before' | 'after'>,
  chosen: (change: number) => boolean,
): string {
  let change = 0;
  return piecesOf(plan)
    .map(({ before, removed, added }) => {
      if (removed === '' && added === '') return before;
      return before + (chosen(change++) ? added : removed);
    })
    .join('');
}
