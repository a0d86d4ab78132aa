import {
  canonicalKind,
  findPods,
  getIn,
  type Json,
  own,
  type Path,
  type PodRef,
  podAt,
  rootTypeOf,
  startsWith,
  templatePath,
} from '../pod/index.ts';

/** The API object that a path of a document lies in, as the schema knows it. */
export interface Place {
  /** Root type of the schema: `Pod`, `Deployment`, ... */
  readonly type: string;
  /** Where the object is in the document, and its Pod in the object. */
  readonly objectPath: Path;
  readonly podInObject: Path;
  /** The object as it was last understood. */
  readonly object: Json | undefined;
  /** The Pod in it. */
  readonly pod: Json | undefined;
  /** Text of the document where it holds this object alone, for names out of a Pod that was never read. */
  readonly text?: string;
}

/** The text of the document around an offset, without its `---` lines. */
export function documentAround(text: string, offset: number): string {
  const marker = /^---(?:[ \t].*)?$/gm;
  let start = 0;
  for (let found = marker.exec(text); found; found = marker.exec(text)) {
    if (found.index >= offset) return text.slice(start, found.index);
    start = found.index + found[0].length;
  }
  return text.slice(start);
}

/**
 * Finds the object around a path: from the value where one is known, else from the `kind:` line of the text, which is
 * newer than a value that was read before. Without a kind it is taken for a Pod, also in the items of a List.
 * @returns undefined where the kind carries no Pod
 */
export function placeOf(root: Json | undefined, path: Path, documentText: string): Place | undefined {
  const ref = findPods(root).find((candidate) => startsWith(path, candidate.objectPath));
  if (ref && ref.objectPath.length > 0) return placeIn(root, ref);
  const known = own(root, 'kind');
  const written = /^\uFEFF?kind:[ \t]*["']?([A-Za-z]+)/m.exec(documentText)?.[1] ?? known;
  const type = typeof written === 'string' && written !== '' ? canonicalKind(written) : 'Pod';
  if (ref && (type === undefined || type === rootTypeOf(ref))) return placeIn(root, ref);
  if (type === undefined) return newItem(root, path);
  const template = templatePath(type);
  return (
    template && {
      type,
      objectPath: [],
      podInObject: template,
      object: undefined,
      pod: undefined,
      text: documentText,
    }
  );
}

function placeIn(root: Json | undefined, ref: PodRef): Place {
  const { objectPath, podPath } = ref;
  return {
    type: rootTypeOf(ref),
    objectPath,
    podInObject: podPath.slice(objectPath.length),
    object: getIn(root, objectPath),
    pod: podAt(root, ref),
  };
}

/** An item of a List that has no kind yet. */
function newItem(root: Json | undefined, path: Path): Place | undefined {
  const kind = own(root, 'kind');
  const list = typeof kind === 'string' && /list$/i.test(kind);
  if (!list || path[0] !== 'items' || typeof path[1] !== 'number') return undefined;
  const objectPath = path.slice(0, 2);
  const item = getIn(root, objectPath);
  if (own(item, 'kind') !== undefined) return undefined;
  return { type: 'Pod', objectPath, podInObject: [], object: item, pod: item };
}
