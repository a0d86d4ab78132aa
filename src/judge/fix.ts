import {
  applyTextEdits,
  formatPath,
  type Issue,
  keyOrderOf,
  type Path,
  type PathEdit,
  startsWith,
  type TextEdit,
} from '../pod/index.ts';
import { editDocument, parseStream, type YamlStream } from '../yaml/index.ts';
import { judgeStream } from './stream.ts';

interface Found {
  readonly document: number;
  readonly issue: Issue;
  /** Says the same issue again in a text that was edited elsewhere. */
  readonly id: string;
}

interface State {
  readonly stream: YamlStream;
  readonly found: readonly Found[];
  readonly errors: number;
}

/** More rounds than this are a fix that makes a new fixable mistake each time. */
const maxRounds = 1000;

function judge(text: string): State {
  const stream = parseStream(text);
  const found = judgeStream(stream).flatMap(({ index, issues }) =>
    issues.map(({ issue }) => ({
      document: index,
      issue,
      id: `${index} ${issue.code} ${formatPath(issue.path)}`,
    })),
  );
  return { stream, found, errors: found.filter(({ issue }) => issue.severity === 'error').length };
}

/** Edits of keys keep the places of all others, so that several may be planned on one state of the document. */
function isLocal(edits: readonly PathEdit[]): boolean {
  return edits.every(
    ({ op, path }) =>
      op === 'set' || op === 'rename' || (op === 'delete' && typeof path[path.length - 1] === 'string'),
  );
}

/** As many fixes of one document as do not touch each other; at least the first. */
function batchOf(candidates: readonly Found[]): Found[] {
  const [first] = candidates;
  if (first?.issue.textFix) return textBatchOf(candidates);
  if (!first?.issue.fix || !isLocal(first.issue.fix)) return first ? [first] : [];
  const taken: Path[] = [];
  return candidates.filter(({ document, issue: { fix } }) => {
    if (document !== first.document || !fix || !isLocal(fix)) return false;
    const apart = fix.every(({ path }) =>
      taken.every((other) => !startsWith(path, other) && !startsWith(other, path)),
    );
    if (apart) taken.push(...fix.map(({ path }) => path));
    return apart;
  });
}

/** As many repairs of the text as do not touch each other; at least the first. */
function textBatchOf(candidates: readonly Found[]): Found[] {
  const taken: TextEdit[] = [];
  return candidates.filter(({ issue: { textFix } }) => {
    if (!textFix) return false;
    const apart = textFix.every(({ start, end }) =>
      taken.every((other) => end < other.start || start > other.end),
    );
    if (apart) taken.push(...textFix);
    return apart;
  });
}

function editsOf(stream: YamlStream, batch: readonly Found[]): readonly TextEdit[] | undefined {
  const [first] = batch;
  if (!first) return undefined;
  if (first.issue.textFix) {
    return batch.flatMap(({ issue }) => issue.textFix ?? []).sort((a, b) => a.start - b.start);
  }
  const result = editDocument(
    stream,
    first.document,
    batch.flatMap(({ issue }) => issue.fix ?? []),
    { keyOrder: keyOrderOf(stream.documents[first.document]?.value) },
  );
  return result.ok ? result.edits : undefined;
}

/** The state after a batch, or undefined where it cannot be applied, changes nothing, or would make things worse. */
function attempt(state: State, batch: readonly Found[]): State | undefined {
  const edits = editsOf(state.stream, batch);
  if (!edits) return undefined;
  const next = judge(applyTextEdits(state.stream.text, edits));
  const gone = batch.every(({ id }) => count(next, id) < count(state, id));
  return gone && next.errors <= state.errors ? next : undefined;
}

function count(state: State, id: string): number {
  return state.found.filter((found) => found.id === id).length;
}

/**
 * Applies every certain fix until none is left. A fix that leaves its issue standing, or adds errors, is not applied.
 * @returns the new text and the number of fixes; applying it again changes nothing
 */
export function fixAll(text: string): { readonly text: string; readonly fixes: number } {
  let state = judge(text);
  let fixes = 0;
  const refused = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    const candidates = state.found.filter(
      ({ id, issue }) =>
        !refused.has(id) && ((issue.fix?.length ?? 0) > 0 || (issue.textFix?.length ?? 0) > 0),
    );
    const batch = batchOf(candidates);
    const [first] = batch;
    if (!first) break;
    const whole = attempt(state, batch);
    const next = whole ?? (batch.length > 1 ? attempt(state, [first]) : undefined);
    if (next) {
      state = next;
      fixes += whole ? batch.length : 1;
    } else refused.add(first.id);
  }
  return { text: state.stream.text, fixes };
}
