import { formatPath, type Path, type PathEdit } from '../pod/index.ts';
import type { Found } from './fix-look.ts';

/** Edits of keys keep the places of all others, so that several may be planned on one state of the document. */
function isLocal(edits: readonly PathEdit[]): boolean {
  return edits.every(
    ({ op, path }) =>
      op === 'set' || op === 'rename' || (op === 'delete' && typeof path[path.length - 1] === 'string'),
  );
}

/** As many fixes of one document as do not touch each other; at least the first. */
export function batchOf(candidates: readonly Found[], most: number): Found[] {
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

/** The path and all that hold it, printed; the shortest first. */
export function prefixes(path: Path): string[] {
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
