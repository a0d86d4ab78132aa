import {
  containerLists,
  fieldOf,
  getIn,
  isList,
  type Json,
  own,
  type Path,
  recordOf,
  startsWith,
} from '../pod/index.ts';
import type { State } from './state.ts';
import type { CurrentPod, Derived, Focus, Part, PartDraft, Selection } from './types.ts';

/** The part of the Pod whose form shows a path; paths outside of the Pod belong to the surrounding object. */
export function partOf(podPath: Path, path: Path): Part {
  if (!startsWith(path, podPath)) return { kind: 'object' };
  // Asked of every finding: without a copy of each path.
  const at = podPath.length;
  const [top, field, index] = [path[at], path[at + 1], path[at + 2]];
  if (top === 'metadata') return { kind: 'metadata' };
  if (top !== 'spec') return podPath.length > 0 ? { kind: 'object' } : { kind: 'metadata' };
  const list = containerLists.find((name) => name === field);
  if (list) return { kind: 'container', list, index: typeof index === 'number' ? index : 0 };
  if (field === 'volumes') return { kind: 'volume', index: typeof index === 'number' ? index : 0 };
  const known = fieldOf('PodSpec', String(field));
  // What the schema does not know shows in every group.
  return { kind: 'group', group: known ? recordOf(known).section : 'lifecycle' };
}

/** Path of the map whose form a part is, counted from the document's root. */
export function pathOfPart(podPath: Path, part: Part): Path {
  switch (part.kind) {
    case 'object':
      return [];
    case 'metadata':
      return [...podPath, 'metadata'];
    case 'group':
      return [...podPath, 'spec'];
    case 'container':
      return [...podPath, 'spec', part.list, part.index];
    case 'volume':
      return [...podPath, 'spec', 'volumes', part.index];
  }
}

/** The first container, where there is one: what people come to edit. */
export function firstPart(root: Json | undefined, podPath: Path): Part {
  const containers = getIn(root, [...podPath, 'spec', 'containers']);
  return isList(containers) && containers.length > 0
    ? { kind: 'container', list: 'containers', index: 0 }
    : { kind: 'metadata' };
}

/** `part`, or the nearest one that exists where its list has become shorter. */
export function existingPart(root: Json | undefined, podPath: Path, part: Part): Part {
  if (part.kind !== 'container' && part.kind !== 'volume') return part;
  const list = getIn(root, pathOfPart(podPath, part).slice(0, -1));
  const length = isList(list) ? list.length : 0;
  if (part.index < length) return part;
  return length > 0 ? { ...part, index: length - 1 } : firstPart(root, podPath);
}

/** True where a part is the container that is being made: it stands behind the last one of its list. */
export function isDraft(draft: PartDraft | undefined, part: Part): boolean {
  return part.kind === 'container' && part.list === draft?.list && part.index === draft.index;
}

/** The draft that is left when another part is opened: one of which only the suggested name is known is dropped. */
export function draftLeft(draft: PartDraft | undefined, part: Part): PartDraft | undefined {
  if (!draft || isDraft(draft, part)) return draft;
  return own(draft.value, 'name') === draft.suggested ? undefined : draft;
}

/** The draft behind the last container of its list, which may have become shorter; none where one stands in its place. */
export function draftBehind(
  root: Json | undefined,
  podPath: Path,
  draft: PartDraft | undefined,
): PartDraft | undefined {
  if (!draft) return undefined;
  const list = getIn(root, [...podPath, 'spec', draft.list]);
  const index = isList(list) ? list.length : 0;
  if (index > draft.index) return undefined;
  return index === draft.index ? draft : { ...draft, index };
}

/** Where the forms are to be, and whether they are there. */
export function focusOf({ selection, current }: Pick<State, 'selection' | 'current'>): Focus {
  return { ...selection, held: current?.document === selection.document };
}

/**
 * The Pod that a selection means in the focused document: itself while it exists, else the first. A document that does
 * not parse, or of which the kind is lost, keeps the Pod that stood there before, marked as not fresh.
 */
export function currentPod(
  derived: Derived,
  selection: Selection,
  before: CurrentPod | undefined,
): { current: CurrentPod | undefined; selection: Selection } {
  const document = derived.focus?.document ?? -1;
  const state = derived.documents[document];
  if ((state?.broken || state?.misnamed) && before?.document === document) {
    return { current: { ...before, fresh: false }, selection };
  }
  const wanted = document === selection.document ? selection.pod : 0;
  const pod = Math.min(wanted, (state?.refs.length ?? 0) - 1);
  const ref = state?.refs[pod];
  if (!ref) return { current: undefined, selection: { document: 0, pod: 0 } };
  return { current: { ref, document, fresh: true }, selection: { document, pod } };
}

/** True where a part stands in the text, or can be shown without anything standing there. */
export function partExists(root: Json | undefined, podPath: Path, part: Part): boolean {
  if (part.kind !== 'container' && part.kind !== 'volume') return true;
  return getIn(root, pathOfPart(podPath, part)) !== undefined;
}
