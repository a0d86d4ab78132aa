import { applyTextEdits, equalJson, pushAll, type TextEdit } from '../../pod/index.ts';
import { parseStream } from '../parse.ts';
import { type Candidate, candidatesOf, isEntry, uneven } from './indent-candidates.ts';
import { type Cost, Costs, isSyntax, lineAt } from './indent-cost.ts';
import { type Mistake, replace } from './mistake.ts';
import { partAround, whole } from './part.ts';
import { type Line, linesOf } from './repair-line.ts';
import { firstMisplaced } from './structure.ts';

const maxRounds = 16;
/** Places of one document that are looked at. */
const maxParts = 8;
/** Suspects that stand no further apart are looked at together. */
const together = 20;
/** Candidates of equal worth that are compared once everything else is mended. */
const maxRivals = 12;

/** What a guess costs besides the reading of its text: trying one of a short text takes as long as reading so many units. */
const perGuess = 250;

/** How much may still be read to try guesses, in UTF-16 units; the search ends where nothing is left. */
export interface Effort {
  left: number;
}

/** A line that is to stand at another column. */
interface Shift {
  readonly index: number;
  readonly indent: number;
}

interface Told {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly shifts: readonly Shift[];
  readonly certain: boolean;
}

interface Step {
  readonly chosen: Candidate;
  readonly rivals: readonly Candidate[];
}

/**
 * Searches for lines whose indentation, changed to that of a neighbour, lets the document be read, or makes it fit the
 * schema better. Each round takes the one shift that helps most; a shift is certain where no other one leads to a document
 * that fits as well. Guesses are tried on the part of the document around each place (see `partAround`).
 * @param suspects one-based lines on which something does not fit; used in documents that parse
 * @param error where the text cannot be read, if anywhere: it was read before
 */
export function indents(
  text: string,
  original: readonly Line[],
  suspects: ReadonlySet<number>,
  error: number | undefined,
  effort: Effort,
): Mistake[] {
  const told: Told[] = [];
  let lines: readonly Line[] = original;
  let current = text;
  let clusters: readonly Cluster[] | undefined;
  const costs = new Costs();
  for (let round = 0; round < maxParts && effort.left > 0; round++) {
    const at = firstAt(costs, current, lines, () => (current === text ? error : errorIn(current)));
    if (at === undefined) clusters ??= clustersOf(suspects);
    else if (clusters) break;
    const [first, ...others] = at === undefined ? (clusters ?? []) : [{ from: at, to: at }];
    if (!first) break;
    if (at === undefined) clusters = others;
    const found = searchPart(costs, partAround(lines, first.from, first.to), lines, suspects, effort);
    if (found.length === 0) {
      if (at === undefined) continue;
      break;
    }
    const next = shiftedText(
      lines,
      found.flatMap(({ shifts }) => shifts),
    );
    const moved = linesOf(next);
    const better = (firstAt(costs, next, moved, () => errorIn(next)) ?? Infinity) > (at ?? lines.length);
    if (better || (at !== undefined && lines.length <= whole)) {
      pushAll(told, found);
      current = next;
      lines = moved;
      if (!better || lines.length <= whole) break;
    } else if (at !== undefined) break;
  }
  return mistakes(original, told);
}

interface Cluster {
  readonly from: number;
  readonly to: number;
}

/** Suspect lines near each other, by index. */
function clustersOf(suspects: ReadonlySet<number>): readonly Cluster[] {
  const found: Cluster[] = [];
  for (const line of [...suspects].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && line - 1 - last.to <= together) found[found.length - 1] = { from: last.from, to: line - 1 };
    else found.push({ from: line - 1, to: line - 1 });
  }
  return found;
}

/** Where a text cannot be read, as far as indentation goes. */
const errorIn = (text: string) => parseStream(text).errors.find(isSyntax)?.start;

/** Index of the first line at which a document cannot be read, as far as indentation goes. */
function firstAt(
  costs: Costs,
  text: string,
  lines: readonly Line[],
  errorOf: () => number | undefined,
): number | undefined {
  // A text that is looked at as a whole is looked at again when guesses are tried.
  if (lines.length <= whole) return costs.of(text).at;
  const misplaced = firstMisplaced(lines);
  if (misplaced !== undefined) return misplaced;
  const error = errorOf();
  return error === undefined ? undefined : lineAt(lines, error);
}

/** Searches a part of a document; what is found counts from the document's lines. */
function searchPart(
  costs: Costs,
  kept: readonly Line[],
  lines: readonly Line[],
  suspects: ReadonlySet<number>,
  effort: Effort,
): Told[] {
  const text = kept.map((line) => line.text).join('\n');
  const own = new Set(kept.flatMap(({ index }, i) => (suspects.has(index + 1) ? [i + 1] : [])));
  const steps: Step[] = [];
  let current = text;
  for (let round = 0; round < maxRounds && costs.of(current).value > 0; round++) {
    const step = bestStep(current, costs, own, effort);
    if (!step) break;
    steps.push(step);
    current = step.chosen.text;
  }
  if (steps.length === 0) return [];
  const original = linesOf(text);
  const settled = settle(costs, text, original, steps, costs.of(current));
  return settled.steps.map((step, i): Told => {
    const { line, by } = step.chosen;
    const certain = isCertain(costs, text, original, settled.steps, step, i, settled.cost);
    const shifts = shiftsOf(kept, lines, step.chosen);
    return { line: kept[line.index]?.index ?? 0, from: line.indent, to: line.indent + by, shifts, certain };
  });
}

/** The shifts of a candidate in the whole document: where its group goes on behind the part, all of it is moved. */
function shiftsOf(kept: readonly Line[], lines: readonly Line[], { line, group, by }: Candidate): Shift[] {
  const shifts = group.map((member): Shift => {
    return { index: kept[member.index]?.index ?? 0, indent: member.indent + by };
  });
  const last = group.at(-1);
  const end = last && kept[last.index];
  if (!end || group.length < 2) return shifts;
  const block = group.every((member) => member === line || member.indent > line.indent);
  for (let i = end.index + 1; i < lines.length; i++) {
    const other = lines[i];
    if (!other || other.text.trim() === '') continue;
    if (kept[last.index + 1] === other) break;
    if (block ? other.indent <= line.indent : other.indent < line.indent) break;
    shifts.push({ index: i, indent: other.indent + by });
  }
  return shifts;
}

function shiftedText(lines: readonly Line[], shifts: readonly Shift[]): string {
  const columns = new Map(shifts.map(({ index, indent }) => [index, indent]));
  return lines
    .map((line) => {
      const column = columns.get(line.index);
      return column === undefined ? line.text : ' '.repeat(column) + line.text.slice(line.indent);
    })
    .join('\n');
}

/** Shifts as mistakes with edits of the text the search began with; of two shifts of one line the later one counts. */
function mistakes(original: readonly Line[], told: readonly Told[]): Mistake[] {
  const latest = new Map<number, number>();
  for (const [i, { shifts }] of told.entries()) for (const { index } of shifts) latest.set(index, i);
  return told.flatMap(({ line, from, to, shifts, certain }, i): Mistake[] => {
    const edits = shifts.flatMap(({ index, indent }) => {
      const own = original[index];
      if (!own || latest.get(index) !== i) return [];
      return [replace(own.start, own.start + own.indent, ' '.repeat(indent))];
    });
    const [start, end] = [original[line]?.start ?? 0, original[line]?.end ?? 0];
    if (!edits.some((edit) => edit.text.length !== edit.end - edit.start)) return [];
    return [{ code: 'text.indent', start, end, params: { from, to }, edits, certain }];
  });
}

function bestStep(
  text: string,
  costs: Costs,
  suspects: ReadonlySet<number>,
  effort: Effort,
): Step | undefined {
  const lines = linesOf(text);
  const cost = costs.of(text);
  const { at } = cost;
  if (cost.open) return undefined;
  const near = (line: Line) =>
    at === undefined ? suspects.has(line.index + 1) : line.index >= at - 3 && line.index <= at + 1;
  // In a text that can be read lines stay, unless an error goes for every other one that is moved.
  const worth = (moved: number) => (at === undefined ? Math.max(0.9, moved / 2) : 0.01);
  let best = cost.value;
  let found: Candidate[] = [];
  for (const line of lines) {
    if (!near(line) || !isEntry(line) || line.inScalar || line.text.includes('\t')) continue;
    for (const candidate of candidatesOf(lines, line)) {
      if (effort.left <= 0) break;
      effort.left -= candidate.text.length + perGuess;
      const { value, twice } = costs.of(candidate.text);
      // Lines that would meet their like do not belong there.
      if (at === undefined && (twice ?? 0) > (cost.twice ?? 0)) continue;
      if (value > best + 0.001 || value > cost.value - worth(candidate.group.length)) continue;
      if (value < best - 0.001) found = [];
      best = Math.min(best, value);
      found.push(candidate);
    }
  }
  if (found.length === 0) return undefined;
  const away = ({ line }: Candidate) => (at === undefined ? 0 : Math.abs(line.index - at));
  const [chosen, ...rivals] = found.sort(
    (a, b) =>
      a.group.length - b.group.length ||
      uneven(a) - uneven(b) ||
      away(a) - away(b) ||
      Math.abs(a.by) - Math.abs(b.by),
  );
  return chosen && { chosen, rivals: rivals.slice(0, maxRivals) };
}

/** A shift as edits of the text that the search began with; shifts do not change the number of lines. */
function editsOf(original: readonly Line[], candidate: Candidate): TextEdit[] {
  return candidate.group.flatMap(({ index, indent }) => {
    const line = original[index];
    return line ? [replace(line.start, line.start + line.indent, ' '.repeat(indent + candidate.by))] : [];
  });
}

/** What the document costs with one step taken otherwise. */
function costWith(
  costs: Costs,
  text: string,
  original: readonly Line[],
  steps: readonly Step[],
  number: number,
  candidate: Candidate,
): Cost {
  const own = editsOf(original, candidate);
  const starts = new Set(own.map((edit) => edit.start));
  const others = steps.filter((_, i) => i !== number).flatMap((other) => editsOf(original, other.chosen));
  const last = new Map(others.filter((edit) => !starts.has(edit.start)).map((edit) => [edit.start, edit]));
  return costs.of(
    applyTextEdits(
      text,
      [...own, ...last.values()].sort((a, b) => a.start - b.start),
    ),
  );
}

/** Where a rival of a step leads to a better document after all, it is taken instead. */
function settle(
  costs: Costs,
  text: string,
  original: readonly Line[],
  steps: readonly Step[],
  cost: Cost,
): { readonly steps: readonly Step[]; readonly cost: Cost } {
  let state = { steps: [...steps], cost };
  for (let number = 0; number < steps.length; number++) {
    for (const rival of steps[number]?.rivals ?? []) {
      const next = costWith(costs, text, original, state.steps, number, rival);
      if (next.value >= state.cost.value - 0.4) continue;
      const step = state.steps[number];
      if (!step) continue;
      const rivals = [step.chosen, ...step.rivals.filter((other) => other !== rival)];
      state = { steps: state.steps.with(number, { chosen: rival, rivals }), cost: next };
    }
  }
  return state;
}

/** True where no rival of a step leads to another document that fits as well. */
function isCertain(
  costs: Costs,
  text: string,
  original: readonly Line[],
  steps: readonly Step[],
  step: Step,
  number: number,
  final: Cost,
): boolean {
  const fitsAsWell = (rival: Candidate) => {
    const cost = costWith(costs, text, original, steps, number, rival);
    return cost.value < final.value + 0.4 && !equalJson(cost.json, final.json);
  };
  return final.value < 900 && !step.rivals.some(fitsAsWell);
}
