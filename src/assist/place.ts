import {
  canonicalKind,
  findPods,
  getIn,
  type Json,
  type Neighbour,
  own,
  type Path,
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
  /** The object as far as it is known. */
  readonly object: Json | undefined;
}

/** A place with the objects of its file that the Pod there may name. */
export interface PlaceInFile extends Place {
  readonly beside: readonly Neighbour[];
}

/**
 * Finds the object around a path. Without a kind it is taken for a Pod, also in the items of a List.
 * @param root value of the document
 * @returns undefined where the kind carries no Pod
 */
export function placeOf(root: Json | undefined, path: Path): Place | undefined {
  const ref = findPods(root).find((candidate) => startsWith(path, candidate.objectPath));
  if (ref) {
    const { objectPath, podPath } = ref;
    return {
      type: rootTypeOf(ref),
      objectPath,
      podInObject: podPath.slice(objectPath.length),
      object: getIn(root, objectPath),
    };
  }
  const kind = own(root, 'kind');
  const type = typeof kind === 'string' && kind !== '' ? canonicalKind(kind) : 'Pod';
  if (type === undefined) return newItem(root, path);
  const template = templatePath(type);
  return template && { type, objectPath: [], podInObject: template, object: root };
}

/** An item of a List that has no kind yet. */
function newItem(root: Json | undefined, path: Path): Place | undefined {
  const kind = own(root, 'kind');
  const list = typeof kind === 'string' && /list$/i.test(kind);
  if (!list || path[0] !== 'items' || typeof path[1] !== 'number') return undefined;
  const objectPath = path.slice(0, 2);
  const object = getIn(root, objectPath);
  if (own(object, 'kind') !== undefined) return undefined;
  return { type: 'Pod', objectPath, podInObject: [], object };
}
