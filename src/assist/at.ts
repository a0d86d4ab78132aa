import { spotInTree, type YamlStream } from '../yaml/index.ts';
import { linesOf, Outline } from './outline.ts';
import type { AtOffset } from './types.ts';

/**
 * What stands at an offset. Inside flow collections and scalars of several lines the tree answers; everywhere else,
 * and in documents that do not parse, the indentation of the lines above does, so that it also works in a line that
 * is being typed. On a word without a colon: behind a dash `on` is `value` and `path` and `container` are the item;
 * elsewhere `on` is `key` and both are the map that the key would go into.
 */
export function pathAt(stream: YamlStream, offset: number): AtOffset {
  const at = Math.max(0, Math.min(offset, stream.text.length));
  const index = Math.max(
    stream.documents.findLastIndex((document) => document.start <= at),
    0,
  );
  const document = stream.documents[index];
  const start = document?.start ?? 0;
  const text = stream.text.slice(start, document?.end ?? stream.text.length);
  const spot = (document && spotInTree(stream, document, at)) ?? spotInLines(text, at - start);
  return { document: index, ...spot };
}

/** What the lines up to an offset say of it. */
function spotInLines(text: string, offset: number) {
  const outline = new Outline();
  let last = { start: 0, line: '' };
  for (const next of linesOf(text)) {
    if (next.start > offset) break;
    if (next.start > 0) outline.take(last.line);
    last = next;
  }
  return outline.spotIn(last.line, offset - last.start);
}
