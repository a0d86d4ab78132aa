import type { Candidate, Path } from '../pod/index.ts';
import type { Range, Spot } from '../yaml/index.ts';

/** What stands at an offset, also inside a line that is being typed and in a document that does not parse. */
export interface AtOffset extends Spot {
  readonly document: number;
}

/** A field of the schema; its words are looked up where they are shown. */
export interface FieldRef {
  readonly owner: string;
  readonly name: string;
}

/** What an entry of the completion list stands for. */
export type Offer =
  /** A whole Pod to fill in. */
  | { readonly of: 'pod' }
  | { readonly of: 'key'; readonly field: FieldRef }
  /** A key of a free map. */
  | { readonly of: 'map-key'; readonly field: FieldRef }
  /** A value of the field; a `typical` one is offered and not enforced. */
  | { readonly of: 'value'; readonly field: FieldRef; readonly typical: boolean }
  /** Something that the field may name; without `candidate` it says no more than its text. */
  | {
      readonly of: 'reference';
      readonly field: FieldRef;
      readonly candidate?: Pick<Candidate, 'kind' | 'detail'>;
    };

/** One entry of the completion list: what takes the place of a range of the text. */
export interface Completion extends Range {
  /** The key or value; the empty text for a whole Pod. */
  readonly text: string;
  readonly offer: Offer;
  /** Line breaks are `\n`; the indentation is spelled out and taken as it is. */
  readonly insert: string;
  /** True where `insert` has tab stops (`$1`, `${2:text}`, `$0`) and so escapes `$`, `}` and `\`. */
  readonly snippet: boolean;
  /** Opens the list again after the entry is inserted. */
  readonly again: boolean;
}

/** What is under the pointer. */
export interface Hover {
  readonly document: number;
  readonly path: Path;
  /** The field of the schema there; absent where the schema has none. */
  readonly field?: FieldRef;
}
