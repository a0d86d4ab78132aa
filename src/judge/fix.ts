import type { AnalyzeOptions } from '../engine/index.ts';
import { applyTextEdits, type Issue, keyOrderOf, type TextEdit } from '../pod/index.ts';
import { editDocument, parseStream, type YamlStream } from '../yaml/index.ts';
import { reachesBeyond } from '../yaml/repair/index.ts';
import { balanceOf } from './fix-balance.ts';
import { batchOf } from './fix-batch.ts';
import { type Effort, type Found, type Look, look } from './fix-look.ts';

/** UTF-16 units that are read for the fixes of one text; some seconds. */
const maxEffort = 60_000_000;
/** More rounds than this of one document are a fix that makes a new fixable mistake each time. */
const maxRounds = 1000;
/** Refused fixes that are tried with what they bring to light, in a text that is no larger than this and stands still. */
const maxTrials = 8;
const maxTrialText = 100_000;
const maxTrialEffort = 10_000_000;
/** What is brought to light may hide something in turn. */
const maxDepth = 3;
/** Documents may come to say something about each other by their fixes; this often all are looked at again. */
const maxPasses = 4;

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

/** What came of a batch: the state after it, or which of its fixes are known to be at fault that it was not applied. */
type Attempt =
  | { readonly next: Look; readonly guilty?: undefined }
  | { readonly next?: undefined; readonly guilty: readonly Found[] };

/**
 * Tries a batch. A fix is refused where it cannot be applied, changes nothing, leaves its issue standing or brings more errors
 * than it takes away; of several each one is, so that the others do not make up for it.
 */
function attempt(
  state: Look,
  batch: readonly Found[],
  seen: ReadonlySet<string>,
  effort: Effort,
  options: AnalyzeOptions,
): Attempt {
  const refused = { guilty: batch.length === 1 ? batch : [] };
  const edits = editsOf(state.stream, batch, effort);
  if (!edits) return refused;
  const text = applyTextEdits(state.stream.text, edits);
  if (seen.has(text)) return refused;
  const next = look(text, effort, options, state.stream);
  const stays = batch.filter(({ id }) => (next.counts.get(id) ?? 0) >= (state.counts.get(id) ?? 0));
  if (batch.length === 1) {
    return stays.length > 0 || next.errors.length > state.errors.length ? refused : { next };
  }
  // Mistakes of the text are told apart by their number only.
  if (stays.some(({ issue }) => issue.textFix)) return refused;
  const { guilty, strays } = balanceOf(state, next, batch, edits);
  if (stays.length > 0 || guilty.length > 0) return { guilty: [...stays, ...guilty] };
  return strays > 0 ? refused : { next };
}

interface Fixed {
  readonly text: string;
  readonly fixes: number;
  /** Certain fixes that were not tried, because the text is too large or has too many of them; 0 where all is done. */
  readonly left: number;
}

/** A text on its way, how many fixes brought it there, and how many certain ones are left untried for its size. */
interface Way {
  readonly state: Look;
  readonly fixes: number;
  readonly left: number;
}

/**
 * Fixes a text until it stands still: what was refused is tried again once something else has changed, and no text is gone
 * back to, so that the last look at the text finds nothing more to do.
 */
function fixUntilStill(
  start: Look,
  seen: Set<string>,
  effort: Effort,
  options: AnalyzeOptions,
  depth: number,
): Way {
  let state = start;
  let fixes = 0;
  let changed = false;
  const refused = new Set<string>();
  let size = Number.POSITIVE_INFINITY;
  for (let round = 0; round < maxRounds; round++) {
    const fixable = state.found.filter(({ issue }) => (issue.textFix ?? issue.fix ?? []).length > 0);
    const candidates = fixable.filter(({ place }) => !refused.has(place));
    if (candidates.length === 0) {
      if (!changed || fixable.length === 0) {
        const further = uncovered(state, fixable, seen, effort, options, depth);
        if (!further) return { state, fixes, left: 0 };
        state = further.state;
        fixes += further.fixes;
      }
      changed = false;
      size = Number.POSITIVE_INFINITY;
      refused.clear();
      continue;
    }
    if (effort.left <= 0) return { state, fixes, left: candidates.length };
    const batch = batchOf(candidates, size);
    const { next, guilty } = attempt(state, batch, seen, effort, options);
    if (next) {
      state = next;
      seen.add(next.stream.text);
      fixes += batch.length;
      changed = true;
      size *= 2;
    } else if (guilty.length > 0) {
      for (const { place } of guilty) refused.add(place);
      if (batch.length === 1) size = 4;
    } else size = Math.ceil(batch.length / 4);
  }
  return { state, fixes, left: state.found.length };
}

/** True for mistakes by which what stands below, or all of the object, is not judged. */
const hides = ({ code }: Issue) =>
  /^(unknown-field-near|name-as-key|type-(list|map|struct)|kind-|api-version)/.test(code);

/**
 * Tries a fix that only brings to light what its mistake had hidden, together with the fixes of that.
 * @returns where they lead, if no error more is left than there was; undefined where no fix does
 */
function uncovered(
  state: Look,
  fixable: readonly Found[],
  seen: ReadonlySet<string>,
  effort: Effort,
  options: AnalyzeOptions,
  depth: number,
): Way | undefined {
  const { text } = state.stream;
  if (depth >= maxDepth || text.length > maxTrialText) return undefined;
  // The trials of one state have the same effort whatever came before it, so that fixing again tries the same.
  const own = depth === 0 ? { left: maxTrialEffort } : effort;
  try {
    for (const found of fixable.filter(({ issue }) => hides(issue)).slice(0, maxTrials)) {
      if (effort.left <= 0 || own.left <= 0) return undefined;
      const edits = editsOf(state.stream, [found], own);
      const fixed = edits && applyTextEdits(text, edits);
      if (fixed === undefined || seen.has(fixed)) continue;
      const next = look(fixed, own, options, state.stream);
      if ((next.counts.get(found.id) ?? 0) >= (state.counts.get(found.id) ?? 0)) continue;
      const way = fixUntilStill(next, new Set([...seen, fixed]), own, options, depth + 1);
      if (way.state.errors.length <= state.errors.length) return { ...way, fixes: way.fixes + 1 };
    }
    return undefined;
  } finally {
    if (own !== effort) effort.left -= maxTrialEffort - own.left;
  }
}

function fixText(text: string, effort: Effort, options: AnalyzeOptions): Fixed {
  const { state, fixes, left } = fixUntilStill(
    look(text, effort, options),
    new Set([text]),
    effort,
    options,
    0,
  );
  return { text: state.stream.text, fixes, left };
}

/** Fixes each document by itself, unless one of them says something about the others. */
function fixOnce(text: string, effort: Effort, options: AnalyzeOptions): Fixed {
  const { documents } = parseStream(text);
  if (documents.length < 2 || reachesBeyond(text)) return fixText(text, effort, options);
  let fixes = 0;
  let left = 0;
  const pieces = documents.map(({ start, end }) => {
    const fixed = fixText(text.slice(start, end), effort, options);
    fixes += fixed.fixes;
    left += fixed.left;
    return fixed.text;
  });
  return { text: pieces.join(''), fixes, left };
}

/**
 * Applies every certain fix until none is left. Fixes that do not touch each other are tried together; what leaves an issue of
 * its own standing, or more errors than there were, is not applied but tried again in smaller parts, down to a single fix.
 * @param options whose cluster judges what is wrong
 * @returns the new text, the number of fixes, and how many are left because the text is too large to try all of them;
 * where none is left, applying it again changes nothing
 */
export function fixAll(text: string, options: AnalyzeOptions = {}): Fixed {
  const effort = { left: maxEffort };
  let current = text;
  let fixes = 0;
  for (let pass = 0; ; pass++) {
    const fixed = fixOnce(current, effort, options);
    fixes += fixed.fixes;
    const still = fixed.text === current;
    current = fixed.text;
    if (still || fixed.left > 0 || pass >= maxPasses) return { text: current, fixes, left: fixed.left };
  }
}
