import {
  applyTextEdits,
  type Features,
  getIn,
  isFromServer,
  isObject,
  type Json,
  objectsOf,
  own,
  type Path,
  type PathEdit,
  type PlacedObject,
  pushAll,
  type TextEdit,
} from '../../pod/index.ts';
import { editDocument, parseStream, type YamlStream } from '../../yaml/index.ts';
import { defaultedFields } from './defaults.ts';
import { type CleanGroup, cleanGroups } from './groups.ts';
import { type ServerSet, serverSet } from './server-set.ts';
import { deletions, placeBefore, withoutPath } from './without.ts';

/** Something that was taken out, where it stood in the text before. */
export interface Removed extends ServerSet {
  readonly document: number;
}

export interface Cleaned {
  readonly text: string;
  /** From the text that was given. */
  readonly edits: readonly TextEdit[];
  /** What is gone, group by group in the order of the text; a value that stood in another one that is gone is told, too. */
  readonly removed: readonly Removed[];
  /** Numbers of documents of which something could not be taken out, for an anchor or a merge key stands there. */
  readonly refused: readonly number[];
  /** Numbers of documents that do not read, and stay as they are. */
  readonly unread: readonly number[];
  /** Objects that belong to another one (`ownerReferences`): left as they are, for whoever cleans must know. */
  readonly owned: readonly { readonly document: number; readonly path: Path; readonly owner: string }[];
}

export interface CleanOptions {
  /** What is taken out; all by default. */
  readonly groups?: ReadonlySet<CleanGroup>;
  readonly features?: Features;
}

/**
 * A text as somebody would have written it: without what a server added to the objects in it. Everything else stays byte for
 * byte, and JSON stays JSON. Applied again it changes nothing. Documents that do not read stay as they are.
 */
export function cleanText(text: string, options: CleanOptions = {}): Cleaned {
  const groups = options.groups ?? new Set(cleanGroups);
  let stream = parseStream(text);
  const cleaned: { readonly edits: readonly TextEdit[]; readonly removed: readonly Removed[] }[] = [];
  const refused: number[] = [];
  // From the last one on, so that offsets of those before stay.
  for (let document = stream.documents.length - 1; document >= 0; document--) {
    const value = stream.documents[document]?.value;
    if (value === undefined) continue;
    const plan = planOf(value, document, groups, options.features);
    const done = carryOut(stream, document, plan.edits);
    stream = done.stream;
    cleaned.unshift({ edits: done.edits, removed: plan.removed });
    if (done.refused) refused.unshift(document);
  }
  const owned = parseStream(text).documents.flatMap(({ value, index }) =>
    [...objectsOf(value, index)].flatMap(({ value: object, path }) => {
      const owner = ownerOf(object);
      return owner === undefined ? [] : [{ document: index, path, owner }];
    }),
  );
  const unread = stream.documents.flatMap(({ value, index }) => (value === undefined ? [index] : []));
  const edits = cleaned.flatMap((one) => one.edits);
  const removed = cleaned.flatMap((one) => one.removed);
  return { text: applyTextEdits(text, edits), edits, removed, refused, unread, owned };
}

/** Kind and name of the object that an object belongs to. */
function ownerOf(object: Json): string | undefined {
  const kind = getIn(object, ['metadata', 'ownerReferences', 0, 'kind']);
  const name = getIn(object, ['metadata', 'ownerReferences', 0, 'name']);
  return typeof kind === 'string' && typeof name === 'string' ? `${kind}/${name}` : undefined;
}

interface Plan {
  readonly edits: readonly PathEdit[];
  readonly removed: readonly Removed[];
}

function planOf(
  root: Json,
  document: number,
  groups: ReadonlySet<CleanGroup>,
  features: Features | undefined,
): Plan {
  const removed: Removed[] = [];
  const edits: PathEdit[] = [];
  const take = (paths: readonly Path[]) => {
    for (const path of paths) edits.push({ op: 'delete', path });
  };
  const objects = [...objectsOf(root, document)];
  const list = listMetadata(root, objects);
  const set = [...list, ...objects.flatMap(serverSet)].filter(({ group }) => groups.has(group));
  pushAll(
    removed,
    set.map((place) => ({ ...place, document })),
  );
  const paths = deletions(
    root,
    set.map(({ path }) => path),
  );
  take(paths);
  if (!groups.has('defaults')) return { edits, removed };
  const rest = paths.reduce((value, path) => withoutPath(value, path), root);
  const defaulted: Path[] = [];
  for (const { value, path } of objectsOf(rest, document)) {
    if (!isObject(value)) continue;
    const spared = serverSet({ value, path: [], document }).map((place) => place.path);
    const here = defaultedFields(value, spared, features);
    const gone = here.map((steps) => [...path, ...steps]);
    take(gone);
    pushAll(defaulted, gone);
  }
  // Told as they stood before: list items above may be gone.
  const before = (path: Path) => placeBefore(path, paths);
  pushAll(
    removed,
    defaulted.map((path) => ({ group: 'defaults' as const, document, path: before(path) })),
  );
  return { edits, removed };
}

/** `metadata` of a List says nothing, and a server gives it an empty resourceVersion. */
function listMetadata(root: Json, objects: readonly PlacedObject[]): ServerSet[] {
  const isListed = objects.some(({ path, value }) => path.length > 0 && isFromServer(value));
  const metadata = own(root, 'metadata');
  if (!isListed || !isObject(metadata)) return [];
  return ['resourceVersion', 'selfLink', 'continue', 'remainingItemCount'].flatMap((key) =>
    own(metadata, key) === undefined ? [] : [{ group: 'bookkeeping' as const, path: ['metadata', key] }],
  );
}

interface Done {
  readonly stream: YamlStream;
  readonly edits: readonly TextEdit[];
  readonly refused: boolean;
}

/** Carries the edits out that can be; one that is refused is left, and the others are done. */
function carryOut(stream: YamlStream, document: number, plan: readonly PathEdit[]): Done {
  let edits = plan;
  for (;;) {
    if (edits.length === 0) return { stream, edits: [], refused: plan.length > 0 };
    const result = editDocument(stream, document, edits);
    if (result.ok) return { stream: result.stream, edits: result.edits, refused: edits.length < plan.length };
    edits = edits.filter((edit) => edit !== result.edit);
  }
}
