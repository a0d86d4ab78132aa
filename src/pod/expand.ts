/** A stretch of a text that kubelet expands: `$(NAME)`, or `$$`, which stands for a dollar sign and has no name. */
export interface ExpandableSpan {
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
}

/**
 * What `Expand` of third_party/forked/golang/expansion finds in a text, in order: `$(NAME)` and `$$`; so `$$(NAME)` is no
 * reference. A `$(` without its end is plain text.
 */
export function expandableSpans(text: string): ExpandableSpan[] {
  return [...text.matchAll(/\$(?:\$|\(([^)]*)\))/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    name: found[1],
  }));
}
