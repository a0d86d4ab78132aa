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
  const spans: ExpandableSpan[] = [];
  // Looked for once more only behind the one found last, so that the time grows with the text.
  let close = text.indexOf(')');
  for (let start = text.indexOf('$'); start >= 0; ) {
    const next = text[start + 1];
    if (next === '$') spans.push({ start, end: start + 2, name: undefined });
    else if (next === '(') {
      if (close >= 0 && close < start) close = text.indexOf(')', start);
      if (close >= 0) spans.push({ start, end: close + 1, name: text.slice(start + 2, close) });
    }
    const last = spans.at(-1);
    start = text.indexOf('$', last && last.end > start ? last.end : start + 1);
  }
  return spans;
}

/**
 * The text with another name in some of its `$(NAME)`; the time grows with the text.
 * @param isMeant says which, by the span and its number among all
 */
export function renameSpans(
  text: string,
  isMeant: (span: ExpandableSpan, number: number) => boolean,
  to: string,
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [number, span] of expandableSpans(text).entries()) {
    if (!isMeant(span, number)) continue;
    pieces.push(text.slice(at, span.start), `$(${to})`);
    at = span.end;
  }
  return pieces.join('') + text.slice(at);
}
