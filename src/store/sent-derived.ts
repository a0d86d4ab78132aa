import { noNames } from '../pod/index.ts';
import type { Derived, DocumentState, Finding, FocusedDocument } from './types.ts';

/** A list as what changed since the last one: `head` and `tail` entries stay, those of the tail moved by an edit. */
interface SentList<T> {
  readonly head: number;
  readonly fresh: readonly T[];
  readonly tail: number;
}

/** By how much the tail moved: offsets, lines, numbers of documents. */
interface Moved {
  readonly offset: number;
  readonly lines: number;
  readonly documents: number;
}

type Kept = 'names' | 'pods' | 'value' | 'written';

/**
 * What is derived as it comes from the worker. Findings and documents of a large text are many, and an edit changes
 * few: to copy them all from thread to thread takes longer than to derive them.
 */
export interface SentDerived extends Omit<Derived, 'findings' | 'documents' | 'focus'> {
  /** Without what is what was sent last. */
  readonly focus: (Omit<FocusedDocument, Kept> & Partial<Pick<FocusedDocument, Kept>>) | undefined;
  readonly findings: SentList<Finding> & { readonly moved: Moved };
  readonly documents: SentList<DocumentState> & { readonly moved: Moved };
}

const still: Moved = { offset: 0, lines: 0, documents: 0 };

function sendList<T>(
  before: readonly T[],
  after: readonly T[],
  distance: (from: T, to: T) => Moved,
  isMoved: (from: T, to: T, by: Moved) => boolean,
): SentList<T> & { readonly moved: Moved } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isMoved(before[head] as T, after[head] as T, still)) head++;
  const [lastBefore, lastAfter] = [before.at(-1), after.at(-1)];
  const moved = lastBefore && lastAfter ? distance(lastBefore, lastAfter) : still;
  let tail = 0;
  while (
    tail < most - head &&
    isMoved(before[before.length - 1 - tail] as T, after[after.length - 1 - tail] as T, moved)
  ) {
    tail++;
  }
  return { head, fresh: after.slice(head, after.length - tail), tail, moved };
}

function receiveList<T>(
  before: readonly T[],
  { head, fresh, tail, moved }: SentList<T> & { readonly moved: Moved },
  move: (entry: T, by: Moved) => T,
): readonly T[] {
  const stays = moved.offset === 0 && moved.lines === 0 && moved.documents === 0;
  if (stays && fresh.length === 0 && head + tail === before.length) return before;
  const last = before.slice(before.length - tail);
  return [...before.slice(0, head), ...fresh, ...(stays ? last : last.map((entry) => move(entry, moved)))];
}

function isMovedFinding(from: Finding, to: Finding, { offset, lines, documents }: Moved): boolean {
  return (
    from === to ||
    (from.issue === to.issue &&
      from.start + offset === to.start &&
      from.end + offset === to.end &&
      from.line + lines === to.line &&
      from.document + documents === to.document &&
      from.column === to.column &&
      from.server === to.server)
  );
}

function moveFinding(finding: Finding, { offset, lines, documents }: Moved): Finding {
  return {
    ...finding,
    document: finding.document + documents,
    start: finding.start + offset,
    end: finding.end + offset,
    line: finding.line + lines,
  };
}

function isMovedDocument(from: DocumentState, to: DocumentState, { offset, lines }: Moved): boolean {
  return (
    from === to ||
    (from.refs === to.refs &&
      from.start + offset === to.start &&
      from.end + offset === to.end &&
      from.line + lines === to.line &&
      from.empty === to.empty &&
      from.broken === to.broken &&
      from.misnamed === to.misnamed)
  );
}

function moveDocument(document: DocumentState, { offset, lines }: Moved): DocumentState {
  return {
    ...document,
    start: document.start + offset,
    end: document.end + offset,
    line: document.line + lines,
  };
}

function sendFocus(before: Derived | undefined, { focus }: Derived): SentDerived['focus'] {
  const last = before?.focus;
  if (!focus || !last) return focus;
  const { document, names, pods, value, written } = focus;
  const samePods = pods.length === last.pods.length && pods.every((pod, i) => pod === last.pods[i]);
  return {
    document,
    ...(names === last.names ? {} : { names }),
    ...(samePods ? {} : { pods }),
    ...(value === last.value ? {} : { value }),
    ...(written === last.written ? {} : { written }),
  };
}

const noFocus = { names: noNames, value: undefined, pods: [], written: new Map() };

function receiveFocus(before: Derived | undefined, { focus }: SentDerived): FocusedDocument | undefined {
  return focus && { ...noFocus, ...before?.focus, ...focus };
}

const nothing: Pick<Derived, 'findings' | 'documents'> = { findings: [], documents: [] };

/**
 * What to send so that one who has `before` has `derived`.
 * @param before what was sent last, the object itself: what stayed is told by identity
 */
export function sendDerived(before: Derived | undefined, derived: Derived): SentDerived {
  const { findings, documents } = before ?? nothing;
  return {
    ...derived,
    focus: sendFocus(before, derived),
    findings: sendList(
      findings,
      derived.findings,
      (from, to) => ({
        offset: to.start - from.start,
        lines: to.line - from.line,
        documents: to.document - from.document,
      }),
      isMovedFinding,
    ),
    documents: sendList(
      documents,
      derived.documents,
      (from, to) => ({ offset: to.start - from.start, lines: to.line - from.line, documents: 0 }),
      isMovedDocument,
    ),
  };
}

/** What was derived, from what was sent after `before`; parts that did not change are those of `before`. */
export function receiveDerived(before: Derived | undefined, sent: SentDerived): Derived {
  const { findings, documents } = before ?? nothing;
  return {
    ...sent,
    focus: receiveFocus(before, sent),
    findings: receiveList(findings, sent.findings, moveFinding),
    documents: receiveList(documents, sent.documents, moveDocument),
  };
}
