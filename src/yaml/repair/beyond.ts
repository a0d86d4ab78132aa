import type { YamlStream } from '../types.ts';

/** At the start of a line: a fence of Markdown, `...` or `…`; anywhere: the beginning of a heredoc. */
const mark = /^[ \t]*(?:```|~~~|(?:-[ \t]*)?(?:\.\.\.|…))|<<-?['"\\\w]|<<-? ['"\\\w]/m;
/** A first line with content that begins with a line number. */
const numbered = /^\s*\d{1,4}(?:[.:|)]| ?[|│])?(?:\s|$)/;
/** The head of a diff, or of one of its parts. */
const diff = /^(?:diff |@@ -|\+\+\+ )/m;

/**
 * True where the text of one document holds marks that say something about the documents around it: a fence (what stands
 * outside of two of them is no manifest), a heredoc (its last line is that of a shell), `...` (left over, or the end of a
 * document), the heads of a diff (all its lines are read by their first sign), line numbers (only where all lines of the text have them). Such a document is diagnosed with its whole stream; all
 * others may be diagnosed by themselves. A quick look, linear in the text: it may be true for nothing.
 */
export function reachesBeyond(text: string): boolean {
  return mark.test(text) || numbered.test(text) || diff.test(text);
}

/** True for a text in which a manifest hides, so that nothing of it is read: all its colons are full-width, or it stands in quotes. */
export function hidesManifest(value: unknown): boolean {
  return (
    typeof value === 'string' && value.length <= maxHidden && /apiVersion|kind/.test(value.normalize('NFKC'))
  );
}

/** Longer texts are not looked into. */
const maxHidden = 100_000;

/** True for a file of comments alone in which a manifest stands: kubectl finds no object in it. */
export function isCommentedOut({ text, documents, errors }: YamlStream): boolean {
  return (
    text.length <= maxHidden &&
    errors.length === 0 &&
    documents.every(({ value }) => value === undefined || value === null) &&
    /^#+ *apiVersion *:/m.test(text) &&
    /^#+ *kind *:/m.test(text)
  );
}
