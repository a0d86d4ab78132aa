import { applyTextEdits, equalJson, type Json, type TextEdit } from '../../pod/index.ts';
import { parseStream } from '../parse.ts';
import type { YamlError } from '../types.ts';
import { type Finding, replace } from './finding.ts';
import { type Line, linesOf } from './lines.ts';
import { misfits } from './misfits.ts';
import { firstMisplaced } from './structure.ts';

/** Longer documents are not searched. */
const maxUnits = 12_000;
const maxRounds = 16;
/** Candidates of equal worth that are compared once everything else is mended. */
const maxRivals = 12;

interface Candidate {
  readonly line: Line;
  readonly group: readonly Line[];
  readonly by: number;
  readonly text: string;
}

interface Step {
  readonly chosen: Candidate;
  readonly rivals: readonly Candidate[];
}

interface Cost {
  readonly value: number;
  readonly json: Json | undefined;
}

/**
 * Searches for lines whose indentation, changed to that of a neighbour, lets the document be read, or makes it fit the
 * schema better. Each round takes the one shift that helps most; a shift is certain where no other one leads to a document
 * that fits as well.
 * @param suspects one-based lines on which something does not fit; used in documents that parse
 */
export function indents(text: string, suspects: ReadonlySet<number>): Finding[] {
  if (text.length > maxUnits) return [];
  const steps: Step[] = [];
  let current = text;
  let cost = costOf(current);
  for (let round = 0; round < maxRounds && cost.value > 0; round++) {
    const step = bestStep(current, cost, suspects);
    if (!step) break;
    steps.push(step);
    current = step.chosen.text;
    cost = costOf(current);
  }
  const original = linesOf(text);
  const settled = settle(text, original, steps, cost);
  return merged(
    settled.steps.map((step, i) => findingOf(text, original, settled.steps, step, i, settled.cost)),
  );
}

/** A misplaced line costs most, then a syntax error, the less the later it stands; then what does not fit the schema. */
function costOf(text: string, lines: readonly Line[] = linesOf(text)): Cost {
  const misplaced = firstMisplaced(lines);
  if (misplaced !== undefined) return { value: 5000 - (1000 * misplaced) / lines.length, json: undefined };
  const stream = parseStream(text);
  const json = stream.documents[0]?.value;
  const first = stream.errors.find(isSyntax);
  if (first) return { value: 2000 - (1000 * first.line) / (lines.length + 1), json };
  const twice = stream.errors.length / 2;
  return { value: (stream.documents.length > 1 ? 900 : misfits(json)) + twice, json };
}

/** A key that is there twice says nothing about the indentation: it is no reason to move its line elsewhere. */
export function isSyntax(error: YamlError): boolean {
  return error.kind !== 'duplicate-key';
}

function bestStep(text: string, cost: Cost, suspects: ReadonlySet<number>): Step | undefined {
  const lines = linesOf(text);
  const misplaced = firstMisplaced(lines);
  const error = misplaced === undefined ? parseStream(text).errors.find(isSyntax) : undefined;
  const at = misplaced ?? (error ? error.line - 1 : undefined);
  const near = (line: Line) =>
    at === undefined ? suspects.has(line.index + 1) : line.index >= at - 3 && line.index <= at + 1;
  let best = cost.value - 0.01;
  let found: Candidate[] = [];
  for (const line of lines) {
    if (!near(line) || !isEntry(line) || line.inScalar || line.text.includes('\t')) continue;
    for (const candidate of candidatesOf(lines, line)) {
      const { value } = costOf(candidate.text);
      if (value > best + 0.001) continue;
      if (value < best - 0.001) found = [];
      best = Math.min(best, value);
      found.push(candidate);
    }
  }
  if (best >= cost.value - 0.01) return undefined;
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

/** A line without a key or a dash would only become the rest of the value above it, which nobody meant. */
function isEntry({ code }: Line): boolean {
  return /:(\s|$)|^\s*-(\s|$)|^\s*[[\]{}]/.test(code);
}

/** Indents go in twos: a shift to an odd column is less likely. */
const uneven = ({ line, by }: Candidate) => (line.indent + by) % 2;

/** The line alone, with what is deeper, and with all that follows at its depth; each at the depths of the lines around. */
function candidatesOf(lines: readonly Line[], line: Line): Candidate[] {
  const columns = new Set<number>();
  for (const other of lines.slice(Math.max(0, line.index - 15), line.index + 4)) {
    if (other === line || other.code.trim() === '' || other.inScalar) continue;
    columns.add(other.indent);
    const dash = /^\s*(-\s+)+/.exec(other.code);
    if (dash) columns.add(dash[0].length);
  }
  const above = lines.slice(0, line.index).findLast((other) => other.code.trim() !== '');
  if (above) columns.add(above.indent + 2);
  columns.delete(line.indent);
  const groups = groupsOf(lines, line);
  return [...columns].flatMap((column) => {
    const by = column - line.indent;
    return groups.flatMap((group) => {
      if (group.some((member) => member.indent + by < 0)) return [];
      return [{ line, group, by, text: shifted(lines, group, by) }];
    });
  });
}

function groupsOf(lines: readonly Line[], line: Line): (readonly Line[])[] {
  const following = (keep: (other: Line) => boolean): Line[] => {
    const group = [line];
    for (const other of lines.slice(line.index + 1)) {
      if (other.text.trim() === '') continue;
      if (!keep(other)) break;
      group.push(other);
    }
    return group;
  };
  const block = following((other) => other.indent > line.indent);
  const run = following((other) => other.indent >= line.indent);
  const groups: (readonly Line[])[] = [[line]];
  if (block.length > 1) groups.push(block);
  if (run.length > block.length) groups.push(run);
  return groups;
}

function shifted(lines: readonly Line[], group: readonly Line[], by: number): string {
  const moved = new Set(group.map((line) => line.index));
  return lines
    .map((line) => {
      if (!moved.has(line.index)) return line.text;
      return by > 0 ? ' '.repeat(by) + line.text : line.text.slice(-by);
    })
    .join('\n');
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
  return costOf(
    applyTextEdits(
      text,
      [...own, ...last.values()].sort((a, b) => a.start - b.start),
    ),
  );
}

/** Where a rival of a step leads to a better document after all, it is taken instead. */
function settle(
  text: string,
  original: readonly Line[],
  steps: readonly Step[],
  cost: Cost,
): { readonly steps: readonly Step[]; readonly cost: Cost } {
  let state = { steps: [...steps], cost };
  for (let number = 0; number < steps.length; number++) {
    for (const rival of steps[number]?.rivals ?? []) {
      const next = costWith(text, original, state.steps, number, rival);
      if (next.value >= state.cost.value - 0.4) continue;
      const step = state.steps[number];
      if (!step) continue;
      const rivals = [step.chosen, ...step.rivals.filter((other) => other !== rival)];
      state = { steps: state.steps.with(number, { chosen: rival, rivals }), cost: next };
    }
  }
  return state;
}

function findingOf(
  text: string,
  original: readonly Line[],
  steps: readonly Step[],
  step: Step,
  number: number,
  final: Cost,
): Finding {
  const { chosen } = step;
  const line = original[chosen.line.index];
  const fitsAsWell = (rival: Candidate) => {
    const cost = costWith(text, original, steps, number, rival);
    return cost.value < final.value + 0.4 && !equalJson(cost.json, final.json);
  };
  return {
    code: 'text.indent',
    start: line?.start ?? 0,
    end: line?.end ?? 0,
    params: { from: chosen.line.indent, to: chosen.line.indent + chosen.by },
    edits: editsOf(original, chosen),
    certain: final.value < 900 && !step.rivals.some(fitsAsWell),
  };
}

/** Of two shifts of one line the later one counts. */
function merged(found: readonly Finding[]): Finding[] {
  const out: Finding[] = [];
  for (const finding of found) {
    const starts = new Set(finding.edits.map((edit) => edit.start));
    for (const [i, earlier] of out.entries()) {
      out[i] = { ...earlier, edits: earlier.edits.filter((edit) => !starts.has(edit.start)) };
    }
    out.push(finding);
  }
  return out.filter((finding) => finding.edits.some((edit) => edit.text.length !== edit.end - edit.start));
}
