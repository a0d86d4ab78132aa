import type { ScalarStyle } from '../tree.ts';

export type TokenKind =
  | 'stream-end'
  | 'version'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'sequence-start'
  | 'mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'entry'
  | 'flow-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Line and column of the start. */
  readonly line: number;
  readonly column: number;
  /** The characters of a scalar, the name of an anchor or alias, the handle of a tag or tag directive. */
  readonly text: string;
  /** Of a tag: what follows the handle. Of a tag directive: the prefix. Of a version: `1.1`. */
  readonly suffix: string;
  readonly style: ScalarStyle;
}
