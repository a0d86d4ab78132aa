import { type Json, own } from '../pod/index.ts';
import type { YamlStream } from '../yaml/index.ts';
import { pathAt } from './at.ts';
import { readByLines } from './half-typed.ts';
import type { AtOffset } from './types.ts';

/** A question about one place of a text. */
export interface Question {
  readonly stream: YamlStream;
  readonly offset: number;
  /** The value of the document with that number as it was last read, for one that does not parse now. */
  readonly last: (document: number) => Json | undefined;
}

/** The document that a place is in, and what is known of it. */
export interface Around {
  readonly at: AtOffset;
  /** Text of the document, and where it begins. */
  readonly text: string;
  readonly start: number;
  /** Its value: as it stands, as it was last read, or as far as its lines tell. */
  readonly root: Json | undefined;
}

/** What is around the place that a question is about. */
export function around({ stream, offset, last }: Question): Around {
  const at = pathAt(stream, offset);
  const document = stream.documents[at.document];
  const start = document?.start ?? 0;
  const text = stream.text.slice(start, document?.end);
  return {
    at,
    text,
    start,
    root: document?.value ?? ofSameKind(last(at.document), text) ?? readByLines(text),
  };
}

/** A value that was read before, unless the text tells of another kind by now. */
function ofSameKind(value: Json | undefined, text: string): Json | undefined {
  const kind = /^\uFEFF?kind:[ \t]*["']?([A-Za-z]+)/m.exec(text)?.[1];
  return kind === undefined || kind === own(value, 'kind') ? value : undefined;
}
