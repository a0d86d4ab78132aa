import { parsedDocument } from './parse.ts';
import { lineEnd } from './text.ts';
import type { TreeNode } from './tree.ts';
import type { Range, YamlStream } from './types.ts';

/**
 * The comments that begin with a word, from their `#` to the end of the line, in the order of the text. A `#` inside of a scalar is none; in
 * a document that does not parse, what looks like a comment is taken for one.
 */
export function commentsWith(stream: YamlStream, word: string): readonly Range[] {
  const { text } = stream;
  const found: Range[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    let start = at - 1;
    while (isBlank(text[start])) start--;
    if (text[start] !== '#' || !(start === 0 || isSpace(text[start - 1]))) continue;
    const document = stream.documents.findLast((candidate) => candidate.start <= start);
    const root = document && parsedDocument(stream, document).root;
    if (root && inScalar(text, root, start, document.start)) continue;
    found.push({ start, end: lineEnd(text, start) });
  }
  return found;
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}

function isSpace(sign: string | undefined): boolean {
  return isBlank(sign) || sign === '\n' || sign === '\r';
}

/** True where the characters of a scalar stand; a comment behind the header of a block scalar is none of them. */
function inScalar(text: string, node: TreeNode, offset: number, base: number): boolean {
  if (offset < node.outer + base || offset >= node.end + base) return false;
  if (node.kind === 'map')
    return node.pairs.some(
      ({ key, value }) =>
        inScalar(text, key, offset, base) || (value !== undefined && inScalar(text, value, offset, base)),
    );
  if (node.kind === 'seq')
    return node.items.some(({ value }) => value !== undefined && inScalar(text, value, offset, base));
  if (node.kind === 'alias') return false;
  const block = node.style === 'literal' || node.style === 'folded';
  return !block || offset > lineEnd(text, node.start + base);
}
