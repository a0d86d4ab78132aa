import {
  applyTextEdits,
  formatPath,
  type Issue,
  keyOrderOf,
  type Path,
  type PathEdit,
  type TextEdit,
} from '../pod/index.ts';
import { editDocument, parseStream, type YamlStream } from '../yaml/index.ts';
import { reachesBeyond } from '../yaml/repair/index.ts';
import { judgeStream } from './stream.ts';

interface Found {
  readonly document: number;
  readonly issue: Issue;
  /** Says the same issue again in a text that was edited elsewhere. */
  readonly id: string;
  /** Tells it from others in the same text. */
  readonly place: string;
}

/** What one look at a text finds. */
interface Look {
  readonly stream: YamlStream;
  readonly found: readonly Found[];
  readonly errors: number;
  /** How often each issue is there. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What may still be read, in UTF-16 units; each judgement and each edit reads the document once. */
interface Effort {
  left: number;
}

/** UTF-16 units that are read for the fixes of one text; some seconds. */
const maxEffort = 60_000_000;
/** How many times a judgement costs what a reading does. */
const judgementCost = 3;
/** More rounds than this of one document are a fix that makes a new fixable mistake each time. */
const maxRounds = 1000;
/** Documents may come to say something about each other by their fixes; this often all are looked at again. */
const maxPasses = 4;

function judge(text: string, effort: Effort, before?: YamlStream): Look {
  effort.left -= judgementCost * text.length;
  const stream = parseStream(text, before);
  const counts = new Map<string, number>();
  const found = judgeStream(stream).flatMap(({ index, issues }) =>
    issues.map(({ issue }) => {
      const id = `${index} ${issue.code} ${formatPath(issue.path)}`;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      return { document: index, issue, id, place: `${id} ${issue.textFix?.[0]?.start ?? ''}` };
    }),
  );
  const errors = found.filter(({ issue }) => issue.severity === 'error').length;
  return { stream, found, errors, counts };
}

/** Edits of keys keep the places of all others, so that several may be planned on one state of the document. */
function isLocal(edits: readonly PathEdit[]): boolean {
  return edits.every(
    ({ op, path }) =>
      op === 'set' || op === 'rename' || (op === 'delete' && typeof path[path.length - 1] === 'string'),
  );
}

/** As many fixes of one document as do not touch each other; at least the first. */
function batchOf(candidates: readonly Found[], most: number): Found[] {
  const [first] = candidates;
  if (first?.issue.textFix) return textBatchOf(candidates).slice(0, most);
  if (!first?.issue.fix || !isLocal(first.issue.fix)) return first ? [first] : [];
  const taken = new PathSet();
  const batch: Found[] = [];
  for (const found of candidates) {
    const { document, issue } = found;
    if (batch.length >= most) break;
    if (document !== first.document || !issue.fix || issue.textFix || !isLocal(issue.fix)) continue;
    if (!issue.fix.every(({ path }) => taken.isApart(path))) continue;
    for (const { path } of issue.fix) taken.add(path);
    batch.push(found);
  }
  return batch;
}

/** Paths of which none holds another. */
class PathSet {
  readonly #paths = new Set<string>();
  readonly #holders = new Set<string>();

  isApart(path: Path): boolean {
    if (this.#holders.has(formatPath(path))) return false;
    return !prefixes(path).some((prefix) => this.#paths.has(prefix));
  }

  add(path: Path): void {
    this.#paths.add(formatPath(path));
    for (const prefix of prefixes(path)) this.#holders.add(prefix);
  }
}

/** The path and all that hold it, printed. */
function prefixes(path: Path): string[] {
  return Array.from({ length: path.length + 1 }, (_, i) => formatPath(path.slice(0, i)));
}

/** As many repairs of the text as do not touch each other; at least the first. */
function textBatchOf(candidates: readonly Found[]): Found[] {
  const fixes = candidates.flatMap((found) => {
    const edits = found.issue.textFix ?? [];
    if (edits.length === 0) return [];
    const start = Math.min(...edits.slice(0, 1000).map((edit) => edit.start));
    return [{ found, edits, start }];
  });
  const sorted = fixes.sort((a, b) => a.start - b.start);
  let end = -1;
  return sorted.flatMap(({ found, edits, start }) => {
    if (start <= end) return [];
    end = edits.reduce((last, edit) => Math.max(last, edit.end), end);
    return [found];
  });
}

function editsOf(
  stream: YamlStream,
  batch: readonly Found[],
  effort: Effort,
): readonly TextEdit[] | undefined {
  const [first] = batch;
  if (!first) return undefined;
  if (first.issue.textFix) {
    return batch.flatMap(({ issue }) => issue.textFix ?? []).sort((a, b) => a.start - b.start);
  }
  const result = editDocument(
    stream,
    first.document,
    batch.flatMap(({ issue }) => issue.fix ?? []),
    { keyOrder: keyOrderOf(stream.documents[first.document]?.value), effort },
  );
  return result.ok ? result.edits : undefined;
}

/** The state after a batch, or undefined where it cannot be applied, changes nothing, or would make things worse. */
function attempt(
  state: Look,
  batch: readonly Found[],
  seen: ReadonlySet<string>,
  effort: Effort,
): Look | undefined {
  const edits = editsOf(state.stream, batch, effort);
  if (!edits) return undefined;
  const text = applyTextEdits(state.stream.text, edits);
  if (seen.has(text)) return undefined;
  const next = judge(text, effort, state.stream);
  const gone = batch.every(({ id }) => (next.counts.get(id) ?? 0) < (state.counts.get(id) ?? 0));
  return gone && next.errors <= state.errors ? next : undefined;
}

interface Fixed {
  readonly text: string;
  readonly fixes: number;
  /** Certain fixes that were not tried, because the text is too large or has too many of them; 0 where all is done. */
  readonly left: number;
}

/**
 * Fixes one text until it stands still: what was refused is tried again once something else has changed, and no text is gone
 * back to, so that the last look at the text finds nothing more to do.
 */
function fixText(text: string, effort: Effort): Fixed {
  let state = judge(text, effort);
  let fixes = 0;
  let changed = false;
  const refused = new Set<string>();
  const seen = new Set([text]);
  let size = Number.POSITIVE_INFINITY;
  for (let round = 0; round < maxRounds; round++) {
    const fixable = state.found.filter(({ issue }) => (issue.textFix ?? issue.fix ?? []).length > 0);
    const candidates = fixable.filter(({ place }) => !refused.has(place));
    if (candidates.length === 0) {
      if (!changed || fixable.length === 0) return { text: state.stream.text, fixes, left: 0 };
      changed = false;
      size = Number.POSITIVE_INFINITY;
      refused.clear();
      continue;
    }
    if (effort.left <= 0) return { text: state.stream.text, fixes, left: candidates.length };
    const batch = batchOf(candidates, size);
    const next = attempt(state, batch, seen, effort);
    if (next) {
      state = next;
      seen.add(next.stream.text);
      fixes += batch.length;
      changed = true;
      size *= 2;
    } else if (batch.length > 1) size = Math.ceil(batch.length / 4);
    else {
      for (const { place } of batch) refused.add(place);
      size = 4;
    }
  }
  return { text: state.stream.text, fixes, left: state.found.length };
}

/** Fixes each document by itself, unless one of them says something about the others. */
function fixOnce(text: string, effort: Effort): Fixed {
  const { documents } = parseStream(text);
  if (documents.length < 2 || reachesBeyond(text)) return fixText(text, effort);
  let fixes = 0;
  let left = 0;
  const pieces = documents.map(({ start, end }) => {
    const fixed = fixText(text.slice(start, end), effort);
    fixes += fixed.fixes;
    left += fixed.left;
    return fixed.text;
  });
  return { text: pieces.join(''), fixes, left };
}

/**
 * Applies every certain fix until none is left. Fixes that do not touch each other are tried together; what leaves an issue of
 * its own standing, or more errors than there were, is not applied but tried again in smaller parts, down to a single fix.
 * @returns the new text, the number of fixes, and how many are left because the text is too large to try all of them;
 * where none is left, applying it again changes nothing
 */
export function fixAll(text: string): Fixed {
  const effort = { left: maxEffort };
  let current = text;
  let fixes = 0;
  for (let pass = 0; ; pass++) {
    const fixed = fixOnce(current, effort);
    fixes += fixed.fixes;
    const still = fixed.text === current;
    current = fixed.text;
    if (still || fixed.left > 0 || pass >= maxPasses) return { text: current, fixes, left: fixed.left };
  }
}
