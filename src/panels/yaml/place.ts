import {
  canonicalKind,
  findPods,
  type Json,
  type Path,
  podAt,
  rootTypeOf,
  startsWith,
  templatePath,
} from '../../pod/index.ts';

/** The API object that a path of a document lies in, as the schema knows it. */
export interface Place {
  /** Root type of the schema: `Pod`, `Deployment`, ... */
  readonly type: string;
  /** Where the object is in the document, and its Pod in the object. */
  readonly objectPath: Path;
  readonly podInObject: Path;
  /** The Pod as it was last understood. */
  readonly pod: Json | undefined;
}

/** The text of the document around an offset, without its `---` lines. */
export function documentAround(text: string, offset: number): string {
  const marker = /^---(?:\s.*)?$/gm;
  let start = 0;
  for (let found = marker.exec(text); found; found = marker.exec(text)) {
    if (found.index >= offset) return text.slice(start, found.index);
    start = found.index + found[0].length;
  }
  return text.slice(start);
}

/**
 * Finds the object around a path: from the value where one is known, else from the `kind:` line of the text.
 * @returns undefined where the kind carries no Pod
 */
export function placeOf(root: Json | undefined, path: Path, documentText: string): Place | undefined {
  const refs = findPods(root);
  const ref = refs.find((candidate) => startsWith(path, candidate.objectPath));
  const written = /^\uFEFF?kind:[ \t]*["']?([A-Za-z]+)/m.exec(documentText)?.[1];
  const type = written === undefined ? 'Pod' : canonicalKind(written);
  if (ref && (ref.objectPath.length > 0 || type === undefined || type === rootTypeOf(ref))) {
    return {
      type: rootTypeOf(ref),
      objectPath: ref.objectPath,
      podInObject: ref.podPath.slice(ref.objectPath.length),
      pod: podAt(root, ref),
    };
  }
  const template = type === undefined ? undefined : templatePath(type);
  return type === undefined || template === undefined
    ? undefined
    : { type, objectPath: [], podInObject: template, pod: undefined };
}
