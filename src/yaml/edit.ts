import {
  applyTextEdits,
  equalJson,
  getIn,
  isList,
  isObject,
  type Json,
  own,
  type Path,
  type PathEdit,
  type TextEdit,
} from '../pod/index.ts';
import { hasAliases, moveAnchor, sharedNode } from './anchors.ts';
import { Apart } from './apart.ts';
import { applyToJson, deletedPath, Refused } from './apply.ts';
import { insertItem, insertPair, moveItem, remove, renameKey, wrap } from './entries.ts';
import { type Parsed, parseDocument, parsedDocument, parseStream } from './parse.ts';
import { Pieces } from './pieces.ts';
import { replaceValue } from './replace.ts';
import { splitDocuments } from './split.ts';
import { type Context, documentStyle, styleWith } from './style.ts';
import { hasComments, standIn, transferText } from './transfer.ts';
import type { EditOptions, EditResult, YamlStream } from './types.ts';
import { isMerge } from './value.ts';
import { pairName, type Step, walk } from './walk.ts';

/**
 * Carries out path edits, one after the other, on document number `document` with the least change of text.
 * Everything outside of the edited entries stays byte for byte. Each edit is checked: the document is read again and
 * must be exactly the expected object; where the smallest splice fails, the smallest enclosing node that works is
 * written anew, else the edit is refused and nothing happens. All edits are done or none.
 *
 * - Comments on lines directly above a removed or moved entry, indented like it and without a blank line between,
 *   belong to it; those at the very top of a document and all others stay.
 * - Setting a map or list to another one changes only the entries that differ.
 * - An alias, or a key that comes from a merge key, is overridden at the edited place. Where aliases elsewhere refer
 *   to the edited place, the first of them is written out and takes the anchor, so that they keep their value; where
 *   that cannot be done, the edit is refused (`alias`). A merged key cannot be deleted or renamed (`merge`).
 */
export function editDocument(
  stream: YamlStream,
  document: number,
  edits: readonly PathEdit[],
  options: EditOptions = {},
): EditResult {
  const at = stream.documents[document];
  if (!at) {
    const edit = edits[0] ?? { op: 'set', path: [], value: null };
    return { ok: false, reason: 'no-document', edit };
  }
  let parsed = parsedDocument(stream, at);
  const pieces = new Pieces(parsed.text);
  const eol = stream.text.includes('\r\n') ? '\r\n' : '\n';
  const last = document === stream.documents.length - 1;
  let edit = edits[0] as PathEdit;
  try {
    for (let done = 0; done < edits.length; ) {
      const state = { parsed, eol, last, options };
      const together = editTogether(state, edits.slice(done), pieces);
      if (together) {
        parsed = together.parsed;
        done += together.count;
        continue;
      }
      edit = edits[done] as PathEdit;
      parsed = editOnce(state, edit, pieces);
      done++;
    }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason, edit };
    throw error;
  }
  const changes = pieces.edits(at.start);
  if (changes.length === 0) return { ok: true, edits: [], stream };
  const next = parseStream(applyTextEdits(stream.text, changes), stream);
  if (!sameNeighbours(stream, next, document)) {
    return { ok: false, reason: 'unsupported', edit: edits[0] as PathEdit };
  }
  return { ok: true, edits: changes, stream: next };
}

/** True where every document but one has the text that it had. */
function sameNeighbours(before: YamlStream, after: YamlStream, document: number): boolean {
  if (before.documents.length !== after.documents.length) return false;
  return before.documents.every((old, i) => {
    const now = after.documents[i];
    return (
      i === document ||
      (now !== undefined && before.text.slice(old.start, old.end) === after.text.slice(now.start, now.end))
    );
  });
}

/** A document between two edits. */
interface Editing {
  readonly parsed: Parsed;
  readonly eol: string;
  readonly last: boolean;
  readonly options: EditOptions;
}

/** Takes the splices that were found good. */
interface Recorder {
  apply(edits: readonly TextEdit[]): void;
}

/** Fewer edits than this are done one by one. */
const manyEdits = 8;

/**
 * As many of the first edits as can be done at once, read back once for all of them: they change keys at places apart from each
 * other, each by its smallest splice. Where they do not come to what is expected, half of them are tried, and so on.
 * @returns undefined where the first of them have to be done one by one
 */
function editTogether(
  state: Editing,
  edits: readonly PathEdit[],
  pieces: Recorder,
): { readonly parsed: Parsed; readonly count: number } | undefined {
  const { parsed } = state;
  if (edits.length < manyEdits || parsed.value === undefined || hasAliases(parsed.root)) return undefined;
  const plan = planTogether(state, edits);
  for (let { length } = plan; length >= manyEdits; length >>= 1) {
    const own = plan.slice(0, length);
    const splices = own.flatMap((planned) => planned.splices).sort((a, b) => a.start - b.start);
    let expected: Json | undefined = parsed.value;
    for (const { edit } of own) expected = applyToJson(expected, edit);
    const next = expected === undefined ? undefined : check(state, splices, expected);
    if (!next) continue;
    pieces.apply(splices);
    return { parsed: next, count: length };
  }
  return undefined;
}

/** The splices of the first edits that do not touch each other's. */
function planTogether(state: Editing, edits: readonly PathEdit[]) {
  const { parsed, eol, options } = state;
  const context: Context = { parsed, style: styleWith(documentStyle(parsed, eol), { literals: 'all' }) };
  const taken = new Apart();
  const plan: { readonly edit: PathEdit; readonly splices: readonly TextEdit[] }[] = [];
  for (const edit of edits) {
    const splices = splicesOf(context, edit, options);
    if (!splices || !taken.add(edit.path, splices)) break;
    plan.push({ edit, splices });
  }
  return plan;
}

/** The smallest splices of an edit of one key; undefined where it has to be looked at by itself. */
function splicesOf(context: Context, edit: PathEdit, options: EditOptions): readonly TextEdit[] | undefined {
  const { value } = context.parsed;
  if (edit.op !== 'set' && edit.op !== 'delete' && edit.op !== 'rename') return undefined;
  try {
    if (edit.op === 'set' && refine(getIn(value, edit.path), edit.value, edit.path)) return undefined;
    const expected = applyToJson(value, edit);
    if (expected === undefined) return undefined;
    if (value !== undefined && equalJson(expected, value)) return [];
    return direct(context, edit, targetOf(context.parsed, edit), expected, options);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** One edit: the first plan that reads back as expected is taken. */
function editOnce(state: Editing, edit: PathEdit, pieces: Recorder): Parsed {
  const { parsed } = state;
  if (parsed.value === undefined) throw new Refused('unparsed');
  const expected = applyToJson(parsed.value, edit);
  if (expected === undefined || equalJson(expected, parsed.value)) return parsed;
  if (edit.op === 'set') {
    const parts = refine(getIn(parsed.value, edit.path), edit.value, edit.path);
    const done = parts && editParts(state, parts, expected);
    if (done) {
      for (const splices of done.splices) pieces.apply(splices);
      return done.parsed;
    }
  }
  if (edit.op === 'transfer') return transfer(state, edit, expected, pieces);
  const freed = freeAnchor(state, edit, pieces);
  if (freed) return editOnce({ ...state, parsed: freed }, edit, pieces);
  for (const plan of plans(state, edit, expected)) {
    const splices = plan();
    const next = splices && check(state, splices, expected);
    if (next) {
      pieces.apply(splices);
      return next;
    }
  }
  throw new Refused(hasAliases(parsed.root) ? 'alias' : 'unsupported');
}

/**
 * Takes an item to another list with its own text. Only an item without comments may be written anew where that cannot be
 * done: nothing that a person wrote is lost.
 */
function transfer(
  state: Editing,
  edit: PathEdit & { readonly op: 'transfer' },
  expected: Json,
  pieces: Recorder,
): Parsed {
  const { path, from, into, to } = edit;
  const item = [...path, from];
  const held: TextEdit[][] = [];
  const recorder: Recorder = { apply: (edits) => void held.push([...edits]) };
  const keep = (parsed: Parsed) => {
    for (const splices of held) pieces.apply(splices);
    return parsed;
  };
  const placed = editOnce(
    state,
    { op: 'insert', path: into, index: to, value: standIn(state.parsed.text) },
    recorder,
  );
  const context: Context = { parsed: placed, style: documentStyle(placed, state.eol) };
  const { steps } = walk(placed.root, item);
  const splices = transferText(context, steps, walk(placed.root, [...into, to]).steps);
  const moved = splices && check({ ...state, parsed: placed }, splices, expected);
  if (moved) {
    held.push([...splices]);
    return keep(moved);
  }
  if (hasComments(placed.text, steps.at(-1))) throw new Refused('unsupported');
  held.length = 0;
  const value = getIn(state.parsed.value, item) ?? null;
  const inserted = editOnce(state, { op: 'insert', path: into, index: to, value }, recorder);
  return keep(editOnce({ ...state, parsed: inserted }, { op: 'delete', path: item }, recorder));
}

/** Where the edit would be seen by an alias elsewhere: the document with the anchor moved to that alias. */
function freeAnchor(state: Editing, edit: PathEdit, pieces: Recorder): Parsed | undefined {
  const { parsed, eol } = state;
  const target = targetOf(parsed, edit);
  const holder = sharedNode(parsed.root, target, edit.op);
  if (!holder) return undefined;
  for (const inFlow of [false, true]) {
    const splices = moveAnchor({ parsed, style: documentStyle(parsed, eol) }, holder, inFlow);
    const next = splices && check(state, splices, parsed.value ?? null);
    if (!splices || !next) continue;
    pieces.apply(splices);
    return next;
  }
  throw new Refused('alias');
}

/** Carries out the parts of a `set` one by one; undefined where they do not come to what is expected. */
function editParts(state: Editing, parts: readonly PathEdit[], expected: Json) {
  const splices: TextEdit[][] = [];
  const recorder: Recorder = { apply: (edits) => void splices.push([...edits]) };
  let { parsed } = state;
  try {
    for (const part of parts) parsed = editOnce({ ...state, parsed }, part, recorder);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
  return equalJson(parsed.value, expected) ? { splices, parsed } : undefined;
}

/** The document after the splices, if it is exactly what is expected and leaves its neighbours alone. */
function check(state: Editing, splices: readonly TextEdit[], expected: Json): Parsed | undefined {
  const { effort } = state.options;
  if (effort) {
    if (effort.left <= 0) throw new Refused('unsupported');
    effort.left -= state.parsed.text.length;
  }
  const text = applyTextEdits(state.parsed.text, splices);
  if (!state.last && !text.endsWith('\n')) return undefined;
  // What was JSON may be none now.
  const { kind } = state.parsed;
  const next = parseDocument(text, state.parsed, kind === 'json' ? splitDocuments(text)[0]?.kind : kind);
  if (next.value === undefined || !equalJson(next.value, expected)) return undefined;
  return splitDocuments(text).length === 1 ? next : undefined;
}

/** What may be tried, the smallest change first; every plan is made only when it is its turn. */
function* plans(state: Editing, edit: PathEdit, expected: Json): Generator<() => TextEdit[] | undefined> {
  const { parsed, eol, options } = state;
  const style = documentStyle(parsed, eol);
  const target = targetOf(parsed, edit);
  for (const literals of ['all', 'unkept', 'none'] as const) {
    const context: Context = { parsed, style: styleWith(style, { literals }) };
    yield () => direct(context, edit, target, expected, options);
  }
  // A merged key that shows up again cannot be hidden; writing the map anew would dissolve the merge key.
  if (edit.op === 'delete' && holderHasMerge(parsed, target)) throw new Refused('merge');
  const context: Context = { parsed, style: styleWith(style, { literals: 'none' }) };
  for (let depth = target.length; depth >= 0; depth--) {
    const path = target.slice(0, depth);
    const value = getIn(expected, path);
    const { steps, stopped: end } = walk(parsed.root, path);
    if (value === undefined || end || sharedNode(parsed.root, path, 'set')) continue;
    yield () => replaceValue(context, steps.at(-1), value);
  }
}

/** The place that the edit changes: what is pruned, or the alias or merge key on the way. */
function targetOf(parsed: Parsed, edit: PathEdit): Path {
  const path =
    edit.op === 'delete' ? (deletedPath(parsed.value, edit.path, edit.prune ?? 0) ?? edit.path) : edit.path;
  const { steps, stopped } = walk(parsed.root, path);
  if (stopped === 'alias') return path.slice(0, steps.length);
  if (stopped === 'merge') {
    const key = path.slice(0, steps.length + 1);
    const merged = getIn(parsed.value, key) !== undefined;
    if (merged && (edit.op === 'delete' || edit.op === 'rename') && key.length === path.length) {
      throw new Refused('merge');
    }
    if (merged) return key;
  }
  return path;
}

function holderHasMerge(parsed: Parsed, target: Path): boolean {
  const { node } = walk(parsed.root, target.slice(0, -1));
  return node?.kind === 'map' && node.pairs.some(isMerge);
}

/** The smallest splice for an edit. */
function direct(
  context: Context,
  edit: PathEdit,
  target: Path,
  expected: Json,
  options: EditOptions,
): TextEdit[] | undefined {
  const { root } = context.parsed;
  const { steps, stopped, node } = walk(root, target);
  const overriding = target.length < edit.path.length && edit.op !== 'delete';
  const step = steps.at(-1);
  const aliased =
    !stopped && node?.kind === 'alias' && edit.op !== 'set' && edit.op !== 'delete' && edit.op !== 'rename';
  if (stopped || overriding || edit.op === 'set' || aliased) {
    const value = getIn(expected, target);
    if (edit.op === 'delete' && !stopped && step && value === undefined) {
      return remove(context, steps.at(-2), step);
    }
    if (value === undefined) return undefined;
    return setAt(context, target, value, options);
  }
  switch (edit.op) {
    case 'delete': {
      if (!step) return replaceValue(context, undefined, null);
      const value = getIn(expected, target);
      if (value !== undefined && step.kind === 'pair') return setAt(context, target, value, options);
      const twins = step.kind === 'pair' ? twinsOf(step) : [];
      if (twins.length > 1) return twins.flatMap((twin) => remove(context, steps.at(-2), twin));
      return remove(context, steps.at(-2), step);
    }
    case 'rename':
      return step?.kind === 'pair' ? renameKey(context, step, edit.to) : undefined;
    case 'insert':
      if (node?.kind === 'seq') return insertItem(context, step, node, edit.index, edit.value);
      return replaceValue(context, step, [edit.value]);
    case 'transfer':
      return undefined;
    case 'move':
      return node?.kind === 'seq' ? moveItem(context.parsed.text, node, edit.from, edit.to) : undefined;
  }
}

/** All pairs of the step's map that have its key: more than one where the key is there twice. */
function twinsOf(step: Step & { kind: 'pair' }): Step[] {
  const name = pairName(step.pair);
  return step.map.pairs.flatMap((pair, index): Step[] =>
    pairName(pair) === name ? [{ kind: 'pair', map: step.map, index, pair }] : [],
  );
}

function setAt(context: Context, path: Path, value: Json, options: EditOptions): TextEdit[] | undefined {
  const { steps, stopped, node } = walk(context.parsed.root, path);
  const place: Step | undefined = steps.at(-1);
  const depth = steps.length;
  if (!stopped) return replaceValue(context, place, value);
  const rest = path.slice(depth + 1);
  const next = path[depth];
  if (node?.kind === 'map' && typeof next === 'string') {
    const order = options.keyOrder?.(path.slice(0, depth)) ?? [];
    return insertPair(context, place, node, next, wrap(rest, value), order);
  }
  if (node?.kind === 'seq' && typeof next === 'number') {
    return insertItem(context, place, node, next, wrap(rest, value));
  }
  return replaceValue(context, place, wrap(path.slice(depth), value));
}

/** The entries in which two maps or two lists differ, as edits; undefined where the whole has to be written. */
function refine(old: Json | undefined, value: Json, path: Path): PathEdit[] | undefined {
  if (isObject(old) && isObject(value)) {
    const keys = Object.keys(value);
    const kept = keys.filter((key) => Object.hasOwn(old, key));
    if (kept.length === 0) return undefined;
    const edits: PathEdit[] = [];
    for (const key of Object.keys(old)) {
      if (!Object.hasOwn(value, key)) edits.push({ op: 'delete', path: [...path, key] });
    }
    for (const key of keys) {
      const child = own(value, key) ?? null;
      if (!Object.hasOwn(old, key) || !equalJson(own(old, key), child)) {
        edits.push({ op: 'set', path: [...path, key], value: child });
      }
    }
    return edits;
  }
  if (!isList(old) || !isList(value) || old.length === 0 || value.length === 0) return undefined;
  let head = 0;
  while (head < old.length && head < value.length && equalJson(old[head], value[head])) head++;
  let tail = 0;
  const most = Math.min(old.length, value.length) - head;
  while (tail < most && equalJson(old[old.length - 1 - tail], value[value.length - 1 - tail])) tail++;
  const edits: PathEdit[] = [];
  const both = Math.min(old.length, value.length) - head - tail;
  for (let i = head; i < head + both; i++)
    edits.push({ op: 'set', path: [...path, i], value: value[i] ?? null });
  for (let i = old.length - tail - 1; i >= head + both; i--) edits.push({ op: 'delete', path: [...path, i] });
  for (let i = head + both; i < value.length - tail; i++) {
    edits.push({ op: 'insert', path, index: i, value: value[i] ?? null });
  }
  return edits;
}
